/** Words that may be a misspelling of a name: written with other gaps or hyphens, or one letter apart. */
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { characterEdit } from '../text/characterEdit.ts';
import { oncePerText } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { partsOf } from './termDictionary.ts';
import { type Token, tokensOf } from './termTokens.ts';
import type { Term } from './termUses.ts';

/** Letters at the start of a name that a misspelling of it shares. */
const LETTERS_ALIKE = 3;

/** Of shorter names one letter makes another word. */
const SHORTEST_ALIKE = 7;

/** More unused names are no slips of the pen. */
const MOST_NAMES = 200;

function squeeze(words: string): string {
  return partsOf(words).join('').toLowerCase();
}

/** Squeezed names, one a line, by the letters that they begin with. */
const byBeginning = oncePerText((names): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const name of names.split('\n')) {
    const beginning = name.slice(0, LETTERS_ALIKE);
    const same = found.get(beginning);
    if (same) same.push(name);
    else found.set(beginning, [name]);
  }
  return found;
});

const leavesAlike = findInLeaves((leaf, _source, names: string): readonly (Span & { readonly name: string })[] | undefined => {
  const tokens = tokensOf(leaf);
  const known = byBeginning(names);
  return undefinedIfEmpty(
    tokens.flatMap(({ start, lower }, index) =>
      (/^\p{Lu}/u.test(leaf.prose.text.slice(start, start + 2)) ? (known.get(lower.slice(0, LETTERS_ALIKE)) ?? []) : []).flatMap((name) => {
        const end = endOfRun(tokens, index, name);
        return end === undefined ? [] : [{ name, ...leaf.prose.spanOf(start, end) }];
      }),
    ),
  );
});

/** Where the words end that spell a name, or nearly so, from a word on. */
function endOfRun(tokens: readonly Token[], from: number, name: string): number | undefined {
  let run = '';
  for (let index = from; index < tokens.length && run.length <= name.length; index++) {
    const { lower, end } = tokens[index] as Token;
    run += lower;
    if (run === name || (name.length > SHORTEST_ALIKE && characterEdit(run, name))) return end;
  }
  return undefined;
}

/** The names of defined terms that nothing uses, but that words elsewhere may mean in another spelling. */
export function findMisspelledTerms(terms: readonly Term[], markdown: Readable): ReadonlySet<string> {
  const unused = new Map<string, Term[]>();
  for (const term of terms) {
    const name = squeeze(term.name.replace(/\([^()]*\)/g, ''));
    if (name.length < LETTERS_ALIKE || term.uses.some(({ where }) => where !== 'definition' && where !== 'subject')) continue;
    unused.set(name, [...(unused.get(name) ?? []), term]);
    if (unused.size >= MOST_NAMES) break;
  }
  const found = new Set<string>();
  if (unused.size === 0) return found;
  for (const { block, found: places } of leavesAlike(markdown, [...unused.keys()].join('\n')))
    for (const { name, start } of places)
      for (const { name: term, definitions } of unused.get(name) ?? [])
        if (!definitions.some(({ whole }) => whole.start <= block.start + start && block.start + start < whole.end)) found.add(term);
  return found;
}
