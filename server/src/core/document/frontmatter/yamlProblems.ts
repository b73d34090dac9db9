/** What is wrong with a YAML text, in the writer's words and at the character that he must change. */
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';

/** Something that is not YAML, or that we refuse; `message` is a sentence fragment for the writer. */
export interface YamlProblem {
  readonly span: Span;
  readonly message: string;
  /** A way to put it right; only given where the text can be read afterwards. */
  readonly repair?: { readonly title: string; readonly edit: TextEdit };
}

/** A problem with offsets in the text that was parsed, and the edit that may repair it. */
export interface YamlExplanation {
  readonly span: Span;
  readonly message: string;
  readonly attempt?: Attempt;
}

interface Attempt {
  readonly title: string;
  readonly edit: TextEdit;
}

/** The parser's words for what is plain enough where it stumbled; the rest depends on the line. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/tab characters must not/, 'a tab is used to indent, expected spaces'],
  [/maxDepth/, 'nested too deeply, so nothing here was read'],
  [/non-printable|valid JSON character/, 'this character cannot be seen and is not allowed in YAML'],
  [/missed comma/, 'a comma is missing before this'],
  [/directive/, 'a line cannot begin with `%`'],
  [/hexadecimal|escape sequence/, 'there is no such escape; between double quotation marks a backslash is written `\\\\`'],
  [/sequence entry/, 'this item of the list is indented more than the one before'],
  [/tag |alias node|anchor/, 'this value needs quotation marks'],
  [
    /line break is expected|block scalar|chomping|indentation width/,
    'nothing may follow `|` or `>` on its line; quotation marks make it a part of the text',
  ],
];

/** Explains where and why the parser stopped. @param at where, an offset in the text */
export function explainError(reason: string, text: string, at: number): YamlExplanation {
  const place = lastVisible(text, at);
  const opener = /deficient indentation|within a |end of the stream|JSON character/.test(reason)
    ? findOpener(text, Math.min(at, text.length))
    : undefined;
  if (opener !== undefined) {
    const isQuote = /["']/.test(text[opener] ?? '');
    return {
      span: { start: opener, end: opener + 1 },
      message: isQuote ? 'this quotation mark is never closed' : `this bracket \`${text[opener]}\` is never closed`,
      ...quoteValue(text, opener),
    };
  }
  const { start, end } = lineAt(text, place);
  const line = text.slice(start, end);
  const value = valueSpan(line);
  const mark: Span = { start: place, end: place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1) };
  const meaning = MEANINGS.find(([pattern]) => pattern.test(reason))?.[1];

  if (value && place >= start + value.start) {
    const first = line[value.start] ?? '';
    if (/[@`%*&!?,\]}]/.test(first))
      return {
        span: at1(start + value.start),
        message: `a value cannot begin with ${first === '`' ? 'a backtick' : `\`${first}\``} unless it stands in quotation marks`,
        ...quoteValue(text, place),
      };
    if (meaning) return { span: mark, message: meaning, ...quoteValue(text, place) };
    if (/["']/.test(first)) return { span: mark, message: 'nothing may follow the closing quotation mark', ...quoteValue(text, place) };
    if (/[[{]/.test(first))
      return {
        span: mark,
        message: `nothing may follow the closing bracket; a text that begins with \`${first}\` needs quotation marks`,
        ...quoteValue(text, place),
      };
    if (text[place] === ':')
      return {
        span: mark,
        message: 'a colon with a space behind it needs quotation marks around the whole value',
        ...quoteValue(text, place),
      };
  }
  if (meaning) return { span: mark, message: meaning };
  if (/^[ \t]/.test(line) && text[place] === ':') {
    const indent = line.length - line.trimStart().length;
    return {
      span: { start: start + indent, end: place },
      message: 'this line is indented further than the one above it',
      ...(start > 0 ? { attempt: { title: 'Remove the indentation', edit: { span: { start, end: start + indent }, newText: '' } } } : {}),
    };
  }
  return explainStrayLine(text, { start, end });
}

/** A line in the first column that is no `key: value`; of a value over several lines the first. */
export function explainStrayLine(text: string, { start, end }: Span): YamlExplanation {
  const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
  const insert = (at: number, length: number, newText: string, title: string): Attempt => ({
    title,
    edit: { span: { start: start + at, end: start + at + length }, newText },
  });
  const tight = /^[\p{L}_][\p{L}\p{N}_.-]{0,60}:(?=\S|\u00A0)/u.exec(line);
  if (tight) {
    const at = tight[0].length - 1;
    const noBreak = line[at + 1] === '\u00A0';
    return {
      span: at1(start + at),
      message: noBreak ? 'a no-break space follows the colon, expected an ordinary one' : 'expected a space after the colon',
      attempt: insert(at + 1, noBreak ? 1 : 0, ' ', 'Put a space after the colon'),
    };
  }
  const wide = /^[\p{L}_][\p{L}\p{N}_. -]{0,60}：\s*/u.exec(line);
  if (wide) {
    const at = line.indexOf('：');
    return {
      span: at1(start + at),
      message: 'this is not the colon that YAML knows, expected `: `',
      attempt: insert(at, wide[0].length - at, ': ', 'Write an ordinary colon'),
    };
  }
  if (line.startsWith('%')) return { span: at1(start), message: 'a line cannot begin with `%`' };
  const shown = line.trimEnd();
  const indent = shown.length - shown.trimStart().length;
  return {
    span: { start: start + indent, end: Math.max(start + indent + 1, start + Math.min(shown.length, 200)) },
    message: 'expected a line `key: value`',
  };
}

/** The value on a line `key: value`, without white space around it; offsets in the line. */
function valueSpan(line: string): Span | undefined {
  const key = /^[ \t]*(?:- )?(?:"[^"]*"|'[^']*'|[^\s:"'#][^:]*):[ \t]+(?=\S)/.exec(line);
  return key ? { start: key[0].length, end: line.trimEnd().length } : undefined;
}

/** The edit that puts the value of a line in quotation marks; a mark that it begins or ends with by mistake goes into them. */
function quoteValue(text: string, at: number): { readonly attempt?: Attempt } {
  const { start, end } = lineAt(text, at);
  const line = text.slice(start, end);
  const value = valueSpan(line);
  if (!value) return {};
  const written = line.slice(value.start, value.end);
  const halfQuoted = /^(["'])(?!.*\1)/.exec(written);
  const plain = halfQuoted ? written.slice(1) : written;
  return {
    attempt: {
      title: halfQuoted ? 'Close the quotation marks' : 'Put the value in quotation marks',
      edit: { span: shiftSpan(value, start), newText: `"${plain.replace(/[\\"]/g, '\\$&')}"` },
    },
  };
}

/** The quotation mark or bracket that a value opens at or before an offset; the nearest above. */
function findOpener(text: string, at: number): number | undefined {
  let { start } = lineAt(text, Math.max(0, at - 1));
  for (let lines = 0; lines < 200; lines++) {
    const opener = /^[ \t]*(?:- )?(?:[^\s:"'#][^:\n]{0,200}:[ \t]+)?(["'[{])/.exec(text.slice(start, start + 300));
    if (opener && start + opener[0].length <= at) return start + opener[0].length - 1;
    if (start === 0) return undefined;
    start = lineAt(text, start - 1).start;
  }
  return undefined;
}

function lineAt(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, at));
  const end = next === -1 ? text.length : next;
  return { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
}

/** At the end of the text or a line there is no character to mark: the last one that shows. */
function lastVisible(text: string, at: number): number {
  let place = Math.min(at, text.length);
  while (place > 0 && (place >= text.length || /[\r\n]/.test(text[place] ?? ''))) place--;
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '') && place > 0 ? place - 1 : place;
}

function at1(start: number): Span {
  return { start, end: start + 1 };
}
