/** Which language the command line speaks. */

/** The languages of a run. */
export interface RunLanguage {
  /** BCP 47 tags, the preferred one first; never empty. */
  readonly locales: readonly string[];
  /** It was asked for by `--locale`. */
  readonly isAsked: boolean;
}

/** Names of the locale without a language (POSIX). */
const NEUTRAL = new Set(['', 'C', 'POSIX']);

/**
 * The languages of a run: the one after `--locale`, else the one of the environment (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`; unless that is neutral, those of `LANGUAGE` first, as in GNU gettext), else English. Read before the other arguments, whose faults are said in it.
 * @param args the arguments after the program's name
 */
export function languageOf(args: readonly string[], { LC_ALL, LC_MESSAGES, LANG, LANGUAGE }: NodeJS.ProcessEnv): RunLanguage {
  const asked = askedLocale(args);
  const set = tagOf(LC_ALL || LC_MESSAGES || LANG || '');
  const preferred = NEUTRAL.has(set)
    ? []
    : (LANGUAGE?.split(':')
        .map(tagOf)
        .filter((tag) => tag !== '') ?? []);
  const tags = asked === undefined ? [...preferred, set] : [tagOf(asked)];
  return { locales: tags.map((tag) => (NEUTRAL.has(tag) ? 'en' : tag.replaceAll('_', '-'))), isAsked: asked !== undefined };
}

/** Without the encoding and the variant: `de_AT` of `de_AT.UTF-8@euro`. */
function tagOf(locale: string): string {
  return locale.split(/[.@]/)[0] ?? '';
}

/** What follows `--locale`, if it was given. */
function askedLocale(args: readonly string[]): string | undefined {
  const at = args.findIndex((one) => one === '--locale' || one.startsWith('--locale='));
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
}
