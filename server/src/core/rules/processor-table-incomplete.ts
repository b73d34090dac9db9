/** `processor-table-incomplete`: a list of sub-processors lacks a column, or a cell of one. */
import type { Rule } from './rule.ts';
import { incompleteTables } from './shapes/incompleteTable.ts';

/** Where each processes data is asked for with a European profile alone. */
export const processorTableIncomplete: Rule = {
  id: 'processor-table-incomplete',
  group: 'Coverage',
  summary: "A list of sub-processors doesn't say what each does, or where.",
  why: 'Customers decide by this list whether they object to a sub-processor (GDPR Art. 28(2)). Annex III of the Standard Contractual Clauses asks for the name, the address, and a description of the processing of each.',
  severity: 'hint',
  check: (policy, context) => incompleteTables(policy, 'processors', context),
};
