/** Gives every heading of the rendered policy the anchor that GitHub would give it. */
import { createHeadingSlugs } from '../document/links/anchors.ts';
import type { ReadHeading, RenderEnv, StateCore, Token } from './renderEnv.ts';

/** markdown-it core rule: collects the headings, and the ids that authors gave to blocks. */
export function collectHeadings(state: StateCore): void {
  const env = state.env as RenderEnv;
  state.tokens.forEach((token, index) => {
    for (const [name, value] of token.attrs ?? []) if (name === 'id') env.ids.push(String(value));
    if (token.type !== 'heading_open') return;
    const chosen = token.attrGet('id');
    // Here is its place among the attributes.
    if (chosen === null) token.attrSet('id', '');
    env.headings.push({
      level: Number(token.tag.slice(1)),
      text: plainText(state.tokens[index + 1]),
      line: env.bodyStartLine + (token.map?.[0] ?? 0),
      token,
      ...(chosen === null ? {} : { chosen: String(chosen) }),
    });
  });
}

/** The anchors of headings, in order. @param ids what authors gave to any blocks of the text */
export function anchorsOf(headings: readonly Pick<ReadHeading, 'text' | 'chosen'>[], ids: Iterable<string>): readonly string[] {
  const slugs = createHeadingSlugs();
  // A chosen anchor may come after the heading whose made one would equal it: the chosen ones go first.
  for (const id of ids) slugs.reserve(id);
  return headings.map(({ text, chosen }) => chosen ?? slugs.next(text));
}

function plainText(inline: Token | undefined): string {
  const words = (inline?.children ?? []).map(({ type, content }) => {
    if (type === 'text' || type === 'code_inline' || type === 'text_special') return content;
    return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
  });
  return words.join('').trim();
}
