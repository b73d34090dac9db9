/** What an editor writes into the front matter about coverage: the laws to check against, and what the writer decided about an item. */
import { CORE_PROFILE, type CoverageOptions, chosenProfiles } from '../analysis/coverage/coverage.ts';
import { COVERAGE_KEY, type CoverageOverride, coverageOverrides, PROFILE_KEYS } from '../analysis/coverage/overrides.ts';
import { insertLine, writeKey, writeLine } from '../document/frontmatter/writeEntry.ts';
import type { YamlEntry } from '../document/frontmatter/yaml.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';

/** Sets the profiles of a policy in its front matter, which is added where there is none. Gives undefined where the front matter can't be edited safely. */
export function profilesEdit(policy: Policy, profiles: readonly string[]): TextEdit | undefined {
  if (!isEditable(policy)) return undefined;
  const { frontMatter, text } = policy;
  const entry = frontMatter.entries.find(({ key }) => PROFILE_KEYS.includes(key));
  const written = `[${profiles.map((id) => (frontMatter.format === 'yaml' && !isJsonLike(policy) ? id : JSON.stringify(id))).join(', ')}]`;
  if (!entry) return insertEntry(policy, writeLine(frontMatter, keyFor(policy, 'profiles'), written));
  const added = addedToBlockList(policy, entry, profiles);
  if (added) return added;
  const after = text.slice(entry.keySpan.end, entry.value.span.start);
  // A list in lines of its own, or no value at all: what is written follows the key.
  return after.includes('\n') || entry.value.span.end <= entry.keySpan.end
    ? { span: { start: entry.keySpan.end, end: Math.max(entry.keySpan.end, entry.span.end) }, newText: `: ${written}` }
    : { span: entry.value.span, newText: /[\s=[{]$/.test(after) ? written : ` ${written}` };
}

/** Adds a profile to those that apply already, those of the settings included: the front matter replaces them. Undefined as {@link profilesEdit}. */
export function addedProfileEdit(policy: Policy, profile: string, options: CoverageOptions): TextEdit | undefined {
  const chosen = chosenProfiles(policy, options).filter((id) => id !== CORE_PROFILE);
  return profilesEdit(policy, [...new Set([...chosen, profile])]);
}

/** Where a list in lines of its own only gets longer: its further lines. */
function addedToBlockList({ text, lineEnding }: Policy, { value }: YamlEntry, profiles: readonly string[]): TextEdit | undefined {
  if (value.kind !== 'list' || text[value.span.start] !== '-') return undefined;
  const present = value.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  const last = value.items.at(-1);
  if (!last || !present.every((id) => profiles.includes(id))) return undefined;
  const end = endOfContent(text, last.span.end);
  const indent = ' '.repeat(value.span.start - (text.lastIndexOf('\n', value.span.start) + 1));
  const added = profiles.filter((id) => !present.includes(id));
  return added.length === 0
    ? undefined
    : { span: { start: end, end }, newText: added.map((id) => `${lineEnding}${indent}- ${id}`).join('') };
}

/**
 * Writes what the writer decided about an item: `coverage:` with `{ elsewhere: file }` or `{ not-applicable: "reason" }`.
 * Gives undefined where the front matter can't be edited safely.
 * @param id of an item or a topic
 */
export function decisionEdit(
  policy: Policy,
  id: string,
  { status, note }: Pick<CoverageOverride, 'status' | 'note'>,
): TextEdit | undefined {
  if (!isEditable(policy)) return undefined;
  const { frontMatter, text, lineEnding } = policy;
  const isBraced = isJsonLike(policy);
  const isYaml = frontMatter.format === 'yaml' && !isBraced;
  const assign = frontMatter.format === 'toml' ? ' =' : ':';
  const key = (name: string): string => (isYaml ? name : isBraced ? JSON.stringify(name) : writeKey(frontMatter, name));
  const value = `{ ${key(status)}${assign} ${isYaml && status === 'elsewhere' && PLAIN_PATH.test(note) ? note : JSON.stringify(note)} }`;
  const line = `${key(id)}${assign} ${value}`;

  const entry = frontMatter.entries.find((one) => one.key === COVERAGE_KEY);
  const head = isBraced ? JSON.stringify(COVERAGE_KEY) : COVERAGE_KEY;
  if (!entry) return insertEntry(policy, isYaml ? `${head}:${lineEnding}${INDENT}${line}` : `${head}${assign} { ${line} }`);
  const { value: all } = entry;
  if (all.kind === 'scalar' && all.type === 'null' && isYaml) {
    const at = endOfContent(text, entry.keySpan.end + 1);
    return { span: { start: at, end: Math.max(at, all.span.end) }, newText: `${lineEnding}${INDENT}${line}` };
  }
  if (all.kind !== 'mapping') return undefined;
  const decided = all.entries.find((one) => one.key === id);
  if (decided) {
    // A decision in lines of its own is put in one.
    const { span } = decided.value;
    if (!text.slice(decided.keySpan.end, span.start).includes('\n')) return { span, newText: value };
    return isYaml ? { span: { start: decided.keySpan.end, end: span.end }, newText: `: ${value}` } : undefined;
  }
  const last = all.entries.at(-1);
  if (text[all.span.start] === '{') {
    if (!last) return { span: all.span, newText: `{ ${line} }` };
    const lineStart = text.lastIndexOf('\n', last.keySpan.start - 1) + 1;
    const indent = text.slice(lineStart, last.keySpan.start);
    const at = last.span.end;
    return {
      span: { start: at, end: at },
      newText: indent.trim() === '' && indent !== '' ? `,${lineEnding}${indent}${line}` : `, ${line}`,
    };
  }
  if (!last || !isYaml) return undefined;
  const at = endOfContent(text, last.span.end);
  const indent = text.slice(text.lastIndexOf('\n', last.keySpan.start - 1) + 1, last.keySpan.start);
  return indent.trim() === '' ? { span: { start: at, end: at }, newText: `${lineEnding}${indent}${line}` } : undefined;
}

/** Takes back what {@link decisionEdit} wrote about an item or its topic; undefined where nothing was decided, or it can't be edited safely. */
export function undecidedEdit(policy: Policy, ids: readonly string[]): TextEdit | undefined {
  const { frontMatter, text } = policy;
  const decisions = coverageOverrides(policy);
  const id = ids.find((one) => decisions.has(one));
  const entry = frontMatter.entries.find((one) => one.key === COVERAGE_KEY);
  if (id === undefined || entry?.value.kind !== 'mapping' || frontMatter.format !== 'yaml' || isJsonLike(policy) || !isEditable(policy))
    return undefined;
  if (text[entry.value.span.start] === '{') return undefined;
  const removed = entry.value.entries.length === 1 ? entry : entry.value.entries.find((one) => one.key === id);
  if (!removed) return undefined;
  const start = text.lastIndexOf('\n', removed.keySpan.start - 1) + 1;
  const end = endOfContent(text, removed.span.end);
  const next = text.indexOf('\n', end);
  return next < 0 ? undefined : { span: { start, end: next + 1 }, newText: '' };
}

const INDENT = '  ';
/** A path that YAML takes for text without quotation marks. */
const PLAIN_PATH = /^(?:\.{1,2}\/)*\p{L}[\p{L}\p{N}_./-]*$/u;

/** What is broken may hide a key. */
function isEditable({ frontMatter }: Policy): boolean {
  return (
    (frontMatter.state === 'present' || frontMatter.state === 'absent') &&
    !frontMatter.misplaced &&
    !frontMatter.tooLarge &&
    frontMatter.problems.length === 0
  );
}

/** JSON, or YAML in braces. */
function isJsonLike({ text, frontMatter: { format, content } }: Policy): boolean {
  return format === 'json' || (format === 'yaml' && /^\s*\{/.test(text.slice(content.start, content.end)));
}

function keyFor(policy: Policy, key: string): string {
  return isJsonLike(policy) && policy.frontMatter.format === 'yaml' ? JSON.stringify(key) : key;
}

function insertEntry(policy: Policy, line: string): TextEdit {
  const { frontMatter, lineEnding } = policy;
  if (frontMatter.state === 'present') return insertLine(policy, line);
  const at = frontMatter.bodyStart;
  return { span: { start: at, end: at }, newText: ['---', line, '---', '', ''].join(lineEnding) };
}

/** The end of the line in which a value ends, a comment behind it included. */
function endOfContent(text: string, valueEnd: number): number {
  // The span of a text in lines of its own may end behind its last line.
  const written = text.slice(0, valueEnd).trimEnd().length;
  const end = text.indexOf('\n', written);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
