/** Which words may stand twice in a row, and which may not, by language. */
import { byCode } from './languages/languages.ts';

/** English words that meet themselves in correct sentences: "that that", "had had", "the service it is is". Every other one is a slip. */
export const ENGLISH_MAY_REPEAT: ReadonlySet<string> = new Set(
  // Words of other languages in a text of two languages are among them: "nous nous", "die die".
  'had that do did very much many so no yes more never far long again blah bla bye ha now there well her etc nous vous sie die das der'.split(
    ' ',
  ),
);

/** English words behind which a second "in", "on", "out", "up", "off" belongs to what follows: "opt in in writing", "logged on on behalf". */
export const ENGLISH_PARTICLES: ReadonlySet<string> = new Set('in on out up off over down'.split(' '));

/** Articles that stand twice on purpose only behind a comma, or where a participle follows: "die, die die Daten haben", "die die Daten verarbeitende Stelle". */
export const REPEATED_ARTICLES = byCode(
  ({ repeatedArticles }) =>
    repeatedArticles && {
      word: new RegExp(`^(?:${repeatedArticles.word.source})$`, 'iu'),
      behind: new RegExp(`^(?:${repeatedArticles.behind.source})$`, 'iu'),
      before: new RegExp(repeatedArticles.before.source, 'u'),
    },
);

/** Other languages say some words twice on purpose ("die die", "nous nous", "zaman zaman"), so only words that never do are named. */
export const NEVER_REPEATED = byCode(({ neverRepeated }) => neverRepeated && new Set(neverRepeated));
