/** YAML with exact positions: the only importer of js-yaml. Values are facts about the text; nothing is ever constructed or run. */
import {
  COLLECTION_STYLE,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { message } from '../../l10n/localizer.ts';
import { applyEdits, type Span, shiftSpan } from '../text/span.ts';
import { explainError, explainStrayLine, type YamlExplanation, type YamlProblem } from './yamlProblems.ts';

export type { YamlProblem };

/** What a plain scalar means in YAML 1.2's core schema, plus YAML 1.1's date; quoted scalars are always `string`. */
export type ScalarType = 'string' | 'number' | 'boolean' | 'null' | 'date';

/** One value of the tree; spans are offsets in the whole source, quotes included. */
export type YamlNode =
  | {
      readonly kind: 'scalar';
      readonly span: Span;
      readonly text: string;
      readonly quoted: boolean;
      readonly block: boolean;
      readonly type: ScalarType;
    }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly YamlNode[] }
  | { readonly kind: 'mapping'; readonly span: Span; readonly entries: readonly YamlEntry[] }
  | { readonly kind: 'alias'; readonly span: Span; readonly text: string };

/** `key: value` of a mapping. `span` runs from the key to the end of the value. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
  readonly span: Span;
}

/** The outcome of reading a YAML text; `root` is absent when nothing could be read. */
export interface YamlResult {
  readonly root?: YamlNode;
  readonly problems: readonly YamlProblem[];
}

/** Aliases multiply what a short text stands for (a "billion laughs"); a policy needs none. */
const MAX_ALIASES = 20;
const MAX_DEPTH = 30;
/** Nobody reads a longer list of what is wrong with one block. */
const MAX_PROBLEMS = 50;

/**
 * Reads one YAML text that is to be a mapping, whose first character is at `offset` of the source. Never throws.
 * After a syntax error the top-level entries are read one by one, so that one broken line does not hide the others.
 */
export function parseYaml(text: string, offset: number): YamlResult {
  const events = readEvents(text);
  if (Array.isArray(events)) {
    const refused = refuse(text, events);
    if (refused) return { ...(refused.whole ? {} : { root: readNode(text, events, offset) }), problems: [finish(refused, text, offset)] };
    if (events.length < 2 || events[1]?.type === EVENT_POP) return { problems: [] };
    const root = readNode(text, events, offset);
    if (root.kind !== 'scalar' || root.quoted) return { root, problems: findTroubles(root) };
  }
  const entries: YamlEntry[] = [];
  const problems: YamlProblem[] = [];
  for (const { start, end, stray } of topLevelChunks(text)) {
    const chunk = text.slice(start, end);
    const part = stray ? explainStrayLine(chunk, { start: 0, end: chunk.trimEnd().length }) : readEvents(chunk);
    if (!Array.isArray(part)) {
      if (problems.length < MAX_PROBLEMS) problems.push(finish(part as YamlExplanation, chunk, offset + start));
    } else if (part.length > 1) {
      const root = readNode(chunk, part, offset + start);
      if (root.kind === 'mapping') entries.push(...root.entries);
    }
  }
  if (problems.length === 0 && !Array.isArray(events)) problems.push(finish(events as YamlExplanation, text, offset));
  const root: YamlNode = { kind: 'mapping', span: { start: offset, end: offset + text.length }, entries };
  return { root, problems: [...problems, ...findTroubles(root)] };
}

function readEvents(text: string): Event[] | YamlExplanation {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return explainError(error.reason, text, error.mark?.position ?? 0);
    return { span: { start: 0, end: Math.min(1, text.length) }, message: message("This isn't valid YAML") };
  }
}

