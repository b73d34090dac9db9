/** Periods that a text states twice for one act, and differently: notice of meetings and of new prices, answers, reports, refunds, retention. */
import { CASES, ELSEWHERE } from '../../knowledge/figureWords.ts';
import { NAMES_US } from '../../knowledge/firstPerson.ts';
import type { PeriodAct, PeriodWords } from '../../knowledge/languages/language.ts';
import { PERIOD_WORDS } from '../../knowledge/periodActs.ts';
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
}

interface Placed extends StatedPeriod, Pick<Period, 'hours' | 'isWorking'> {
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
  const words = PERIOD_WORDS[known];
  if (!words) return [];
  const byAct = new Map<string, Placed[]>();
  const labels = lazy(() => rowLabels(markdown));
  const cases = lazy(() => casesOfSections(sections));
  for (const { block, found } of periods(markdown, known)) {
    const isInTable = block.leaf.kind === 'tableCell';
    const label = isInTable ? labelOf(labels(), block) : '';
    for (const period of found) {
      const { act, topic } = subjectOf(period, label, words);
      if (!act) continue;
      const key = `${act} ${topic} ${scopes.at(block.start).span.start} ${cases()(block.start)}`;
      const { sentence: _, span, ...stated } = period;
      const table = isInTable ? block.unit.start : undefined;
      addToMultimap(byAct, key, { ...stated, act, table, span: shiftSpan(span, block.start) });
    }
  }
  return [...byAct.values()].flatMap(conflictIn).sort((a, b) => a.other.span.start - b.other.span.start);
}

/** The first two that can't both be right, the odd one last: the one that is stated less often, else the earlier one. Three or more different periods are a list of cases. */
function conflictIn(list: readonly Placed[]): readonly PeriodConflict[] {
  const [one] = list;
  const other = list.find(({ hours }) => hours !== one?.hours);
  if (!one || !other || one.isWorking !== other.isWorking || new Set(list.map(({ hours }) => hours)).size !== 2) return [];
  // The rows of one table are about different things.
  if (one.table !== undefined && one.table === other.table) return [];
  const countOf = (hours: number): number => list.filter((period) => period.hours === hours).length;
  return [countOf(other.hours) < countOf(one.hours) ? { first: one, other } : { first: other, other: one }];
}

/** What a period is for, read again only where the label of its row has changed; that is empty outside of tables. */
const subjectOf = latestPer(
  ({ sentence }: Period, label: string, words: PeriodWords): { readonly act?: PeriodAct; readonly topic: string } => {
    const whole = label === '' ? sentence : `${label} ${sentence}`;
    const act = actOf(words, whole);
    // What is kept for one service, "Shop: …", may be kept longer for another.
    return !act || (act.endsWith('retention') && sentence.includes(':')) ? { topic: '' } : { act, topic: topicOf(words, act, whole) };
  },
);

/** The only act that a sentence is about; undefined where it is about none, about several, or about a special case. */
function actOf({ acts, special }: PeriodWords, sentence: string): PeriodAct | undefined {
  if (ELSEWHERE.test(sentence) || CASES.test(sentence) || special.test(sentence)) return undefined;
  const found = (Object.keys(acts) as PeriodAct[]).filter((act) => acts[act].every((expression) => expression.test(sentence)));
  const [act] = found;
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

const periods = findInLeaves((leaf, _source, language: string) => {
  const words = PERIOD_WORDS[language];
  if (!words || leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0) return undefined;
  // What a cell is about may be said in the first one of its row.
  return undefinedIfEmpty([...scan(leaf, language)].filter((one) => leaf.kind === 'tableCell' || subjectOf(one, '', words).act));
});

/** Hours of each unit, in the order of `PeriodWords`; months and years as they are mostly reckoned. */
const HOURS = [1, 24, 7 * 24, 30 * 24, 365 * 24] as const;

interface Patterns {
  readonly period: RegExp;
  readonly mayHavePeriod: LeafGate;
  readonly units: readonly RegExp[];
  readonly working: RegExp;
}

const patternsOf = oncePerText((language): Patterns | undefined => {
  const words = PERIOD_WORDS[language];
  if (!words) return undefined;
  const period = new RegExp(
    `(?<![\\p{L}\\p{N}.,-])(?<number>\\d{1,3}|\\p{L}{2,14}(?:-\\p{L}{3,5})?)(?:\\s?\\(\\p{L}{0,14}\\s?\\d{0,3}\\))?[\\s\\u00a0-](?:(?:${words.working}|calendar|clear|full|volle[nr]?)[\\s-]?)?(?<unit>${words.units.join('|')})(?!\\p{L})(?:\\s(?:${words.working}))?`,
    'giu',
  );
  return {
    period,
    mayHavePeriod: mayMatch(period),
    units: words.units.map((unit) => new RegExp(`^(?:${unit})$`, 'iu')),
    working: new RegExp(words.working, 'iu'),
  };
});

/** Periods that are alone in their sentence: one with two is about two cases. */
function* scan(leaf: Leaf, language: string): Generator<Period> {
  const { text } = leaf.prose;
  const patterns = text.length < 5 ? undefined : patternsOf(language);
  if (!patterns?.mayHavePeriod(leaf) || !hasNumber(leaf, language)) return;
  const found = matchesIn(text, patterns.period).flatMap((match) => {
    const { number = '', unit = '' } = match.groups ?? {};
    const count =
      ARTICLE.test(number) && !AMOUNT_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index))
        ? undefined
        : readNumber(number, language);
    const hours = HOURS[patterns.units.findIndex((one) => one.test(unit))];
    // "Between 7 and 14 days".
    if (RANGE.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    return count === undefined || hours === undefined ? [] : [{ match, hours: count * hours, sentence: sentenceAt(leaf, match.index) }];
  });
  const counts = new Map<number, number>();
  for (const { sentence } of found) counts.set(sentence.start, (counts.get(sentence.start) ?? 0) + 1);
  for (const { match, hours, sentence } of found) {
    if ((counts.get(sentence.start) ?? 0) > 1) continue;
    yield {
      hours,
      isWorking: patterns.working.test(match[0]),
      text: match[0].replace(/\s+/g, ' '),
      span: leaf.prose.spanOf(match.index, match.index + match[0].length),
      sentence: text.slice(sentence.start, sentence.end),
    };
  }
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
