/** Translations as they are shipped: one JSON file per language in the folder `l10n`. */
import { readFile } from 'node:fs/promises';

/** Where the folder is, seen from a bundle and from the sources. */
const FOLDERS = ['../l10n/', '../../../l10n/'];

/**
 * The files that may hold the messages in a language, the preferred one first: for `de-AT` those of `de` come after its own.
 * @param locale BCP 47 tag
 */
export function messageFiles(locale: string): readonly URL[] {
  // The name of a file is made of it.
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale)) return [];
  return [...new Set([locale.toLowerCase(), locale.split('-')[0]?.toLowerCase()])].flatMap((tag) =>
    FOLDERS.map((folder) => new URL(`${folder}bundle.l10n.${tag}.json`, import.meta.url)),
  );
}

/**
 * Messages by their English text in a language: of `de-AT` those of `de` where it has none of its own. None where there is no translation; never rejects.
 * @param locale BCP 47 tag
 */
export async function readMessages(locale: string): Promise<Readonly<Record<string, string>>> {
  for (const file of messageFiles(locale)) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    } catch {
      // Not there: the next place, else English.
    }
  }
  return {};
}
