/** JSON with comments: the only importer of jsonc-parser. */
import { createScanner, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Message, message } from '../../l10n/localizer.ts';
import { bracketDepth } from '../text/bracketDepth.ts';
import { addToMultimap } from '../text/multimap.ts';
import type { Span } from '../text/span.ts';

/** A text as far as it can be read. */
export interface JsoncResult {
  readonly value: unknown;
  /** The tree with offsets; undefined for a text without any value. */
  readonly root: Node | undefined;
  readonly errors: readonly JsoncError[];
}

/** A place that is not JSON. */
export interface JsoncError {
  readonly span: Span;
  /** What is wrong, then what is expected. */
  readonly message: Message;
  /** The parser's name for it: `CommaExpected`, `PropertyNameExpected`, … */
  readonly code: string;
}

/** Where a value is, and its key with the quotation marks if it has one. */
export interface JsoncPlace {
  readonly span: Span;
  readonly key?: Span;
}

/** A node of the tree; of a property the children are key and value. */
export type JsoncNode = Node;

/** Nesting beyond this is hostile: the parser calls itself for each level. */
const MAX_DEPTH = 200;

/**
 * Reads JSON with comments and trailing commas; never throws. A byte order mark is passed over.
 * @param strict JSON as RFC 8259 has it: comments and trailing commas are errors
 */
export function parseJsonc(text: string, strict = false): JsoncResult {
  if (bracketDepth(text) > MAX_DEPTH)
    return {
      value: undefined,
      root: undefined,
      errors: [
        { span: { start: 0, end: Math.min(1, text.length) }, message: message('This is nested too deeply to be read'), code: 'TooDeep' },
      ],
    };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    allowTrailingComma: !strict,
    disallowComments: strict,
    allowEmptyContent: true,
  });
  return {
    value: root ? getNodeValue(root) : undefined,
    root,
    errors: errors.map(({ error, offset, length }) => {
      const code = printParseErrorCode(error);
      return { span: { start: offset, end: offset + length }, message: MESSAGES[code] ?? message("This isn't valid JSON"), code };
    }),
  };
}

/** The value at a path of keys and indexes. */
export function findJsoncNode(root: Node | undefined, path: readonly (string | number)[]): JsoncPlace | undefined {
  const node = nodeAt(root, path);
  if (!node) return undefined;
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return {
    span: { start: node.offset, end: node.offset + node.length },
    ...(key && key !== node ? { key: { start: key.offset, end: key.offset + key.length } } : {}),
  };
}

/** A key that an object has more than once. */
export interface RepeatedKey {
  /** Of the object that has it, then the key. */
  readonly path: readonly (string | number)[];
  /** The key of each time but the last, which is the one that counts; quotation marks included. */
  readonly ignored: readonly Span[];
}

/** Keys that are given more than once, in the order of the text. */
export function repeatedKeys(root: Node | undefined): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const visit = (node: Node, path: readonly (string | number)[]): void => {
    if (node.type === 'array') node.children?.forEach((child, index) => visit(child, [...path, index]));
    if (node.type !== 'object') return;
    const byName = new Map<string, Node[]>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key) continue;
      const name = String(key.value);
      addToMultimap(byName, name, key);
      if (value) visit(value, [...path, name]);
    }
    for (const [name, keys] of byName)
      if (keys.length > 1)
        found.push({
          path: [...path, name],
          ignored: keys.slice(0, -1).map(({ offset, length }) => ({ start: offset, end: offset + length })),
        });
  };
  if (root) visit(root, []);
  return found;
}

/** The library's numbers for what its scanner finds; it gives names to them for compilers alone. */
const Token = { comma: 5, lineComment: 12, blockComment: 13, lineBreak: 14, space: 15 } as const;

/** What is between two values: the comma, if there is one, and comments. */
export interface BetweenValues {
  /** Offset of the comma. */
  readonly comma?: number;
  readonly comments: readonly Span[];
}

/** Reads on from the end of a value to whatever closes the object or list that it is in, or to the next value. */
export function readBetween(text: string, from: number): BetweenValues {
  const scanner = createScanner(text);
  scanner.setPosition(from);
  let comma: number | undefined;
  const comments: Span[] = [];
  for (;;) {
    const kind: number = scanner.scan();
    const [start, end] = [scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()];
    if (kind === Token.comma && comma === undefined) comma = start;
    else if (kind === Token.lineComment || kind === Token.blockComment) comments.push({ start, end });
    else if (kind !== Token.lineBreak && kind !== Token.space) return { ...(comma === undefined ? {} : { comma }), comments };
  }
}

/** The node of a value at a path of keys and indexes; where a key is repeated the last one, which counts. */
export function nodeAt(root: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let node = root;
  for (const step of path) {
    if (typeof step === 'number') node = node?.type === 'array' ? node.children?.[step] : undefined;
    else
      node = node?.type === 'object' ? node.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1] : undefined;
  }
  return node;
}

const MESSAGES: Readonly<Record<string, Message>> = {
  InvalidSymbol: message('This isn\'t valid JSON; text needs "double quotation marks"'),
  InvalidNumberFormat: message("This isn't a number in JSON"),
  PropertyNameExpected: message('Expected a setting name in "double quotation marks"'),
  ValueExpected: message('A value is missing here'),
  ColonExpected: message('A colon is missing here; expected "name": value'),
  CommaExpected: message('A comma is missing before this'),
  CloseBraceExpected: message('A closing brace "{brace}" is missing', { brace: '}' }),
  CloseBracketExpected: message('A closing bracket "]" is missing'),
  EndOfFileExpected: message('Text after the closing brace'),
  InvalidCommentToken: message("This isn't a comment; expected // … or /* … */"),
  UnexpectedEndOfComment: message('This comment is never closed; expected */'),
  UnexpectedEndOfString: message('This text is never closed; expected a double quotation mark'),
  UnexpectedEndOfNumber: message('This number is incomplete'),
  InvalidUnicode: message('This escape is incomplete; expected four digits after \\u'),
  InvalidEscapeCharacter: message('Unknown escape; a backslash is written \\\\'),
  InvalidCharacter: message("This character isn't allowed here"),
};
