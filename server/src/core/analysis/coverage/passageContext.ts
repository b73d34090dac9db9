/** The blocks of a policy in order, each with what it says and what is around it: its headings, the lead-in of its list, the head of its column. */
import type { Block } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { type PassageHits, passageHits } from './passageHits.ts';

/** What the words around a block are about, by id. */
export interface Surroundings {
  readonly titles: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
  /** Lead-ins: what they say, which each item of the list says with them. */
  readonly said?: ReadonlyMap<string, number>;
  /** Lead-ins: when a right holds, or doesn't, is what the list tells. */
  readonly isConditions?: boolean;
  /** Lead-ins that deny their list: where they begin. */
  readonly deniesFrom?: number;
}

const NOTHING: Surroundings = { titles: new Set(), frames: new Set() };

interface Title {
  readonly level: number;
  readonly about: Surroundings;
}

/** Bold lines are below all headings. */
const TITLE_LINE_LEVEL = 7;
/** Headings of the first level are titles of the document, and say nothing about the passage. */
const DOCUMENT_LEVEL = 1;

/** Rights, which are told best where the rights are. */
export const RIGHTS = /^(?:right-(?!s)|complaint-authority$|withdraw-consent$)/;

/** The headings over a block. */
interface Around {
  /** The nearest heading, in lower case and without its number; empty where there is none. */
  readonly title: string;
  /** The nearest heading over it. */
  readonly heading: Surroundings;
  /** All headings over it. */
  readonly above: Surroundings;
  /** The nearest heading that is about topics. */
  readonly section: Surroundings;
  /** The nearest heading is a line instead of one. */
  readonly isUnderLine: boolean;
}

/** A block with what it says and what is around it. */
export interface PassageInContext extends Around {
  readonly block: Block;
  readonly found: PassageHits;
  readonly leadIn: Surroundings;
  /** Topics of the headings directly before it, and where each is. */
  readonly opens: readonly { readonly topic: string; readonly span: Span }[];
  /** A list follows, to which it leads in. */
  readonly leads: boolean;
}

/** Goes through the blocks in order and hands each, with what is around it, to a reader, which gives back what a lead-in says. */
export function readInContext({ markdown }: Policy, cues: string, read: (passage: PassageInContext) => ReadonlyMap<string, number>): void {
  const all = passageHits(markdown, cues);
  const titles: Title[] = [];
  let around: Around = { title: '', heading: NOTHING, above: NOTHING, section: NOTHING, isUnderLine: false };
  /** What leads in to numbered paragraphs, which are read as its items. */
  let opener: Surroundings | undefined;
  /** The paragraph before a list. */
  let leadIn = NOTHING;
  /** Items that those which are being read are in, by where each begins. */
  let items: { readonly at: number; about: Surroundings }[] = [];
  /** The paragraph before ends in a colon. */
  let isColon = false;
  let unit = -1;
  let columns: Surroundings[] = [];
  let opens: { readonly topic: string; readonly span: Span }[] = [];
  for (const [index, { block, found }] of all.entries()) {
    const { leaf } = block;
    if (block.unit.start !== unit) {
      unit = block.unit.start;
      items = [];
      columns = [];
    }
    if (found.isJump) continue;
    const about = leadInOf(found, block);
    if (!leaf.item && !found.isNumbered) opener = undefined;
    // A number alone is no title: what is over it goes on.
    if (leaf.kind === 'heading' && !/\p{L}{2}/u.test(found.title)) continue;
    if (leaf.kind === 'heading' || found.isTitleLine) {
      const level = titleLevel(block);
      while ((titles.at(-1)?.level ?? 0) >= level) titles.pop();
      titles.push({ level, about });
      const chain = titles.filter((one) => one.level > DOCUMENT_LEVEL);
      around = {
        title: found.title,
        heading: chain.at(-1)?.about ?? NOTHING,
        above: union(chain.map((one) => one.about)),
        section: chain.findLast((one) => one.about.titles.size > 0)?.about ?? NOTHING,
        isUnderLine: level === TITLE_LINE_LEVEL,
      };
      leadIn = NOTHING;
      isColon = false;
      const span = shiftSpan(found.whole, block.start);
      for (const topic of [...found.titles, ...found.hits.flatMap(({ role, topic: said }) => (role === 'body' ? [said] : []))])
        opens.push({ topic, span });
      continue;
    }
    const context = { block, found, ...around, opens };
    opens = [];
    const leads = isLeadIn(found, all[index + 1]?.block, block);
    if (leaf.item) {
      const { at } = leaf.item;
      if (items.length > 0) {
        const parents = new Set<number>();
        for (let item = leaf.item.parent; item; item = item.parent) parents.add(item.at);
        items = items.filter((one) => parents.has(one.at) || one.at === at);
      }
      const said = read({ ...context, leadIn: union([leadIn, ...items.map((one) => one.about)]), leads });
      if (about === NOTHING && said.size === 0) continue;
      const last = items.at(-1);
      // A table in an item has thousands of blocks.
      if (last?.at === at) last.about = union([last.about, { ...about, said }]);
      else items.push({ at, about: { ...about, said } });
    } else if (leaf.kind === 'tableCell') {
      const column = leaf.column ?? 0;
      if (leaf.row === 0) columns[column] = about;
      read({ ...context, leadIn: leaf.row === 0 ? NOTHING : (columns[column] ?? NOTHING), leads: leaf.row === 0 });
    } else {
      if (found.isNumbered && (opener || isColon)) {
        opener ??= leadIn;
        read({ ...context, leadIn: opener, leads: false });
        continue;
      }
      // "We use data for these purposes:" with paragraphs instead of items; behind the list it no longer bears on them.
      const continued =
        leadIn.said && leadIn.said.size > 0 && !all[index - 1]?.block.leaf.item && !found.isQuestion
          ? { ...NOTHING, said: leadIn.said }
          : NOTHING;
      const bearing = isColon ? CONTINUED.filter((frame) => leadIn.frames.has(frame)) : [];
      const surrounding = bearing.length > 0 ? { ...continued, frames: new Set<string>(bearing) } : continued;
      const said = read({ ...context, leadIn: surrounding, leads });
      isColon = found.ending === 'colon';
      leadIn = said.size > 0 ? { ...about, said } : about;
    }
  }
}

