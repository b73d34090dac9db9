/** How much of one text is read: far more than any policy has, and little enough that a writer never waits for it. */
import type { LineIndex } from './lines.ts';

/** UTF-16 code units of a text that are read. The longest policy we know has 120,000. */
export const MAX_CHARACTERS_READ = 600_000;

/** Lines of a text that are read. */
export const MAX_LINES_READ = 25_000;

/** Offset up to which a text is read: its end, or the start of a line; inside a line only where that line alone is hundreds of thousands long. */
export function readingEnd(text: string, lines: LineIndex): number {
  const end = lines.startOf(MAX_LINES_READ);
  if (end <= MAX_CHARACTERS_READ) return end;
  const start = lines.startOf(lines.lineAt(MAX_CHARACTERS_READ));
  if (start > MAX_CHARACTERS_READ / 2) return start;
  // Not between the two halves of a character.
  return isLowSurrogate(text.charCodeAt(MAX_CHARACTERS_READ)) ? MAX_CHARACTERS_READ - 1 : MAX_CHARACTERS_READ;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
