/** What titles of documents and of annexes consist of, over the words of all languages. Data only. */
import { NO_LETTER_BEFORE } from '../document/text/matches.ts';
import { patternOfAll } from './languages/languages.ts';

type PatternKey =
  | 'titleNouns'
  | 'titleBeginnings'
  | 'aboutDocument'
  | 'annexWords'
  | 'annexOf'
  | 'annexCited'
  | 'annexForms'
  | 'annexOfThis'
  | 'annexOfOther'
  | 'historyTitle'
  | 'ofItsSection'
  | 'documentDate';

const any = (key: PatternKey): string => patternOfAll(({ scopes }) => scopes?.[key]);

/** A title that names a document: its kind is at the end, or begins it. */
export const DOCUMENT_TITLE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${any('titleNouns')})(?:\s?\([^()]{1,60}\))?[^\p{L}]*$|(?:^|[–—|:-]\s?)(?:${any('titleBeginnings')})`,
  'iu',
);

/** What a title says that speaks about a document rather than naming it: "Changes to this Policy", "Your agreement". */
export const ABOUT_DOCUMENT = new RegExp(String.raw`(?:^|[^\p{L}])(?:${any('aboutDocument')})(?![\p{L}])`, 'iu');

/** A title of an annex: its word at the start, with a letter or number, a colon or nothing behind it, or with what it belongs to. */
export const ANNEX_TITLE = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${any('annexWords')})(?:[ \u00A0]+(?:[A-Z]|[IVX]{1,5}|\d{1,2})[A-Z]?(?![\p{L}\p{N}])|[ \u00A0]?[-–—:.]|[ \u00A0]+(?:${any('annexOf')})(?![\p{L}])|\s*$)`,
  'iu',
);

/** A line that is nothing but an annex with its number, or begins its title: "EXHIBIT E", "ANNEX 2: FEES". */
export const ANNEX_LINE = new RegExp(
  String.raw`(?:^|\n)[^\p{L}\p{N}\n]{0,12}((?:${any('annexWords')})[ \u00A0]{1,3}(?:[A-Z]|[IVX]{1,5}|\d{1,2}))(?=[ \u00A0]{0,3}(?:[-–—:.][^\n]{0,80})?(?:\n|$))`,
  'giu',
);

/** A line that begins with an annex of another text: "Schedule A to the Agreement", "Anlage 1 zum Vertrag". */
export const ANNEX_TO = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:this|diese|cette|il presente|la presente)\s)?(?:${any('annexWords')})(?:[ \u00A0]+(?:[A-Z]|[IVX]{1,5}|\d{1,2}))?[ \u00A0]+(?:${any('annexOf')})\s`,
  'iu',
);

/** What an annex is called, in the singular. */
export const ANNEX_WORD = new RegExp(String.raw`(?<!\p{L})(?:${any('annexWords')})`, 'iu');

/**
 * A sentence that ends with an annex of its own text: "set out in the" and "Appendix 1" in "This is set out in the Appendix 1 below."
 * The annex has a number, a capital behind an article, or a word for a place behind it.
 */
export const ANNEX_CITED = new RegExp(
  String.raw`(${NO_LETTER_BEFORE}(?:${any('annexCited')})\s{0,2})((?:${any('annexWords')})(?:\s(?:n[°º]\s?|Nr\.\s)?(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?)(?=(?:\s(?:below|unten|ci-dessous|ci-joint\p{L}{0,2}|(?:auf|dar|fest)?ge(?!gen)\p{Ll}{2,12}[tn]|enthalten|beschrieben))?(?:[.;)]|\s*$))`,
  'giu',
);

/** A text that is nothing but an annex with its number: "Annexe 3". */
export const ANNEX_ALONE = new RegExp(
  String.raw`^\s*((?:${any('annexWords')})\s(?:n[°º]\s?|Nr\.\s)?(?:\d{1,2}|[A-Z]|[IVX]{1,4}))[.\s]*$`,
  'iu',
);

/** An annex with its number in a language without words for references, and the number: "bijlage 3", "załączniku nr 3". */
export const ANNEX_NUMBERED = new RegExp(
  String.raw`${NO_LETTER_BEFORE}(?:${any('annexForms')})\s(\d{1,2}|[IVX]{1,4}|[A-H])(?![\p{L}\p{N}]|[./-]\d)`,
  'giu',
);

/** Behind such a number: what the annex belongs to is another text. */
export const ANNEX_OF_OTHER = new RegExp(String.raw`^,?\s(?!(?:${any('annexOfThis')})(?!\p{L}))(?:${any('annexOfOther')})(?!\p{L})`, 'iu');

/** Titles of parts that tell of earlier texts. */
export const HISTORY_TITLE = new RegExp(String.raw`(?:^|[^\p{L}])(?:${any('historyTitle')})(?![\p{L}])`, 'iu');

/** A line that begins with what introduces the date of a whole document, or soon says it. */
export const DOCUMENT_DATE = new RegExp(String.raw`^(?:[^\p{L}]{0,6}|[^.;]{0,40}[^\p{L}.;])(?:${any('documentDate')})(?![\p{L}])`, 'iu');

/** What a paragraph says of the section that it is in: "this service", "the legal basis". */
export const OF_ITS_SECTION = new RegExp(String.raw`(?<!\p{L})(?:${any('ofItsSection')})(?!\p{L})`, 'iu');
