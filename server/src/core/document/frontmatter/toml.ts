/** TOML with exact positions: the only importer of toml-eslint-parser. Values are facts about the text, in the same tree as those of YAML. */
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { message } from '../../l10n/localizer.ts';
import { bracketDepth } from '../text/bracketDepth.ts';
import { matchesIn } from '../text/matches.ts';
import { applyEdits, type Span, shiftSpan } from '../text/span.ts';
import { explainTomlError, type TomlExplanation } from './tomlProblems.ts';
import { type ScalarType, saysNothing, type YamlEntry, type YamlNode, type YamlProblem } from './yaml.ts';

/** The outcome of reading a TOML text, which always is a table. */
export interface TomlResult {
  readonly entries: readonly YamlEntry[];
  readonly problems: readonly YamlProblem[];
  /** Offset in the source at which the first table with a header of its own begins, or the text ends: keys in front of it are those of the document. */
  readonly topEnd: number;
}

const MAX_DEPTH = 30;
/** Nobody reads a longer list of what is wrong with one block. */
const MAX_PROBLEMS = 50;

/**
 * Reads one TOML text (1.1), whose first character is at `offset` of the source. Never throws.
 * After a syntax error the statements are read one by one, so that one broken line does not hide the others.
 */
export function parseToml(text: string, offset: number): TomlResult {
  const problems: YamlProblem[] = [];
  if (bracketDepth(text) > MAX_DEPTH) {
    const problem = {
      span: { start: offset, end: offset + Math.min(1, text.length) },
      message: message("The front matter is nested too deeply and wasn't read"),
    };
    return { entries: [], problems: [problem], topEnd: offset + text.length };
  }
  const root = newTable();
  let table = root;
  let topEnd = text.length;
  const take = (statements: Statements, from: number): void => {
    for (const statement of statements) {
      const path = partsOf(statement.key, from + offset);
      if (path.length > MAX_DEPTH) {
        const [start, end] = statement.key.range;
        problems.push({
          span: { start: from + offset + start, end: from + offset + end },
          message: message("The front matter is nested too deeply and wasn't read"),
        });
        continue;
      }
      if (statement.type === 'TOMLTable') {
        topEnd = Math.min(topEnd, from + statement.range[0]);
        const headerEnd = from + offset + statement.key.range[1] + (statement.kind === 'array' ? 2 : 1);
        table = openTable(root, path, statement.kind === 'array', headerEnd, problems);
        for (const { key, value } of statement.body)
          putAll(table, partsOf(key, from + offset), draftOf(value, text, from, offset), problems);
      } else putAll(table, path, draftOf(statement.value, text, from, offset), problems);
    }
  };
  const whole = readStatements(text);
  if ('statements' in whole) take(whole.statements, 0);
  else {
    const found: YamlProblem[] = [];
    for (const { start, end } of chunksOf(text)) {
      const chunk = text.slice(start, end);
      const part = readStatements(chunk);
      if ('statements' in part) {
        take(part.statements, start);
        continue;
      }
      found.push(finish(explainTomlError(part.reason, chunk, part.at), chunk, offset + start));
      if (found.length === MAX_PROBLEMS) break;
      // A line that belongs to nothing may follow a statement that can be read.
      const lineStart = chunk.lastIndexOf('\n', Math.max(0, Math.min(part.at, chunk.length - 1) - 1)) + 1;
      const before = lineStart > 0 ? readStatements(chunk.slice(0, lineStart)) : undefined;
      if (before && 'statements' in before) take(before.statements, start);
    }
    if (found.length === 0 && problems.length === 0) found.push(finish(explainTomlError(whole.reason, text, whole.at), text, offset));
    problems.push(...found);
    problems.sort((a, b) => a.span.start - b.span.start);
  }
  const { node } = finished(root);
  return { entries: node.kind === 'mapping' ? node.entries : [], problems: problems.slice(0, MAX_PROBLEMS), topEnd: offset + topEnd };
}

type Statements = readonly (AST.TOMLKeyValue | AST.TOMLTable)[];

interface Failure {
  /** The parser's own words. */
  readonly reason: string;
  readonly at: number;
}

function readStatements(text: string): { readonly statements: Statements } | Failure {
  try {
    return { statements: parseTOML(text).body[0].body };
  } catch (error) {
    return error instanceof ParseError ? { reason: error.message, at: error.index } : { reason: '', at: 0 };
  }
}

/** Puts an explanation at its place in the source, with the repair if that leaves a text that can be read. */
function finish({ span, message: what, attempt }: TomlExplanation, text: string, offset: number): YamlProblem {
  const problem = { span: { start: offset + span.start, end: offset + Math.min(span.end, text.length) }, message: what };
  if (!attempt || !('statements' in readStatements(applyEdits(text, [attempt.edit])))) return problem;
  const { title, edit } = attempt;
  return { ...problem, repair: { title, edit: { span: shiftSpan(edit.span, offset), newText: edit.newText } } };
}

/** A line that begins with a key, or with the header of a table. */
const STATEMENT =
  /^[ \t]*(?:(?:[\p{L}\p{N}_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\p{L}\p{N}_-]+|"[^"\n]*"|'[^'\n]*')){0,30}[ \t]*[=:]|\[\[?[^[\]\n]*\]\]?[ \t]*(?:#.*)?\r?$)/gmu;

/** The text cut before each line that begins a statement. */
function chunksOf(text: string): Span[] {
  const starts = matchesIn(text, STATEMENT).map(({ index }) => index);
  const first = starts[0] ?? text.length;
  const preamble = saysNothing(text.slice(0, first)) ? [] : [{ start: 0, end: first }];
  return [...preamble, ...starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))];
}

