/** Where front matter of other forms than `---` is: TOML between `+++` (Hugo, Zola), JSON in braces (Hugo), JSON between `;;;` (Hexo). */

import { matchesIn } from '../text/matches.ts';
import { isDocumentKey } from './documentKeys.ts';

/** A block; offsets are those of the text it was found in. */
export interface FoundBlock {
  readonly format: 'toml' | 'json';
  readonly fence: '+++' | ';;;' | '{';
  /** Where its first mark is: blank lines may be in front of it, which Hugo and Zola pass over. */
  readonly start: number;
  /** End of the last mark, or of the last line that belongs to it. */
  readonly end: number;
  readonly content: { readonly start: number; readonly end: number };
  readonly bodyStart: number;
  readonly closed: boolean;
  /** The braces around JSON are left out. */
  readonly bare: boolean;
}

/** Blank lines in front of a block. */
const BLANK = /^(?:[ \t]{0,100}\r?\n){0,20}/;

/**
 * The block that a text begins with, or undefined. What is between the marks decides as much as the marks do: `+++` may be an ornament, and a brace may open a placeholder or an example.
 * @param head the beginning of a text, as far as front matter is read
 */
export function findTomlOrJson(head: string): FoundBlock | undefined {
  const start = BLANK.exec(head)?.[0].length ?? 0;
  switch (head[start]) {
    case '+':
      return findToml(head, start);
    case ';':
      return findFencedJson(head, start);
    case '{':
      return findBracedJson(head, start);
    default:
      return undefined;
  }
}

