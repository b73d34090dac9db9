/** Periods, ages and shares that a text states twice for one act, and differently. */
import { CASES, ELSEWHERE, FIGURE_WORDS, MORE_THAN, SHARES } from '../../knowledge/figureWords.ts';
import type { FigureWords } from '../../knowledge/languages/language.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import { matchesIn, NO_LETTER_BEFORE } from '../text/matches.ts';
import { oncePer, oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { isNumberWord, readNumberWords } from './numberWords.ts';

/** What a figure is stated for. */
export type FigureAct = 'ending' | 'least-age' | 'children' | 'withdrawal' | 'share';

/** One figure and where it stands. */
export interface StatedFigure {
  readonly span: Span;
  /** As it is written: "15 days", "one-third", "13". */
  readonly text: string;
  readonly act: FigureAct;
}

/** Two figures for one act. */
export interface FigureConflict {
  readonly first: StatedFigure;
  readonly other: StatedFigure;
}

/** Who may do it; undefined where the sentence does not say. */
type Party = 'both' | 'customer' | 'provider' | undefined;

interface Statement {
  readonly act: FigureAct;
  readonly party: Party;
  /** Days, years, or hundredths. */
  readonly value: number;
  /** Values with another of these are not compared: working days. */
  readonly measure: string;
  readonly text: string;
  readonly span: Span;
}

/** Conflicts in the order of the second figure, one for each act. What is said of shares is compared within a paragraph, all else within one document of the text. @param language BCP 47 primary language; `und` is read as English */
export function findFigureConflicts(markdown: Readable, language: string, scopes: ScopeIndex): readonly FigureConflict[] {
  const known = language === 'und' ? 'en' : language;
  if (!FIGURE_WORDS[known]) return [];
  const byAct = new Map<string, (Statement & { readonly at: Span })[]>();
  for (const { block, found } of statements(markdown, known))
    for (const one of found) {
      const place = one.act === 'share' ? `block ${block.start} ${one.measure}` : String(scopes.at(block.start).span.start);
      const key = `${one.act} ${place}`;
      byAct.set(key, [...(byAct.get(key) ?? []), { ...one, at: shiftSpan(one.span, block.start) }]);
    }
  const conflicts: FigureConflict[] = [];
  for (const list of byAct.values()) {
    const pair = conflictIn(list);
    if (!pair) continue;
    const [first, other] = pair.map(({ at, text, act }): StatedFigure => ({ span: at, text, act }));
    if (first && other) conflicts.push({ first, other });
  }
  return conflicts.sort((a, b) => a.other.span.start - b.other.span.start);
}

type Placed = Statement & { readonly at: Span };

/** The first two that can't both be right, the odd one last: the one that is stated less often, else the earlier one. Three or more different figures are a list of cases. */
function conflictIn(list: readonly Placed[]): readonly [Placed, Placed] | undefined {
  const values = new Set(list.map(({ value }) => value));
  if (values.size !== 2) return undefined;
  if (list[0]?.act === 'share') {
    // A paragraph that states one limit again and again, and another once.
    const counts = [...values].map((value) => list.filter((one) => one.value === value));
    const [few, many] = counts.sort((a, b) => a.length - b.length);
    const [odd] = few ?? [];
    const [usual] = many ?? [];
    return odd && usual && few?.length === 1 && (many?.length ?? 0) >= 2 ? [usual, odd] : undefined;
  }
  const countOf = ({ value }: Placed): number => list.filter((one) => one.value === value).length;
  for (const [index, other] of list.entries())
    for (const one of list.slice(0, index))
      if (one.value !== other.value && one.measure === other.measure && concernsSame(one.party, other.party))
        return countOf(other) < countOf(one) ? [one, other] : [other, one];
  return undefined;
}

function concernsSame(a: Party, b: Party): boolean {
  return a !== undefined && b !== undefined && (a === b || a === 'both' || b === 'both');
}

const statements = findInLeaves((leaf, _source, language: string) =>
  leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(scan(leaf, language)),
);

interface Patterns {
  readonly words: FigureWords;
  /** Each has the groups `number` and, for periods, `unit`. */
  readonly notice: readonly RegExp[];
  readonly leastAge: readonly RegExp[];
  readonly children: readonly RegExp[];
  readonly withdrawal: readonly RegExp[];
  readonly ending: RegExp;
  readonly freely: RegExp | undefined;
  readonly notEnding: RegExp;
  readonly working: RegExp;
  readonly bothParties: RegExp;
  readonly customer: RegExp;
  readonly provider: RegExp;
}

const NUMBER = '(?<number>\\d{1,3}|\\p{L}{2,14}(?:-\\p{L}{3,5})?)(?:\\s?\\(\\p{L}{0,14}\\s?\\d{0,3}\\))?';

const patternsOf = oncePerText((language): Patterns | undefined => {
  const words = FIGURE_WORDS[language];
  if (!words) return undefined;
  const unit = `(?<unit>(?:${words.working.source})?[\\s-]?(?:${[words.days, words.weeks, words.months, words.years].map(({ source }) => source).join('|')}))`;
  const period = `(?:${NUMBER})[\\s\\u00a0-](?:[\\p{L}]{4,10}\\s(?=\\p{L}))?${unit}(?!\\p{L})(?:\\s(?:${words.working.source}))?`;
  const age = `(?:${NUMBER})(?:[\\s\\u00a0](?:${words.years.source})(?!\\p{L}))?`;
  const make = (list: readonly string[], figure: string): readonly RegExp[] =>
    list.map((source) => new RegExp(`${NO_LETTER_BEFORE}(?:${source.replace('#', `(?:${figure})`).replace(/ /g, '[\\s\\u00a0]+')})`, 'iu'));
  return {
    words,
    notice: make(words.notice, period),
    leastAge: make(words.leastAge, age),
    children: make(words.children, age),
    withdrawal: make(words.withdrawal, period),
    ending: new RegExp(words.ending.source, 'iu'),
    freely: words.freely && new RegExp(words.freely.source, 'iu'),
    notEnding: new RegExp(words.notEnding.source, 'iu'),
    working: new RegExp(words.working.source, 'iu'),
    bothParties: wholeWord(words.bothParties),
    customer: wholeWord(words.customer),
    provider: wholeWord(words.provider),
  };
});

/** Stems of what the acts are called in any language; most blocks have none of them. */
const ANY =
  /terminat|cancel|notice|kündig|résili|mettre fin|préavis|rescind|resolver|desist|preaviso|recedere|recesso|preavviso|widerruf|ohne Angabe|withdraw|cooling|rétract|at least|must be|have to be|mindestens|Lebensjahr|au moins|al menos|almeno|compiuto|cumplido|wissentlich|knowingly|sciemment|sabiendas|consapevol|more than|mehr als|plus d|más d|più di|most|höchstens/iu;

function scan(leaf: Leaf, language: string): readonly Statement[] {
  const { text } = leaf.prose;
  if (text.length < 20 || !ANY.test(text)) return [];
  const patterns = patternsOf(language);
  if (!patterns) return [];
  const found: Statement[] = [...shares(leaf)];
  for (const { start, end } of sentencesOf(leaf, language))
    found.push(...inSentence(leaf, text.slice(start, end), start, patterns, language));
  return found;
}

/** A number before the full stop ends a sentence, but in German, where it is an ordinal as well. */
const NUMBER_AT_END = /\d[.]\s+(?=\p{Lu})/gu;

function* sentencesOf(leaf: Leaf, language: string): Generator<Span> {
  const { text } = leaf.prose;
  for (let at = 0; at < text.length; ) {
    const { start, end } = sentenceAt(leaf, at);
    const cuts =
      language === 'de' ? [] : matchesIn(text.slice(start, end), NUMBER_AT_END).map(({ 0: cut, index }) => start + index + cut.length);
    let from = start;
    for (const to of [...cuts, end]) {
      yield { start: from, end: to };
      from = to;
    }
    at = Math.max(end, at) + 1;
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  }
}

function* inSentence(leaf: Leaf, sentence: string, offset: number, patterns: Patterns, language: string): Generator<Statement> {
  const { words } = patterns;
  if (ELSEWHERE.test(sentence) || CASES.test(sentence)) return;
  const read = function* (act: FigureAct, list: readonly RegExp[], party: Party): Generator<Statement> {
    const matches = list.map((pattern) => firstWithNumber(pattern, sentence, language)).filter((one) => one !== undefined);
    // A sentence with two periods is about two cases.
    const match = matches[0];
    if (!match || matches.length > 1) return;
    const { number = '', unit } = match.groups ?? {};
    const value = readNumber(number, language);
    if (value === undefined) return;
    const from = match[0].indexOf(number);
    const to = unit === undefined ? from + number.length : match[0].indexOf(unit, from) + unit.length;
    const start = offset + match.index + from;
    const span = leaf.prose.spanOf(start, offset + match.index + to);
    const text = match[0].slice(from, to).replace(/\s+/g, ' ');
    const isWorking = unit !== undefined && patterns.working.test(match[0].slice(from));
    yield {
      act,
      party,
      value: unit === undefined ? value : value * daysOf(unit, words),
      measure: unit === undefined ? 'years' : isWorking ? 'working days' : 'days',
      text,
      span,
    };
  };
  if (patterns.ending.test(sentence) && patterns.freely?.test(sentence) !== false && !patterns.notEnding.test(sentence)) {
    const party = partyOf(sentence, patterns);
    if (party !== undefined) yield* read('ending', patterns.notice, party);
  }
  yield* read('least-age', patterns.leastAge, 'both');
  yield* read('children', patterns.children, 'both');
  yield* read('withdrawal', patterns.withdrawal, 'both');
}

function wholeWord({ source }: RegExp): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}(?:${source})(?!\\p{L})`, 'iu');
}

/** The first party that is named. */
function partyOf(sentence: string, { bothParties, customer, provider }: Patterns): Party {
  const at = (pattern: RegExp): number => {
    const index = sentence.search(pattern);
    return index < 0 ? Infinity : index;
  };
  const places = [
    ['both', at(bothParties)],
    ['customer', at(customer)],
    ['provider', at(provider)],
  ] as const;
  const [first] = [...places].sort((a, b) => a[1] - b[1]);
  return first && first[1] < Infinity ? first[0] : undefined;
}

/** Tries at one sentence: a word before the number may look like one. */
const MOST_TRIES = 5;

/** The same expression, for matches one behind the other. */
const repeatable = oncePer((pattern: RegExp) => new RegExp(pattern, 'giu'));

/** The first match whose number is one; offsets are those of the sentence. */
function firstWithNumber(pattern: RegExp, sentence: string, language: string): RegExpExecArray | undefined {
  const every = repeatable(pattern);
  every.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const match = every.exec(sentence);
    if (!match) return undefined;
    if (readNumber(match.groups?.['number'] ?? '', language) !== undefined) return match;
    every.lastIndex = match.index + 1;
  }
  return undefined;
}

function readNumber(written: string, language: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const words = written.split(/[\s-]/);
  return words.every((word) => isNumberWord(word, language)) ? readNumberWords(words, language)?.value : undefined;
}

function daysOf(unit: string, { weeks, months, years }: FigureWords): number {
  const is = (pattern: RegExp): boolean => new RegExp(`(?:^|[\\s-])(?:${pattern.source})$`, 'iu').test(unit);
  return is(weeks) ? 7 : is(months) ? 30 : is(years) ? 365 : 1;
}

const SHARE = new RegExp(
  `(?:${MORE_THAN.source})\\s+(?<share>${[...SHARES.keys()].join('|').replace(/ /g, '[\\s-]')}|\\d{1,2}\\s?%)(?![\\p{L}\\d])`,
  'giu',
);

/** Limits within one paragraph. */
function* shares(leaf: Leaf): Generator<Statement> {
  for (const match of matchesIn(leaf.prose.text, SHARE)) {
    const share = match.groups?.['share'] ?? '';
    const value = /^\d/.test(share) ? Number.parseInt(share, 10) : SHARES.get(share.toLowerCase().replace(/\s+/g, ' '));
    if (value === undefined) continue;
    const start = match.index + match[0].length - share.length;
    yield {
      act: 'share',
      party: 'both',
      value,
      measure: /%$/.test(share) ? 'hundredths' : 'fractions',
      text: share.replace(/\s+/g, ' '),
      span: leaf.prose.spanOf(start, start + share.length),
    };
  }
}
