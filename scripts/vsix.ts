// Packages the extension as the Marketplace gets it, for the profiles that install it like a person does.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { extensionReadme } from './extensionReadme.ts';
import { node24, root } from './install.mjs';
import { run } from './programs.mjs';
import { inTemporaryFolder } from './temporary.ts';

/**
 * Environment variables with which vsce writes the same bytes for the same files, at any time and on any machine.
 * It sorts the files in the order of the language, and writes their times in the time zone; the time is that which npm writes into its packages.
 */
export const SAME_BYTES = { SOURCE_DATE_EPOCH: '499162500', TZ: 'UTC', LC_ALL: 'C' };

/** What .vscodeignore lets into the package is in these or at the top; and the scripts, since vsce starts one. */
const PACKED_FOLDERS: readonly string[] = ['dist', 'docs', 'l10n', 'samples', 'schemas', 'scripts', 'syntaxes'];

/**
 * Writes the package of what was built last.
 * @param vsix its path
 * @returns the same path
 * @throws when vsce has a warning
 */
export async function packageExtension(vsix: string): Promise<string> {
  mkdirSync(dirname(vsix), { recursive: true });
  rmSync(vsix, { force: true });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const readme = join('out', 'README.md');
  // vsce asks each pattern of .vscodeignore about each file below it, so it gets a folder without packages, tests and editors: that is a tenth of the work.
  const printed = await inTemporaryFolder((folder) => {
    for (const entry of readdirSync(root, { withFileTypes: true }))
      if (entry.isFile() ? entry.name === '.vscodeignore' || !entry.name.startsWith('.') : PACKED_FOLDERS.includes(entry.name))
        cpSync(join(root, entry.name), join(folder, entry.name), { recursive: true });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, readme), extensionReadme(read('README.md'), read('docs/dev/performance.md'), read('docs/questions.md')));
    return run(
      node24(),
      [
        join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
        'package',
        '--no-dependencies',
        '--readme-path',
        readme,
        '--out',
        resolve(vsix),
      ],
      // Every caller has just built.
      { cwd: folder, quiet: true, env: { ...process.env, ...SAME_BYTES, POLICYWRIGHT_BUILT: '1' } },
    );
  });
  if (/\bWARN(?:ING)?\b/.test(printed)) throw new Error(`vsce has warnings:\n${printed}`);
  return vsix;
}

/** Changes whenever a file changes that can end up in the package: the top-level files, and the folders that do not stay at home. */
export function packageFingerprint(): string {
  const hash = createHash('sha256');
  const stayHome = new Set(['node_modules', 'test', 'server', 'client', 'scripts', 'out']);
  const add = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isFile()) hash.update(`${path}\0`).update(readFileSync(path));
      else if (entry.isDirectory() && !entry.name.startsWith('.') && !(folder === root && stayHome.has(entry.name))) add(path);
    }
  };
  add(root);
  return hash.digest('hex');
}

// `npm run package`
if (import.meta.main) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  console.log(`wrote ${await packageExtension(join(root, `${name}-${version}.vsix`))}`);
}