/** What the parser lets pass: too many aliases, aliases of nothing, a second document. */
function refuse(text: string, events: readonly Event[]): (YamlExplanation & { readonly whole?: boolean }) | undefined {
  const anchors = new Set<string>();
  let aliases = 0;
  for (const event of events) {
    if (event.type === EVENT_ALIAS) {
      const span = { start: event.anchorStart - 1, end: event.anchorEnd };
      if (++aliases > MAX_ALIASES)
        return {
          span,
          message: message("The front matter has more than {count} YAML aliases and wasn't read", { count: MAX_ALIASES }),
          whole: true,
        };
      if (!anchors.has(text.slice(event.anchorStart, event.anchorEnd))) return explainError('alias node', text, span.start);
    } else if ('anchorStart' in event && event.anchorStart >= 0) anchors.add(text.slice(event.anchorStart, event.anchorEnd));
  }
  if (events.filter(({ type }) => type === EVENT_DOCUMENT).length < 2) return undefined;
  const end = /^\.\.\.(?=\s|$)/m.exec(text);
  return {
    span: { start: end?.index ?? 0, end: (end?.index ?? 0) + 3 },
    message: message('"..." ends the YAML, so what follows isn\'t read'),
  };
}

/** Puts an explanation at its place in the source, with the repair if that leaves a text that can be read. */
function finish({ span, message: what, attempt }: YamlExplanation, text: string, offset: number): YamlProblem {
  const problem = { span: { start: offset + span.start, end: offset + Math.min(span.end, text.length) }, message: what };
  if (!attempt) return problem;
  const after = readEvents(applyEdits(text, [attempt.edit]));
  if (!Array.isArray(after) || after[1]?.type !== EVENT_MAPPING) return problem;
  const { title, edit } = attempt;
  return {
    ...problem,
    repair: { title, edit: { span: shiftSpan(edit.span, offset), newText: edit.newText } },
  };
}

function readNode(text: string, events: readonly Event[], offset: number): YamlNode {
  let at = 1;
  /** How far the text has been read; offsets here are those of the text. */
  let done = 0;
  const at1 = (start: number): Span => ({ start: offset + start, end: offset + start });
  /** A node that is not there has no place of its own: it is behind the character that announces it. */
  const behind = (sign: string): Span => {
    const found = text.indexOf(sign, done);
    done = found === -1 ? done : found + sign.length;
    return at1(done);
  };
  const closed = (start: number, end: number, isFlow: boolean): Span => {
    let last = Math.max(start, end);
    if (isFlow) {
      last = Math.max(last, start + 1);
      while (last < text.length && text[last] !== ']' && text[last] !== '}') {
        const comment = text[last] === '#' ? text.indexOf('\n', last) : -1;
        last = comment === -1 ? last + 1 : comment;
      }
      last = Math.min(last + 1, text.length);
    }
    done = last;
    return { start: offset + start, end: offset + last };
  };
  const read = (sign: string): YamlNode => {
    const event = events[at++];
    switch (event?.type) {
      case EVENT_SCALAR: {
        const { style, valueStart, valueEnd } = event;
        if (valueStart < 0) return { kind: 'scalar', span: behind(sign), text: '', quoted: false, block: false, type: 'null' };
        const quoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
        const block = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
        const value = getScalarValue(text, event);
        // The parser gives the inside of quotes and the lines of a block; a writer means the marks too, and not the line ends after them.
        const start = quoted ? valueStart - 1 : block ? indicatorOf(text, done, valueStart) : valueStart;
        const end = quoted ? valueEnd + 1 : block ? Math.max(start + 1, text.slice(0, valueEnd).trimEnd().length) : valueEnd;
        done = end;
        return {
          kind: 'scalar',
          span: { start: offset + start, end: offset + end },
          text: value,
          quoted,
          block,
          type: quoted || block ? 'string' : typeOfPlain(value),
        };
      }
      case EVENT_SEQUENCE: {
        const items: YamlNode[] = [];
        const isFlow = event.style === COLLECTION_STYLE.FLOW;
        done = isFlow ? event.start + 1 : event.start;
        while (at < events.length && events[at]?.type !== EVENT_POP) items.push(read(isFlow ? ',' : '-'));
        at++;
        return { kind: 'list', span: closed(event.start, items.length > 0 ? done : 0, isFlow), items };
      }
      case EVENT_MAPPING: {
        const entries: YamlEntry[] = [];
        const isFlow = event.style === COLLECTION_STYLE.FLOW;
        done = isFlow ? event.start + 1 : event.start;
        while (at < events.length && events[at]?.type !== EVENT_POP) {
          const key = read('');
          const value = read(isFlow && text.slice(done).trimStart()[0] !== ':' ? '' : ':');
          entries.push({
            key: key.kind === 'scalar' ? key.text : '',
            keySpan: key.span,
            value,
            span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
          });
        }
        at++;
        return { kind: 'mapping', span: closed(event.start, entries.length > 0 ? done : 0, isFlow), entries };
      }
      case EVENT_ALIAS:
        done = event.anchorEnd;
        return {
          kind: 'alias',
          span: { start: offset + event.anchorStart - 1, end: offset + event.anchorEnd },
          text: text.slice(event.anchorStart, event.anchorEnd),
        };
      default:
        return { kind: 'scalar', span: at1(done), text: '', quoted: false, block: false, type: 'null' };
    }
  };
  return read('');
}

