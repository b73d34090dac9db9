/** Translations as they are shipped: one JSON file per language in the folder `l10n`. */
import { readFile } from 'node:fs/promises';

/** Where the folder is, seen from a bundle and from the sources. */
const FOLDERS = ['../l10n/', '../../../l10n/'];

/**
 * Messages by their English text in a language: of `de-AT` those of `de` where it has none of its own. None where there is no translation; never rejects.
 * @param locale BCP 47 tag
 */
export async function readMessages(locale: string): Promise<Readonly<Record<string, string>>> {
  // The name of a file is made of it.
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale)) return {};
  for (const tag of new Set([locale.toLowerCase(), locale.split('-')[0]?.toLowerCase()])) {
    for (const folder of FOLDERS) {
      try {
        return JSON.parse(await readFile(new URL(`${folder}bundle.l10n.${tag}.json`, import.meta.url), 'utf8')) as Record<string, string>;
      } catch {
        // Not there: the next place, else English.
      }
    }
  }
  return {};
}
