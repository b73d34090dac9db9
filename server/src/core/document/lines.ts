/** Offset to line and back: the only place that knows where lines end. */

/** A place in a text: 0-based line, 0-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of one text starts. LF, CRLF and a lone CR end a line, as in the language server protocol. */
export interface LineIndex {
  /** Number of lines; an empty text has one. */
  readonly count: number;
  /** Offset of the first character of a line; a line past the end gives the length of the text. */
  startOf(line: number): number;
  /** Offset just after the last character of a line, before its line end. */
  endOf(line: number): number;
  /** The place of an offset; offsets out of range are clamped. */
  positionAt(offset: number): Position;
  /** The 0-based line of an offset. */
  lineAt(offset: number): number;
}

const LF = 10;
const CR = 13;

/** Indexes the lines of a text; linear in its length. */
export function indexLines(text: string): LineIndex {
  const starts: number[] = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
  } else {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  }

  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const endOf = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    if (line + 1 < starts.length) {
      end -= 1;
      if (text.charCodeAt(end) === LF && text.charCodeAt(end - 1) === CR) end -= 1;
    }
    return Math.max(end, startOf(line));
  };
  const positionAt = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = lineAt(inside);
    return { line, column: inside - startOf(line) };
  };
  return { count: starts.length, startOf, endOf, positionAt, lineAt };
}

/** The line end that a text uses: that of its first line, `\n` when it has only one. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === CR ? '\r\n' : '\n';
}
