/** The language that a program speaks which has one reader: the command line sets it once, when it starts. The language server, whose client says the language, never does, and its log stays English. */
import { createLocalizer, ENGLISH, type Localizer } from '../core/index.ts';
import { readMessages } from './readMessages.ts';

/** Words this program's messages. Not to be kept: it changes when the language is set. */
export let l10n: Localizer = ENGLISH;

/** Sets the language. Each command is a bundle with a copy of this module, so both `commandLine.ts` and the command set it. @param locale BCP 47 tag; English where there is no translation */
export async function setProgramLanguage(locale: string): Promise<void> {
  l10n = await readLocalizer(locale);
}

/** A localizer with the translations that are shipped. @param locale BCP 47 tag; English where there is no translation */
export async function readLocalizer(locale: string): Promise<Localizer> {
  return /^en\b/i.test(locale) ? createLocalizer(locale) : createLocalizer(locale, await readMessages(locale));
}
