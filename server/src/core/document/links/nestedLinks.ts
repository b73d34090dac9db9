/** Links that were pasted into links. Markdown knows no link in a link (CommonMark 0.31.2, section 6.3): one of the two is printed as text. */
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';

/** A link in a link. */
export interface NestedLink {
  /** `target`: `[text]([inner](address))`, the outer one leads to the source of the inner. `text`: `[a [inner](address) b](other)`, the outer one is text. */
  readonly where: 'target' | 'text';
  /** Both links. */
  readonly span: Span;
  /** The address of the inner one, as written. */
  readonly address: string;
  /** What makes the one link of the two that leads to the inner one's address. */
  readonly edits: readonly TextEdit[];
}

/** All links in links, in order. */
export const findNestedLinks = inLeaves(
  (leaf, source) => (leaf.inlines.some(({ kind }) => kind === 'link') ? undefinedIfEmpty(inLeaf(leaf, source())) : undefined),
  ({ start }, found) =>
    found.map((one) => ({
      ...one,
      span: shiftSpan(one.span, start),
      edits: one.edits.map(({ span, newText }) => ({ span: shiftSpan(span, start), newText })),
    })),
);

/** A target that is a link: perhaps with the scheme that was there already. */
const LINK_AS_TARGET = /^((?:https?:\/\/|mailto:)?\[[^[\]]*\]\()(<?[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?>?)(\)[^\s\])]*)$/i;
/** Behind a link: the rest of the words of another, and its target. */
const REST_OF_OUTER = /^([^[\]\r\n]{0,300})(\]\((?:[^\s()]|\([^\s()]{0,200}\)){1,2000}\))/;

/** The address of the link that a target is, by its place in the target; undefined for all others. @param target as written */
export function addressInTarget(target: string): Span | undefined {
  const found = target.includes('](') ? LINK_AS_TARGET.exec(target) : null;
  return found ? { start: found[1]?.length ?? 0, end: target.length - (found[3]?.length ?? 0) } : undefined;
}

function inLeaf({ inlines }: Leaf, source: string): readonly NestedLink[] {
  const found: NestedLink[] = [];
  for (const { kind, start, end, content, target } of inlines) {
    if (kind !== 'link' || !content || !target) continue;
    const written = source.slice(target.start, target.end);
    const inner = addressInTarget(written);
    if (inner) {
      const address = written.slice(inner.start, inner.end);
      const edits = [
        { span: { start: target.start, end: target.start + inner.start }, newText: '' },
        { span: { start: target.start + inner.end, end: target.end }, newText: '' },
      ];
      found.push({ where: 'target', span: { start, end }, address, edits });
      continue;
    }
    const outer = outerOf(source, start, end);
    if (outer) found.push({ where: 'text', address: written, ...outer });
  }
  return found;
}

/** The link around a link whose brackets are printed. */
function outerOf(source: string, start: number, end: number): Pick<NestedLink, 'span' | 'edits'> | undefined {
  const before = source.slice(Math.max(0, start - LONGEST), start);
  const open = before.lastIndexOf('[');
  if (open === -1 || /[\]\r\n]/.test(before.slice(open)) || /[\\!]$/.test(before.slice(0, open))) return undefined;
  const behind = REST_OF_OUTER.exec(source.slice(end, end + LONGEST));
  if (!behind) return undefined;
  const at = start - before.length + open;
  const close = end + (behind[1]?.length ?? 0);
  const closed = close + (behind[2]?.length ?? 0);
  return {
    span: { start: at, end: closed },
    edits: [
      { span: { start: at, end: at + 1 }, newText: '' },
      { span: { start: close, end: closed }, newText: '' },
    ],
  };
}

/** Code units of a link that are looked through for its end. */
const LONGEST = 2400;
