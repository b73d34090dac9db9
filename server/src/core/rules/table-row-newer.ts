/** `table-row-newer`: a row of a list of cookies, processors, or retention periods was added after the last update of the policy. */
import { newerRows } from '../analysis/newerRows.ts';
import type { Rule } from './rule.ts';

/** Only columns that say when a row was added or changed are compared; rows that are announced for later are left alone. */
export const tableRowNewer: Rule = {
  id: 'table-row-newer',
  group: 'Coverage',
  summary: 'A list of cookies, processors, or retention periods has a row that is newer than the policy says it is.',
  why: 'Readers see by the date of a policy whether anything has changed since they read it. A list that was extended after that date has changed without their notice.',
  severity: 'hint',
  *check(policy, { today, l10n }) {
    if (policy.archived || policy.draft) return;
    for (const { row, stated } of newerRows(policy, today))
      yield {
        span: row.changed.span,
        message: l10n.t('This row is dated {date}; this policy was last updated on {updated}', {
          date: row.changed.reading.text,
          updated: stated.reading.text,
        }),
        related: [{ span: stated.dateSpan, message: l10n.t('The last update is stated here') }],
      };
  },
};
