/** A section that a fix adds at the end of a policy: numbered as its neighbors are, and open until the writer fills it in. */
import { findNumberedLists, labelLike, numberValue } from '../../document/outline/outlineStyle.ts';
import { type Policy, titleHeading } from '../../document/policy.ts';
import type { TextEdit } from '../../document/text/span.ts';

/** The edit that appends a section; undefined where it would belong to something else. @param paragraph what is below the heading */
export function appendSection(
  { text, lineEnding, sections, scopes }: Policy,
  headingText: string,
  paragraph: string,
): TextEdit | undefined {
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
  const label = numbered && list && labelLike(numbered, [...list.prefix, Math.floor(numberValue(numbered)) + 1]);
  const separator = numbered ? text.slice(numbered.heading.number.span.end, numbered.heading.number.withSeparator.end) : '';
  const heading = `${'#'.repeat(level)} ${label === undefined ? '' : `${label}${separator}`}${headingText}`;
  const gap = text.endsWith('\n') ? lineEnding : lineEnding + lineEnding;
  return { span: { start: text.length, end: text.length }, newText: `${gap}${heading}${lineEnding}${lineEnding}${paragraph}${lineEnding}` };
}
