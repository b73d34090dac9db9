/** Words around the dates of a policy, in all languages. */
import { NO_LETTER_BEFORE } from '../document/text/matches.ts';
import type { DateLabel } from './dateLabels.ts';
import { LANGUAGES, patternOfAll, wordsOfAll } from './languages/languages.ts';

const phrasesOf = (wanted: DateLabel): string =>
  LANGUAGES.flatMap(({ dateLabels = [] }) => dateLabels.flatMap(({ label, phrases }) => (label === wanted ? phrases : []))).join('|');

const UPDATES = `(?<!\\p{L})(?:${phrasesOf('last-updated')})(?!\\p{L})`;
const EFFECTS = phrasesOf('effective');

/** Words that may be between a label and its date. */
export const LABEL_LINKS: ReadonlySet<string> = new Set(wordsOfAll(({ dates }) => dates?.links));

/** A sentence that begins by speaking of the text that one is reading: "this policy", up to its end. */
export const SUBJECT = new RegExp(
  `^\\W{0,4}(?:${patternOfAll(({ documents }) => documents?.these)})(?!\\p{L})[^.;:]{0,100}(?<!\\p{L})(?:${patternOfAll(({ documents }) => documents?.nouns)})(?!\\p{L})[^.;:,]{0,40}$`,
  'iu',
);

/** How policies refer to their own date, in visible text. */
export const DATE_REFERENCES = new RegExp(
  `(?<!\\p{L})(?:${patternOfAll(({ dates }) => dates?.own).replaceAll(' ', '\\s')})(?!\\p{L})`,
  'iu',
);

/** Headings under which dates are those of earlier texts. */
export const HISTORY_HEADING = new RegExp(
  `${NO_LETTER_BEFORE}(?:${patternOfAll(({ dates }) => dates?.historyHeading)})(?!\\p{L})|^[^\\p{L}]*(?:changes|revisions|amendments)[^\\p{L}]*$`,
  'iu',
);

/** Head of a column of a table of versions, and not of incidents or fees. */
export const VERSION_COLUMN = new RegExp(`^(?:${patternOfAll(({ dates }) => dates?.versionColumn)})(?![\\p{L}\\d])`, 'iu');

/** Head of the column of such a table that has the dates. */
export const DATE_COLUMN = new RegExp(`^(?:${patternOfAll(({ dates }) => dates?.dateColumn)})$`, 'iu');

/** The number of a version right before a date; Hungarian has the word behind it. */
export const VERSION_BEFORE = new RegExp(
  `^[^\\p{L}]{0,3}(?:(?:${patternOfAll(({ dates }) => dates?.versionWord)})[^\\p{L}]{1,20}|\\d[\\d.]{0,6}(?:-\\p{L}{2,3})? verzió[^\\p{L}]{1,4})$`,
  'iu',
);

/** A version and its number in front of what is said of it: "Version 1.0, ", "v2.1 (", "1.3 – ". */
export const VERSION_NAMED = new RegExp(
  `^[^\\p{L}\\d]{0,4}(?:(?:${patternOfAll(({ dates }) => dates?.versionWord)}|v|rev)[^\\p{L}\\d]{0,3}\\d{1,3}(?:\\.\\d{1,3}){0,3}(?![\\p{L}\\d])|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?(?!\\.?\\s?\\d|[\\p{L}\\d]))`,
  'iu',
);

/** A label of one change among several, each of which has its day. */
export const AMENDED =
  /(?<!\p{L})(?:ge[äa]ndert|änderung|ergänzt|novelliert|neugefasst|überarbeitet|amended|amendment|revised|modified|modifi[ée]e?s?|modification|révisée?s?|amendée?s?|modificad[oa]s?|modificación|reformad[oa]s?|enmendad[oa]s?|modificat[oaie]|modifica|emendat[oaie]|rivist[oaie]|gewijzigd|alterad[oa]s?)(?!\p{L})/iu;

/** What says that a change was the last one. */
export const SAYS_LAST =
  /(?<!\p{L})(?:last|latest|most recent(?:ly)?|zuletzt|letzte[nrs]?|derni[èe]re?(?:ment)?|dernier|[úu]ltim[oa]s?|ultima|laatst[e]?)(?!\p{L})/iu;

/** Words of a value before its day, when it is that of a text's effect and not of a change: "Effective 11 August 2026"; never beside a word for a change. */
export const EFFECTIVE_BEFORE = new RegExp(
  `^["'\\s]{0,3}(?:(?!${UPDATES}).){0,40}?(?<!\\p{L})(?:${EFFECTS}|effective|efectiv[oa]|vigente|en vigueur|en vigor|gültig|gilt|wirksam|in kraft|valid|in force|vigore)(?!\\p{L})(?:(?!${UPDATES}).){0,40}$`,
  'iu',
);

/** Between two labelled dates on one line. */
export const NEXT_LABEL = new RegExp(
  `^[\\s.,;:|/·•()[\\]–—-]*(?:(?:${patternOfAll(({ dates }) => dates?.and)})\\s*)?(?:(?:last|was)\\s*)?$`,
  'iu',
);

/** Lead from one day of the week to another. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(wordsOfAll(({ dates }) => dates?.rangeWords));

/** Words beside a date in a value that say no more than its key does. */
export const LABEL_WORDS = new RegExp(`^(?:["'\\s.:]|(?:${patternOfAll(({ dates }) => dates?.labelWords)})(?!\\p{L}))*$`, 'iu');

/** A label that only says when a text was last changed, up to where its date begins: in HTML that a front matter value holds. */
export const UPDATED_LABEL = new RegExp(
  `(?<!\\p{L})(?:${LANGUAGES.flatMap(({ dateLabels = [] }) =>
    dateLabels.flatMap(({ label, strong, phrases }) => (label === 'last-updated' && strong ? phrases : [])),
  ).join(
    '|',
  )})(?!\\p{L})[^\\p{L}\\d\\n]{0,20}(?:\\p{L}{1,4}\\s){0,2}(?:[^\\d\\n]{0,12}\\d{1,2}[^\\d\\n]{1,14}){0,2}[^\\d\\n]{0,12}(?:19|20)\\d\\d`,
  'iu',
);
