/** Writes keys and values as the front matter of a policy has them: YAML, TOML or JSON. */
import type { TextEdit } from '../text/span.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { YamlNode } from './yaml.ts';

/** Where front matter is. */
export interface FrontMatterSource {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly lineEnding: string;
}

/** What a value is written as: `date` is TOML's own date type where the block has such dates or none; `word` needs no quotation marks in YAML. */
export type ValueKind = 'text' | 'date' | 'word';

/** A key as the format has it, with quotation marks where it needs them. */
export function writeKey({ format }: Pick<FrontMatter, 'format'>, key: string): string {
  if (format === 'yaml') return key;
  return format === 'toml' && /^[\w-]+$/.test(key) ? key : quote(key);
}

/** A value as the format has it. */
export function writeValue(frontMatter: Pick<FrontMatter, 'format' | 'entries'>, value: string, kind: ValueKind): string {
  if (frontMatter.format === 'yaml') return kind === 'word' && value !== '' ? value : JSON.stringify(value);
  if (frontMatter.format === 'toml' && kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !quotesDates(frontMatter)) return value;
  return quote(value);
}

/** `key: value`, `key = value` or `"key": value`. @param value as {@link writeValue} gives it, or a snippet in its place */
export function writeLine(frontMatter: Pick<FrontMatter, 'format'>, key: string, value: string): string {
  return `${writeKey(frontMatter, key)}${frontMatter.format === 'toml' ? ' =' : ':'} ${value}`;
}

/** A text in the place of a value, in the quotation marks that are there as far as the format allows; YAML without any where none are needed. */
export function rewriteValue(
  { text, frontMatter: { format } }: Omit<FrontMatterSource, 'lineEnding'>,
  value: YamlNode,
  words: string,
): string {
  const mark = value.kind === 'scalar' && !value.block ? text[value.span.start] : undefined;
  // TOML has no escape in single quotation marks.
  if (mark === "'" && format === 'toml' && !/['\n\r]/.test(words)) return `'${words}'`;
  if (format !== 'yaml') return quote(words);
  if (mark === "'") return `'${words.replaceAll("'", "''")}'`;
  const plain = /^\p{L}[^:#"'{}[\],&*!|>%@`\\]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(words);
  return mark !== '"' && plain ? words : JSON.stringify(words);
}

/** The edit that adds a line of {@link writeLine} behind the keys of the document. */
export function insertLine({ text, frontMatter, lineEnding }: FrontMatterSource, line: string): TextEdit {
  const { content, entries, format } = frontMatter;
  const source = text.slice(content.start, content.end);
  if (format === 'json' || /^\s*\{/.test(source)) return insertMember(text, frontMatter, lineEnding, line);
  const at = format === 'toml' ? endOfTopLevel(text, frontMatter) : content.end;
  const newLine = content.start < at && text[at - 1] !== '\n' ? lineEnding : '';
  const apart = at < content.end && entries.length > 0 && at === content.start ? lineEnding : '';
  return { span: { start: at, end: at }, newText: `${newLine}${line}${lineEnding}${apart}` };
}

/** Behind the last member of an object, indented like it. */
function insertMember(text: string, { content, entries }: FrontMatter, lineEnding: string, line: string): TextEdit {
  const last = entries.at(-1);
  if (!last) {
    const brace = text.indexOf('{', content.start);
    const at = brace === -1 || brace >= content.end ? content.start : brace + 1;
    return { span: { start: at, end: at }, newText: at === content.start ? `${line}${lineEnding}` : line };
  }
  const at = Math.max(last.span.end, last.keySpan.end);
  const lineStart = text.lastIndexOf('\n', last.keySpan.start - 1) + 1;
  const indent = text.slice(Math.max(lineStart, content.start), last.keySpan.start);
  const own = indent.trim() === '' && (lineStart > content.start || content.start === last.keySpan.start);
  return { span: { start: at, end: at }, newText: own ? `,${lineEnding}${indent}${line}` : `, ${line}` };
}

/** In TOML, behind the last statement before the first table with a header; comments and blank lines in front of that are its own. */
function endOfTopLevel(text: string, { content, topEnd }: FrontMatter): number {
  const lines = text.slice(content.start, topEnd).split('\n');
  if (topEnd === content.end) return topEnd;
  let end = topEnd;
  // The last one is the beginning of the header's line.
  for (let index = lines.length - 2; index >= 0 && /^[ \t]*(?:#.*)?\r?$/.test(lines[index] ?? ''); index--)
    end -= (lines[index]?.length ?? 0) + 1;
  return Math.max(content.start, end - (lines.at(-1)?.length ?? 0));
}

function quotesDates({ entries }: Pick<FrontMatter, 'entries'>): boolean {
  const dates = entries.flatMap(({ value }) => (value.kind === 'scalar' && /^\d{4}-\d{2}-\d{2}/.test(value.text) ? [value] : []));
  return dates.length > 0 && dates.every(({ type }) => type === 'string');
}

/** Double quotation marks, whose escapes JSON and TOML share. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

/** What closes a block that is not closed, and the span it goes to: behind its last line, in JSON instead of a comma there. */
export function closingEdits({ text, frontMatter: { content, fence }, lineEnding }: FrontMatterSource): readonly TextEdit[] {
  const mark = fence === '{' ? '}' : fence;
  const { end } = content;
  const written = content.start + text.slice(content.start, end).trimEnd().length;
  const newLine = end > 0 && text[end - 1] !== '\n' ? lineEnding : '';
  return [
    // JSON has no comma behind the last entry.
    ...(fence === '{' && text[written - 1] === ',' ? [{ span: { start: written - 1, end: written }, newText: '' }] : []),
    { span: { start: end, end }, newText: `${newLine}${mark}${lineEnding}` },
  ];
}
