/** Which topics a policy speaks of, and the passages that show it, the best first. */
import type { Block } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { latestPer, oncePer } from '../../document/text/remember.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import type { FrameId } from '../../knowledge/coverage/cueTable.ts';
import { NAMES_US } from '../../knowledge/firstPerson.ts';
import { type CueLanguage, sectionIndexName, tracedTopics } from './cueIndex.ts';
import { type PassageHits, passageHits, type SentenceHit, tracesOf } from './passageHits.ts';
import { type StructuralEvidence, structuralEvidence } from './structure.ts';

/** Whether a policy says something: `partial` where it names the subject and not the substance. */
export type TopicStatus = 'present' | 'partial' | 'absent';

/** A passage that shows what a policy says about a topic. */
export interface CoverageEvidence {
  /** The sentence, list item, table cell, or heading; offsets in the source. */
  readonly span: Span;
  /** How well it shows it: from {@link SAYS_IT} on it says it, below it only mentions it. */
  readonly weight: number;
  /** It says that something isn't done: "we don't transfer data". */
  readonly isDenial?: boolean;
}

/** What a policy says about one topic. */
export interface TopicFinding {
  readonly id: string;
  readonly status: TopicStatus;
  /** The best first, then in order. Empty where it is absent. */
  readonly evidence: readonly CoverageEvidence[];
  /** Where it is absent: passages with words of the topic, in order, which may say it after all. */
  readonly traces?: readonly CoverageEvidence[];
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
/** The nearest heading is about the topic, or one further up is. */
const HEADING_BONUS = 0.8;
const ABOVE_BONUS = 0.3;
/** Under a heading about other topics, a passage is seldom the one that a lawyer would point at. */
const OTHER_HEADING_MALUS = 0.3;
/** That something isn't done says less about it than that something is. */
const DENIED_MALUS = 0.8;
/** What people may demand, beside what is done: "you may object to processing for marketing purposes". */
const IN_RIGHT_MALUS = 0.8;
/** An item that says nothing of the topic itself, under a lead-in that does. */
const SILENT_ITEM_MALUS = 0.9;
/** A section about rights, rather than the opt-out of one tool. */
const RIGHTS_BONUS = 0.5;
/** A few words that end in a full stop are a title: "Right to portability." */
const TITLE_MALUS = 0.3;
const SHORT_SENTENCE = 45;
/** What holds for other people than those of the GDPR, or is said of data about nobody, is seldom what a lawyer would point at. */
const BESIDE_MALUS = 0.6;
/** Of what only mentions a topic: a question, or words that stand for something else. */
const FAINT_MALUS = 0.3;
/** Each further cue in a passage. */
const CUE_BONUS = 0.1;
const MAX_CUES = 4;
/** What a lead-in says is shown by the items under it rather than by itself. */
const LEAD_IN_MALUS = 0.8;
/** More passages are not kept. */
const MAX_EVIDENCE = 50;
/** More passages that may say something aren't kept. */
const MAX_TRACES = 3;

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

/** What a policy says of every topic, condition, and law, by id; those that it says nothing of are absent from the map. */
export const topicFindings: (policy: Policy) => ReadonlyMap<string, TopicFinding> = latestPer((policy) =>
  findTopics(policy, cueLanguageOf(policy), structuralEvidence(policy)),
);

/** Which of the sections that are expected of a kind a policy has, by id. @param kind as the data sheet names it */
export const sectionFindings: (policy: Policy, kind: string) => ReadonlyMap<string, TopicFinding> = latestPer((policy, kind: string) =>
  findTopics(policy, sectionIndexName(kind), []),
);

/** What is found of a topic that a policy says nothing about. */
export function absent(id: string): TopicFinding {
  return { id, status: 'absent', evidence: [] };
}

function findTopics(policy: Policy, cues: string, structural: Iterable<StructuralEvidence>): ReadonlyMap<string, TopicFinding> {
  const found = new Map<string, Map<string, CoverageEvidence & { readonly cues: number }>>();
  const put = (topic: string, span: Span, weight: number, isDenial = false): void => {
    const byPlace = found.get(topic) ?? new Map<string, CoverageEvidence & { readonly cues: number }>();
    found.set(topic, byPlace);
    const key = `${span.start} ${span.end}`;
    const before = byPlace.get(key);
    const count = Math.min(MAX_CUES, (before?.cues ?? 0) + 1);
    byPlace.set(key, {
      span,
      weight: Math.max(weight, before?.weight ?? 0),
      cues: count,
      ...(isDenial && before?.isDenial !== false ? { isDenial } : {}),
    });
  };
  readInContext(policy, cues, (passage) => weigh(passage, put));
  for (const { topic, span, weight } of structural) put(topic, span, weight);
  const findings = new Map(
    [...found].map(([id, places]): [string, TopicFinding] => {
      const evidence = [...places.values()]
        .map(({ span, weight, cues: count, isDenial }) => ({
          span,
          weight: weight < SAYS_IT ? weight : weight + (count - 1) * CUE_BONUS,
          ...(isDenial ? { isDenial } : {}),
        }))
        .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
        .slice(0, MAX_EVIDENCE);
      return [id, { id, status: (evidence[0]?.weight ?? 0) >= SAYS_IT ? 'present' : 'partial', evidence }];
    }),
  );
  for (const [topic, part] of Object.entries(PART_OF)) {
    const said = findings.get(part);
    if (!findings.has(topic) && said?.status === 'present') findings.set(topic, { id: topic, status: 'partial', evidence: said.evidence });
  }
  for (const [topic, traces] of findTraces(policy, cues, findings)) findings.set(topic, { ...absent(topic), traces });
  return findings;
}

/** Passages with words of those topics that aren't found. */
function findTraces(
  { markdown }: Policy,
  cues: string,
  findings: ReadonlyMap<string, TopicFinding>,
): ReadonlyMap<string, readonly CoverageEvidence[]> {
  const missing = tracedTopics(cues).filter((topic) => !findings.has(topic));
  const traces = new Map<string, CoverageEvidence[]>();
  if (missing.length === 0) return traces;
  for (const { block, found } of tracesOf(markdown, [cues, ...missing].join(' ')))
    for (const topic of found.topics) {
      const places = traces.get(topic) ?? [];
      traces.set(topic, places);
      if (places.length < MAX_TRACES) places.push({ span: shiftSpan(found.span, block.start), weight: 0 });
    }
  return traces;
}

/** Whether a policy says of a topic only that it isn't done: "we don't transfer data to other countries". */
export function isDenied({ evidence }: TopicFinding): boolean {
  const said = evidence.filter(({ weight }) => weight >= SAYS_IT);
  return said.length > 0 && said.every(({ isDenial }) => isDenial);
}

/** Topics that ask for more than another one: who says that, says them in part. American laws want statutory categories and the last 12 months; stores want to know how an account is deleted. */
const PART_OF: Readonly<Record<string, string>> = {
  'ccpa-categories-12mo': 'data-categories',
  'ccpa-business-purpose': 'purposes',
  'ccpa-disclosed-business': 'recipients',
  'account-deletion': 'right-erasure',
};

/** A block with what it says and what is around it. */
interface Passage {
  readonly block: Block;
  readonly found: PassageHits;
  /** The nearest heading, in lower case and without its number; empty where there is none. */
  readonly title: string;
  /** The nearest heading over it. */
  readonly heading: Surroundings;
  /** All headings over it. */
  readonly above: Surroundings;
  readonly leadIn: Surroundings;
  /** Topics of the headings directly before it, and where each is. */
  readonly opens: readonly { readonly topic: string; readonly span: Span }[];
  /** A list follows, to which it leads in. */
  readonly leads: boolean;
}

/** Goes through the blocks in order and hands each, with what is around it, to a reader, which gives back what a lead-in says. */
function readInContext({ markdown }: Policy, cues: string, read: (passage: Passage) => ReadonlyMap<string, number>): void {
  const all = passageHits(markdown, cues);
  const titles: Title[] = [];
  let around: Pick<Passage, 'title' | 'heading' | 'above'> = { title: '', heading: NOTHING, above: NOTHING };
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
    const about = aboutOf(found);
    if (leaf.kind === 'heading' || found.isTitleLine) {
      const level = titleLevel(block);
      while ((titles.at(-1)?.level ?? 0) >= level) titles.pop();
      titles.push({ level, about });
      const chain = titles.filter((one) => one.level > DOCUMENT_LEVEL);
      around = { title: found.title, heading: chain.at(-1)?.about ?? NOTHING, above: union(chain.map((one) => one.about)) };
      leadIn = NOTHING;
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
      // "We use data for these purposes:" with paragraphs instead of items; behind the list it no longer bears on them.
      const opener =
        leadIn.said && leadIn.said.size > 0 && !all[index - 1]?.block.leaf.item && !found.isQuestion
          ? { ...NOTHING, said: leadIn.said }
          : NOTHING;
      const bearing = isColon ? CONTINUED.filter((frame) => leadIn.frames.has(frame)) : [];
      const surrounding = bearing.length > 0 ? { ...opener, frames: new Set<string>(bearing) } : opener;
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

function union(all: readonly Surroundings[]): Surroundings {
  const some = all.filter((one) => one !== NOTHING);
  if (some.length < 2) return some[0] ?? NOTHING;
  return {
    titles: new Set(some.flatMap(({ titles }) => [...titles])),
    frames: new Set(some.flatMap(({ frames }) => [...frames])),
    said: new Map(some.flatMap(({ said }) => [...(said ?? [])])),
  };
}

type Put = (topic: string, span: Span, weight: number, isDenial?: boolean) => void;

/** Weighs what a block says; gives back what its last sentence says. */
function weigh({ block, found, title, heading, above, leadIn, opens, leads }: Passage, put: Put): ReadonlyMap<string, number> {
  const { leaf } = block;
  const whole = shiftSpan(found.whole, block.start);
  const isOne = (leaf.item !== undefined || leaf.kind === 'tableCell') && whole.end - whole.start < LONGEST_ITEM;
  let said = NOTHING_SAID;
  const isDefinition = heading.frames.has('definitions') || (above.frames.has('definitions') && beginsWith(leaf.prose.text, title));
  const isContents =
    leaf.kind !== 'tableCell' && leadIn.frames.has('contents') && (leadIn.frames.has('right') || above.frames.has('right'));
  // Under a title about access, an item that doesn't say what "we" do is what may be asked for.
  const isAccessed = leaf.item !== undefined && above.titles.has('right-access') && !NAMES_US.test(leaf.prose.text);
  const saysRight =
    whole.end - whole.start < LONGEST_OF_RIGHT &&
    found.hits.some(
      ({ topic, role, isFramed, guards }) =>
        OF_PEOPLE.test(topic) && (role === 'body' || (role === 'framed' && isFramed)) && !guards.includes('contents'),
    );
  for (const { topic, span } of opens) {
    if (topic === 'controller-identity' && NAMES_SOMEBODY.test(leaf.prose.text)) put(topic, whole, WEIGHT.body + HEADING_BONUS);
    else put(topic, leaf.item && TOLD_BY_TITLE.has(topic) ? span : whole, WEIGHT.heading);
  }
  if (leaf.kind !== 'tableCell') for (const topic of found.titles) put(topic, whole, WEIGHT.heading);
  else if (leaf.row !== 0 && /\p{L}{3}/u.test(leaf.prose.text))
    for (const topic of leadIn.titles) if (TOLD_BY_COLUMN.has(topic)) put(topic, whole, WEIGHT.under);
  if (leadIn.said && leaf.kind !== 'tableCell')
    for (const [topic, weight] of leadIn.said)
      if (!TOLD_BY_TITLE.has(topic) && (!isDefinition || DEFINED_TOPICS.has(topic)))
        put(
          topic,
          whole,
          !leaf.item || found.hits.some((hit) => hit.topic === topic) || LISTED_TOPICS.has(topic)
            ? weight
            : less(weight, SILENT_ITEM_MALUS),
        );
  for (const hit of found.hits) {
    const { topic, guards } = hit;
    if (isDefinition && !DEFINED_TOPICS.has(topic)) continue;
    const isNamed = heading.titles.has(topic);
    if (isVoid(hit, isNamed || found.titles.includes(topic), heading, leadIn)) continue;
    const weight = weightOf(hit, found, heading, above, leadIn);
    if (weight === 0) continue;
    const isOfAccess = isAccessed && DONE_TOPICS.has(topic) && !isNamed;
    if (topic !== 'right-access' && (isContents || isOfAccess || guards.includes('contents'))) {
      // "The existence of the right to rectification" only hints at that right, and says nothing of where data comes from.
      if (CONTENTS_HINT_AT.test(topic)) put(topic, isOne ? whole : shiftSpan(hit.span, block.start), WEIGHT.weak);
      continue;
    }
    // "Where we rely on your consent, you may withdraw it" hints at a basis and doesn't say of what; "you may object where we have a legitimate interest" at an interest;
    // "if you withdraw your consent, we erase the data" at withdrawing.
    const isHint =
      (topic === 'legal-basis' && hit.inRight && !found.frames.includes('basis')) ||
      (topic === 'legitimate-interests' && hit.inRight && (found.frames.includes('object') || heading.titles.has('right-objection'))) ||
      (topic === 'withdraw-consent' && guards.includes('ground') && !isNamed);
    if (isHint && weight >= SAYS_IT) {
      put(topic, isOne ? whole : shiftSpan(hit.span, block.start), WEIGHT.weak);
      continue;
    }
    const isTitle = !isOne && hit.span.end - hit.span.start < SHORT_SENTENCE;
    const isAsked = found.isQuestion || hit.isQuestion;
    const placed = ofRights(inContext(weight, hit, found, heading, above, leadIn), hit, saysRight, heading, isNamed);
    const full = placed < SAYS_IT ? placed - (isAsked ? FAINT_MALUS : 0) : less(placed, isAsked ? DENIED_MALUS : isTitle ? TITLE_MALUS : 0);
    const isOpen = leads && hit.isLast && weight >= SAYS_IT && !found.frames.includes('contents');
    if (isOpen) said = new Map([...said, [topic, Math.max(full, said.get(topic) ?? 0)]]);
    put(
      topic,
      isOne ? whole : shiftSpan(hit.span, block.start),
      isOpen && !TOLD_BY_TITLE.has(topic) ? less(full, LEAD_IN_MALUS) : full,
      guards.includes('none') || leadIn.frames.has('none-of') || heading.frames.has('none-of'),
    );
  }
  return said;
}

/** What the section of rights says of what is done is shown last. */
function ofRights(weight: number, { topic, inRight }: SentenceHit, saysRight: boolean, heading: Surroundings, isNamed: boolean): number {
  if (!DONE_TOPICS.has(topic) || isNamed || inRight || !(saysRight || heading.titles.has('rights-section'))) return weight;
  return less(weight, IN_RIGHT_MALUS);
}

/** Whether a text begins with a title: "Restriction" over "Restriction is the marking of …". */
function beginsWith(text: string, title: string): boolean {
  return title !== '' && text.trimStart().toLowerCase().startsWith(title);
}

/** A weight that another passage beats; whether the topic is found at all does not change. */
function less(weight: number, malus: number): number {
  return weight < SAYS_IT ? weight : Math.max(SAYS_IT, weight - malus);
}

/** How well a passage shows something where it is. */
function inContext(
  weight: number,
  { topic, guards, inRight, beside }: SentenceHit,
  { titles }: PassageHits,
  heading: Surroundings,
  above: Surroundings,
  leadIn: Surroundings,
): number {
  const isNamed = titles.includes(topic) || heading.titles.has(topic) || leadIn.titles.has(topic);
  if (weight < SAYS_IT)
    return (
      weight +
      (isNamed ? ABOVE_BONUS : 0) -
      (inRight && DONE_TOPICS.has(topic) ? CUE_BONUS : 0) -
      (guards.includes('disclaim') ||
      (topic === 'legal-basis' && !beside.has('legitimate-interests') && (beside.has('retention') || beside.has('recipients')))
        ? FAINT_MALUS
        : 0)
    );
  let full = weight;
  if (isNamed) full += HEADING_BONUS;
  else if (above.titles.has(topic)) full += ABOVE_BONUS;
  else if (heading.titles.size > 0 && !DEFINED_TOPICS.has(topic)) full -= OTHER_HEADING_MALUS;
  if (guards.includes('about-text') && !DEFINED_TOPICS.has(topic)) full -= DENIED_MALUS;
  if (RIGHTS.test(topic) && (heading.frames.has('right') || above.frames.has('right') || above.titles.has('rights-section')))
    full += RIGHTS_BONUS;
  // A list of the legal bases names interests, recipients, and countries only in passing.
  if (!isNamed && topic !== 'legal-basis' && topic !== 'legitimate-interests' && heading.titles.has('legal-basis')) full -= DENIED_MALUS;
  if (!OF_AMERICAN_LAW.test(topic) && (guards.includes('us-law') || heading.frames.has('us-law') || above.frames.has('us-law')))
    full -= BESIDE_MALUS;
  if (topic === 'transfers' && guards.includes('within-eu')) full -= DENIED_MALUS;
  if (topic === 'purposes' && NO_PURPOSE.some((one) => beside.has(one))) full -= FAINT_MALUS;
  if (topic === 'recipients' && beside.has('transfers') && !isNamed) full -= FAINT_MALUS;
  if (OF_DATA.has(topic) && (guards.includes('anonymous') || heading.frames.has('anonymous')))
    full -= topic === 'data-categories' ? FAINT_MALUS : BESIDE_MALUS;
  if (DONE_TOPICS.has(topic)) {
    if (guards.includes('disclaim')) full -= DENIED_MALUS;
    if (guards.includes('none') || leadIn.frames.has('none-of') || heading.frames.has('none-of')) full -= DENIED_MALUS;
    if (inRight) full -= IN_RIGHT_MALUS;
  }
  return Math.max(SAYS_IT, full);
}

/** Whether the words of a hit say something else than the topic. */
function isVoid({ topic, guards }: SentenceHit, isNamed: boolean, heading: Surroundings, leadIn: Surroundings): boolean {
  if (guards.includes('credit') || guards.includes('term')) return true;
  if (guards.includes('define') && !DEFINED_TOPICS.has(topic)) return true;
  if (topic !== 'controller-identity' || isNamed) return false;
  return guards.includes('others') || heading.frames.has('others') || heading.titles.has('recipients') || leadIn.frames.has('others');
}

/** Who "we" are is often said among the definitions. */
const DEFINED_TOPICS: ReadonlySet<string> = new Set(['controller-identity', 'contact', 'postal-address', 'app-name']);
/** Topics of which a list tells one by one. */
const LISTED_TOPICS: ReadonlySet<string> = new Set(['purposes', 'data-categories', 'contact', 'controller-identity']);
/** Rights whose block is about them: "you may withdraw your consent" and "you may complain" are said beside what is done. */
const OF_PEOPLE = /^right-(?!s)/;
/** Longer blocks are about more than a right, in code units. */
const LONGEST_OF_RIGHT = 800;
/** Rights, which are told best where the rights are. */
const RIGHTS = /^(?:right-(?!s)|complaint-authority$|withdraw-consent$)/;
/** Topics that the cells under a title say. */
const TOLD_BY_COLUMN: ReadonlySet<string> = new Set(['purposes', 'data-categories']);
/** Topics of American laws, and what isn't a topic. */
const OF_AMERICAN_LAW = /^(?:ccpa|tx-|gpc|coppa|hipaa|glba|if:|law:|us-)/;
/** What may be said of data about nobody. */
const OF_DATA: ReadonlySet<string> = new Set(['purposes', 'data-categories', 'recipients', 'retention', 'data-source']);
/** Why it may be done, and for how long, is said beside what it is done for. */
const NO_PURPOSE = ['legal-basis', 'legitimate-interests', 'retention'] as const;
/** Topics that a title or lead-in says, and none of the items under it: "Required fields:" over "Name". */
const TOLD_BY_TITLE: ReadonlySet<string> = new Set(['statutory-requirement']);
/** Under a title about who is responsible: the form of a company, a place, or an address. */
const NAMES_SOMEBODY =
  /(?<!\p{L})(?:gmbh|ag|kg|ug|e\. ?v|gbr|inc|ltd|llc|limited|plc|corp|s\.?a\.?r\.?l|sas|s\.?a|s\.?r\.?l|s\.?p\.?a|s\.?l|b\.?v|a\/s|oy|ab)(?!\p{L})|(?<!\d)\d{4,5} \p{Lu}|@|universit|verein|stiftung|foundation|association|institut/iu;
/** Rights that the contents of the right of access hint at. */
const CONTENTS_HINT_AT = RIGHTS;
/** What the company does, which the rights of people mention. */
const DONE_TOPICS: ReadonlySet<string> = new Set([
  'purposes',
  'legal-basis',
  'data-categories',
  'recipients',
  'retention',
  'transfers',
  'transfer-safeguards',
  'automated-decisions',
  'data-source',
  'legitimate-interests',
]);

const NOTHING_SAID: ReadonlyMap<string, number> = new Map();

/** Longer items and cells, in code units, are shown by sentence. */
const LONGEST_ITEM = 600;

function weightOf(
  { topic, role, frame = '' as FrameId, isFramed }: SentenceHit,
  { titles, frames }: PassageHits,
  heading: Surroundings,
  above: Surroundings,
  leadIn: Surroundings,
): number {
  switch (role) {
    case 'body':
      return WEIGHT.body;
    case 'framed':
      if (isFramed) return WEIGHT.framedBySentence;
      // "You may object … This right exists where we process for direct marketing": two sentences of one block.
      if (frame === 'object' && frames.includes(frame)) return WEIGHT.framedByLeadIn;
      if (leadIn.frames.has(frame)) return WEIGHT.framedByLeadIn;
      return heading.frames.has(frame) || above.frames.has(frame) ? WEIGHT.framedByHeading : 0;
    case 'under':
      return titles.includes(topic) || heading.titles.has(topic) || above.titles.has(topic) || leadIn.titles.has(topic) ? WEIGHT.under : 0;
    case 'thin':
      return WEIGHT.thin;
    case 'weak':
      return WEIGHT.weak;
  }
}
