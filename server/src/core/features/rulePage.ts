/** The address of a rule's page; the only place that knows where the documentation is published. */

/** Where every rule is explained; the anchor is computed from the rule's id. */
export function rulePage(rule: string): string {
  return `https://github.com/policywright/policywright/blob/main/docs/rules.md#${rule}`;
}
