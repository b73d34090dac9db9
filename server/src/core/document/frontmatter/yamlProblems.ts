/** What is wrong with a YAML text, in the writer's words and at the character that he must change. */
import { type Message, message } from '../../l10n/localizer.ts';
import { changedRange } from '../text/changedRange.ts';
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';

/** Something that is not YAML, or that we refuse; `message` is for the writer. */
export interface YamlProblem {
  readonly span: Span;
  readonly message: Message;
  /** A way to put it right; only given where the text can be read afterwards. */
  readonly repair?: { readonly title: Message; readonly edit: TextEdit };
}

/** A problem with offsets in the text that was parsed, and the edit that may repair it. */
export interface YamlExplanation {
  readonly span: Span;
  readonly message: Message;
  readonly attempt?: Attempt;
}

interface Attempt {
  readonly title: Message;
  readonly edit: TextEdit;
}

/** The parser's words for what is plain enough where it stumbled; the rest depends on the line. */
const MEANINGS: readonly (readonly [RegExp, Message])[] = [
  [/tab characters must not/, message('Tab used for indentation; expected spaces')],
  [/maxDepth/, message("The front matter is nested too deeply and wasn't read")],
  [/non-printable|valid JSON character/, message("Invisible character that isn't allowed in YAML")],
  [/missed comma/, message('A comma is missing before this')],
  [/directive/, message('A line can\'t start with "%"')],
  [/hexadecimal|escape sequence/, message('Unknown escape; a backslash in double quotation marks is written "\\\\"')],
  [/sequence entry/, message('This list item is indented more than the one before it')],
  [/tag |alias node|anchor/, message('This value needs quotation marks')],
  [
    /line break is expected|block scalar|chomping|indentation width/,
    message('Text after "|" or ">"; expected quotation marks around the whole value'),
  ],
];

