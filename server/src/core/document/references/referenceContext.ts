/** Whether what stands around a block speaks of a law or of standard clauses, whose numbers its references may mean. */
import { LAW, STANDARD_CLAUSES } from '../../knowledge/referenceWords.ts';
import type { Block } from '../markdown/leaf.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import type { Section } from '../outline/sections.ts';
import { remembered } from '../text/remembered.ts';
import { lastUpTo } from '../text/sorted.ts';

/** What is spoken of around a block. */
export interface Surroundings {
  readonly law: boolean;
  readonly standardClauses: boolean;
}

const NOTHING: Surroundings = { law: false, standardClauses: false };

/** "Where the EU SCCs apply, they are completed as follows:" */
const leadsIn = findInLeaves((leaf) => {
  const { text } = leaf.prose;
  if (leaf.kind !== 'paragraph' || !/:\s*$/.test(text.slice(-4))) return undefined;
  const found = { law: LAW.test(text), standardClauses: STANDARD_CLAUSES.test(text) };
  return found.law || found.standardClauses ? found : undefined;
});

const ofTitle = remembered((title): Surroundings => ({ law: LAW.test(title), standardClauses: STANDARD_CLAUSES.test(title) }));

/** @returns the surroundings of a block in its section: the headings above it, and the sentence that introduces the list or table that it stands in */
export function surroundingsIn(markdown: Readable): (block: Block, section: Section | undefined) => Surroundings {
  const leads = leadsIn(markdown);
  const starts = leads.map(({ block }) => block.start);
  const { body, bodyStart } = markdown.state;
  const introduces = (lead: Block, block: Block): boolean => {
    if (lead.unit.start !== block.unit.start) return body.slice(lead.end - bodyStart, block.unit.start - bodyStart).trim() === '';
    for (let item = block.leaf.item?.parent; item; item = item.parent) if (item === lead.leaf.item) return true;
    return false;
  };
  return (block, section) => {
    const headings: Surroundings[] = [];
    for (let at = section; at; at = at.parent) if (at.parent || at.heading.level > 1) headings.push(ofTitle(at.heading.title));
    const at = block.leaf.item || block.leaf.kind === 'tableCell' ? lastUpTo(starts, block.start - 1) : -1;
    const lead = leads[at];
    const all = lead && introduces(lead.block, block) ? [...headings, lead.found] : headings;
    return all.length === 0
      ? NOTHING
      : { law: all.some(({ law }) => law), standardClauses: all.some(({ standardClauses }) => standardClauses) };
  };
}
