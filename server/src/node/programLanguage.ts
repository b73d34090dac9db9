/** The language that a program speaks which has one reader: the command line sets it once, when it starts. The language server, whose client says the language, never does, and its log stays English. */
import { createLocalizer, ENGLISH, type Localizer } from '../core/index.ts';
import { readMessages } from './readMessages.ts';

/** Words this program's messages. Not to be kept: it changes when the language is set. */
export let l10n: Localizer = ENGLISH;

/** Sets the language. Each command is a bundle with a copy of this module, so `commandLine.ts` reads the translations and hands them on. */
export function setProgramLanguage(localizer: Localizer): void {
  l10n = localizer;
}

/** A localizer of the first of some languages that has translations, or is English; English where none has. @param locales BCP 47 tags */
export async function readFirstLocalizer(locales: readonly string[]): Promise<Localizer> {
  for (const locale of locales) {
    const localizer = await readLocalizer(locale);
    if (localizer.locale === locale) return localizer;
  }
  return ENGLISH;
}

/** A localizer with the translations that are shipped. @param locale BCP 47 tag; English where there is no translation */
export async function readLocalizer(locale: string): Promise<Localizer> {
  return /^en\b/i.test(locale) ? createLocalizer(locale) : createLocalizer(locale, await readMessages(locale));
}
