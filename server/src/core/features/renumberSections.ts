/** Renumbers a policy, or the list of sections around a place, and says what became of it. */
import { type CountedList, listOfSection } from '../analysis/renumbering/numberLists.ts';
import { needsRenumbering, type RenumberedSection, type Renumbering, renumber, withReview } from '../analysis/renumbering/renumbering.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { partitionPoint } from '../document/text/sorted.ts';
import type { Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { policyLocalizer } from './policyLocalizer.ts';
import type { Refactoring } from './refactoring.ts';

/** @param at offset; the sections beside the one there are renumbered. Without it the whole document is. Undefined where no section is numbered. */
export function renumberSections(policy: Policy, at?: number): Renumbering | undefined {
  if (at === undefined) return renumber(policy);
  const list = listAround(policy, at);
  return list && renumber(policy, (one) => one === list);
}

/** On the heading of a numbered section: its list, and the document, where they are not numbered one after the other. */
export function renumberRefactorings(policy: Policy, { start, end }: Span, l10n: Localizer): readonly Refactoring[] {
  const section = innermostSectionAt(policy, start);
  if (!section || start < section.heading.block.start || end > section.heading.block.end || !needsRenumbering(policy)) return [];
  const list = listOfSection(policy, section);
  const own = list && needsRenumbering(policy, list) ? renumber(policy, (one) => one === list) : undefined;
  const ofList = { kind: 'renumberList', title: l10n.t('Renumber these sections') };
  const ofAll = { kind: 'renumberSections', title: l10n.t('Renumber the sections of the whole document') };
  return [...(own ? [refactoring(ofList, own, l10n, section.heading.block.start)] : []), refactoring(ofAll, renumber(policy), l10n)].filter(
    ({ edits }) => edits.length > 0,
  );
}

function refactoring(
  { kind, title }: Pick<Refactoring, 'kind' | 'title'>,
  { edits, left }: Renumbering,
  l10n: Localizer,
  at?: number,
): Refactoring {
  return {
    kind,
    title: withReview(title, left, l10n),
    edits,
    ...(left.length === 0 ? {} : { review: { left, ...(at === undefined ? {} : { at }) } }),
  };
}

/** What changed, as a Markdown table for a notice or a letter to those who read the policy, in its language. */
export function renumberingTable(renumbered: readonly RenumberedSection[], policy: Pick<Policy, 'language' | 'lineEnding'>): string {
  const l10n = policyLocalizer(policy);
  const cell = (text: string): string => text.replace(/[\\|]/g, '\\$&') || '–';
  const rows = renumbered.map(({ title, from, to }) => `| ${cell(from)} | ${cell(to)} | ${cell(title)} |`);
  const head = `| ${l10n.t('Old number')} | ${l10n.t('New number')} | ${l10n.t('Section')} |`;
  return [head, '| --- | --- | --- |', ...rows, ''].join(policy.lineEnding);
}

function listAround(policy: Policy, at: number): CountedList | undefined {
  for (let section = innermostSectionAt(policy, at); section; section = section.parent) {
    const list = listOfSection(policy, section);
    if (list) return list;
  }
  return undefined;
}

/** The innermost section that an offset is in; at the end of the text the last. */
export function innermostSectionAt({ sections: { all } }: Policy, at: number): Section | undefined {
  let found = all[partitionPoint(all.length, (index) => (all[index]?.heading.block.start ?? 0) > at) - 1];
  while (found && at > found.span.end) found = found.parent;
  return found;
}
