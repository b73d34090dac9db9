/** Periods that a text states twice for one act, and differently: notice of the end, of leave, of meetings and of new prices, returns, answers, reports, refunds, retention. */
import { CASES, ELSEWHERE, OTHER_GOODS } from '../../knowledge/figureWords.ts';
import { NAMES_US } from '../../knowledge/firstPerson.ts';
import type { PeriodAct, PeriodWords } from '../../knowledge/languages/language.ts';
import { NOTICE_TOPICS, PERIOD_WORDS } from '../../knowledge/periodActs.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { type LeafGate, mayMatch } from '../markdown/mayMatch.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import type { SectionTree } from '../outline/sections.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { latestPer, lazy, oncePerText } from '../text/remember.ts';
import { firstFrom } from '../text/sorted.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { casesOfSections } from './casesOfSections.ts';
import { hasNumber, isNumberWord, readNumberWords } from './numberWords.ts';
import { firstParty, isSameParty, type Party } from './parties.ts';

/** One period and where it stands. */
export interface StatedPeriod {
  readonly act: PeriodAct;
  readonly span: Span;
  /** As it is written: "21 days", "drei Wochen". */
  readonly text: string;
}

/** Two periods for one act. */
export interface PeriodConflict {
  readonly first: StatedPeriod;
  readonly other: StatedPeriod;
}

interface Period {
  readonly hours: number;
  readonly isWorking: boolean;
  readonly text: string;
  readonly span: Span;
  /** What tells the act: the sentence, or the cell. */
  readonly sentence: string;
  /** No other period is in the sentence. */
  readonly isAlone: boolean;
  /** It is one of notice; `named`: with an article, as one that was stated before, "the six weeks' notice". */
  readonly notice?: 'stated' | 'named';
}

interface Placed extends StatedPeriod, Pick<Period, 'hours' | 'isWorking'> {
  readonly party: Party;
  /** Where the table starts that it is in. */
  readonly table: number | undefined;
}

/** One for each act and document of the text, in order. @param language BCP 47 primary language; `und` is read as English */
export function findPeriodConflicts(
  markdown: Readable,
  language: string,
  scopes: ScopeIndex,
  sections: SectionTree,
): readonly PeriodConflict[] {
  const known = language === 'und' ? 'en' : language;
  if (!PERIOD_WORDS[known]) return [];
  const byAct = new Map<string, Placed[]>();
  const labels = lazy(() => rowLabels(markdown));
  const cases = lazy(() => casesOfSections(sections));
  for (const { block, found } of periods(markdown, known)) {
    const isInTable = block.leaf.kind === 'tableCell';
    const label = isInTable ? labelOf(labels(), block) : '';
    for (const period of found) {
      const { act, topic, party } = subjectOf(period, label, known);
      if (!act) continue;
      const key = `${act} ${topic} ${scopes.at(block.start).span.start} ${cases()(block.start)}`;
      const { hours, isWorking, text, span } = period;
      const table = isInTable ? block.unit.start : undefined;
      addToMultimap(byAct, key, { hours, isWorking, text, act, table, party, span: shiftSpan(span, block.start) });
    }
  }
  const conflicts = [...byAct.values()].flatMap(conflictIn);
  const named = namedNotices(markdown, known, scopes).filter(({ other }) =>
    conflicts.every((one) => one.other.span.start !== other.span.start && one.first.span.start !== other.span.start),
  );
  return [...conflicts, ...named].sort((a, b) => a.other.span.start - b.other.span.start);
}

/**
 * Notices that are named as if they were stated before, "during the 14 days' notice", where the text states one notice and it is another.
 * No other period of the text may be as long: it may be the one that is meant.
 */
