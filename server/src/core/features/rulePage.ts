/** The address of a rule's page; the only place that knows where the documentation is published. */

/** The page that explains a rule. @param rule its id */
export function rulePage(rule: string): string {
  return `https://github.com/policywright/policywright/blob/main/docs/rules/${rule}.md`;
}
