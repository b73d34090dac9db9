/** Stamps every rendered block with the lines it comes from, so that editor and preview can be kept in step. */
import type { RenderEnv, StateCore, Token } from './renderEnv.ts';

/**
 * markdown-it core rule: `data-line`, 0-based and counted in the whole text, on each block, list item and table row.
 * Blocks of several lines have `data-lines` too: how many there are, or how many characters each of them shows, `40-38-12`.
 * It does not change when the block moves.
 */
export function markSourceLines(state: StateCore): void {
  const { bodyStartLine } = state.env as RenderEnv;
  state.tokens.forEach((token, index) => {
    if (!token.map || token.nesting < 0 || token.type === 'inline' || sections.has(token.type)) return;
    token.attrSet('data-line', bodyStartLine + token.map[0]);
    const lines = leaves.has(token.type) ? shownOnLines(token.map, state.tokens[index + 1]) : undefined;
    if (lines === undefined) return;
    // The paragraph of a tight list has no element of its own.
    const before = state.tokens[index - 1];
    if (!token.hidden) token.attrSet('data-lines', lines);
    else if (before?.type === 'list_item_open') before.attrSet('data-lines', lines);
  });
}

/** Parts of a table that begin where their first row begins. */
const sections: ReadonlySet<string> = new Set(['thead_open', 'tbody_open']);

/** Blocks that hold no other blocks. */
const leaves: ReadonlySet<string> = new Set(['paragraph_open', 'heading_open', 'fence', 'code_block', 'html_block']);

/** Beyond this many lines each counts alike. */
const mostLines = 300;

/** Undefined for a block of one line. */
function shownOnLines([first, end]: readonly [number, number], inline: Token | undefined): string | undefined {
  const count = end - first;
  if (count < 2) return undefined;
  const lengths = inline?.type === 'inline' && count <= mostLines ? lengthsOfLines(inline) : [];
  return lengths.length === count ? lengths.join('-') : String(count);
}

function lengthsOfLines({ children }: Token): readonly number[] {
  const lengths = [0];
  for (const { type, content } of children ?? []) {
    const isBreak = type === 'softbreak' || type === 'hardbreak';
    if (type !== 'html_inline') lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + (isBreak ? 1 : content.length);
    if (isBreak) lengths.push(0);
  }
  return lengths;
}

/** Raw HTML with its lines on the first element, without wrapping it: its elements may be closed in a later block. */
export function withSourceLine(html: string, token: Token): string {
  const stamps = ['data-line', 'data-lines'].map((name) => [name, token.attrGet(name)] as const).filter(([, value]) => value !== null);
  return html.replace(/^(\s*<[a-z][a-z0-9]*)(?=[\s>/])/, `$1${stamps.map(([name, value]) => ` ${name}="${value}"`).join('')}`);
}
