/** Says the alignment of table cells as a class: style attributes do not survive sanitising. */
import type { StateCore } from './renderEnv.ts';

/** markdown-it core rule: `style="text-align:right"` becomes `class="align-right"`. */
export function alignTableCells(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    const alignment = /^text-align:(left|right|center)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
    if (alignment) token.attrJoin('class', `align-${alignment}`);
  }
}
