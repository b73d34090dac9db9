/** Two versions of a policy compared as a reader would: sections are paired first, then words inside them. */
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { diceCoefficient } from '../../document/text/diceCoefficient.ts';
import { diffNumbers } from '../../document/text/diff.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { latestPer, oncePer } from '../../document/text/remember.ts';
import { longestIncreasingSubsequence } from '../../document/text/sorted.ts';
import type { Span } from '../../document/text/span.ts';
import { currentNumbering, type SectionText, sectionTexts } from './words.ts';

/** What became of one section, without its sub-sections; the text before the first heading counts as one without a heading. */
export interface SectionChange {
  /** `same` words; `changed`; `added`: only in the later version; `removed`: only in the earlier one. */
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before?: Section;
  readonly after?: Section;
  /** Its number, or its title, is another than before. */
  readonly renumbered: boolean;
  readonly renamed: boolean;
  /** It is elsewhere among the sections that are in both. */
  readonly moved: boolean;
  readonly added: number;
  readonly removed: number;
  /** Words changed: an exchanged word counts once. */
  readonly words: number;
  /** The first word of the later version that is new; undefined where there is none. */
  readonly firstChange: Span | undefined;
  /** Where words differ, in order; found when it is asked for, and none for a section that is only in one version. */
  readonly edits: readonly WordEdit[];
}

/** Words of the earlier version, and those of the later one that are in their place; either may be none, and then is where they would be. */
export interface WordEdit {
  readonly before: Span;
  readonly after: Span;
}

/** The whole comparison; sections in the order of the later version, removed ones behind the section that they followed. */
export interface Comparison {
  readonly sections: readonly SectionChange[];
  readonly added: number;
  readonly removed: number;
  readonly words: number;
}

/** Pairs of sections that share fewer words than this (Dice's coefficient) are not one section rewritten but two. */
const ALIKE = 0.5;
/** A section under its old number needs less to be known again. */
const ALIKE_WITH_NUMBER = 0.25;
/** Beyond so many comparisons of sections that fit by neither title nor number, the rest counts as new and gone. */
const MAX_GUESSES = 20_000;

/** What changed from one version to another; computed once for the same two. */
export function comparePolicies(before: Policy, after: Policy): Comparison {
  return comparedWith(after, before);
}

const comparedWith = latestPer((after: Policy, before: Policy) => compare(before, after));

/** A section with what pairing needs; words and folded title are made when they are asked for. */
interface Entry {
  readonly text: SectionText;
  readonly index: number;
  /** Words as numbers, equal for equal words in both versions. */
  readonly ids: readonly number[];
  readonly number: string;
  /** As written. */
  readonly heading: string;
  /** Without regard to case and punctuation. */
  readonly title: string;
}

/** Good for one numbering of words. */
const entriesOf = latestPer((policy: Policy, _numbering: number): readonly Entry[] => {
  return sectionTexts(policy).map((text, index) => {
    const heading = text.section?.heading.title ?? '';
    let title: string | undefined;
    return {
      text,
      index,
      get ids() {
        return text.words;
      },
      number: text.section?.heading.number?.text ?? '',
      heading,
      get title() {
        return (title ??= fold(heading));
      },
    };
  });
});

function compare(before: Policy, after: Policy): Comparison {
  const numbering = currentNumbering();
  const old = entriesOf(before, numbering);
  const now = entriesOf(after, numbering);
  const partner = haveSameOutline(old, now) ? new Map(now.map((entry, index) => [entry, old[index] as Entry])) : pair(old, now);
  const places = now.flatMap((entry) => partner.get(entry)?.index ?? []);
  const inOrder = new Set([...longestIncreasingSubsequence(places)].map((at) => places[at]));

  const countedBefore = countedAgainst(before);
  const counted = countedBefore.counts;
  const kept = new Map<string, IdCounts>();
  const changes: { readonly at: number; readonly change: SectionChange }[] = now.map((entry) => {
    const other = partner.get(entry);
    if (!other)
      return {
        at: entry.index,
        change: {
          kind: 'added',
          ...sides(undefined, entry),
          renumbered: false,
          renamed: false,
          moved: false,
          added: entry.ids.length,
          removed: 0,
          words: entry.ids.length,
          get firstChange() {
            return wordAt(entry, 0);
          },
          edits: [],
        },
      };
    const key = `${other.index} ${entry.text.source}`;
    const counts = counted.get(key) ?? countChanges(other, entry);
    kept.set(key, counts);
    const change: SectionChange = {
      kind: counts.words > 0 ? 'changed' : 'same',
      ...sides(other, entry),
      renumbered: other.number !== entry.number,
      renamed: other.heading !== entry.heading && other.title !== entry.title,
      moved: !inOrder.has(other.index),
      added: counts.added,
      removed: counts.removed,
      words: counts.words,
      get firstChange() {
        return counts.words > 0 ? wordAt(entry, counts.first) : undefined;
      },
      get edits() {
        return counts.words > 0 ? wordEdits(other, entry) : [];
      },
    };
    return { at: entry.index, change };
  });
  countedBefore.counts = kept;
  const paired = new Set(partner.values());
  /** By index of an earlier section: the last of the later ones that stands for it or for one before it. */
  const lastUpTo = new Array<number>(old.length).fill(-1);
  for (const [entry, other] of partner) lastUpTo[other.index] = entry.index;
  for (let index = 1; index < lastUpTo.length; index++) lastUpTo[index] = Math.max(lastUpTo[index] ?? -1, lastUpTo[index - 1] ?? -1);
  for (const entry of old.filter((one) => !paired.has(one))) {
    changes.push({
      at: (lastUpTo[entry.index] ?? -1) + 0.5,
      change: {
        kind: 'removed',
        ...sides(entry, undefined),
        renumbered: false,
        renamed: false,
        moved: false,
        added: 0,
        removed: entry.ids.length,
        words: entry.ids.length,
        firstChange: undefined,
        edits: [],
      },
    });
  }
  changes.sort((a, b) => a.at - b.at);
  const sections = changes.map(({ change }) => change);
  const sum = (pick: (change: SectionChange) => number): number => sections.reduce((total, change) => total + pick(change), 0);

  // A heading that became a paragraph, or a section split in two, moves words without changing any: counted on the words of what found no partner.
  const lost = old.filter((one) => !paired.has(one)).flatMap((entry) => entry.ids);
  const found = now.filter((one) => !partner.has(one)).flatMap((entry) => entry.ids);
  const loose = countIds(lost, found);
  return {
    sections,
    added: sum(({ kind, added }) => (kind === 'added' ? 0 : added)) + loose.added,
    removed: sum(({ kind, removed }) => (kind === 'removed' ? 0 : removed)) + loose.removed,
    words: sum(({ kind, words }) => (kind === 'added' || kind === 'removed' ? 0 : words)) + loose.words,
  };
}

