/** Short places of a text that show a year: where a date without a label may be. */
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable } from '../markdown/passages.ts';

/** True when raw HTML has a year in it, or a short line or table cell a year or the name of a build's date. */
export function showsYear(markdown: Readable): boolean {
  return leavesWithYears(markdown).length > 0;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** Longer blocks, in code units of their source, are sentences that may tell of any year. */
const MAX_LINE = 200;

const leavesWithYears = inLeaves(
  (leaf, source) => (hasYear(leaf, source) ? true : undefined),
  (block) => [block],
);

function hasYear({ kind, length, prose }: Leaf, source: () => string): boolean {
  if (kind === 'html') return YEAR.test(source());
  if (kind === 'code' || kind === 'comment' || length > MAX_LINE) return false;
  return YEAR.test(prose.text) || /revision_?date|last_?mod|updated_?at/i.test(prose.text);
}
