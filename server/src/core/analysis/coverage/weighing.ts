/** How well a passage shows that a policy says something: by its own words, and by what is around it. */
import { type Span, shiftSpan } from '../../document/text/span.ts';
import type { FrameId } from '../../knowledge/coverage/cueTable.ts';
import { NAMES_US } from '../../knowledge/firstPerson.ts';
import { CONDITION_PREFIX, PROFILE_PREFIX, UNMET_PREFIX } from './cueIndex.ts';
import { leadInOf, type PassageInContext, RIGHTS, type Surroundings } from './passageContext.ts';
import type { PassageHits, SentenceHit } from './passageHits.ts';

/** From this weight on a passage says what it is about. */
export const SAYS_IT = 2;

/** What a passage is worth that hints at a topic: more than words that only mention it. */
export const HINT = 1.1;

/** Points by how a cue counts, see `CueLists`, and by what frames it. Bonuses and maluses only order the passages that say something. */
const WEIGHT = {
  body: 3,
  framedBySentence: 3,
  framedByLeadIn: 3,
  framedByHeading: 2.5,
  under: 2.5,
  thin: 2.1,
  hint: HINT,
  weak: 1,
  heading: 0.8,
} as const;
/** The nearest heading is about the topic, or one further up is. */
const HEADING_BONUS = 0.8;
const ABOVE_BONUS = 0.3;
/** The nearest heading is about nothing that is looked for, and the next one over it that is, is about the topic: "Why we use data" over "To lend seeds". */
const INHERITED_BONUS = 0.6;
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
/** Code units of such a title, at most. */
const SHORT_SENTENCE = 45;
/** What holds for other people than those of the GDPR, or is said of data about nobody, is seldom what a lawyer would point at. */
const BESIDE_MALUS = 0.6;
/** Of what only mentions a topic: a question, or words that stand for something else. */
const FAINT_MALUS = 0.3;
/** Words of the law about any controller, a case, or where something doesn't hold: a plain statement is better evidence. */
const RECITAL_MALUS = 0.6;
const CASE_MALUS = 0.4;
const GIVEN_IN_CASE_MALUS = 0.15;
const EXCEPTION_MALUS = 0.8;
/** "As described in section 4": the section is better evidence. */
const POINTER_MALUS = 0.5;
/** What courts demand, or whoever buys the company gets, is no recipient whom people expect first. */
const COMPELLED_MALUS = 0.5;
/** What people can do by themselves in an app is less than a right to it. */
const ABLE_MALUS = 0.5;
/** The head of a table only names what its cells say. */
const HEAD_MALUS = 1;
/** Points for each further cue in a passage. */
export const CUE_BONUS = 0.1;
/** Cues in a passage that count. */
export const MAX_CUES = 4;
/** What a lead-in says is shown by the items under it rather than by itself. */
const LEAD_IN_MALUS = 0.8;
/** Takes a place that shows a topic, and how well. */
export type PutEvidence = (topic: string, span: Span, weight: number, isDenial?: boolean) => void;

