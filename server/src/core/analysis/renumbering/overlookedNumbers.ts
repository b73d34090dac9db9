/** The last look before sections get other numbers: whatever is written like one of them, near a word for sections or where a paragraph begins, is shown to the writer unless something else has dealt with it. It reads the source by itself, and knows nothing of references. */

import { isDateName } from '../../document/dates/dateNames.ts';
import { romanValue } from '../../document/outline/headingNumbers.ts';
import type { Policy } from '../../document/policy.ts';
import type { ReferenceNumber, SectionReference } from '../../document/references/references.ts';
import { excerptAt } from '../../document/text/excerpt.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { firstEndingAfter } from '../../document/text/sorted.ts';
import { mergeSpans, overlaps, type Span } from '../../document/text/span.ts';
import { readNumberWords } from '../../document/wording/numberWords.ts';
import { CLAUSE_ABBREVIATIONS, NOT_SECTIONS } from '../../knowledge/numberContexts.ts';
import { DOCUMENT, LAW, REFERENCE_LANGUAGES, STANDARD_CLAUSES } from '../../knowledge/referenceWords.ts';
import { message } from '../../l10n/localizer.ts';
import type { NewNumber, PlaceToReview } from './followNumbers.ts';
import type { NumberedPlace } from './numberedPlaces.ts';
import { bareNumber } from './pins.ts';
import { alternatives, CLAUSE_FORMS, countsSomething } from './possibleReferences.ts';

/** Enough of {@link SectionReference.confidence} for a law or another document to be what is meant. */
const SURE = 0.7;

/**
 * Numbers of sections that change, old and new, which nothing has dealt with.
 * @param given bare numbers that sections get
 * @param known places that are changed or shown already
 */
export function findOverlookedNumbers(
  policy: Policy,
  news: ReadonlyMap<NumberedPlace, NewNumber>,
  given: ReadonlySet<string>,
  known: readonly Span[],
): readonly PlaceToReview[] {
  const { text, clauses, references } = policy;
  const changed = labelsOf([...news.keys()], given);
  const settled = mergeSpans(known);
  const follows = ({ span }: ReferenceNumber): boolean => isAmong(settled, span);
  const following = mergeSpans(references.flatMap(({ numbers }) => numbers.filter(follows)).map(({ span }) => span));
  /** Beside one that follows its section, another of the same label may mean that section too, and not the one of its own part that has this number as well. */
  const isSure = (number: ReferenceNumber): boolean => follows(number) || !isBesideOne(text, following, number.span);
  const dealt = mergeSpans([...known, ...references.flatMap((one) => dealtWith(text, one, isSure))]);
  const taken = mergeSpans([...dealt, ...clauses.all.map(({ numberSpan }) => numberSpan)]);
  const source = withoutMarks(text);
  const found: PlaceToReview[] = [];
  const add = (span: Span, why: PlaceToReview['why'], free = taken): void => {
    if (!isAmong(free, span) && !found.some((one) => overlaps(one.span, span)))
      found.push({ span, text: excerptAt(text, span.start, span.end), why });
  };
  for (const span of paragraphsOf(source, [...news.keys()])) add(span, message('Begins with the old number of its section'), dealt);
  for (const span of paragraphsWith(source, given)) add(span, message('Begins with a number that a section gets'), dealt);
  for (const span of numbersNearWords(source, changed)) add(span, message('Might be the number of a section'));
  for (const span of wordsForNumbers(source, changed, policy.language)) add(span, message('Might be the number of a section'));
  for (const span of ordinalsOf(source, changed, policy.language)) add(span, message('Might be the number of a section'));
  for (const span of cellsWithNumbers(source, changed)) add(span, message('Might be the number of a section'));
  return found;
}

/** The whole of a reference to a law or another document; of others the numbers that lead somewhere, which follow their sections where these change. */
function dealtWith(
  text: string,
  { kind, confidence, span, within, numbers }: SectionReference,
  isSure: (number: ReferenceNumber) => boolean,
): readonly Span[] {
  const isElsewhere = kind === 'law' || kind === 'other';
  if (within || (isElsewhere && confidence >= SURE && namesSource(text, span))) return [span];
  // A number that is held to be another text's doesn't follow.
  if (isElsewhere && confidence >= SURE) return [];
  return numbers.flatMap((number) => (number.target && isSure(number) ? [number.span, ...(number.below ? [number.below] : [])] : []));
}

