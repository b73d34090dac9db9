/** What a rename of a heading leaves as it is, and a writer has to look at: the old title in running words and in links to other addresses. */
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { contains, overlaps, type Span, shiftSpan, type TextEdit } from '../document/text/span.ts';
import { message } from '../l10n/localizer.ts';
import type { LeftUse } from './leftTermUses.ts';

/** More places than these are ordinary words. */
const MOST = 20;
/** A number and what separates it from a title: "Section 13, ", "§ 4 – ", "13. ". */
const NUMBER_BEFORE = /(?:\d|(?<!\p{L})[IVXL]{1,6}|(?<!\p{L})[A-Z])[.)]{0,2}\s{0,2}[,:(–—-]?\s{0,2}[*_["“„«]{0,4}\s?$/u;
/** What ends a reference. */
const ENDS = /^(?![\p{L}\p{N}])/u;

/** In order, the places that keep the old title of a heading: whole links, titles behind the number of the section, and titles of several words with capitals. @param edits those of the rename */
export function titlesLeft({ text, markdown, sections }: Policy, { heading }: Section, edits: readonly TextEdit[]): readonly LeftUse[] {
  const { title, number } = heading;
  const isTelling = (title.match(/\p{Lu}\p{L}*/gu) ?? []).length > 1 && title.split(' ').length > 2;
  const left: LeftUse[] = [];
  const isHeading = (span: Span): boolean => sections.all.some((one) => contains(one.heading.block, span));
  for (const { leaf, start } of markdown.blocks) {
    if (leaf.kind === 'code' || leaf.kind === 'comment' || leaf.kind === 'html' || leaf.kind === 'heading' || leaf.quoteDepth > 0) continue;
    const { prose, inlines } = leaf;
    for (let at = prose.text.indexOf(title); at >= 0; at = prose.text.indexOf(title, at + title.length)) {
      const span = shiftSpan(prose.spanOf(at, at + title.length), start);
      const before = prose.text.slice(Math.max(0, at - 24), at);
      if (/[\p{L}\p{N}]$/u.test(before) || !ENDS.test(prose.text.slice(at + title.length, at + title.length + 1))) continue;
      if (edits.some((edit) => overlaps(edit.span, span)) || isHeading(span)) continue;
      const isLink = inlines.some(
        ({ kind, content }) =>
          kind === 'link' && content && contains(shiftSpan(content, start), span) && content.end - content.start <= title.length + 12,
      );
      if (isLink || isTelling || (number !== undefined && before.includes(number.text) && NUMBER_BEFORE.test(before)))
        left.push({ span, text: text.slice(span.start, span.end).replace(/\s+/g, ' '), why: message('Keeps the old title') });
    }
  }
  return left.length > MOST ? [] : left;
}
