// `npm test`: sets everything up and runs every test there is; ends with one line of counts, and fails when anything did.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { browser } from './browser.mjs';
import { installCodeServer } from './codeServer.mjs';
import { countingEnvironment, printCoverage } from './coverage.mjs';
import { installNothing } from './debian.mjs';
import { runExtensionTests } from './extensionTests.mjs';
import { continueUnderNewNode, installDependencies, node24, root } from './install.mjs';
import { installNeovim } from './neovim.mjs';
import { run } from './programs.mjs';
import { runWebTests } from './webTests.mjs';

const usage = `npm test -- [--only=core|extension|web|ui] [--no-install]
  core        lint, types, rules, features, protocol, command line and Neovim, without VS Code
  extension   the suite inside VS Code
  web         the same in VS Code's extension host for browsers, a web worker
  ui          VS Code's own window, used with mouse and keys in a headless browser
  --no-install puts no program on this machine: without it, Neovim and Chromium are installed where they are missing and that asks nobody.
               What needs them is skipped or fails.`;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const suites = ['core', 'extension', 'web', 'ui'];
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  await test();
} catch (error) {
  console.error(`npm test: ${error instanceof Error ? error.message : error}`);
  total.failed += 1;
  summarise();
}

async function test() {
  const {
    only,
    help,
    'no-install': noInstall,
  } = parseArgs({
    options: { only: { type: 'string' }, 'no-install': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  }).values;
  if (help) return console.log(usage);
  if (only !== undefined && !suites.includes(only)) throw new Error(`--only is ${only}, expected ${suites.join(', ')}`);
  if (noInstall) installNothing();
  const wanted = (suite) => only === undefined || only === suite;

  const began = performance.now();
  if (await installDependencies()) console.log(`Packages: ${secondsSince(began)} s`);
  await continueUnderNewNode();
  // What was started is ended by the exit, which a plain Ctrl+C would skip.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  // What the core's tests start, fetched while the processor is at work: before them, since two that need a browser at once would be in each other's way.
  const programs = wanted('core')
    ? installNeovim()
        .then(browser)
        .catch(() => {})
    : undefined;
  const built = await phase('Build', () => run(node24(), ['esbuild.mjs'], { cwd: root }));
  // Fetched while the core is tested, which leaves the network alone; what goes wrong is said by the suite that needs it.
  const fetched = only === undefined ? installCodeServer().catch(() => {}) : undefined;
  if (wanted('core')) {
    await phase('Lint', () =>
      run(node24(), [join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'], { cwd: root }),
    );
    await phase('Code that nothing uses', () => run(node24(), [join(root, 'node_modules', 'knip', 'bin', 'knip.js')], { cwd: root }));
    await phase('Types', () => run(node24(), [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'], { cwd: root }));
    await programs;
    await phase('Core, protocol, command line and Neovim', runMocha);
    await phase('Coverage of the core', printCoverage);
  }
  await fetched;
  const withBundles = (use) => () => {
    if (!built) throw new Error('not run: the build failed');
    return use();
  };
  if (wanted('extension')) await phase('Inside VS Code', withBundles(runExtensionTests));
  if (wanted('web')) await phase('Inside VS Code in the browser', withBundles(runWebTests));
  if (wanted('ui'))
    await phase(
      'VS Code, with mouse and keys',
      withBundles(async () => (await import('../test/extension/ui.mjs')).runUiTest()),
    );
  summarise();
}

/**
 * Runs one part under its title, tells how long it took, and adds its counts; an error is one failure.
 * @param {string} title
 * @param {() => Promise<Counts | unknown>} work
 * @returns {Promise<boolean>} whether it went well
 */
async function phase(title, work) {
  console.log(`\n${title}`);
  const began = performance.now();
  const before = total.failed;
  try {
    const counts = await work();
    for (const key of Object.keys(total)) total[key] += counts?.[key] ?? 0;
  } catch (error) {
    // A program that failed has said why; an error of our own is worth its stack.
    console.error(`  ✘ ${error instanceof Error ? (error.constructor === Error ? error.message : error.stack) : error}`);
    total.failed += 1;
  }
  console.log(`${title}: ${secondsSince(began)} s`);
  return total.failed === before;
}

/**
 * Runs the tests that need no VS Code as .mocharc.json says, several files at a time, and reads their number off Mocha's own summary.
 * `--exit`: a failed test may leave a server behind that would keep Mocha waiting.
 */
function runMocha() {
  return new Promise((done, fail) => {
    const args = [
      join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      'test/**/*.test.ts',
      '--exit',
      '--require',
      './scripts/mochaWorker.mjs',
      '--parallel',
      `--jobs=${Math.min(4, availableParallelism())}`,
      ...(process.stdout.isTTY ? ['--color'] : []),
    ];
    const child = spawn(node24(), args, { cwd: root, env: countingEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] });
    const limit = setTimeout(() => child.kill('SIGKILL'), patience(1_200_000));
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const plain = stripVTControlCharacters(printed);
      const last = (word) => Number([...plain.matchAll(new RegExp(`^ +(\\d+) ${word}`, 'gm'))].at(-1)?.[1] ?? 0);
      const counts = { passed: last('passing'), failed: last('failing'), skipped: last('pending') };
      if (code !== 0 && counts.failed === 0) fail(new Error(signal ? `Mocha was ended by ${signal}` : `Mocha exited with ${code}`));
      else if (counts.passed + counts.failed === 0) fail(new Error('Mocha ran no test'));
      else done(counts);
    });
  });
}

function secondsSince(began) {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function summarise() {
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
