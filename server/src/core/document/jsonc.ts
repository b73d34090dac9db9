/** JSON with comments: the only importer of jsonc-parser. */
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from './span.ts';

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
  readonly message: string;
}

/** Where a value stands, and its key with the quotation marks if it has one. */
export interface JsoncPlace {
  readonly span: Span;
  readonly key?: Span;
}

/** A node of the tree, opaque to everyone but this file. */
export type JsoncNode = Node;

/** Nesting beyond this is hostile: the parser calls itself for each level. */
const MAX_DEPTH = 200;

/** Reads JSON with comments and trailing commas; never throws. A byte order mark is passed over. */
export function parseJsonc(text: string): JsoncResult {
  if (depthOf(text) > MAX_DEPTH) return { value: undefined, root: undefined, errors: [{ span: { start: 0, end: Math.min(1, text.length) }, message: 'This is nested too deeply to be read' }] };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: true });
  return { value: root ? getNodeValue(root) : undefined, root, errors: errors.map((error) => ({ span: { start: error.offset, end: error.offset + error.length }, message: MESSAGES[printParseErrorCode(error.error)] ?? 'This is not JSON that can be read' })) };
}

/** The value at a path of keys and indexes. */
export function findJsoncNode(root: Node | undefined, path: readonly (string | number)[]): JsoncPlace | undefined {
  const node = root && findNodeAtLocation(root, [...path]);
  if (!node) return undefined;
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return { span: { start: node.offset, end: node.offset + node.length }, ...(key && key !== node ? { key: { start: key.offset, end: key.offset + key.length } } : {}) };
}

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not JSON, expected a value; texts stand in "double quotation marks"',
  InvalidNumberFormat: 'This is not a number that JSON knows',
  PropertyNameExpected: 'Expected a setting name in "double quotation marks"',
  ValueExpected: 'A value is missing here',
  ColonExpected: 'A colon is missing here, expected `"name": value`',
  CommaExpected: 'A comma is missing before this',
  CloseBraceExpected: 'A closing brace `}` is missing',
  CloseBracketExpected: 'A closing bracket `]` is missing',
  EndOfFileExpected: 'Nothing may follow the closing brace',
  InvalidCommentToken: 'This is not a comment, expected `// …` or `/* … */`',
  UnexpectedEndOfComment: 'This comment is never closed, expected `*/`',
  UnexpectedEndOfString: 'This text is never closed, expected a quotation mark `"`',
  UnexpectedEndOfNumber: 'This number is not complete',
  InvalidUnicode: 'This escape is not complete, expected four digits after `\\u`',
  InvalidEscapeCharacter: 'There is no such escape; a backslash is written `\\\\`',
  InvalidCharacter: 'This character is not allowed here',
};

/** The deepest nesting of brackets, those in texts and comments counted too. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}
