// `npm run test:coverage`: how much of the core unit tests and those of the language server run. Node counts in Mocha's own processes, c8 sums up.
// Apart from `npm test`, since tests take half as long again where it is counted. Properties are left out: they reach one line in a hundred that the others do not.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './install.mjs';
import { runLane } from './mochaLane.ts';
import { run } from './programs.mjs';

const folder = join(root, 'out', 'coverage');

rmSync(folder, { recursive: true, force: true });
let failed = 0;
// Programs that tests start are not counted, see mochaWorker.ts.
for (const lane of ['unit', 'protocol'] as const) failed += (await runLane(lane, { NODE_V8_COVERAGE: folder })).failed;
await printCoverage();
process.exitCode = failed > 0 ? 1 : 0;

/** Prints lines and branches of the core. */
async function printCoverage(): Promise<void> {
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
