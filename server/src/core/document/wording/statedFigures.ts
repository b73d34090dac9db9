/** Periods, ages and shares that a text states twice for one act, and differently. */
import {
  ABOUT_DATA,
  AGE_CONDITION,
  AGE_OF_FEATURE,
  AGE_OF_MEMBERS,
  CASES,
  ELSEWHERE,
  FIGURE_WORDS,
  OTHER_DATA,
  OTHER_GOODS,
  OTHER_PASSWORDS,
} from '../../knowledge/figureWords.ts';
import type { FigureWords } from '../../knowledge/languages/language.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import type { SectionTree } from '../outline/sections.ts';
import { createLiteralIndex, type Guarded, type LiteralIndex } from '../text/literalIndex.ts';
import { matchesIn, NO_LETTER_BEFORE } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { lazy, oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { casesOfSections } from './casesOfSections.ts';
import { hasNumber, isNumberWord, readNumberWords } from './numberWords.ts';
import { firstParty, isSameParty, type Party } from './parties.ts';
import { findShareConflicts } from './statedShares.ts';

/** What a figure is stated for. */
export type FigureAct =
  | 'ending'
  | 'least-age'
  | 'children'
  | 'withdrawal'
  | 'refund'
  | 'deletion'
  | 'requests'
  | 'payment'
  | 'password'
  | 'share';

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

/** A figure that others may state differently for the same act. */
export interface ComparableFigure extends StatedFigure {
  /** Who may do it: `both` where it holds for all. */
  readonly party: 'both' | 'customer' | 'provider';
  /** Days, years, or characters; only values with the same measure can be compared. */
  readonly value: number;
  readonly measure: string;
}

/** All figures that a text states for acts, but for shares, which count within their paragraph only. In order. @param language as in {@link findFigureConflicts} */
export function statedFigures(markdown: Readable, language: string): readonly ComparableFigure[] {
  const known = language === 'und' ? 'en' : language;
  if (!FIGURE_WORDS[known]) return [];
  return statements(markdown, known).flatMap(({ block, found }) =>
    found.flatMap(({ party, ...one }) => (party === undefined ? [] : [{ ...one, party, span: shiftSpan(one.span, block.start) }])),
  );
}

/** Conflicts in the order of the second figure, one for each act. What is said of shares is compared within a paragraph, all else within one document of the text. @param language BCP 47 primary language; `und` is read as English */
export function findFigureConflicts(
  markdown: Readable,
  language: string,
  scopes: ScopeIndex,
  sections: SectionTree,
): readonly FigureConflict[] {
  const known = language === 'und' ? 'en' : language;
  if (!FIGURE_WORDS[known]) return [];
  const cases = lazy(() => casesOfSections(sections));
  const byAct = new Map<string, Placed[]>();
  for (const { block, found } of statements(markdown, known))
    for (const one of found) {
      const place = `${scopes.at(block.start).span.start} ${cases()(block.start)}`;
      const table = block.leaf.kind === 'tableCell' ? block.unit.start : undefined;
      const key = `${one.act} ${place}`;
      addToMultimap(byAct, key, { ...one, table, at: shiftSpan(one.span, block.start) });
    }
  const conflicts: FigureConflict[] = [];
  for (const list of byAct.values()) {
    const pair = conflictIn(list);
    if (!pair) continue;
    const [first, other] = pair.map(({ at, text, act }): StatedFigure => ({ span: at, text, act }));
    if (first && other) conflicts.push({ first, other });
  }
  for (const { first, other } of findShareConflicts(markdown))
    conflicts.push({ first: { ...first, act: 'share' }, other: { ...other, act: 'share' } });
  return conflicts.sort((a, b) => a.other.span.start - b.other.span.start);
}

/** A statement in the whole text; `table` is where the table starts that it is in. */
type Placed = Statement & { readonly at: Span; readonly table: number | undefined };

/** The first two that can't both be right, the odd one last: the one that is stated less often, else the earlier one. Three or more different figures are a list of cases. */
function conflictIn(list: readonly Placed[]): readonly [Placed, Placed] | undefined {
  const values = new Set(list.map(({ value }) => value));
  if (values.size !== 2) return undefined;
  const countOf = ({ value }: Placed): number => list.filter((one) => one.value === value).length;
  for (const [index, other] of list.entries())
    for (const one of list.slice(0, index))
      if (
        one.value !== other.value &&
        one.measure === other.measure &&
        (one.table === undefined || one.table !== other.table) &&
        isSameParty(one.party, other.party)
      )
        return countOf(other) < countOf(one) ? [one, other] : [other, one];
  return undefined;
}

interface Patterns {
  readonly words: FigureWords;
  /** Of all expressions in the lists. */
  readonly index: LiteralIndex;
  /** Each has the groups `number` and, for periods, `unit`. */
  readonly notice: readonly Guarded[];
  readonly leastAge: readonly Guarded[];
  readonly children: readonly Guarded[];
  readonly withdrawal: readonly Guarded[];
  readonly refund: readonly Guarded[];
  readonly deletion: readonly Guarded[];
  readonly requests: readonly Guarded[];
  readonly payment: readonly Guarded[];
  readonly password: readonly Guarded[];
  readonly closing: RegExp;
  readonly deleted: readonly Guarded[];
  readonly notUsual: RegExp;
  readonly ending: RegExp;
  readonly freely: RegExp | undefined;
  readonly notEnding: RegExp;
  readonly working: RegExp;
}

const NUMBER = '(?<number>\\d{1,3}|\\p{L}{2,14}(?:-\\p{L}{3,5})?)(?:\\s?\\(\\p{L}{0,14}\\s?\\d{0,3}\\))?';

const patternsOf = oncePerText((language): Patterns | undefined => {
  const words = FIGURE_WORDS[language];
  if (!words) return undefined;
  const unit = `(?<unit>(?:${words.working.source})?[\\s-]?(?:${[words.days, words.weeks, words.months, words.years].map(({ source }) => source).join('|')}))`;
  const period = `(?:${NUMBER})[\\s\\u00a0-](?:[\\p{L}]{4,10}\\s(?=\\p{L}))?${unit}(?!\\p{L})(?:\\s(?:${words.working.source}))?`;
  const age = `(?:${NUMBER})(?:[\\s\\u00a0](?:${words.years.source})(?!\\p{L}))?`;
  const index = createLiteralIndex();
  const make = (list: readonly string[], figure: string): readonly Guarded[] =>
    list.map((source) =>
      index.guard(`${NO_LETTER_BEFORE}(?:${source.replace('#', `(?:${figure})`).replace(/ /g, '[\\s\\u00a0]+')})`, 'giu'),
    );
  return {
    words,
    index,
    notice: make(words.notice, period),
    leastAge: make(words.leastAge, age),
    children: make(words.children, age),
    withdrawal: make(words.withdrawal, period),
    refund: make(words.refund, period),
    deletion: make(words.deletion, period),
    requests: make(words.requests, period),
    payment: make(words.payment, period),
    password: make(words.password, NUMBER),
    closing: new RegExp(words.closing.source, 'iu'),
    deleted: make(words.deleted, period),
    notUsual: new RegExp(words.notUsual.source, 'iu'),
    ending: new RegExp(words.ending.source, 'iu'),
    freely: words.freely && new RegExp(words.freely.source, 'iu'),
    notEnding: new RegExp(words.notEnding.source, 'iu'),
    working: new RegExp(words.working.source, 'iu'),
  };
});

/** What the acts are called in any language, by stems; most sentences have none of them. */
const STEMS = {
  ending: /terminat|cancel|notice|kündig|résili|mettre fin|préavis|rescind|resolver|preaviso|recedere|recesso|preavviso/iu,
  'least-age':
    /must be|aged|if you are|(?:have|need) to be|should be|that you are|minimum age|mindestens|Mindestalter|Lebensjahr|ab \d|au moins|âge minimum|al menos|cumplido|edad mínima|tener|almeno|compiuto|età minima|avere/iu,
  children:
    /knowingly|(?:directed|intended|aimed|addressed|marketed) (?:at|to|for)|wissentlich|nicht an|sciemment|ne s['’]adress|destiné|sabiendas|conscient|intencionad|dirig|destinad|consapevol|intenzional|scientement|rivol/iu,
  withdrawal: /withdraw|revoke|cancel|cooling|ohne Angabe|Widerruf|rétract|desist|recedere|recesso/iu,
  refund:
    /refund|money|return|send back|Geld-zur|Rückgab|zurück|umtausch|umgetauscht|retour|renvoy|échang|rembours|devolver|cambiar|reembols|restitui|rendere|cambiare|rimbors/iu,
  deletion:
    /retain|keep|kept|stor(?:e|ed)|delet|eras|remov|purg|destroy|lösch|supprim|effac|détrui|elimin|borr|suprim|destru|cancell|distr/iu,
  requests: /request|Anfrage|Antr|Auskunft|Ersuchen|demande|solicitud|richiest/iu,
  payment: /invoice|all fees|payment terms|Rechnung|Zahlungsziel|facture|factura|fattur/iu,
  password: /passw|kennw|mots? de passe|contraseña/iu,
} as const satisfies Readonly<Record<Exclude<FigureAct, 'share'>, RegExp>>;
const ACTS = Object.keys(STEMS) as readonly (keyof typeof STEMS)[];
/** Those that some cases have differently with good reason. */
const USUAL_ACTS = ['refund', 'deletion', 'requests', 'payment', 'password'] as const;
/** The acts that a block can be about. */
const ACTS_OF = ACTS.map((act) => ({ act, mayBe: mayMatch(STEMS[act]) }));
/** A figure, or a word that may be one: a number word is followed by its unit. */
const MAY_COUNT =
  /\d|day|week|month|year|age|Tag|Woche|Monat|Jahr|jour|semaine|mois|ans|día|semana|mes|año|giorn|settiman|ann[io]|old|under|character|Zeichen|caract|caratter/iu;

const statements = findInLeaves(
  (leaf, _source, language: string) =>
    leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(scan(leaf, language)),
  mayMatch(...Object.values(STEMS)),
);

function scan(leaf: Leaf, language: string): readonly Statement[] {
  const { text } = leaf.prose;
  const patterns = text.length < 20 || !hasNumber(leaf, language) ? undefined : patternsOf(language);
  if (!patterns) return [];
  const found: Statement[] = [];
  const acts = ACTS_OF.flatMap(({ act, mayBe }) => (mayBe(leaf) && STEMS[act].test(text) ? [act] : []));
  if (acts.length === 0 || !MAY_COUNT.test(text)) return found;
  for (const { start, end } of sentencesOf(leaf, language))
    found.push(...inSentence(leaf, text.slice(start, end), start, acts, patterns, language));
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

function* inSentence(
  leaf: Leaf,
  sentence: string,
  offset: number,
  possible: readonly (keyof typeof STEMS)[],
  patterns: Patterns,
  language: string,
): Generator<Statement> {
  const { words, index } = patterns;
  const acts = new Set(MAY_COUNT.test(sentence) ? possible.filter((act) => STEMS[act].test(sentence)) : []);
  if (acts.size === 0) return;
  // What happens once an account is closed is the rule, and no case among others.
  const closing = patterns.closing.exec(sentence)?.[0] ?? '';
  if (ELSEWHERE.test(sentence) || CASES.test(sentence.replace(closing, '').replace(AGE_CONDITION, ''))) return;
  const answers = index.read(sentence);
  const read = function* (act: keyof typeof STEMS, list: readonly Guarded[], party: Party): Generator<Statement> {
    if (!acts.has(act)) return;
    const matches = list
      .map((pattern) => (index.says(answers, pattern.question) ? firstWithNumber(pattern.pattern(), sentence, language) : undefined))
      .filter((one) => one !== undefined);
    const [match] = matches;
    // A sentence with two periods is about two cases.
    if (!match || matches.some((one) => numberAt(one) !== numberAt(match))) return;
    const { number = '', unit } = match.groups ?? {};
    const value = readNumber(number, language);
    if (value === undefined || (isAge(act) && (value < YOUNGEST || value > OLDEST))) return;
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
      measure: act === 'password' ? 'characters' : unit === undefined ? 'years' : isWorking ? 'working days' : 'days',
      text,
      span,
    };
  };
  if (
    acts.has('ending') &&
    patterns.ending.test(sentence) &&
    patterns.freely?.test(sentence) !== false &&
    !patterns.notEnding.test(sentence)
  ) {
    const party = firstParty(sentence, language);
    if (party !== undefined) yield* read('ending', patterns.notice, party);
  }
  if (acts.has('least-age') && !AGE_OF_FEATURE.test(sentence) && !AGE_OF_MEMBERS.test(sentence))
    yield* read('least-age', patterns.leastAge, 'both');
  yield* read('children', patterns.children, 'both');
  yield* read('withdrawal', patterns.withdrawal, 'both');
  if (!USUAL_ACTS.some((act) => acts.has(act)) || patterns.notUsual.test(sentence)) return;
  if (acts.has('refund') && !OTHER_GOODS.test(sentence)) yield* read('refund', patterns.refund, 'both');
  if (acts.has('deletion') && !OTHER_DATA.test(sentence))
    yield* read('deletion', closing === '' ? patterns.deletion : [...patterns.deletion, ...patterns.deleted], 'both');
  if (acts.has('requests') && ABOUT_DATA.test(sentence)) yield* read('requests', patterns.requests, 'both');
  yield* read('payment', patterns.payment, 'both');
  if (acts.has('password') && !OTHER_PASSWORDS.test(sentence)) yield* read('password', patterns.password, 'both');
}

/** Ages that a policy can set as a limit; "at least one" is about something else. */
const YOUNGEST = 10;
const OLDEST = 25;

function isAge(act: FigureAct): boolean {
  return act === 'least-age' || act === 'children';
}

/** Where the number of a match is in its sentence. */
function numberAt({ 0: match, index, groups }: RegExpExecArray): number {
  return index + match.indexOf(groups?.['number'] ?? '');
}

/** Tries at one sentence: a word before the number may look like one. */
const MOST_TRIES = 5;

/** The first match whose number is one; offsets are those of the sentence. @param every with the flag `g` */
function firstWithNumber(every: RegExp, sentence: string, language: string): RegExpExecArray | undefined {
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
