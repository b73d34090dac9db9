/** The line that a finding is about, with a mark under the very characters: what a writer without an editor beside it needs. */
import type { Span } from '../../core/index.ts';
import type { CheckedFile } from './report.ts';
import { printable, widthOf } from './terminal.ts';

/** The line cut to a width, and the marks below it. */
export interface SourceLine {
  readonly source: string;
  readonly marks: string;
}

/** Undefined where it would not help: an empty span or line, a bare fence, a line that is meant as a whole. */
export function sourceLine({ text, lines }: CheckedFile, span: Span, width: number): SourceLine | undefined {
  const line = lines.lineAt(span.start);
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const [from, to] = [span.start, Math.min(span.end, end)];
  if (from >= to || /^\s*(?:(?:-{3,}|\+{3,})\s*)?$/.test(text.slice(start, end))) return undefined;
  // More is not read than could be shown, however long the line is.
  const before = Math.max(start, from - width * 2);
  let left = printable(text.slice(before, from));
  let meant = printable(text.slice(from, Math.min(to, from + width)));
  let right = printable(text.slice(Math.min(to, from + width), Math.min(end, to + width)));
  const room = width - 1;
  if (widthOf(meant) > room - 12) [meant, right] = [take(meant, room - 12), '…'];
  const leftRoom = Math.max(room - widthOf(meant) - Math.min(widthOf(right), Math.floor(room / 4)), 10);
  const indent = before === start ? left.length - left.trimStart().length : 0;
  left = left.slice(indent);
  if (before > start || widthOf(left) > leftRoom) left = `…${[...take([...left].reverse().join(''), leftRoom - 1)].reverse().join('')}`;
  const rest = room - widthOf(left) - widthOf(meant);
  if (widthOf(right) > rest) right = `${take(right, Math.max(rest - 1, 0))}…`;
  return { source: `${left}${meant}${right}`.trimEnd(), marks: `${' '.repeat(widthOf(left))}${'^'.repeat(Math.max(widthOf(meant), 1))}` };
}

/** As many characters from the start as fit. */
function take(text: string, width: number): string {
  let [taken, used] = ['', 0];
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}
