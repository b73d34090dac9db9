/** `heading-number-parent`: `### 2.1` under `## 3.`: the number belongs to another section. */
import { isOfLostSection } from '../analysis/renumbering/numberGaps.ts';
import { ownersOf } from '../document/outline/numberOwners.ts';
import { isNumbered, labelLike } from '../document/outline/outlineStyle.ts';
import type { HeadingNumber, Section } from '../document/outline/sections.ts';
import { lazy } from '../document/text/remember.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { findNumberFaults } from './shapes/numberFaults.ts';
import { renumberFixes } from './shapes/renumber.ts';

/** One finding for each run of sub-sections that carry the same wrong beginning. */
export const headingNumberParent: Rule = {
  id: 'heading-number-parent',
  group: 'Sections and numbering',
  summary: "The number of a subsection doesn't begin with the number of its section.",
  why: 'Section 2.1 under section 3 was moved, or its parent was renumbered without it. References to either number then lead to the wrong place.',
  severity: 'information',
  *check(policy, { l10n }) {
    let reported = '';
    const owners = ownersOf(policy.sections, policy.scopes);
    // Where the section above has a wrong number itself, those below it are right.
    const faulty = new Set<Section>(findNumberFaults(policy).map(({ section }) => section));
    const numbers = lazy(() => policy.sections.all.flatMap(({ heading: { number } }) => number ?? []));
    for (const section of policy.sections.all) {
      const parent = owners.get(section);
      if (!parent || faulty.has(parent) || !isNumbered(section)) continue;
      const { number } = section.heading;
      const { parts } = parent.heading.number;
      const prefix = number.parts.slice(0, -1);
      if (parts.length !== prefix.length || parts.every((part, index) => part === prefix[index])) continue;
      const run = `${parent.span.start} ${prefix.join('.')}`;
      if (run === reported) continue;
      reported = run;
      const siblings = (section.parent?.children ?? policy.sections.roots).filter(
        (one) => owners.get(one) === parent && one.heading.number?.parts.length === number.parts.length,
      );
      const place = siblings.indexOf(section);
      const before = siblings[place - 1]?.heading.number;
      const isLost = before !== undefined && isOfLostSection(numbers(), before, number);
      // The section that it belongs to was lost: what its number is to be nobody can say.
      const expected = isLost ? undefined : labelLike(section, [...parts, place + 1]);
      const fixes = renumberFixes(policy, section, l10n);
      yield {
        span: number.span,
        message: describe(number, parent.heading.number.text, expected, l10n),
        related: [{ span: parent.heading.span, message: l10n.t('The section that it is under') }],
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};

function describe({ text: number, word }: HeadingNumber, parent: string, expected: string | undefined, l10n: Localizer): string {
  if (word === undefined)
    return expected === undefined
      ? l10n.t('Section number {number} is under {parent}', { number, parent })
      : l10n.t('Section number {number} is under {parent}; expected {expected}', { number, parent, expected });
  return expected === undefined
    ? l10n.t('"{number}" is under "{parent}"', { number, parent })
    : l10n.t('"{number}" is under "{parent}"; expected "{expected}"', { number, parent, expected });
}
