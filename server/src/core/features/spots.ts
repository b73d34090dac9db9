/** What references, links and anchors of a policy lead to, and which of them mean the same place. */
import type { Anchor } from '../document/links/anchors.ts';
import type { LinkMention } from '../document/links/links.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import type { Clause } from '../document/outline/clauseIndex.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import type { NamedPlace, SectionReference } from '../document/references/references.ts';
import { oncePer } from '../document/text/remember.ts';
import { firstFrom } from '../document/text/sorted.ts';
import { contains, type Span } from '../document/text/span.ts';

/** One place that can be referred to: a section, a numbered paragraph or item, or whatever an anchor names. */
export interface Spot {
  /** Where it begins; no two spots of a policy begin at one place. */
  readonly start: number;
  /** All that belongs to it: of a section the heading with everything below it. */
  readonly span: Span;
  /** What shows that one has come to the right place: the heading's text, the number, the anchor. */
  readonly selection: Span;
  /** Its words without a number; empty where it has none. */
  readonly title: string;
  /** The section that it is. */
  readonly section?: Section;
}

/** One place of a policy that means a spot. */
export interface SpotMention {
  /** The characters at which one may ask. */
  readonly hit: Span;
  /** `word`: other characters of a reference that is listed by its number. */
  readonly kind: 'heading' | 'number' | 'quoted' | 'word' | 'self' | 'link' | 'linkText' | 'anchor';
  readonly spot: Spot;
  /** One of the places that a list of the spot's references has; false for what may well mean something else. */
  readonly listed: boolean;
  /** The reference that it is part of. */
  readonly reference?: SectionReference;
}

/** The spot of a section. */
export function spotOfSection(section: Section): Spot {
  const { heading, span } = section;
  return { start: heading.block.start, span, selection: heading.span, title: heading.title, section };
}

/** The spot of a clause; of one with a heading it is the section's. */
export function spotOfClause({ kind, section, numberSpan, span, title }: Clause): Spot {
  return kind === 'heading' && section
    ? spotOfSection(section)
    : {
        start: numberSpan.start,
        span: { start: Math.min(span.start, numberSpan.start), end: Math.max(span.end, numberSpan.end) },
        selection: numberSpan,
        title,
      };
}

function spotOfPlace({ section, clause, selection, span, title }: NamedPlace): Spot {
  if (section && section.heading.span.start === selection.start) return spotOfSection(section);
  if (clause) return spotOfClause(clause);
  return {
    start: selection.start,
    span: { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) },
    selection,
    title,
  };
}

/** All mentions of spots: headings, then references, then links and anchors. */
export const spotMentions = oncePer((policy: Policy): readonly SpotMention[] => [
  ...policy.sections.all.map(
    (section): SpotMention => ({ hit: section.heading.block, kind: 'heading', spot: spotOfSection(section), listed: true }),
  ),
  ...policy.references.flatMap(mentionsOf),
  ...linkMentions(policy),
]);

/** The mention at an offset: what is said there comes before the heading that it is said in. */
export function mentionAt(policy: Policy, offset: number): SpotMention | undefined {
  const here = { start: offset, end: offset };
  const at = spotMentions(policy).filter(({ hit }) => contains(hit, here));
  const first = (...kinds: readonly SpotMention['kind'][]): SpotMention | undefined => at.find(({ kind }) => kinds.includes(kind));
  // A number that ends where its link's target begins is asked for first.
  const mention = first('number', 'quoted') ?? first('link', 'anchor') ?? first('word', 'self') ?? first('linkText') ?? first('heading');
  if (mention) return mention;
  const clause = policy.clauses.all.find(({ numberSpan }) => contains(numberSpan, here));
  return clause && { hit: clause.numberSpan, kind: 'heading', spot: spotOfClause(clause), listed: true };
}

function mentionsOf(reference: SectionReference): SpotMention[] {
  const { kind, numbers, heading, wordSpan, selfTarget, self, span } = reference;
  if (kind !== 'own' && kind !== 'unsure') return [];
  const listed = kind === 'own';
  const mentions: SpotMention[] = [];
  for (const { target, nearest, span: number, title } of numbers) {
    const clause = target ?? nearest;
    if (!clause) continue;
    const spot = spotOfClause(clause);
    mentions.push({ hit: number, kind: 'number', spot, listed: listed && target !== undefined, reference });
    if (title) mentions.push({ hit: title.span, kind: 'word', spot, listed: false, reference });
    if (wordSpan && numbers.length === 1)
      mentions.push({
        hit: { start: Math.min(wordSpan.start, number.start), end: Math.max(wordSpan.end, number.end) },
        kind: 'word',
        spot,
        listed: false,
        reference,
      });
  }
  if (heading?.target) mentions.push({ hit: heading.span, kind: 'quoted', spot: spotOfPlace(heading.target), listed, reference });
  if (self && selfTarget && numbers.length === 0)
    mentions.push({ hit: span, kind: 'self', spot: spotOfSection(selfTarget), listed, reference });
  return mentions;
}

function linkMentions(policy: Policy): SpotMention[] {
  const { links, anchors, text } = policy;
  const spotOf = anchorSpots(policy);
  const mentions: SpotMention[] = [];
  for (const link of links) {
    const anchor = ownAnchor(policy, link);
    if (!anchor) continue;
    const spot = spotOf(anchor);
    mentions.push({ hit: link.targetSpan, kind: 'link', spot, listed: true });
    mentions.push({ hit: link.span, kind: 'linkText', spot, listed: false });
  }
  for (const anchor of anchors.all) {
    // A footnote is named by its whole text, which isn't a place to ask at.
    if (anchor.heading === undefined && /[{<]/.test(text[anchor.span.start] ?? ''))
      mentions.push({ hit: anchor.span, kind: 'anchor', spot: spotOf(anchor), listed: false });
  }
  return mentions;
}

/** The anchor of this policy that a link leads to. */
export function ownAnchor({ anchors }: Policy, { kind, target }: LinkMention): Anchor | undefined {
  if (kind !== 'link') return undefined;
  const read = readTarget(target);
  return read.kind === 'fragment' && read.fragment !== '' ? anchors.find(read.fragment) : undefined;
}

/** Characters of a block that holds nothing but anchors. */
const LONGEST_ANCHOR = 500;

/** The spot that an anchor names: the section in whose heading it is or right above whose heading, else its own place. */
export function anchorSpots({ sections, markdown, text }: Policy): (anchor: Anchor) => Spot {
  const { blocks } = markdown;
  const byHeading = new Map(sections.all.map((section) => [section.heading.block.start, section]));
  return ({ span, name }) => {
    const behind = firstFrom(blocks, span.start + 1);
    const block = blocks[behind - 1];
    const next = blocks[behind];
    const alone =
      block &&
      span.end <= block.end &&
      block.end - block.start <= LONGEST_ANCHOR &&
      text
        .slice(block.start, block.end)
        .replace(/<[^<>]{0,500}>/g, '')
        .trim() === '';
    const section = (block && byHeading.get(block.start)) ?? (alone && next ? byHeading.get(next.start) : undefined);
    return section ? spotOfSection(section) : { start: span.start, span, selection: span, title: name };
  };
}
