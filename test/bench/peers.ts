/** The programs that ours is measured beside: installed from npm into a folder of their own, since nothing of ours needs them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** npm packages and their exact versions. */
export const PEERS: Readonly<Record<string, string>> = {
  cspell: '10.4.1',
  diff: '9.0.0',
  'markdown-it': '15.0.3',
  'markdownlint-cli2': '0.24.1',
  remark: '15.0.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-gfm': '4.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  rumdl: '0.2.75',
  textlint: '15.8.0',
  'textlint-rule-common-misspellings': '1.0.1',
  'textlint-rule-no-todo': '2.0.1',
  'textlint-rule-write-good': '2.0.0',
  'unified-language-server': '4.1.0',
  'vscode-markdown-languageserver': '0.5.0',
  'yaml-language-server': '2.0.0',
};

/** The root of the project. */
export const ROOT = join(import.meta.dirname, '../..');

/** Where peers, and the programs as they are built for measuring, are kept from run to run. */
export const CACHE = join(ROOT, '.bench');

/**
 * Installs what is missing, or is there in another version.
 * @throws where npm cannot
 */
export function installPeers(): void {
  const manifest = join(CACHE, 'package.json');
  const wanted = `${JSON.stringify({ private: true, dependencies: PEERS }, null, 2)}\n`;
  if (existsSync(join(CACHE, 'node_modules')) && existsSync(manifest) && readFileSync(manifest, 'utf8') === wanted) return;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(manifest, wanted);
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'], {
      cwd: CACHE,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch (error) {
    // What is half there is to be installed again.
    writeFileSync(manifest, '{ "private": true }\n');
    throw error;
  }
}

/** The file of a peer's program. @param path inside its package */
export function peerFile(name: string, path: string): string {
  return join(CACHE, 'node_modules', name, path);
}

/** Loads a peer's module. The caller says what it expects of it. */
export function requirePeer(name: string): unknown {
  return createRequire(join(CACHE, 'package.json'))(name);
}

let built: string | undefined;

/** Builds the programs as they ship, once in a run, and gives the folder that they are in. */
export function buildPrograms(): string {
  if (built !== undefined) return built;
  const dist = join(CACHE, 'dist');
  execFileSync(process.execPath, ['esbuild.mjs', `--into=${dist}`], { cwd: ROOT });
  return (built = dist);
}
