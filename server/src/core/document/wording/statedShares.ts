/** Shares of one whole that a paragraph states for one limit, or a text for one vote, and differently: "one-fourth … one-fourth … the required third". */
import {
  ABOUT_VOTES,
  ANY_SHARE,
  FRACTIONS,
  HUNDREDTHS,
  LIKEWISE,
  MAJORITY_ACTS,
  MISSED,
  OF_WHOM,
  OTHER_SHARE,
  OTHER_VOTE,
  PARTS,
  PASSED_LIMIT,
  REQUIRED,
  SAME_SHARE,
  SUFFICES,
} from '../../knowledge/shareWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { findInLeaves, inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import type { SectionTree } from '../outline/sections.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { casesOfSections } from './casesOfSections.ts';

/** One share as it is written. */
export interface WrittenShare {
  readonly span: Span;
  readonly text: string;
}

/** Two shares for one limit, the odd one last. */
export interface ShareConflict {
  readonly first: WrittenShare;
  readonly other: WrittenShare;
}

/** A vote for which a text sets one majority. */
export type MajorityAct = keyof typeof MAJORITY_ACTS;

/** Two majorities for one vote. */
export interface MajorityConflict extends ShareConflict {
  readonly act: MajorityAct;
}

interface Share extends WrittenShare {
  /** Where it is in the prose, and its sentence. */
  readonly at: Span;
  readonly sentence: Span;
  /** Tenths of a hundredth. */
  readonly value: number;
  readonly measure: 'fractions' | 'hundredths';
  /** Behind "more than", "fewer than" and the like. */
  readonly isLimit: boolean;
  /** Whose share it is, in lower case; empty where the text does not say. */
  readonly whose: string;
  /** "the required third": it was named before. */
  readonly isSame: boolean;
  /** Of another act, or of what is left. */
  readonly isOther: boolean;
}

function moved({ span, text }: WrittenShare, by: number): WrittenShare {
  return { span: shiftSpan(span, by), text };
}

/** Tries limits behind one kind of words first, then all shares of one whole. */
function conflicts(leaf: Leaf): readonly ShareConflict[] {
  const { text } = leaf.prose;
  if (text.length < 40 || !ANY_SHARE.test(text)) return [];
  const all = shares(leaf);
  for (const measure of ['fractions', 'hundredths'] as const) {
    const list = all.filter((one) => one.measure === measure);
    const pair = oddOne(list.filter(({ isLimit }) => isLimit)) ?? oddOne(ofOneWhole(list));
    if (pair && (pair.other.isSame || (pair.other.isLimit && !pair.other.isOther))) return [pair];
    const repeated = missedAndRepeated(text, list);
    if (repeated) return [repeated];
    const said = list.length === 2 && list[1]?.isSame === true && list[0] && list[0].value !== list[1].value ? list[1] : undefined;
    if (said && list[0] && !list[0].isSame && !said.isOther) return [{ first: list[0], other: said }];
  }
  return [];
}

/** Code units between a share and the words around it. */
const BESIDE = 50;

/** "needs two thirds … obtains fewer than two thirds … likewise passes only with three quarters": the first is missed, and the second vote takes the same. */
function missedAndRepeated(text: string, list: readonly Share[]): ShareConflict | undefined {
  const [first] = list;
  if (!first) return undefined;
  const missed = list.find(
    ({ at, sentence, value }) =>
      value === first.value &&
      MISSED.test(text.slice(Math.max(sentence.start, at.start - BESIDE), Math.min(sentence.end, at.end + BESIDE))),
  );
  if (!missed || missed === first) return undefined;
  const other = list.find(
    ({ at, sentence, value, measure }) =>
      at.start > missed.at.end &&
      value !== first.value &&
      measure === first.measure &&
      LIKEWISE.test(text.slice(Math.max(missed.at.end, sentence.start, at.start - BESIDE), at.start)) &&
      !SUFFICES.test(text.slice(Math.max(missed.at.end, sentence.start, at.start - BESIDE), Math.min(sentence.end, at.end + BESIDE))),
  );
  return other && { first, other };
}

/** Those of the whole that most are of, and those that were named before. */
function ofOneWhole(list: readonly Share[]): readonly Share[] {
  const [whose] = list.map((one) => one.whose).filter((one, index, all) => one !== '' && all.indexOf(one) !== index);
  return whose === undefined ? [] : list.filter((one) => one.whose === whose || (one.whose === '' && one.isSame));
}

/** A paragraph that states one limit again and again, and another once. */
function oddOne(list: readonly Share[]): { readonly first: Share; readonly other: Share } | undefined {
  const values = [...new Set(list.map(({ value }) => value))];
  if (values.length !== 2) return undefined;
  const [few = [], many = []] = values.map((value) => list.filter((one) => one.value === value)).sort((a, b) => a.length - b.length);
  const [other] = few;
  const [first] = many;
  return other && first && few.length === 1 && many.length >= 2 ? { first, other } : undefined;
}

