/** `contents-stale`: the policy's own list of contents differs from its sections. */
import { type ContentsFaults, findContentsFaults } from '../analysis/contents/contentsFaults.ts';
import { unescapedText } from '../document/markdown/unescapedText.ts';
import type { Policy } from '../document/policy.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Related, Rule } from './rule.ts';

/** Places that are listed beside a finding. */
const LISTED = 20;

/** One finding for the list. Lists of a part of the sections, and what lists leave out on purpose, such as an introduction or annexes, stay silent. */
export const contentsStale: Rule = {
  id: 'contents-stale',
  group: 'References and links',
  summary: "The contents list doesn't match the sections of the policy.",
  why: "Readers think the contents list is complete. They don't read a section that isn't in it, and an entry that leads nowhere makes them doubt the rest. The GDPR (Article 12(1)) asks for easily accessible information; WCAG 2.2 (2.4.5) for lists of contents that lead there.",
  severity: 'warning',
  *check(policy) {
    const faults = findContentsFaults(policy);
    if (!faults) return;
    const { list, edit } = faults;
    yield {
      span: list.label ?? list.entries[0]?.span ?? list.span,
      message: `The contents list ${describe(policy, faults)}`,
      related: related(policy, faults),
      ...(edit ? { fixes: [{ title: 'Update the contents list', safe: false, edits: [edit] }] } : {}),
    };
  },
};

function describe(policy: Policy, { missing, gone, renamed, moved }: ContentsFaults): string {
  const parts = [
    ...(missing.length > 0
      ? [`lacks ${missing.length === 1 ? `"${short(missing[0]?.heading.text ?? '')}"` : `${missing.length} sections`}`]
      : []),
    ...(gone.length > 0
      ? [`names ${gone.length === 1 ? `"${short(wordsOf(policy, gone[0]))}", which is gone` : `${gone.length} sections that are gone`}`]
      : []),
    ...(renamed.length > 0
      ? [
          renamed.length === 1
            ? `has "${short(wordsOf(policy, renamed[0]))}" for "${short(renamed[0]?.section?.heading.text ?? '')}"`
            : `has other titles for ${renamed.length} sections`,
        ]
      : []),
    ...(moved.length > 0 ? ["isn't in the order of the sections"] : []),
  ];
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function related(policy: Policy, { missing, gone, renamed, moved }: ContentsFaults): readonly Related[] {
  return [
    ...missing.map(({ heading }) => ({ span: heading.span, message: `Not in the contents list: ${short(heading.text)}` })),
    ...gone.map((entry) => ({ span: entry.span, message: `No such section: ${short(wordsOf(policy, entry))}` })),
    ...renamed.map((entry) => ({ span: entry.span, message: `The section is called: ${short(entry.section?.heading.text ?? '')}` })),
    ...moved.map((entry) => ({ span: entry.span, message: `Out of order: ${short(wordsOf(policy, entry))}` })),
  ].slice(0, LISTED);
}

function wordsOf({ text }: Policy, entry: ContentsFaults['gone'][number] | undefined): string {
  return entry ? unescapedText(entry.link?.text ?? text.slice(entry.span.start, entry.span.end)) : '';
}

function short(words: string): string {
  return truncate(words, 40);
}
