// Files that are not what they should be: each gets a clear answer, and the server lives on.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionApi, findingsThat, inWorkspace, open, ruleOf, write } from './workspace.ts';

/** Whether all is tried that can be: the bundler puts it in. */
declare const THOROUGH: boolean;

describe('bad input', () => {
  const anyOf =
    (...rules: string[]) =>
    (found: readonly vscode.Diagnostic[]): boolean =>
      found.some((one) => rules.includes(ruleOf(one)));

  /** A test after which, whatever it did, a good policy still gets its findings from a live server. */
  const survives = (title: string, test: () => Promise<void>): void => {
    it(title, async () => {
      await test();
      await closeAll();
      const { client } = await extensionApi();
      assert.ok(client.isRunning(), 'the language server runs');
      const good = inWorkspace('privacy-with-mistakes.md');
      await open(good);
      await findingsThat(good, (found) => found.length > 0, 'findings on a good policy afterwards');
    });
  };

  afterEach(closeAll);

  survives('broken YAML is a finding at its place', async () => {
    const uri = await write('policies/broken-yaml.md', '---\ndocument_title: "Privacy\nversion: [1\n---\n\n# Privacy Policy\n');
    await open(uri);
    const found = await findingsThat(uri, anyOf('front-matter-invalid'), 'front-matter-invalid');
    assert.ok(found.every(({ range }) => range.end.line <= 6));
  });

  survives('script front matter is refused and never run', async () => {
    const proof = inWorkspace('ran.txt');
    const uri = await write(
      'policies/script.md',
      `---js\nrequire('node:fs').writeFileSync(${JSON.stringify(proof.fsPath)}, ''); module.exports = { document_title: 'Privacy' }\n---\n\n# Privacy Policy\n`,
    );
    await open(uri);
    await findingsThat(uri, anyOf('front-matter-script'), 'front-matter-script');
    await assert.rejects(async () => vscode.workspace.fs.stat(proof), { code: 'FileNotFound' });
  });

  survives('megabytes are answered', async () => {
    // A sixth more than is read of a file is enough for every day: VS Code itself needs most of a minute for megabytes.
    const size = THOROUGH ? 5_000_000 : 700_000;
    const section = (number: number): string =>
      `## ${number}. Section ${number}\n\nWe keep the data of section ${number} for [as long as needed](#nowhere-${number}), and write to privacy@example.org.\n\n`;
    let text = '---\ndocument_title: Privacy Policy\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\n';
    for (let number = 1; text.length < size; number += 1) text += section(number);
    const uri = await write('policies/megabytes.md', text);
    await open(uri);
    // The server needs a few seconds of these; VS Code itself the rest.
    await findingsThat(uri, (found) => found.length > 0, 'a finding, if only that not all was looked at', 90_000);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  survives('a binary file is refused in words', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 31) % 256);
    const uri = await write('policies/picture.md', bytes);
    const answer = await open(uri).then(
      () => findingsThat(uri, (found) => found.length > 0, 'a finding on the binary file'),
      (error: Error) => error,
    );
    assert.ok(!(answer instanceof Error) || /binary/i.test(answer.message), String(answer));
  });

  survives('text that is not UTF-8 is a finding', async () => {
    const latin1 = Uint8Array.from(
      '---\ndocument_title: Datenschutzerklärung\n---\n\n# Datenschutzerklärung\n\nWir löschen Daten früh.\n',
      (character) => character.charCodeAt(0),
    );
    const uri = await write('policies/latin1.md', latin1);
    await open(uri);
    await findingsThat(uri, anyOf('policy-not-utf8', 'invisible-character'), 'a finding about the encoding');
  });

  survives('a folder named like a policy is no file', async () => {
    const uri = inWorkspace('policies/folder.md');
    await vscode.workspace.fs.createDirectory(uri);
    await assert.rejects(open(uri), /directory|folder/i);
  });
});
