/**
 * What makes an edit cheap: a body is kept as passages, short runs of whole top-level blocks that know nothing of where they stand.
 * A new version takes over every passage that the edit cannot have changed, and only the text between those is parsed again.
 * What {@link findInLeaves} finds in a passage is kept with it, and put where it stands in a version only when it is somewhere else than before.
 */
import type { Block, Leaf } from './markdown.ts';
import type { Span } from './span.ts';

/** A top-level block taken apart; offsets relative to its start. */
export interface Unit {
  readonly length: number;
  readonly leaves: readonly { readonly leaf: Leaf; readonly at: number }[];
  readonly incomplete: readonly Span[];
}

/** A run of units; what is found in it depends on nothing else. */
export interface Passage {
  readonly units: readonly Unit[];
  /** Where each unit starts, relative to the first. */
  readonly starts: readonly number[];
  /** The leaves of its units, in order. */
  readonly leaves: readonly Leaf[];
  /** Passages of the version before in whose place it stands, and which have most of its leaves: until the next version. */
  from: readonly Passage[];
}

/** A passage in one version of a text. Two versions share it where it stands at the same offset in both. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** Offset of its first unit in the whole source. */
  readonly start: number;
  /** Its leaves, in order. */
  readonly blocks: readonly Block[];
}

/** One version of a body, as the next one needs it; offsets relative to the body. */
export interface DividedBody {
  readonly body: string;
  readonly bodyStart: number;
  readonly units: readonly Unit[];
  readonly starts: Int32Array;
  readonly passages: readonly PlacedPassage[];
  /** Those that the version before has not. */
  readonly fresh: readonly PlacedPassage[];
}

/** The units of a stretch of text, in order, and where each starts. */
export interface UnitsInPlace {
  readonly units: readonly Unit[];
  readonly starts: readonly number[];
}

/** A passage is closed once it is this long, in code units: few of them in a long text, and little to read again in each. */
const PASSAGE_LENGTH = 1024;

/**
 * Divides a body into passages.
 * @param read parses a stretch of the body, which begins at the start of a line and ends at the end of one, as if it were the whole
 * @param previous an earlier version, whose passages are taken over where the edit cannot have changed them
 */
export function divideBody(body: string, bodyStart: number, read: (stretch: string) => UnitsInPlace, previous?: DividedBody): DividedBody {
  if (!previous) {
    const { units, starts } = read(body);
    return { body, bodyStart, units, starts: Int32Array.from(starts), passages: group(units, starts, bodyStart, []), fresh: [] };
  }
  // Holding on to the passages before would hold on to all before those.
  for (const { passage } of previous.fresh) passage.from = [];
  const change = changedRange(previous.body, body);
  const shift = bodyStart - previous.bodyStart;
  const kept = (list: readonly PlacedPassage[], by: number): readonly PlacedPassage[] => (by === 0 ? list : list.map((one) => place(one.passage, one.start + by)));
  if (!change) return { ...previous, body, bodyStart, passages: kept(previous.passages, shift), fresh: [] };
  const { from, to, restart, fresh } = readAgain(body, read, previous, change);
  const moved = change.toB - change.toA;

  const starts = new Int32Array(from + fresh.units.length + previous.units.length - to);
  starts.set(previous.starts.subarray(0, from));
  starts.set(fresh.starts.map((at) => at + restart), from);
  starts.set(previous.starts.subarray(to).map((at) => at + moved), from + fresh.units.length);
  const units = [...previous.units.slice(0, from), ...fresh.units, ...previous.units.slice(to)];

  let first = 0;
  let before = 0;
  while (before < previous.passages.length && first + (previous.passages[before] as PlacedPassage).passage.units.length <= from) first += (previous.passages[before++] as PlacedPassage).passage.units.length;
  let last = units.length;
  let behind = previous.passages.length;
  while (behind > before && last - (previous.passages[behind - 1] as PlacedPassage).passage.units.length >= from + fresh.units.length) last -= (previous.passages[--behind] as PlacedPassage).passage.units.length;
  const middle = group(units.slice(first, last), starts.subarray(first, last), bodyStart, previous.passages.slice(before, behind).map(({ passage }) => passage));
  return { body, bodyStart, units, starts, passages: [...kept(previous.passages.slice(0, before), shift), ...middle, ...kept(previous.passages.slice(behind), shift + moved)], fresh: middle };
}

