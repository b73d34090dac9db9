/** Where the destinations of a policy's links are, to the letter: in links and images, in link definitions, used or not, and in HTML. */
import type { Block, Leaf } from '../markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePer } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** What surrounds a destination decides which characters may be in it. */
export type DestinationForm =
  /** `](terms.md)` */
  | 'bare'
  /** `](<terms of use.md>)` */
  | 'angle'
  /** `href="terms.md"` */
  | 'attribute';

/** One destination; the span is without angle brackets, quotation marks and title. */
export interface Destination extends Span {
  readonly form: DestinationForm;
  readonly written: string;
}

/** All destinations of a text, in order of their places: those of {@link destinationsOf}, kept from version to version. */
export const findDestinations = inLeaves(
  (leaf, source) => undefinedIfEmpty(inLeaf(leaf, source)),
  ({ start }, found) => found.map((one) => ({ ...one, ...shiftSpan(one, start) })),
);

/** All destinations in some blocks of a text, in order of their places. Links without one have none. */
export function destinationsOf({
  markdown,
  text,
}: {
  readonly markdown: { readonly blocks: readonly Block[] };
  readonly text: string;
}): readonly Destination[] {
  return markdown.blocks.flatMap(({ leaf, start, end }) =>
    inLeaf(leaf, () => text.slice(start, end)).map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
  );
}

/** Offsets relative to the leaf. */
const inLeaf = oncePer((leaf: Leaf, sourceOf: () => string): readonly Destination[] => {
  const source = sourceOf();
  if (leaf.kind === 'html') return inHtml(source, 0);
  const found: Destination[] = [];
  const add = (span: Span): void => {
    const angle = source[span.start] === '<' && source[span.end - 1] === '>';
    const start = span.start + (angle ? 1 : 0);
    const end = span.end - (angle ? 1 : 0);
    if (end > start) found.push({ start, end, form: angle ? 'angle' : 'bare', written: source.slice(start, end) });
  };
  if (leaf.definition) add(leaf.definition.target);
  for (const { kind, target, start, end } of leaf.inlines) {
    if ((kind === 'link' || kind === 'image') && target) add(target);
    if (kind === 'html') found.push(...inHtml(source.slice(start, end), start));
  }
  return found.sort((a, b) => a.start - b.start);
});

/** A tag of raw HTML that has attributes; bounded, so that a lone `<` costs little. */
export const TAG_WITH_ATTRIBUTES = /<[A-Za-z][\w-]*\s[^<>]{0,2000}>/g;
const ATTRIBUTE = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function inHtml(source: string, base: number): Destination[] {
  const found: Destination[] = [];
  for (const { index: at, 0: tag } of matchesIn(source, TAG_WITH_ATTRIBUTES)) {
    for (const match of matchesIn(tag, ATTRIBUTE)) {
      const written = match[1] ?? match[2] ?? match[3] ?? '';
      const start = base + at + match.index + match[0].length - written.length - (match[3] === undefined ? 1 : 0);
      if (written !== '') found.push({ start, end: start + written.length, form: 'attribute', written });
    }
  }
  return found;
}
