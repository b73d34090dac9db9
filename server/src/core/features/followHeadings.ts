/** What has to follow when headings change their words: links to their anchors, and everything that calls them by their titles. */
import { type Anchor, decodeFragment, HEADING_NAMERS } from '../document/links/anchors.ts';
import { htmlFragments } from '../document/links/htmlFragments.ts';
import type { LinkMention } from '../document/links/links.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import { blockAt } from '../document/links/sectionAnchors.ts';
import { minimallyEscaped, unescapedText } from '../document/markdown/unescapedText.ts';
import type { Section } from '../document/outline/sections.ts';
import { edited, type Policy } from '../document/policy.ts';
import { overlaps, type TextEdit } from '../document/text/span.ts';
import type { HeadingChange } from './headingChange.ts';
import { mentionEdits } from './headingMentions.ts';

/** All that changed about the headings of one policy. */
export interface HeadingChanges {
  /** The policy with the new headings. */
  readonly after: Policy;
  /** The new heading and name for each anchor that has another name or other words. */
  readonly anchors: ReadonlyMap<Anchor, { readonly name: string; readonly text: string; readonly change?: HeadingChange }>;
  readonly sections: ReadonlyMap<Section, HeadingChange>;
}

/** What edits make of the headings; undefined when there are more or fewer of them afterwards, so that nothing can follow. */
export function headingChanges(before: Policy, edits: readonly TextEdit[]): HeadingChanges | undefined {
  const after = edited(before, edits);
  const old = before.anchors.all.filter(({ heading }) => heading !== undefined);
  const now = after.anchors.all.filter(({ heading }) => heading !== undefined);
  if (old.length !== now.length || before.sections.all.length !== after.sections.all.length) return undefined;
  const sections = new Map<Section, HeadingChange>();
  const byStart = new Map<number, HeadingChange>();
  before.sections.all.forEach((section, index) => {
    const heading = after.sections.all[index]?.heading;
    if (!heading || heading.text === section.heading.text) return;
    const change = {
      section,
      text: { old: section.heading.text, new: heading.text },
      title: { old: section.heading.title, new: heading.title },
    };
    sections.set(section, change);
    byStart.set(section.heading.block.start, change);
  });
  const anchors = new Map<Anchor, { name: string; text: string; change?: HeadingChange }>();
  old.forEach((anchor, index) => {
    const { name, heading: text = '' } = now[index] ?? anchor;
    if (name === anchor.name && text === anchor.heading) return;
    const change = byStart.get(anchor.span.start);
    anchors.set(anchor, { name, text, ...(change ? { change } : {}) });
  });
  // A heading with a name of its own is led to by that: its links stay, what they show may not.
  for (const anchor of before.anchors.all) {
    const block = anchor.heading === undefined ? blockAt(before.markdown, anchor.span.start) : undefined;
    const change = block && byStart.get(block.start);
    if (change) anchors.set(anchor, { name: anchor.name, text: change.text.new, change });
  }
  return { after, anchors, sections };
}

/** The edits together with those that follow from the headings they change; in order, none overlapping. */
export function followHeadings(policy: Policy, edits: readonly TextEdit[]): readonly TextEdit[] {
  const changes = headingChanges(policy, edits);
  if (!changes || changes.anchors.size === 0) return mergeEdits(edits, []);
  const links = followLinks(policy, policy, changes, (target) => (target.kind === 'fragment' ? target.fragment : undefined));
  return mergeEdits(edits, [...links, ...followHtml(policy, changes), ...mentionEdits(policy, changes.sections)]);
}

/** Edits for what tags and components of a policy lead to in it: `<a href="#fees">`, `{{< ref "#fees" >}}`. */
function followHtml(policy: Policy, { after, anchors }: HeadingChanges): readonly TextEdit[] {
  const ownName = policy.path.slice(policy.path.lastIndexOf('/') + 1);
  return [...htmlFragments(policy.markdown.blocks, policy.text)].flatMap(({ fragment, span, page }) => {
    if (page !== undefined && page.slice(page.lastIndexOf('/') + 1) !== ownName) return [];
    const anchor = policy.anchors.find(fragment);
    const change = anchor && anchors.get(anchor);
    const wanted = anchor && change ? newFragment(fragment, anchor, change, after) : fragment;
    return wanted === fragment ? [] : [{ span, newText: wanted }];
  });
}