const NAMES = FRACTIONS.map(([source]) => source).join('|');
const SHARE = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?:(?:(?<parts>${[...PARTS.keys()].join('|')})[\\s\\u00a0-]|(?<joined>zwei|drei|vier))?(?<name>${NAMES})(?![\\p{L}\\p{N}-])|(?<hundredths>\\d{1,2})[\\s\\u00a0]?(?:${HUNDREDTHS})(?![\\p{L}\\p{N}])|(?<over>[1-4])/(?<under>[2-9]|10)(?![\\d/]))`,
  'giu',
);

/** At most one for each paragraph, in order. */
export const findShareConflicts = inLeaves(
  (leaf) => (leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(conflicts(leaf))),
  ({ start }, found) => found.map(({ first, other }): ShareConflict => ({ first: moved(first, start), other: moved(other, start) })),
  mayMatch(ANY_SHARE),
);

interface Majority extends WrittenShare, Pick<Share, 'value' | 'measure' | 'whose'> {
  readonly act: MajorityAct;
}

const ACTS = Object.entries(MAJORITY_ACTS) as readonly (readonly [MajorityAct, readonly RegExp[]])[];

/** Majorities that are alone in their sentence, which is about one vote and no special case of it. */
const majorities = findInLeaves(
  (leaf) =>
    leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty([...readMajorities(leaf)]),
  mayMatch(ANY_SHARE),
);

function* readMajorities(leaf: Leaf): Generator<Majority> {
  const { text } = leaf.prose;
  if (!ANY_SHARE.test(text) || !ABOUT_VOTES.test(text)) return;
  const all = shares(leaf);
  for (const { sentence, span, text: written, value, measure, whose } of all) {
    const words = text.slice(sentence.start, sentence.end);
    if (all.filter((one) => one.sentence.start === sentence.start).length > 1 || !ABOUT_VOTES.test(words) || OTHER_VOTE.test(words))
      continue;
    const acts = ACTS.filter(([, expressions]) => expressions.every((expression) => expression.test(words)));
    const [act, ...more] = acts;
    if (act && more.length === 0) yield { span, text: written, value, measure, whose, act: act[0] };
  }
}

/** At most one for each vote, document of the text and case, in order: the share that is stated less often, else the later one. */
export function findMajorityConflicts(markdown: Readable, scopes: ScopeIndex, sections: SectionTree): readonly MajorityConflict[] {
  const caseAt = casesOfSections(sections);
  const byAct = new Map<string, (Majority & { readonly block: number })[]>();
  for (const { block, found } of majorities(markdown))
    for (const one of found)
      addToMultimap(byAct, `${one.act} ${one.measure} ${scopes.at(block.start).span.start} ${caseAt(block.start)}`, {
        ...one,
        span: shiftSpan(one.span, block.start),
        block: block.start,
      });
  return [...byAct.values()].flatMap((list): readonly MajorityConflict[] => {
    const values = [...new Set(list.map(({ value }) => value))];
    const [few = [], many = []] = values
      .map((value) => list.filter((one) => one.value === value))
      .sort((a, b) => a.length - b.length || (b[0]?.span.start ?? 0) - (a[0]?.span.start ?? 0));
    const [other, first] = [few[0], many[0]];
    if (values.length !== 2 || !other || !first || other.block === first.block) return [];
    return other.whose === first.whose || other.whose === '' || first.whose === '' ? [{ first, other, act: other.act }] : [];
  });
}

/** How far before a share its determiner and its limit are looked for, and behind it what it is of. */
const REACH = 40;

function shares(leaf: Leaf): readonly Share[] {
  const { text } = leaf.prose;
  return matchesIn(text, SHARE).flatMap(({ 0: written, index, groups }): Share[] => {
    const value = shareOf(groups ?? {});
    if (value === undefined) return [];
    const end = index + written.length;
    const { start, end: stop } = sentenceAt(leaf, index);
    const before = text.slice(Math.max(start, index - REACH), index);
    const behind = text.slice(end, Math.min(stop, end + REACH));
    return [
      {
        span: leaf.prose.spanOf(index, end),
        at: { start: index, end },
        sentence: { start, end: stop },
        text: written.replace(/\s+/g, ' '),
        value,
        measure: groups?.['hundredths'] === undefined ? 'fractions' : 'hundredths',
        isLimit: PASSED_LIMIT.test(before),
        whose: OF_WHOM.exec(behind)?.[1]?.toLowerCase() ?? '',
        isSame:
          (SAME_SHARE.test(before) || REQUIRED.test(before.slice(-15))) &&
          (REQUIRED.test(before.slice(-20)) || REQUIRED.test(behind.slice(0, 15))),
        isOther: OTHER_SHARE.test(text.slice(start, stop)),
      },
    ];
  });
}

function shareOf({ parts, joined, name, hundredths, over, under }: Readonly<Record<string, string | undefined>>): number | undefined {
  if (hundredths !== undefined) return Number(hundredths) * 10;
  if (over !== undefined) return Math.round((Number(over) / Number(under)) * 1000);
  const whole = FRACTIONS.find(([source]) => new RegExp(`^(?:${source})$`, 'iu').test(name ?? ''))?.[1];
  return whole === undefined ? undefined : Math.round(((PARTS.get((parts ?? joined)?.toLowerCase() ?? '1') ?? 1) / whole) * 1000);
}
