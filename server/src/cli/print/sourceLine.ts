/** The line that a finding is about, with a mark under the very characters: what a writer without an editor beside it needs. */
import type { Span } from '../../core/index.ts';
import type { CheckedFile } from './report.ts';
import { displayWidth, graphemesOf, printable } from './terminal.ts';

/** The line cut to a width, and the marks below it. */
export interface SourceLine {
  readonly source: string;
  readonly marks: string;
}

/** The line of a span; undefined where it would not help: an empty span or line, a bare fence, a finding about the whole line. */
export function sourceLine({ text, lines }: CheckedFile, span: Span, width: number): SourceLine | undefined {
  const line = lines.lineAt(span.start);
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const [from, to] = [span.start, Math.min(span.end, end)];
  if (from >= to || /^\s*(?:(?:-{3,}|\+{3,})\s*)?$/.test(text.slice(start, end))) return undefined;
  // Hardly more is read than could be shown, however long the line is; a picture of two columns may take a dozen code units.
  const most = width * 6;
  const before = Math.max(start, from - most);
  let left = printable(text.slice(before, from));
  let meant = printable(text.slice(from, Math.min(to, from + most)));
  let right = printable(text.slice(Math.min(to, from + most), Math.min(end, to + most)));
  const room = width - 1;
  if (displayWidth(meant) > room - 12) [meant, right] = [take(graphemesOf(meant), room - 12).join(''), '…'];
  const leftRoom = Math.max(room - displayWidth(meant) - Math.min(displayWidth(right), Math.floor(room / 4)), 10);
  const indent = before === start ? left.length - left.trimStart().length : 0;
  left = left.slice(indent);
  if (before > start || displayWidth(left) > leftRoom)
    left = `…${take(graphemesOf(left).reverse(), leftRoom - 1)
      .reverse()
      .join('')}`;
  const rest = room - displayWidth(left) - displayWidth(meant);
  if (displayWidth(right) > rest) right = `${take(graphemesOf(right), Math.max(rest - 1, 0)).join('')}…`;
  return {
    source: `${left}${meant}${right}`.trimEnd(),
    marks: `${' '.repeat(displayWidth(left))}${'^'.repeat(Math.max(displayWidth(meant), 1))}`,
  };
}

/** As many characters from the start as fit. */
function take(characters: readonly string[], width: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += displayWidth(character);
    if (used > width) break;
    taken.push(character);
  }
  return taken;
}