/** What a lead-in says of a paragraph behind it, where a text has no lists. */
const CONTINUED = ['contents', 'none-of'] as const;

/** Whether a list follows on a block that is open at its end. */
function isLeadIn({ ending }: PassageHits, next: Block | undefined, block: Block): boolean {
  if (!next || ending === 'sentence' || next.leaf.kind === 'heading') return false;
  if (!next.leaf.item) return !block.leaf.item && next.leaf.kind === 'paragraph' && ending === 'colon';
  return block.leaf.item ? next.unit.start === block.unit.start && next.leaf.item.parent?.at === block.leaf.item.at : true;
}

function titleLevel({ leaf }: Block): number {
  return leaf.kind === 'heading' ? (leaf.level ?? DOCUMENT_LEVEL) : TITLE_LINE_LEVEL;
}

const aboutOf = oncePer(
  ({ frames, titles }: PassageHits): Surroundings =>
    frames.length === 0 && titles.length === 0 ? NOTHING : { titles: new Set(titles), frames: new Set(frames) },
);

/** What a block is about, and what it leads in to. */
export function leadInOf(found: PassageHits, { start }: Block): Surroundings {
  const about = aboutOf(found);
  if (found.ending === 'sentence') return about;
  const isConditions =
    (found.frames.includes('conditions') || found.frames.includes('exception')) &&
    found.hits.some(({ topic, role, isFramed, isLast }) => isLast && RIGHTS.test(topic) && (role === 'body' || isFramed));
  if (isConditions) return { ...about, isConditions };
  return found.frames.includes('none-of') ? { ...about, deniesFrom: start + found.whole.start } : about;
}

function union(all: readonly Surroundings[]): Surroundings {
  const some = all.filter((one) => one !== NOTHING);
  if (some.length < 2) return some[0] ?? NOTHING;
  const denial = some.find(({ deniesFrom }) => deniesFrom !== undefined);
  return {
    titles: new Set(some.flatMap(({ titles }) => [...titles])),
    frames: new Set(some.flatMap(({ frames }) => [...frames])),
    said: new Map(some.flatMap(({ said }) => [...(said ?? [])])),
    ...(some.some(({ isConditions }) => isConditions) ? { isConditions: true } : {}),
    ...(denial?.deniesFrom === undefined ? {} : { deniesFrom: denial.deniesFrom }),
  };
}
