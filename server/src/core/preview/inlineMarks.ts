/** Puts elements around stretches of running text, given by where they are in the source: references become links, terms can be pointed at. */

import { matchesIn } from '../document/text/matches.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { firstFrom } from '../document/text/sorted.ts';
import type { InlineMark, RenderEnv, StateCore, Token } from './renderEnv.ts';

/** Text of one token and where it is in the body. */
interface Piece {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** After so many texts of one block that are not found as they are written, it is left as it is. */
const MOST_MISSES = 20;

/** markdown-it core rule, before neighbouring texts are joined. Headings, links, code and raw HTML are left alone, as is what cannot be found for sure. */
export function markInline(state: StateCore): void {
  const { body, marks } = state.env as RenderEnv;
  if (marks.length === 0) return;
  const starts = lineStarts(body);
  let range: readonly [number, number] = [0, 0];
  let cursor = 0;
  state.tokens.forEach((token, index) => {
    if (token.map) range = [starts[token.map[0]] ?? body.length, starts[token.map[1]] ?? body.length];
    if (token.type !== 'inline' || state.tokens[index - 1]?.type === 'heading_open') return;
    // The cells of a row share its lines, and stand in their order.
    if (cursor < range[0] || cursor > range[1]) cursor = range[0];
    const first = firstFrom(marks, cursor);
    if ((marks[first]?.start ?? Infinity) >= range[1]) return;
    const { pieces, end } = locate(token.children ?? [], body.slice(0, range[1]), cursor);
    cursor = end;
    token.children = wrap(state, token.children ?? [], pieces, marks, first);
  });
}

/** Offsets at which the lines of a text begin, as Markdown counts lines. */
export function lineStarts(body: string): readonly number[] {
  return [0, ...matchesIn(body, /\r\n?|\n/g).map((match) => match.index + match[0].length)];
}

/** Finds the texts of a block one after the other; what is in a link only moves the search on. */
function locate(children: readonly Token[], body: string, from: number): { readonly pieces: readonly Piece[]; readonly end: number } {
  const pieces: Piece[] = [];
  let [cursor, links, misses] = [from, 0, 0];
  for (const [index, { type, content, markup }] of children.entries()) {
    if (type === 'link_open' || (type === 'html_inline' && /^<a\b/i.test(content))) links++;
    if (type === 'link_close' || (type === 'html_inline' && /^<\/a\b/i.test(content))) links--;
    const written = type === 'text_special' ? markup : ['text', 'code_inline', 'html_inline'].includes(type) ? content : '';
    if (written === '' || misses > MOST_MISSES) continue;
    const start = body.indexOf(written, cursor);
    if (start < 0) misses++;
    else {
      cursor = start + written.length;
      if (links <= 0 && type === 'text') pieces.push({ index, start, end: cursor });
    }
  }
  return { pieces, end: cursor };
}

/** A tag to put in, before the character `at` of a text token. */
interface Cut {
  readonly at: number;
  readonly token: Token;
}

function wrap(
  state: StateCore,
  children: readonly Token[],
  pieces: readonly Piece[],
  marks: readonly InlineMark[],
  first: number,
): Token[] {
  const cuts = new Map<number, Cut[]>();
  const cut = (index: number, at: number, token: Token): void => {
    addToMultimap(cuts, index, { at, token });
  };
  let piece = 0;
  for (let next = first; next < marks.length; next++) {
    const mark = marks[next] as InlineMark;
    while (piece < pieces.length && (pieces[piece]?.end ?? 0) <= mark.start) piece++;
    const opening = pieces[piece];
    if (!opening) break;
    let closing: Piece | undefined = opening;
    for (let at = piece; closing && closing.end < mark.end; at++) closing = pieces[at + 1];
    if (
      !closing ||
      opening.start > mark.start ||
      closing.start >= mark.end ||
      !isBalanced(children.slice(opening.index + 1, closing.index))
    )
      continue;
    const open = new state.Token('mark_open', mark.tag, 1);
    for (const [name, value] of mark.attributes) open.attrSet(name, value);
    cut(opening.index, mark.start - opening.start, open);
    cut(closing.index, mark.end - closing.start, new state.Token('mark_close', mark.tag, -1));
  }
  return cuts.size === 0 ? [...children] : children.flatMap((token, index) => split(state, token, cuts.get(index) ?? []));
}

/** Whether whatever begins between two texts ends there too, and nothing in it is a link. */
function isBalanced(between: readonly Token[]): boolean {
  let depth = 0;
  for (const { nesting, type } of between) {
    if (type === 'link_open' || type === 'html_inline') return false;
    depth += nesting;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function split(state: StateCore, token: Token, cuts: readonly Cut[]): readonly Token[] {
  const result: Token[] = [];
  const add = (from: number, to: number): void => {
    if (from >= to) return;
    const text = new state.Token('text', '', 0);
    text.content = token.content.slice(from, to);
    result.push(text);
  };
  if (cuts.length === 0) return [token];
  let done = 0;
  for (const { at, token: tag } of cuts) {
    add(done, at);
    result.push(tag);
    done = at;
  }
  add(done, token.content.length);
  return result;
}
