/** Kinds of members that a text uses without having them: "Vollmitglieder" where its kinds are "aktive Mitglieder" and "Fördermitglieder". */
import { FULL_MEMBERS, KINDS_STATED, OTHER_MEMBERS, WHO_BELONGS } from '../../knowledge/memberKinds.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** Members with all rights, as they are called in one place. */
interface Mention extends Span {
  readonly text: string;
  /** The word that tells the kind, in lower case. */
  readonly kind: string;
  readonly block: number;
  /** The text says here that it has this kind: in a heading, at the start of a block, or where the kinds are listed. */
  readonly isStated: boolean;
}

/** A name of a kind that the text doesn't have, and the kind that it has. */
export interface UnknownKind {
  readonly name: string;
  readonly uses: readonly Span[];
  readonly of: { readonly term: string; readonly span: Span };
}

const mentions = inLeaves(
  (leaf, _source, language: string) => undefinedIfEmpty(readMentions(leaf, language)),
  ({ start }, found) => found.map((one): Mention => ({ ...one, ...shiftSpan(one, start), block: start })),
  mayMatch(...Object.values(FULL_MEMBERS)),
);

function readMentions(leaf: Leaf, language: string): readonly Omit<Mention, 'block'>[] {
  const expression = FULL_MEMBERS[language];
  const { kind: blockKind, prose, quoteDepth } = leaf;
  if (!expression || quoteDepth > 0 || blockKind === 'code' || blockKind === 'comment' || blockKind === 'html') return [];
  const { text } = prose;
  return matchesIn(text, expression).map(({ 0: written, index, groups }) => {
    const end = index + written.length;
    const sentence = sentenceAt(leaf, index);
    const words = text.slice(sentence.start, sentence.end);
    const isFirst = /^[\s\d.()§*•a-h-]*$/u.test(text.slice(sentence.start, index)) && /^(?:[\s,.;:(*)-]|$)/.test(text.slice(end));
    return {
      ...prose.spanOf(index, end),
      text: written,
      kind: (groups?.['kind'] ?? groups?.['joined'] ?? '').toLowerCase(),
      isStated:
        blockKind === 'heading' || isFirst || WHO_BELONGS.test(text.slice(end)) || (OTHER_MEMBERS.test(words) && KINDS_STATED.test(words)),
    };
  });
}

/** A kind that is used more often is one that the text has. */
const MOST_USES = 2;

const others = inLeaves(
  ({ prose }) => (OTHER_MEMBERS.test(prose.text) ? prose.text : undefined),
  (_block, text) => [text],
  mayMatch(OTHER_MEMBERS),
);

/** All of them, where the text has one kind of members with all rights beside members of other kinds. @param language BCP 47 primary language; `und` is read as English */
export function findUnknownKinds(markdown: Readable, language: string): readonly UnknownKind[] {
  const found = mentions(markdown, language === 'und' ? 'en' : language);
  const byKind = new Map<string, Mention[]>();
  for (const mention of found) addToMultimap(byKind, mention.kind, mention);
  if (byKind.size !== 2 || others(markdown).length === 0) return [];
  const [known, unknown] = [...byKind.values()].sort((a, b) => Number(isStated(b)) - Number(isStated(a)));
  const own = known?.find((mention) => mention.isStated);
  const [first] = unknown ?? [];
  if (!known || !unknown || !own || !first || isStated(unknown) || unknown.length > MOST_USES) return [];
  // Those who are active may be of a kind that the text has.
  if (/^a[ckt]/.test(first.kind)) return [];
  // "The active (full) members": two names for one kind.
  if (unknown.some(({ block }) => known.some((one) => one.block === block))) return [];
  return [
    {
      name: first.text,
      uses: unknown.map(({ start, end }) => ({ start, end })),
      of: { term: own.text, span: { start: own.start, end: own.end } },
    },
  ];
}

function isStated(all: readonly Mention[]): boolean {
  return all.some((mention) => mention.isStated);
}
