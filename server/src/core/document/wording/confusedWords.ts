/** Words that are another by a slip: "pubic" for "public", "form" for "from". */
import { CONFUSED_WORDS, type ConfusedTable } from '../../knowledge/confusedWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { findQuotations } from '../markdown/quotedText.ts';
import { proseWords } from '../markdown/words.ts';
import { lazy, oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { oncePerWord } from '../text/words.ts';

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
    const table = tableOf(language);
    return table && leaf.quoteDepth === 0 ? undefinedIfEmpty(scan(leaf, table)) : undefined;
  },
  ({ start }, found) => found.map((one): WrongWord => ({ ...one, span: shiftSpan(one.span, start) })),
);

const tableOf = oncePerText((language) => {
  const table = CONFUSED_WORDS[language];
  return table && { entries: table.entries, patternOf: oncePerWord(({ lower }) => table.patterns.get(lower) ?? null) };
});

function scan(leaf: Leaf, { patternOf, entries }: NonNullable<ReturnType<typeof tableOf>>): readonly WrongWord[] {
  const { prose } = leaf;
  const { text } = prose;
  const wrong: WrongWord[] = [];
  for (const { word: found, start: index } of proseWords(leaf)) {
    const pattern = patternOf(found);
    if (!pattern || INSIDE.test(text[index - 1] ?? ' ')) continue;
    const word = found.text;
    pattern.lastIndex = index;
    const longest = pattern.exec(text)?.[0];
    if (longest === undefined) continue;
    // "You many not see": the phrase has a verb behind it, the word alone only has to stand behind "you".
    const wrongHere = wrongAt(text, index, longest, entries) ?? (longest === word ? undefined : wrongAt(text, index, word, entries));
    // The accent of "où" may be a character of its own.
    if (
      !wrongHere ||
      /\p{M}/u.test(text[wrongHere.end] ?? '') ||
      findQuotations(leaf).some((one) => one.start <= index && wrongHere.end <= one.end)
    )
      continue;
    wrong.push({ text: wrongHere.text, meant: wrongHere.meant, span: prose.spanOf(index, wrongHere.end) });
  }
  return wrong;
}

function wrongAt(
  text: string,
  index: number,
  written: string,
  entries: ConfusedTable['entries'],
): { readonly text: string; readonly meant: string; readonly end: number } | undefined {
  const end = index + written.length;
  const behind = text.slice(end, end + AROUND);
  if (GOES_ON.test(behind)) return undefined;
  const shown = written.replace(/\s+/g, ' ');
  const candidates = entries.get(plain(shown));
  if (!candidates) return undefined;
  const before = text.slice(Math.max(0, index - AROUND), index);
  const plainBefore = lazy(() => plain(before));
  const plainBehind = lazy(() => plain(behind));
  const entry = candidates.find(
    (one) =>
      (one.exact === undefined || one.exact === shown) &&
      one.before?.some((words) => isBefore(plainBefore(), words)) !== false &&
      one.behind?.some((words) => isBehind(plainBehind(), words)) !== false,
  );
  if (!entry || (!/^\p{Lu}/u.test(entry.right) && isName(shown, before, text))) return undefined;
  return { text: shown, meant: likeIn(shown, entry.right), end };
}

/** In lower case, with plain apostrophes and single spaces. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}

/** @param words of the table; `^` for the beginning of a clause */
function isBefore(text: string, words: string): boolean {
  if (words === '^') return /(?:^|[.,;:(] )$/.test(text);
  const all = words.endsWith("'") ? words : `${words} `;
  return text.endsWith(all) && !LETTER.test(text[text.length - all.length - 1] ?? ' ');
}

/** @param words of the table; `.` for the end of a clause, `#` for a figure */
function isBehind(text: string, words: string): boolean {
  if (words === '.') return /^ ?(?:[.,;:)!?]|$)/.test(text);
  if (words === '#') return /^ \d/.test(text);
  const all = words.startsWith(',') ? words : ` ${words}`;
  return text.startsWith(all) && (words.endsWith("'") || !LETTER.test(text[all.length] ?? ' '));
}

const LETTER = /[\p{L}\p{N}]/u;
/** Behind a word: it isn't at its end. */
const GOES_ON = /^(?:[\p{L}\p{N}_-]|['’]\p{L})/u;

/** Right before a word they make it a part of one. */
const INSIDE = /[\p{N}'’_-]/u;

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
