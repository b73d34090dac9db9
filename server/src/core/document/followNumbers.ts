/** Lets references follow sections whose numbers change: only the parts of a number that changed are written anew. */
import { equallyLikely } from './clauseIndex.ts';
import { readParts } from './clauseLabels.ts';
import type { Clause } from './clauses.ts';
import { numberedPlaces, type NumberedPlace, type NumberedPlaces } from './numberedPlaces.ts';
import { writePart } from './outlineStyle.ts';
import type { Policy } from './policy.ts';
import type { ReferenceNumber, SectionReference } from './references.ts';
import type { Span, TextEdit } from './span.ts';

/** What a place is called from now on. */
export interface NewNumber {
  readonly parts: readonly number[];
  /** The number as references write it, where it has more or fewer parts than before; undefined when it has none any more. */
  readonly bare?: string | undefined;
  /** Its parts are not what they were, so that they can only be replaced as a whole. */
  readonly reshaped: boolean;
}

/** A reference that was left as it is, since it cannot be told whether it means a section that changed. */
export interface UnclearReference {
  readonly span: Span;
  readonly text: string;
}

/** The edits of references, and those left alone. */
export interface FollowedReferences {
  readonly edits: readonly TextEdit[];
  readonly unclear: readonly UnclearReference[];
}

/** Less sure references are shown to the writer instead. */
const SURE = 0.7;

/** The edits of every reference of a policy's own to places that get another number; those to laws and other documents are never touched. */
export function followReferences(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>): FollowedReferences {
  const edits: TextEdit[] = [];
  const unclear: UnclearReference[] = [];
  if (news.size === 0) return { edits, unclear };
  const places = numberedPlaces(policy);
  for (const reference of policy.references) {
    const { kind, confidence, numbers, span } = reference;
    if (kind === 'law' || kind === 'other') continue;
    const own: TextEdit[] = [];
    let isUnclear = false;
    let touched = false;
    for (const number of numbers) {
      const made = editNumber(policy, reference, number, places, news);
      if (made === undefined) isUnclear = true;
      else if (made.length > 0) touched = true;
      own.push(...(made ?? []));
    }
    if (touched && (kind === 'unsure' || confidence < SURE)) isUnclear = true;
    else edits.push(...own);
    if (isUnclear) unclear.push({ span, text: policy.text.slice(span.start, span.end).replace(/\s+/g, ' ') });
  }
  return { edits, unclear };
}

/** The edits of one number; undefined when it may mean a changed place and cannot be written anew for sure. */
function editNumber(policy: Policy, { space, span }: SectionReference, number: ReferenceNumber, places: NumberedPlaces, news: ReadonlyMap<NumberedPlace, NewNumber>): TextEdit[] | undefined {
  const clause = number.target ?? number.nearest;
  if (!clause) return [];
  const length = number.target ? number.parts.length : number.found;
  const readings = readParts(number.label, 0).slice(0, length).map((part) => part.readings);
  const edits = editsFor(policy, clause, number.parts.slice(0, length), places, news);
  const [first, second] = policy.clauses.find(readings, space, span.start);
  if (!first || !second || !equallyLikely(first, second, length, span.start)) return edits;
  const other = editsFor(policy, second, number.parts.slice(0, length), places, news);
  // Two sections with one number: harmless when both come out the same.
  return JSON.stringify(edits) === JSON.stringify(other) ? edits : undefined;
}

/** From the last part up: those that are a clause's own, then those of the clause above it. */
function editsFor(policy: Policy, clause: Clause, parts: readonly Span[], places: NumberedPlaces, news: ReadonlyMap<NumberedPlace, NewNumber>): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let left = parts.length;
  for (let at: Clause | undefined = clause; at && left > 0; at = at.parent) {
    const place = places.ofClause(at);
    const owned = place ? place.number.parts.length : at.kind === 'item' || at.kind === 'inline' ? 1 : Math.max(1, readParts(at.label, 0).length);
    const from = Math.max(0, left - owned);
    const mapped = parts.slice(from, left);
    left = from;
    const now = place && news.get(place);
    if (!place || !now) continue;
    const [first] = mapped;
    const last = mapped.at(-1);
    if (now.reshaped) {
      if (now.bare === undefined || mapped.length < owned || !first || !last) return undefined;
      edits.push({ span: { start: first.start, end: last.end }, newText: now.bare });
      continue;
    }
    mapped.forEach((part, index) => {
      const own = owned - mapped.length + index;
      const value = now.parts[own];
      if (value === undefined || value === place.number.parts[own]) return;
      const written = policy.text.slice(part.start, part.end);
      edits.push({ span: part, newText: writePart(value, /^\d/.test(written) ? 'decimal' : place.number.style, written) });
    });
  }
  return edits;
}