interface Key {
  readonly name: string;
  readonly span: Span;
}

function partsOf({ keys }: AST.TOMLKey, offset: number): readonly Key[] {
  return keys.map((key) => ({
    name: key.type === 'TOMLBare' ? key.name : key.value,
    span: { start: offset + key.range[0], end: offset + key.range[1] },
  }));
}

/** A table that more may be added to by lines further down. */
interface Table {
  readonly kind: 'table';
  readonly entries: { readonly key: Key; value: Draft }[];
  readonly byName: Map<string, { value: Draft }>;
  /** Where it begins while it has no entries. */
  readonly start: number;
}

interface Tables {
  readonly kind: 'tables';
  readonly items: Table[];
}

interface Done {
  readonly kind: 'done';
  readonly node: YamlNode;
}

type Draft = Table | Tables | Done;

function newTable(start = 0): Table {
  return { kind: 'table', entries: [], byName: new Map(), start };
}

/** The table that a header names; of a list of tables a new one. */
function openTable(root: Table, path: readonly Key[], isList: boolean, headerEnd: number, problems: YamlProblem[]): Table {
  const last = path.at(-1);
  if (!last) return root;
  const above = descend(root, path.slice(0, -1), problems);
  const known = above.byName.get(last.name)?.value;
  const fresh = newTable(headerEnd);
  if (isList && known?.kind === 'tables') {
    known.items.push(fresh);
    return fresh;
  }
  if (known === undefined) add(above, last, isList ? { kind: 'tables', items: [fresh] } : fresh);
  else if (!isList && known.kind === 'table') return known;
  else problems.push(duplicate(last));
  return fresh;
}

function putAll(table: Table, path: readonly Key[], value: Draft, problems: YamlProblem[]): void {
  const last = path.at(-1);
  if (!last) return;
  const target = descend(table, path.slice(0, -1), problems);
  if (target.byName.has(last.name)) problems.push(duplicate(last));
  add(target, last, value);
}

function descend(table: Table, path: readonly Key[], problems: YamlProblem[]): Table {
  let current = table;
  for (const key of path) {
    const value = current.byName.get(key.name)?.value;
    const next = value?.kind === 'tables' ? value.items.at(-1) : value;
    if (next?.kind === 'table') current = next;
    else {
      if (next) problems.push(duplicate(key));
      const inner = newTable(key.span.end);
      add(current, key, inner);
      current = inner;
    }
  }
  return current;
}

function add(table: Table, key: Key, value: Draft): void {
  const entry = { key, value };
  table.entries.push(entry);
  if (!table.byName.has(key.name)) table.byName.set(key.name, entry);
}

function duplicate({ name, span }: Key): YamlProblem {
  return { span, message: message('Duplicate key "{key}"', { key: name }) };
}

function finished(draft: Draft): { readonly node: YamlNode } {
  if (draft.kind === 'done') return draft;
  if (draft.kind === 'tables') {
    const items = draft.items.map((item) => finished(item).node);
    return { node: { kind: 'list', span: around(items, draft.items[0]?.start ?? 0), items } };
  }
  const entries = draft.entries.map(({ key, value }): YamlEntry => {
    const { node } = finished(value);
    return {
      key: key.name,
      keySpan: key.span,
      value: node,
      span: { start: Math.min(key.span.start, node.span.start), end: Math.max(key.span.end, node.span.end) },
    };
  });
  return { node: { kind: 'mapping', span: around(entries, draft.start), entries } };
}

function around(parts: readonly { readonly span: Span }[], otherwise: number): Span {
  if (parts.length === 0) return { start: otherwise, end: otherwise };
  return { start: Math.min(...parts.map(({ span }) => span.start)), end: Math.max(...parts.map(({ span }) => span.end)) };
}

function draftOf(node: AST.TOMLContentNode, text: string, from: number, offset: number): Draft {
  if (node.type === 'TOMLInlineTable') {
    const table = newTable(from + offset + node.range[0]);
    for (const { key, value } of node.body) putAll(table, partsOf(key, from + offset), draftOf(value, text, from, offset), []);
    const { node: inner } = finished(table);
    return { kind: 'done', node: { ...inner, span: spanOf(node, from + offset) } };
  }
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((element) => finished(draftOf(element, text, from, offset)).node);
    return { kind: 'done', node: { kind: 'list', span: spanOf(node, from + offset), items } };
  }
  const isText = node.kind === 'string';
  const block = isText && node.multiline;
  return {
    kind: 'done',
    node: {
      kind: 'scalar',
      span: spanOf(node, from + offset),
      text: isText ? node.value : text.slice(from + node.range[0], from + node.range[1]),
      quoted: isText && !block,
      block,
      type: typeOf(node.kind),
    },
  };
}

function spanOf({ range: [start, end] }: { readonly range: readonly [number, number] }, offset: number): Span {
  return { start: offset + start, end: offset + end };
}

function typeOf(kind: AST.TOMLValue['kind']): ScalarType {
  switch (kind) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'float':
      return 'number';
    default:
      return 'date';
  }
}
