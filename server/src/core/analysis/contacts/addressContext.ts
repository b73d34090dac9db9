/** Where an address is: its block and its section, and whether the words around it say that it belongs to someone else. */
import type { EmailMention } from '../../document/addresses/emails.ts';
import type { Block, Leaf } from '../../document/markdown/leaf.ts';
import { blockBefore, blockFrom } from '../../document/markdown/passages.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { oncePer, oncePerText } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import {
  EXAMPLE_AFTER,
  EXAMPLE_BEFORE,
  EXAMPLE_IN_SENTENCE,
  EXAMPLE_WORDS,
  THIRD_PARTY,
  WRITE_TO,
} from '../../knowledge/thirdPartyWords.ts';

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

/** The surroundings of all mentions of a policy, derived once per version; linear in their number and that of the blocks. */
export const contextsOf = oncePer(({ markdown, sections, text, emails }: Policy): ReadonlyMap<EmailMention, AddressContext> => {
  const foreignUnits = new Map<number, boolean>();
  const isForeignUnit = (block: Block): boolean => {
    if (!block.leaf.item && block.leaf.kind !== 'tableCell') return false;
    const { start } = block.unit;
    const is = foreignUnits.get(start) ?? namesThirdParty(leadIn(markdown, block));
    foreignUnits.set(start, is);
    return is;
  };
  const contexts = new Map<EmailMention, AddressContext>();
  let nextSection = 0;
  for (const mention of emails) {
    const { span } = mention;
    while ((sections.all[nextSection]?.span.start ?? Infinity) <= span.start) nextSection++;
    const here = blockBefore(markdown, span.start + 1);
    const block = here && span.start < here.end ? here : undefined;
    const section = sections.all[nextSection - 1];
    let thirdParty = block !== undefined && (speaksOfThirdParty(block.leaf) || isForeignUnit(block));
    // Titles of whole policies speak of partners and vendors too, so the first level says nothing.
    for (let above = section; above && above.heading.level > 1 && !thirdParty; above = above.parent)
      thirdParty = namesThirdParty(above.heading.title);
    const example = isExample(text, span, block);
    contexts.set(mention, { ...(block ? { block } : {}), ...(section ? { section } : {}), thirdParty, example });
  }
  return contexts;
});

/** Whether a block speaks of a third party; worked out once for each block. */
const speaksOfThirdParty = oncePer((leaf: Leaf): boolean => THIRD_PARTY.test(leaf.prose.text));

/** Whether a heading, or what leads in to a list or table, speaks of one. */
const namesThirdParty = oncePerText((words) => THIRD_PARTY.test(words));

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

/** Whether the words around an address make it an example. @param block the one that it is in */
function isExample(text: string, { start, end }: Span, block: Block | undefined): boolean {
  if (EXAMPLE_AFTER.test(text.slice(end, end + 60))) return true;
  if (block && !mayGiveExamples(block.leaf, text, block)) return false;
  const sentence =
    text
      .slice(Math.max(block?.start ?? 0, start - SENTENCE), start)
      .split(/[.!?]["”»)*_]{0,3}\s+(?=["“„«(*_[]{0,3}\p{Lu})/u)
      .at(-1) ?? '';
  if (EXAMPLE_BEFORE.test(sentence)) return true;
  const last = matchesIn(sentence, EXAMPLE_IN_SENTENCE).at(-1);
  return last !== undefined && !WRITE_TO.test(sentence.slice(last.index + last[0].length));
}

/** Whether a block has words that make an address behind them an example; worked out once for each block. Most have none. */
const mayGiveExamples = oncePer((_leaf: Leaf, text: string, { start, end }: Span): boolean => EXAMPLE_WORDS.test(text.slice(start, end)));
