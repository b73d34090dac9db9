/** What changed between two versions of a policy, section by section, as Markdown: in the language of the policy, ready for a notice to users. */
import { comparePolicies, type SectionChange } from '../analysis/comparison/comparison.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import { policyLocalizer } from './policyLocalizer.ts';

/** The summary; ends with a line end. Says so when no word changed. */
export function changeSummary(before: Policy, after: Policy): string {
  const l10n = policyLocalizer(after);
  const { sections: all, words } = comparePolicies(before, after);
  // A heading without a word says nothing to readers, there or gone.
  const sections = all.filter((change) => change.words > 0 || change.kind === 'same');
  const title = escapeMarks(after.title ?? before.title ?? l10n.t('Policy'));
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [l10n.t('Added'), sections.filter(({ kind }) => kind === 'added').map((change) => name(change.after, l10n))],
    [
      l10n.t('Changed'),
      sections
        .filter(({ kind }) => kind === 'changed')
        .map((change) => `${name(change.after, l10n)} (${counts(change, l10n)})${was(change, l10n)}`),
    ],
    [l10n.t('Removed'), sections.filter(({ kind }) => kind === 'removed').map((change) => name(change.before, l10n))],
    [
      l10n.t('Moved, renamed or renumbered only'),
      sections
        .filter(({ kind, moved, renamed, renumbered }) => kind === 'same' && (moved || renamed || renumbered))
        .map((change) => `${name(change.after, l10n)}${was(change, l10n)}`),
    ],
  ];
  const lists = groups
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `**${heading}**\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
  const total =
    words === 0
      ? l10n.t('No words changed.')
      : plural(l10n, words, { one: l10n.t('{words} word changed.', { words }), other: l10n.t('{words} words changed.', { words }) });
  return `## ${l10n.t('Changes to {title}', { title })}\n\n${[`${total}\n`, ...dates(before, after, l10n), ...lists].join('\n')}`;
}

function name(section: Section | undefined, l10n: Localizer): string {
  return section ? escapeMarks(section.heading.text) : l10n.t('Text before the first heading');
}

function counts({ added, removed }: SectionChange, l10n: Localizer): string {
  if (removed === 0) return l10n.t('words: {added} added', { added });
  return added === 0
    ? l10n.t('words: {removed} removed', { removed })
    : l10n.t('words: {added} added, {removed} removed', { added, removed });
}

/** What the section was before, where it is called or placed otherwise now. */
function was({ before, renamed, renumbered, moved }: SectionChange, l10n: Localizer): string {
  if (renamed || renumbered) return `, ${l10n.t('before: {heading}', { heading: name(before, l10n) })}`;
  return moved ? `, ${l10n.t('moved')}` : '';
}

function dates(before: Policy, after: Policy, l10n: Localizer): string[] {
  return (['version', 'last_updated', 'effective_date'] as const).flatMap((key) => {
    const [old, now] = [before.keys[key]?.text, after.keys[key]?.text];
    return old === now ? [] : [`${describeDate(key, { before: old ?? '–', after: now ?? '–' }, l10n)}\n`];
  });
}

function describeDate(
  key: 'version' | 'last_updated' | 'effective_date',
  values: { readonly before: string; readonly after: string },
  l10n: Localizer,
): string {
  switch (key) {
    case 'version':
      return l10n.t('Version: {before} → {after}', values);
    case 'last_updated':
      return l10n.t('Last updated: {before} → {after}', values);
    case 'effective_date':
      return l10n.t('Effective: {before} → {after}', values);
  }
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
