// Packages the extension as the Marketplace gets it, for the profiles that install it like a person does.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extensionReadme } from './extensionReadme.ts';
import { node24, root } from './install.mjs';
import { run } from './programs.mjs';

/**
 * Environment variables with which vsce writes the same bytes for the same files, at any time and on any machine.
 * It sorts the files in the order of the language, and writes their times in the time zone; the time is that which npm writes into its packages.
 */
export const SAME_BYTES = { SOURCE_DATE_EPOCH: '499162500', TZ: 'UTC', LC_ALL: 'C' };

/**
 * Writes the package of what was built last.
 * @param vsix its path
 * @returns the same path
 * @throws when vsce has a warning
 */
export async function packageExtension(vsix: string): Promise<string> {
  mkdirSync(dirname(vsix), { recursive: true });
  rmSync(vsix, { force: true });
  const readme = join('out', 'README.md');
  mkdirSync(join(root, 'out'), { recursive: true });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, readme), extensionReadme(read('README.md'), read('docs/dev/performance.md'), read('docs/questions.md')));
  const printed = await run(
    node24(),
    [join(root, 'node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--readme-path', readme, '--out', vsix],
    // Every caller has just built.
    { cwd: root, quiet: true, env: { ...process.env, ...SAME_BYTES, POLICYWRIGHT_BUILT: '1' } },
  );
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
