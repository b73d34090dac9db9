/** The language of the command line's messages. */
import { readMessages } from '../node/readMessages.ts';
import type { Format } from './print/formats.ts';

/**
 * BCP 47 tag of the language that the messages of a run are in: the one asked for, else for reports that people read the one of the environment (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
 * Programs read JSON and SARIF, and go by the words.
 */
export function messageLocale(
  { locale, format }: { readonly locale?: string; readonly format: Format },
  environment: NodeJS.ProcessEnv = process.env,
): string {
  if (locale !== undefined) return locale.replace(/_/g, '-');
  if (format === 'json' || format === 'sarif') return 'en';
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const [tag = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[.@]/);
  return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en' : tag.replace(/_/g, '-');
}

/** The translations of a language with its tag, ready for `createLocalizer`; none for English. */
export async function readTranslations(
  locale: string,
): Promise<{ readonly locale: string; readonly translations: Readonly<Record<string, string>> }> {
  return { locale, translations: /^en\b/i.test(locale) ? {} : await readMessages(locale) };
}
