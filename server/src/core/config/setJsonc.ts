/** Changes one value of a JSON text with comments, and nothing else: comments, line ends, indentation and the shape of what is there stay. */

import { type JsoncNode, nodeAt, parseJsonc, readBetween } from '../document/json/jsonc.ts';
import type { Span, TextEdit } from '../document/text/span.ts';

/** How a text is written. */
interface Style {
  readonly eol: string;
  /** One step of indentation. */
  readonly step: string;
}

/** Edits that set the value at a path of keys, with the objects on the way to it where they are missing. None where the text cannot be read, or has something else than an object on the way. */
export function setJsonc(text: string, path: readonly (string | number)[], value: unknown): readonly TextEdit[] {
  const { root, errors } = parseJsonc(text);
  if (errors.length > 0) return [];
  const style = styleOf(text);
  if (!root) {
    const before = text.trim() === '' || text.endsWith('\n') ? '' : style.eol;
    return [insert(text.length, `${before}${write(nest(path, value), style, '')}${style.eol}`)];
  }
  let depth = path.length;
  while (depth > 0 && !nodeAt(root, path.slice(0, depth))) depth--;
  const node = nodeAt(root, path.slice(0, depth));
  if (!node) return [];
  if (depth === path.length) {
    const same = JSON.stringify(value);
    return [
      {
        span: { start: node.offset, end: node.offset + node.length },
        newText: typeof value === 'object' ? write(value, style, indentAt(text, node.offset)) : same,
      },
    ];
  }
  if (node.type !== 'object') return [];
  return insertProperty(text, node, String(path[depth] ?? ''), nest(path.slice(depth + 1), value), style, node === root);
}

/** Edits that put a value at the end of the list at a path of keys, or set a list of it alone where there is none. None where the text cannot be read, or has something else there. */
export function appendToList(text: string, path: readonly string[], value: string): readonly TextEdit[] {
  const { root, errors } = parseJsonc(text);
  if (errors.length > 0) return [];
  const list = nodeAt(root, path);
  if (!list) return setJsonc(text, path, [value]);
  if (list.type !== 'array') return [];
  const last = list.children?.at(-1);
  const written = JSON.stringify(value);
  if (last) return insertAfter(text, list, last, styleOf(text), () => written);
  // Comments may be in an empty list.
  const close = list.offset + list.length - 1;
  return [
    insert(
      text.slice(list.offset + 1, close).trim() === '' ? list.offset + 1 : lineEndBefore(text, close),
      text.slice(list.offset + 1, close).trim() === ''
        ? written
        : `${styleOf(text).eol}${indentAt(text, list.offset)}${styleOf(text).step}${written}`,
    ),
  ];
}

/** Edits that take out the property whose key is at an offset, with its comma, and with its line where nothing else is on it; none where the text cannot be read. */
export function removeProperty(text: string, keyStart: number): readonly TextEdit[] {
  const { root, errors } = parseJsonc(text);
  const found = errors.length > 0 ? undefined : propertyAt(root, keyStart);
  if (!found) return [];
  const { property, before } = found;
  const end = property.offset + property.length;
  const { comma } = readBetween(text, end);
  const lineStart = text.lastIndexOf('\n', property.offset - 1) + 1;
  const after = comma === undefined ? end : comma + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(after, after + 200));
  const alone = text.slice(lineStart, property.offset).trim() === '' && rest !== null;
  const own: Span =
    alone && lineStart > 0
      ? { start: lineStart, end: after + rest[0].length }
      : { start: property.offset, end: after + (/^[ \t]*/.exec(text.slice(after, after + 200))?.[0].length ?? 0) };
  // The last one without a comma leaves that of the one before it behind.
  const left = comma === undefined && before ? readBetween(text, before.offset + before.length).comma : undefined;
  return [...(left === undefined ? [] : [{ span: { start: left, end: left + 1 }, newText: '' }]), { span: own, newText: '' }];
}

function propertyAt(
  root: JsoncNode | undefined,
  keyStart: number,
): { readonly property: JsoncNode; readonly before: JsoncNode | undefined } | undefined {
  let node = root;
  while (node) {
    const children: readonly JsoncNode[] = node.children ?? [];
    const index = children.findIndex(({ offset, length }) => offset <= keyStart && keyStart < offset + length);
    const child = children[index];
    if (child?.type === 'property' && child.offset === keyStart) return { property: child, before: children[index - 1] };
    node = child;
  }
  return undefined;
}

function insertProperty(text: string, object: JsoncNode, key: string, value: unknown, style: Style, isRoot: boolean): readonly TextEdit[] {
  const last = object.children?.at(-1);
  const close = object.offset + object.length - 1;
  const outer = indentAt(text, object.offset);
  const property = (indent: string | undefined): string =>
    `${JSON.stringify(key)}: ${indent === undefined ? inline(value) : write(value, style, indent)}`;
  if (!last) {
    const inner = text.slice(object.offset + 1, close);
    const indent = outer + style.step;
    if (inner.trim() !== '') return [insert(lineEndBefore(text, close), `${style.eol}${indent}${property(indent)}`)];
    const between =
      isRoot || isFirstOnItsLine(text, object)
        ? `${style.eol}${indent}${property(indent)}${style.eol}${outer}`
        : ` ${property(undefined)} `;
    return [{ span: { start: object.offset + 1, end: close }, newText: between }];
  }
  return insertAfter(text, object, last, style, property);
}

/** Behind the last member of an object or list, on a line of its own where that has one. @param member what to insert, at an indentation; without one in a line with others */
function insertAfter(
  text: string,
  container: JsoncNode,
  last: JsoncNode,
  { eol }: Style,
  member: (indent: string | undefined) => string,
): readonly TextEdit[] {
  const end = last.offset + last.length;
  const { comma, comments } = readBetween(text, end);
  const commaEdit = comma === undefined ? [insert(end, ',')] : [];
  if (!text.slice(container.offset, last.offset).includes('\n'))
    return [...(comma === undefined ? [insert(end, `, ${member(undefined)}`)] : [insert(comma + 1, ` ${member(undefined)}`)])];
  const indent = indentAt(text, last.offset);
  let at = comma === undefined ? end : comma + 1;
  // A comment behind the last member, on its line, is about that one.
  for (const comment of comments) if (comment.start >= at && !text.slice(at, comment.start).includes('\n')) at = comment.end;
  return merge([...commaEdit, insert(at, `${eol}${indent}${member(indent)}${comma === undefined ? '' : ','}`)]);
}

function styleOf(text: string): Style {
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', step: /^([ \t]+)["/]/m.exec(text)?.[1] ?? '  ' };
}

/** Two insertions at one place become one. */
function merge(edits: readonly TextEdit[]): readonly TextEdit[] {
  const [first, second] = edits;
  return first && second && first.span.start === second.span.start ? [insert(first.span.start, first.newText + second.newText)] : edits;
}

/** An empty object in an object that fills a line of its own is opened; one in a line with others is not. */
function isFirstOnItsLine(text: string, object: JsoncNode): boolean {
  const lineStart = text.lastIndexOf('\n', object.offset) + 1;
  return lineStart > 0 && /^[ \t]*"[^"{}]*"\s*:\s*$/.test(text.slice(lineStart, object.offset));
}

function lineEndBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, Math.min(offset, lineStart + 200)))?.[0] ?? '';
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function nest(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function write(value: unknown, { eol, step }: Style, indent: string): string {
  return JSON.stringify(value, null, step).replaceAll('\n', `${eol}${indent}`);
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`)
    .join(', ')} }`;
}