/** Weighs what a block says, and puts each place where it says something; gives back what its last sentence says, by topic, which the items of a list behind it say with it. */
export function weigh(passage: PassageInContext, put: PutEvidence): ReadonlyMap<string, number> {
  const { block, found, title, heading, above, leadIn, opens, leads, isUnderLine } = passage;
  const { leaf } = block;
  const whole = shiftSpan(found.whole, block.start);
  const isItem = leaf.item !== undefined || found.isNumbered;
  const isHead = leaf.kind === 'tableCell' && leaf.row === 0;
  const isShownWhole = (leaf.item !== undefined || leaf.kind === 'tableCell') && whole.end - whole.start < LONGEST_ITEM;
  let said = NOTHING_SAID;
  const isDefinition = heading.frames.has('definitions') || (above.frames.has('definitions') && beginsWith(leaf.prose.text, title));
  // Below a heading over definitions only headings about something else lead on to the policy itself.
  const isAmongDefinitions = above.frames.has('definitions') && (heading.titles.size === 0 || isUnderLine);
  const isContents =
    leaf.kind !== 'tableCell' && leadIn.frames.has('contents') && (leadIn.frames.has('right') || above.frames.has('right'));
  // Under a title about access, an item that doesn't say what "we" do is what may be asked for.
  const isAccessed = isItem && above.titles.has('right-access') && !NAMES_US.test(leaf.prose.text);
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
      if (topic === 'retention' && found.frames.includes('cookies')) put(topic, whole, SAYS_IT);
      else if (!TOLD_BY_TITLE.has(topic) && (!isDefinition || DEFINED_TOPICS.has(topic)))
        put(
          topic,
          whole,
          !isItem || found.hits.some((hit) => hit.topic === topic) || LISTED_TOPICS.has(topic) ? weight : less(weight, SILENT_ITEM_MALUS),
        );
  // "We do not:" is shown with what it denies.
  const denied =
    leadIn.deniesFrom !== undefined && isShownWhole && whole.end - leadIn.deniesFrom < LONGEST_ITEM
      ? { start: leadIn.deniesFrom, end: whole.end }
      : undefined;
  for (const one of found.hits) {
    const { topic, guards } = one;
    // An item says what its lead-in gives a right to, unless the lead-in or the section is about what is done.
    const isGiven = isItem && leadIn.frames.has('right') && !leadIn.said?.has(topic) && !heading.titles.has(topic);
    const hit = isGiven && !one.inRight ? { ...one, inRight: true } : one;
    const place = denied ?? (isShownWhole ? whole : shiftSpan(hit.span, block.start));
    if (isDefinition && !DEFINED_TOPICS.has(topic)) continue;
    const isNamed = heading.titles.has(topic);
    if (isVoid(hit, isNamed || found.titles.includes(topic), heading, leadIn)) continue;
    const weight = weightOf(hit, found, heading, above, leadIn);
    // "If data is transferred, you have the right to hear of it" doesn't say that it is.
    if (weight === 0 || (hit.opening === 'right' && topic.startsWith(CONDITION_PREFIX))) continue;
    // What a law regulates leaves words of its topics, and says nothing.
    if (guards.includes('statute') && !DEFINED_TOPICS.has(topic) && !topic.startsWith(PROFILE_PREFIX)) continue;
    if (isAmongDefinitions && !DEFINED_TOPICS.has(topic)) {
      if (!topic.startsWith(CONDITION_PREFIX) && !topic.startsWith(UNMET_PREFIX)) put(topic, place, Math.min(weight, WEIGHT.weak));
      continue;
    }
    const isOfAccess = isAccessed && DONE_TOPICS.has(topic) && !isNamed;
    const isCondition = leadIn.isConditions && (RIGHTS.test(topic) || DONE_TOPICS.has(topic));
    if (isCondition || (topic !== 'right-access' && (isContents || isOfAccess || guards.includes('contents')))) {
      // "The existence of the right to rectification" only hints at that right, and says nothing of where data comes from.
      if (CONTENTS_HINT_AT.test(topic)) put(topic, place, WEIGHT.weak);
      continue;
    }
    const hint = weight < SAYS_IT ? undefined : hintWeight(hit, passage, isNamed);
    if (hint !== undefined) {
      put(topic, place, hint);
      continue;
    }
    const isTitle = !isShownWhole && !leads && hit.span.end - hit.span.start < SHORT_SENTENCE;
    const isAsked = found.isQuestion || hit.isQuestion;
    const placed = ofRights(inContext(weight, hit, passage), hit, saysRight, heading, isNamed);
    const malus = isAsked ? DENIED_MALUS : isHead ? HEAD_MALUS : isTitle ? TITLE_MALUS : 0;
    const full = placed < SAYS_IT ? placed - (isAsked ? FAINT_MALUS : 0) : less(placed, malus);
    const isOpen = leads && hit.isLast && weight >= SAYS_IT && !found.frames.includes('contents') && !leadInOf(found, block).isConditions;
    if (isOpen) said = new Map([...said, [topic, Math.max(full, said.get(topic) ?? 0)]]);
    put(topic, place, isOpen && !TOLD_BY_TITLE.has(topic) ? less(full, LEAD_IN_MALUS) : full, saysNone(hit, passage));
  }
  return said;
}

