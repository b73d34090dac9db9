/** What "expand selection" takes in, step by step: word, element, block, list, section, everything. */
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import { contains, type Span, shiftSpan } from '../document/text/span.ts';
import { withoutTrailingSpace } from './outline.ts';

/** The spans around an offset, innermost first; each contains the one before and is larger. */
export function selectionSpans(policy: Policy, offset: number): readonly Span[] {
  const { text, frontMatter, markdown, sections, lines } = policy;
  const around: Span[] = [];
  const here = { start: offset, end: offset };
  const add = (span: Span): void => {
    if (contains(span, here)) around.push(span);
  };
  const line = { start: lines.startOf(lines.lineAt(offset)), end: lines.endOf(lines.lineAt(offset)) };
  for (const word of matchesIn(text.slice(line.start, line.end), /[\p{L}\p{N}\p{M}'’_-]+/gu))
    add({ start: line.start + word.index, end: line.start + word.index + word[0].length });
  if (contains(frontMatter.span, here) && frontMatter.state !== 'absent') {
    for (const entry of frontMatter.entries) {
      add(entry.value.span);
      add(entry.span);
    }
    add(frontMatter.content);
    add(frontMatter.span);
  }
  for (const block of markdown.blocks) {
    if (!contains(block.unit, here)) continue;
    if (contains(block, here)) {
      for (const { start, end, content } of block.leaf.inlines) {
        if (content) add(shiftSpan(content, block.start));
        add({ start: block.start + start, end: block.start + end });
      }
      add(block);
    }
    add(block.unit);
  }
  for (const { span, heading } of sections.all) {
    const end = withoutTrailingSpace(text, span);
    add(heading.span);
    add({ start: span.start, end });
  }
  add({ start: 0, end: text.length });
  const sorted = around.map(({ start, end }) => ({ start, end })).sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  const distinct = sorted.filter((span, index) => {
    const before = sorted.slice(0, index).findLast((one) => contains(span, one));
    return index === 0 || (before !== undefined && (before.start !== span.start || before.end !== span.end));
  });
  for (const span of distinct) {
    const inner = nested.at(-1);
    if (!inner || contains(span, inner)) nested.push(span);
  }
  return nested;
}