/** What was read again: it stands for the units `from` to `to` of the version before. */
interface Rereading {
  readonly from: number;
  readonly to: number;
  /** Offset that the places of the fresh units are relative to. */
  readonly restart: number;
  readonly fresh: UnitsInPlace;
}

/**
 * Parses the text around a change: from the block before it, which may end where it does because of how the next one began,
 * to where a block begins at which one began before. What follows is the same text, read from the same state: a top-level block has no memory.
 */
function readAgain(body: string, read: (stretch: string) => UnitsInPlace, previous: DividedBody, { fromA, toA, toB }: ChangedRange): Rereading {
  const { units, starts } = previous;
  const startAt = (index: number): number => starts[index] ?? 0;
  let from = Math.max(0, lastUpTo(starts, fromA) - 1);
  while (from > 0 && lineStart(previous.body, startAt(from)) === undefined) from--;
  const restart = from === 0 ? 0 : (lineStart(previous.body, startAt(from)) ?? 0);
  let next = lastUpTo(starts, toA) + 1;
  while (next < units.length && (lineStart(previous.body, startAt(next)) ?? 0) <= toA) next++;
  // One whole block of those to come is read as well, to see whether it begins where it did.
  for (let reach = next + 2; ; reach += reach - next) {
    while (reach < units.length && lineStart(previous.body, startAt(reach)) === undefined) reach++;
    const end = reach < units.length ? (lineStart(previous.body, startAt(reach)) ?? 0) + toB - toA : body.length;
    const { units: found, starts: places } = read(body.slice(restart, end));
    for (let index = 0, to = next; index < found.length; index++) {
      const at = (places[index] ?? 0) + restart - toB + toA;
      while (to < units.length && startAt(to) < at) to++;
      // Not the block that the stretch breaks off in.
      if (to < reach && to < units.length && startAt(to) === at && lineStart(previous.body, at) !== undefined) return { from, to, restart, fresh: { units: found.slice(0, index), starts: places.slice(0, index) } };
    }
    if (reach >= units.length) return { from, to: units.length, restart, fresh: { units: found, starts: places } };
  }
}

/** The last of rising numbers that is no larger than a limit; -1 when there is none. */
function lastUpTo(numbers: Int32Array, limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the line of a block begins; undefined when there is more than space before the block. */
function lineStart(body: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && (body[start - 1] === ' ' || body[start - 1] === '\t')) start--;
  return start === 0 || body[start - 1] === '\n' || body[start - 1] === '\r' ? start : undefined;
}

function group(units: readonly Unit[], starts: ArrayLike<number>, bodyStart: number, from: readonly Passage[]): PlacedPassage[] {
  const passages: PlacedPassage[] = [];
  let first = 0;
  for (let index = 0; index < units.length; index++) {
    const start = starts[first] ?? 0;
    if (index + 1 < units.length && (starts[index + 1] ?? 0) - start < PASSAGE_LENGTH) continue;
    const own = units.slice(first, index + 1);
    passages.push(place({ units: own, starts: own.map((_, at) => (starts[first + at] ?? 0) - start), leaves: own.flatMap(({ leaves }) => leaves.map(({ leaf }) => leaf)), from }, bodyStart + start));
    first = index + 1;
  }
  return passages;
}

