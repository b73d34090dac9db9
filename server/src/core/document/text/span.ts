/** Spans and edits: the two shapes in which everything in the core says where. */

/** A half-open range `[start, end)` of offsets in UTF-16 code units of the whole source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of a span; an insertion has `start === end`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** True when the two spans share at least one character, or one is inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** A span that is relative to another place, such as the start of its block, counted from where that place is counted from. @param by in UTF-16 code units */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** True when `inner` is wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The text after all edits, which must not overlap; two insertions at one place are applied in the order given.
 * @throws RangeError when two edits overlap
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < done) throw new RangeError(`Edits overlap at offset ${edit.span.start}`);
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

/** Spans in order, those that touch or overlap made one. @param spans in any order */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
