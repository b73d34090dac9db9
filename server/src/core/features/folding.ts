/** What can be folded: front matter, sections, code blocks, tables and long lists, comments. */
import type { Policy } from '../document/policy.ts';
import { withoutTrailingSpace } from './outline.ts';

/** A fold from one 0-based line to another; the first line stays visible. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** All folds, by start; a fold has at least two lines. */
export function folding(policy: Policy): readonly Fold[] {
  const { lines, frontMatter, sections, markdown, text } = policy;
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind?: Fold['kind']): void => {
    const startLine = lines.lineAt(start);
    const endLine = lines.lineAt(end);
    if (endLine > startLine) folds.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  if (frontMatter.state !== 'absent') add(frontMatter.span.start, frontMatter.span.end, 'region');
  for (const { span } of sections.all) add(span.start, withoutTrailingSpace(text, span));
  let unit = -1;
  for (const { leaf, unit: around } of markdown.blocks) {
    if (around.start === unit || leaf.kind === 'heading' || (leaf.kind === 'paragraph' && !leaf.item && leaf.quoteDepth === 0)) continue;
    unit = around.start;
    add(around.start, withoutTrailingSpace(text, around), leaf.kind === 'comment' ? 'comment' : undefined);
  }
  return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
