/** How long the command line takes to start, beside a Node that does nothing: both in turn, in the same run, since the machine's own pace changes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyOfSize } from './policyOfSize.ts';

const ROUNDS = 21;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'policywright-start-'));
try {
  execFileSync(process.execPath, ['esbuild.mjs', `--into=${join(folder, 'dist')}`], { cwd: root });
  const cli = join(folder, 'dist/cli.js');
  const policy = join(folder, 'privacy-policy.md');
  writeFileSync(policy, policyOfSize(5_000));
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    '--version': [cli, '--version'],
    '--help': [cli, '--help'],
    rules: [cli, 'rules'],
    'check, 5 KB': [cli, 'check', policy],
    'render, 5 KB': [cli, 'render', policy],
  };
  const times = new Map<string, number[]>();
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const began = performance.now();
      spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }, stdio: 'ignore' });
      // The first rounds fill the compile cache, and the file system's.
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
    }
  }
  const median = (list: readonly number[] = []): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
  const bare = median(times.get('node -e 0'));
  for (const [name, list] of times) console.log(`${name.padEnd(14)} ${median(list).toFixed(0).padStart(5)} ms  ${(median(list) / bare).toFixed(2)} ×`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
