/** Shows `- [ ]` and `- [x]` as GitHub does, but as characters: a published policy has no form elements. */
import type { StateCore, Token } from './renderEnv.ts';

/** markdown-it core rule: turns the mark at the head of a list item into a box. */
export function markTaskItems(state: StateCore): void {
  state.tokens.forEach((inline, index) => {
    const listItem = state.tokens[index - 2];
    const first = inline.children?.[0];
    if (inline.type !== 'inline' || listItem?.type !== 'list_item_open' || first?.type !== 'text') return;
    const mark = /^\[([ xX])\](?=\s)/.exec(first.content);
    if (!mark) return;
    first.content = first.content.slice(mark[0].length);
    listItem.attrJoin('class', 'task-item');
    inline.children?.unshift(...box(state, mark[1] !== ' '));
  });
}

function box(state: StateCore, done: boolean): readonly Token[] {
  const open = new state.Token('task_box_open', 'span', 1);
  open.attrSet('class', 'task-box');
  const text = new state.Token('text', '', 0);
  text.content = done ? '☑' : '☐';
  return [open, text, new state.Token('task_box_close', 'span', -1)];
}
