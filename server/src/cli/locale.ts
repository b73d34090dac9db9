/** Which language the command line speaks. */

/** The language of a run. */
export interface RunLanguage {
  /** BCP 47 tag. */
  readonly locale: string;
  /** It was asked for by `--locale`. */
  readonly isAsked: boolean;
}

/**
 * The language of a run: the one after `--locale`, else the one of the environment (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`), else English. Read before the other arguments, whose faults are said in it.
 * @param args the arguments after the program's name
 */
export function languageOf(args: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): RunLanguage {
  const asked = askedLocale(args);
  const [tag = ''] = (asked ?? (LC_ALL || LC_MESSAGES || LANG || '')).split(/[.@]/);
  return { locale: tag === '' || tag === 'C' || tag === 'POSIX' ? 'en' : tag.replaceAll('_', '-'), isAsked: asked !== undefined };
}

/** What follows `--locale`, if it was given. */
function askedLocale(args: readonly string[]): string | undefined {
  const at = args.findIndex((one) => one === '--locale' || one.startsWith('--locale='));
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
}
