/**
 * What makes an edit cheap: a body is kept as passages, short runs of whole top-level blocks that know nothing of where they are.
 * A new version takes over every passage that the edit cannot have changed, and only the text between those is parsed again.
 * What {@link inLeaves} finds in a passage is kept with it, and put where it is in a version only when it is somewhere else than before.
 */
import { type ChangedRange, changeAfterOffset, changedRange } from '../text/changedRange.ts';
import { latestPer, oncePer } from '../text/remember.ts';
import { firstFrom, lastUpTo } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import type { Block, Leaf } from './leaf.ts';
import type { LeafGate } from './mayMatch.ts';

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
  /** The leaves of its units, in order; where each starts, relative to the first unit; and the index of its unit. */
  readonly leaves: readonly Leaf[];
  readonly offsets: readonly number[];
  readonly unitOf: readonly number[];
  /** Which of its leaves were in the version before, and where: until the next version. */
  origins: Origins | undefined;
  /** What readers have found in it, by the numbers of the readers. Not weakly held: it lives and ends with the passage. */
  readonly known: unknown[];
}

/** Where the leaves of a passage come from; by their indexes. */
interface Origins {
  readonly fresh: readonly number[];
  /** What was in each passage of the version before: the index now by the index then. */
  readonly kept: readonly { readonly passage: Passage; readonly places: ReadonlyMap<number, number> }[];
}

/** A passage in one version of a text. Two versions share it where it is at the same offset in both. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** Offset of its first unit in the whole source. */
  readonly start: number;
  /** One of its leaves at its place; always the same object. */
  blockAt(index: number): Block;
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
  /** The same object in all versions of one document. */
  readonly lineage: object;
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
 * @param edit what was changed in the whole text since; found by comparing the bodies where it is left out
 */
export function divideBody(
  body: string,
  bodyStart: number,
  read: (stretch: string) => UnitsInPlace,
  previous?: DividedBody,
  edit?: ChangedRange | undefined,
): DividedBody {
  if (!previous) {
    const { units, starts } = read(body);
    return {
      body,
      bodyStart,
      units,
      starts: Int32Array.from(starts),
      passages: group(units, starts, bodyStart, []),
      fresh: [],
      lineage: {},
    };
  }
  // Holding on to the passages before would hold on to all before those.
  for (const { passage } of previous.fresh) passage.origins = undefined;
  const edited = edit ? changeAfterOffset(edit, previous.bodyStart, bodyStart) : 'unknown';
  const change = edited === 'unknown' ? changedRange(previous.body, body) : edited;
  const shift = bodyStart - previous.bodyStart;
  const kept = (list: readonly PlacedPassage[], by: number): readonly PlacedPassage[] =>
    by === 0 ? list : list.map((one) => place(one.passage, one.start + by));
  if (!change) return { ...previous, body, bodyStart, passages: kept(previous.passages, shift), fresh: [] };
  const { from, to, restart, fresh } = readAgain(body, read, previous, change);
  const moved = change.toB - change.toA;

  const starts = new Int32Array(from + fresh.units.length + previous.units.length - to);
  starts.set(previous.starts.subarray(0, from));
  starts.set(
    fresh.starts.map((at) => at + restart),
    from,
  );
  starts.set(
    previous.starts.subarray(to).map((at) => at + moved),
    from + fresh.units.length,
  );
  const units = [...previous.units.slice(0, from), ...fresh.units, ...previous.units.slice(to)];

  let first = 0;
  let before = 0;
  while (before < previous.passages.length && first + (previous.passages[before] as PlacedPassage).passage.units.length <= from)
    first += (previous.passages[before++] as PlacedPassage).passage.units.length;
  let last = units.length;
  let behind = previous.passages.length;
  while (behind > before && last - (previous.passages[behind - 1] as PlacedPassage).passage.units.length >= from + fresh.units.length)
    last -= (previous.passages[--behind] as PlacedPassage).passage.units.length;
  const middle = group(
    units.slice(first, last),
    starts.subarray(first, last),
    bodyStart,
    previous.passages.slice(before, behind).map(({ passage }) => passage),
  );
  return {
    body,
    bodyStart,
    units,
    starts,
    passages: [...kept(previous.passages.slice(0, before), shift), ...middle, ...kept(previous.passages.slice(behind), shift + moved)],
    fresh: middle,
    lineage: previous.lineage,
  };
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
function readAgain(
  body: string,
  read: (stretch: string) => UnitsInPlace,
  previous: DividedBody,
  { fromA, toA, toB }: ChangedRange,
): Rereading {
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
      if (to < reach && to < units.length && startAt(to) === at && lineStart(previous.body, at) !== undefined)
        return { from, to, restart, fresh: { units: found.slice(0, index), starts: places.slice(0, index) } };
    }
    if (reach >= units.length) return { from, to: units.length, restart, fresh: { units: found, starts: places } };
  }
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
    passages.push(
      place(
        passageOf(units.slice(first, index + 1), (at) => (starts[first + at] ?? 0) - start, from),
        bodyStart + start,
      ),
    );
    first = index + 1;
  }
  return passages;
}

