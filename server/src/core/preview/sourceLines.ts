/** Stamps every rendered block with the line it comes from, so that editor and preview can be kept in step. */
import type { RenderEnv, StateCore, Token } from './markdownRenderer.ts';

/** markdown-it core rule: `data-line`, 0-based and counted in the whole text, on each block, list item and table row. */
export function markSourceLines(state: StateCore): void {
  const { bodyStartLine } = state.env as RenderEnv;
  for (const token of state.tokens) {
    if (token.map && token.nesting >= 0 && token.type !== 'inline' && !sections.has(token.type)) {
      token.attrSet('data-line', bodyStartLine + token.map[0]);
    }
  }
}

/** Parts of a table that begin where their first row begins. */
const sections: ReadonlySet<string> = new Set(['thead_open', 'tbody_open']);

/** Raw HTML with its line on the first element, without wrapping it: its elements may be closed in a later block. */
export function withSourceLine(html: string, token: Token): string {
  const line = token.attrGet('data-line');
  return line === null ? html : html.replace(/^(\s*<[a-z][a-z0-9]*)(?=[\s>/])/, `$1 data-line="${line}"`);
}
