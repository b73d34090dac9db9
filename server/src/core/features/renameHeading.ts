/** Gives a heading another title, with everything that leads to it or names it. */
import { readTarget } from '../document/links/linkTargets.ts';
import { blockAt } from '../document/links/sectionAnchors.ts';
import { minimallyEscaped } from '../document/markdown/unescapedText.ts';
import { unreadNumber } from '../document/outline/headingNumbers.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { type Span, shiftSpan, type TextEdit } from '../document/text/span.ts';
import { type Message, message } from '../l10n/localizer.ts';
import { followHeadings, headingChanges } from './followHeadings.ts';

/** A heading that can be renamed from a place. */
export interface HeadingTarget {
  readonly section: Section;
  /** The characters at the place: the title, or the fragment of a link that leads to it. */
  readonly span: Span;
  /** The title's words without its number. */
  readonly title: string;
}

/** The heading whose line an offset is in, or to which the link leads whose `#…` it is in. */
export function headingAt(policy: Policy, offset: number): HeadingTarget | undefined {
  const link = policy.links.find(({ kind, targetSpan }) => kind === 'link' && targetSpan.start <= offset && offset <= targetSpan.end);
  const target = link && readTarget(link.target);
  const anchor = target?.kind === 'fragment' ? policy.anchors.find(target.fragment) : undefined;
  const block = blockAt(policy.markdown, anchor ? anchor.span.start : offset);
  const section =
    block?.leaf.kind === 'heading' ? policy.sections.all.find(({ heading }) => heading.block.start === block.start) : undefined;
  if (!section || section.heading.title === '') return undefined;
  const { titleSpan, title } = section.heading;
  if (link && anchor) return { section, span: link.targetSpan, title };
  const { lines } = policy;
  const line = lines.lineAt(offset);
  return lines.lineAt(titleSpan.start) <= line && line <= lines.lineAt(titleSpan.end) ? { section, span: titleSpan, title } : undefined;
}

/** Longer than any title that is read. */
const LONGEST_TITLE = 200;

/**
 * Edits that give a section another title: its heading (the number stays), links to its anchor, references and lists of contents with the old title,
 * and the front matter where it is the policy's own. Or what is wrong with the new title.
 */
export function renameHeading(
  policy: Policy,
  { heading }: Section,
  newTitle: string,
): { readonly edits: readonly TextEdit[] } | { readonly problem: Message } {
  const unread = heading.number ? undefined : unreadNumber(heading.title);
  const own = unread?.isSure ? unread.text : '';
  const typed = withoutNumber(newTitle.trim(), heading.number?.text);
  const wanted = typed === '' || typed.startsWith(own) ? typed : own + typed;
  const problem = problemOf(newTitle.trim(), wanted, heading.title, heading.number !== undefined);
  if (problem !== undefined) return { problem };
  const title = wanted.replace(/\s+/g, ' ');
  let losesLink = false;
  for (const edits of [
    changedWords(policy, heading, title),
    ...[heading.titleSpan, withMarks(heading, false), withMarks(heading, true)].map((span) => [{ span, newText: minimallyEscaped(title) }]),
  ]) {
    const change = edits && headingChanges(policy, edits);
    const now = change && [...change.sections.values()][0];
    if (
      edits &&
      change?.sections.size === 1 &&
      now?.section.heading === heading &&
      now.text.new === heading.text.slice(0, heading.text.length - heading.title.length) + title
    ) {
      const after = change.after.sections.all[policy.sections.all.findIndex((one) => one.heading === heading)];
      if (after && linksIn(after.heading) < linksIn(heading)) losesLink = true;
      else return { edits: followHeadings(policy, edits) };
    }
  }
  if (losesLink) return { problem: message('The title has a link that would be lost; change the heading by hand') };
  return { problem: message('The new title would not be read as written; expected words without marks') };
}

function problemOf(given: string, wanted: string, old: string, numbered: boolean): Message | undefined {
  if (wanted === '') return message('The new title is empty; expected the words of a heading');
  if (/[\r\n\u2028\u2029]/.test(given)) return message('The new title runs over two lines; expected one');
  if (wanted === old) return message('The new title is the old one');
  if (wanted.length > LONGEST_TITLE)
    return message('The new title is too long; expected at most {count} characters', { count: LONGEST_TITLE });
  if (numbered && /^(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+)\s/.test(wanted))
    return message('The number of a heading stays as it is; expected the words of the title alone');
  return undefined;
}

/** Writers may type the number as it is; it is kept in any case. */
function withoutNumber(title: string, number: string | undefined): string {
  if (number === undefined || !title.startsWith(number)) return title;
  const rest = title.slice(number.length);
  return /^[.):]?\s/.test(rest) ? rest.replace(/^[.):]?\s+(?:[–—-]\s+)?/, '') : title;
}

function linksIn({ block }: Section['heading']): number {
  return block.leaf.inlines.filter(({ kind }) => kind === 'link' || kind === 'image').length;
}

/** The title with the emphasis and links that begin or end in it. @param around also with those that are around it as a whole */
function withMarks({ titleSpan, block }: Section['heading'], around: boolean): Span {
  const cut = block.leaf.inlines
    .map(({ start, end }) => ({ start: block.start + start, end: block.start + end }))
    .filter(({ start, end }) => start < titleSpan.end && titleSpan.start < end)
    .filter(({ start, end }) => around || start >= titleSpan.start || end <= titleSpan.end);
  return { start: Math.min(titleSpan.start, ...cut.map(({ start }) => start)), end: Math.max(titleSpan.end, ...cut.map(({ end }) => end)) };
}

/** The one edit that changes the words that differ, so that links and emphasis in the rest of a title stay; undefined where the title is plain. */
function changedWords({ text }: Policy, { titleSpan, title, block }: Section['heading'], wanted: string): readonly TextEdit[] | undefined {
  const { prose } = block.leaf;
  if (text.slice(titleSpan.start, titleSpan.end) === title) return undefined;
  const at = prose.text.lastIndexOf(title);
  if (at < 0) return undefined;
  const old = title.split(/(?<=\s)/);
  const now = wanted.split(/(?<=\s)/);
  let from = 0;
  while (from < Math.min(old.length, now.length) - 1 && old[from] === now[from]) from++;
  let back = 0;
  while (back < Math.min(old.length, now.length) - from - 1 && old.at(-1 - back) === now.at(-1 - back)) back++;
  const length = (words: readonly string[]): number => words.join('').length;
  const start = at + length(old.slice(0, from));
  const end = at + title.length - length(old.slice(old.length - back));
  const last = now.slice(from, now.length - back).join('');
  const span = prose.spanOf(start, Math.max(start + 1, end));
  return [
    {
      span: shiftSpan(span, block.start),
      newText: minimallyEscaped(last.trimEnd()) + last.slice(last.trimEnd().length),
    },
  ];
}