function passageOf(units: readonly Unit[], startOf: (index: number) => number, from: readonly Passage[]): Passage {
  const starts = units.map((_, index) => startOf(index));
  const leaves: Leaf[] = [];
  const offsets: number[] = [];
  const unitOf: number[] = [];
  units.forEach((unit, index) => {
    for (const { leaf, at } of unit.leaves) {
      leaves.push(leaf);
      offsets.push((starts[index] ?? 0) + at);
      unitOf.push(index);
    }
  });
  return {
    units,
    starts,
    leaves,
    offsets,
    unitOf,
    origins: from.length === 0 ? undefined : originsOf(leaves, from),
    known: new Array<unknown>(readers),
  };
}

function originsOf(leaves: readonly Leaf[], from: readonly Passage[]): Origins {
  const fresh = new Map(leaves.map((leaf, index) => [leaf, index]));
  const kept = from.map((passage) => {
    const places = new Map<number, number>();
    passage.leaves.forEach((leaf, before) => {
      const index = fresh.get(leaf);
      if (index !== undefined) places.set(before, index);
      fresh.delete(leaf);
    });
    return { passage, places };
  });
  return { fresh: [...fresh.values()], kept: kept.filter(({ places }) => places.size > 0) };
}

/** Blocks are made when they are asked for: most never are. */
function place(passage: Passage, start: number): PlacedPassage {
  const blocks: Block[] = [];
  const spans: Span[] = [];
  const spanOf = (index: number): Span => {
    const at = start + (passage.starts[index] ?? 0);
    return (spans[index] ??= { start: at, end: at + (passage.units[index]?.length ?? 0) });
  };
  return {
    passage,
    start,
    blockAt: (index) => {
      const leaf = passage.leaves[index] as Leaf;
      const at = start + (passage.offsets[index] ?? 0);
      return (blocks[index] ??= { leaf, unit: spanOf(passage.unitOf[index] ?? 0), start: at, end: at + leaf.length });
    },
  };
}

/** All blocks of a body, in order. */
export function allBlocks({ passages }: DividedBody): readonly Block[] {
  return passages.flatMap((one) => one.passage.leaves.map((_, index) => one.blockAt(index)));
}

/** All leaves of a body, in order. */
export function* leavesOf({ state: { passages } }: Readable): Generator<Leaf> {
  for (const { passage } of passages) yield* passage.leaves;
}

/** The blocks that start in a span, in order. */
export function blocksIn({ state: { passages } }: Readable, { start, end }: Span): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = Math.max(0, firstFrom(passages, start + 1) - 1); (passages[at]?.start ?? end) < end; at++) {
    const one = passages[at] as PlacedPassage;
    one.passage.offsets.forEach((offset, index) => {
      if (one.start + offset >= start && one.start + offset < end) blocks.push(one.blockAt(index));
    });
  }
  return blocks;
}

/** The blocks of a top-level block, in order, listed once for calls that follow each other: a list may hold thousands of tables. */
export function blocksOfUnit(markdown: Readable, { start, end }: Span): readonly Block[] {
  return latestUnit(markdown, start, end);
}

const latestUnit = latestPer((markdown: Readable, start: number, end: number): readonly Block[] => blocksIn(markdown, { start, end }));

/** The index of the first cell of the table whose head a cell is in: a list or quote may hold several tables. @param all the blocks of its unit @param at its index */
export function startOfTable(all: readonly Block[], at: number): number {
  let from = at;
  while (from > 0) {
    const [before, here] = [all[from - 1], all[from]];
    if (before?.leaf.kind !== 'tableCell' || before.leaf.row !== 0 || (before.leaf.column ?? 0) >= (here?.leaf.column ?? 0)) break;
    from--;
  }
  return from;
}

/** The last block that starts before an offset. */
export function blockBefore({ state: { passages } }: Readable, offset: number): Block | undefined {
  for (let at = firstFrom(passages, offset) - 1; at >= 0; at--) {
    const one = passages[at] as PlacedPassage;
    const index = lastUpTo(one.passage.offsets, offset - one.start - 1);
    if (index >= 0) return one.blockAt(index);
  }
  return undefined;
}

