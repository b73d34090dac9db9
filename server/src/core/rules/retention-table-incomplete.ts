/** `retention-table-incomplete`: a table of retention periods has rows without a period. */
import type { Rule } from './rule.ts';
import { incompleteTables } from './shapes/incompleteTable.ts';

/** "None" and a dash are answers. */
export const retentionTableIncomplete: Rule = {
  id: 'retention-table-incomplete',
  group: 'Coverage',
  summary: "A table of retention periods has rows that don't say how long the data is kept.",
  why: 'A policy has to state the period for which each kind of data is kept, or the criteria that decide it (GDPR Art. 13(2)(a); California Civil Code 1798.100(a)(3)). An empty cell states neither.',
  severity: 'hint',
  check: (policy, context) => incompleteTables(policy, 'retention', context),
};