/** Whether a hit says that something isn't done. */
function saysNone({ guards }: SentenceHit, { heading, leadIn }: PassageInContext): boolean {
  return guards.includes('none') || leadIn.frames.has('none-of') || heading.frames.has('none-of');
}

/** What a passage is worth that only hints at a topic; undefined where it says it. */
function hintWeight(
  { topic, guards, inRight, beside }: SentenceHit,
  { found: { frames }, heading, leadIn }: PassageInContext,
  isNamed: boolean,
): number | undefined {
  switch (topic) {
    case 'legal-basis':
      // "Where we rely on your consent, you may withdraw it" doesn't say of what; nor do words of the law about any controller, what would be done, and what holds for children.
      if (inRight && (!frames.includes('basis') || (leadIn.frames.has('right') && beside.has('withdraw-consent')))) return WEIGHT.hint;
      if (guards.includes('hypothetical') || heading.titles.has('children') || (guards.includes('recital') && !isNamed)) return WEIGHT.hint;
      // "We share your address with your consent" tells of recipients.
      return frames.includes('share') && !frames.includes('basis') ? WEIGHT.weak : undefined;
    case 'legitimate-interests':
      // "You may object where we have a legitimate interest."
      if (inRight && (frames.includes('object') || heading.titles.has('right-objection'))) return WEIGHT.hint;
      return guards.includes('recital') && !isNamed && !heading.titles.has('legal-basis') ? WEIGHT.hint : undefined;
    case 'withdraw-consent':
      // "If you withdraw your consent, we erase the data."
      return guards.includes('ground') && !isNamed ? WEIGHT.hint : undefined;
    default:
      return undefined;
  }
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

/**
 * How well a passage shows something where it is.
 *
 * First come sections about the topic, since people look there; then the plain statement of the policy about itself, before words of the law, cases,
 * exceptions, and references to other sections, which only make sense beside it; then who, what, or how long in particular before general words.
 */
function inContext(weight: number, hit: SentenceHit, passage: PassageInContext): number {
  const { topic, role, frame, guards, inRight, beside, opening } = hit;
  const { found, heading, above, leadIn } = passage;
  const { titles } = found;
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
  const isRight = RIGHTS.test(topic);
  full += ofHeadings(topic, isNamed, passage);
  if (guards.includes('about-text') && !DEFINED_TOPICS.has(topic)) full -= DENIED_MALUS;
  if (isRight && (heading.frames.has('right') || above.frames.has('right') || above.titles.has('rights-section'))) full += RIGHTS_BONUS;
  // A list of the legal bases names interests, recipients, and countries only in passing.
  if (!isNamed && topic !== 'legal-basis' && topic !== 'legitimate-interests' && heading.titles.has('legal-basis')) full -= DENIED_MALUS;
  if (!OF_AMERICAN_LAW.test(topic) && (guards.includes('us-law') || heading.frames.has('us-law') || above.frames.has('us-law')))
    full -= BESIDE_MALUS;
  if (topic === 'transfers' && guards.includes('within-eu')) full -= DENIED_MALUS;
  if (topic === 'purposes' && NO_PURPOSE.some((one) => beside.has(one))) full -= FAINT_MALUS;
  if (topic === 'recipients' && beside.has('transfers') && !isNamed) full -= FAINT_MALUS;
  if (OF_DATA.has(topic) && (guards.includes('anonymous') || heading.frames.has('anonymous')))
    full -= topic === 'data-categories' ? FAINT_MALUS : BESIDE_MALUS;
  if (isRight && role === 'framed' && frame === 'able') full -= ABLE_MALUS;
  if (opening === 'case' && (isRight || (topic === 'legal-basis' && !isNamed))) full -= CASE_MALUS;
  if (opening === 'right' && isRight) full -= GIVEN_IN_CASE_MALUS;
  if (guards.includes('exception') && (isRight || topic === 'object-marketing')) full -= EXCEPTION_MALUS;
  if (guards.includes('recital')) full -= RECITAL_MALUS;
  if (guards.includes('pointer') && !DEFINED_TOPICS.has(topic)) full -= POINTER_MALUS;
  if (topic === 'recipients' && (guards.includes('compelled') || heading.frames.has('compelled'))) full -= COMPELLED_MALUS;
  if (topic === 'right-objection' && beside.has('object-marketing')) full -= CUE_BONUS * 2;
  if (topic === 'legitimate-interests' && beside.has('retention')) full -= FAINT_MALUS;
  if (DONE_TOPICS.has(topic)) {
    if (heading.titles.has('children')) full -= BESIDE_MALUS;
    if (guards.includes('disclaim')) full -= DENIED_MALUS;
    // That no decisions are made by software alone is the best answer.
    if (topic !== 'automated-decisions' && saysNone(hit, passage)) full -= DENIED_MALUS;
    if (inRight) full -= IN_RIGHT_MALUS + (topic === 'automated-decisions' ? FAINT_MALUS : 0);
  }
  return Math.max(SAYS_IT, full);
}

/** What the headings over a passage add to it. */
function ofHeadings(topic: string, isNamed: boolean, { found: { titles, frames }, heading, above, section }: PassageInContext): number {
  // How long a cookie lasts is told of each, and says little of all other data.
  if (topic === 'retention' && frames.includes('cookies')) return titles.includes(topic) ? 0 : -BESIDE_MALUS;
  if (isNamed) return HEADING_BONUS;
  if (heading.titles.size === 0 && section.titles.has(topic)) return INHERITED_BONUS;
  // A section about rights is about each of them.
  if (RIGHTS.test(topic) && heading.titles.has('rights-section')) return 0;
  if (above.titles.has(topic)) return ABOVE_BONUS;
  const isElsewhere = heading.titles.size > 0 && !DEFINED_TOPICS.has(topic) && !SAID_UNDER[topic]?.some((one) => heading.titles.has(one));
  return isElsewhere ? -OTHER_HEADING_MALUS : 0;
}

/** Whether the words of a hit say something else than the topic. */
function isVoid({ topic, guards }: SentenceHit, isNamed: boolean, heading: Surroundings, leadIn: Surroundings): boolean {
  if (guards.includes('credit') || guards.includes('term')) return true;
  if (guards.includes('define') && !DEFINED_TOPICS.has(topic)) return true;
  if (topic === 'controller-identity' && guards.includes('recital')) return true;
  if (topic !== 'controller-identity' || isNamed) return false;
  return guards.includes('others') || heading.frames.has('others') || heading.titles.has('recipients') || leadIn.frames.has('others');
}

/** Who "we" are is often said among the definitions. */
const DEFINED_TOPICS: ReadonlySet<string> = new Set([
  'controller-identity',
  'contact',
  'postal-address',
  'app-name',
  `${UNMET_PREFIX}outside-eu`,
]);
/** Sections about other topics in which people look for these as well: which data and what for, what for and why that is allowed. */
const SAID_UNDER: Readonly<Record<string, readonly string[]>> = {
  purposes: ['data-categories'],
  'legitimate-interests': ['legal-basis', 'purposes'],
};
/** Topics of which a list tells one by one. */
const LISTED_TOPICS: ReadonlySet<string> = new Set(['purposes', 'data-categories', 'contact', 'controller-identity']);
/** Rights whose block is about them: "you may withdraw your consent" and "you may complain" are said beside what is done. */
const OF_PEOPLE = /^right-(?!s)/;
/** Longer blocks are about more than a right, in code units. */
const LONGEST_OF_RIGHT = 800;
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