function place(passage: Passage, start: number): PlacedPassage {
  let blocks: Block[] | undefined;
  return {
    passage,
    start,
    get blocks() {
      if (!blocks) {
        const placed: Block[] = (blocks = []);
        passage.units.forEach(({ leaves, length }, index) => {
          const offset = start + (passage.starts[index] ?? 0);
          const unit = { start: offset, end: offset + length };
          for (const { leaf, at } of leaves) placed.push({ leaf, unit, start: offset + at, end: offset + at + leaf.length });
        });
      }
      return blocks;
    },
  };
}

/** Something that was found in a leaf. */
export interface InLeaf<Found> {
  readonly block: Block;
  readonly found: Found;
}

/** What a reader of leaves is asked about: the Markdown of one version. */
export interface Readable {
  readonly state: DividedBody;
}

interface Hit<Found> {
  readonly index: number;
  readonly found: Found;
}

/**
 * Makes a reader of leaves whose findings are kept as long as the passage lives.
 * @param read what is to be found in one leaf, by nothing but the leaf, its source and the key; undefined when there is nothing
 * @returns gives the blocks in which something is found, in order
 */
export function findInLeaves<Found, Key = undefined>(read: (leaf: Leaf, source: () => string, key: Key) => Found | undefined): (markdown: Readable, ...key: Key extends undefined ? [] : [key: Key]) => readonly InLeaf<Found>[] {
  const known = new WeakMap<Passage, { readonly key: Key; readonly hits: readonly Hit<Found>[] }>();
  const lists = new WeakMap<PlacedPassage, { readonly hits: readonly Hit<Found>[]; readonly list: readonly InLeaf<Found>[] }>();
  const hitsOf = (one: PlacedPassage, { body, bodyStart }: DividedBody, key: Key): readonly Hit<Found>[] => {
    const before = known.get(one.passage);
    if (before && before.key === key) return before.hits;
    const earlier = new Map<Leaf, Found | undefined>();
    for (const passage of one.passage.from) {
      const last = known.get(passage);
      if (!last || last.key !== key) continue;
      for (const leaf of passage.leaves) earlier.set(leaf, undefined);
      for (const { index, found } of last.hits) earlier.set(passage.leaves[index] as Leaf, found);
    }
    const hits: Hit<Found>[] = [];
    one.blocks.forEach(({ leaf, start, end }, index) => {
      const found = earlier.get(leaf) ?? (earlier.has(leaf) ? undefined : read(leaf, () => body.slice(start - bodyStart, end - bodyStart), key));
      if (found !== undefined) hits.push({ index, found });
    });
    const list = hits.length === 0 ? NO_HITS : hits;
    known.set(one.passage, { key, hits: list });
    return list;
  };
  return ({ state }, ...[key]) => {
    const all: InLeaf<Found>[] = [];
    for (const one of state.passages) {
      const hits = hitsOf(one, state, key as Key);
      if (hits.length === 0) continue;
      let placed = lists.get(one);
      if (placed?.hits !== hits) lists.set(one, (placed = { hits, list: hits.map(({ index, found }) => ({ block: one.blocks[index] as Block, found })) }));
      for (const hit of placed.list) all.push(hit);
    }
    return all;
  };
}

/** A list, or undefined where it is empty: for readers of leaves. */
export function ifAny<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

const NO_HITS: readonly never[] = [];

interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The one range in which two texts differ, or undefined when they are equal. Compares long stretches at once, so it costs little beside all else. */
function changedRange(before: string, after: string): ChangedRange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  const STRIDE = 4096;
  let start = 0;
  while (start + STRIDE <= shorter && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)) start += STRIDE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const room = shorter - start;
  const same = (length: number): boolean => before.slice(before.length - length, before.length - length + STRIDE) === after.slice(after.length - length, after.length - length + STRIDE);
  while (tail + STRIDE <= room && same(tail + STRIDE)) tail += STRIDE;
  while (tail < room && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { fromA: start, toA: before.length - tail, fromB: start, toB: after.length - tail };
}
