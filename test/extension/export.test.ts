// The page that is exported from VS Code: the same bytes as on the command line, images of the workspace included.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, extensionApi, inWorkspace, open, write } from './workspace.ts';

describe('the exported page', () => {
  after(async () => {
    await closeAll();
    for (const name of ['legal/exported.md', 'legal/packet.svg'])
      await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined);
  });

  it('is the one that the command line writes', async () => {
    await write('legal/packet.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>');
    const uri = await write(
      'legal/exported.md',
      '---\ndocument_title: "Seed Policy"\nversion: "1.0"\nlast_updated: "2026-02-10"\n---\n\n# Seed Policy\n\n![A packet](packet.svg) ![Far](https://larkspur.example/far.png)\n\n## 1. What we keep\n\nSee Section 2.\n\n## 2. Who gets it\n\nNobody.\n',
    );
    await open(uri);
    const page = await (await extensionApi()).exportedPage(uri);
    const extension = vscode.extensions.getExtension('policywright.policywright');
    assert.ok(extension);
    const rendered = execFileSync(process.execPath, [join(extension.extensionPath, 'dist', 'cli.js'), 'render', 'legal/exported.md'], {
      cwd: inWorkspace('').fsPath,
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    assert.match(rendered, /data:image\/svg\+xml;base64,[^]*Image from larkspur\.example not included: Far/);
    assert.equal(page, rendered);
  });
});
