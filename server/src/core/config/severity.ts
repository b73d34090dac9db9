/** What settings say of a rule: how severe its findings are, and its options. */

/** Severity of a finding. `hint` is barely visible, `off` is silent. */
export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** An option of a rule. */
export interface RuleOption {
  /** What its value is: a period such as `30 days`. */
  readonly kind: 'period';
  /** One sentence for the writer; feeds the schema and the rule's page. */
  readonly summary: string;
}
