/** Which topics a policy speaks of, and the passages that show it, the best first. */
import type { Block } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { latestPer } from '../../document/text/remember.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { type CueHit, type CueLanguage, TOPIC_IDS } from './cueIndex.ts';
import { type PassageHits, passageHits } from './passageHits.ts';
import { structuralEvidence } from './structure.ts';

/** Whether a policy says something: `partial` where it names the subject and not the substance. */
export type TopicStatus = 'present' | 'partial' | 'absent';

/** A passage that shows what a policy says about a topic. */
export interface Evidence {
  /** The sentence, list item, table cell, or heading; offsets in the source. */
  readonly span: Span;
  /** How well it shows it: from {@link SAYS_IT} on it says it, below it only mentions it. */
  readonly weight: number;
}

/** What a policy says about one topic. */
export interface TopicFinding {
  readonly id: string;
  readonly status: TopicStatus;
  /** The best first, then in order. Empty where it is absent. */
  readonly evidence: readonly Evidence[];
}

/** From this weight on a passage says what it is about. */
export const SAYS_IT = 2;

const WEIGHT = {
  body: 3,
  framedBySentence: 3,
  framedByLeadIn: 3,
  framedByHeading: 2.5,
  under: 2.5,
  thin: 2.1,
  weak: 1,
  heading: 0.8,
} as const;
/** A heading about the topic over a passage, and each further cue in it. */
const HEADING_BONUS = 0.5;
const CUE_BONUS = 0.1;
const MAX_CUES = 4;
/** What a lead-in says is shown by the items under it rather than by itself. */
const LEAD_IN_MALUS = 0.8;
/** More passages are not kept. */
const MAX_EVIDENCE = 50;

