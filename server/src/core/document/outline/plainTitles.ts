/** Titles of sections that are lines of plain text, in a part of a text that has lost its headings: "3\. PRIVACY POLICY". */
import type { Block } from '../markdown/leaf.ts';
import { oncePer } from '../text/remember.ts';

/** What such lines say. */
export interface PlainTitles {
  /** Starts of the lines by the number that they begin with, as in `3.1`; only of lines that text follows. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  /** {@link titleKey} of every line that is a block of its own, with its number and without. */
  readonly titles: ReadonlySet<string>;
}

/** All that is needed of a text. */
interface WithBlocks {
  readonly blocks: readonly Block[];
}

/** Code units of a line that may be a title. */
const LONGEST_TITLE = 120;
const NUMBERED =
  /^\s*[*_]{0,3}(?:§ ?|(?:article|artikel|artículo|articulo|articolo|art\.|section|abschnitt|sección|sezione|secção|clause|klausel|cláusula|clausola|ziffer|teil|part|partie|parte|kapitel|chapter|chapitre|capítulo|capitolo|punkt|titre|título|titolo|paragraph)[ \u00A0])?(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}|[A-Z])(?!\p{L}|\d)(?:[.):]|(?=\s|$))[\s–—:-]{0,4}(?=["“„«]?\p{Lu}|$)/iu;

/** The letters and digits of a title in lower case. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Finds them. Entries of a list of contents, which follow each other or are links, are none. */
export const findPlainTitles: (markdown: WithBlocks) => PlainTitles = oncePer(({ blocks }: WithBlocks): PlainTitles => {
  const byNumber = new Map<string, number[]>();
  const titles = new Set<string>();
  blocks.forEach((block, index) => {
    if (!isLine(block)) return;
    const { text } = block.leaf.prose;
    const match = NUMBERED.exec(text);
    if (match && /^\p{Ll}/u.test(text.slice(match[0].length))) return;
    titles.add(titleKey(text));
    if (!match) return;
    titles.add(titleKey(text.slice(match[0].length)));
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    if (!isSentences(next) || (before && isLine(before) && NUMBERED.test(before.leaf.prose.text))) return;
    const label = match[1] ?? '';
    byNumber.set(label, [...(byNumber.get(label) ?? []), block.start]);
  });
  return { byNumber, titles };
});

function isLine({ leaf }: Block): boolean {
  const { text } = leaf.prose;
  return (
    leaf.kind === 'paragraph' &&
    !leaf.item &&
    leaf.quoteDepth === 0 &&
    text.length <= LONGEST_TITLE &&
    !text.trim().includes('\n') &&
    !/[.;,]["”»)]?\s*$/.test(text) &&
    !leaf.inlines.some(({ kind }) => kind === 'link')
  );
}

/** Whether a block is what follows a title: text that is no title itself, or a list. */
function isSentences(block: Block | undefined): boolean {
  if (!block) return false;
  return (block.leaf.kind === 'paragraph' && (block.leaf.item !== undefined || !isLine(block))) || block.leaf.kind === 'tableCell';
}