/** Whether a place overlaps one of several. @param merged in order, none of which overlap */
function isAmong(merged: readonly Span[], { start, end }: Span): boolean {
  return (merged[firstEndingAfter(merged, start)]?.start ?? Infinity) < end;
}

/** Whether a place is in one paragraph with one of several, near it. @param merged in order, none of which overlap */
function isBesideOne(text: string, merged: readonly Span[], { start, end }: Span): boolean {
  for (let at = firstEndingAfter(merged, start - LONGEST_BETWEEN - 1); at < merged.length; at++) {
    const one = merged[at];
    if (!one || one.start > end + LONGEST_BETWEEN) return false;
    if (!/\n[ \t>]*\n/.test(text.slice(Math.min(one.end, end), Math.max(one.start, start)))) return true;
  }
  return false;
}

const LONGEST_BETWEEN = 300;

/** Whether a law or another document is named beside a reference, in its paragraph. */
function namesSource(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_SOURCE), start);
  const around = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end + LONGEST_SOURCE);
  if (LINK_ELSEWHERE.test(around)) return true;
  const words = around.replace(/\]\([^()\s]{1,300}\)?/g, ']');
  return LAW.test(words) || DOCUMENT.test(words) || STANDARD_CLAUSES.test(words);
}

/** A link, but not to a numbered section of a page, `/terms/#t-changes`, which may be this text as it is published. */
const LINK_ELSEWHERE = /\]\((?![^)\s]{0,300}#[a-z\d]{1,3}[-.])/i;

/** Code units beside a reference in which a law or a document is named. */
const LONGEST_SOURCE = 160;

/** Which labels are those of sections that change. */
interface ChangedLabels {
  /** Was the number of a section that changes, or begins with it. */
  isOld(label: string): boolean;
  /** The same, or the number that a section gets. */
  isEither(label: string): boolean;
}

function labelsOf(places: readonly NumberedPlace[], given: ReadonlySet<string>): ChangedLabels {
  const old = new Set(places.flatMap(({ number }) => spellingsOf(bareNumber(number.text))));
  const now = new Set([...given].flatMap(spellingsOf));
  const startsWithOne = (label: string, labels: ReadonlySet<string>): boolean => {
    const parts = normalize(label.split('(', 1)[0] ?? '').split('.');
    return parts.some((_, index) => labels.has(parts.slice(0, index + 1).join('.')));
  };
  return {
    isOld: (label) => startsWithOne(label, old),
    isEither: (label) => startsWithOne(label, old) || startsWithOne(label, now),
  };
}

/** In small letters, without zeros that fill numbers up. */
function normalize(label: string): string {
  return label.toLowerCase().replace(/(?<![\d])0+(?=\d)/g, '');
}

/** A number as written, and in digits where it is a Roman one. */
function spellingsOf(bare: string): readonly string[] {
  const label = normalize(bare);
  const [first = '', ...rest] = label.split('.');
  const value = /^[ivxl]+$/.test(first) ? romanValue(first) : undefined;
  return value === undefined ? [label] : [label, [String(value), ...rest].join('.')];
}

/** First digits of scripts that have their own. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** The source, in which every character keeps its place: no tags, marks, addresses and entities, and all digits as `0` to `9`. */
function withoutMarks(text: string): string {
  const blank = (mark: string): string => mark.replace(/[^\n]/g, ' ');
  return text
    .replace(/&sect;|&#167;/g, (mark) => `§${' '.repeat(mark.length - 1)}`)
    .replace(
      /<[^<>\n]{0,400}>|&[a-z#\d]{1,10};|https?:\/\/[^\s)>\]]{1,500}|[\p{L}\d.+-]{1,60}@[\p{L}\d.-]{1,60}|(?<=\])\([^()\s]{1,300}\)/giu,
      blank,
    )
    .replace(/[*_~`\\\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/g, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((one) => code >= one && code <= one + 9);
      return zero === undefined ? digit : String(code - zero);
    });
}

const NUMBER =
  /(?<![\p{L}\p{N}.,:+€$£¥#@=&/]|\d{3}[-–]|\d[-–]\d{1,2}[-–]|\d{3} )(?:\d{1,3}(?:[A-Za-z](?!\p{L}))?(?:\.\d{1,3}[a-z]?){0,5}|[A-Z](?:\.\d{1,3}){1,4}|[A-Z]|[IVXL]{2,6}|[ivxl]{1,6})(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)){0,4}(?!(?!(?:th|st|nd|rd|te[nrsm]?|e|er|ère|ème)(?!\p{L}))[\p{L}\p{N}]|\.\d|[,:]\d|[-–/]\d{3}|[ ]?[%‰°€$£])/gu;

/** Words for sections, in all languages, in the forms that dictionaries have, and what policies call their parts besides. */
const WORDS = alternatives([
  ...CLAUSE_FORMS.filter((form) => form.length > 1 || form === '§'),
  ...'provision,provisions,heading,rule,rules,step,steps,term,terms,Nummer,Nr,Buchstabe,Regel,Kapitel,Punkt,Punkte,Punkten,numéro,point,règle,apartado,punto,puntos,regla,punto,punti,regola,numero'.split(
    ',',
  ),
]);
/** Between a word for sections and a number of its list: marks, other numbers, and words that join. */
const GAP = String.raw`(?:[^\p{L}\n]|\n(?![ \t]*\n)|(?<!\p{L})(?:\p{L}{1,3}|${alternatives([
  ...Object.values(REFERENCE_LANGUAGES).flatMap(({ and, to }) => [...and, ...to]),
  'number',
  'Nummer',
  'numéro',
  'numero',
  'número',
  'through',
  'respectively',
  'sowie',
  'except',
  'including',
  'jusqu',
])})(?!\p{L})){0,60}`;
/** Words that mean sections in any text: behind others a number that only the new ones have is that of something else. */
const SURE_WORD_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${alternatives(CLAUSE_FORMS.filter((form) => !CLAUSE_ABBREVIATIONS.includes(form) && (form.length > 1 || form === '§')))})(?:\(s\)|s)?(?![\p{L}])${GAP}$`,
  'iu',
);
/** "Sections 1, 2 plus also 4": behind another number of the list, a few words. */
const LIST_GAP = String.raw`[^\p{L}\n]{1,24}\d[^\p{L}\d]{1,4}(?:\p{Ll}{1,8}[^\p{L}\d]{1,3}){0,3}`;
const WORD_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WORDS})(?:\(s\)|s)?(?![\p{L}])${GAP}$`, 'iu');
/** The same for such a list. */
const WORD_BEFORE_LIST = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WORDS})(?:\(s\)|s)?(?![\p{L}])${LIST_GAP}$`, 'iu');
/** "no. 4", "n° 4", "Nr. 4". */
const NUMBER_SIGN = /(?<!\p{L})(?:n\.[ºo]?|n[°º]\.?|nos?\.|nrn?\.|núm\.|num\.)[ \n]?$/iu;
/** "the 5th section", "der 5. Abschnitt", "5º apartado". */
const WORD_BEHIND = new RegExp(
  String.raw`^(?:\.|[ºª°]|-?(?:th|st|nd|rd|te[nrsm]?|e|er|ère|ème|o|a)(?!\p{L}))[ \n](?:\p{Ll}{1,12}[ \n])?(?:${WORDS})(?!\p{L})`,
  'iu',
);
/** "see 7", "siehe Nr. 7", "voir le 7", "(vedi 7)". */
const CITED_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${alternatives(Object.values(REFERENCE_LANGUAGES).flatMap(({ cite, citeDeep, see }) => [...cite, ...citeDeep, ...see]))}|→|➔|cf\.?)(?!\p{L})[:.]?[ \n]{0,3}(?:\p{L}{1,6}\.?[ \n])?$`,
  'iu',
);
/** "Fees (7).": a number alone in parentheses behind a word. */
const IN_PARENTHESES = /(\p{L}{2,})[ \n]\((?:\d[\d.]*[,;–-] ?)*$/u;
/** Behind the last number in such parentheses. */
const CLOSES = /^(?:[,;–-] ?\d[\d.]*)*\)(?=[.,;:)]|\s*(?:\n|$))/u;
const NOT_SECTION_WORDS = new Set(NOT_SECTIONS);
/** Code units before a number that are read. */
const LONGEST_BEFORE = 90;
/** Code units behind a number in which a law that it is of begins. */
const LONGEST_LAW = 24;
/** Code units behind a number that are read. */
const LONGEST_BEHIND = 40;
/** The number at the start of an item, a heading or a paragraph. */
const LINE_START = /(?:^|\n)[ \t>#|+-]{0,12}\(?$/u;

/** Numbers near a word that means sections. */
function* numbersNearWords(text: string, changed: ChangedLabels): Iterable<Span> {
  for (const { 0: written, index } of matchesIn(text, NUMBER)) {
    if (/^0\d(?!\.)/.test(written) || !changed.isEither(written)) continue;
    const end = index + written.length;
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const behind = text.slice(end, end + LONGEST_BEHIND);
    if (LINE_START.test(before) || (countsSomething(text, end) && !WORD_BEHIND.test(behind))) continue;
    if (isNear(before, behind, written, changed)) yield { start: index, end };
  }
}

function isNear(before: string, behind: string, written: string, changed: ChangedLabels): boolean {
  const own = /(\p{L}+)\.?[ \n(]{0,3}$/u.exec(before)?.[1] ?? '';
  const last = own.toLowerCase();
  // "17 U.S.C."; a date.
  if (isDateName(last) || (LAW.exec(behind.slice(0, LONGEST_LAW))?.index ?? Infinity) <= 2) return false;
  const paragraph = before.slice(before.search(/\n[ \t]*\n(?![\s\S]*\n[ \t]*\n)/u) + 1);
  const isLetter = /^[A-Za-z]$|^[ivxl]+$/.test(written);
  if (isLetter)
    return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WORDS})s?\.?[ \n]\(?$`, 'iu').test(paragraph) && /^(?![’'])/u.test(behind);
  if (!changed.isOld(written) && !SURE_WORD_BEFORE.test(paragraph) && !WORD_BEHIND.test(behind)) return false;
  const isListed = /^\p{Ll}/u.test(own) && WORD_BEFORE_LIST.test(paragraph);
  if ((isListed || WORD_BEFORE.test(paragraph)) && (!NOT_SECTION_WORDS.has(last) || new RegExp(`^(?:${WORDS})$`, 'iu').test(last)))
    return true;
  if (WORD_BEHIND.test(behind)) return true;
  if (!changed.isOld(written)) return false;
  if (NUMBER_SIGN.test(paragraph)) return true;
  if (CITED_BEFORE.test(paragraph)) return true;
  const word = IN_PARENTHESES.exec(paragraph)?.[1]?.toLowerCase();
  return (
    word !== undefined &&
    CLOSES.test(behind) &&
    !NOT_SECTION_WORDS.has(word) &&
    !Object.keys(REFERENCE_LANGUAGES).some((language) => readNumberWords([word], language) !== undefined)
  );
}

/** Without abbreviations, which are other words as well. */
const LONG_WORDS = alternatives(CLAUSE_FORMS.filter((form) => form.length > 3));
const SPELLED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${LONG_WORDS})[ \n]((?:\p{L}{2,14}[ -]){0,1}\p{L}{2,14})(?!\p{L})`, 'giu');

/** "Section Five", "Abschnitt fünf", "artículo quinto". */
function* wordsForNumbers(text: string, changed: ChangedLabels, language: string): Iterable<Span> {
  for (const { 0: whole, 1: words = '', index } of matchesIn(text, SPELLED)) {
    for (const count of [2, 1]) {
      const own = words.split(/[ -]/).slice(0, count);
      const spelled = [language, ...Object.keys(REFERENCE_LANGUAGES)]
        .map((one) => readNumberWords(own, one))
        .find((one) => one !== undefined);
      // "par un", "in part one" are an article.
      if (!spelled || (spelled.value < 2 && !spelled.ordinal)) continue;
      const { value } = spelled;
      const start = index + whole.length - words.length;
      if (changed.isEither(String(value))) yield { start, end: start + own.join(' ').length };
      break;
    }
  }
}

/** What is counted by an ordinal: parts and paragraphs are mostly those of another text or of a section. */
const ORDERED =
  /(?<![\p{L}\p{N}])(\p{L}{4,14})[ \n](?:sections?|articles?|chapters?|clauses?|abschnitt(?:s|e|en)?|artikels?|kapitels?|klausel|chapitres?|secci[oó]n|artículo|capítulo|cláusula|sezione|articolo|capitolo|clausola)(?!\p{L})/giu;

/** "the fifth section", "im fünften Abschnitt", "la quinta sección". */
function* ordinalsOf(text: string, changed: ChangedLabels, language: string): Iterable<Span> {
  for (const { 1: word = '', index } of matchesIn(text, ORDERED)) {
    const spelled = [language, ...Object.keys(REFERENCE_LANGUAGES)].map((one) => readNumberWords([word], one)).find((one) => one?.ordinal);
    if (spelled && changed.isEither(String(spelled.value))) yield { start: index, end: index + word.length };
  }
}

const TABLE_HEAD = new RegExp(
  String.raw`(?<![\p{L}])(?:${WORDS}|refs?|references?|verweise?|fundstelle|renvois?|referencias?|riferiment[oi])(?!\p{L})`,
  'iu',
);
const CELL = /(?<=\|)[ \t]*(\d{1,3}(?:\.\d{1,3}){0,4}(?:[ \t]?[,;/–-][ \t]?\d{1,3}(?:\.\d{1,3}){0,4}){0,9})[ \t]*(?=\|)/gu;
const TABLE = /(?:^|\n)([ \t]*\|[^\n]{0,2000})\n[ \t]*\|[ \t:|-]{3,400}\n((?:[ \t]*\|[^\n]{0,4000}(?:\n|$)){1,400})/gu;

/** Cells that hold nothing but numbers, in tables that speak of sections. */
function* cellsWithNumbers(text: string, changed: ChangedLabels): Iterable<Span> {
  for (const { 0: table, 1: head = '', 2: body = '', index } of matchesIn(text, TABLE)) {
    if (!TABLE_HEAD.test(head)) continue;
    const from = index + table.length - body.length;
    for (const { 0: cell, 1: numbers = '', index: at } of matchesIn(body, CELL))
      for (const { 0: number, index: inner } of matchesIn(numbers, /\d[\d.]*/g)) {
        const start = from + at + cell.indexOf(numbers) + inner;
        if (changed.isOld(number)) yield { start, end: start + number.length };
      }
  }
}

/** A number of two parts and more at the start of a paragraph, an item, a row or a line of HTML: "C.1", "7.1", "III-2", "7(a)", "Section 7.01". */
const BEGINNING =
  /(?<=(?:^|\n)[ \t>#|+-]{0,14}(?:\d{1,2}[.)][ \t]{1,4})?(?:§[ ]?|\p{L}{3,12}[ ])?)(\(?(?:\d{1,3}|[A-Z]|[IVXL]{1,6}))\)?(?:\.|-|–|(?=\())\(?(?:\d{1,3}|[a-z](?!\p{L})|[A-Z](?!\p{L})|[ivx]{1,4}(?!\p{L}))(?![\d%,])/gu;

/** Beginnings of paragraphs below a section that have its own number first, in whatever way that is written. */
function* paragraphsOf(source: string, places: readonly NumberedPlace[]): Iterable<Span> {
  for (const { kind, section, number } of places) {
    if (kind !== 'heading' || !section || number.parts.length > 1) continue;
    const own = spellingsOf(bareNumber(number.text));
    const from = section.heading.block.end;
    for (const { 0: label, 1: first = '', index } of matchesIn(source.slice(from, section.span.end), BEGINNING)) {
      const written = normalize(first.replace('(', ''));
      const spellings = number.style === 'decimal' ? [...spellingsOf(written)] : [written, ...spellingsOf(written)];
      if (!spellings.some((one) => own.includes(one))) continue;
      const start = from + index;
      yield { start, end: start + label.length };
    }
  }
}

/** "4.4 Orders", a paragraph of its own, where another section becomes 4.4. */
const NUMBERED_PARAGRAPH = /(?<=(?:^|\n[ \t]*\n)[ ]{0,3})\d{1,3}(?:\.\d{1,3}){1,4}(?=\.?[ \t]{1,4}\p{Lu})/gu;

/** Numbers of two parts and more at the start of paragraphs that sections are given. */
function* paragraphsWith(source: string, given: ReadonlySet<string>): Iterable<Span> {
  for (const { 0: label, index } of matchesIn(source, NUMBERED_PARAGRAPH))
    if (given.has(label)) yield { start: index, end: index + label.length };
}
