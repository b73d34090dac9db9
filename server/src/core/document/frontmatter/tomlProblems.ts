/** What is wrong with a statement in TOML, in the writer's words and at the character that must change. */
import { type Message, message } from '../../l10n/localizer.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** A problem with offsets in the text that was parsed, and the edit that may repair it. */
export interface TomlExplanation {
  readonly span: Span;
  readonly message: Message;
  readonly attempt?: { readonly title: Message; readonly edit: TextEdit };
}

/** The parser's words for what is plain enough where it stumbled; the rest depends on the line. */
const MEANINGS: readonly (readonly [RegExp, Message])[] = [
  [/escape sequence|code point/i, message('Unknown escape; a backslash in double quotation marks is written "\\\\"')],
  [/Control characters/, message("Invisible character that isn't allowed in TOML")],
  [/invalid date/, message("This date doesn't exist")],
  [/invalid time/, message("This time doesn't exist")],
  [/Leading zeros|Underscores/, message("This isn't a number in TOML; text needs quotation marks")],
  [/expected comma|missing comma|comma \(,\)/i, message('A comma is missing before this')],
  [/Trailing comma/, message('Comma before the closing bracket; expected none')],
];

/** Explains where and why the parser stopped. @param text one statement, with what stands between it and the next @param at where, an offset in the text */
export function explainTomlError(reason: string, text: string, at: number): TomlExplanation {
  const lineStart = text.lastIndexOf('\n', Math.max(0, Math.min(at, text.length - 1) - 1)) + 1;
  const lineStarts = [lineStart, statementStart(text)];
  for (const start of lineStarts) {
    const explained = explainLine(reason, text, start, at);
    if (explained) return explained;
  }
  const place = Math.max(0, Math.min(at, text.trimEnd().length - 1));
  const meaning = MEANINGS.find(([pattern]) => pattern.test(reason))?.[1];
  if (meaning) return { span: at1(place), message: meaning };
  const { start, end } = shownLine(text, lineStart);
  return { span: { start, end: Math.max(start + 1, end) }, message: EXPECTED_LINE };
}

const EXPECTED_LINE = message('Expected a line such as key = "value"');

/** The first line that is more than a comment. */
function statementStart(text: string): number {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
}

const KEY = /^[ \t]*(?:[\p{L}\p{N}_.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*/u;

function explainLine(reason: string, text: string, start: number, at: number): TomlExplanation | undefined {
  const lineEnd = endOfLine(text, start);
  const line = text.slice(start, lineEnd);
  if (/^[ \t]*\[/.test(line) && !/\]/.test(line)) {
    const bracket = start + line.indexOf('[');
    return { span: at1(bracket), message: message('This "{bracket}" is never closed', { bracket: '[' }) };
  }
  const key = KEY.exec(line)?.[0];
  if (key === undefined) return undefined;
  const behind = line.slice(key.length);
  const keyStart = start + (key.length - key.trimStart().length);
  const keyEnd = start + key.trimEnd().length;
  if (/^:(?!=)/.test(behind)) {
    const colon = start + key.length;
    const space = text[colon + 1] === ' ' ? '' : ' ';
    return {
      span: at1(colon),
      message: message('Colon after the key; expected "=" in TOML'),
      attempt: {
        title: message('Replace with "="'),
        edit: { span: { start: keyEnd, end: colon + 1 }, newText: ` =${space}` },
      },
    };
  }
  if (!behind.startsWith('=')) return undefined;
  if (/[^\p{ASCII}]/u.test(key) && !/^\s*["']/.test(key))
    return {
      span: { start: keyStart, end: keyEnd },
      message: message('A key with characters other than A–Z, digits, "_" and "-" needs quotation marks'),
      attempt: {
        title: message('Put the key in quotation marks'),
        edit: { span: { start: keyStart, end: keyEnd }, newText: JSON.stringify(text.slice(keyStart, keyEnd)) },
      },
    };
  const gap = /^=[ \t]*/.exec(behind)?.[0].length ?? 1;
  const value: Span = { start: start + key.length + gap, end: start + line.trimEnd().length };
  const written = text.slice(value.start, Math.max(value.start, value.end));
  if (written === '' || written.startsWith('#'))
    return {
      span: { start: keyStart, end: keyEnd },
      message: message('This key has no value; expected "" for an empty one'),
      attempt: { title: message('Insert ""'), edit: { span: { start: start + key.length + 1, end: value.start }, newText: ' ""' } },
    };
  const meaning = MEANINGS.find(([pattern]) => pattern.test(reason))?.[1];
  if (/^(?:"""|''')/.test(written) && /Unterminated/.test(reason))
    return { span: { start: value.start, end: value.start + 3 }, message: message('These quotation marks are never closed') };
  const quote = /^["']/.exec(written)?.[0];
  if (quote) {
    if (meaning) return { span: markAt(text, at), message: meaning };
    const isOpen = !written.slice(1).includes(quote);
    const plain = isOpen ? written.slice(1) : written;
    return {
      span: isOpen ? at1(value.start) : markAt(text, Math.min(at, lineEnd - 1)),
      message: isOpen ? message('This quotation mark is never closed') : message('Text after the closing quotation mark'),
      attempt: {
        title: isOpen ? message('Close the quotation marks') : message('Put the value in quotation marks'),
        edit: { span: value, newText: quoted(plain) },
      },
    };
  }
  const bracket = /^[[{]/.exec(written)?.[0];
  if (bracket) {
    if (/Unterminated/.test(reason) || (at >= lineEnd && !/comma/i.test(reason)))
      return { span: at1(value.start), message: message('This "{bracket}" is never closed', { bracket }) };
    return { span: markAt(text, at), message: meaning ?? message('Text in brackets needs quotation marks, and commas between') };
  }
  if (/invalid (?:date|time)/.test(reason) && meaning) return { span: value, message: meaning };
  return {
    span: value,
    message: message('Text without quotation marks; expected {text}', { text: quoted(withoutComment(written)) }),
    attempt: {
      title: message('Put the value in quotation marks'),
      edit: { span: { start: value.start, end: value.start + withoutComment(written).length }, newText: quoted(withoutComment(written)) },
    },
  };
}

/** A value in its quotation marks. Typographic ones around it were meant as such. */
function quoted(text: string): string {
  const inner = /^[“”„«‘’](.*)[“”»‘’]$/u.exec(text)?.[1] ?? text;
  return `"${inner.replace(/[\\"]/g, '\\$&')}"`;
}

function withoutComment(text: string): string {
  const comment = text.search(/[ \t]#/);
  return (comment === -1 ? text : text.slice(0, comment)).trimEnd();
}

function endOfLine(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  const end = next === -1 ? text.length : next;
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

function shownLine(text: string, start: number): Span {
  const line = text.slice(start, endOfLine(text, start)).trimEnd().slice(0, 200);
  return { start: start + (line.length - line.trimStart().length), end: start + line.length };
}

function markAt(text: string, at: number): Span {
  const place = Math.max(0, Math.min(at, text.trimEnd().length - 1));
  return { start: place, end: place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1) };
}

function at1(start: number): Span {
  return { start, end: start + 1 };
}
