/** Where an address stands: its block and its section, and whether the words around it say that it belongs to someone else. */
import { EXAMPLE_BEFORE, THIRD_PARTY } from '../knowledge/thirdPartyWords.ts';
import type { EmailMention } from './emails.ts';
import type { Block } from './markdown.ts';
import { blockBefore } from './passages.ts';
import type { Policy } from './policy.ts';
import type { Section } from './sections.ts';

/** The surroundings of one mention. */
export interface AddressContext {
  /** The leaf block around it; undefined in front matter. */
  readonly block?: Block;
  /** The innermost section. */
  readonly section?: Section;
  /** The block, or a heading above it, speaks of an authority, an agent, a provider or another third party. */
  readonly thirdParty: boolean;
  /** "such as", "for example" stands right before it. */
  readonly example: boolean;
}

/** The surroundings of mentions in document order, in that order; linear in their number and that of the blocks. */
export function contextsOf({ markdown, sections, text }: Policy, mentions: readonly EmailMention[]): readonly AddressContext[] {
  const foreign = new Map<Block | Section, boolean>();
  const isForeign = (part: Block | Section, words: string): boolean => {
    let is = foreign.get(part);
    if (is === undefined) foreign.set(part, (is = THIRD_PARTY.test(words)));
    return is;
  };
  let nextSection = 0;
  return mentions.map(({ span }) => {
    while ((sections.all[nextSection]?.span.start ?? Infinity) <= span.start) nextSection++;
    const here = blockBefore(markdown, span.start + 1);
    const block = here && span.start < here.end ? here : undefined;
    const section = sections.all[nextSection - 1];
    let thirdParty = block !== undefined && isForeign(block, block.leaf.prose.text);
    // Titles of whole policies speak of partners and vendors too, so the first level says nothing.
    for (let above = section; above && above.heading.level > 1 && !thirdParty; above = above.parent) thirdParty = isForeign(above, above.heading.title);
    const before = text.slice(Math.max(0, span.start - 60), span.start).replace(/[*_`<[(]+$/, '');
    return { ...(block ? { block } : {}), ...(section ? { section } : {}), thirdParty, example: EXAMPLE_BEFORE.test(before) };
  });
}
