/** Gives every heading of the rendered policy the anchor that GitHub would give it. */
import { createHeadingSlugs } from '../document/anchors.ts';
import type { RenderEnv, StateCore, Token } from './markdownRenderer.ts';

/** A heading of the rendered policy. */
export interface RenderedHeading {
  /** 1 to 6. */
  readonly level: number;
  /** Its words, without markup. */
  readonly text: string;
  /** The `id` of the heading in the HTML. */
  readonly anchor: string;
  /** 0-based line in the whole text. */
  readonly line: number;
}

/** markdown-it core rule: sets ids, keeping those the author chose, and collects the headings. */
export function anchorHeadings(state: StateCore): void {
  const env = state.env as RenderEnv;
  const slugs = createHeadingSlugs();
  for (const { attrs } of state.tokens) {
    // A chosen anchor may come after the heading whose made one would equal it: the chosen ones go first.
    for (const [name, value] of attrs ?? []) if (name === 'id') slugs.reserve(String(value));
  }
  state.tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const text = plainText(state.tokens[index + 1]);
    const anchor = String(token.attrGet('id') ?? slugs.next(text));
    token.attrSet('id', anchor);
    env.headings.push({ level: Number(token.tag.slice(1)), text, anchor, line: env.bodyStartLine + (token.map?.[0] ?? 0) });
  });
}

function plainText(inline: Token | undefined): string {
  const words = (inline?.children ?? []).map(({ type, content }) => {
    if (type === 'text' || type === 'code_inline' || type === 'text_special') return content;
    return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
  });
  return words.join('').trim();
}
