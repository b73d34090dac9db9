/** Names that are written with one wrong letter in one place: "Ahrefl" where the text says "Ahrefly" elsewhere. */
import { isVendorHead } from '../../knowledge/dutyColumns.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { blocksOfUnit, findInLeaves, inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { proseWords } from '../markdown/words.ts';
import { type CharacterEdit, characterEdit, pairsOneEditApart } from '../text/characterEdit.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { oncePer, oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { knowsForms } from './inflection.ts';
import { properNames } from './properNames.ts';

/** One such place. */
export interface MisspelledName {
  readonly span: Span;
  readonly text: string;
  /** As the name is written elsewhere, and how often; where it is first. Once: either of the two may be right. */
  readonly name: string;
  readonly count: number;
  readonly first: Span;
}

/** The fewest letters that a name has: of shorter ones a letter makes another word. */
const SHORTEST = 6;

/** More names with one initial are no names. */
const MOST_NAMES = 150;
/** More pairs of words that are alike are a series. */
const MOST_PAIRS = 60;

/** A place of one of the words that are looked for. */
interface Place extends Span {
  readonly text: string;
  /** The capitalised word before or behind it, of a longer name; in lower case. */
  readonly beside?: string;
  /** A legal form is behind it: "AG", "Ltd". */
  readonly hasForm?: true;
  /** In small letters; all of an item, a cell or a link; in a list of names; inside a sentence; there as a part of a longer name; at its beginning or in a heading. */
  readonly kind: 'small' | 'alone' | 'listed' | 'inside' | 'part' | 'start';
}

/** Words that are in a text once, each with those one letter apart that are there more often, in lower case. */
const pairsOf = oncePer((markdown: Readable): readonly (readonly [slip: string, name: string])[] => {
  const counts = properNames(markdown);
  const often = new Map<string, string[]>();
  for (const [name, count] of counts) {
    const initial = name.slice(0, 1);
    if (count > 1 && name.length >= SHORTEST && (often.get(initial)?.length ?? 0) < MOST_NAMES) addToMultimap(often, initial, name);
  }
  const pairs: (readonly [string, string])[] = [];
  for (const [word, count] of counts) {
    if (count > 1 || word.length < SHORTEST - 1) continue;
    const names = (often.get(word.slice(0, 1)) ?? []).filter((name) => isSlip(word, name));
    if (names.length === 1) pairs.push([word, names[0] ?? '']);
    if (pairs.length > MOST_PAIRS) return NONE;
  }
  return pairs;
});

/** A word that is a row of a table or a point of a list, and so mostly a name. */
interface Row extends Span {
  /** In lower case. */
  readonly word: string;
  /** The head of its column says that the rows are companies. */
  readonly isVendor: boolean;
}

const WORD_ALONE = /^[\s*_]*(\p{Lu}\p{L}+)[\s*_]*$/u;

const wordsAlone = findInLeaves(({ kind, column, row, item, prose, inlines }): string | undefined => {
  if (kind === 'tableCell') return column === 0 && row !== 0 ? WORD_ALONE.exec(prose.text)?.[1]?.toLowerCase() : undefined;
  if (!item) return undefined;
  // "- **Brightforge** (support desk)".
  const bold = /^\p{Lu}\p{L}+/u.exec(prose.text)?.[0] ?? '';
  const { end } = prose.spanOf(0, bold.length);
  const isBold = bold !== '' && inlines.some((one) => one.kind === 'strong' && one.start === 0 && one.end >= end && one.end <= end + 2);
  return (isBold ? bold : WORD_ALONE.exec(prose.text)?.[1])?.toLowerCase();
});

/** What each row of tables and each point of lists is about, where that is one word. */
function rowsOf(markdown: Readable): readonly Row[] {
  return wordsAlone(markdown).map(({ block, found }) => ({
    word: found,
    isVendor: isVendorRow(markdown, block),
    start: block.start,
    end: block.end,
  }));
}

function isVendorRow(markdown: Readable, block: Block): boolean {
  if (block.leaf.kind !== 'tableCell') return false;
  const cells = blocksOfUnit(markdown, block.unit);
  const at = cells.findIndex(({ start }) => start === block.start);
  for (let above = at; above >= 0; above--) {
    const cell = cells[above]?.leaf;
    if (cell?.row !== 0 || cell.column !== 0) continue;
    return isVendorHead(cell.prose.text.replace(/[*_:]/g, '').trim().toLowerCase());
  }
  return false;
}

