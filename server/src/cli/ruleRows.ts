/** What is told of each rule, as plain data: bundling works it out once, so that listing the rules does not load them. */
import { FIXABLE_RULES, RULE_GROUPS, rulePage, rules, type Severity } from '../core/index.ts';

/** One rule. */
export interface RuleRow {
  readonly id: string;
  /** Title of the group that it is documented in. */
  readonly group: string;
  readonly severity: Severity;
  /** May hold code in backticks. */
  readonly summary: string;
  readonly fixable: boolean;
  readonly url: string;
}

/** All rules, group by group. */
export const RULE_ROWS: readonly RuleRow[] = RULE_GROUPS.flatMap(({ title, ids }) =>
  ids.flatMap((id) =>
    rules
      .filter((rule) => rule.id === id)
      .map(({ severity, summary }) => ({ id, group: title, severity, summary, fixable: FIXABLE_RULES.has(id), url: rulePage(id) })),
  ),
);
