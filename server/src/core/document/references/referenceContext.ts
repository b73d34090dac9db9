/** Whether what is around a block speaks of a law or of standard clauses, whose numbers its references may mean. */
import { LAW, STANDARD_CLAUSES } from '../../knowledge/referenceWords.ts';
import type { Block } from '../markdown/leaf.ts';
import { blockBefore, findInLeaves, type Readable } from '../markdown/passages.ts';
import type { Section } from '../outline/sections.ts';
import { oncePerText } from '../text/remember.ts';
import { lastUpTo } from '../text/sorted.ts';

/** What is spoken of around a block. */
export interface BlockContext {
  readonly law: boolean;
  readonly standardClauses: boolean;
}

const NOTHING: BlockContext = { law: false, standardClauses: false };

/** "Where the EU SCCs apply, they are completed as follows:" */
const leadsIn = findInLeaves((leaf) => {
  const { text } = leaf.prose;
  if (leaf.kind !== 'paragraph' || !/:\s*$/.test(text.slice(-4))) return undefined;
  const found = { law: LAW.test(text), standardClauses: STANDARD_CLAUSES.test(text) };
  return found.law || found.standardClauses ? found : undefined;
});

const ofTitle = oncePerText((title): BlockContext => {
  const found = { law: LAW.test(title), standardClauses: STANDARD_CLAUSES.test(title) };
  return found.law || found.standardClauses ? found : NOTHING;
});

/** Paragraphs that are items of a list typed by hand: "(i) in Clause 7, …", "1. Annex I …". */
const labelled = findInLeaves((leaf): { readonly style: LabelStyle; readonly lead: BlockContext } | undefined => {
  if (leaf.kind !== 'paragraph' || leaf.item || leaf.quoteDepth > 0) return undefined;
  const { text } = leaf.prose;
  const lead = /:\s*$/.test(text.slice(-4)) ? { law: LAW.test(text), standardClauses: STANDARD_CLAUSES.test(text) } : NOTHING;
  const label = /^\s*(?:\((\d{1,2}|[a-z]{1,4})\)|(\d{1,2}|[a-z]{1,4})[.)])\s/i.exec(text);
  const written = (label?.[1] ?? label?.[2] ?? '').toLowerCase();
  const isLead = lead.law || lead.standardClauses;
  if (written === '' || (written.length > 2 && !/^[ivx]+$/.test(written))) return isLead ? { style: 'none', lead } : undefined;
  return { style: /^\d/.test(written) ? 'digit' : /^[ivx]+$/.test(written) ? 'roman' : 'letter', lead: isLead ? lead : NOTHING };
});

type LabelStyle = 'none' | 'digit' | 'roman' | 'letter';

/** By its start, what the sentence says that introduces each such paragraph, and the sentences that introduce that. */
function introducedParagraphs(markdown: Readable): ReadonlyMap<number, BlockContext> {
  const found = new Map<number, BlockContext>();
  let open: { readonly style: LabelStyle; readonly lead: BlockContext }[] = [];
  let last = -1;
  for (const { block, found: entry } of labelled(markdown)) {
    const before = blockBefore(markdown, block.start);
    if (!before || (before.start !== last && !before.leaf.item)) open = [];
    last = block.start;
    const same = entry.style === 'none' ? 0 : open.findIndex(({ style }) => style === entry.style);
    if (same >= 0) open = open.slice(0, same);
    const around = open.reduce((all, { lead }) => joined(all, lead), NOTHING);
    if (around !== NOTHING) found.set(block.start, around);
    open.push(entry);
  }
  return found;
}

/** @returns the surroundings of a block in its section: the headings above it, and the sentence that introduces the list or table that it is in */
export function contextsIn(markdown: Readable): (block: Block, section: Section | undefined) => BlockContext {
  const leads = leadsIn(markdown);
  const starts = leads.map(({ block }) => block.start);
  const introduced = leads.length > 0 ? introducedParagraphs(markdown) : undefined;
  const { body, bodyStart } = markdown.state;
  const introduces = (lead: Block, block: Block): boolean => {
    if (lead.unit.start !== block.unit.start)
      return block.unit.start - lead.end <= WIDEST_GAP && body.slice(lead.end - bodyStart, block.unit.start - bodyStart).trim() === '';
    for (let item = block.leaf.item?.parent; item; item = item.parent) if (item === lead.leaf.item) return true;
    return false;
  };
  const bySection = new Map<Section | undefined, BlockContext>();
  const ofSection = (section: Section | undefined): BlockContext => {
    const known = bySection.get(section);
    if (known || !section) return known ?? NOTHING;
    const above = ofSection(section.parent);
    // The title of the whole names no law that its sections speak of.
    const own = section.parent || section.heading.level > 1 ? joined(ofTitle(section.heading.title), above) : above;
    bySection.set(section, own);
    return own;
  };
  return (block, section) => {
    const byLabel = introduced?.get(block.start);
    const headings = byLabel ? joined(ofSection(section), byLabel) : ofSection(section);
    const at = leads.length > 0 && (block.leaf.item || block.leaf.kind === 'tableCell') ? lastUpTo(starts, block.start - 1) : -1;
    const lead = leads[at];
    if (!lead) return headings;
    if (introduces(lead.block, block)) return joined(headings, lead.found);
    // On its way to Markdown a list within a list often comes to stand beside the item that introduces it.
    return lead.found.standardClauses && lead.block.leaf.item && lead.block.unit.start === block.unit.start
      ? joined(headings, { law: false, standardClauses: true })
      : headings;
  };
}

/** Code units between a sentence and the list that it introduces: blank lines. */
const WIDEST_GAP = 40;

function joined(a: BlockContext, b: BlockContext): BlockContext {
  return a === NOTHING ? b : b === NOTHING ? a : { law: a.law || b.law, standardClauses: a.standardClauses || b.standardClauses };
}
