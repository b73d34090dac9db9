/** Where an address stands: its block and its section, and whether the words around it say that it belongs to someone else. */
import type { EmailMention } from '../../document/addresses/emails.ts';
import type { Block, Leaf } from '../../document/markdown/leaf.ts';
import { blockBefore, blockFrom } from '../../document/markdown/passages.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import { EXAMPLE_AFTER, EXAMPLE_BEFORE, EXAMPLE_IN_SENTENCE, THIRD_PARTY, WRITE_TO } from '../../knowledge/thirdPartyWords.ts';

/** The surroundings of one mention. */
export interface AddressContext {
  /** The leaf block around it; undefined in front matter. */
  readonly block?: Block;
  /** The innermost section. */
  readonly section?: Section;
  /** The block, what leads in to its list or table, or a heading above it, speaks of an authority, an agent, a provider or another third party. */
  readonly thirdParty: boolean;
  /** The sentence gives the address as an example: "such as", "for instance, when … is hashed". */
  readonly example: boolean;
}

/** The surroundings of mentions in document order, in that order; linear in their number and that of the blocks. */
export function contextsOf({ markdown, sections, text }: Policy, mentions: readonly EmailMention[]): readonly AddressContext[] {
  const foreign = new Map<Section | number, boolean>();
  const isForeign = (part: Section | number, words: () => string): boolean => {
    let is = foreign.get(part);
    if (is === undefined) foreign.set(part, (is = THIRD_PARTY.test(words())));
    return is;
  };
  let nextSection = 0;
  return mentions.map(({ span }) => {
    while ((sections.all[nextSection]?.span.start ?? Infinity) <= span.start) nextSection++;
    const here = blockBefore(markdown, span.start + 1);
    const block = here && span.start < here.end ? here : undefined;
    const section = sections.all[nextSection - 1];
    let thirdParty = block !== undefined && (speaksOfThirdParty(block.leaf) || isForeign(block.unit.start, () => leadIn(markdown, block)));
    // Titles of whole policies speak of partners and vendors too, so the first level says nothing.
    for (let above = section; above && above.heading.level > 1 && !thirdParty; above = above.parent) {
      const { title } = above.heading;
      thirdParty = isForeign(above, () => title);
    }
    return { ...(block ? { block } : {}), ...(section ? { section } : {}), thirdParty, example: isExample(text, span, block?.start ?? 0) };
  });
}

/** Whether a block speaks of a third party; found out once in its life. */
const speaksOfThirdParty = oncePer((leaf: Leaf): boolean => THIRD_PARTY.test(leaf.prose.text));

/** The most cells of a table's head that are read. */
const HEAD_CELLS = 12;

/** The paragraph before a list or table, and the head of a table. */
function leadIn(markdown: Policy['markdown'], { leaf, unit }: Block): string {
  if (!leaf.item && leaf.kind !== 'tableCell') return '';
  const before = blockBefore(markdown, unit.start);
  const words = before && before.leaf.kind === 'paragraph' && !before.leaf.item ? [before.leaf.prose.text] : [];
  let head = leaf.kind === 'tableCell' ? blockFrom(markdown, unit.start) : undefined;
  for (let count = 0; head && count < HEAD_CELLS && head.unit.start === unit.start && (head.leaf.row ?? 0) <= 1; count++) {
    words.push(head.leaf.prose.text);
    head = blockFrom(markdown, head.end);
  }
  return words.join(' ');
}

/** How much of a sentence before an address is read. */
const SENTENCE = 240;

/** Whether the words around an address make it an example. @param from where its block begins */
export function isExample(text: string, { start, end }: Span, from: number): boolean {
  const sentence =
    text
      .slice(Math.max(from, start - SENTENCE), start)
      .split(/[.!?]["”»)*_]{0,3}\s+(?=["“„«(*_[]{0,3}\p{Lu})/u)
      .at(-1) ?? '';
  if (EXAMPLE_BEFORE.test(sentence) || EXAMPLE_AFTER.test(text.slice(end, end + 60))) return true;
  const last = [...sentence.matchAll(EXAMPLE_IN_SENTENCE)].at(-1);
  return last !== undefined && !WRITE_TO.test(sentence.slice(last.index + last[0].length));
}
