/** Shares of one whole that a paragraph states for one limit, and differently: "one-fourth … one-fourth … the required third". */
import {
  ANY_SHARE,
  FRACTIONS,
  HUNDREDTHS,
  OF_WHOM,
  OTHER_SHARE,
  PARTS,
  PASSED_LIMIT,
  REQUIRED,
  SAME_SHARE,
} from '../../knowledge/shareWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

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

interface Share extends WrittenShare {
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
    const said = list.length === 2 && list[1]?.isSame === true && list[0] && list[0].value !== list[1].value ? list[1] : undefined;
    if (said && list[0] && !list[0].isSame && !said.isOther) return [{ first: list[0], other: said }];
  }
  return [];
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
  `(?<![\\p{L}\\p{N}./-])(?:(?:(?<parts>${[...PARTS.keys()].join('|')})[\\s\\u00a0-])?(?<name>${NAMES})(?![\\p{L}\\p{N}-])|(?<hundredths>\\d{1,2})[\\s\\u00a0]?(?:${HUNDREDTHS})(?![\\p{L}\\p{N}])|(?<over>[1-4])/(?<under>[2-9]|10)(?![\\d/]))`,
  'giu',
);

/** At most one for each paragraph, in order. */
export const findShareConflicts = inLeaves(
  (leaf) => (leaf.kind === 'code' || leaf.kind === 'heading' || leaf.quoteDepth > 0 ? undefined : undefinedIfEmpty(conflicts(leaf))),
  ({ start }, found) => found.map(({ first, other }): ShareConflict => ({ first: moved(first, start), other: moved(other, start) })),
  mayMatch(ANY_SHARE),
);

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

function shareOf({ parts, name, hundredths, over, under }: Readonly<Record<string, string | undefined>>): number | undefined {
  if (hundredths !== undefined) return Number(hundredths) * 10;
  if (over !== undefined) return Math.round((Number(over) / Number(under)) * 1000);
  const whole = FRACTIONS.find(([source]) => new RegExp(`^(?:${source})$`, 'iu').test(name ?? ''))?.[1];
  return whole === undefined ? undefined : Math.round(((PARTS.get(parts?.toLowerCase() ?? '1') ?? 1) / whole) * 1000);
}
