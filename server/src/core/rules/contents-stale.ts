/** `contents-stale`: the policy's own list of contents differs from its sections. */
import { type ContentsFaults, findContentsFaults } from '../analysis/contents/contentsFaults.ts';
import { unescapedText } from '../document/markdown/unescapedText.ts';
import type { Policy } from '../document/policy.ts';
import { truncate } from '../document/text/truncate.ts';
import { type Localizer, listed, plural } from '../l10n/localizer.ts';
import type { Related, Rule } from './rule.ts';

/** Places that are listed beside a finding. */
const LISTED = 20;

/** One finding for the list. Lists of a part of the sections, and what lists leave out on purpose, such as an introduction or annexes, stay silent. */
export const contentsStale: Rule = {
  id: 'contents-stale',
  group: 'References and links',
  summary: "The contents list doesn't match the sections of the policy.",
  why: "Readers think the contents list is complete. They don't read a section that isn't in it, and an entry that leads nowhere makes them doubt the rest. The GDPR (Article 12(1)) asks for easily accessible information; WCAG 2.2 (2.4.5) for contents lists that lead there.",
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    const faults = findContentsFaults(policy);
    if (!faults || faults.isOfLinks) return;
    const { list, edit } = faults;
    yield {
      span: list.label ?? list.entries[0]?.span ?? list.span,
      message: describe(policy, faults, l10n),
      related: related(policy, faults, l10n),
      ...(edit ? { fixes: [{ title: l10n.t('Update the contents list'), safe: false, edits: [edit] }] } : {}),
    };
  },
};

function describe(policy: Policy, faults: ContentsFaults, l10n: Localizer): string {
  const { missing, gone, renamed, moved } = faults;
  const kinds = [missing, gone, renamed, moved].filter(({ length }) => length > 0).length;
  if (kinds > 1)
    return l10n.t('The contents list differs from the sections: {differences}', { differences: listed(l10n, differences(faults, l10n)) });
  if (missing.length > 0)
    return missing.length === 1
      ? l10n.t('The contents list lacks "{heading}"', { heading: short(missing[0]?.heading.text ?? '') })
      : l10n.t('The contents list lacks {count} sections', { count: missing.length });
  if (gone.length > 0)
    return gone.length === 1
      ? l10n.t('The contents list names "{entry}", which is gone', { entry: short(wordsOf(policy, gone[0])) })
      : l10n.t('The contents list names {count} sections that are gone', { count: gone.length });
  if (renamed.length > 0)
    return renamed.length === 1
      ? l10n.t('The contents list has "{entry}" for "{heading}"', {
          entry: short(wordsOf(policy, renamed[0])),
          heading: short(renamed[0]?.section?.heading.text ?? ''),
        })
      : l10n.t('The contents list has other titles for {count} sections', { count: renamed.length });
  return l10n.t("The contents list isn't in the order of the sections");
}

function differences({ missing, gone, renamed, moved }: ContentsFaults, l10n: Localizer): readonly string[] {
  const counts = { missing: missing.length, gone: gone.length, renamed: renamed.length };
  return [
    ...(missing.length > 0
      ? [
          plural(l10n, missing.length, {
            one: l10n.t('{missing} missing section', counts),
            other: l10n.t('{missing} missing sections', counts),
          }),
        ]
      : []),
    ...(gone.length > 0
      ? [
          plural(l10n, gone.length, {
            one: l10n.t('{gone} entry without a section', counts),
            other: l10n.t('{gone} entries without a section', counts),
          }),
        ]
      : []),
    ...(renamed.length > 0
      ? [
          plural(l10n, renamed.length, {
            one: l10n.t('{renamed} different title', counts),
            other: l10n.t('{renamed} different titles', counts),
          }),
        ]
      : []),
    ...(moved.length > 0 ? [l10n.t('a different order')] : []),
  ];
}

function related(policy: Policy, { missing, gone, renamed, moved }: ContentsFaults, l10n: Localizer): readonly Related[] {
  return [
    ...missing.map(({ heading }) => ({
      span: heading.span,
      message: l10n.t('Not in the contents list: {heading}', { heading: short(heading.text) }),
    })),
    ...gone.map((entry) => ({ span: entry.span, message: l10n.t('No such section: {entry}', { entry: short(wordsOf(policy, entry)) }) })),
    ...renamed.map((entry) => ({
      span: entry.span,
      message: l10n.t('The section is called: {heading}', { heading: short(entry.section?.heading.text ?? '') }),
    })),
    ...moved.map((entry) => ({ span: entry.span, message: l10n.t('Out of order: {entry}', { entry: short(wordsOf(policy, entry)) }) })),
  ].slice(0, LISTED);
}

function wordsOf({ text }: Policy, entry: ContentsFaults['gone'][number] | undefined): string {
  return entry ? unescapedText(entry.link?.text ?? text.slice(entry.span.start, entry.span.end)) : '';
}

function short(words: string): string {
  return truncate(words, 40);
}
