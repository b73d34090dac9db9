/** What is at the top of a text: where a title may be that isn't a heading of Markdown. */
import type { Block } from '../markdown/leaf.ts';
import { blockFrom, inLeaves, type Readable } from '../markdown/passages.ts';

/** The first block that shows something of its own; comments, raw HTML, definitions of links and marks for a table of contents are passed over. */
export function firstShownBlock(markdown: Readable): Block | undefined {
  let block = blockFrom(markdown, 0);
  while (block && (UNSHOWN.has(block.leaf.kind) || CONTENTS_MARK.test(block.leaf.prose.text.trim())))
    block = blockFrom(markdown, block.start + 1);
  return block;
}

const UNSHOWN: ReadonlySet<Block['leaf']['kind']> = new Set(['comment', 'html', 'definition']);

/** Where a program puts its table of contents: `[TOC]`, `[[_TOC_]]`, `{:toc}` behind an entry of a list, `@[toc]`, `${toc}`, `{{ toc }}`. */
const CONTENTS_MARK =
  /^(?:[@$]?[[{]{1,2}[%<]?\s?_?toc_?\s?[%>]?[\]}]{1,2}|(?:toc|contents)?\s{0,4}\{:\s?\.?toc(?:\s[^{}]{0,80})?\}|\\tableofcontents|toc)$/i;

/** The words of the very first block, whatever it is. */
export function firstLineOf(markdown: Readable): string | undefined {
  return blockFrom(markdown, 0)?.leaf.prose.text;
}

/** Whether the title is in the block of Pandoc that a text begins with: `% Title`. */
export function opensWithPandocTitle(text: string): boolean {
  return /^\uFEFF?%[ \t]{1,8}\S/.test(text);
}

/** Whether a text begins with the fields of Nikola, of which one is the title: `.. title: Terms`. */
export function opensWithNikolaTitle(text: string): boolean {
  return /^\uFEFF?(?:\s{0,20}<!--\s{0,20})?(?:\.\.[ \t]{1,4}[a-z_]{2,30}:[^\r\n]{0,200}\r?\n){0,20}\.\.[ \t]{1,4}title:[ \t]{1,8}\S/.test(
    text,
  );
}

/** True when raw HTML has a first-level heading or a title. */
export function hasHtmlTitle(markdown: Readable): boolean {
  return htmlTitles(markdown).length > 0;
}

const htmlTitles = inLeaves(
  ({ kind }, source) => (kind === 'html' && /<h1[\s>]|<title>/i.test(source()) ? true : undefined),
  (block) => [block],
);
