/** What is at the top of a text: where a title may be that isn't a heading of Markdown. */
import type { Block } from '../markdown/leaf.ts';
import { blockFrom, inLeaves, type Readable } from '../markdown/passages.ts';

/** The first block that shows something; comments, raw HTML and definitions of links are passed over. */
export function firstShownBlock(markdown: Readable): Block | undefined {
  let block = blockFrom(markdown, 0);
  while (block && UNSHOWN.has(block.leaf.kind)) block = blockFrom(markdown, block.start + 1);
  return block;
}

const UNSHOWN: ReadonlySet<Block['leaf']['kind']> = new Set(['comment', 'html', 'definition']);

/** The words of the very first block, whatever it is. */
export function firstLineOf(markdown: Readable): string | undefined {
  return blockFrom(markdown, 0)?.leaf.prose.text;
}

/** True when raw HTML has a first-level heading or a title. */
export function hasHtmlTitle(markdown: Readable): boolean {
  return htmlTitles(markdown).length > 0;
}

const htmlTitles = inLeaves(
  ({ kind }, source) => (kind === 'html' && /<h1[\s>]|<title>/i.test(source()) ? true : undefined),
  (block) => [block],
);
