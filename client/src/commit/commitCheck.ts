/** The result of Check Before Commit, and what is said of it in words. */
import * as vscode from 'vscode';
import type { CheckedText, FindingCounts } from '../../../server/src/protocol.ts';
import { formatFindingCounts } from '../findingCounts.ts';
import type { StagedText } from '../git/gitTexts.ts';

/** One finding in a staged text, as the server gave it: places count in the staged text. */
export type StagedFinding = CheckedText['diagnostics'][number];

/** One staged policy with its findings. */
export interface CheckedPolicy extends StagedText {
  /** Never committed before. */
  readonly isNew: boolean;
  readonly findings: readonly StagedFinding[];
}

/** The result of one check. */
export interface CommitCheck {
  /** Root of the repository. */
  readonly root: vscode.Uri;
  readonly files: readonly CheckedPolicy[];
  /** The staged files changed since the check. */
  readonly outdated: boolean;
}

/** Severities of the protocol, worst first. */
export const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** Severity of a finding; the protocol leaves it to the client where it is absent. */
export function severityOf({ severity }: StagedFinding): number {
  return severity ?? SEVERITY.error;
}

/** What a finding says; the protocol allows for Markdown, which our server never sends. */
export function messageOf({ message }: StagedFinding): string {
  return typeof message === 'string' ? message : message.value;
}

/** Whether any finding is an error or a warning. */
export function hasErrorsOrWarnings(files: readonly CheckedPolicy[]): boolean {
  return files.some(({ findings }) => findings.some((one) => severityOf(one) <= SEVERITY.warning));
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly StagedFinding[]): FindingCounts {
  const count = (severity: number): number => findings.filter((one) => severityOf(one) === severity).length;
  return {
    error: count(SEVERITY.error),
    warning: count(SEVERITY.warning),
    information: count(SEVERITY.information),
    hint: count(SEVERITY.hint),
  };
}

/** What the check came to, in a sentence. */
export function summarizeCheck(files: readonly CheckedPolicy[]): string {
  const policies = files.length === 1 ? vscode.l10n.t('1 staged policy') : vscode.l10n.t('{0} staged policies', files.length);
  if (!hasErrorsOrWarnings(files)) return vscode.l10n.t('Ready to commit: {0}, no errors or warnings', policies);
  const serious = files.flatMap(({ findings }) => findings.filter((one) => severityOf(one) <= SEVERITY.warning));
  return vscode.l10n.t('{0}: {1}', policies, formatFindingCounts(countsOf(serious), vscode.l10n));
}