const KEY = String.raw`[ \t]*(?:[\p{L}\p{N}_-]+|"[^"\n]{0,100}"|'[^'\n]{0,100}')(?:[ \t]*\.[ \t]*(?:[\p{L}\p{N}_-]+|"[^"\n]{0,100}"|'[^'\n]{0,100}')){0,10}[ \t]*`;
const TOML_LINE = new RegExp(String.raw`^(?:${KEY}=|[ \t]*\[\[?[^[\]\n]{1,200}\]\]?[ \t]*(?:#.*)?\r?$)`, 'u');
/** A key with a value that is written otherwise than TOML has it. */
const NEARLY = /^[ \t]*["']?([\p{L}\p{N}_-]{1,60})["']?[ \t]*[:=]/u;
/** What may follow in a list over several lines, or in a text. */
const CONTINUED = /^[ \t]*(?:["'\]}{]|\d|[ \t]\S)/;

function findToml(head: string, start: number): FoundBlock | undefined {
  const opening = /^\+\+\+[ \t]*(?:\r?\n|$)/.exec(head.slice(start, start + 200));
  if (!opening) return undefined;
  const contentStart = start + opening[0].length;
  const closing = /(?<=\n)\+\+\+[ \t]*(?:(\r?\n)|$)/.exec(head.slice(contentStart - 1));
  const contentEnd = closing ? contentStart - 1 + closing.index : endOfUnclosedToml(head, contentStart);
  const content = head.slice(contentStart, contentEnd);
  if (!saysToml(content, closing !== null)) return undefined;
  const end = closing ? contentEnd + closing[0].length - (closing[1]?.length ?? 0) : contentEnd;
  return {
    format: 'toml',
    fence: '+++',
    start,
    end,
    content: { start: contentStart, end: contentEnd },
    bodyStart: closing ? contentEnd + closing[0].length : contentEnd,
    closed: closing !== null,
    bare: false,
  };
}

/** Whether lines are meant as TOML: the first one is, or one begins with a key that documents have. */
function saysToml(content: string, closed: boolean): boolean {
  if (closed && content.trim() === '') return true;
  for (const line of content.split('\n')) {
    if (/^[ \t\r]*(?:#|$)/.test(line)) continue;
    if (TOML_LINE.test(line)) return true;
    break;
  }
  return content.split('\n').some((line) => isDocumentKey(NEARLY.exec(line)?.[1] ?? ''));
}

/** The last line that a reader takes for TOML; comments look like headings, so that they alone do not count. */
function endOfUnclosedToml(head: string, contentStart: number): number {
  let end = contentStart;
  for (let at = contentStart; at < head.length; ) {
    const next = head.indexOf('\n', at);
    const lineEnd = next === -1 ? head.length : next + 1;
    const line = head.slice(at, lineEnd).trimEnd();
    if (TOML_LINE.test(line) || isDocumentKey(NEARLY.exec(line)?.[1] ?? '') || (end === at && CONTINUED.test(line))) end = lineEnd;
    else if (!/^[ \t\r\n]*(?:#|$)/.test(line)) break;
    at = lineEnd;
  }
  return end;
}

function findFencedJson(head: string, start: number): FoundBlock | undefined {
  const opening = /^;;;[ \t]*\r?\n/.exec(head.slice(start, start + 200));
  if (!opening) return undefined;
  const contentStart = start + opening[0].length;
  const closing = /(?<=\n);;;[ \t]*(?:(\r?\n)|$)/.exec(head.slice(contentStart - 1));
  const contentEnd = closing ? contentStart - 1 + closing.index : endOfUnclosedJson(head, contentStart);
  const content = head.slice(contentStart, contentEnd);
  const first = /^\s*(["{])/.exec(content)?.[1];
  if (first === undefined || !hasDocumentKey(content)) return undefined;
  const end = closing ? contentEnd + closing[0].length - (closing[1]?.length ?? 0) : contentEnd;
  return {
    format: 'json',
    fence: ';;;',
    start,
    end,
    content: { start: contentStart, end: contentEnd },
    bodyStart: closing ? contentEnd + closing[0].length : contentEnd,
    closed: closing !== null,
    bare: first === '"',
  };
}

const JSON_KEY = /"((?:[^"\\\n]|\\.){1,100})"[ \t]{0,20}:/g;

/** Whether one of the keys, of whatever depth, is one that documents have. */
function hasDocumentKey(content: string): boolean {
  return matchesIn(content, JSON_KEY).some(([, key = '']) => isDocumentKey(key));
}

function findBracedJson(head: string, start: number): FoundBlock | undefined {
  if (!/^\{\s{0,200}"(?:[^"\\\n]|\\.){0,200}"\s{0,20}:/.test(head.slice(start, start + 700))) return undefined;
  const closing = closingBrace(head, start);
  // `{ "title": "x" } is how …` is a sentence.
  if (closing === 'in a line') return undefined;
  const end = closing ?? endOfUnclosedJson(head, start);
  if (!hasDocumentKey(head.slice(start, end))) return undefined;
  const lineEnd = closing === undefined ? 0 : (/^[ \t]*\r?\n/.exec(head.slice(end, end + 200))?.[0].length ?? head.slice(end).length);
  return {
    format: 'json',
    fence: '{',
    start,
    end,
    content: { start, end },
    bodyStart: end + lineEnd,
    closed: closing !== undefined,
    bare: false,
  };
}

/** Behind the brace that closes the one at `start`, unless more stands on its line. Where a brace is missing: a brace alone on its line, over a blank one or the end. */
function closingBrace(head: string, start: number): number | 'in a line' | undefined {
  let depth = 0;
  let inText = false;
  for (let at = start; at < head.length; at++) {
    const character = head[at];
    if (character === '\n') inText = false;
    else if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      const rest = /^[ \t]*(?:\r?\n|$)/.exec(head.slice(at + 1, at + 200))?.[0];
      if (depth === 0) return rest === undefined ? 'in a line' : at + 1;
      if (rest !== undefined && head[at - 1] === '\n' && /^[ \t]*(?:\r?\n|$)/.test(head.slice(at + 1 + rest.length, at + 400))) {
        const next = /\S/.exec(head.slice(at + 1 + rest.length))?.[0];
        if (next === undefined || !/[}\],"]/.test(next)) return at + 1;
      }
    }
  }
  return undefined;
}

/** The last of the lines that look like those of an object. */
function endOfUnclosedJson(head: string, start: number): number {
  let end = start;
  for (let at = start; at < head.length; ) {
    const next = head.indexOf('\n', at);
    const lineEnd = next === -1 ? head.length : next + 1;
    const line = head.slice(at, lineEnd);
    if (!/^[ \t]*(?:["{}[\],]|-?\d|(?:true|false|null)\b)/.test(line) && !(at > start && isDocumentKey(NEARLY.exec(line)?.[1] ?? '')))
      break;
    end = lineEnd;
    at = lineEnd;
  }
  return end;
}
