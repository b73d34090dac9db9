/** Why a section can't be moved or take another level without harm: another document begins in it, or titles in it are plain text, whose numbers nothing counts. */
import { hasHalfContainer } from '../../document/markdown/containers.ts';
import { labelsOf } from '../../document/outline/clauseLabels.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { contains, type Span } from '../../document/text/span.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { containersOf } from './alternatives.ts';
import type { SectionUnit } from './sectionUnits.ts';

/** A title is seldom longer, in code units. */
const LONGEST_TITLE = 110;

/** Why the text of a unit isn't that of one section; undefined where it is. One sentence for the writer. */
export function whyNotMovable(policy: Policy, { section, members, span }: SectionUnit): Message | undefined {
  const { scopes } = policy;
  const inside = scopes.all.find((scope) => scope.span.start > section.heading.block.start && scope.span.start < span.end);
  if (inside)
    return inside.title === undefined
      ? message('Another document begins in "{section}"', { section: short(section.heading.text) })
      : message('Another document begins in "{section}": "{title}"', { section: short(section.heading.text), title: short(inside.title) });
  for (const member of members) {
    const label = numberBelowEmptyHeading(member);
    if (label !== undefined)
      return message('The heading above "{text}" is empty: the number is in the text below it, and would stay', { text: short(label) });
    const title = plainTitleIn(policy, member);
    if (title !== undefined)
      return message('"{title}" isn\'t a heading, so it isn\'t clear where "{section}" ends', {
        title: short(title),
        section: short(section.heading.text),
      });
  }
  return undefined;
}

/** Why a unit can't change places: it ends with the line that parts its document from the next, which would go along, or with text that may be of the whole document or of the next, or a container begins or ends in it. */
export function whyPinned(policy: Policy, { section, members, span }: SectionUnit): Message | undefined {
  const { scopes } = policy;
  if (hasHalfContainer(containersOf(policy), span))
    return message('A container of the page begins or ends in "{section}"', { section: short(section.heading.text) });
  const end = members.at(-1);
  const isLast = end !== undefined && isEndOfDocument(policy, span);
  // A copy that begins with its first numbered heading has its opening before that, in this section.
  if (
    isLast &&
    end.blocks.length > 2 &&
    scopes.all.some((scope) => scope.span.start === span.end && !scope.why.includes('title') && !scope.why.includes('rule'))
  )
    return message('Another document begins in "{section}"', { section: short(section.heading.text) });
  if (isLast && hasClosing(end, span))
    return message('The text behind the last line "---" may belong to the whole document, so it isn\'t clear where "{section}" ends', {
      section: short(section.heading.text),
    });
  const last = members.at(-1)?.blocks.at(-1);
  return last?.leaf.kind === 'rule' &&
    scopes.all.some((scope) => scope.span.start > section.heading.block.start && scope.span.start <= span.end)
    ? message('The line at the end of "{section}" separates this document from the next', { section: short(section.heading.text) })
    : undefined;
}

/** Why a section can't come to belong to another one: a container of the page begins or ends between their headings. */
export function whyContained(policy: Policy, section: Section, above: Section | undefined): Message | undefined {
  if (!above) return undefined;
  const [upper, lower] = [above.heading.block, section.heading.block];
  return containersOf(policy).some((one) => contains(one, upper) !== contains(one, lower) && !contains(upper, one) && !contains(lower, one))
    ? message('A container of the page begins or ends between "{above}" and "{section}"', {
        above: short(above.heading.text),
        section: short(section.heading.text),
      })
    : undefined;
}

/** A section whose title is that of a part or an annex, beside one whose isn't: headings on its own level may be below it all the same. */
export function whyTitled(first: Section, second: Section): Message | undefined {
  const [above, below] = [first, second].map(({ heading }) => partWord(heading));
  const titled = above === below ? undefined : above !== undefined ? first : second;
  return (
    titled &&
    message('The sections after "{section}" may belong to it, so it isn\'t clear where it ends', { section: short(titled.heading.text) })
  );
}

/** "ANNEX 2", "Part B: Fees", "Anlage 1", "Titre II": the word, in small letters. */
function partWord({ text, isContentsEntry }: Section['heading']): string | undefined {
  return isContentsEntry ? undefined : PART_TITLE.exec(text.trim())?.[1]?.toLowerCase();
}

const PART_TITLE =
  /^(annex|appendix|schedule|exhibit|attachment|addendum|part|book|title|anhang|anlage|beilage|teil|annexe|partie|titre|livre|anexo|apéndice|parte|título|libro|allegato|appendice|titolo)[ \u00A0]{1,3}(?:\d{1,3}|[IVX]{1,6}|[A-Z])(?![\p{L}\p{N}])/iu;

