/** Lines that git leaves in a text that two people changed in the same place, and the merges that nobody finished. */

import { matchesIn } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from './passages.ts';

/** `<<<<<<< HEAD` or `>>>>>>> feature`: a line that begins or ends a conflict (git-merge, "How conflicts are presented"). */
export const CONFLICT_END = /^(?:<{7}|>{7})(?:[ \t]|\r?$)/;
/** `=======`, or `||||||| base` of the style "diff3": from here to the end of the conflict, other versions of what is before. */
export const CONFLICT_SEPARATOR = /^(?:={7}[ \t]*\r?$|\|{7}(?:[ \t]|\r?$))/;

/** A merge that was not finished. */
export interface Conflict {
  /** The line that begins it; of a conflict whose beginning was deleted, the first line that is left. */
  readonly span: Span;
  /** False where only the line that ends a conflict is left. */
  readonly isWhole: boolean;
  /** The lines between the versions, and the one that ends the last; none where they were deleted. */
  readonly others: readonly Span[];
}

/** A line of a conflict; offsets relative to the block. */
interface Marker extends Span {
  readonly mark: string;
}

const MARKER_LINE = /^(?:<{7}|\|{7}|>{7})(?=[ \t]|\r?$)[^\r\n]*|^={7}(?=[ \t]*\r?$)/gm;

const markers = findInLeaves((leaf, source) => {
  if (leaf.kind !== 'conflict' && leaf.kind !== 'html') return undefined;
  const text = source();
  if (leaf.kind === 'html' && !text.includes('\n<<<<<<<')) return undefined;
  return undefinedIfEmpty(markersIn(text));
});

function markersIn(text: string): readonly Marker[] {
  return matchesIn(text, MARKER_LINE).map(({ 0: line, index }) => ({
    start: index,
    end: index + line.trimEnd().length,
    mark: line[0] ?? '',
  }));
}

/** All unfinished merges of the body, in order. Code shows such lines on purpose. */
export function findConflicts(markdown: Readable): readonly Conflict[] {
  return conflictsOf(
    markers(markdown).flatMap(({ block, found }) =>
      found.map(({ start, end, mark }) => ({ start: block.start + start, end: block.start + end, mark })),
    ),
  );
}

/** All unfinished merges of a stretch of text that is not Markdown. @param from offset of the stretch in the source */
export function findConflictsIn(stretch: string, from: number): readonly Conflict[] {
  if (!stretch.includes('<<<<<<<')) return [];
  return conflictsOf(markersIn(stretch).map(({ start, end, mark }) => ({ start: from + start, end: from + end, mark }))).filter(
    ({ isWhole, others }) => isWhole && others.length > 1,
  );
}

function conflictsOf(lines: readonly Marker[]): readonly Conflict[] {
  const conflicts: { readonly span: Span; readonly isWhole: boolean; readonly others: Span[] }[] = [];
  let open: (typeof conflicts)[number] | undefined;
  for (const { mark, start, end } of lines) {
    const span = { start, end };
    if (open && mark !== '<') open.others.push(span);
    else conflicts.push((open = { span, isWhole: mark === '<', others: [] }));
    if (mark === '>') open = undefined;
  }
  return conflicts;
}

/**
 * The stretch with one version of what is in conflict: markers and the other versions are spaces, so that all else stays where it is.
 * What has no conflict with a beginning, a middle and an end is returned as it is.
 */
export function withoutOtherVersions(stretch: string): string {
  let plain = stretch;
  for (const { span, others } of findConflictsIn(stretch, 0)) {
    const [first] = others;
    const last = others.at(-1);
    if (!first || !last) continue;
    plain = blank(blank(plain, span), { start: first.start, end: last.end });
  }
  return plain;
}

function blank(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${text.slice(start, end).replace(/[^\r\n]/g, ' ')}${text.slice(end)}`;
}
