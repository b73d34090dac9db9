// Installs other versions of Node from the npm package `node`, into .vscode-test/: those that older VS Code versions run in, and those that the package for npm supports.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './install.mjs';
import { isProgram, npm } from './programs.mjs';

const homeOf = (major: number): string => join(root, '.vscode-test', `node-${major}`);
const programIn = (folder: string): string =>
  join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The program of an installed Node. @param major such as 20; 24 is the development dependency */
export function installedNode(major: number): string {
  return major === 24 ? node24() : programIn(homeOf(major));
}

/** Installs the newest Node of a major version once. @param major such as 20 @returns the path of its program */
export async function installNode(major: number): Promise<string> {
  const program = installedNode(major);
  if (isProgram(program)) return program;
  const home = homeOf(major);
  console.log(`Fetching Node ${major} from npm (once, 0.2 GB in .vscode-test/) …`);
  mkdirSync(home, { recursive: true });
  // The program is put in place by the package's install script, which npm runs only for packages that are named.
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }));
  await npm(['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', home, `node@${major}`], { cwd: home, quiet: true });
  if (!isProgram(program)) throw new Error(`Node ${major} isn't in ${home} after npm installed it (are install scripts turned off?)`);
  return program;
}