/** A section that ends with what introduces the next one: "… adopts the following statutes:". */
export function whyIntroduces({ section, members }: SectionUnit): Message | undefined {
  const last = members
    .at(-1)
    ?.blocks.filter(({ leaf }) => leaf.kind !== 'comment' && leaf.kind !== 'rule')
    .at(-1);
  return last?.leaf.kind === 'paragraph' && last !== section.heading.block && /(?<!:):\s*$/.test(last.leaf.prose.text)
    ? message('"{section}" ends with a colon and seems to introduce the section after it', { section: short(section.heading.text) })
    : undefined;
}

/** Whether nothing else of its document is behind a unit. */
function isEndOfDocument({ sections, scopes }: Policy, span: Span): boolean {
  return (
    scopes.all.some(({ kind, span: { start } }) => kind === 'document' && start === span.end) ||
    !sections.all.some(({ heading }) => heading.block.start >= span.end)
  );
}

/** Whether text follows a rule in a section: the closing of a document, as its version and a last appeal. */
function hasClosing({ blocks }: Section, { end }: Span): boolean {
  const rule = blocks.findLastIndex(({ leaf }) => leaf.kind === 'rule');
  return rule > 0 && blocks.slice(rule + 1).some(({ leaf, start }) => start < end && leaf.prose.text.trim() !== '');
}

/** The first words below a heading without any, where they begin with a number: a heading that came apart. */
function numberBelowEmptyHeading({ heading, blocks }: Section): string | undefined {
  if (heading.text.trim() !== '') return undefined;
  const leaf = blocks.find((block) => block !== heading.block && block.leaf.prose.text.trim() !== '')?.leaf;
  return leaf && !leaf.item && labelsOf(leaf).label !== undefined ? leaf.prose.text.trim() : undefined;
}

/** A line of a section's own text whose number goes on from the section's own, or from one that it is below: "13 - Property" in 12.3. */
function plainTitleIn({ sections: { all } }: Policy, section: Section): string | undefined {
  const { number } = section.heading;
  if (number?.style !== 'decimal') return undefined;
  const next = all[all.indexOf(section) + 1]?.heading.number?.parts;
  for (const { leaf } of section.blocks) {
    const text = leaf.prose.text.trim();
    if (leaf.kind !== 'paragraph' || leaf.item || leaf.quoteDepth > 0 || text.length > LONGEST_TITLE || /[.;,:]$/.test(text)) continue;
    const { label } = labelsOf(leaf);
    const parts = label?.parts.map(({ readings }) => (readings[0]?.style === 'decimal' ? readings[0].value : Number.NaN)) ?? [];
    const last = parts.length - 1;
    if (label?.certainty !== 'sure' || label.word !== undefined || last < 0 || parts.length > number.parts.length) continue;
    const follows = parts.every((part, index) => part === (number.parts[index] ?? 0) + (index === last ? 1 : 0));
    // A number that the next heading has is said twice, or begins a list.
    if (follows && !(next?.length === parts.length && next.every((part, index) => part === parts[index]))) return text;
  }
  return undefined;
}

/**
 * A section that would keep a number that its new place belies: 20.3 under 21.
 * @param after the policy after a change of levels, with the same sections in the same order
 */
export function whyNumbersStay(policy: Policy, after: Policy): Message | undefined {
  for (const [index, section] of policy.sections.all.entries()) {
    const now = after.sections.all[index];
    if (!now || !agrees(section)) continue;
    const above = numberedAbove(now);
    if (above && agrees(now) === false)
      return message('"{heading}" would come under "{parent}" and keep its number', {
        heading: short(section.heading.text),
        parent: short(above.heading.text),
      });
  }
  return undefined;
}

/** Whether a number begins with that of the section above it; undefined where there is nothing to compare. */
function agrees(section: Section): boolean | undefined {
  const own = section.heading.number;
  const above = numberedAbove(section)?.heading.number;
  if (!own || !above || own.word !== undefined || own.style !== 'decimal' || above.style !== 'decimal' || own.parts.length < 2)
    return undefined;
  return above.parts.length < own.parts.length && above.parts.every((part, index) => part === own.parts[index]);
}

function numberedAbove(section: Section): Section | undefined {
  for (let at = section.parent; at; at = at.parent) if (at.heading.number) return at;
  return undefined;
}

function short(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39)}…` : title;
}
