/** Numbers of sections that are in a column of a table whose head says so: "Section | Change" with 2.1 below it. */
import { COLUMN_FILLERS, REFERENCE_COLUMN, REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import type { Block } from '../markdown/leaf.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import { numbersAlone, type ReferencePhrase } from './referencePhrases.ts';

/** A cell with nothing but numbers. */
export interface NumberCell {
  readonly block: Block;
  readonly phrase: ReferencePhrase;
  /** The clause word of its column, in lower case; absent where the head says "reference" alone. */
  readonly word?: string;
  /** Which column of which table. */
  readonly column: string;
}

type CellFound = { readonly head: string } | { readonly phrase: ReferencePhrase };

const cells = findInLeaves((leaf, _source, tag: string): CellFound | undefined => {
  if (leaf.kind !== 'tableCell') return undefined;
  const { text } = leaf.prose;
  if (leaf.row === 0) {
    const head = headWord(text, tag);
    return head === undefined ? undefined : { head };
  }
  const phrase = /\d/.test(text.slice(0, 8)) ? numbersAlone(text, tag) : undefined;
  return phrase && { phrase };
});

/** The cells of all such columns, in order. @param tag BCP 47 primary language, one that has reference words */
export function findNumberCells(markdown: Readable, tag: string): readonly NumberCell[] {
  const heads = new Map<string, string>();
  const found: NumberCell[] = [];
  for (const { block, found: cell } of cells(markdown, tag)) {
    const column = `${block.unit.start} ${block.leaf.column}`;
    if ('head' in cell) heads.set(column, cell.head);
    else {
      const word = heads.get(column);
      if (word !== undefined) found.push({ block, phrase: cell.phrase, column, ...(word === '' ? {} : { word }) });
    }
  }
  return found;
}

/** The clause word of a head; empty where it speaks of references alone; undefined for any other head. */
function headWord(text: string, tag: string): string | undefined {
  const head = text.trim();
  if (head.length > 40) return undefined;
  if (REFERENCE_COLUMN.test(head)) return '';
  const bare = head.replace(/\(s\)/g, 's').replace(COLUMN_FILLERS, ' ').trim().toLowerCase();
  const word = REFERENCE_LANGUAGES[tag]?.words.find(({ forms, space, below }) => space === 'section' && !below && forms.includes(bare));
  return word && bare;
}
