/** JSON at the top of a text, in the same tree as YAML and TOML. */
import { type Message, message } from '../../l10n/localizer.ts';
import { type JsoncError, type JsoncNode, parseJsonc } from '../json/jsonc.ts';
import { bracketDepth } from '../text/bracketDepth.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import type { YamlEntry, YamlNode, YamlProblem, YamlResult } from './yaml.ts';

const MAX_DEPTH = 30;
/** Nobody reads a longer list of what is wrong with one block. */
const MAX_PROBLEMS = 50;

/**
 * Reads one JSON text that is to be an object, whose first character is at `offset` of the source. Never throws.
 * @param bare the braces are left out, as Hexo has it
 */
export function parseJson(text: string, offset: number, bare: boolean): YamlResult {
  const whole = bare ? `{${text}}` : text;
  const from = bare ? offset - 1 : offset;
  const inside = (at: number): number => Math.min(Math.max(at, offset), offset + text.length);
  const place = (start: number, end: number): { readonly start: number; readonly end: number } => ({
    start: inside(from + start),
    end: inside(from + end),
  });
  if (bracketDepth(whole) > MAX_DEPTH)
    return { problems: [{ span: place(0, 1), message: message("The front matter is nested too deeply and wasn't read") }] };
  const { root, errors } = parseJsonc(whole, true);
  const problems: YamlProblem[] = [];
  let last = -1;
  let inText = false;
  for (const error of errors) {
    // The parser stumbles over one mistake several times: on its line, and where a text is never closed at the comma behind it.
    if (error.span.start <= last || problems.length >= MAX_PROBLEMS || (inText && error.code === 'CommaExpected')) continue;
    inText = error.code === 'UnexpectedEndOfString';
    last = endOfLine(whole, error.span.end);
    const { span, message: what, attempt } = explain(error, whole);
    const repaired = attempt && parseJsonc(applyEdits(whole, [attempt.edit]), true);
    problems.push({
      span: place(span.start, span.end),
      message: what,
      ...(attempt && repaired && repaired.errors.length < errors.length
        ? {
            repair: {
              title: attempt.title,
              edit: { span: place(attempt.edit.span.start, attempt.edit.span.end), newText: attempt.edit.newText },
            },
          }
        : {}),
    });
  }
  if (!root) return { problems };
  const node = nodeOf(root, whole, from, problems);
  return { root: bare && node.kind === 'mapping' ? { ...node, span: { start: offset, end: offset + text.length } } : node, problems };
}

interface Explanation {
  readonly span: { readonly start: number; readonly end: number };
  readonly message: Message;
  readonly attempt?: { readonly title: Message; readonly edit: TextEdit };
}

/** What the parser says of settings, in the words of front matter. */
function explain({ span, message: what, code }: JsoncError, text: string): Explanation {
  const before = text.slice(0, span.start).trimEnd().length;
  const behindComma = text[before - 1] === ',';
  const next = text[span.start] ?? '';
  if ((code === 'PropertyNameExpected' || code === 'ValueExpected') && behindComma && /[}\]]/.test(next)) {
    const comma = { start: before - 1, end: before };
    return {
      span: comma,
      message: message('Comma before the closing bracket; expected none'),
      attempt: { title: message('Remove the comma'), edit: { span: comma, newText: '' } },
    };
  }
  switch (code) {
    case 'CommaExpected':
      return {
        span: { start: Math.max(0, before - 1), end: before },
        message: message('A comma is missing after this'),
        attempt: { title: message('Insert a comma'), edit: { span: { start: before, end: before }, newText: ',' } },
      };
    case 'PropertyNameExpected':
      return { span, message: message('Expected a key in double quotation marks') };
    case 'InvalidCommentToken':
      return { span, message: message("JSON has no comments; tools can't read this") };
    case 'UnexpectedEndOfString': {
      const end = endOfLine(text, span.start);
      const line = text.slice(span.start, end);
      const shown = line.trimEnd();
      const value = shown.endsWith(',') ? shown.slice(0, -1) : shown;
      return {
        span: { start: span.start, end: span.start + 1 },
        message: message('This quotation mark is never closed'),
        attempt: {
          title: message('Close the quotation marks'),
          edit: { span: { start: span.start + value.length, end: span.start + value.length }, newText: '"' },
        },
      };
    }
    default:
      return { span, message: what };
  }
}

function endOfLine(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  return next === -1 ? text.length : next;
}

function nodeOf(node: JsoncNode, text: string, offset: number, problems: YamlProblem[]): YamlNode {
  const span = { start: offset + node.offset, end: offset + node.offset + node.length };
  switch (node.type) {
    case 'object': {
      const seen = new Set<string>();
      const entries = (node.children ?? []).flatMap(({ children }): YamlEntry[] => {
        const [key, value] = children ?? [];
        if (!key) return [];
        const name = String(key.value);
        const keySpan = { start: offset + key.offset, end: offset + key.offset + key.length };
        if (seen.has(name)) problems.push({ span: keySpan, message: message('Duplicate key "{key}"', { key: name }) });
        seen.add(name);
        const inner: YamlNode = value
          ? nodeOf(value, text, offset, problems)
          : { kind: 'scalar', span: { start: keySpan.end, end: keySpan.end }, text: '', quoted: false, block: false, type: 'null' };
        return [{ key: name, keySpan, value: inner, span: { start: keySpan.start, end: Math.max(keySpan.end, inner.span.end) } }];
      });
      return { kind: 'mapping', span, entries };
    }
    case 'array':
      return { kind: 'list', span, items: (node.children ?? []).map((item) => nodeOf(item, text, offset, problems)) };
    default: {
      const isText = node.type === 'string';
      return {
        kind: 'scalar',
        span,
        text: isText ? String(node.value) : text.slice(node.offset, node.offset + node.length),
        quoted: isText,
        block: false,
        type: node.type === 'string' || node.type === 'number' || node.type === 'boolean' ? node.type : 'null',
      };
    }
  }
}