/** The first block that starts at an offset or behind it. */
export function blockFrom({ state: { passages } }: Readable, offset: number): Block | undefined {
  for (let at = Math.max(0, firstFrom(passages, offset + 1) - 1); at < passages.length; at++) {
    const one = passages[at] as PlacedPassage;
    const index = lastUpTo(one.passage.offsets, offset - one.start - 1) + 1;
    if (index < one.passage.offsets.length) return one.blockAt(index);
  }
  return undefined;
}

/** Something that was found in a leaf, and the block that the leaf is in a version. */
export interface InLeaf<Found> {
  readonly block: Block;
  readonly found: Found;
}

/** How many readers of passages there are: each has a number. */
let readers = 0;

/** What is asked for blocks: the Markdown of one version. */
export interface Readable {
  readonly state: Pick<DividedBody, 'passages' | 'body' | 'bodyStart' | 'lineage'>;
}

interface Hit<Found> {
  readonly index: number;
  readonly found: Found;
}

/** A reader of all leaves of a body; the key, where it has one, is what its findings depend on beside the leaves. */
export type LeafReader<Key, Placed> = (markdown: Readable, ...key: Key extends undefined ? [] : [key: Key]) => readonly Placed[];

/**
 * Makes a reader of leaves. What it finds in a leaf is kept as long as the passage lives that the leaf is in, and read again for another key.
 * What it places is kept until the passage is elsewhere, and with it the very objects.
 * @param read what is to be found in one leaf, by nothing but the leaf, its source and the key; undefined when there is nothing
 * @param place what was found, with its place in the text; by nothing but the block and what was found in it
 * @param gate tells of blocks in which nothing is found; they are not read
 * @returns gives all that is placed, in order
 */
export function inLeaves<Found, Placed, Key = undefined>(
  read: (leaf: Leaf, source: () => string, key: Key) => Found | undefined,
  place: (block: Block, found: Found) => readonly Placed[],
  gate?: LeafGate,
): LeafReader<Key, Placed> {
  const reader = readers++;
  const lastOf = oncePer((_lineage: object): { found?: FoundBefore<Placed, Found, Key> } => ({}));
  /** Kept with all passages in which nothing is found: most have nothing for most readers. */
  let nothing: { readonly key: Key; readonly hits: readonly Hit<Found>[] } | undefined;
  const knownOf = ({ known }: Passage): { readonly key: Key; readonly hits: readonly Hit<Found>[] } | undefined =>
    known[reader] as ReturnType<typeof knownOf>;
  const hitsOf = (one: PlacedPassage, { body, bodyStart }: Readable['state'], key: Key): readonly Hit<Found>[] => {
    const before = knownOf(one.passage);
    if (before && before.key === key) return before.hits;
    const hits: Hit<Found>[] = [];
    const { leaves, offsets, origins } = one.passage;
    // One function for all blocks, which asks at once or never: making one for each would be most of what a quick reader costs.
    let at = 0;
    const source = (): string => {
      const start = one.start + (offsets[at] ?? 0) - bodyStart;
      return body.slice(start, start + (leaves[at] as Leaf).length);
    };
    const readAt = (index: number): void => {
      const leaf = leaves[index] as Leaf;
      if (gate && !gate(leaf)) return;
      at = index;
      const found = read(leaf, source, key);
      if (found !== undefined) hits.push({ index, found });
    };
    if (gate && !gate.ofAny(leaves)) {
      // Nothing is in any of them.
    } else if (!origins) for (let index = 0; index < leaves.length; index++) readAt(index);
    else {
      for (const index of origins.fresh) readAt(index);
      for (const { passage, places } of origins.kept) {
        const last = knownOf(passage);
        if (last?.key !== key || !last) for (const index of places.values()) readAt(index);
        else
          for (const hit of last.hits) {
            const index = places.get(hit.index);
            if (index !== undefined) hits.push({ index, found: hit.found });
          }
      }
      hits.sort((a, b) => a.index - b.index);
    }
    if (hits.length > 0) one.passage.known[reader] = { key, hits };
    else {
      if (nothing?.key !== key) nothing = { key, hits: NO_HITS };
      one.passage.known[reader] = nothing;
    }
    return hits;
  };
  return ({ state }, ...[key]) => {
    const { passages, lineage } = state;
    const last = lastOf(lineage);
    const usable = last.found?.key === key ? last.found : undefined;
    if (usable?.passages === passages) return usable.all;
    const old = usable?.passages ?? NO_PASSAGES;
    const { start, end } = sameEnds(old, passages);
    const moved = passages.length - old.length;
    const listAt = (at: number, hits: readonly Hit<Found>[]): FoundAt<Placed, Found> => {
      const one = passages[at] as PlacedPassage;
      return { at, hits, list: hits.flatMap(({ index, found }) => place(one.blockAt(index), found)) };
    };
    const lists: FoundAt<Placed, Found>[] = [];
    for (const known of usable?.lists ?? []) {
      if (known.at >= start) break;
      lists.push(passages[known.at] === old[known.at] ? known : listAt(known.at, known.hits));
    }
    for (let at = start; at < passages.length - end; at++) {
      const hits = hitsOf(passages[at] as PlacedPassage, state, key as Key);
      if (hits.length > 0) lists.push(listAt(at, hits));
    }
    for (const known of usable?.lists ?? []) {
      if (known.at < old.length - end) continue;
      const at = known.at + moved;
      lists.push(passages[at] !== old[known.at] ? listAt(at, known.hits) : moved === 0 ? known : { ...known, at });
    }
    const all: Placed[] = [];
    for (const { list } of lists) for (const hit of list) all.push(hit);
    last.found = { key: key as Key, passages, lists, all };
    return all;
  };
}

