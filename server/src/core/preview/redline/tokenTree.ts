/** The flat tokens of the Markdown engine as a tree of blocks, which is what two versions are compared by. */
import { oncePer } from '../../document/text/remember.ts';
import type { Token } from '../renderEnv.ts';

/** A block with all that is in it; `inline` nodes are the leaves that hold words. */
export interface TreeNode {
  /** As the engine names it, without `_open`: `paragraph`, `list_item`, `inline`, `fence` … */
  readonly type: string;
  readonly open: Token;
  /** Absent for leaves. */
  readonly close?: Token;
  readonly children: readonly TreeNode[];
  /** Equal for nodes that read alike, link targets included. */
  readonly signature: string;
  /** 0-based line in the whole text; undefined for what the engine added, such as the list of footnotes. */
  readonly line?: number;
}

/** The top-level nodes of a body. @param bodyStartLine 0-based line of the whole text on which the body begins */
export function readTree(tokens: readonly Token[], bodyStartLine: number): readonly TreeNode[] {
  const roots: TreeNode[] = [];
  const stack: { readonly open: Token; readonly children: TreeNode[] }[] = [];
  for (const token of tokens) {
    if (token.nesting > 0) {
      stack.push({ open: token, children: [] });
      continue;
    }
    const frame = token.nesting < 0 ? stack.pop() : undefined;
    if (token.nesting < 0 && !frame) continue;
    const open = frame?.open ?? token;
    const children = frame?.children ?? [];
    const type = open.type.replace(/_open$/, '');
    const line = open.map ? { line: bodyStartLine + open.map[0] } : {};
    const node: TreeNode = {
      type,
      open,
      ...(frame ? { close: token } : {}),
      children,
      signature: signatureOf(type, open, children),
      ...line,
    };
    (stack.at(-1)?.children ?? roots).push(node);
  }
  return roots;
}

function signatureOf(type: string, open: Token, children: readonly TreeNode[]): string {
  if (type === 'inline') {
    // A link by reference reads alike whatever its definition says.
    const targets = (open.children ?? []).flatMap(({ type: kind, attrs }) =>
      kind === 'link_open' || kind === 'image'
        ? (attrs ?? []).filter(([name]) => name === 'href' || name === 'src').map(([, value]) => value)
        : [],
    );
    return `${open.content.replace(/\s+/g, ' ')}\u0000${targets.join('\u0000')}`;
  }
  if (children.length === 0) return `${type}\u0001${open.info}\u0001${open.content}`;
  return `${type}\u0001${children.map(({ signature }) => signature).join('\u0002')}`;
}

/** The words of a node, for telling how alike two are. */
export const wordsOf: (node: TreeNode) => readonly string[] = oncePer(({ type, open, children }: TreeNode) => {
  const own = type === 'inline' || children.length === 0 ? (open.content.match(/[\p{L}\p{N}]+/gu) ?? []) : [];
  return [...own, ...children.flatMap((child) => wordsOf(child))];
});
