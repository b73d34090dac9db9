/** `heading-level-skipped`: a heading stands two or more levels below the one above it. */
import type { Section } from '../document/outline/sections.ts';
import { hasTitle } from '../document/outline/sectionTitles.ts';
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Headings that skip a level which no heading has. */
const CUSTOM = 5;
/** Places that are listed beside a finding. */
const LISTED = 1000;

/** The first heading may have any level. One finding for each step that is left out: a text that does it in every section does it once. */
export const headingLevelSkipped: Rule = {
  id: 'heading-level-skipped',
  group: 'Sections and numbering',
  summary: 'A heading skips a level, for example from level 1 to level 3.',
  why: 'People who use a screen reader move from heading to heading by level. If a level is missing, they think they missed a section (WCAG 2.2, technique G141). Tables of contents show a gap there.',
  severity: 'hint',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    const steps = new Map<string, Section[]>();
    const bare = new Set(policy.sections.all.filter(isNumberAlone));
    for (const section of policy.sections.all) {
      const { parent, heading } = section;
      if (!parent || heading.level <= parent.heading.level + 1 || !hasTitle(section) || !hasTitle(parent)) continue;
      if (SINCE_WHEN.test(heading.text) || isSubtitle(policy, section) || (bare.size >= FEWEST_BARE && bare.has(parent))) continue;
      const step = `${parent.heading.level} ${heading.level}`;
      addToMultimap(steps, step, section);
    }
    const levels = new Set(policy.sections.all.map(({ heading }) => heading.level));
    for (const sections of steps.values()) {
      const [first, ...others] = sections;
      if (!first?.parent) continue;
      // A level that the whole text leaves out is the custom of a house, or of a converter.
      if (sections.length >= CUSTOM && !levels.has(first.parent.heading.level + 1)) continue;
      const { heading, parent } = first;
      const fix = raise(policy, sections, l10n);
      yield {
        span: heading.span,
        message: l10n.t('Level {level} heading under a level {above} heading; expected level {expected}', {
          level: heading.level,
          above: parent.heading.level,
          expected: parent.heading.level + 1,
        }),
        related: [
          { span: parent.heading.span, message: l10n.t('The heading above it') },
          ...others.slice(0, LISTED).map((one) => ({ span: one.heading.span, message: l10n.t('Skips the same level') })),
        ],
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
};

/** Chapters whose number and title are two headings, from which on that is a habit. */
const FEWEST_BARE = 2;

/** "### Chapter I", right above a heading with the title of the chapter. */
function isNumberAlone({ heading, blocks, children: [title] }: Section): boolean {
  return (
    title !== undefined &&
    blocks.every((block) => block === heading.block) &&
    ((heading.number !== undefined && heading.title === '') || NUMBER_ALONE.test(heading.text))
  );
}

/** A word and a number: "TÍTULO II". */
const NUMBER_ALONE = /^\p{L}{2,12}\.?\s(?:\d{1,3}|[IVXLC]{1,7})[ºª°]?[.:]?$/u;

/** A line right below the title with nothing under it: it is set small for its looks. */
function isSubtitle({ sections: { all } }: Policy, section: Section): boolean {
  const { parent, heading, blocks, children } = section;
  return (
    parent !== undefined &&
    all[0] === parent &&
    all[1] === section &&
    children.length === 0 &&
    parent.children.every((one) => one === section || one.heading.level < heading.level) &&
    parent.blocks.every((block) => block === parent.heading.block) &&
    blocks.every((block) => block === heading.block)
  );
}

/** "Binding as of 4 June 2026", set small: it says since when the text holds. */
const SINCE_WHEN =
  /(?<!\p{L})(?:binding|applicable|in force|valid|as of|published|bindend|gültig|anwendbar|in kraft|fassung|en vigueur|vigente|en vigor|in vigore)(?!\p{L}).{0,40}(?<!\d)(?:19|20)\d\d(?!\d)/iu;

/** Raises the headings, and those below them, by the levels that are missing, so that their own order stays as it is. */
function raise({ text }: Policy, sections: readonly Section[], l10n: Localizer): Fix | undefined {
  const edits: TextEdit[] = [];
  for (const section of sections) {
    const by = section.heading.level - (section.parent?.heading.level ?? 0) - 1;
    for (const { heading } of withDescendants(section)) {
      const { start } = heading.block;
      if (!text.startsWith('#'.repeat(heading.level), start)) return undefined;
      edits.push({ span: { start, end: start + by }, newText: '' });
    }
  }
  const level = (sections[0]?.parent?.heading.level ?? 0) + 1;
  return { title: nameFix(level, edits.length, l10n), safe: false, edits };
}

function nameFix(level: number, count: number, l10n: Localizer): string {
  if (count === 1) return l10n.t('Change to level {level}', { level });
  const more = count - 1;
  return l10n.t('Change to level {level}, and {more} more', { level, more });
}

function withDescendants(section: Section): Section[] {
  return [section, ...section.children.flatMap(withDescendants)];
}
