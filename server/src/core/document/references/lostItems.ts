/** References by number to an item that a nested numbered list doesn't have, or a letter that isn't typed below an item, in a text that numbers nothing else. */
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import type { Clause, ClauseIndex } from '../outline/clauseIndex.ts';
import { matchesIn } from '../text/matches.ts';
import type { ReferenceNumber, SectionReference } from './references.ts';

/** What is read of a policy. */
export interface ItemSources {
  readonly text: string;
  readonly markdown: Readable;
  readonly clauses: ClauseIndex;
  readonly references: readonly SectionReference[];
}

/** Lists with items of their own that a numbered list has, before its numbers are those of clauses. */
const FEWEST_NESTED = 2;

/** "Section 4.2" inside a list whose fourth item has one item below it. In order. */
export function findLostItems({ text, markdown, clauses, references }: ItemSources): readonly ReferenceNumber[] {
  if (clauses.numbered) return [];
  return [...lostLetters({ text, markdown, clauses, references }), ...lostNumbers({ clauses, references })].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function lostNumbers({ clauses, references }: Pick<ItemSources, 'clauses' | 'references'>): readonly ReferenceNumber[] {
  const nested = clauses.all.filter(
    (clause) => clause.kind === 'item' && clause.path.length === 1 && clauses.childrenOf(clause).length > 0,
  );
  if (nested.length < FEWEST_NESTED) return [];
  return references.flatMap(({ kind, space, numbers, span, quoted, link }) => {
    if ((kind !== 'own' && kind !== 'unsure') || space !== 'section' || quoted || link) return [];
    const [number, ...others] = numbers;
    const { nearest } = number ?? {};
    if (!number || others.length > 0 || number.target || nearest?.kind !== 'item' || number.parts.length !== number.found + 1) return [];
    if (!/^\d{1,2}(?:\.\d{1,2})+$/.test(number.label) || !isInListOf(clauses, nearest, span.start)) return [];
    const items = clauses.childrenOf(nearest);
    const last = Number(number.label.slice(number.label.lastIndexOf('.') + 1));
    return items.length > 0 && items.every(({ path }, index) => path.at(-1)?.value === index + 1) && last > items.length ? [number] : [];
  });
}

/** Whether a place is in an item of the list that a clause is in: no number of that list begins again in between. */
function isInListOf({ all }: ClauseIndex, { path, numberSpan }: Clause, at: number): boolean {
  const top = path[0]?.value ?? 0;
  const own = all.findLast(({ kind, path: other, span }) => kind === 'item' && other.length === 1 && span.start <= at);
  const between = all.filter(
    ({ kind, path: other, numberSpan: { start } }) =>
      kind === 'item' && other.length === 1 && start > Math.min(numberSpan.start, at) && start <= Math.max(numberSpan.start, at),
  );
  const values = between.map(({ path: other }) => other[0]?.value ?? 0);
  return (
    own !== undefined &&
    values.every((value, index) => value === (values[index - 1] ?? value - 1) + 1) &&
    (numberSpan.start > at || values.length === 0 || values[0] === top + 1)
  );
}

/** A letter at the start of a line of an item, as Markdown has no lists of letters: "a. lifts", "(b) pipes". */
const letteredLines = findInLeaves(({ kind, item, quoteDepth, prose }): readonly string[] | undefined => {
  if (kind !== 'paragraph' || !item || quoteDepth > 0) return undefined;
  const found = matchesIn(prose.text, /(?:^|\n)[ \t]*\(?([a-z])[.)][ \t]+(?=\S)/gu).map(({ 1: letter = '' }) => letter);
  return found.length > 0 ? found : undefined;
});

/** "item 2(d)" inside a list whose second item has a, b and c below it. */
function lostLetters({ text, markdown, clauses, references }: ItemSources): readonly ReferenceNumber[] {
  const cited = references.flatMap(({ kind, space, numbers: [number, ...others], span, quoted, link }) => {
    const nearest = number?.nearest;
    return (kind === 'own' || kind === 'unsure') &&
      space === 'section' &&
      !quoted &&
      !link &&
      number &&
      nearest?.kind === 'item' &&
      nearest.path.length === 1 &&
      others.length === 0 &&
      !number.target &&
      LETTER_BELOW.test(number.label) &&
      !OF_ANOTHER.test(text.slice(number.span.end, number.span.end + LONGEST_LINK_WORD)) &&
      isInListOf(clauses, nearest, span.start)
      ? [{ number, nearest }]
      : [];
  });
  if (cited.length === 0) return [];
  const lines = letteredLines(markdown);
  const tops = clauses.all.filter(({ kind, path }) => kind === 'item' && path.length === 1);
  return cited.flatMap(({ number, nearest }) => {
    const next = tops[tops.indexOf(nearest) + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const letters = lines.flatMap(({ block, found }) => (block.start >= nearest.span.start && block.start < next ? found : [])).join('');
    const letter = LETTER_BELOW.exec(number.label)?.[1] ?? '';
    return letters.length >= FEWEST_NESTED && ALPHABET.startsWith(letters) && letter > (letters.at(-1) ?? '') ? [number] : [];
  });
}

/** "2(d)", "2.d", "2d", "2 d". */
const LETTER_BELOW = /^\d{1,2}[ .]?\(?([a-z])\)?$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** "of the lease": the item is one of another text. */
const OF_ANOTHER = /^[ \u00A0\n](?:of|to|in|from|des|der|vom|aus|im|du|de|della|dello|del|dell['’]|di)(?![\p{L}])/u;
const LONGEST_LINK_WORD = 10;
