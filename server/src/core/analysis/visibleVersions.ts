/** Where readers see the version of a policy: "Version 1.4" at its top. */
import { roleOfHead } from '../document/dates/revisionTables.ts';
import type { Block } from '../document/markdown/leaf.ts';
import { blocksIn, blocksOfUnit } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';
import type { RevisionRole } from '../knowledge/documentControl.ts';

/** Lines from the top in which a policy says what it is: its version, its number. */
const HEAD_LINES = 20;

/** The blocks at the top of a policy, below its front matter. @param count lines that are looked at */
export function headBlocks(
  { markdown, lines, frontMatter }: Pick<Policy, 'markdown' | 'lines' | 'frontMatter'>,
  count = HEAD_LINES,
): readonly Block[] {
  const start = frontMatter.bodyStart;
  return blocksIn(markdown, { start, end: lines.endOf(Math.min(lines.count - 1, lines.lineAt(start) + count)) });
}

/** The places of a version behind the word at the top of the text, and in a table of document control wherever it is, without the word; none where it is written in another way. */
export function visibleVersions(policy: Pick<Policy, 'markdown' | 'lines' | 'frontMatter' | 'text'>, version: string): readonly Span[] {
  if (!/^v?\d[\d.-]{0,20}$/.test(version)) return [];
  const { text } = policy;
  return [...versionsAtTop(policy, version), ...versionCells(policy, version)]
    .filter(({ start, end }) => text.slice(start, end) === version)
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start !== all[index - 1]?.start);
}

/** The cells beside "Version" that hold the version, and nothing else. */
function versionCells({ markdown }: Pick<Policy, 'markdown'>, version: string): readonly Span[] {
  return markdown.blocks.flatMap((block): Span[] => {
    if (block.leaf.kind !== 'tableCell' || !isVersionLabel(block.leaf.prose.text)) return [];
    const unit = blocksOfUnit(markdown, block.unit);
    const cell = valueBeside(unit, unit.indexOf(block));
    const words = cell?.leaf.prose.text ?? '';
    if (!cell || words.trim() !== version) return [];
    const at = words.indexOf(version);
    return [shiftSpan(cell.leaf.prose.spanOf(at, at + version.length), cell.start)];
  });
}

function versionsAtTop(policy: Pick<Policy, 'markdown' | 'lines' | 'frontMatter'>, version: string): readonly Span[] {
  return headBlocks(policy).flatMap(({ leaf: { prose }, start }): Span[] => {
    const match = VERSION.exec(prose.text);
    if (!match || match[1] !== version) return [];
    const at = match.index + match[0].length - version.length;
    const span = prose.spanOf(at, at + version.length);
    return [shiftSpan(span, start)];
  });
}

/** A version that a policy says it is. */
export interface StatedVersion {
  readonly text: string;
  readonly span: Span;
  readonly where: 'front-matter' | 'text';
}

/** The versions that a policy says it is: of its front matter, and at its top of a line that begins with the word ("Version: 1.4") or of a table of document control. */
export function statedVersions(policy: Policy): readonly StatedVersion[] {
  const { keys, text } = policy;
  const stated: StatedVersion[] = [];
  const value = keys.version?.entry.value;
  if (value?.kind === 'scalar' && keys.version?.text) {
    const quote = value.quoted ? 1 : 0;
    stated.push({
      text: keys.version.text,
      span: { start: value.span.start + quote, end: value.span.end - quote },
      where: 'front-matter',
    });
  }
  const blocks = headBlocks(policy);
  for (const [index, { leaf, start }] of blocks.entries()) {
    const cell = leaf.kind === 'tableCell' && isVersionLabel(leaf.prose.text) ? valueBeside(blocks, index) : undefined;
    const value = cell && /^v?\d[\d.]{0,20}$/u.exec(cell.leaf.prose.text.trim())?.[0];
    if (cell && value !== undefined) stated.push({ text: value, span: { start: cell.start, end: cell.end }, where: 'text' });
    if (leaf.kind !== 'paragraph') continue;
    const match = VERSION.exec(leaf.prose.text);
    if (!match || !/(?:^|[\n|·•])[^\p{L}\d\n]{0,10}$/u.test(leaf.prose.text.slice(0, match.index))) continue;
    const version = match[1] ?? '';
    const to = match.index + match[0].length;
    const span = shiftSpan(leaf.prose.spanOf(to - version.length, to), start);
    if (text.slice(span.start, span.end) === version) stated.push({ text: version, span, where: 'text' });
  }
  return stated;
}

/** A label in a table of document control. */
function isVersionLabel(text: string): boolean {
  return roleOfLabel(text) === 'version';
}

function roleOfLabel(text: string): RevisionRole | undefined {
  return roleOfHead(text.replace(/[\s:]{1,10}$/, '').toLowerCase());
}

/** The cell behind a label in the first column of two, or below one in the head of a table with one row; undefined where neither is. @param index of the label among the blocks */
export function valueBeside(blocks: readonly Block[], index: number): Block | undefined {
  const label = blocks[index];
  const next = blocks[index + 1];
  if (label?.leaf.kind !== 'tableCell') return undefined;
  const { row, column } = label.leaf;
  const table = blocks.filter(({ unit, leaf }) => unit.start === label.unit.start && leaf.kind === 'tableCell');
  const rows = Math.max(...table.map(({ leaf }) => leaf.row ?? 0));
  const columns = Math.max(...table.map(({ leaf }) => leaf.column ?? 0));
  if (column === 0 && columns === 1 && next?.leaf.row === row && next?.leaf.column === 1) return next;
  return row === 0 && rows === 1 && !isHistory(table) ? table.find(({ leaf }) => leaf.row === 1 && leaf.column === column) : undefined;
}

/** Whether a table has a column for what changed: its rows are entries of a history, even where there is only the first. */
function isHistory(table: readonly Block[]): boolean {
  return table.some(({ leaf }) => leaf.row === 0 && roleOfLabel(leaf.prose.text) === 'changes');
}

const VERSION =
  /(?<!\p{L})(?:version|fassung|versión|versione|versão|versie)(?: (?:no|nr|n°)\.?)?\s?[:#]?\s?(v?\d[\d.-]{0,20}(?<![.-]))(?![\d.]\d)/iu;
