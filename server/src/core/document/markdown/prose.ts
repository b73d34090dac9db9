/** Text as a reader sees it, with the way back to the source. */
import { decodeHTML } from 'entities';
import { matchesIn } from '../text/matches.ts';
import { partitionPoint } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import type { Inline, Prose } from './leaf.ts';

/** Stands for something that is not words: a code span, an image. */
export const OBJECT = '\uFFFC';

/** A stretch of the prose and the source it came from; where the two lengths differ it stands for the source as a whole. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** Builds the prose of a block from its source and inline elements, whose spans are relative to it and sorted outermost first. */
export function buildProse(source: string, inlines: readonly Inline[]): Prose {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  /** True behind a line end, where indentation and what is behind a quotation's `>` are no text. */
  let atLineStart = false;
  const put = (text: string, start: number, end: number): void => {
    if (text === '') return;
    parts.push(text);
    pieces.push({ at: length, length: text.length, source: start, sourceLength: end - start });
    length += text.length;
    atLineStart = text.endsWith('\n');
  };
  const putWords = (start: number, end: number): void => {
    let from = start;
    while (atLineStart && from < end && (source[from] === ' ' || source[from] === '\t')) from++;
    put(source.slice(from, end), from, end);
  };
  /** Plain source between elements: joins lines and drops indentation and attribute lists. */
  const putPlain = (start: number, end: number): void => {
    let from = start;
    const plain = source.slice(start, end);
    for (const match of matchesIn(plain, ATTRIBUTES_OR_BREAK)) {
      const at = start + match.index;
      let until = at;
      while (until > from && (source[until - 1] === ' ' || source[until - 1] === '\t')) until--;
      putWords(from, until);
      from = at + match[0].length;
      if (match[0].endsWith('\n')) put('\n', until, from);
    }
    putWords(from, end);
  };

  let at = 0;
  const cuts = cutsOf(source, inlines);
  for (const cut of cuts) {
    if (cut.start < at) continue;
    putPlain(at, cut.start);
    put(cut.text, cut.start, cut.end);
    at = cut.end;
  }
  putPlain(at, source.length);
  return proseOf(parts, pieces);
}

const ATTRIBUTES_OR_BREAK =
  /\r?\n|(?<!\{)\{(?::[^{}\r\n]*|#[\w:.-][^{}\r\n]*|(?:-|\.[A-Za-z][\w-]{0,40})(?:[ \t][^{}\r\n]*)?(?=\}[ \t]*(?:#{1,6}[ \t]*)?(?:\r?\n|$)))\}/g;

interface Cut extends Span {
  readonly text: string;
}

/** The stretches of the source that are left out or stand as something else, in order. */
function cutsOf(source: string, inlines: readonly Inline[]): Cut[] {
  const cuts: Cut[] = [];
  for (const inline of inlines) {
    const { start, end, kind, content } = inline;
    switch (kind) {
      case 'code':
      case 'image':
        cuts.push({ start, end, text: OBJECT });
        break;
      case 'html':
        cuts.push({ start, end, text: /^<br\s*\/?>$/i.test(source.slice(start, end)) ? '\n' : '' });
        break;
      case 'break':
        cuts.push({ start, end, text: '\n' });
        break;
      case 'comment':
      case 'mark':
        cuts.push({ start, end, text: '' });
        break;
      case 'escape':
        cuts.push({ start, end: start + 1, text: '' });
        break;
      case 'entity':
        cuts.push({ start, end, text: decodeHTML(source.slice(start, end)) });
        break;
      case 'autolink':
        cuts.push({ start, end: start + 1, text: '' }, { start: end - 1, end, text: '' });
        break;
      case 'link':
        if (!content) break;
        // With the colon of a note, behind which its text begins.
        if (source[content.start] === '^') cuts.push({ start, end: start === 0 && source[end] === ':' ? end + 1 : end, text: '' });
        // `[COMPANY]` alone is text unless a definition makes it a link; the brackets stay.
        else if (content.end + 1 < end) cuts.push({ start, end: content.start, text: '' }, { start: content.end, end, text: '' });
        break;
      default:
    }
  }
  return cuts.sort((a, b) => a.start - b.start || b.end - a.end);
}

function proseOf(parts: readonly string[], pieces: readonly Piece[]): Prose {
  // A slice of the source would keep the whole source in memory; joining with another string makes a copy.
  const joined = parts.length === 1 ? ` ${parts[0]}`.slice(1) : parts.join('');
  const pieceAt = (offset: number): Piece | undefined => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  const exact = (piece: Piece): boolean => piece.length === piece.sourceLength;
  const toSource = (offset: number): number => {
    const piece = pieceAt(offset);
    if (!piece) return 0;
    if (offset >= piece.at + piece.length) return piece.source + piece.sourceLength;
    return exact(piece) ? piece.source + offset - piece.at : piece.source;
  };
  const spanOf = (start: number, end: number): Span => {
    if (end <= start) {
      const place = toSource(start);
      return { start: place, end: place };
    }
    const last = pieceAt(end - 1);
    const sourceEnd = last ? (exact(last) ? last.source + end - last.at : last.source + last.sourceLength) : 0;
    return { start: toSource(start), end: sourceEnd };
  };
  return { text: joined, toSource, spanOf };
}

/** A link target or label as it is meant: the escapes and entities of Markdown resolved. */
export function decodeText(source: string): string {
  return decodeHTML(source.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

/** The offset in the prose at or behind which the source of an offset in the block is. */
export function toProse({ text, toSource }: Prose, source: number): number {
  return partitionPoint(text.length, (index) => toSource(index) >= source);
}
