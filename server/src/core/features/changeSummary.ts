/** What changed between two versions of a policy, section by section, as Markdown: ready for a notice to users. */
import { comparePolicies, type SectionChange } from '../analysis/comparison/comparison.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';

/** The summary; ends with a line end. Says so when no word changed. */
export function changeSummary(before: Policy, after: Policy): string {
  const { sections: all, words } = comparePolicies(before, after);
  // A heading without a word says nothing to readers, there or gone.
  const sections = all.filter((change) => change.words > 0 || change.kind === 'same');
  const title = after.title ?? before.title ?? 'Policy';
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['Added', sections.filter(({ kind }) => kind === 'added').map((change) => name(change.after))],
    [
      'Changed',
      sections.filter(({ kind }) => kind === 'changed').map((change) => `${name(change.after)} (${counts(change)})${was(change)}`),
    ],
    ['Removed', sections.filter(({ kind }) => kind === 'removed').map((change) => name(change.before))],
    [
      'Moved, renamed or renumbered only',
      sections
        .filter(({ kind, moved, renamed, renumbered }) => kind === 'same' && (moved || renamed || renumbered))
        .map((change) => `${name(change.after)}${was(change)}`),
    ],
  ];
  const said = groups
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `**${heading}**\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
  const total = words === 0 ? 'No words changed.' : `${words} ${words === 1 ? 'word' : 'words'} changed.`;
  return `## Changes to ${escapeMarks(title)}\n\n${[`${total}\n`, ...dates(before, after), ...said].join('\n')}`;
}

function name(section: Section | undefined): string {
  return section ? escapeMarks(section.heading.text) : 'The text before the first heading';
}

function counts({ added, removed }: SectionChange): string {
  const parts = [added > 0 ? `${added} added` : '', removed > 0 ? `${removed} removed` : ''].filter((part) => part !== '');
  return `words: ${parts.join(', ')}`;
}

/** What the section was before, where it is called or placed otherwise now. */
function was({ before, renamed, renumbered, moved }: SectionChange): string {
  if (renamed || renumbered) return `, before: ${name(before)}`;
  return moved ? ', moved' : '';
}

function dates(before: Policy, after: Policy): string[] {
  return (['version', 'last_updated', 'effective_date'] as const).flatMap((key) => {
    const [old, now] = [before.keys[key]?.text, after.keys[key]?.text];
    return old === now
      ? []
      : [
          `${{ version: 'Version', last_updated: 'Last updated', effective_date: 'Effective' }[key]}: ${old ?? 'none'} → ${now ?? 'none'}\n`,
        ];
  });
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
