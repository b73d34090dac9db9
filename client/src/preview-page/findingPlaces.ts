/** Finds the words of the page that a finding about the source means. */
import type { ShownFinding } from '../preview/findingMessages.ts';
import { rangeOf, textsOf } from './blockText.ts';
import { blockOfLine } from './caret.ts';
import { isShown, partOf, textBlocksOf } from './scrollMap.ts';

/** Where a finding shows: beside a block, and under its words where the block has them. */
export interface FindingPlace {
  readonly block: HTMLElement;
  readonly range?: Range;
}

/** What is looked for: a stretch of the source. */
type Sought = Pick<ShownFinding, 'line' | 'text'>;

/** Findings in front matter are at the header, those in comments at the block after them, or at the last. Undefined on an empty page. */
export function placeOf(page: HTMLElement, finding: Sought): FindingPlace | undefined {
  const within = blockOfLine(page, finding.line);
  if (within?.matches('.policy-header')) return { block: within };
  if (within) {
    const range = rangeIn(within, finding);
    return range ? { block: within, range } : { block: within };
  }
  const blocks = textBlocksOf(page);
  const near = blocks.find((block) => Number(block.dataset['line']) > finding.line && isShown(block)) ?? blocks.findLast(isShown);
  return near && { block: near };
}

/** The words in a block that come nearest to where the finding is in its source. */
function rangeIn(block: HTMLElement, finding: Sought): Range | undefined {
  // What a redline strikes out is not in the source.
  const nodes = textsOf(block, 'del');
  const text = nodes.map(({ data }) => data).join('');
  const expected = text.length * partOf(block, finding.line);
  for (const words of spellings(finding.text)) {
    const pattern = new RegExp(
      words
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s+'),
      'g',
    );
    let nearest: { readonly start: number; readonly end: number } | undefined;
    for (const match of text.matchAll(pattern)) {
      if (nearest && Math.abs(nearest.start - expected) <= Math.abs(match.index - expected)) break;
      nearest = { start: match.index, end: match.index + match[0].length };
    }
    if (nearest) return rangeOf(nodes, nearest.start, nearest.end);
  }
  return undefined;
}

/** What the source may look like once rendered: as it is, without the targets of links, without marks; then its first line alone. */
function spellings(source: string): readonly string[] {
  const plain = (text: string): string =>
    text
      .replace(/\]\([^()]*\)/g, ']')
      .replace(/^[\s>#|+-]+/, '')
      .replace(/[*`\\<>[\]]|\s#+\s*$/g, '');
  const [first = ''] = source.trim().split('\n', 1);
  return [...new Set([source, plain(source), plain(source).replaceAll('_', ''), first, plain(first)].map((text) => text.trim()))].filter(
    (text) => text !== '',
  );
}
