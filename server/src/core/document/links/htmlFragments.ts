/** Fragments of links that are written as HTML, or given to a component of the page. */
import { findMarks } from '../markdown/containers.ts';
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

/** A value of `{{< ref "terms.md#fees" >}}`, `<Link to="#fees">` or `:card{to="#fees"}`. */
const VALUE = /(["'`])([^"'`<>#\s]{0,200})#([\p{L}\p{N}_.:-]{1,200})\1/gu;

/** The fragments that tags and components lead to, in blocks of HTML and between words; one may come twice. */
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
  for (const { start, end, family } of text.includes('#') ? findMarks(text, blocks) : []) {
    if (family === 'comment') continue;
    for (const { index, 0: whole, 2: page = '', 3: fragment = '' } of matchesIn(text.slice(start, end), VALUE)) {
      const at = start + index + whole.length - 1 - fragment.length;
      yield { fragment, span: { start: at, end: at + fragment.length }, whole: { start, end }, ...(page === '' ? {} : { page }) };
    }
  }
}
