/** Words that are another by a slip: "pubic" for "public", "form" for "from". */
import { CONFUSED_WORDS, type ConfusedTable } from '../../knowledge/confusedWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { findQuotations } from '../markdown/quotedText.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One such word or phrase. */
export interface WrongWord {
  readonly span: Span;
  /** As it is written, with single spaces. */
  readonly text: string;
  /** What is meant, with the same capitals. */
  readonly meant: string;
}

/** Code units around a word that tell what it should be. */
const AROUND = 40;

/** All of them in headings, paragraphs and table cells, in order; not in quotation marks, which may show the word itself. @param language BCP 47 primary language */
export const findConfusedWords = inLeaves(
  (leaf, _source, language: string) => {
    const table = CONFUSED_WORDS[language];
    return table && leaf.quoteDepth === 0 ? undefinedIfEmpty(scan(leaf, table)) : undefined;
  },
  ({ start }, found) => found.map((one): WrongWord => ({ ...one, span: shiftSpan(one.span, start) })),
);

function scan(leaf: Leaf, { pattern, entries }: ConfusedTable): readonly WrongWord[] {
  const { prose } = leaf;
  const { text } = prose;
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }): readonly WrongWord[] => {
    const end = index + written.length;
    const shown = written.replace(/\s+/g, ' ');
    const before = text.slice(Math.max(0, index - AROUND), index);
    const behind = text.slice(end, end + AROUND);
    const entry = entries
      .get(shown.toLowerCase().replaceAll('’', "'"))
      ?.find(
        (one) =>
          (one.exact === undefined || one.exact === shown) && one.before?.test(before) !== false && one.behind?.test(behind) !== false,
      );
    if (
      !entry ||
      (!/^\p{Lu}/u.test(entry.right) && isName(shown, before, text)) ||
      findQuotations(leaf).some((one) => one.start <= index && end <= one.end)
    )
      return [];
    return [{ text: shown, meant: likeIn(shown, entry.right), span: prose.spanOf(index, end) }];
  });
}

/** A capital "A" is written without its accent; a capital inside a sentence may belong to a name: "the Legal Council", "Form Us Inc."; not in a block in capitals. */
function isName(shown: string, before: string, text: string): boolean {
  if (/^\p{Lu}$/u.test(shown)) return true;
  const sentence = before.slice(Math.max(...['.', '!', '?', ':'].map((mark) => before.lastIndexOf(mark))) + 1);
  if (!/^\p{Lu}/u.test(shown) || !/\p{L}/u.test(sentence) || text === text.toUpperCase()) return false;
  return shown.includes(' ')
    ? /^\p{Lu}/u.test(shown.slice(shown.lastIndexOf(' ') + 1))
    : !/^\p{Lu}/u.test(sentence.trim().split(/\s/).at(-1) ?? '');
}

/** The right words in the capitals of the wrong ones. */
function likeIn(wrong: string, right: string): string {
  if (wrong.length > 1 && wrong === wrong.toUpperCase() && wrong !== wrong.toLowerCase()) return right.toUpperCase();
  return /^\p{Lu}/u.test(wrong) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
}
