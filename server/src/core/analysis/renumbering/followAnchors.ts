/** Lets links within a policy follow headings whose anchors change with their numbers, and the numbers that such links show. */
import type { Anchor } from '../../document/links/anchors.ts';
import { htmlFragments, type OwnFragment } from '../../document/links/htmlFragments.ts';
import { readTarget } from '../../document/links/linkTargets.ts';
import { blockAt } from '../../document/links/sectionAnchors.ts';
import { writePart } from '../../document/outline/outlineStyle.ts';
import type { Policy } from '../../document/policy.ts';
import { contains, overlaps, type Span, type TextEdit } from '../../document/text/span.ts';
import { message } from '../../l10n/localizer.ts';
import type { NewNumber, PlaceToReview } from './followNumbers.ts';
import { hasSmallLetters, likeBeside, type NumberedPlace, numberedPlaces } from './numberedPlaces.ts';

/** An anchor that is called something else from now on; without `#`. */
export interface RenamedAnchor {
  readonly from: string;
  readonly to: string;
}

/** The edits of links, the anchors that changed, and the links that could not follow. */
export interface FollowedAnchors {
  readonly edits: readonly TextEdit[];
  readonly renamed: readonly RenamedAnchor[];
  readonly lost: readonly PlaceToReview[];
}

/** @param after the same policy with its new numbers; its headings are those of `policy`, in the same order */
export function followAnchors(policy: Policy, after: Policy): FollowedAnchors {
  const before = policy.anchors.all.filter(isHeading);
  const now = after.anchors.all.filter(isHeading);
  const edits: TextEdit[] = [];
  const lost: PlaceToReview[] = [];
  if (before.length !== now.length) return { edits, renamed: [], lost };
  const next = new Map(before.map((anchor, index) => [anchor, now[index]] as const));
  const renamed = before.flatMap((anchor, index) =>
    anchor.name === now[index]?.name ? [] : [{ from: anchor.name, to: now[index]?.name ?? '' }],
  );
  const done = new Set<number>();
  for (const { fragment: old, span, whole, page } of fragmentsIn(policy)) {
    if (done.has(span.start)) continue;
    done.add(span.start);
    const anchor = policy.anchors.find(old);
    const moved = anchor && next.get(anchor);
    if (!anchor || !moved || leadsTo(after, old, moved)) continue;
    // In the heading itself it's the link to this heading, whatever site it is on.
    if (page !== undefined && !contains(anchor.span, whole)) {
      if (isOwnPage(page, policy.path))
        lost.push({
          span: whole,
          text: policy.text.slice(whole.start, whole.end),
          why: message('Might be a link to this policy on its site'),
        });
      continue;
    }
    const fragment = [withNumber(old, anchor, moved), moved.name].find((one) => one !== undefined && leadsTo(after, one, moved));
    if (fragment === undefined || policy.text.slice(span.start, span.end) !== old)
      lost.push({ span: whole, text: policy.text.slice(span.start, span.end), why: message("The link can't follow its heading") });
    else edits.push({ span, newText: fragment });
  }
  return { edits, renamed, lost };
}

/** The fragments of links of Markdown, also of those that name the policy's own file, and of HTML; `page` says which are of a page on a site. */
function* fragmentsIn({ links, text, path, markdown }: Policy): Iterable<OwnFragment> {
  const ownName = path.split('/').at(-1) ?? '';
  for (const { target, targetSpan, span } of links) {
    const hash = target.indexOf('#');
    const isOwn = hash === 0 || (hash > 0 && isOwnFile(target, ownName));
    if (hash < 0) continue;
    const at = text.indexOf(target, targetSpan.start);
    const start = at + hash + 1;
    if (at >= 0 && start <= targetSpan.end)
      yield {
        fragment: target.slice(hash + 1),
        span: { start, end: at + target.length },
        whole: span,
        ...(isOwn ? {} : { page: target.slice(0, hash) }),
      };
  }
  yield* htmlFragments(markdown.blocks, text);
}

