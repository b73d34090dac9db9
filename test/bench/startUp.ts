/** How long the command line takes to start, beside a Node that does nothing: both in turn, in the same run, since the machine's own pace changes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFigures, type Part } from './figures.ts';
import { buildPrograms } from './peers.ts';
import { policyOfSize } from './policyOfSize.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

const NODE = 'node -e 0';

/** Five rounds for each that the caller wants. */
export const startUp: Part = async (rounds) => {
  const cli = join(buildPrograms(), 'cli.js');
  const figures = createFigures();
  await inTemporaryFolder((folder) => {
    const policy = join(folder, 'privacy-policy.md');
    writeFileSync(policy, policyOfSize(5_000));
    const commands: Readonly<Record<string, readonly string[]>> = {
      [NODE]: ['-e', '0'],
      '--version': [cli, '--version'],
      '--help': [cli, '--help'],
      rules: [cli, 'rules'],
      check: [cli, 'check', '--no-cache', policy],
      'check, nothing changed': [cli, 'check', policy],
      render: [cli, 'render', policy],
    };
    // The first rounds fill the compile cache, and the file system's.
    for (let round = -2; round < rounds * 5; round++) {
      for (const [name, args] of Object.entries(commands)) {
        const began = performance.now();
        spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }, stdio: 'ignore' });
        if (round >= 0) figures.add(name, performance.now() - began);
      }
    }
    return Promise.resolve();
  });
  const bare = figures.all().filter(({ program }) => program === NODE);
  return figures
    .all()
    .filter(({ program }) => program !== NODE)
    .map((one) => ({ what: `start of the command line, ${one.program}`, input: '', unit: 'ms', figures: [one, ...bare] }));
};