function namedNotices(markdown: Readable, language: string, scopes: ScopeIndex): readonly PeriodConflict[] {
  const byScope = new Map<number, Period[]>();
  for (const { block, found } of periods(markdown, language))
    for (const one of found) addToMultimap(byScope, scopes.at(block.start).span.start, { ...one, span: shiftSpan(one.span, block.start) });
  return [...byScope.values()].flatMap((all): readonly PeriodConflict[] => {
    const named = all.filter(({ notice, sentence }) => notice === 'named' && !ELSEWHERE.test(sentence) && !isOfOtherTopic(sentence));
    const stated = all.filter(({ notice, sentence }) => notice === 'stated' && !isOfOtherTopic(sentence));
    const [first] = stated;
    if (named.length === 0 || !first || stated.some(({ hours }) => hours !== first.hours)) return [];
    const other = named.find(({ hours, isWorking }) => hours !== first.hours && isWorking === first.isWorking);
    if (!other || all.some((one) => one !== other && one.hours === other.hours && !named.includes(one))) return [];
    if (named.some(({ hours }) => hours !== other.hours && hours !== first.hours)) return [];
    const asNotice = ({ span, text }: Period): StatedPeriod => ({ act: 'contract-notice', span, text });
    return [{ first: asNotice(first), other: asNotice(other) }];
  });
}

/** Whether notice is given of something else than the end of a contract. */
function isOfOtherTopic(sentence: string): boolean {
  return NOTICE_TOPICS.test(sentence);
}

/** The first two that can't both be right, the odd one last: the one that is stated less often, else the earlier one. Three or more different periods are a list of cases. */
function conflictIn(list: readonly Placed[]): readonly PeriodConflict[] {
  const [one, other] = firstPair(list);
  if (!one || !other || one.isWorking !== other.isWorking || new Set(list.map(({ hours }) => hours)).size !== 2) return [];
  // The rows of one table are about different things.
  if (one.table !== undefined && one.table === other.table) return [];
  const countOf = (hours: number): number => list.filter((period) => period.hours === hours).length;
  return [countOf(other.hours) < countOf(one.hours) ? { first: one, other } : { first: other, other: one }];
}

/** The first two periods that differ for somebody. Whose notice it is a text often leaves unsaid: then it may be that of a party who has the same. */
function firstPair(list: readonly Placed[]): readonly [Placed?, Placed?] {
  const isElses = (one: Placed, other: Placed): boolean =>
    one.party === undefined &&
    list.some(({ hours, party }) => hours === one.hours && party !== undefined && !mayBeSame(party, other.party));
  for (const other of list)
    for (const one of list) {
      if (one === other) break;
      if (one.hours !== other.hours && mayBeSame(one.party, other.party) && !isElses(one, other) && !isElses(other, one))
        return [one, other];
    }
  return [];
}

function mayBeSame(a: Party, b: Party): boolean {
  return a === undefined || b === undefined || isSameParty(a, b);
}

/** What a period is for, and whose it is. */
interface Subject {
  readonly act?: PeriodAct;
  readonly topic: string;
  readonly party?: Party;
}

/** Read again only where the label of its row has changed; that is empty outside of tables. */
const subjectOf = latestPer(({ sentence, isAlone }: Period, label: string, language: string): Subject => {
  const words = PERIOD_WORDS[language];
  // A sentence with two is about two cases.
  if (!words || !isAlone) return { topic: '' };
  const whole = label === '' ? sentence : `${label} ${sentence}`;
  const act = actOf(words, whole);
  // What is kept for one service, "Shop: …", may be kept longer for another.
  if (!act || (act.endsWith('retention') && sentence.includes(':'))) return { topic: '' };
  return { act, topic: topicOf(words, act, whole), party: act === 'contract-notice' ? firstParty(whole, language) : 'both' };
});

/** The only act that a sentence is about; undefined where it is about none, about several, or about a special case. */
function actOf({ acts, special, unless }: PeriodWords, sentence: string): PeriodAct | undefined {
  if (ELSEWHERE.test(sentence) || CASES.test(sentence)) return undefined;
  const isSpecial = special.test(sentence);
  const found = (Object.keys(acts) as PeriodAct[]).filter(
    (act) => (unless[act] ? !unless[act].test(sentence) : !isSpecial) && acts[act].every((expression) => expression.test(sentence)),
  );
  const [act] = found;
  if (act === 'goods-return' && OTHER_GOODS.test(sentence)) return undefined;
  return found.length === 1 && !(act === 'incident-report' && INCIDENT_STEP.test(sentence)) ? act : undefined;
}

