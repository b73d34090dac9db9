/** Lets links within a policy follow headings whose anchors change with their numbers, and the numbers that such links show. */
import type { Anchor } from './anchors.ts';
import type { LinkMention } from './links.ts';
import type { NewNumber } from './followNumbers.ts';
import { numberedPlaces, type NumberedPlace } from './numberedPlaces.ts';
import { writePart } from './outlineStyle.ts';
import type { Policy } from './policy.ts';
import type { Span, TextEdit } from './span.ts';

/** An anchor that is called something else from now on; without `#`. */
export interface RenamedAnchor {
  readonly from: string;
  readonly to: string;
}

/** The edits of links, the anchors that changed, and the links that could not follow. */
export interface FollowedAnchors {
  readonly edits: readonly TextEdit[];
  readonly renamed: readonly RenamedAnchor[];
  readonly lost: readonly LinkMention[];
}

/** @param after the same policy with its new numbers; its headings are those of `policy`, in the same order */
export function followAnchors(policy: Policy, after: Policy): FollowedAnchors {
  const before = policy.anchors.all.filter(isHeading);
  const now = after.anchors.all.filter(isHeading);
  const edits: TextEdit[] = [];
  const lost: LinkMention[] = [];
  if (before.length !== now.length) return { edits, renamed: [], lost };
  const next = new Map(before.map((anchor, index) => [anchor, now[index]] as const));
  const renamed = before.flatMap((anchor, index) => (anchor.name === now[index]?.name ? [] : [{ from: anchor.name, to: now[index]?.name ?? '' }]));
  const done = new Set<number>();
  for (const link of policy.links) {
    if (!link.target.startsWith('#') || done.has(link.targetSpan.start)) continue;
    done.add(link.targetSpan.start);
    const anchor = policy.anchors.find(link.target.slice(1));
    const moved = anchor && next.get(anchor);
    if (!anchor || !moved || leadsTo(after, link.target.slice(1), moved)) continue;
    const fragment = [withNumber(link.target.slice(1), anchor, moved), moved.name].find((one) => one !== undefined && leadsTo(after, one, moved));
    const at = policy.text.indexOf(link.target, link.targetSpan.start) + 1;
    if (fragment === undefined || at <= 0 || at > link.targetSpan.end) lost.push(link);
    else edits.push({ span: { start: at, end: at + link.target.length - 1 }, newText: fragment });
  }
  return { edits, renamed, lost };
}

/** The edits of the numbers that links to renumbered headings show: `[4. Sharing](#4-sharing)`. @param taken spans that are edited already */
export function followLinkTexts(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>, taken: readonly TextEdit[]): TextEdit[] {
  const places = numberedPlaces(policy);
  const byHeading = new Map(places.all.flatMap((place) => (news.has(place) && place.kind === 'heading' ? [[place.block.start, place] as const] : [])));
  const starts = new Set(taken.map(({ span }) => span.start));
  const edits: TextEdit[] = [];
  for (const { target, textSpan, text } of byHeading.size === 0 ? [] : policy.links) {
    const anchor = target.startsWith('#') ? policy.anchors.find(target.slice(1)) : undefined;
    const place = anchor && byHeading.get(anchor.span.start);
    const now = place && news.get(place);
    if (!place || !now) continue;
    const { number } = place;
    const indent = /^[\s*_]*/.exec(text)?.[0].length ?? 0;
    if (!text.startsWith(number.text, indent) || /^(?:[\p{L}\p{N}]|\.\d)/u.test(text.slice(indent + number.text.length))) continue;
    const from = textSpan.start + indent;
    const made = now.reshaped ? whole(now, { start: from, end: from + number.text.length }) : partsAt(policy, place, now, from);
    for (const edit of made) {
      if (starts.has(edit.span.start)) continue;
      starts.add(edit.span.start);
      edits.push(edit);
    }
  }
  return edits;
}

function whole({ bare }: NewNumber, span: Span): TextEdit[] {
  return bare === undefined ? [] : [{ span, newText: bare }];
}

/** Where the number is written in the link as it is in the heading. */
function partsAt({ text }: Policy, { number }: NumberedPlace, now: NewNumber, from: number): TextEdit[] {
  if (number.span.end - number.span.start !== number.text.length) return [];
  return number.partSpans.flatMap(({ start, end }, index) => {
    const value = now.parts[index];
    if (value === undefined || value === number.parts[index]) return [];
    const span = { start: from + start - number.span.start, end: from + end - number.span.start };
    return [{ span, newText: writePart(value, number.style, text.slice(start, end)) }];
  });
}

function isHeading(anchor: Anchor): boolean {
  return anchor.heading !== undefined;
}

function leadsTo({ anchors }: Policy, fragment: string, anchor: Anchor): boolean {
  return anchors.find(fragment)?.span.start === anchor.span.start;
}

/** The fragment as another renderer would have it, with the new number in its old spelling: `4-1-sharing` becomes `5-1-sharing`. */
function withNumber(fragment: string, from: Anchor, to: Anchor): string | undefined {
  if (fragment === from.name) return to.name;
  const parts = (heading: string | undefined): readonly string[] => /^\P{L}{0,3}((?:\d{1,3}[A-Za-z]?\.?)+|[A-Za-z]{1,5}[.)])/u.exec(heading ?? '')?.[1]?.toLowerCase().match(/[\da-z]+/g) ?? [];
  const old = parts(from.heading);
  const now = parts(to.heading);
  if (old.length === 0 || now.length === 0) return undefined;
  const separator = ['-', '.', '_', ''].find((one) => fragment.toLowerCase().startsWith(old.join(one)));
  return separator === undefined ? undefined : now.join(separator) + fragment.slice(old.join(separator).length);
}
