/** What a hover says on a reference or a link within the policy: the title of the section that it leads to, and how it begins. */
import type { Block } from '../document/markdown/leaf.ts';
import { visibleText } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { firstEndingAfter } from '../document/text/sorted.ts';
import type { Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { asMarkdown } from './markdownText.ts';
import { mentionAt, type Spot } from './spots.ts';

/** Blocks that are shown; a hover is read in passing. */
const MOST_LINES = 7;
/** Characters of one of them, and of all together. */
const LONGEST_LINE = 240;
const LONGEST = 800;

/** The hover of the reference at an offset, as Markdown, or undefined where nothing refers to a section. */
export function describeReference(
  policy: Policy,
  offset: number,
  l10n: Localizer,
): { readonly span: Span; readonly markdown: string } | undefined {
  const mention = mentionAt(policy, offset);
  if (!mention || mention.kind === 'heading' || mention.kind === 'anchor') return undefined;
  const { spot, hit } = mention;
  const name = spot.section?.heading.text ?? spot.title;
  const number = spot.section ? '' : policy.text.slice(spot.selection.start, spot.selection.end);
  const line = String(policy.lines.lineAt(spot.selection.start) + 1);
  const head = `**${asMarkdown(name || number) || l10n.t('Section')}** · ${l10n.t('line {line}', { line })}`;
  const beginning = firstBlocksOf(policy, spot);
  return { span: hit, markdown: beginning === '' ? head : `${head}\n\n${beginning}` };
}

/** The first blocks of a spot: paragraphs and items of lists as such, rows of tables on one line each. */
export function firstBlocksOf({ markdown, text }: Policy, { span, section }: Spot): string {
  const { blocks } = markdown;
  const from = section ? section.heading.block.end : span.start;
  let shown = '';
  let lines = 0;
  let before: Line | undefined;
  for (let at = firstEndingAfter(blocks, from); at < blocks.length && lines <= MOST_LINES; at++) {
    const block = blocks[at];
    if (!block || block.start >= span.end) break;
    const line = lineOf(block, text, before);
    if (!line) continue;
    // One more block than is shown, or text that is cut, ends in an ellipsis.
    if (lines === MOST_LINES || shown.length > LONGEST) return `${shown}\n\n…`;
    const sameRow = line.row !== undefined && line.row === before?.row && line.unit === before.unit;
    if (!sameRow) lines++;
    shown += sameRow
      ? ` · ${line.text}`
      : `${before === undefined ? '' : line.item && before.item && line.unit === before.unit ? '\n' : '\n\n'}${line.text}`;
    before = line;
  }
  return shown;
}

interface Line {
  readonly text: string;
  readonly item: boolean;
  readonly unit: number;
  readonly row?: number;
  /** The item of a list that was begun last, by its marker. */
  readonly marker?: number;
}

function lineOf(block: Block, source: string, before: Line | undefined): Line | undefined {
  const { leaf, unit, start, end } = block;
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading' && leaf.kind !== 'tableCell') return undefined;
  const spoken = visibleText(leaf, source.slice(start, end));
  if (spoken === '') return undefined;
  const short = spoken.length > LONGEST_LINE ? `${spoken.slice(0, LONGEST_LINE).replace(/[\uD800-\uDBFF]$/, '')}…` : spoken;
  const words = leaf.kind === 'heading' || (leaf.kind === 'tableCell' && leaf.row === 0) ? `**${asMarkdown(short)}**` : asMarkdown(short);
  if (leaf.kind === 'tableCell') return { text: words, item: false, unit: unit.start, row: leaf.row ?? 0 };
  const { item } = leaf;
  if (!item) return { text: words, item: false, unit: unit.start };
  let depth = 0;
  for (let above = item.parent; above; above = above.parent) depth++;
  const begins = before?.unit !== unit.start || before.marker !== item.at;
  // Only a list that has begun can go deeper.
  const indent = before?.item ? '    '.repeat(Math.min(depth, 4)) : '';
  return {
    text: begins ? `${indent}${item.ordered ? `${item.number ?? 1}.` : '-'} ${words}` : `${indent}    ${words}`,
    item: begins,
    unit: unit.start,
    marker: item.at,
  };
}