/** {@link inLeaves} for what needs more than its block to be placed: gives the blocks in which something is found, in order. */
export function findInLeaves<Found, Key = undefined>(
  read: (leaf: Leaf, source: () => string, key: Key) => Found | undefined,
  gate?: LeafGate,
): LeafReader<Key, InLeaf<Found>> {
  return inLeaves(read, (block, found) => [{ block, found }], gate);
}

/** What a reader found in the version that it read last. */
interface FoundBefore<Placed, Found, Key> {
  readonly key: Key;
  readonly passages: readonly PlacedPassage[];
  /** Only of passages in which there is something. */
  readonly lists: readonly FoundAt<Placed, Found>[];
  readonly all: readonly Placed[];
}

/** What was found in one passage; `at` is its index. */
interface FoundAt<Placed, Found> {
  readonly at: number;
  readonly hits: readonly Hit<Found>[];
  readonly list: readonly Placed[];
}

/** How many passages two versions share at their beginnings and, of the rest, at their ends; wherever those stand. */
function sameEnds(old: readonly PlacedPassage[], now: readonly PlacedPassage[]): { readonly start: number; readonly end: number } {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start]?.passage === now[start]?.passage) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end]?.passage === now[now.length - 1 - end]?.passage) end++;
  return { start, end };
}

/**
 * Makes a sum over all leaves of a body, in no particular order. From one version to the next only the passages that came and went are looked at.
 * What was read in a leaf is kept as long as the passage lives, the sum until the next version of the document is asked about.
 * @param read what one leaf contributes
 * @param add the sum with what came and without what went; `before` is undefined for the first version
 */
export function foldPassages<Part, Sum>(
  read: (leaf: Leaf) => Part,
  add: (before: Sum | undefined, came: Iterable<Part>, went: Iterable<Part>) => Sum,
): (markdown: Readable) => Sum {
  const reader = readers++;
  const lastOf = oncePer((_lineage: object): { of?: { readonly passages: readonly PlacedPassage[]; readonly sum: Sum } } => ({}));
  const knownOf = ({ known }: Passage): readonly Part[] | undefined => known[reader] as readonly Part[] | undefined;
  const partsOf = ({ passage }: PlacedPassage): readonly Part[] => {
    let parts = knownOf(passage);
    if (!parts) {
      const { leaves, origins } = passage;
      const taken: { readonly value: Part }[] = [];
      for (const { passage: before, places } of origins?.kept ?? []) {
        const known = knownOf(before);
        if (known) for (const [then, now] of places) taken[now] = { value: known[then] as Part };
      }
      parts = leaves.map((leaf, index) => (taken[index] ?? { value: read(leaf) }).value);
      passage.known[reader] = parts;
    }
    return parts;
  };
  return ({ state: { passages, lineage } }) => {
    const last = lastOf(lineage);
    if (last.of?.passages === passages) return last.of.sum;
    const old = last.of?.passages ?? NO_PASSAGES;
    const { start, end } = sameEnds(old, passages);
    const came = passages.slice(start, passages.length - end).flatMap(partsOf);
    const went = old.slice(start, old.length - end).flatMap(partsOf);
    const sum = add(last.of?.sum, came, went);
    last.of = { passages, sum };
    return sum;
  };
}

/** A list, or undefined where it is empty: for readers of leaves. */
export function undefinedIfEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

const NO_HITS: readonly never[] = [];
const NO_PASSAGES: readonly never[] = [];
