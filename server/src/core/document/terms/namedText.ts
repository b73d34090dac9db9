/** The stretches of a block that may be names being defined: quoted, bold or in italics. */
import { ARTICLE } from '../../knowledge/definitionWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { toProse } from '../markdown/prose.ts';
import { findQuotations } from '../markdown/quotedText.ts';
import type { Span } from '../text/span.ts';

/** One such stretch; offsets in the block's prose. The span is the name, `whole` has its quotation marks too. */
export interface NamedText extends Span {
  readonly whole: Span;
  readonly style: 'quoted' | 'strong' | 'emphasis';
  /** Words in the order and case written, white space folded, marks at the end left out. */
  readonly text: string;
}

/** Longer than any name of a term. */
const LONGEST_NAME = 80;
const MOST_WORDS = 9;

/** All named stretches in order, none overlapping; what is quoted and bold counts as quoted. */
export function findNamedText(leaf: Leaf): readonly NamedText[] {
  const { prose } = leaf;
  const quoted = findQuotations(leaf).flatMap(({ start, end, whole }) => nameOf(prose.text, start, end, whole, 'quoted'));
  const emphasised = leaf.inlines.flatMap(({ kind, start, end }) => {
    if (kind !== 'strong' && kind !== 'emphasis') return [];
    const from = toProse(prose, start);
    const until = toProse(prose, end);
    return nameOf(prose.text, from, until, { start: from, end: until }, kind);
  });
  const found: NamedText[] = [];
  let next = 0;
  for (const one of emphasised) {
    while (next < quoted.length && (quoted[next]?.whole.end ?? 0) <= one.start) next++;
    if ((quoted[next]?.whole.start ?? Infinity) >= one.end && (found.at(-1)?.end ?? 0) <= one.start) found.push(one);
  }
  return [...quoted, ...found].sort((a, b) => a.start - b.start);
}

/** `(e)`, `a)`, `iv)` before the name that is meant. */
const ENUMERATOR = /^\(?(?:\p{L}|[ivxl]{2,5}\))\)?$/u;

function nameOf(text: string, start: number, end: number, whole: Span, style: NamedText['style']): NamedText[] {
  let from = start;
  let until = end;
  while (from < until && /[\s*_]/.test(text[from] ?? '')) from++;
  while (until > from && /[\s,.;:*_]/.test(text[until - 1] ?? '')) until--;
  // "Inc." keeps its full stop.
  if (text[until] === '.' && /(?:Inc|Ltd|Co|Corp|\.\p{L})$/u.test(text.slice(Math.max(from, until - 5), until))) until++;
  // ("the Notice") is a definition of "Notice".
  if (style === 'quoted') from += ARTICLE.exec(text.slice(from, until))?.[0].length ?? 0;
  if (until - from < 1 || until - from > LONGEST_NAME) return [];
  const name = text.slice(from, until).replace(/\s+/g, ' ');
  if (
    !/^[\p{L}\p{N}(&.'’§$@#]/u.test(name) ||
    !/\p{L}/u.test(name) ||
    /[!?;\uFFFC"“”„«»]|\.\s|https?:/u.test(name) ||
    name.split(' ').length > MOST_WORDS
  )
    return [];
  if (style !== 'quoted' && ENUMERATOR.test(name)) return [];
  return [{ start: from, end: until, whole, style, text: name }];
}
