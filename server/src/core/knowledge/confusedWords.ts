/** Words that are easily typed for others, by language. */
import type { ConfusedWord } from './languages/language.ts';
import { byCode } from './languages/languages.ts';

/** What a language's table says of a wrong word or phrase, made ready to be looked for. */
export interface ConfusedEntry {
  readonly right: string;
  /** What has to be right before and right behind it, case ignored; undefined where anything may be. */
  readonly before: RegExp | undefined;
  readonly behind: RegExp | undefined;
}

/** The table of one language. */
export interface ConfusedTable {
  /** Finds every wrong word or phrase, wherever it stands; global. */
  readonly pattern: RegExp;
  /** By wrong word in lower case, with plain apostrophes and single spaces. */
  readonly entries: ReadonlyMap<string, readonly (ConfusedEntry & { readonly exact: string | undefined })[]>;
}

/** The beginning of a clause: nothing, or a mark with a space. */
const CLAUSE_START = '^|[.,;:(]\\s+';
/** The end of one. */
const CLAUSE_END = '\\s*(?:[.,;:)!?]|$)';

/** Tables by code of language. */
export const CONFUSED_WORDS: Readonly<Record<string, ConfusedTable>> = byCode(
  ({ confusedWords }) => confusedWords && tableOf(confusedWords),
);

/** Words as they may be typed, with other white space between them and either apostrophe. */
function typed(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/'/g, "['’]")
    .replace(/ /g, '\\s+');
}

function tableOf(words: readonly ConfusedWord[]): ConfusedTable {
  const entries = new Map<string, (ConfusedEntry & { readonly exact: string | undefined })[]>();
  for (const { wrong, right, before, behind } of words) {
    const key = wrong.toLowerCase();
    const entry = {
      right,
      before: before === undefined ? undefined : beforeOf(before),
      behind: behind === undefined ? undefined : behindOf(behind),
      exact: wrong === key ? undefined : wrong,
    };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const wrong = [...entries.keys()].sort((a, b) => b.length - a.length).map(typed);
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}'’_-])(?:${wrong.join('|')})(?![\\p{L}\\p{N}_-]|['’]\\p{L})`, 'giu'), entries };
}

function beforeOf(words: string): RegExp {
  return new RegExp(
    `(?:${words
      .split('|')
      .map((one) => (one === '^' ? CLAUSE_START : `(?<![\\p{L}\\p{N}])${typed(one)}${one.endsWith("'") ? '' : '\\s+'}`))
      .join('|')})$`,
    'iu',
  );
}

function behindOf(words: string): RegExp {
  return new RegExp(
    `^(?:${words
      .split('|')
      .map((one) =>
        one === '.'
          ? CLAUSE_END
          : one === '#'
            ? '\\s+\\d'
            : `${one.startsWith(',') ? '' : '\\s+'}${typed(one)}${one.endsWith("'") ? '' : '(?![\\p{L}\\p{N}])'}`,
      )
      .join('|')})`,
    'iu',
  );
}
