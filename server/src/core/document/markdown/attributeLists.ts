/** The attribute lists of kramdown, Python-Markdown and Pandoc (`{#id}`, `{: #id .class key="value" }`, `{-}`, `{.unnumbered}`), which must never show as text. */
import { oncePer } from '../text/remember.ts';
import type { Leaf } from './leaf.ts';

/** The text without its attribute lists, and the last id they give. */
export function takeAttributeLists(text: string, isHeading: boolean): { readonly content: string; readonly id?: string } {
  let id: string | undefined;
  const take = (list: string): void => {
    id = /(?:^|\s)#([\w:.-]+)/.exec(list)?.[1] ?? id;
  };
  let content = text;
  if (isHeading) {
    content = content.replace(ofPandoc, (_whole, list: string) => (take(list), ''));
  }
  // Longer runs are looked at line by line only: a code span could begin anywhere in them.
  const pattern = content.length > 20_000 ? ownLine : ownLineOrInline;
  content = content.replace(pattern, (whole, ...groups: unknown[]) => {
    const list = groups[0] ?? groups[1];
    if (typeof list !== 'string') return whole;
    take(list);
    return '';
  });
  if (content !== text) content = content.trim();
  // What closes a heading may be before its list.
  if (isHeading && content !== text && /\}[ \t]*$/.test(text)) content = content.replace(/(?:^|[ \t])#{1,20}$/, '').trimEnd();
  return id === undefined ? { content } : { content, id };
}

const item = String.raw`(?:[#.][\w:.-]+|[A-Za-z][\w-]*(?:=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'}]+))?)`;
/** `{#id}`, `{-}`, `{#id .unnumbered}` at the end of a heading. */
const ofPandoc = new RegExp(String.raw`(?<![ \t])[ \t]*\{[ \t]*((?:[#.][\w:.-]+|-)(?:[ \t]+(?:${item}|-))*)[ \t]*\}[ \t]*$`);
const list = String.raw`\{:[ \t]*(${item}(?:[ \t]+${item})*)[ \t]*\}`;
const ownLine = new RegExp(String.raw`(?:^|\n)[ \t]*${list}[ \t]*(?=\n|$)`, 'g');
/** Code spans are matched first and left as they are. */
const ownLineOrInline = new RegExp(String.raw`(?<!${'`'})(?:${'`'}[^${'`'}]+${'`'})(?!${'`'})|${ownLine.source}|[ \t]*${list}`, 'g');

/** The id that a heading gives itself, which then is its only name; none where it has no attribute list. @param source of the heading's block */
export const idOfHeading = oncePer((leaf: Leaf, source: string): string | undefined =>
  source.includes('{') ? takeAttributeLists(wordsOfHeading(leaf, source), true).id : undefined,
);

/** The id that a paragraph of nothing but an attribute list gives to the block before it. @param source of the paragraph */
export function idForBlockBefore(leaf: Leaf, source: string): string | undefined {
  if (leaf.kind !== 'paragraph' || !source.startsWith('{:') || source.length > 1000) return undefined;
  const { content, id } = takeAttributeLists(source, false);
  return content === '' ? id : undefined;
}

function wordsOfHeading({ setext }: Leaf, source: string): string {
  if (setext) return source.slice(0, Math.max(0, source.lastIndexOf('\n'))).trimEnd();
  const words = source.replace(/^#{1,6}/, '').trim();
  const unmarked = words.replace(/(?<!#)#+$/, '');
  return unmarked === words || /[^ \t]$/.test(unmarked) ? words : unmarked.trimEnd();
}