/** Explains where and why the parser stopped. @param at where, an offset in the text */
export function explainError(reason: string, text: string, at: number): YamlExplanation {
  const place = lastVisible(text, at);
  const opener = /deficient indentation|within a |end of the stream|JSON character/.test(reason)
    ? findOpener(text, Math.min(at, text.length))
    : undefined;
  const outdented = opener === undefined || !/deficient indentation/.test(reason) ? undefined : outdentedLines(text, opener);
  const needed = opener === undefined ? 0 : keyColumn(text, opener) + 1;
  if (outdented)
    return {
      span: lineAt(text, firstOutdented(text, outdented, needed)),
      message: message('This line belongs to the value above it; expected spaces at its start'),
      attempt: {
        title: message('Indent what belongs to the value'),
        edit: indentLines(text, outdented, needed),
      },
    };
  if (opener !== undefined) {
    const isQuote = /["']/.test(text[opener] ?? '');
    return {
      span: { start: opener, end: opener + 1 },
      message: isQuote
        ? message('This quotation mark is never closed')
        : message('This "{bracket}" is never closed', { bracket: text[opener] ?? '' }),
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
        message: message('A value that starts with "{character}" needs quotation marks', { character: first }),
        ...quoteValue(text, place),
      };
    if (meaning) return { span: mark, message: meaning, ...quoteValue(text, place) };
    if (/["']/.test(first)) return { span: mark, message: message('Text after the closing quotation mark'), ...quoteValue(text, place) };
    if (/[[{]/.test(first))
      return {
        span: mark,
        message: message('Text after the closing bracket; a value that starts with "{bracket}" needs quotation marks', { bracket: first }),
        ...quoteValue(text, place),
      };
    if (text[place] === ':')
      return {
        span: mark,
        message: message('A value with a colon and a space in it needs quotation marks'),
        ...quoteValue(text, place),
      };
  }
  if (meaning) return { span: mark, message: meaning };
  if (/^[ \t]/.test(line) && text[place] === ':') {
    const indent = line.length - line.trimStart().length;
    const expected = indentationAbove(text, start);
    return {
      span: { start: start + indent, end: place },
      message: message('This line is indented more than the one above it'),
      ...(start > 0 && expected < indent
        ? {
            attempt: {
              title: expected === 0 ? message('Remove the indentation') : message('Align it with the line above'),
              edit: { span: { start, end: start + indent }, newText: ' '.repeat(expected) },
            },
          }
        : {}),
    };
  }
  return explainStrayLine(text, { start, end });
}

/** Columns before the key on the last line above that says anything: of "- date: 1 June" those before "date". @param start of the line, an offset */
function indentationAbove(text: string, start: number): number {
  for (let at = start; at > 0; ) {
    const above = lineAt(text, at - 1);
    const line = text.slice(above.start, above.end);
    if (line.trim() !== '') return /^[ ]*(?:- +)?/.exec(line)?.[0].length ?? 0;
    at = above.start;
  }
  return 0;
}

/** Columns before the key whose value begins at a mark; of "- date: '…'" those before "date". */
function keyColumn(text: string, at: number): number {
  const { start } = lineAt(text, at);
  return /^[ ]*(?:- +)*/.exec(text.slice(start, at))?.[0].length ?? 0;
}

/** Puts the lines of a value as far in as it has to be; those that are far enough in stay. */
function indentLines(text: string, { start, end }: Span, needed: number): TextEdit {
  const before = text.slice(start, end);
  const after = before.replace(/^[ ]*(?=[^\s])/gm, (indent) => ' '.repeat(indent.length >= needed ? indent.length : needed + 1));
  const changed = changedRange(before, after);
  return changed
    ? { span: { start: start + changed.fromA, end: start + changed.toA }, newText: after.slice(changed.fromB, changed.toB) }
    : { span: { start, end }, newText: after };
}

/** Where the first line begins that is less far in than a value has to be. */
function firstOutdented(text: string, { start, end }: Span, needed: number): number {
  for (let line = lineAt(text, start); line.start < end; line = lineAt(text, line.end + 2)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() !== '' && words.search(/\S/) < needed) return line.start;
    if (line.end + 2 >= text.length) break;
  }
  return start;
}

/** From the line below a quotation mark that opens a value to the mark that closes it, where that is no other key's. */
function outdentedLines(text: string, opener: number): Span | undefined {
  const quote = text[opener] ?? '';
  if (!/["']/.test(quote)) return undefined;
  const { end: firstEnd } = lineAt(text, opener);
  for (let { start, end } = lineAt(text, firstEnd + 2); start > firstEnd && start < text.length; { start, end } = lineAt(text, end + 2)) {
    const line = text.slice(start, end);
    if (/^[^\s:"'#][^:]*:(?:\s|$)/.test(line)) return undefined;
    if (line.trimEnd().endsWith(quote)) return { start: text.indexOf('\n', firstEnd) + 1, end };
  }
  return undefined;
}

/** A line in the first column that is no `key: value`; of a value over several lines the first. */
export function explainStrayLine(text: string, { start, end }: Span): YamlExplanation {
  const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
  const insert = (at: number, length: number, newText: string, title: Message): Attempt => ({
    title,
    edit: { span: { start: start + at, end: start + at + length }, newText },
  });
  const tight = /^[\p{L}_][\p{L}\p{N}_.-]{0,60}:(?=\S|\u00A0)/u.exec(line);
  if (tight) {
    const at = tight[0].length - 1;
    const noBreak = line[at + 1] === '\u00A0';
    return {
      span: at1(start + at),
      message: noBreak
        ? message('No-break space after the colon; expected an ordinary space')
        : message('Expected a space after the colon'),
      attempt: insert(at + 1, noBreak ? 1 : 0, ' ', message('Insert a space after the colon')),
    };
  }
  const wide = /^[\p{L}_][\p{L}\p{N}_. -]{0,60}：\s*/u.exec(line);
  if (wide) {
    const at = line.indexOf('：');
    return {
      span: at1(start + at),
      message: message('Full-width colon; expected ":" and a space'),
      attempt: insert(at, wide[0].length - at, ': ', message('Replace with ":" and a space')),
    };
  }
  if (line.startsWith('%')) return { span: at1(start), message: message('A line can\'t start with "%"') };
  const shown = line.trimEnd();
  const indent = shown.length - shown.trimStart().length;
  return {
    span: { start: start + indent, end: Math.max(start + indent + 1, start + Math.min(shown.length, 200)) },
    message: message('Expected a line such as "key: value"'),
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
      title: halfQuoted ? message('Close the quotation marks') : message('Put the value in quotation marks'),
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