/** Letters of a name that stands twice, and differently. */
const SHORTEST_ONCE = 6;

/** Rows whose word is in the text once, each with the only other word that is there once and lacks one of its letters, or has one more, or two of them swapped. */
const pairsOfRows = oncePer((markdown: Readable): readonly (readonly [row: Row, other: string])[] => {
  const rows = rowsOf(markdown).filter(({ word }) => word.length >= SHORTEST_ONCE);
  if (rows.length === 0 || rows.length > MOST_NAMES) return NONE;
  const counts = properNames(markdown);
  const once = new Map<string, string[]>();
  for (const [word, count] of counts) if (count === 1 && word.length >= SHORTEST_ONCE) addToMultimap(once, word.slice(0, 1), word);
  return rows.flatMap((row): (readonly [Row, string])[] => {
    if (counts.get(row.word) !== 1) return [];
    const others = (once.get(row.word.slice(0, 1)) ?? []).filter((word) => isSlip(row.word, word) && !isOtherLetter(row.word, word));
    const [other] = others;
    return other === undefined || others.length > 1 || isAtEnd(row.word, other) ? [] : [[row, other]];
  });
});

/** Whether the last letter of one is missing in the other: "Partner", "Partners". */
function isAtEnd(word: string, name: string): boolean {
  return word.slice(-1) !== name.slice(-1) || word.startsWith(name) || name.startsWith(word);
}

function isSlip(word: string, name: string): boolean {
  const edit = characterEdit(word, name);
  return (
    edit !== undefined &&
    /^\p{L}+$/u.test(word + name) &&
    !NEIGHBOURS.has(word) &&
    !WORDS_OF_TITLES.has(word) &&
    !isInflection(word, name, edit)
  );
}

/** Places, languages and words one letter from others. */
const NEIGHBOURS: ReadonlySet<string> = new Set(
  'german germany iceland ireland luxembourg luxemburg gambia zambia niger nigeria mali malta slovenija slovenia guinea guinée county country contact contract marital martial casual causal trail trial'.split(
    ' ',
  ),
);

/** Words with a capital wherever a policy or a page is named: one of them, written right, isn't a slip of its own misspelling. */
const WORDS_OF_TITLES: ReadonlySet<string> = new Set(
  'acceptable accessibility agreement annex community conditions cookie cookies disclaimer guidelines notice personal policies policy privacy protection security service services statement terms website websites webseite webseiten internetseite'.split(
    ' ',
  ),
);

/** A word inside sentences is a name where it is there that often. */
const FEWEST_IN_SENTENCES = 3;

/** Whether two words differ before their last two letters, where most forms of a word do: "Identify", "Identity". */
function isWithinWord(word: string, name: string): boolean {
  const edit = characterEdit(word, name);
  return edit !== undefined && edit.at + Math.max(edit.a.length, edit.b.length) <= Math.min(word.length, name.length) - 2;
}

/** Whether one letter stands for another: more often another word than a slip, "Switch" and "Stitch". */
function isOtherLetter(word: string, name: string): boolean {
  const edit = characterEdit(word, name);
  return edit !== undefined && edit.a.length === 1 && edit.b.length === 1;
}

/** Endings and spellings that make another form of a word, or another word: "Services", "American", "Licensor", "organise". */
function isInflection(word: string, name: string, { a, b, at }: CharacterEdit): boolean {
  const isEnd = at + Math.max(a.length, b.length) >= Math.max(word.length, name.length);
  const changed = a + b;
  if (/^(?:[sz]{2}|[cs]{2}|[^\p{ASCII}]|[aeiou][àáâäèéêëìíîïòóôöùúûü]|[àáâäèéêëìíîïòóôöùúûü][aeiou])$/u.test(changed)) return true;
  // "Mixpane" lacks its last letter; "Policie" doesn't, and "Member" beside "Members" is the singular.
  if (isEnd && a !== '' && b !== '') return true;
  // "Israeli", "American", "Uruguayo", "German" beside "Germany".
  return isEnd && /^[snioa]$/.test(changed);
}

