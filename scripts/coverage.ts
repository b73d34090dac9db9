// How much of the core unit tests and those of the language server run: Node counts in Mocha's own processes, c8 sums up.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './install.mjs';
import { run } from './programs.mjs';

const folder = join(root, 'out', 'coverage');

/** Variables with which Node counts; what was counted before is gone. Programs that tests start are not counted, see mochaWorker.ts. */
export function countingEnvironment(): Readonly<Record<string, string>> {
  rmSync(folder, { recursive: true, force: true });
  return { NODE_V8_COVERAGE: folder };
}

/** Prints lines and branches of the core. */
export async function printCoverage(): Promise<void> {
  await run(
    node24(),
    [
      join(root, 'node_modules', 'c8', 'bin', 'c8.js'),
      'report',
      `--temp-directory=${folder}`,
      '--all',
      '--src=server/src/core',
      '--include=server/src/core/**/*.ts',
      '--exclude=**/rule.ts',
      '--reporter=text-summary',
      `--reports-dir=${join(root, 'out', 'coverage-report')}`,
    ],
    { cwd: root },
  );
}
