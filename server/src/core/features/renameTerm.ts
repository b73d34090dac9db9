/** Renames a defined term everywhere in a policy, each use in its own inflection; quotation marks and emphasis stay. */
import type { Policy } from '../document/policy.ts';
import { inflectLike } from '../document/terms/inflection.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import { type TermPlace, termAt } from './termAt.ts';

/** What can be renamed at a place: the characters at hand, and the name as defined. */
export interface TermToRename {
  readonly span: Span;
  readonly name: string;
}

/** Edits, or what is wrong with the new name. */
export type RenameOutcome = { readonly edits: readonly TextEdit[] } | { readonly problem: string };

/** The term at an offset that can be renamed. */
export function termToRename(policy: Policy, offset: number): TermToRename | undefined {
  const found = termAt(policy, offset);
  return found && isRenamed(found.places.find(({ span }) => span.start === found.span.start))
    ? { span: found.span, name: found.term.name }
    : undefined;
}

/** Longer than any name of a term. */
const LONGEST_NAME = 80;

/** The edits that give the term at an offset another name: in definitions, sentences and headings, not in quotations, block quotes and raw HTML. */
export function renameTerm(policy: Policy, offset: number, newName: string): RenameOutcome {
  const found = termAt(policy, offset);
  if (!found) return { problem: 'There is no defined term here' };
  const name = newName.trim().replace(/\s+/g, ' ');
  const problem = problemOf(policy, found.term.name, name);
  if (problem) return { problem };
  return { edits: renameUses(policy, found.places, found.term.name, name) };
}

/** Edits for those of the places of a term that a rename changes; they may be uses in a policy that takes the term over from another. */
export function renameUses(policy: Policy, places: readonly TermPlace[], old: string, newName: string): readonly TextEdit[] {
  const name = newName.trim().replace(/\s+/g, ' ');
  return places.filter(isRenamed).map(({ span, text, kind }) => ({
    span,
    newText: written(policy, span, kind === 'definition' ? matchCase(text, old, name) : renamed(text, old, name, policy.language)),
  }));
}

function isRenamed(place: TermPlace | undefined): boolean {
  return place !== undefined && !place.inName && (place.where === 'prose' || place.where === 'heading' || place.where === 'definition');
}

function problemOf({ terms }: Policy, old: string, name: string): string | undefined {
  if (name === '') return 'The new name is empty; expected the words of a term';
  if (name === old) return 'The new name is the old one';
  if (name.length > LONGEST_NAME) return `The new name is too long; expected at most ${LONGEST_NAME} characters`;
  if (!/\p{L}/u.test(name)) return 'The new name has no letter; expected the words of a term';
  if (/["“”„«»()[\]<>{}*_`#|\\]|[.!?;:]\s/.test(name)) return 'The new name has marks that are no part of a name; expected words alone';
  const taken = terms.find((other) => other.name !== old && other.name.toLowerCase() === name.toLowerCase());
  if (taken) return `“${taken.name}” is defined already; expected another name`;
  return undefined;
}

/** The new name in the number and capitals of one use of the old one. */
function renamed(use: string, old: string, name: string, language: string): string {
  return matchCase(use, old, inflectLike(use, old, name, language));
}

/** All capitals and all lower case are kept; else the capitals of the new name hold. */
function matchCase(use: string, old: string, name: string): string {
  const letters = use.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && old !== old.toUpperCase()) return name.toUpperCase();
  if (letters === letters.toLowerCase() && /\p{Lu}/u.test(old)) return name.toLowerCase();
  // A lower-case term at the start of a sentence.
  if (/^\p{Lu}/u.test(use) && /^\p{Ll}/u.test(old) && /^\p{Ll}/u.test(name)) return name.slice(0, 1).toUpperCase() + name.slice(1);
  return name;
}

/** A use that runs over two lines, or has marks between its words, keeps what stands between them where the words are as many. */
function written({ text }: Policy, { start, end }: Span, name: string): string {
  const old = text.slice(start, end);
  const gaps = old.split(/[\p{L}\p{N}\p{M}]+/u);
  const words = partsOf(name);
  if (!/[^\p{L}\p{N}\p{M} '’.&/-]/u.test(old) || gaps.length !== words.length + 1) return name;
  const newGaps = name.split(/[\p{L}\p{N}\p{M}]+/u);
  return words
    .map((word, index) => `${index === 0 ? '' : /^\s*$/.test(newGaps[index] ?? '') ? (gaps[index] ?? ' ') : newGaps[index]}${word}`)
    .join('');
}
