/** `paragraph-repeated`: a long paragraph, or a whole text, is in a policy twice. */
import type { Block } from '../document/markdown/leaf.ts';
import { blockBefore } from '../document/markdown/passages.ts';
import type { Policy } from '../document/policy.ts';
import { findRepeatedParagraphs, type RepeatedParagraphs } from '../document/wording/repeatedParagraphs.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';

/** Counts words alone: another comma makes no other paragraph. What is there three times is meant to be. */
export const paragraphRepeated: Rule = {
  id: 'paragraph-repeated',
  group: 'Text',
  summary: 'A paragraph is in the policy twice.',
  why: "A paragraph that is there twice was pasted twice, or moved and not deleted. Whoever changes one of the two later leaves two rules that contradict each other, and readers look for a difference that isn't there.",
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const one of findRepeatedParagraphs(policy.markdown, policy.scopes)) yield findingOf(policy, one, l10n);
  },
};

function findingOf(policy: Policy, repeated: RepeatedParagraphs, l10n: Localizer): Finding {
  const { first, again, isWholeText, isAcross, isAdjacent } = repeated;
  const [start, last] = [again[0] as Block, again.at(-1) as Block];
  const count = again.length;
  const related = [{ span: { start: (first[0] as Block).start, end: (first.at(-1) as Block).end }, message: l10n.t('First here') }];
  if (isWholeText)
    return {
      span: { start: start.start, end: start.end },
      message: l10n.t('All {count} long paragraphs appear here again; the text may be in the file twice', { count }),
      severity: 'warning',
      related,
    };
  // Which of two sections it belongs to its words don't tell.
  const fix = count === 1 && !isAcross ? deletion(policy, start, l10n) : undefined;
  return {
    span: { start: start.start, end: last.end },
    message: count === 1 ? l10n.t('This paragraph appears twice') : l10n.t('{count} paragraphs appear here again', { count }),
    related,
    // Right behind each other so many words are never meant.
    ...(isAcross ? { severity: 'hint' as const } : isAdjacent && last.end - start.start >= LONG ? { severity: 'warning' as const } : {}),
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** Code units of what nobody writes twice in a row on purpose. */
const LONG = 200;

/** Code units of the empty lines before a paragraph. */
const LONGEST_GAP = 20;

/** Only of a paragraph that is in no list: the number of an item, and those behind it, may be cited. */
function deletion(policy: Policy, { start, end, leaf, unit }: Block, l10n: Localizer): Fix | undefined {
  if (leaf.item || unit.start !== start || unit.end !== end || isIntroduced(policy, start)) return undefined;
  const { text } = policy;
  const gap = text.slice(Math.max(0, start - LONGEST_GAP), start);
  const before = gap.length - gap.trimEnd().length;
  return before === 0 || before === gap.length
    ? undefined
    : { title: l10n.t('Delete this paragraph'), safe: false, edits: [{ span: { start: start - before, end }, newText: '' }] };
}

/** Whether a heading, or a line that leads to it, is right before a paragraph and would be left without its content. */
function isIntroduced({ markdown }: Policy, at: number): boolean {
  const before = blockBefore(markdown, at)?.leaf;
  if (before?.kind !== 'paragraph') return before?.kind === 'heading';
  return !/[.!;…]["”»)\]]?\s*$/u.test(before.prose.text);
}
