/** Where a policy names laws, frameworks and techniques that are gone, as if they were not. */
import { STALE_REFERENCES, type StaleReference } from '../../knowledge/staleReferences.ts';
import { HISTORY } from '../../knowledge/supersededWords.ts';
import type { LinkMention } from '../links/links.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One thing that is gone, with every place that names it. */
export interface StaleMention {
  readonly reference: StaleReference;
  /** In order, at least one. */
  readonly places: readonly StalePlace[];
}

/** One place. */
export interface StalePlace {
  readonly span: Span;
  /** As a reader sees it; for addresses the address. */
  readonly text: string;
}

/** All stale mentions. A text that tells what became of the thing, or names what came after it, knows of it and is left alone. */
export function findStaleMentions(markdown: Readable, links: readonly LinkMention[]): readonly StaleMention[] {
  const places = new Map<StaleReference, StalePlace[]>();
  const aware = new Set<StaleReference>();
  const add = (reference: StaleReference, place: StalePlace): void => {
    addToMultimap(places, reference, place);
  };
  for (const { reference, kind, text, span } of readingsIn(markdown)) {
    if (kind === 'known') aware.add(reference);
    else add(reference, { text, span });
  }
  for (const { target, targetSpan } of links)
    for (const reference of staleTargets(target)) add(reference, { text: target, span: targetSpan });
  return STALE_REFERENCES.flatMap((reference) => {
    const list = places.get(reference);
    if (!list || aware.has(reference)) return [];
    return [{ reference, places: list.sort((a, b) => a.span.start - b.span.start) }];
  });
}

/** What is gone that an address leads to. */
const staleTargets = oncePerText((address) => STALE_REFERENCES.filter(({ target }) => target?.test(address)));

/** What one block says of one reference; the span relative to the block until it is placed. */
interface Reading {
  readonly reference: StaleReference;
  readonly kind: 'stale' | 'known';
  readonly text: string;
  readonly span: Span;
}

const SEARCHES = STALE_REFERENCES.map((reference) => ({
  reference,
  all: new RegExp(reference.pattern, `${reference.pattern.flags}g`),
  isIn: mayMatch(reference.pattern, ...(reference.known ? [reference.known] : [])),
}));

/** Most blocks name nothing of the kind. */
const isAnyIn = mayMatch(...STALE_REFERENCES.flatMap(({ pattern, known }) => (known ? [pattern, known] : [pattern])));

const readingsIn = inLeaves(
  (leaf) => undefinedIfEmpty(SEARCHES.flatMap(({ reference, all, isIn }) => (isIn(leaf) ? search(leaf, reference, all) : []))),
  ({ start }, found) => found.map((reading): Reading => ({ ...reading, span: shiftSpan(reading.span, start) })),
  isAnyIn,
);

function search(leaf: Leaf, reference: StaleReference, all: RegExp): Reading[] {
  const { prose } = leaf;
  const { text } = prose;
  const readings: Reading[] = [];
  const known = reference.known?.exec(text);
  if (known) readings.push({ reference, kind: 'known', text: known[0], span: { start: 0, end: 0 } });
  for (const { 0: words, index } of matchesIn(text, all)) {
    const sentence = sentenceAround(leaf, { start: index, end: index + words.length });
    if (reference.unless?.test(sentence)) continue;
    readings.push({
      reference,
      kind: HISTORY.test(sentence) ? 'known' : 'stale',
      text: words,
      span: prose.spanOf(index, index + words.length),
    });
  }
  return readings;
}

/** How far a sentence is followed in each direction, in code units. */
const REACH = 200;

/** What is around a range in its sentence, and the range itself. */
function sentenceAround(leaf: Leaf, { start, end }: Span): string {
  const sentence = sentenceAt(leaf, start);
  return leaf.prose.text.slice(Math.max(sentence.start, start - REACH), Math.max(end, Math.min(sentence.end, end + REACH)));
}
