/** Numbers that may refer to a section though nothing reads them as a reference: in prose, in cells, in HTML, in code, in the front matter. A writer is shown them before sections get other numbers. */
import { isDateName } from '../../document/dates/dateNames.ts';
import type { Leaf } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { excerptAt } from '../../document/text/excerpt.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { firstEndingAfter } from '../../document/text/sorted.ts';
import { contains, mergeSpans, overlaps, type Span, shiftSpan } from '../../document/text/span.ts';
import { CLAUSE_ABBREVIATIONS, COUNTED, LEADING_IN, NOT_SECTIONS, OTHER_CLAUSE_WORDS } from '../../knowledge/numberContexts.ts';
import { REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import type { PlaceToReview } from './followNumbers.ts';
import { numberedPlaces } from './numberedPlaces.ts';

/** @param changes whether a number, as written without parentheses at its ends, is that of a section that gets another one, or begins with it @param known places that are changed or shown already, or that are numbers of sections themselves @param becomes whether a number is that of another section afterwards */
export function findPossibleReferences(
  policy: Policy,
  changes: (label: string) => boolean,
  known: readonly Span[],
  becomes: (label: string) => boolean = () => false,
): readonly PlaceToReview[] {
  const places = numberedPlaces(policy);
  // The number of a paragraph that is not counted with others stays, though its section gets another one.
  const own = policy.clauses.all.filter((clause) => (clause.kind !== 'bold' && clause.kind !== 'paragraph') || places.ofClause(clause));
  const taken = mergeSpans([...known, ...own.map(({ numberSpan }) => numberSpan), ...readReferences(policy)]);
  const word = wordForSections(policy);
  const section: SectionNumbers = { ...(word && { word }), becomes };
  const found: PlaceToReview[] = [];
  const add = (span: Span, passage: string, why: Message): void => {
    if (!touchesAny(taken, span)) found.push({ span, text: passage, why });
  };
  for (const { leaf, start, end } of policy.markdown.blocks) {
    if (leaf.prose.text !== '') {
      for (const one of numbersIn(leaf.prose.text, changes, 'any', section)) {
        const inBlock = leaf.prose.spanOf(one.start, one.end);
        if (!isInAddress(leaf, inBlock)) add(shiftSpan(inBlock, start), one.passage, message('Might be the number of a section'));
      }
    } else if (leaf.kind === 'html') {
      // As many characters as before, so that places stay where they are.
      const text = policy.text.slice(start, end).replace(/<[^<>]*>|&[a-z#\d]{1,10};/gi, (mark) => ' '.repeat(mark.length));
      for (const one of numbersIn(text, changes, 'any', section)) add(shiftSpan(one, start), one.passage, message('HTML is never changed'));
    } else if (leaf.kind === 'code') {
      for (const one of numbersIn(policy.text.slice(start, end), changes, 'named'))
        add(shiftSpan(one, start), one.passage, message('Code is never changed'));
    }
  }
  for (const { value } of policy.frontMatter.entries) {
    if (value.kind !== 'scalar') continue;
    for (const one of numbersIn(policy.text.slice(value.span.start, value.span.end), changes, 'named'))
      add(shiftSpan(one, value.span.start), one.passage, message('The front matter is never changed'));
  }
  return found;
}

/** References to laws, other documents and what is below other sections, as wholes; of those to sections the numbers that lead somewhere: where that changes they are known. */
function readReferences({ references }: Policy): readonly Span[] {
  return references.flatMap(({ kind, span, within, numbers }) =>
    kind === 'law' || kind === 'other' || within
      ? [span]
      : numbers.flatMap((number) => (number.target ? [number.span, ...(number.below ? [number.below] : [])] : [])),
  );
}

function isInAddress({ inlines }: Leaf, span: Span): boolean {
  return inlines.some(
    (inline) => (inline.kind === 'url' || inline.kind === 'autolink' || inline.kind === 'image') && contains(inline, span),
  );
}

interface FoundNumber extends Span {
  /** The words around it. */
  readonly passage: string;
}

/** What tells the number of a section besides words that all policies use. */
interface SectionNumbers {
  /** What this policy may call its sections, at the end of what is before a number. */
  readonly word?: RegExp;
  /** Whether a number is that of another section afterwards. */
  readonly becomes: (label: string) => boolean;
}

/** Behind no letter, digit or currency symbol; before no further digits, unit or percent sign. */
const NUMBER =
  /(?<![\p{L}\p{N}.,:+€$£¥#@=&])(\d{1,3}[A-Za-z]?(?:\.\d{1,3}){0,5}|[A-Z](?:\.\d{1,3}){0,4}|[IVXL]{2,6})((?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)){0,4})(?![\p{L}\p{N}]|\.\d|[,:]\d|[-–/]\d{3}|['’](?!s(?![\p{L}]))[\p{L}]|[ \u00A0]?[%‰°€$£])/gu;

/** @param want `named`: only behind a clause word */
function numbersIn(text: string, changes: (label: string) => boolean, want: 'any' | 'named', section?: SectionNumbers): FoundNumber[] {
  const found: FoundNumber[] = [];
  /** Behind a word for sections, also the number that another section gets. */
  const isNamedAffected = (label: string): boolean => changes(label) || section?.becomes(label) === true;
  let last: Span | undefined;
  for (const match of matchesIn(text, NUMBER)) {
    const label = match[1] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const continues = last !== undefined && JOINS.test(text.slice(last.end, start));
    const isNamed = section?.word?.test(text.slice(Math.max(0, start - LONGEST_WORD), start)) === true && !countsSomething(text, end);
    const isAffected = changes(label + (match[2] ?? '')) || (isNamed && section?.becomes(label) === true);
    if (!isAffected && !continues) continue;
    if (!isNamed && !isLikely(text, { start, end }, label, continues, want)) continue;
    last = { start, end };
    if (isAffected) found.push({ start, end, passage: excerptAt(text, start, end) });
  }
  if (want === 'any' && COMPOUND_HINT.test(text))
    for (const one of partsOfCompounds(text, changes)) if (!found.some((other) => overlaps(other, one))) found.push(one);
  if (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u.test(text))
    for (const one of eastAsianNumbers(text, isNamedAffected))
      if (!found.some((other) => other.start <= one.end && one.start <= other.end)) found.push(one);
  if (want === 'any' && RANGE_SIGN.test(text))
    for (const one of numbersInRanges(text, isNamedAffected)) if (!found.some((other) => overlaps(other, one))) found.push(one);
  return found.sort((a, b) => a.start - b.start);
}

/** A part of a number, "III", "E", "4". */
const COMPOUND_PART = String.raw`(?:[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z]|[a-z](?![\p{L}\p{N}]))`;
/** "III.E.4", "III-E", "III(E)(4)": a number of letters and digits. */
const COMPOUND = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:+€$£¥#@=&/-])${COMPOUND_PART}(?:[.\u2010\u2011-]${COMPOUND_PART}|\(${COMPOUND_PART}\)){1,6}(?![\p{L}\p{N}@]|[.-][\p{L}\p{N}])`,
  'gu',
);
const COMPOUND_HINT = /[IVXLC\d][.\u2010\u2011(-][A-Z]|[A-Z][.\u2010\u2011(-][\dIVXLC]/;

/** Before a number, in code units. */
const LONGEST_CLAUSE_WORD = 48;

/** From the first letter on that a compound number has and that changes: "E.4" of "III.E.4". What is ahead of it follows its section by itself. */
function partsOfCompounds(text: string, changes: (label: string) => boolean): FoundNumber[] {
  return matchesIn(text, COMPOUND).flatMap((match) => {
    const parts = [...match[0].matchAll(/[A-Za-z]+|\d{1,3}[A-Z]?/g)];
    // "U.S.C" is an abbreviation, and "section I.C" none.
    const isNumber =
      parts.some(({ 0: part }) => /^(?:\d|[IVXLC]{2})/.test(part)) ||
      CLAUSE_BEFORE.test(text.slice(Math.max(0, match.index - LONGEST_CLAUSE_WORD), match.index));
    if (!isNumber || countsSomething(text, match.index + match[0].length)) return [];
    const part = parts.find(({ 0: one, index }) => (index > 0 || parts.length > 2) && /^[A-Z]/.test(one) && changes(one));
    if (!part) return [];
    const [start, end] = [match.index + part.index, match.index + match[0].length];
    return [{ start, end, passage: excerptAt(text, match.index, end) }];
  });
}

/** "第13条", "セクション 13", "제13조": no space has to stand between a word and a number there. */
const EAST_ASIAN =
  /(?<=[第제]\s?|(?:セクション|章|条|節|项|項|款|조|절|항|장|섹션|조항|部分)\s?)(?<![\d０-９.．])([\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){0,4})(?![\d０-９%％年月日円元]|[.．][\d０-９])|(?<![\d０-９.．])([\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){0,4})(?=\s?(?:条|節|章|項|조|절))/gu;

function eastAsianNumbers(text: string, isAffected: (label: string) => boolean): FoundNumber[] {
  return matchesIn(text, EAST_ASIAN).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return isAffected(match[0].normalize('NFKC')) ? [{ start, end, passage: excerptAt(text, start, end) }] : [];
  });
}

/** Signs and words that make a range or a list of numbers where no reference is read: "Sections 2〜4", "セクション 2〜4 および 6〜8", "섹션 2부터 4". */
const RANGE_SIGN = /[〜～~‐‑−－]|[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{sc=Hiragana}]/u;
const RANGE_NUMBER = String.raw`[\d０-９]{1,3}(?:[.．][\d０-９]{1,3}){0,4}`;
const RANGE_JOINT = String.raw`[ \u00A0]?(?:[〜～~‐‑−－–—、，,-]|から|より|ないし|乃至|至|到|부터|에서|내지|と|および|及び|ならびに|並びに|または|又は|もしくは|和|与|與|及|或|및|와|과|또는)[ \u00A0]?(?:第|セクション|섹션|제)?[ \u00A0]?`;
const RANGE = new RegExp(
  String.raw`(?<![\p{N}.．])${RANGE_NUMBER}(?:${RANGE_JOINT}${RANGE_NUMBER}){1,12}(?![\d０-９%％]|[.．][\d０-９])`,
  'gu',
);
const RANGE_NUMBERS = new RegExp(RANGE_NUMBER, 'gu');
const EAST_ASIAN_WORD = /(?:[第제]|セクション|章|条|節|项|項|款|조|절|항|장|섹션|조항|部分)[ \u00A0]?$/u;
const EAST_ASIAN_BEHIND = /^[ \u00A0]?(?:条|節|章|項|项|款|조|절|항|장)/u;

/** Each number of such ranges behind a clause word. */
function numbersInRanges(text: string, isAffected: (label: string) => boolean): FoundNumber[] {
  return matchesIn(text, RANGE).flatMap(({ index, 0: range }) => {
    const before = text.slice(Math.max(0, index - LONGEST_CLAUSE_WORD), index);
    const end = index + range.length;
    if (countsSomething(text, end) || /^[ \u00A0]?[年月日円元원년월일]/u.test(text.slice(end, end + 2))) return [];
    if (!EAST_ASIAN_WORD.test(before) && !CLAUSE_BEFORE.test(before) && !EAST_ASIAN_BEHIND.test(text.slice(end, end + 3))) return [];
    return matchesIn(range, RANGE_NUMBERS).flatMap(({ index: at, 0: number }) => {
      const start = index + at;
      return isAffected(number.normalize('NFKC'))
        ? [{ start, end: start + number.length, passage: excerptAt(text, start, start + number.length) }]
        : [];
    });
  });
}

/** Whether the word behind a number is a unit, the name of a month or a thing that is counted: "9 months", "4 offices". @param end of the number */
export function countsSomething(text: string, end: number): boolean {
  const next = /^[ \u00A0\n-]?([\p{L}.]+)/u
    .exec(text.slice(end, end + 24))?.[1]
    ?.toLowerCase()
    .replace(/\.$/, '');
  return next !== undefined && (ALL_UNITS.has(next) || isDateName(next));
}

/** Before a number, in code units. */
const LONGEST_WORD = 24;
/** Titles of policies that are made of terms or conditions, and what these call one of them: "the arbitration clause (Term 11)". */
const OWN_WORDS: readonly (readonly [title: RegExp, word: RegExp])[] = [
  [/(?<!\p{L})terms(?!\p{L})/iu, /(?<!\p{L})(?:Terms?|TERMS?)[ \u00A0\n]\(?$/u],
  [/(?<!\p{L})conditions(?!\p{L})/iu, /(?<!\p{L})(?:Conditions?|CONDITIONS?)[ \u00A0\n]\(?$/u],
  [/bedingungen(?!\p{L})/iu, /(?<!\p{L})\p{Lu}?\p{Ll}*[Bb]edingung(?:en)?[ \u00A0\n]\(?$/u],
  [/(?<!\p{L})(?:términos|condiciones)(?!\p{L})/iu, /(?<!\p{L})(?:Términos?|Condición|Condiciones)[ \u00A0\n]\(?$/u],
  [/(?<!\p{L})(?:termini|condizioni)(?!\p{L})/iu, /(?<!\p{L})(?:Termin[ei]|Condizion[ei])[ \u00A0\n]\(?$/u],
];

/** What a policy may call its sections by its title or the name of its file; undefined for others. */
function wordForSections({ title = '', path }: Policy): RegExp | undefined {
  const name = `${title} ${path.slice(path.lastIndexOf('/') + 1).replace(/[_-]+/g, ' ')}`;
  const words = OWN_WORDS.flatMap(([titled, word]) => (titled.test(name) ? [word.source] : []));
  return words.length === 0 ? undefined : new RegExp(words.join('|'), 'u');
}

function isLikely(text: string, { start, end }: Span, label: string, continues: boolean, want: 'any' | 'named'): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 24);
  if (countsSomething(text, end)) return false;
  if (CLAUSE_BEFORE.test(before)) return true;
  const word = /([\p{L}]+)\.?[ \u00A0\n(]*$/u.exec(before)?.[1] ?? '';
  // A table or picture that is counted in its section, "Table 4.2.1".
  if (label.includes('.') && NUMBERED_BY_SECTION.test(word)) return true;
  if (NOT_SECTION_WORDS.has(word.toLowerCase()) || isDateName(word)) return false;
  // COVID-19, SOC-2.
  if (/[\p{L}][-–/]$/u.test(before)) return false;
  if (want === 'named' || /^[A-Z]/.test(label)) return false;
  if (continues) return true;
  const isDeep = label.includes('.');
  // PCI DSS 3.2
  if (isDeep) return !/(?<![\p{L}])\p{Lu}[\p{Lu}\d-]{1,9}[ \u00A0]$/u.test(before);
  if (DIRECTION_AFTER.test(after)) return true;
  if (AGE_BEFORE.test(before)) return false;
  // "The following sections survive: 2, 3, 5 and 6".
  if (LIST_BEHIND.test(text.slice(Math.max(0, start - LONGEST_LEAD), start)) && LIST_GOES_ON.test(after)) return true;
  const ends = /^(?:[.,;:)\]]|\s*$|\s(?:[.,;:)]|\S{1,4}\s\d))/u.test(after);
  return ends && (CITE_BEFORE.test(before) || (LEADING_BEFORE.test(before) && /^[.,;)]/.test(after)));
}

const LANGUAGES = Object.values(REFERENCE_LANGUAGES);
const escapeForm = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00A0\\n]');
/** A pattern for any of these words, the longest first; a space may be a line end. */
export const alternatives = (forms: readonly string[]): string =>
  [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map(escapeForm)
    .join('|');
/** Words for sections, in the forms that stand before a number, in all languages. */
export const CLAUSE_FORMS: readonly string[] = [
  ...LANGUAGES.flatMap(({ words }) => words.flatMap(({ forms, exact = [] }) => [...forms, ...exact])).map((form) =>
    form.replace(/\.$/, ''),
  ),
  ...CLAUSE_ABBREVIATIONS,
  ...OTHER_CLAUSE_WORDS,
];
const CLAUSE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’])(?:${alternatives(CLAUSE_FORMS)})(?:\(s\)|s)?\.?[ \u00A0\n]{0,3}(?:(?:no|nr|n|number|numéro|número)[.°ºo]?[ \u00A0]?)?[("“„«]?$`,
  'iu',
);
const CITE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${alternatives(LANGUAGES.flatMap(({ cite, citeDeep, see }) => [...cite, ...citeDeep, ...see]))}):?[ \u00A0\n]{1,3}(?:[\p{L}]{1,6}[ \u00A0\n])?$`,
  'iu',
);
const LEADING_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(LEADING_IN)})[ \u00A0\n]{1,3}$`, 'iu');
/** From a word for sections to a list of their numbers, in code units. */
const LONGEST_LEAD = 120;
const LIST_BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’])(?:${alternatives(CLAUSE_FORMS.filter((form) => form.length > 3))})s?(?![\p{L}\p{N}])[^\d.;!?\n]{0,80}(?::|(?<!\p{L})(?:are|is|sind|sont|son|sono))[ \u00A0\n](?:\d{1,3}[A-Z]?,?[ \u00A0\n]){0,9}(?:(?:${alternatives(LANGUAGES.flatMap(({ and }) => and))})[ \u00A0\n])?$`,
  'iu',
);
const LIST_GOES_ON = new RegExp(
  String.raw`^(?:[,.;]|\s*$|[ \u00A0\n](?:${alternatives(LANGUAGES.flatMap(({ and }) => and))})(?![\p{L}]))`,
  'iu',
);
const DIRECTION_AFTER = new RegExp(
  String.raw`^,?[ \u00A0\n]{1,3}\(?(?:${alternatives(LANGUAGES.flatMap(({ above, under }) => [...above, ...under]))})(?![\p{L}\p{N}])`,
  'iu',
);
/** Further words between two numbers of one list. */
const EXCEPTING = ['+', 'plus', 'but not', 'aber nicht', 'mais pas', 'mais non', 'pero no', 'ma non'];
/** Between two numbers of one list. */
const JOINS = new RegExp(
  String.raw`^(?:[ \u00A0]\([^()\n]{1,60}\))?(?:[ \u00A0]?[,;/–-][ \u00A0\n]{0,2})?(?:[ \u00A0\n]{0,2}(?:${alternatives([...LANGUAGES.flatMap(({ and, to }) => [...and, ...to]), ...EXCEPTING])})[ \u00A0\n]{1,2})?$`,
  'iu',
);
/** "children under 13" */
const AGE_BEFORE =
  /(?:children|minors?|kids|persons?|people|anyone|no one|individuals?|users?|are|is|['’]re|aged?|those|be)[ \u00A0]under[ \u00A0]$/i;
const NUMBERED_BY_SECTION =
  /^(?:tables?|figures?|figs?|exhibits?|box|charts?|diagrams?|examples?|equations?|tabellen?|tab|abbildung(?:en)?|abb|übersicht|beispiele?|schaubild|tableaux?|schémas?|graphiques?|encadrés?|exemples?|tablas?|cuadros?|figuras?|gráficos?|ejemplos?|tabell[ae]|figur[ae]|grafic[oi]|riquadr[oi]|esemp[io]|tabelas?|quadros?|exemplos?)$/iu;
const NOT_SECTION_WORDS = new Set(NOT_SECTIONS);
const ALL_UNITS = new Set([...COUNTED, ...LANGUAGES.flatMap(({ units }) => units)]);

function touchesAny(sorted: readonly Span[], { start, end }: Span): boolean {
  return (sorted[firstEndingAfter(sorted, start)]?.start ?? Infinity) < end;
}
