/** The words with which policies define their terms, put together from the tables of all languages. */
import type { DefinitionWords } from './languages/language.ts';
import { patternOfAll, wordsOfAll } from './languages/languages.ts';

type PatternKey = {
  [Key in keyof DefinitionWords]-?: NonNullable<DefinitionWords[Key]> extends RegExp ? Key : never;
}[keyof DefinitionWords];
type ListKey = Exclude<keyof DefinitionWords, PatternKey>;

function any(key: PatternKey): string {
  return patternOfAll(({ definitions }) => definitions?.[key]);
}

/** The same, where a line of the source may end between two words. */
function overLines(key: PatternKey): string {
  return any(key).replaceAll(' ', '\\s');
}

function setOf(key: ListKey): ReadonlySet<string> {
  return new Set(wordsOfAll(({ definitions }) => definitions?.[key]));
}

/** Words that may be beside the quoted names in a parenthesis that defines them: `(collectively, the "Services")`. */
export const LEAD_INS = setOf('leadIns');

/** Words behind which even a longer parenthesis defines: `(all of which are referred to herein as the "Materials")`. */
export const ANNOUNCING = setOf('announcing');

/** Words that join names without saying that they are names. */
export const CONNECTIVES = setOf('connectives');

/** A parenthesis with one of these gives examples, a translation, a title or a remark, whatever it quotes. */
export const NO_DEFINITION = new RegExp(`(?:^|[^\\p{L}])(?:${any('none')})(?![\\p{L}])`, 'iu');

/** Before a name in a parenthesis or clause: another name that people use, which the text only mentions. */
export const GLOSS = new RegExp(`(?:^|[^\\p{L}])(?:${any('gloss')})(?![\\p{L}])`, 'iu');

/** Words that make such a name one that the text itself goes on with. */
export const FROM_HERE = new RegExp(any('fromHere'), 'iu');

/** Verbs behind a quoted name that define it wherever the sentence is. */
export const MEANS = new RegExp(`^(?:${any('means')})(?![\\p{L}])`, 'iu');

/** Verbs behind a quoted name that only say where it is defined. */
export const POINTER = new RegExp(`^(?:${any('pointer')})(?![\\p{L}])`, 'iu');

/** Participles behind a quoted name, with a comma or without, that define it: `"X", meaning any person`. */
export const MEANING = new RegExp(`^(?:${any('meaning')})(?![\\p{L}])`, 'iu');

/** The same in words that as often explain an ordinary word. */
export const THAT_IS = new RegExp(`^(?:${any('thatIs')})(?![\\p{L}])`, 'iu');

/** Verbs that define only where the name opens the sentence, or is announced as a term. */
export const MEANS_AT_START = new RegExp(`^(?:${any('meansAtStart')})(?![\\p{L}])`, 'iu');

/** Verbs that define a bold name with which its paragraph or item begins. */
export const REFERS = new RegExp(`^(?:${any('refers')})(?![\\p{L}])`, 'iu');

/** Capitalised words at the start of a block, and a verb that defines them though they are not quoted. */
export const MEANS_UNQUOTED = new RegExp(`^\\s*([\\p{Lu}\\d][^.,;:!?"“”()\\n]{1,60}?)\\s+(?:${any('meansUnquoted')})\\s`, 'u');

const articles = any('articles');
const determiners = `${articles}|${any('determiners')}`;

/** What announces a name as a term: ends right before the quoted name. */
export const ANNOUNCED = new RegExp(`(?:^|[^\\p{L}])(?:${any('announced')})\\s*(?:(?:${determiners})\\s*)?$`, 'iu');

/** Words that make the quoted name behind them a definition, whatever follows: `hereinafter "X"`, `on entend par « X »`. Ends right before the name. */
export const DEFINING = new RegExp(`(?:^|[^\\p{L}])(?:${any('defining')})(?:[ ,:]+(?:${any('definingLink')})){0,4}[ ,:]*$`, 'iu');

