/** Reads the attribute lists of kramdown and Python-Markdown (`{#id}`, `{: #id .class key="value" }`), which must never show as text. */
import type { StateCore, Token } from './markdownRenderer.ts';

/** markdown-it core rule, between the block and the inline stage: takes lists out of the text and gives their ids to the blocks. */
export function readAttributeLists(state: StateCore): void {
  state.tokens.forEach((inline, index) => {
    if (inline.type !== 'inline' || !inline.content.includes('{')) return;
    const opening = state.tokens[index - 1];
    const { content, id } = takeAttributeLists(inline.content, opening?.type === 'heading_open');
    if (content === inline.content) return;
    inline.content = content;
    const emptied = opening?.type === 'paragraph_open' && content === '';
    // A list alone in its paragraph speaks of the block before it.
    const owner = emptied ? blockBefore(state.tokens, index - 1) : ownerOf(state.tokens, index - 1);
    if (id !== undefined && owner && owner.attrGet('id') === null) owner.attrSet('id', id);
    if (emptied) {
      opening.hidden = true;
      const closing = state.tokens[index + 1];
      if (closing) closing.hidden = true;
    }
  });
}

/** The text without its attribute lists, and the last id they give. */
export function takeAttributeLists(text: string, isHeading: boolean): { readonly content: string; readonly id?: string } {
  let id: string | undefined;
  const take = (list: string): void => {
    id = /(?:^|\s)#([\w:.-]+)/.exec(list)?.[1] ?? id;
  };
  let content = text;
  if (isHeading) {
    content = content.replace(/[ \t]*\{(#[\w:.-]+)\}[ \t]*$/, (_whole, list: string) => (take(list), ''));
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
  return id === undefined ? { content } : { content, id };
}

const item = String.raw`(?:[#.][\w:.-]+|[A-Za-z][\w-]*(?:=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'}]+))?)`;
const list = String.raw`\{:[ \t]*(${item}(?:[ \t]+${item})*)[ \t]*\}`;
const ownLine = new RegExp(String.raw`(?:^|\n)[ \t]*${list}[ \t]*(?=\n|$)`, 'g');
/** Code spans are matched first and left as they are. */
const ownLineOrInline = new RegExp(String.raw`(?<!${'`'})(?:${'`'}[^${'`'}]+${'`'})(?!${'`'})|${ownLine.source}|[ \t]*${list}`, 'g');

function ownerOf(tokens: readonly Token[], index: number): Token | undefined {
  const opening = tokens[index];
  // The paragraph of a tight list item is not rendered; its item is.
  return opening?.hidden ? tokens[index - 1] : opening;
}

function blockBefore(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.level === level && token.nesting >= 0) return token.block ? token : undefined;
    if (level !== undefined && token.level < level) return undefined;
  }
  return undefined;
}