/** Both lists in order, without those of `further` that touch a place of `edits`, or of one before. */
export function mergeEdits(edits: readonly TextEdit[], further: readonly TextEdit[]): readonly TextEdit[] {
  const sort = (list: readonly TextEdit[]): TextEdit[] => [...list].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const first = sort(edits);
  const kept: TextEdit[] = [];
  let next = 0;
  for (const edit of sort(further)) {
    while ((first[next]?.span.end ?? Infinity) < edit.span.start) next++;
    const rival = first[next];
    if ((rival && overlaps(rival.span, edit.span)) || (kept.at(-1)?.span.end ?? 0) > edit.span.start) continue;
    kept.push(edit);
  }
  return sort([...first, ...kept]);
}

/**
 * Edits for the links of one policy that lead to changed headings of another, or of itself: their fragments, and the old title where they show it.
 * @param holder the policy with the links
 * @param before the policy with the headings, as it was
 * @param fragmentIn the fragment of a target that leads to `before`, else undefined
 */
export function followLinks(
  holder: Policy,
  before: Policy,
  { after, anchors }: HeadingChanges,
  fragmentIn: (target: ReturnType<typeof readTarget>) => string | undefined,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const done = new Set<number>();
  for (const link of holder.links) {
    const fragment = link.kind === 'link' ? fragmentIn(readTarget(link.target)) : undefined;
    const anchor = fragment === undefined ? undefined : before.anchors.find(fragment);
    const change = anchor && anchors.get(anchor);
    if (fragment === undefined || !change || !anchor) continue;
    if (!done.has(link.targetSpan.start)) {
      done.add(link.targetSpan.start);
      edits.push(...fragmentEdit(holder, link, fragment, newFragment(fragment, anchor, change, after)));
    }
    if (change.change) edits.push(...textEdit(holder, link, change.change));
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function fragmentEdit({ text }: Policy, { targetSpan }: LinkMention, old: string, wanted: string): TextEdit[] {
  if (wanted === old) return [];
  const raw = text.slice(targetSpan.start, targetSpan.end);
  const hash = raw.indexOf('#');
  const encoded = decodeFragment(raw.slice(hash + 1)) !== raw.slice(hash + 1);
  return [
    {
      span: { start: targetSpan.start + hash + 1, end: targetSpan.end - (raw.endsWith('>') ? 1 : 0) },
      newText: encoded ? encodeURIComponent(wanted) : wanted,
    },
  ];
}

/** The new name, made in the way in which the old one was. */
function newFragment(
  fragment: string,
  anchor: Anchor,
  { name, text }: { readonly name: string; readonly text: string },
  after: Policy,
): string {
  const prefix = /^user-content-/.exec(fragment)?.[0] ?? '';
  const own = fragment.slice(prefix.length);
  if (own === anchor.name || anchor.heading === undefined) return prefix + (anchor.heading === undefined ? own : name);
  const way = HEADING_NAMERS.find((one) => one(anchor.heading ?? '') === own.toLowerCase().replace(/_/g, '-'));
  if (!way) return prefix + name;
  const made = own.includes('_') && !own.includes('-') ? way(text).replace(/-/g, '_') : way(text);
  return prefix + (after.anchors.find(made)?.name === name ? made : name);
}

/** The words of a link that are the old heading, with its number or without. */
function textEdit(holder: Policy, { text, textSpan }: LinkMention, { text: whole, title }: HeadingChange): TextEdit[] {
  const block = blockAt(holder.markdown, textSpan.start);
  if (!block || block.leaf.quoteDepth > 0 || block.leaf.kind === 'heading') return [];
  const marks = /^\s*[*_~]*/.exec(text)?.[0] ?? '';
  const inner = text
    .slice(marks.length)
    .trimEnd()
    .replace(/(?<![*_~])[*_~]+$/, '');
  const shown = unescapedText(inner);
  const start = textSpan.start + marks.length;
  const wanted = shown === whole.old ? whole.new : shown === title.old ? title.new : undefined;
  return wanted === undefined || wanted === shown
    ? []
    : [{ span: { start, end: start + inner.length }, newText: minimallyEscaped(wanted, block.leaf.kind, true) }];
}