function isOwnFile(target: string, ownName: string): boolean {
  const read = readTarget(target);
  return ownName !== '' && read.kind === 'file' && read.path.replace(/^\.\//, '') === ownName;
}

/** Whether an address is one of a page that is called like the file, or like its folder where the file is its index. */
function isOwnPage(address: string, path: string): boolean {
  const parts = path
    .toLowerCase()
    .replace(/\.\w{1,9}$/, '')
    .split('/');
  const name = /^(?:index|readme)$/.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1);
  const page = address
    .toLowerCase()
    .split('?', 1)[0]
    ?.replace(/\/$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
  return name !== undefined && name !== '' && name === page;
}

/** The edits of the numbers that links to renumbered headings show: `[4. Sharing](#4-sharing)`. @param followed what is edited already @param left what is left as it is */
export function followLinkTexts(
  policy: Policy,
  news: ReadonlyMap<NumberedPlace, NewNumber>,
  followed: readonly { readonly span: Span }[],
  left: readonly { readonly span: Span }[],
): TextEdit[] {
  const places = numberedPlaces(policy);
  const byHeading = new Map(
    places.all.flatMap((place) => (news.has(place) && place.kind === 'heading' ? [[place.block.start, place] as const] : [])),
  );
  const taken = [...followed, ...left];
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
    const here = { start: from, end: from + number.text.length };
    if ((blockAt(policy.markdown, from)?.leaf.quoteDepth ?? 0) > 0) continue;
    const made = now.reshaped ? whole(policy, place, now, from) : partsAt(policy, place, now, from);
    // What changes the separator as well takes the place of an edit of the number alone.
    const [first] = made;
    if (first && first.span.end > here.end && !left.some(({ span }) => overlaps(span, first.span))) {
      edits.push(first);
      continue;
    }
    if (taken.some(({ span }) => contains(span, here))) continue;
    for (const edit of made) {
      if (starts.has(edit.span.start)) continue;
      starts.add(edit.span.start);
      edits.push(edit);
    }
  }
  return edits;
}

/** The separator goes with the number where the link has that of its heading: "4. Fees" becomes "4.1 Fees" if the heading does. */
function whole({ text }: Policy, { number }: NumberedPlace, { bare, separator }: NewNumber, from: number): TextEdit[] {
  if (bare === undefined) return [];
  const end = from + number.text.length;
  const old = text.slice(number.span.end, number.withSeparator.end);
  const hasOwn = separator !== undefined && /\S/.test(separator + old) && old !== separator && text.startsWith(old, end);
  const isNumber = /^[\s.:)]*$/.test(old + (separator ?? ''));
  return hasOwn && isNumber
    ? [{ span: { start: from, end: end + old.length }, newText: bare + separator }]
    : [{ span: { start: from, end }, newText: bare }];
}

/** Where the number is written in the link as it is in the heading. */
function partsAt(policy: Policy, { number }: NumberedPlace, now: NewNumber, from: number): TextEdit[] {
  if (number.span.end - number.span.start !== number.text.length) return [];
  return number.partSpans.flatMap(({ start, end }, index) => {
    const value = now.parts[index];
    if (value === undefined || value === number.parts[index]) return [];
    const span = { start: from + start - number.span.start, end: from + end - number.span.start };
    return [
      {
        span,
        newText: writePart(value, number.style, likeBeside(policy, number, index, policy.text.slice(start, end)), hasSmallLetters(policy)),
      },
    ];
  });
}

function isHeading(anchor: Anchor): boolean {
  return anchor.heading !== undefined;
}

/** By the name of the heading: not by that of a link in it that still has the old one. */
function leadsTo({ anchors }: Policy, fragment: string, anchor: Anchor): boolean {
  const found = anchors.find(fragment);
  return found?.heading !== undefined && found.span.start === anchor.span.start;
}

/** The fragment as another renderer would have it, with the new number in its old spelling: `4-1-sharing` becomes `5-1-sharing`. */
function withNumber(fragment: string, from: Anchor, to: Anchor): string | undefined {
  if (fragment === from.name) return to.name;
  const parts = (heading: string | undefined): readonly string[] =>
    /^[^\p{L}\p{N}]{0,3}((?:\d{1,3}[A-Za-z]?\.?)+|[A-Za-z]{1,5}[.)])/u
      .exec(heading ?? '')?.[1]
      ?.toLowerCase()
      .match(/[\da-z]+/g) ?? [];
  const old = parts(from.heading);
  const now = parts(to.heading);
  if (old.length === 0 || now.length === 0) return undefined;
  const separator = ['-', '.', '_', ''].find((one) => fragment.toLowerCase().startsWith(old.join(one)));
  return separator === undefined ? undefined : now.join(separator) + fragment.slice(old.join(separator).length);
}
