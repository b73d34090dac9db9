/** The small edits that turn one text into another. */
import { patchLines } from '../document/text/diff.ts';
import type { TextEdit } from '../document/text/span.ts';

/** Edits by line, each trimmed to the characters that differ; in order, not overlapping. */
export function minimalEdits(before: string, after: string): readonly TextEdit[] {
  const oldLines = before.split(/(?<=\n)/);
  const newLines = after.split(/(?<=\n)/);
  const starts = [0];
  for (const line of oldLines) starts.push((starts.at(-1) ?? 0) + line.length);
  const edits: TextEdit[] = [];
  for (const { from, to, lines } of patchLines(oldLines, newLines)) {
    const start = starts[from] ?? before.length;
    const end = starts[to] ?? before.length;
    edits.push(trim(before, start, end, lines.join('')));
  }
  return edits;
}

/** The one edit that turns one text into another: where thousands of lines differ, finding the small ones would take seconds. */
export function singleEdit(before: string, after: string): TextEdit {
  return trim(before, 0, before.length, after);
}

/** Leaves out what both texts have at either end, never cutting a surrogate pair in two. */
function trim(text: string, start: number, end: number, newText: string): TextEdit {
  let from = 0;
  const most = Math.min(end - start, newText.length);
  while (from < most && text[start + from] === newText[from]) from++;
  if (isHighSurrogate(newText.charCodeAt(from - 1))) from--;
  let back = 0;
  while (back < most - from && text[end - 1 - back] === newText[newText.length - 1 - back]) back++;
  if (isLowSurrogate(newText.charCodeAt(newText.length - back))) back--;
  return { span: { start: start + from, end: end - back }, newText: newText.slice(from, newText.length - back) };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
