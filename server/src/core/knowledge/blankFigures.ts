/** Dates, amounts and shares of which a writer left the figures open: "TT.MM.JJJJ", "XX. Dezember 2026", "£X,000", "X %". Data only. */
import { LANGUAGES, patternOfAll } from './languages/languages.ts';

/** Names of months of three letters or more, in the forms of a date. */
const MONTHS = [
  ...new Set(
    LANGUAGES.flatMap(({ names }) =>
      [names?.months ?? '', names?.standing ?? '', ...Object.keys(names?.also ?? {})].join(' ').split(/\s+/),
    ),
  ),
]
  .filter((name) => /^\p{L}{3,}$/u.test(name))
  .sort((a, b) => b.length - a.length)
  .join('|');

const NOT_BEHIND_WORD = '(?<![\\p{L}\\p{N}_./$-])';
const END = '(?![\\p{L}\\p{N}_])';
const DAY = '(?:TT|DD|JJ|GG)';
const YEAR = '(?:JJJJ|YYYY|AAAA)';
const OPEN = '(?:XX|xx|__|\\?\\?)';

/** Dates as masks, in capitals: "TT.MM.JJJJ", "DD/MM/YYYY", "JJ/MM/AAAA", "GG/MM/AAAA", "YYYY-MM-DD", "Month DD, YYYY", "DD de mes de AAAA". */
export const DATE_MASKS = new RegExp(
  `${NOT_BEHIND_WORD}(?:${DAY}([./-]) ?MM\\1 ?(?:${YEAR}|YY|20\\d\\d)|MM([./-])${DAY}\\2(?:${YEAR}|YY)|${YEAR}([./-])MM\\3${DAY}|${DAY}\\.? (?:de )?(?:Month|MONTH|Monat|MONAT|mois|MOIS|mes|MES|mese|MESE|MMMM?) (?:de )?(?:${YEAR}|Year|20\\d\\d)|(?:Month|MONTH|MMMM?) (?:${DAY}|Day),? (?:${YEAR}|Year|20\\d\\d))${END}`,
  'gu',
);

/** Dates of which a part is open: "XX.XX.2026", "15.XX.2026", "XX. Dezember 2026", "March XX, 2026", "20__". */
export const OPEN_DATES = new RegExp(
  `${NOT_BEHIND_WORD}(?:(?:${OPEN}([./-]) ?(?:${OPEN}|\\d{1,2})|\\d{1,2}([./-]) ?${OPEN})(?:\\1|\\2) ?(?:20)?(?:\\d\\d|XX|xx|__)|(?:${OPEN}(?:\\.|st|nd|rd|th|er|º|°)?|X\\.) (?:of |de )?(?:${MONTHS})(?:(?: de)? 20\\d\\d)?|(?:${MONTHS}) (?:${OPEN}|X), 20\\d\\d|(?<=\\p{Ll} )20__)${END}`,
  'gu',
);

const SHARES = 'percent|per cent|Prozent|pour cent|por ciento|per cento';
const MONEY = '€|EUR|Euros?|euros?|CHF|USD|GBP|dollars?|pounds?';
const UNITS = patternOfAll(({ templates }) => templates?.units);
/** "X", "XX", "X,000", "X.XXX". */
const AMOUNT = 'X{1,4}(?:[.,](?:X{2,3}|0{2,3}))*';

/** Amounts, shares and periods with a letter for the figure: "$X", "£X,000", "X €", "X %", "X Prozent", "X Tage". A platform of that name is used "on X". */
export const OPEN_AMOUNTS = new RegExp(
  `(?<![\\p{L}\\p{N}])[$€£]\\s?${AMOUNT}(?![\\p{L}\\p{N}-])|(?<![\\p{L}\\p{N}])(?:EUR|CHF|USD|GBP)\\s${AMOUNT}(?![\\p{L}\\p{N}-])|(?<![\\p{L}\\p{N}$€£.,-]|(?<!\\p{L})(?:[Oo]n|auf|sur|en|su|über|via|Title|Part|Annex) )(?:${AMOUNT}\\s?(?:%|€|(?:${SHARES}|${MONEY}|${UNITS})(?!\\p{L}))|_{2,}(?=\\s?(?:€|(?:EUR|Euros?|euros?|CHF)(?!\\p{L}))))`,
  'gu',
);

/** In brackets: "[€ …]", "[… %]", "[$X,000]", "[EUR ___]"; a currency or a share makes the difference to an omission. */
export const OPEN_IN_BRACKETS =
  /^(?:(?:[$€£]|EUR|CHF|USD|GBP)\s?(?:…|\.{2,6}|_{2,20}|[•●]{1,6}|[Xx]{1,6}(?:[.,][Xx0]{2,3})?)|(?:…|\.{2,6}|_{2,20}|[•●]{1,6}|[Xx]{1,6}(?:[.,][Xx0]{2,3})?)\s?(?:[$€£%]|EUR|CHF|USD|GBP|Euros?|euros?))$/u;

/** How dates are written is what the sentence is about. */
export const ABOUT_FORMAT =
  /format|schreibweise|notation|muster|pattern|mod[eè]l|written|geschrieben|écri|scritt|escrit|express|(?:^|\s)(?:as|als)\s$/iu;

/** A quick look: most texts have nothing of the kind. */
export const ANY_OPEN_FIGURE =
  /XX|xx|__|\?\?|(?<!\p{L})X(?:[\s,.%€]|$)|MM|AAAA|YYYY|JJJJ|Month|MONTH|M[Oo][Nn][Aa][Tt] |[Mm]ois |[Mm]es[e ]/u;
