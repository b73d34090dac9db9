/** `document-control-mismatch`: the table of document control and the front matter state different facts. */
import { type ControlConflict, controlConflicts } from '../analysis/controlTable.ts';
import { rewriteValue } from '../document/frontmatter/writeEntry.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Versions, owners and approvers; dates are compared by `date-mismatch`, and a version history by `revision-table-stale`. */
export const documentControlMismatch: Rule = {
  id: 'document-control-mismatch',
  group: 'Front matter',
  summary: 'The document control table and the front matter name different versions, owners, or approvers.',
  why: 'Auditors read the table, and tools read the front matter. If they name different people, nobody can tell who answers for the policy or approved it. ISO/IEC 27001 clauses 5.3 and 7.5.2 ask for assigned responsibilities, and for approval of documented information.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const conflict of controlConflicts(policy)) {
      const { shown, stated } = conflict;
      yield {
        span: stated.span,
        message: describe(conflict, l10n),
        related: [{ span: shown.span, message: l10n.t('The other place: {text}', { text: shown.text }) }],
        fixes: fixesOf(policy, conflict, l10n),
      };
    }
  },
};

function describe({ key, shown: { text } }: ControlConflict, l10n: Localizer): string {
  switch (key) {
    case 'version':
      return l10n.t('The version in the text is "{text}"', { text });
    case 'owner':
      return l10n.t('The owner in the document control table is "{text}"', { text });
    case 'approver':
      return l10n.t('The approver in the document control table is "{text}"', { text });
  }
}

/** Which of the two is right only the writer knows. */
function fixesOf(policy: Policy, { key, stated, shown }: ControlConflict, l10n: Localizer): readonly Fix[] {
  const value = policy.keys[key]?.entry.value;
  if (value?.kind !== 'scalar' || value.block) return [];
  const change = (title: string, span: Span, newText: string): Fix => ({
    title,
    safe: false,
    preferred: false,
    edits: [{ span, newText }],
  });
  // Without quotation marks 1.10 would be the number 1.1.
  const written = key === 'version' && !value.quoted ? `"${shown.text}"` : rewriteValue(policy, value, shown.text);
  return [
    change(l10n.t('Use "{text}", as in the text', { text: shown.text }), value.span, written),
    change(l10n.t('Use "{text}", as in the front matter', { text: stated.text }), shown.span, stated.text),
  ];
}
