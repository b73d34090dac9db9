/** Words that are easily typed for others, by language. */
import { addToMultimap } from '../document/text/multimap.ts';
import type { ConfusedWord } from './languages/language.ts';
import { byCode } from './languages/languages.ts';

/** What a language's table says of a wrong word or phrase, made ready to be compared. */
export interface ConfusedEntry {
  readonly right: string;
  /** The wrong words where their capitals count. */
  readonly exact: string | undefined;
  /** One of them has to be right before and right behind it, in lower case; undefined where anything may be there. */
  readonly before: readonly string[] | undefined;
  readonly behind: readonly string[] | undefined;
}

/** The table of one language. */
export interface ConfusedTable {
  /** Wrong words and phrases by their first word, in lower case: each finds the longest at the place that it is asked about, whatever follows. */
  readonly patterns: ReadonlyMap<string, RegExp>;
  /** By wrong word in lower case, with plain apostrophes and single spaces. */
  readonly entries: ReadonlyMap<string, readonly ConfusedEntry[]>;
}

/** Letters up to an apostrophe or space. */
const FIRST_WORD = /^\p{L}+/u;

/** Tables by code of language. */
export const CONFUSED_WORDS: Readonly<Record<string, ConfusedTable>> = byCode(
  ({ confusedWords }) => confusedWords && tableOf(confusedWords),
);

/** Words as they may be typed, with other white space between them and either apostrophe. */
function typed(words: string): string {
  return words.replace(/'/g, "['’]").replace(/ /g, '\\s+');
}

function tableOf(words: readonly ConfusedWord[]): ConfusedTable {
  const entries = new Map<string, ConfusedEntry[]>();
  for (const { wrong, right, before, behind } of words) {
    const key = wrong.toLowerCase();
    const neighbours = (list: string | undefined): readonly string[] | undefined => list?.toLowerCase().split('|');
    addToMultimap(entries, key, {
      right,
      before: neighbours(before),
      behind: neighbours(behind),
      exact: wrong === key ? undefined : wrong,
    });
  }
  const byFirst = new Map<string, string[]>();
  for (const wrong of [...entries.keys()].sort((a, b) => b.length - a.length))
    addToMultimap(byFirst, FIRST_WORD.exec(wrong)?.[0] ?? '', wrong);
  return { patterns: new Map([...byFirst].map(([first, all]) => [first, new RegExp(all.map(typed).join('|'), 'iuy')] as const)), entries };
}