/** Steps of a response to incidents that have periods of their own: an entry in a log, a rating, an answer, the report of a review when all is over. */
const INCIDENT_STEP =
  /(?<!\p{L})(?:log(?:s|ged|ging)?(?!\p{L})|record|document|regist|classif|categor|triag|assess|contain|acknowledg|escalat|respon|post[- ]?incident|post[- ]?mortem|after[- ]action|clos(?:e|ed|ure|ing)(?!\p{L})|final|interim|preliminary|follow-?up|root[- ]cause|lessons|review|investig|analys|protokollier|erfass|dokumentier|eingestuft|einstuf|klassifizier|bewert|eskalier|bestätig|zwischenbericht|nachbereit|ursachen|untersuch|enregistr|consign|journalis|qualifi|évalu|clôtur|définitif|intermédiaire|enquête|retour d['’]expérience|clasific|evalu|cierre|provisional|anális|annota|chiusur|relazione|indagin|analisi)|abschluss|abschließend/iu;

/** What makes another act of one: another kind of meeting or incident, and whether it is the writer who reports. */
function topicOf({ acts }: PeriodWords, act: PeriodAct, sentence: string): string {
  if (act !== 'meeting-notice' && act !== 'incident-report') return '';
  const [noun = ''] = acts[act][0]?.exec(sentence) ?? [];
  return `${noun.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, NOUN_LETTERS)} ${act === 'incident-report' && (NAMES_US.test(sentence) || PROVIDER.test(sentence)) ? 'writer' : ''}`;
}

/** Letters of a noun that all its forms share: "Unfall", "Unfälle". */
const NOUN_LETTERS = 5;

/** Names that contracts give to who writes them. */
const PROVIDER = /(?<!\p{L})(?:processor|provider|controller|Auftragsverarbeiter|Anbieter)(?!\p{L})/iu;

/** The first cell of the row, which says what the others are about. */
function labelOf(labels: readonly RowLabel[], { leaf, unit, start }: Block): string {
  if (!leaf.column) return '';
  const before = labels[firstFrom(labels, start) - 1];
  return before && before.start >= unit.start && before.row === leaf.row ? before.text : '';
}

/** The first cell of a row. */
interface RowLabel {
  readonly start: number;
  readonly row: number;
  readonly text: string;
}

const firstCells = findInLeaves((leaf) => (leaf.kind === 'tableCell' && leaf.column === 0 ? leaf : undefined));

/** Those of all rows, in order. */
function rowLabels(markdown: Readable): readonly RowLabel[] {
  return firstCells(markdown).map(({ block, found }) => ({ start: block.start, row: found.row ?? 0, text: found.prose.text }));
}

const periods = findInLeaves((leaf, _source, language: string) =>
  leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty([...scan(leaf, language)]),
);

/** Hours of each unit, in the order of `PeriodWords`; months and years as they are mostly reckoned. */
const HOURS = [1, 24, 7 * 24, 30 * 24, 365 * 24] as const;

interface Patterns {
  readonly period: RegExp;
  readonly mayHavePeriod: LeafGate;
  readonly units: readonly RegExp[];
  readonly working: RegExp;
  /** "zweiwöchig". */
  readonly compound: RegExp | undefined;
  readonly compounds: readonly string[];
  readonly noticeBefore: RegExp;
  readonly noticeBehind: RegExp;
  readonly definite: RegExp;
}

const patternsOf = oncePerText((language): Patterns | undefined => {
  const words = PERIOD_WORDS[language];
  if (!words) return undefined;
  const period = new RegExp(
    `(?<![\\p{L}\\p{N}.,-])(?<number>\\d{1,3}|\\p{L}{2,14}(?:-\\p{L}{3,5})?)(?:\\s?\\(\\p{L}{0,14}\\s?\\d{0,3}\\))?[\\s\\u00a0-](?:(?:${words.working}|calendar|clear|full|volle[nr]?)[\\s-]?)?(?<unit>${words.units.join('|')})(?!\\p{L})(?:\\s(?:${words.working}))?`,
    'giu',
  );
  const compounds = words.compounds ?? [];
  const compound =
    words.compounds &&
    new RegExp(`(?<![\\p{L}\\p{N}.,-])(?<number>\\d{1,3}|\\p{L}{3,12}?)-?(?<unit>${compounds.join('|')})e[nrms]?(?!\\p{L})`, 'giu');
  const { before, behind, definite } = words.notice;
  return {
    compound,
    compounds,
    noticeBefore: new RegExp(`(?<!\\p{L})(?:${before.source})\\s$`, 'iu'),
    noticeBehind: new RegExp(`^(?:${behind.source})(?!\\p{L})|^\\s(?:${behind.source})(?!\\p{L})`, 'iu'),
    definite: new RegExp(`(?<!\\p{L})(?:${definite.source})\\s(?:(?:${before.source})\\s)?$`, 'iu'),
    period,
    mayHavePeriod: compound ? mayMatch(period, compound) : mayMatch(period),
    units: words.units.map((unit) => new RegExp(`^(?:${unit})$`, 'iu')),
    working: new RegExp(words.working, 'iu'),
  };
});

/** Code units before and behind a period in which the words of notice are looked for. */
const BESIDE = 40;

/** All of them, but for ranges. */
function* scan(leaf: Leaf, language: string): Generator<Period> {
  const { text } = leaf.prose;
  const patterns = text.length < 5 ? undefined : patternsOf(language);
  if (!patterns?.mayHavePeriod(leaf)) return;
  const found = [
    ...(hasNumber(leaf, language) ? plainPeriods(text, patterns, language) : []),
    ...(patterns.compound ? compoundPeriods(text, patterns.compound, patterns.compounds, language) : []),
  ].map((one) => ({ ...one, sentence: sentenceAt(leaf, one.match.index) }));
  const counts = new Map<number, number>();
  for (const { sentence } of found) counts.set(sentence.start, (counts.get(sentence.start) ?? 0) + 1);
  for (const { match, hours, sentence } of found) {
    const end = match.index + match[0].length;
    const notice = noticeOf(
      patterns,
      text.slice(Math.max(sentence.start, match.index - BESIDE), match.index),
      text.slice(end, Math.min(sentence.end, end + BESIDE)),
    );
    yield {
      hours,
      isWorking: patterns.working.test(match[0]),
      text: match[0].replace(/\s+/g, ' '),
      span: leaf.prose.spanOf(match.index, end),
      sentence: text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '),
      isAlone: counts.get(sentence.start) === 1,
      ...(notice === undefined ? {} : { notice }),
    };
  }
}

interface Found {
  readonly match: RegExpExecArray;
  readonly hours: number;
}

function plainPeriods(text: string, { period, units }: Patterns, language: string): readonly Found[] {
  return matchesIn(text, period).flatMap((match): readonly Found[] => {
    const { number = '', unit = '' } = match.groups ?? {};
    const count =
      ARTICLE.test(number) && !AMOUNT_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index))
        ? undefined
        : readNumber(number, language);
    const hours = HOURS[units.findIndex((one) => one.test(unit))];
    // "Between 7 and 14 days".
    if (RANGE.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    return count === undefined || hours === undefined ? [] : [{ match, hours: count * hours }];
  });
}

function compoundPeriods(text: string, compound: RegExp, compounds: readonly string[], language: string): readonly Found[] {
  return matchesIn(text, compound).flatMap((match): readonly Found[] => {
    const { number = '', unit = '' } = match.groups ?? {};
    const count = readNumber(number, language);
    const hours = HOURS[compounds.indexOf(unit.toLowerCase())];
    return count === undefined || hours === undefined ? [] : [{ match, hours: count * hours }];
  });
}

/** What the words around a period say of notice. */
function noticeOf({ noticeBefore, noticeBehind, definite }: Patterns, before: string, behind: string): Period['notice'] {
  if (!noticeBefore.test(before) && !noticeBehind.test(behind)) return undefined;
  return definite.test(before) ? 'named' : 'stated';
}

/** "One" and "a" are one word in many languages: "an einem Tag im Februar". */
const ARTICLE = /^(?:ein\p{L}{0,2}|une?|una|uno|un)$/iu;
/** What is before a period. */
const AMOUNT_BEFORE =
  /(?<!\p{L})(?:von|nach|für|vor|bis(?: zu)?|mindestens|spätestens|wenigstens|innerhalb|binnen|wir|sous|pendant|de|d[’']au moins|minimum|après|avant|durante|tras|di|per|dopo|entro|almeno|con|mínimo|au moins|moins)\s(?:mindestens |spätestens |al menos |almeno )?$/iu;

/** Another number before one: the beginning of a range. */
const RANGE = /\d\s?(?:and|to|or|und|bis|oder|à|et|ou|y|a|o|e|–|-)\s?$/u;

function readNumber(written: string, language: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const words = written.split(/[\s-]/);
  return words.every((word) => isNumberWord(word, language)) ? readNumberWords(words, language)?.value : undefined;
}