/** Verbs behind the name that make what is before it its meaning: `unter „X“ verstehen wir`, `when we say "X", we mean`. */
export const AFTERWARDS = new RegExp(`^(?:\\s*in this [\\p{L} ]{1,30})?,?\\s*(?:${any('afterwards')})(?![\\p{L}])`, 'iu');

/** Unquoted words at the start of a block that mean nothing of their own before "means". */
export const NO_TERM = setOf('noTerm');

/** Between two names that one verb defines. */
export const JOINED = new RegExp(`^[\\s,/]*(?:(?:${any('joining')}|&)\\s*)?(?:(?:${determiners})\\s+)?(?:terms?\\s+)?$`, 'iu');

/** Before a name that opens a sentence, a line or a numbered item. */
export const AT_START = new RegExp(
  `(?:^|[.;:!?•·]\\s+|\\n\\s*)(?:\\(?[a-z\\d]{1,4}[.)]\\s*)?(?:[–—-]\\s*)?(?:(?:${determiners})\\s+)?$`,
  'iu',
);

/** The name is asked about, not defined. */
export const ASKED = new RegExp(`(?:^|[^\\p{L}])(?:${any('asked')})\\s+(?:(?:${articles}) )?(?:(?:${any('termWord')})s? )?$`, 'iu');

/** The article of a name that is quoted with it. */
export const ARTICLE = new RegExp(`^(?:(?:${articles})\\s+|[ld]['’])(?=\\p{Lu})`, 'u');

/** What is before the quoted title of a section. */
export const SECTION_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:${any('sectionBefore')})\\s+(?:[\\d.()]{1,8}\\w?|[ivxlc]{1,5}|\\p{L}(?:\\.\\d+)?)|the section|§\\s*[\\d.]{1,8})\\s*$`,
  'iu',
);

/** A word before the lower-case words of a term that makes them mean others: "your own confidential information". */
export const OTHER_MEANING = setOf('otherMeaning');

/** Titles of sections that list defined terms. */
export const GLOSSARY_TITLE = new RegExp(`(?:^|[^\\p{L}])(?:${any('glossaryTitle')})(?![\\p{L}])`, 'iu');

/** Titles that have such a word and list something else. */
export const NO_GLOSSARY_TITLE = new RegExp(
  `(?:${any('otherLists')})[\\p{L} ]{0,20}definitions?|definition(?:s|es)? (?:${any('definitionOf')})`,
  'iu',
);

/** Head of the first and of the second column of a table of terms. */
export const TERM_COLUMN = new RegExp(`^(?:${any('termColumn')})$`, 'iu');
/** Head of the column with the meanings. */
export const MEANING_COLUMN = new RegExp(`^(?:${any('meaningColumn')})$`, 'iu');

/** Names in a definition that stand for the parties: never capitalised terms, never unused. */
export const PRONOUNS = setOf('pronouns');

/** A word that a sentence of {@link BY_REFERENCE} cannot do without. */
export const MEANING_WORD = new RegExp(any('meaningWords'), 'iu');

/** A sentence that says where capitalised terms are defined. */
export const BY_REFERENCE = new RegExp(`(?:${overLines('byReference')})[^.]{0,240}?(?:${any('meaningWords')})`, 'iu');

/** Such a sentence speaks of this document itself. */
export const DEFINED_HERE = new RegExp(overLines('definedHere'), 'iu');

/** The sentence says that this text is part of another, whose terms hold here too. */
export const PART_OF = new RegExp(overLines('partOf'), 'iu');

/** Where a law's own definitions are taken over. */
export const GDPR_REFERENCE = new RegExp(`(?:${any('asDefined')})[^.]{0,80}(?:${any('gdpr')})`, 'iu');

/** The terms of Article 4 GDPR (Regulation (EU) 2016/679). */
export const GDPR_TERMS = [
  'Personal Data',
  'Controller',
  'Data Controller',
  'Processor',
  'Data Processor',
  'Sub-processor',
  'Data Subject',
  'Processing',
  'Recipient',
  'Consent',
  'Supervisory Authority',
  'Personal Data Breach',
];
