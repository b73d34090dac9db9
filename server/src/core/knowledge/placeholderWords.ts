/** Words that are where something is still to be filled in, or that readers fill in themselves. */
import type { TemplateWords } from './languages/language.ts';
import { patternOfAll, wordsOfAll } from './languages/languages.ts';

type ListKey = 'blankNouns' | 'blankPartners';

const any = (key: Exclude<keyof TemplateWords, ListKey>): string => patternOfAll(({ templates }) => templates?.[key]);
const setOf = (key: ListKey): ReadonlySet<string> => new Set(wordsOfAll(({ templates }) => templates?.[key]));

/** Openings and endings of an instruction to the writer: "[insert address]", "[Firma einfügen]". */
export const INSTRUCTIONS = new RegExp(
  `^(?:${any('instructions')})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:${any('instructionEnds')})$`,
  'iu',
);

/** Nouns that make a blank of a bracket by themselves: "[Date]", "[Company Name]". */
export const BLANK_NOUNS = setOf('blankNouns');

/** Blanks for the name of whoever issues the text, which no reader fills in: "[Company Name]", "<Organisation>", "[Nom de l’entreprise]". */
export const ISSUER_BLANK =
  /^(?:(?:your|our|the|ihre?|unsere?|votre|su|nuestr[oa]|vostr[ao]) )?(?:(?:full |legal |registered )?(?:company|organi[sz]ation|corporation|business|website|web ?site|site|app|application|product|service|project|platform|employer|school|entity|firma|firmen|unternehmens?|vereins?|organisations?)(?:[ -]?names?)?|(?:name|nom|nombre|nome|raison sociale|razón social|ragione sociale)(?: (?:of|der|des|de la|de l['’]|de|du|della|dell['’]|do|da|d['’]))? ?(?:the |ihrer |ihres )?(?:company|organi[sz]ation|website|app|business|firma|unternehmens|vereins|organisation|entreprise|société|association|service|site|empresa|organización|entidad|sitio|azienda|società|organizzazione|sito|organização|entidade)|entreprise|société|empresa|azienda|società|firmenname|unternehmensname|vereinsname|entity name)$/iu;

/** Nouns that do so beside another word of these lists: "[Security Officer]", "[Version Number]". */
export const BLANK_PARTNERS = setOf('blankPartners');

/** Words that say how many: a blank only where a unit follows, as in "[X] days". */
export const BLANK_COUNTS = new RegExp(`^(?:${any('blankCounts')})$`, 'iu');

/** Units that a count is filled in before: the source of a regular expression. */
export const UNITS = any('units');

/** What a sentence says before an example. */
export const EXAMPLE_BEFORE_BLANK = new RegExp(`(?:${any('exampleBefore')})(?:[^.!?\\n]|[.!?](?=\\S))*$`, 'iu');

/** Headings and lines over a text that readers fill in or adapt themselves: model forms, sample letters, templates for others. */
export const MODEL_FORM = new RegExp(any('readersForm'), 'iu');

/** Headings of annexes that are a form as a whole: "Appendix A: Access Request Form (Summary)", "Anhang 2 – Meldeformular". */
export const APPENDED_FORM = new RegExp(
  `^[^\\p{L}]*(?:${patternOfAll(({ scopes }) => scopes?.annexWords)})(?!\\p{L})[^\\n]{0,120}?(?<!\\p{L})(?:${any('form')})(?=\\s*(?:$|[(:–—-]))`,
  'iu',
);

/** Lines that introduce examples or words for others to use; they end with a colon. */
export const EXAMPLE_LEAD = new RegExp(`(?<!\\p{L})(?:${any('exampleLead')})(?!\\p{L})`, 'iu');

/** Beginnings of the lines of a signature block, and headings over one. */
export const SIGNATURE = new RegExp(`(?<!\\p{L})(?:${any('signature')})(?!\\p{L})`, 'iu');

/** Notes in brackets that belong to a finished text. */
export const EDITORIAL =
  /^(?:sic|emphasis|citations?|omitted|redacted|deleted|reserved|intentionally|signature pages?|end of|continued|remainder|this page|confidential|internal|public|draft|deprecated|optional|required|note|important|warning|tip|caution)(?![\p{L}\p{N}])|follows?\.?$/iu;

/** Comments in which writers remind themselves of something that is still to be done. */
export const REMINDER = new RegExp(any('reminder'), 'iu');

/** Marks of programmers that count anywhere in a comment, in capitals only. */
export const REMINDER_MARK = /(?<![\p{L}\p{N}_-])(?:TODO|FIXME|XXX|TBD|TBC)(?![\p{L}\p{N}_-])/u;

/** Comments that speak to a program. */
export const TOOL_COMMENT =
  /^(?:policywright|markdownlint|prettier|eslint|vale|textlint|cspell|spell-?checker|toc|contents|tocstop|more|omit|mdx?|remark|lint|alex|write-good|editorconfig|prettier|docs|include|region|endregion|#|\[if|!)/i;