/** Where the `|` or `>` is that announces a block. */
function indicatorOf(text: string, from: number, blockStart: number): number {
  const head = text.slice(from, blockStart);
  // The last line that says anything.
  const end = head.trimEnd().length;
  const start = head.lastIndexOf('\n', end - 1) + 1;
  const found = head.includes('\n', end) ? /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n[\s]*$/.exec(head.slice(start)) : null;
  return found ? from + start + found.index : blockStart;
}

/** Duplicate keys, at any depth, reported at the second key. */
function findTroubles(root: YamlNode): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'mapping') return;
    const seen = new Set<string>();
    for (const entry of node.entries) {
      if (seen.has(entry.key)) problems.push({ span: entry.keySpan, message: message('Duplicate key "{key}"', { key: entry.key }) });
      seen.add(entry.key);
      visit(entry.value);
    }
  };
  visit(root);
  return problems;
}

/** Whether lines are blank or comments, in YAML as in TOML. */
export function saysNothing(lines: string): boolean {
  return lines.replace(/^[ \t]*(?:#.*)?$/gm, '').trim() === '';
}

/** Lines of a quoted value that goes on in the first column; in a longer one the quotation mark was forgotten. */
const MOST_LINES_OF_VALUE = 20;

/** The text cut before each line that starts in the first column with something new; `stray` where that isn't a key. */
function topLevelChunks(text: string): (Span & { readonly stray: boolean })[] {
  const starts = [...text.matchAll(/^(?![ \t\r\n#\]}]|-(?:[ \t\r\n]|$)|$)[^\r\n]*/gm)].map((match) => ({
    start: match.index,
    stray: !/^(?:"[^"]*"|'[^']*'|[^\s:"'][^:]{0,200})[ \t]*:(?:[ \t]|$)/.test(match[0]),
  }));
  // A value in quotation marks that goes on in the first column is one value all the same.
  for (let index = 0; index < starts.length; index++) {
    let next = index + 1;
    while (
      starts[next]?.stray &&
      next - index < MOST_LINES_OF_VALUE &&
      !isQuotedWhole(text.slice(starts[index]?.start, starts[next]?.start))
    )
      next++;
    if (isQuotedWhole(text.slice(starts[index]?.start, starts[next]?.start))) starts.splice(index + 1, next - index - 1);
  }
  const first = starts[0]?.start ?? text.length;
  const preamble = saysNothing(text.slice(0, first)) ? [] : [{ start: 0, end: first, stray: false }];
  return [...preamble, ...starts.map(({ start, stray }, index) => ({ start, stray, end: starts[index + 1]?.start ?? text.length }))];
}

/** Whether lines are one key with a value in quotation marks that are opened on the first and closed at the end of the last. */
function isQuotedWhole(lines: string): boolean {
  const opened = /^[^\s:"'#][^:\r\n]{0,200}:[ \t]+(["'])/.exec(lines);
  if (!opened) return false;
  const rest = lines.slice(opened[0].length).trimEnd();
  return rest.indexOf(opened[1] ?? '') === rest.length - 1 && rest !== '';
}

function typeOfPlain(text: string): ScalarType {
  if (/^(?:~|null|Null|NULL|)$/.test(text)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return 'boolean';
  if (/^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/.test(text))
    return 'number';
  // YAML 1.1's timestamp, which gray-matter, Jekyll and Hugo still turn into a moment in time.
  if (/^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/.test(text))
    return 'date';
  return 'string';
}
