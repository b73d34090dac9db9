/** Fragments of links that are written as HTML. */
import type { Block } from '../markdown/leaf.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** A fragment that leads to a place of the same text, without `#`. */
export interface OwnFragment {
  readonly fragment: string;
  readonly span: Span;
  /** The link that it is the target of. */
  readonly whole: Span;
  /** The address before the fragment, where it isn't known to be this policy's. */
  readonly page?: string;
}

const HREF = /\bhref[ \t]{0,9}=[ \t]{0,9}(?:(["'])#([^"'<>\s]{1,200})\1|#([^"'<>=`\s]{1,200}))/gi;

/** The fragments that tags lead to, in blocks of HTML and between words. */
export function* htmlFragments(blocks: readonly Block[], text: string): Iterable<OwnFragment> {
  for (const { leaf, start, end } of blocks) {
    const spans =
      leaf.kind === 'html'
        ? [{ start, end }]
        : leaf.inlines.flatMap((inline) => (inline.kind === 'html' ? [shiftSpan(inline, start)] : []));
    for (const span of spans) {
      for (const match of matchesIn(text.slice(span.start, span.end), HREF)) {
        const fragment = match[2] ?? match[3] ?? '';
        const end = span.start + match.index + match[0].length;
        const at = end - fragment.length - (match[1]?.length ?? 0);
        yield { fragment, span: { start: at, end: at + fragment.length }, whole: { start: span.start + match.index, end } };
      }
    }
  }
}
