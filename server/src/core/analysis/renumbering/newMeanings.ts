/** What sections getting other numbers does to the meaning of references, found by reading the new text: the last look before anything is changed. */
import { readTarget } from '../../document/links/linkTargets.ts';
import type { Policy } from '../../document/policy.ts';
import type { ReferenceNumber, SectionReference } from '../../document/references/references.ts';
import { lastUpTo } from '../../document/text/sorted.ts';
import { contains, type Span, type TextEdit } from '../../document/text/span.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { type PlaceToReview, wordsAt } from './followNumbers.ts';

/** Enough of {@link SectionReference.confidence} for a reference to be followed. */
const SURE = 0.7;

/** A place where a number comes to mean something else. */
export interface NewMeaning extends PlaceToReview {
  /** Only numbers of sections that are gone do: the others of its list have theirs, and follow. */
  readonly othersFollow?: boolean;
}

/**
 * References that would mean another section than before, or one where they mean none.
 * @param after the policy after the edits
 * @param left places that the writer is shown in any case
 */
export function newMeanings(
  policy: Policy,
  after: Policy,
  edits: readonly TextEdit[],
  left: readonly PlaceToReview[],
): readonly NewMeaning[] {
  const map = offsetMap(edits);
  const now = new Map<number, ReferenceNumber>();
  for (const { kind, confidence, numbers } of after.references)
    if (kind === 'own' && confidence >= SURE) for (const number of numbers) now.set(number.span.start, number);
  const found: NewMeaning[] = [];
  for (const reference of policy.references) {
    if (reference.kind === 'law' || reference.kind === 'other' || left.some(({ span }) => contains(span, reference.span))) continue;
    // Of a range the sections were compared, of which others may be the first and last.
    const changes = reference.numbers
      .filter(({ range, target }) => !range || !target)
      .flatMap((number) => {
        const why = changeOf(reference, number, now.get(map(number.span.start)), map);
        return why === undefined ? [] : [{ why, isLost: !number.target && !number.range }];
      });
    const first = changes.find(({ isLost }) => !isLost) ?? changes[0];
    if (first) found.push({ span: reference.span, text: wordsAt(policy, reference.span), why: first.why, othersFollow: first.isLost });
  }
  for (const { kind, target, span } of policy.links) {
    const read = kind === 'link' ? readTarget(target) : undefined;
    const anchor =
      read?.kind === 'fragment' && read.fragment !== '' && !policy.anchors.find(read.fragment)
        ? after.anchors.find(read.fragment)
        : undefined;
    if (anchor)
      found.push({
        span,
        text: wordsAt(policy, span),
        why: message('The link leads nowhere now, but would lead to "{heading}"', { heading: anchor.heading ?? anchor.name }),
      });
  }
  return found;
}

function changeOf(
  { kind, confidence, within }: SectionReference,
  { target, label }: ReferenceNumber,
  now: ReferenceNumber | undefined,
  map: (offset: number) => number,
): Message | undefined {
  if (!now?.target)
    return within && target && kind === 'own' && confidence >= SURE
      ? message('Would lead to no section: "{title}" would be below another one', { title: target.title || target.label })
      : undefined;
  if (!target)
    return message('No section has the number {number}, but "{title}" would get it', {
      number: label,
      title: now.target.title || now.target.label,
    });
  if (kind !== 'own' || confidence < SURE || map(target.numberSpan.start) === now.target.numberSpan.start) return undefined;
  return message('Would mean "{title}" instead', { title: now.target.title || now.target.label });
}

/** Where an offset goes when edits are applied; within an edit, to its start. */
export function offsetMap(edits: readonly TextEdit[]): (offset: number) => number {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const ends: number[] = [];
  const shifts: number[] = [];
  let by = 0;
  for (const { span, newText } of sorted) {
    by += newText.length - (span.end - span.start);
    ends.push(span.end);
    shifts.push(by);
  }
  return (offset) => {
    const next = lastUpTo(ends, offset) + 1;
    const edit = sorted[next];
    const shift = shifts[next - 1] ?? 0;
    return edit && edit.span.start <= offset ? edit.span.start + shift : offset + shift;
  };
}

/** A span after edits. */
export function spanAfter(map: (offset: number) => number, { start, end }: Span): Span {
  return { start: map(start), end: Math.max(map(start), map(end)) };
}
