/** Takes attribute lists (`{#id}`, `{: #id .class }`) out of the rendered text and gives their ids to the blocks they speak of. */
import { takeAttributeLists } from '../document/markdown/attributeLists.ts';
import type { StateCore, Token } from './renderEnv.ts';

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
