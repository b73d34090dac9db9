// Brings `node_modules` to what package-lock.json says, and goes on under the Node that comes with it.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProgram, npm } from './programs.mjs';

/** The repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamp = join(root, 'node_modules', '.policywright-installed');

/** The Node that VS Code's server, `vsce` and `@vscode/test-electron` need (22 or later): the devDependency `node`, else the one that runs this. */
export const node24 = () => {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return isProgram(own) ? own : process.execPath;
};

/**
 * Installs `node_modules` unless the last complete install was of the same package-lock.json on the same platform.
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function installDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node 20 or later is needed, this is ${process.versions.node}`);
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  console.log('Installing the packages of package-lock.json …');
  rmSync(stamp, { force: true });
  // `npm ci` removes all of node_modules first, which Windows refuses while this very process runs a program in it.
  const runsFromThere = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'));
  await npm([runsFromThere ? 'install' : 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, quiet: true });
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * Starts the running script anew under Node 24 or later when this is an older one, and ends with its exit code.
 * Returns only where this Node is new enough.
 */
export async function continueUnderNewNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const node = node24();
  if (node === process.execPath)
    throw new Error(`Node 24 or later is needed; ${join('node_modules', 'node')} did not bring one (were install scripts turned off?)`);
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // Ctrl+C reaches the child by itself: the terminal sends it to both.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  process.exit(await new Promise((done) => child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)))));
}
