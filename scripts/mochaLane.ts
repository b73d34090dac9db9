// Runs the tests of one lane in Mocha, several files at a time; started by itself with a lane's name, it is `npm run test:unit` and its like.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism, setPriority } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { filesOf, LANE_NAMES, type Lane } from '../test/lanes.ts';
import { keepFailure } from './failures.ts';
import { node24, root } from './install.mjs';
import { run } from './programs.mjs';
import { patience, slownessVariables } from './slowness.ts';
import type { Counts } from './suiteResults.ts';

/** Where a build for tests says what its bundles are made of, relative to the repository. */
const METAFILE = join('out', 'meta.json');
/** Where Node keeps what it has compiled: each process of a lane would free the same sources of types and compile them anew. */
const COMPILE_CACHE = join(root, 'out', 'compile-cache');
/** How far a lane stands back where the processor is short, as `nice` counts: the suites in VS Code beside it are used like a person uses them. */
const NICENESS = 5;
/** How much longer its tests may take for that. */
const STANDING_BACK = 3;
/** Milliseconds on a quiet machine after which a lane hangs. */
const LIMIT = 1_200_000;

/** Builds the programs once for all tests of a run, with the list of what they are made of. */
export async function buildForTests(): Promise<void> {
  mkdirSync(join(root, 'out'), { recursive: true });
  await run(node24(), ['esbuild.mjs', `--metafile=${METAFILE}`], { cwd: root });
}

/**
 * Runs the tests of a lane as .mocharc.json says, and reads their number off Mocha's own summary.
 * @param env variables besides those of this process
 */
export function runLane(lane: Lane, env: Readonly<Record<string, string>> = {}): Promise<Counts> {
  const args = [
    join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    ...filesOf(lane),
    // A failed test may leave a server behind that would keep Mocha waiting.
    '--exit',
    '--require',
    './scripts/mochaWorker.ts',
    '--parallel',
    `--jobs=${Math.max(2, Math.min(4, availableParallelism()))}`,
    ...(process.stdout.isTTY ? ['--color'] : []),
  ];
  return new Promise((done, fail) => {
    const child = spawn(node24(), args, {
      cwd: root,
      env: {
        ...process.env,
        ...slownessVariables(STANDING_BACK),
        // What is compiled already isn't counted exactly.
        ...('NODE_V8_COVERAGE' in env ? {} : { NODE_COMPILE_CACHE: COMPILE_CACHE }),
        ...env,
        ...(lane === 'bundle' ? { POLICYWRIGHT_METAFILE: METAFILE } : {}),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.pid !== undefined) setPriority(child.pid, NICENESS);
    const limit = setTimeout(() => child.kill('SIGKILL'), patience(LIMIT));
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const plain = stripVTControlCharacters(printed);
      const last = (word: string): number => Number([...plain.matchAll(new RegExp(`^ +(\\d+) ${word}`, 'gm'))].at(-1)?.[1] ?? 0);
      const failing = plain.search(/^ +\d+ failing/m);
      if (failing >= 0) keepFailure(`${lane}:\n${plain.slice(failing).trimEnd()}`);
      const counts = { passed: last('passing'), failed: last('failing'), skipped: last('pending') };
      if (code !== 0 && counts.failed === 0) fail(new Error(signal ? `Mocha was ended by ${signal}` : `Mocha exited with ${code}`));
      else if (counts.passed + counts.failed === 0) fail(new Error('Mocha ran no test'));
      else done(counts);
    });
  });
}

if (import.meta.main) {
  const [lane] = process.argv.slice(2) as [Lane?];
  if (!lane || !LANE_NAMES.includes(lane)) throw new Error(`expected the name of a lane: ${LANE_NAMES.join(', ')}`);
  if (lane === 'bundle') await buildForTests();
  process.exitCode = (await runLane(lane)).failed > 0 ? 1 : 0;
}
