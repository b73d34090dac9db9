/** What the preview panel and its page say to each other about findings; the guards are for both sides. */

/** A finding, as the page shows it. Every string is plain text. */
export interface ShownFinding {
  /** Where it begins and ends in the source: 0-based lines with fractions. */
  readonly line: number;
  readonly endLine: number;
  /** The source that it is about, cut short. */
  readonly text: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** Id of the rule, and the address of its page. */
  readonly rule: string;
  readonly href: string;
}

/** From the panel to the page. `generation` numbers the lists of findings; a finding is known by its index in its list. */
export type FindingsToPage =
  | { readonly type: 'findings'; readonly generation: number; readonly on: boolean; readonly findings: readonly ShownFinding[] }
  /** Titles of what can be done about one finding. */
  | { readonly type: 'fixes'; readonly generation: number; readonly finding: number; readonly titles: readonly string[] };

/** From the page to the panel. */
export type FindingsFromPage =
  | { readonly type: 'askFixes'; readonly generation: number; readonly finding: number }
  | { readonly type: 'applyFix'; readonly generation: number; readonly finding: number; readonly fix: number }
  | { readonly type: 'showFindings'; readonly on: boolean };

/** More than these are not shown; the Problems panel has them all. */
export const MAX_FINDINGS = 500;

/** Characters of source that a finding carries at most. */
export const MAX_TEXT_LENGTH = 400;

/** Whether a message to the page is about findings, and well formed. */
export function isFindingsToPage(value: Readonly<Record<string, unknown>>): boolean {
  if (value['type'] === 'findings') {
    return (
      typeof value['on'] === 'boolean' &&
      isCount(value['generation']) &&
      Array.isArray(value['findings']) &&
      value['findings'].length <= MAX_FINDINGS &&
      value['findings'].every(isShownFinding)
    );
  }
  return (
    value['type'] === 'fixes' &&
    isCount(value['generation']) &&
    isCount(value['finding']) &&
    Array.isArray(value['titles']) &&
    value['titles'].every((title) => typeof title === 'string')
  );
}

/** Whether a message of the page is about findings, and well formed. */
export function isFindingsFromPage(value: Readonly<Record<string, unknown>>): boolean {
  switch (value['type']) {
    case 'askFixes':
      return isCount(value['generation']) && isCount(value['finding']);
    case 'applyFix':
      return isCount(value['generation']) && isCount(value['finding']) && isCount(value['fix']);
    case 'showFindings':
      return typeof value['on'] === 'boolean';
    default:
      return false;
  }
}

function isShownFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { line, endLine, text, severity, message, rule, href } = value as Readonly<Record<string, unknown>>;
  return (
    [line, endLine].every((one) => typeof one === 'number' && Number.isFinite(one) && one >= 0) &&
    [text, message, rule, href].every((one) => typeof one === 'string') &&
    ['error', 'warning', 'information', 'hint'].includes(String(severity))
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