const placesOf = inLeaves(
  (leaf, _source, words: string) => undefinedIfEmpty(readPlaces(leaf, setOf(words), patternOf(words))),
  ({ start }, found) => found.map((place): Place => ({ ...place, ...shiftSpan(place, start) })),
);

const setOf = oncePerText((words: string): ReadonlySet<string> => new Set(words.split(' ')));

const patternOf = oncePerText(
  (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}@._/-])(?:${words.replaceAll(' ', '|')})(?![\\p{L}\\p{N}@_/]|[.-]\\p{L})`, 'giu'),
);

function readPlaces(leaf: Leaf, words: ReadonlySet<string>, pattern: RegExp): readonly Place[] {
  const { kind, prose, inlines } = leaf;
  const { text } = prose;
  if (!proseWords(leaf).some(({ word }) => words.has(word.lower))) return [];
  return matchesIn(text, pattern).flatMap(({ 0: found, index }): readonly Place[] => {
    if (!words.has(found.toLowerCase())) return [];
    const end = index + found.length;
    const span = prose.spanOf(index, end);
    const place = (of: Place['kind']): readonly Place[] => [{ ...span, text: found, kind: of }];
    if (/^\p{Ll}/u.test(found)) return place('small');
    if (kind === 'heading') return place('start');
    const before = text.slice(0, index);
    const behind = text.slice(end);
    // "1.3 Offices: …": the label of a paragraph is a word, like that of any heading.
    if (/^[\s\d.*_()-]*$/.test(before) && /^[*_]*:/.test(behind)) return place('start');
    const isAlone = /^[\s*:(-]*$/.test(before) && /^[\s*:.)]*$/.test(behind);
    if (isAlone || inlines.some((one) => one.kind === 'link' && one.content?.start === span.start && one.content.end === span.end))
      return place('alone');
    // Beside another capital it may be a part of a longer name.
    const last = before.slice(before.lastIndexOf(' ', before.length - 2) + 1);
    if (FORM_BEHIND.test(behind)) return [{ ...span, text: found, kind: 'part', hasForm: true }];
    const next = /^[ \u00A0](\p{Lu}[\p{L}\p{N}]+)/u.exec(behind)?.[1];
    if (next !== undefined) return [{ ...span, text: found, kind: 'part', beside: `${next.toLowerCase()} behind` }];
    if (/^[ \u00A0]\p{Lu}/u.test(behind)) return place('part');
    if (/^\p{Lu}[\p{L}\p{N}.&]* $/u.test(last))
      return [{ ...span, text: found, kind: 'part', beside: `${last.trim().toLowerCase()} before` }];
    if (LISTED_BEHIND.test(behind) || /^\p{Lu}[\p{L}\p{N}]*, $/u.test(last)) return place('listed');
    // A line of its own begins like a sentence.
    return place(/[\p{L}\p{N},;)]["”»’)]?[ \u00A0]$/u.test(before) ? 'inside' : 'start');
  });
}

/** The legal form of a company, right behind its name or behind one more word of it. */
const FORM_BEHIND =
  /^,?[ \u00A0](?:\p{Lu}[\p{L}-]{1,30}[ \u00A0])?(?:AG|GmbH|gGmbH|UG|KG|OHG|SE|e\.[ \u00A0]?V\.|S\.?A\.?S\.?|S\.?A\.?R\.?L\.?|S\.?[ \u00A0]?A\.|SA|S\.?[ \u00A0]?L\.?(?:U\.?)?|S\.?r\.?l\.?|S\.?p\.?A\.?|SpA|SRL|Inc|Incorporated|LLC|LLP|Corp|Corporation|Ltd|Limited|plc|PLC|Pty|B\.?V\.?|N\.?V\.?|Co|Oy|AB|ApS|A\/S)(?![\p{L}\p{N}])/u;

/** A list of names goes on behind it. */
const LISTED_BEHIND = /^, \p{Lu}[\p{L}\p{N}]{1,30}(?:,| (?:and|or|und|oder|et|ou|y|o|e) )/u;

/**
 * All of them in order. A word is taken for a name only where neither spelling is ever in small letters, and where it stands by itself in
 * an item of a list, a table or a link, is a company's, or always has the same capitalised word beside it, as the slip has. In German every noun
 * has a capital, so that only what companies are called counts.
 * @param companies first words of the names of companies, and domains, in lower case
 */
export function findMisspelledNames(markdown: Readable, language: string, companies: ReadonlySet<string>): readonly MisspelledName[] {
  const pairs = knowsForms(language) ? pairsOf(markdown) : NONE;
  const rows = knowsForms(language) ? pairsOfRows(markdown) : NONE;
  if (pairs.length + rows.length === 0) return NONE;
  const byWord = new Map<string, Place[]>();
  const words = [...new Set([...pairs.flat(), ...rows.flatMap(([{ word }, other]) => [word, other])])];
  for (const place of placesOf(markdown, words.join(' '))) addToMultimap(byWord, place.text.toLowerCase(), place);
  const once = rows.flatMap(([row, other]): readonly MisspelledName[] => {
    const places = [...(byWord.get(row.word) ?? []), ...(byWord.get(other) ?? [])].sort((a, b) => a.start - b.start);
    const [first, second] = places;
    if (!first || !second || places.length > 2 || first.text.toLowerCase() === second.text.toLowerCase()) return [];
    const elsewhere = first.text.toLowerCase() === other ? first : second;
    // In German every noun has a capital, and at the beginning of a sentence every word.
    const isName = row.isVendor
      ? elsewhere.kind !== 'small'
      : language !== 'de' && elsewhere.kind !== 'small' && elsewhere.kind !== 'start';
    if (!isName || elsewhere.text === elsewhere.text.toUpperCase()) return [];
    return [{ span: { start: second.start, end: second.end }, text: second.text, name: first.text, count: 1, first }];
  });
  const often = pairs.flatMap(([word, name]): readonly MisspelledName[] => {
    const [slip, ...more] = byWord.get(word) ?? [];
    const right = byWord.get(name) ?? [];
    const all = [...(slip ? [slip] : []), ...right];
    const [first] = right;
    if (!slip || more.length > 0 || !first || right.length < 2 || all.some(({ kind }) => kind === 'small')) return [];
    const isCompany = companies.has(name) || (slip.hasForm === true && right.some(({ hasForm }) => hasForm));
    // "Nortghate Fulfilment", where the text says "Northgate Fulfilment" elsewhere; "Data Protection Office" is another thing than its officer.
    const isWithin = language !== 'de' && isWithinWord(word, name);
    const isLonger = isWithin && slip.beside !== undefined && right.every(({ beside }) => beside === slip.beside);
    const isRunning = isWithin && right.filter(({ kind }) => kind === 'inside').length >= FEWEST_IN_SENTENCES;
    const isAlone = language !== 'de' && !isOtherLetter(word, name) && all.some(({ kind }) => kind === 'alone' || kind === 'listed');
    if (!isCompany && !isLonger && !isRunning && !isAlone) return [];
    // At the beginning of a sentence it may be an ordinary word.
    if (slip.kind === 'start' || (slip.kind === 'part' && !isCompany && !isLonger)) return [];
    if (!right.some(({ kind }) => kind !== 'start')) return [];
    if (slip.text === slip.text.toUpperCase() && first.text !== first.text.toUpperCase()) return [];
    const shown = right.find(({ text }) => text !== text.toUpperCase())?.text ?? first.text;
    return [{ span: { start: slip.start, end: slip.end }, text: slip.text, name: shown, count: right.length, first }];
  });
  return [...often, ...once].sort((a, b) => a.span.start - b.span.start);
}

/** Names of companies of so many letters that differ by one slip are one name. */
const SHORTEST_COMPANY = 8;

/** Pairs of names of companies, each of which the text has once, that differ by a letter too many, too few, or two swapped. @param names without their legal forms, in lower case */
export function nearCompanies(names: readonly string[]): readonly (readonly [string, string])[] {
  return pairsOneEditApart(names.filter((name) => name.length >= SHORTEST_COMPANY)).flatMap(([a, b, slip]) =>
    slip.a.length === 1 && slip.b.length === 1
      ? []
      : /[\p{L}]/u.test(slip.a + slip.b) && !isInflection(a, b, slip) && !isAtEnd(a, b)
        ? [[a, b] as const]
        : [],
  );
}

const NONE: readonly never[] = [];
