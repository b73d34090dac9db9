/** Proposes the defined terms of a policy once a word begins with a capital. */
import type { Policy } from '../document/policy.ts';
import { contains } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Completion } from './completionItem.ts';
import { sentenceOf } from './describeTerm.ts';

/** Defined terms that begin as the words before the cursor; nothing in code, in link targets and in definitions of their own. @param before the line up to the cursor, or the end of that */
export function completeTerm(policy: Policy, offset: number, before: string, l10n: Localizer): readonly Completion[] {
  const typed = /(?:^|[\s(["“„«'*_/-])(\p{Lu}[\p{L}\p{N}-]*)$/u.exec(before)?.[1];
  if (typed === undefined || !isProse(policy, offset)) return [];
  const span = { start: offset - typed.length, end: offset };
  return policy.terms
    .filter(
      ({ name, definitions }) =>
        name.startsWith(typed) && /^\p{Lu}/u.test(name) && !definitions.some((definition) => contains(definition.span, span)),
    )
    .map(({ name, definitions: [definition] }) => ({
      label: name,
      detail: definition
        ? l10n.t('defined in line {line}', { line: String(policy.lines.lineAt(definition.span.start) + 1) })
        : l10n.t('defined term'),
      ...(definition ? { documentation: sentenceOf(definition) } : {}),
      kind: 'term',
      span,
      insert: name,
      snippet: false,
    }));
}

/** True in a block of text, outside code and link targets. */
function isProse({ markdown, links }: Policy, offset: number): boolean {
  const here = { start: offset, end: offset };
  const block = markdown.blocks.find((one) => contains(one, here));
  if (!block) return true;
  if (block.leaf.kind !== 'paragraph' && block.leaf.kind !== 'heading' && block.leaf.kind !== 'tableCell') return false;
  return (
    !links.some(({ targetSpan }) => contains(targetSpan, here)) &&
    !block.leaf.inlines.some(
      ({ kind, start, end }) => (kind === 'code' || kind === 'html') && block.start + start < offset && offset < block.start + end,
    )
  );
}