function sides(before: Entry | undefined, after: Entry | undefined): Pick<SectionChange, 'before' | 'after'> {
  return {
    ...(before?.text.section ? { before: before.text.section } : {}),
    ...(after?.text.section ? { after: after.text.section } : {}),
  };
}

function haveSameOutline(old: readonly Entry[], now: readonly Entry[]): boolean {
  return (
    old.length === now.length && now.every(({ number, heading }, index) => number === old[index]?.number && heading === old[index]?.heading)
  );
}

/** Later sections with their earlier selves: by number and title, then title, then text, then number, then similarity. */
function pair(old: readonly Entry[], now: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const partner = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const join = (after: Entry, before: Entry): void => {
    partner.set(after, before);
    taken.add(before);
  };
  if (old[0] && now[0]) join(now[0], old[0]);
  const by = (key: (entry: Entry) => string): void => {
    const waiting = new Map<string, Entry[]>();
    // The first comes last, where it is taken from.
    for (const entry of old.toReversed()) {
      if (taken.has(entry)) continue;
      addToMultimap(waiting, key(entry), entry);
    }
    for (const entry of now) {
      if (partner.has(entry)) continue;
      const match = key(entry) === '' ? undefined : waiting.get(key(entry))?.pop();
      if (match) join(entry, match);
    }
  };
  by(({ number, title }) => (title === '' ? '' : `${number}\n${title}`));
  by(({ title }) => title);
  by((entry) => (entry.ids.length > 3 ? entry.ids.join(' ') : ''));
  let guesses = 0;
  const guess = (fits: (after: Entry, before: Entry) => number): void => {
    for (const entry of now) {
      if (guesses > MAX_GUESSES) return;
      if (partner.has(entry)) continue;
      let best: { readonly entry: Entry; readonly similarity: number } | undefined;
      for (const candidate of old) {
        if (taken.has(candidate) || guesses++ > MAX_GUESSES) continue;
        const similarity = fits(entry, candidate);
        if (similarity > (best?.similarity ?? 0)) best = { entry: candidate, similarity };
      }
      if (best) join(entry, best.entry);
    }
  };
  guess((after, before) =>
    above(after.number !== '' && after.number === before.number ? diceCoefficient(before.ids, after.ids) : 0, ALIKE_WITH_NUMBER),
  );
  guess((after, before) => above(diceCoefficient(before.ids, after.ids), ALIKE));
  return partner;
}

function above(value: number, least: number): number {
  return value >= least ? value : 0;
}

type Counts = Pick<SectionChange, 'added' | 'removed' | 'words'>;

/** Changed words, and the index in the later version of the first one. */
interface IdCounts extends Counts {
  readonly first: number;
}

/** What the last comparison with a version counted, by earlier section and later source: while someone types, all but one section are the same again. */
const countedAgainst = oncePer((_before: Policy): { counts: ReadonlyMap<string, IdCounts> } => ({ counts: new Map() }));

function countChanges(before: Entry, after: Entry): IdCounts {
  return before.text.source === after.text.source ? { added: 0, removed: 0, words: 0, first: 0 } : countIds(before.ids, after.ids);
}

function countIds(before: readonly number[], after: readonly number[]): IdCounts {
  if (before.length === after.length && before.every((id, index) => id === after[index]))
    return { added: 0, removed: 0, words: 0, first: 0 };
  let added = 0;
  let removed = 0;
  let words = 0;
  let first = -1;
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of diffNumbers(before, after)) {
    if (first < 0) first = afterStart;
    added += afterEnd - afterStart;
    removed += beforeEnd - beforeStart;
    words += Math.max(afterEnd - afterStart, beforeEnd - beforeStart);
  }
  return { added, removed, words, first: Math.max(first, 0) };
}

function wordEdits(before: Entry, after: Entry): readonly WordEdit[] {
  return diffNumbers(before.ids, after.ids).map((hunk) => ({
    before: wordsFrom(before, hunk.beforeStart, hunk.beforeEnd),
    after: wordsFrom(after, hunk.afterStart, hunk.afterEnd),
  }));
}

/** Some words; the empty place behind the word before them where there are none. */
function wordsFrom({ text: { spanOf } }: Entry, from: number, to: number): Span {
  if (from < to) return { start: spanOf(from).start, end: spanOf(to - 1).end };
  const at = from > 0 ? spanOf(from - 1).end : spanOf(0).start;
  return { start: at, end: at };
}

/** The word at an index, or the last one when words were taken away at the end. */
function wordAt({ text: { words, spanOf } }: Entry, index: number): Span | undefined {
  return words.length > 0 ? spanOf(Math.min(index, words.length - 1)) : undefined;
}

function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
