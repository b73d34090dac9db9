/** How alike two names are, for suggestions of what a writer may have meant. */
import { oncePer } from './remember.ts';

/** The candidate most like a name, if it is like it at all. @param least from 0 (nothing in common) to 1 (equal) */
export function mostSimilar<T>(name: string, candidates: readonly T[], nameOf: (candidate: T) => string, least = 0.5): T | undefined {
  if (candidates.length > MOST_CANDIDATES) return undefined;
  const wanted = pairsOf(name);
  const known = pairsOfAll(candidates);
  let best: T | undefined;
  let score = least;
  for (const candidate of candidates) {
    const own = nameOf(candidate);
    let pairs = known.get(own);
    if (!pairs) known.set(own, (pairs = pairsOf(own)));
    const alike = likeness(wanted, pairs);
    if (alike > score || (alike === score && best === undefined)) {
      best = candidate;
      score = alike;
    }
  }
  return best;
}

/**
 * The title that shares most of its words with a name; a word that few of the titles have counts for more.
 * @param candidates with hyphens between the words of their names
 */
export function mostSimilarTitle<T>(name: string, candidates: readonly T[], nameOf: (candidate: T) => string): T | undefined {
  if (candidates.length > MOST_CANDIDATES) return undefined;
  const titles = candidates.map((candidate) => ({ candidate, words: new Set(nameOf(candidate).split('-')) }));
  const counts = new Map<string, number>();
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => (word.length < 4 ? 0.2 : 1) / (counts.get(word) ?? 1);
  const wanted = new Set(name.split('-'));
  let best: T | undefined;
  let score = 0.1;
  for (const { candidate, words } of titles) {
    let shared = 0;
    let all = 0;
    for (const word of wanted) if (words.has(word)) shared += weight(word);
    for (const word of new Set([...wanted, ...words])) all += weight(word);
    if (shared / all > score) {
      best = candidate;
      score = shared / all;
    }
  }
  return best ?? mostSimilar(name, candidates, nameOf);
}

/** Among more than this no suggestion is worth its time; no policy has as many headings. */
const MOST_CANDIDATES = 1000;
/** Only so many code units of a name are compared. */
const MOST_LENGTH = 120;

/** Pairs of the names of candidates that are asked about again and again, such as all anchors of a policy. */
const pairsOfAll = oncePer((_candidates: readonly unknown[]) => new Map<string, ReadonlyMap<string, number>>());

/** Sørensen and Dice: what part of the pairs of neighbouring characters two names share. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const count of a.values()) all += count;
  for (const [pair, count] of b) {
    all += count;
    shared += Math.min(count, a.get(pair) ?? 0);
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsOf(name: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  const text = ` ${name.slice(0, MOST_LENGTH).toLowerCase()} `;
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
