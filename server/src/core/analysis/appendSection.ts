/** A section that a fix adds at the end of a policy: numbered as its neighbors are, and open until the writer fills it in. */
import { findNumberedLists, labelLike, numberValue } from '../document/outline/outlineStyle.ts';
import { edited, type Policy, titleHeading } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import { contentsAfter, contentsPlace } from './contents/contentsUpdate.ts';
import { closingStart } from './renumbering/trailingText.ts';

/** A section to be added. */
export interface NewSection {
  readonly heading: string;
  /** What is below the heading. */
  readonly paragraph: string;
}

/** The edits that append sections, before the lines that close the document, with their entries in the list of contents if that was up to date; undefined where they would belong to something else. */
export function appendSections(policy: Policy, added: readonly NewSection[]): readonly TextEdit[] | undefined {
  const edit = appended(policy, added);
  if (!edit || !contentsPlace(policy)?.list) return edit && [edit];
  const entries = contentsAfter(policy, edited(policy, [edit]))?.edit;
  // The list is before the sections, so that its places are the same in both texts.
  return entries && entries.span.end <= edit.span.start ? [entries, edit] : [edit];
}

function appended(policy: Policy, added: readonly NewSection[]): TextEdit | undefined {
  const { text, lineEnding, sections, scopes } = policy;
  const title = titleHeading(sections);
  // Behind a second heading of the title's level the section would belong to that, or be a title itself.
  if (title && sections.roots.at(-1) !== title) return undefined;
  const siblings = title ? title.children : sections.roots;
  const last = siblings.at(-1);
  const level = last?.heading.level ?? 2;
  const list = last && findNumberedLists(sections, scopes).find(({ siblings: all }) => all.includes(last));
  const counted = list?.items.at(-1);
  // What is counted on another level is no neighbor.
  const numbered = counted?.heading.level === level ? counted : undefined;
  const separator = numbered
    ? separatorBehind(text.slice(numbered.heading.number.span.end, numbered.heading.number.withSeparator.end))
    : '';
  const written = added.map(({ heading, paragraph }, index) => {
    const label = numbered && list && labelLike(numbered, [...list.prefix, Math.floor(numberValue(numbered)) + 1 + index]);
    return `${'#'.repeat(level)} ${label === undefined ? '' : `${label}${separator}`}${heading}${lineEnding}${lineEnding}${paragraph}${lineEnding}`;
  });
  const closing = closingStart(policy);
  if (closing !== undefined) return { span: { start: closing, end: closing }, newText: `${written.join(lineEnding)}${lineEnding}` };
  const gap = text.endsWith('\n') ? lineEnding : lineEnding + lineEnding;
  return { span: { start: text.length, end: text.length }, newText: gap + written.join(lineEnding) };
}

/** What separates a number from its title, without the marks that the title begins with: a link or emphasis would be opened and never closed. Ends with a space, though a title may be empty. */
function separatorBehind(written: string): string {
  const plain = /^[^[\]*_`<>!\\]*/.exec(written)?.[0] ?? '';
  return /\s$/.test(plain) ? plain : `${plain} `;
}
