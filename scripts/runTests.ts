// All of `npm test` once the packages are there: checks, lanes and VS Code in turn; ends with one line of counts, and fails when anything did.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANE_NAMES, type Lane } from '../test/lanes.ts';
import { THOROUGH } from '../test/support/breadth.ts';
import { browser } from './browser.ts';
import { installCodeServer } from './codeServer.ts';
import { installNothing } from './debian.ts';
import { runExtensionTests } from './extensionTests.ts';
import { repeatFailures, tellFailure } from './failures.ts';
import { node24, root } from './install.mjs';
import { buildForTests, runLane } from './mochaLane.ts';
import { installNeovim } from './neovim.ts';
import { run } from './programs.mjs';
import { slowness } from './slowness.ts';
import type { Counts } from './suiteResults.ts';
import { runWebTests } from './webTests.ts';

const usage = `npm test -- [--only=LANE] [--thorough] [--no-install]
  checks      lint, types, and code that nothing uses
  unit        rules, features and what they read, one at a time; seconds
  properties  what must hold of every text, on many of them
  protocol    the language server, the command line and Neovim
  bundle      what is built, and the preview in a browser
  e2e         all of VS Code: extension, web and ui
  extension   the suite inside VS Code
  web         the same in VS Code's extension host for browsers, a web worker
  ui          VS Code's own window, used with mouse and keys in a headless browser
  --thorough   tries what must hold of every text on all of them, instead of on an evenly spread part: test/support/breadth.ts
  --no-install puts no program on this machine: without it, Neovim and Chromium are installed where they are missing and that asks nobody.
               What needs them is skipped or fails.`;

const inVSCode = ['extension', 'web', 'ui'];
const choices: readonly string[] = ['checks', ...LANE_NAMES, 'e2e', ...inVSCode];
const titles: Readonly<Record<Lane, string>> = {
  unit: 'Unit tests',
  properties: 'Properties',
  protocol: 'Language server and command line',
  bundle: 'Bundles, and pages in a browser',
};

const total: Counts = { passed: 0, failed: 0, skipped: 0 };

try {
  await test();
} catch (error) {
  tellFailure(`npm test: ${error instanceof Error ? error.message : String(error)}`);
  total.failed += 1;
  summarise();
}

async function test(): Promise<void> {
  const {
    only,
    thorough,
    help,
    'no-install': noInstall,
  } = parseArgs({
    options: {
      only: { type: 'string' },
      thorough: { type: 'boolean' },
      'no-install': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
  if (help) return console.log(usage);
  if (only !== undefined && !choices.includes(only)) throw new Error(`--only is ${only}, expected ${choices.join(', ')}`);
  if (noInstall) installNothing();
  if (thorough) process.env[THOROUGH] = '1';
  const wanted = (...names: readonly string[]): boolean => only === undefined || names.includes(only);
  if (slowness > 1) console.log(`This machine is slow or busy: time limits are ${slowness.toFixed(1)} times as long.`);

  // What was started is ended by the exit, which a plain Ctrl+C would skip.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  // What tests start, fetched while the processor is at work: before them, since two that need a browser at once would be in each other's way.
  const programs = wanted('protocol', 'bundle')
    ? installNeovim()
        .then(browser)
        .catch(() => {})
    : undefined;
  // Fetched while the lanes run, which leave the network alone; what goes wrong is said by the suite that needs it.
  const fetched = only === undefined ? installCodeServer().catch(() => {}) : undefined;
  const isBuilt = wanted('bundle', 'e2e', ...inVSCode) && (await phase('Build', buildForTests));
  // Beside everything else, which takes what these leave of the processor: they wait for half of their time, and take the longest.
  const sessions = isBuilt && wanted('e2e', ...inVSCode) ? Promise.all([fetched, programs]).then(() => runInVSCode(wanted)) : undefined;
  if (wanted('checks')) {
    await phase('Lint', () => program('@biomejs', 'biome', 'bin', 'biome')('check', '.'));
    await phase('Code that nothing uses', program('knip', 'bin', 'knip.js'));
    await phase('Types', () => program('typescript', 'bin', 'tsc')('-b'));
  }
  if (wanted('unit')) await phase(titles.unit, () => runLane('unit'));
  if (wanted('properties')) await phase(titles.properties, () => runLane('properties'));
  await programs;
  if (wanted('protocol')) await phase(titles.protocol, () => runLane('protocol'));
  if (isBuilt && wanted('bundle')) await phase(titles.bundle, () => runLane('bundle'));
  await sessions;
  summarise();
}

/** The suites in VS Code, two at once: each has a server, a browser and a folder of its own. @param wanted whether one of these was asked for */
async function runInVSCode(wanted: (...names: readonly string[]) => boolean): Promise<void> {
  await installCodeServer().catch(() => {});
  const inBrowser = async (): Promise<void> => {
    if (wanted('e2e', 'web')) await phase('Inside VS Code in the browser', () => runWebTests());
    if (wanted('e2e', 'ui')) await phase('VS Code, with mouse and keys', async () => (await import('../test/extension/ui.ts')).runUiTest());
  };
  await Promise.all([wanted('e2e', 'extension') && phase('Inside VS Code', () => runExtensionTests()), inBrowser()]);
}

/** A program of a package, to be run in the repository. */
function program(...path: readonly string[]): (...args: readonly string[]) => Promise<unknown> {
  return (...args) => run(node24(), [join(root, 'node_modules', ...path), ...args], { cwd: root });
}

/** Runs one part under its title, tells how long it took, and adds its counts; an error is one failure. Gives whether it went well. */
async function phase(title: string, work: () => Promise<unknown>): Promise<boolean> {
  console.log(`\n${title}`);
  const began = performance.now();
  let isWell = true;
  try {
    const counts = (await work()) as Partial<Counts> | undefined;
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts?.[key] ?? 0;
    isWell = !counts?.failed;
  } catch (error) {
    // A program that failed has said why; an error of our own is worth its stack.
    tellFailure(`${title}: ${error instanceof Error ? (error.constructor === Error ? error.message : error.stack) : String(error)}`);
    total.failed += 1;
    isWell = false;
  }
  console.log(`${title}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return isWell;
}

function summarise(): void {
  repeatFailures();
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
