// Packs the package for npm, installs it in an empty folder, and uses it with every version of Node that it supports: `npm run test:node-versions`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { tellFailure } from './failures.ts';
import { root } from './install.mjs';
import { installNode } from './installNode.ts';
import { npm } from './programs.mjs';
import { inTemporaryFolder } from './temporary.ts';

/** Major versions of Node: the oldest that the manifest allows, and the two after it that get security fixes. */
const NODE_VERSIONS = [20, 22, 24];

const policy = `---
document_title: "Privacy Policy"
last_updated: "2026-02-30"
---

# Privacy Policy

We collect your name and your address to send you what you ordered.
`;

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

/** A folder with the package installed, and the Node to run it with. */
interface Installed {
  readonly node: string;
  readonly folder: string;
  readonly program: string;
}

/** Runs a program of Node to its end. @returns its exit code and what it printed */
function runNode({ node, folder }: Installed, ...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: folder, encoding: 'utf8', env: environment(node) });
  assert.equal(stderr, '', args.join(' '));
  return { status, stdout };
}

/** With this Node first on the PATH, and its compile cache of its own. */
const environment = (node: string): Record<string, string> => ({
  PATH: [dirname(node), process.env['PATH']].join(delimiter),
  HOME: dirname(node),
});

const steps: Readonly<Record<string, (installed: Installed) => unknown>> = {
  '--version': (installed) => {
    assert.deepEqual(runNode(installed, installed.program, '--version'), { status: 0, stdout: `${version}\n` });
  },
  check: (installed) => {
    const { status, stdout } = runNode(installed, installed.program, 'check', '--format', 'json');
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly findings: readonly { readonly rule: string }[] }[] };
    assert.equal(status, 1);
    assert(files[0]?.findings.some(({ rule }) => rule === 'last-updated-invalid'));
  },
  coverage: (installed) => {
    const { stdout } = runNode(installed, installed.program, 'coverage', '--profile', 'gdpr', '--format', 'json');
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly profiles: readonly { readonly id: string }[] }[] };
    assert.deepEqual(
      files[0]?.profiles.map(({ id }) => id),
      ['gdpr'],
    );
  },
  mcp: async ({ node, folder, program }) => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command: node, args: [program, 'mcp'], cwd: folder, env: environment(node) }));
    try {
      const { tools } = await client.listTools();
      assert.deepEqual(tools.map(({ name }) => name).sort(), ['policywright_changes', 'policywright_check', 'policywright_coverage']);
      const answer = await client.callTool({ name: 'policywright_check', arguments: { paths: ['privacy.md'] } });
      assert.match(JSON.stringify(answer), /last-updated-invalid/);
    } finally {
      await client.close();
    }
  },
  'the language server': (installed) => {
    const script = join(installed.folder, 'node_modules/policywright/dist/server.node.js');
    const { status, stdout } = runNode(installed, script, '--version');
    assert.deepEqual([status, stdout], [0, `${version}\n`]);
  },
  'the library': (installed) => {
    writeFileSync(
      join(installed.folder, 'use.mjs'),
      `import { checkPolicy } from 'policywright';\nconsole.log(checkPolicy(${JSON.stringify(policy)}).findings.map(({ rule }) => rule).join());`,
    );
    assert.match(runNode(installed, 'use.mjs').stdout, /last-updated-invalid/);
  },
};

let failed = 0;
await inTemporaryFolder(async (temporary) => {
  await npm(['pack', '--pack-destination', temporary, '--loglevel=error'], { cwd: root, quiet: true });
  for (const major of NODE_VERSIONS) {
    const node = await installNode(major);
    console.log(`\nNode ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`);
    const folder = join(temporary, `node-${major}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'privacy.md'), policy);
    // The npm of this machine, under the Node that is tried: its warnings of an engine that is too old would fail here.
    const printed = await npm(
      ['install', '--offline', '--no-audit', '--no-fund', '--engine-strict', join(temporary, `policywright-${version}.tgz`)],
      { cwd: folder, quiet: true, env: environment(node) },
    );
    const installed = { node, folder, program: join(folder, 'node_modules/policywright/dist/cli.js') };
    if (/\bwarn\b/i.test(printed)) console.log(printed);
    for (const [title, step] of Object.entries(steps)) {
      try {
        await step(installed);
        console.log(`  ✔ ${title}`);
      } catch (error) {
        failed += 1;
        tellFailure(`Node ${major}: ${title}\n${error instanceof Error ? error.message : error}`);
      }
    }
  }
});
process.exitCode = failed > 0 ? 1 : 0;
