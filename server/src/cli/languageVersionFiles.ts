/** Finds the files beside a named one that are language versions of it by their names, as the editor sees them in the folder. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FoundFile } from './files.ts';

/** Files of one folder that a name is looked for among; in larger folders they aren't. */
const MOST_FILES = 2000;
/** Language versions of one file that are read. */
const MOST_VERSIONS = 8;

/** `privacy.de.md` and `privacy.md`, `terms_fr.md` and `terms_en.md`, for the files that were named themselves; each once, without those. */
export async function languageVersionsBeside(files: readonly FoundFile[]): Promise<readonly FoundFile[]> {
  const known = new Set(files.map(({ file }) => file));
  const namesIn = new Map<string, readonly string[]>();
  const found: FoundFile[] = [];
  for (const { file } of files.filter(({ named }) => named)) {
    const folder = dirname(file);
    const names = namesIn.get(folder) ?? (await readdir(folder).catch(() => []));
    namesIn.set(folder, names);
    if (names.length > MOST_FILES) continue;
    const own = nameWithoutLanguage(basename(file));
    const others = own === undefined ? [] : names.filter((name) => !known.has(join(folder, name)) && nameWithoutLanguage(name) === own);
    if (others.length > MOST_VERSIONS) continue;
    for (const name of others) {
      known.add(join(folder, name));
      found.push({ file: join(folder, name), named: false, beside: true });
    }
  }
  return found;
}

/** Undefined for what isn't Markdown. */
function nameWithoutLanguage(name: string): string | undefined {
  const stem = /^(.+)\.(?:md|markdown)$/i.exec(name)?.[1];
  return stem?.replace(/(?<=[\p{L}\p{N}])[._-](?:[a-z]{2}(?:[-_](?:[A-Z]{2}|[a-z]{2}|Hans|Hant))?)$/u, '').toLowerCase();
}
