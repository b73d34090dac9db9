/** Reads and writes the marker lines of a fixture: `^^^ rule-id: message` under the text it marks. */
import type { Diagnosis } from '../../server/src/core/index.ts';
import { indexLines } from '../../server/src/core/index.ts';

/** What a marker expects; offsets in the text without markers. */
export interface Expected {
  readonly rule: string;
  /** Exact, or a beginning when it ends in `…`. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const MARKER = /^(\s*)(\^+)(⋯?) ([a-z]+(?:-[a-z\d]+)*): (.*)$/u;

/** Takes a fixture apart: the text as it is tested, and what is expected of it. A span over several lines is marked on its first and last line, both ending in `⋯`. */
export function readMarkers(fixture: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const kept: string[] = [];
  const expected: Expected[] = [];
  const open = new Map<string, number>();
  let lineStart = 0;
  let nextStart = 0;
  for (const line of fixture.split(/(?<=\n)/)) {
    const marker = MARKER.exec(line.replace(/\r?\n$/, ''));
    if (!marker) {
      kept.push(line);
      lineStart = nextStart;
      nextStart += line.length;
      continue;
    }
    const [, indent = '', run = '', more = '', rule = '', message = ''] = marker;
    const start = lineStart + indent.length;
    const end = start + run.length;
    const key = `${rule}: ${message}`;
    if (more === '') expected.push({ rule, message, start, end });
    else if (open.has(key)) {
      expected.push({ rule, message, start: open.get(key)!, end });
      open.delete(key);
    } else open.set(key, start);
  }
  return { text: kept.join(''), expected };
}

/** The fixture that expects just these findings of a text. */
export function writeMarkers(text: string, found: readonly Diagnosis[]): string {
  const lines = indexLines(text);
  const under = new Map<number, string[]>();
  const mark = (line: number, from: number, to: number, label: string): void => {
    const list = under.get(line) ?? [];
    list.push(
      `${text.slice(lines.startOf(line), lines.startOf(line) + from).replace(/[^\t]/gu, (c) => ' '.repeat(c.length))}${'^'.repeat(Math.max(1, to - from))}${label}`,
    );
    under.set(line, list);
  };
  for (const { span, rule, message } of found) {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    if (start.line === end.line) mark(start.line, start.column, end.column, ` ${rule}: ${message}`);
    else {
      mark(start.line, start.column, lines.endOf(start.line) - lines.startOf(start.line), `⋯ ${rule}: ${message}`);
      mark(end.line, 0, end.column, `⋯ ${rule}: ${message}`);
    }
  }
  return text
    .split(/(?<=\n)/)
    .map((line, index) => {
      const marks = under.get(index);
      return marks ? `${line}${line.endsWith('\n') ? '' : '\n'}${marks.join('\n')}\n` : line;
    })
    .join('');
}