/** What stands around a block. */
interface Surroundings {
  readonly titles: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
  /** Lead-ins: what they say, which each item of the list says with them. */
  readonly said?: ReadonlyMap<string, number>;
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

/** The language whose cues are used for a text: English where it is none that has cues. */
export function cueLanguageOf({ language }: Pick<Policy, 'language'>): CueLanguage {
  return language === 'de' || language === 'fr' || language === 'es' || language === 'it' ? language : 'en';
}

/** What a policy says of every topic, by id. */
export const topicFindings: (policy: Policy) => ReadonlyMap<string, TopicFinding> = latestPer(findTopics);

function findTopics(policy: Policy): ReadonlyMap<string, TopicFinding> {
  const found = new Map<string, Map<string, Evidence & { readonly cues: number }>>();
  const put = (topic: string, span: Span, weight: number): void => {
    const byPlace = found.get(topic) ?? new Map<string, Evidence & { readonly cues: number }>();
    found.set(topic, byPlace);
    const key = `${span.start} ${span.end}`;
    const before = byPlace.get(key);
    const cues = Math.min(MAX_CUES, (before?.cues ?? 0) + 1);
    byPlace.set(key, { span, weight: Math.max(weight, before?.weight ?? 0), cues });
  };
  readInContext(policy, (passage) => weigh(passage, put));
  for (const { topic, span, weight } of structuralEvidence(policy)) put(topic, span, weight);
  return new Map(
    TOPIC_IDS.map((id) => {
      const evidence = [...(found.get(id)?.values() ?? [])]
        .map(({ span, weight, cues }) => ({ span, weight: weight < SAYS_IT ? weight : weight + (cues - 1) * CUE_BONUS }))
        .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
        .slice(0, MAX_EVIDENCE);
      const best = evidence[0]?.weight ?? 0;
      return [id, { id, status: best >= SAYS_IT ? 'present' : best > 0 ? 'partial' : 'absent', evidence }];
    }),
  );
}

/** A block with what it says and what is around it. */
interface Passage {
  readonly block: Block;
  readonly found: PassageHits;
  /** Headings over it, the nearest alone. */
  readonly heading: Surroundings;
  /** All headings over it. */
  readonly above: Surroundings;
  readonly leadIn: Surroundings;
  /** Topics of the headings directly before it. */
  readonly opens: readonly string[];
  /** A list follows, to which it leads in. */
  readonly leads: boolean;
}

/** Goes through the blocks in order and hands each, with what is around it, to a reader, which gives back what a lead-in says. */
function readInContext(policy: Policy, read: (passage: Passage) => ReadonlyMap<string, number>): void {
  const all = passageHits(policy.markdown, cueLanguageOf(policy));
  const titles: Title[] = [];
  /** The paragraph before a list. */
  let leadIn = NOTHING;
  /** Items that those which are being read are in, by where each begins. */
  let items: { readonly at: number; readonly about: Surroundings }[] = [];
  let unit = -1;
  let columns: Surroundings[] = [];
  let opens: string[] = [];
  for (const [index, { block, found }] of all.entries()) {
    const { leaf } = block;
    if (block.unit.start !== unit) {
      unit = block.unit.start;
      items = [];
      columns = [];
    }
    const about = aboutOf(found);
    if (leaf.kind === 'heading' || found.isTitleLine) {
      const level = titleLevel(block);
      while ((titles.at(-1)?.level ?? 0) >= level) titles.pop();
      titles.push({ level, about });
      leadIn = NOTHING;
      opens = [...opens, ...found.titles, ...found.hits.flatMap(({ role, topic }) => (role === 'body' ? [topic] : []))];
      continue;
    }
    const chain = titles.filter(({ level }) => level > DOCUMENT_LEVEL);
    const context = { block, found, heading: chain.at(-1)?.about ?? NOTHING, above: union(chain.map((one) => one.about)), opens };
    opens = [];
    if (leaf.item) {
      const { at } = leaf.item;
      const parents = new Set<number>();
      for (let item = leaf.item.parent; item; item = item.parent) parents.add(item.at);
      items = items.filter((one) => parents.has(one.at) || one.at === at);
      const said = read({
        ...context,
        leadIn: union([leadIn, ...items.map((one) => one.about)]),
        leads: isLeadIn(found, all[index + 1]?.block, block),
      });
      items.push({ at, about: { ...about, said } });
    } else if (leaf.kind === 'tableCell') {
      const column = leaf.column ?? 0;
      if (leaf.row === 0) columns[column] = about;
      read({ ...context, leadIn: columns[column] ?? NOTHING, leads: leaf.row === 0 });
    } else {
      const leads = isLeadIn(found, all[index + 1]?.block, block);
      // "We use data for these purposes:" with paragraphs instead of items.
      const opener = leadIn.said && leadIn.said.size > 0 ? { ...NOTHING, said: leadIn.said } : NOTHING;
      const said = read({ ...context, leadIn: opener, leads });
      leadIn = { ...about, said };
    }
  }
}

/** Whether a list follows on a block that is open at its end. */
function isLeadIn({ folded }: PassageHits, next: Block | undefined, block: Block): boolean {
  if (!next || next.leaf.kind === 'heading') return false;
  if (!next.leaf.item) return !block.leaf.item && next.leaf.kind === 'paragraph' && /:["')]?\s*$/.test(folded);
  const isDeeper = block.leaf.item ? next.unit.start === block.unit.start && next.leaf.item.parent?.at === block.leaf.item.at : true;
  return isDeeper && !/[.!?]["')]?\s*$/.test(folded);
}

function titleLevel({ leaf }: Block): number {
  return leaf.kind === 'heading' ? (leaf.level ?? DOCUMENT_LEVEL) : TITLE_LINE_LEVEL;
}

/** Whether a frame is in a range of a block, and nothing that contradicts it. */
function isFramed({ hits }: PassageHits, frame: string, { start, end }: Span): boolean {
  let is = false;
  for (const hit of hits) {
    if (hit.topic !== frame || hit.start >= end || hit.end <= start) continue;
    if (hit.role === 'no-frame') return false;
    is ||= hit.role === 'frame';
  }
  return is;
}

function aboutOf(found: PassageHits): Surroundings {
  const contradicted = new Set(found.hits.flatMap(({ role, topic }) => (role === 'no-frame' ? [topic] : [])));
  const frames = new Set(found.hits.flatMap(({ role, topic }) => (role === 'frame' && !contradicted.has(topic) ? [topic] : [])));
  return frames.size === 0 && found.titles.length === 0 ? NOTHING : { titles: new Set(found.titles), frames };
}

function union(all: readonly Surroundings[]): Surroundings {
  const some = all.filter((one) => one !== NOTHING);
  if (some.length < 2) return some[0] ?? NOTHING;
  return {
    titles: new Set(some.flatMap(({ titles }) => [...titles])),
    frames: new Set(some.flatMap(({ frames }) => [...frames])),
    said: new Map(some.flatMap(({ said }) => [...(said ?? [])])),
  };
}

type Put = (topic: string, span: Span, weight: number) => void;

/** Weighs what a block says; gives back what its last sentence says. */
function weigh({ block, found, heading, above, leadIn, opens, leads }: Passage, put: Put): ReadonlyMap<string, number> {
  const { leaf } = block;
  const whole = shiftSpan(leaf.prose.spanOf(0, leaf.prose.text.length), block.start);
  const isOne = (leaf.item !== undefined || leaf.kind === 'tableCell') && whole.end - whole.start < LONGEST_ITEM;
  const said = new Map<string, number>();
  for (const topic of opens) put(topic, whole, WEIGHT.heading);
  for (const topic of found.titles) put(topic, whole, WEIGHT.heading);
  if (leaf.kind !== 'tableCell') for (const [topic, weight] of leadIn.said ?? []) put(topic, whole, weight);
  for (const hit of found.hits) {
    if (hit.role === 'frame' || hit.role === 'no-frame') continue;
    const sentence = sentenceAround(found.folded, hit);
    const weight = weightOf(hit, {
      inSentence: (frame) => isFramed(found, frame, sentence),
      titles: found.titles,
      heading,
      above,
      leadIn,
    });
    if (weight === 0) continue;
    const isAbout = found.titles.includes(hit.topic) || heading.titles.has(hit.topic) || leadIn.titles.has(hit.topic);
    const span = isOne ? whole : shiftSpan(leaf.prose.spanOf(sentence.start, sentence.end), block.start);
    const full = weight + (isAbout ? HEADING_BONUS : 0);
    const isOpen = leads && sentence.end >= found.folded.trimEnd().length;
    if (isOpen && weight >= SAYS_IT) said.set(hit.topic, full);
    put(hit.topic, span, isOpen && weight >= SAYS_IT ? Math.max(SAYS_IT, full - LEAD_IN_MALUS) : full);
  }
  return said;
}

/** Longer items and cells, in code units, are shown by sentence. */
const LONGEST_ITEM = 600;

interface Around {
  inSentence(frame: string): boolean;
  readonly titles: readonly string[];
  readonly heading: Surroundings;
  readonly above: Surroundings;
  readonly leadIn: Surroundings;
}

function weightOf({ topic, role, frame = '' as never }: CueHit, { inSentence, titles, heading, above, leadIn }: Around): number {
  switch (role) {
    case 'body':
      return WEIGHT.body;
    case 'framed':
      if (inSentence(frame)) return WEIGHT.framedBySentence;
      if (leadIn.frames.has(frame)) return WEIGHT.framedByLeadIn;
      return heading.frames.has(frame) || above.frames.has(frame) ? WEIGHT.framedByHeading : 0;
    case 'under':
      return titles.includes(topic) || heading.titles.has(topic) || above.titles.has(topic) || leadIn.titles.has(topic) ? WEIGHT.under : 0;
    case 'thin':
      return WEIGHT.thin;
    case 'weak':
      return WEIGHT.weak;
    case 'frame':
    case 'no-frame':
      return 0;
  }
}

/** The sentence around a place. */
function sentenceAround(folded: string, { start, end }: CueHit): Span {
  let from = start;
  while (from > 0 && !(isStop(folded[from - 1]) && folded[from] === ' ')) from--;
  while (folded[from] === ' ') from++;
  let to = end;
  while (to < folded.length && !(isStop(folded[to - 1]) && folded[to] === ' ')) to++;
  return { start: from, end: to };
}

function isStop(character: string | undefined): boolean {
  return character === '.' || character === '!' || character === '?';
}
