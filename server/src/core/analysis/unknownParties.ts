/** Parties of the agreement that its text names once and never introduces: mostly left over from the text that it was adapted from. */

import type { Leaf } from '../document/markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import { oncePer } from '../document/text/remember.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';
import { COMPANY_FORMS } from '../knowledge/companyForms.ts';
import { PARTY_WORDS } from '../knowledge/partyWords.ts';

/** A name where a party stands. */
export interface NamedParty {
  readonly span: Span;
  readonly name: string;
}

/** A party that is introduced nowhere, and the one that is named in its place elsewhere. */
export interface UnknownParty {
  readonly party: NamedParty;
  readonly known: NamedParty;
}

/** In order; derived once per version. */
export const unknownParties: (policy: Policy) => readonly UnknownParty[] = oncePer((policy) => {
  const parties = namedParties(policy.markdown);
  if (new Set(parties.map(({ name }) => wordsOf(name)[0])).size < 2) return [];
  const text = `${policy.text}\n${policy.path}\n${policy.title ?? ''}`.toLowerCase();
  const uses = (name: string): number => Math.max(0, ...wordsOf(name).map((word) => text.split(word).length - 1));
  const known = [...parties].sort((a, b) => uses(b.name) - uses(a.name))[0];
  if (!known || uses(known.name) < FEWEST_USES) return [];
  return parties.flatMap((party) => {
    if (uses(party.name) > MOST_USES || isRelated(party.name, known.name)) return [];
    if (policy.definitions.all.some(({ term }) => term.includes(party.name))) return [];
    return [{ party, known }];
  });
});

/** A party that the text is about is named so often, in any case and within addresses. */
const FEWEST_USES = 4;
/** One that is introduced is named more often. */
const MOST_USES = 2;

/** The words of a name that tell it from others, in lower case. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !FORMS.has(word));
}

const FORMS: ReadonlySet<string> = new Set(
  COMPANY_FORMS.flatMap(({ spellings }) => spellings.flatMap((spelling) => spelling.toLowerCase().split(/[^\p{L}]+/u))),
);

/** Names of one group of companies share a word, or one is made of the first letters of the other. */
function isRelated(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).length === 0 || wordsOf(a).some((word) => words.has(word)) || /^[\p{Lu}\d]{1,5}$/u.test(a);
}

const namedParties = inLeaves(
  (leaf) =>
    leaf.kind === 'code' || leaf.quoteDepth > 0 || !PARTY_WORDS.any.test(leaf.prose.text) ? undefined : undefinedIfEmpty(scan(leaf)),
  ({ start }, found) => found.map((one): NamedParty => ({ ...one, span: shiftSpan(one.span, start) })),
);

/** A name of one to three words with capitals, one of them a word of its own. */
const NAME = /^(?:\p{Lu}[\p{L}\p{N}&'’-]{2,30})(?:\s\p{Lu}[\p{L}\p{N}&'’-]{1,30}){0,2}/u;

function scan({ prose }: Leaf): NamedParty[] {
  const { text } = prose;
  return matchesIn(text, PARTY_WORDS.between).flatMap(({ 0: phrase, index }) => {
    const at = index + phrase.length;
    const [name] = NAME.exec(text.slice(at, at + 100)) ?? [];
    if (name === undefined || !/\p{Ll}/u.test(name) || name.split(/\s/).some((word) => PARTY_WORDS.generic.test(word))) return [];
    const plain = name.replace(/['’]s$/u, '');
    return [{ name: plain, span: prose.spanOf(at, at + plain.length) }];
  });
}
