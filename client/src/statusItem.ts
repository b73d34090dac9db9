/** The language status item: whether the file is a policy and why, what was found in it, and when it was last looked at. */
import * as vscode from 'vscode';
import { formatFindingCounts } from './findingCounts.ts';
import { plainReason } from './showStatus.ts';
import type { Status, Statuses } from './statuses.ts';

/** Shows the status of the active editor beside its language: one line says what the file is, a second what was found. */
export function createStatusItem(statuses: Statuses): vscode.Disposable {
  const kind = vscode.languages.createLanguageStatusItem('policywright.kind', markdown);
  kind.name = vscode.l10n.t('Policywright: Kind of File');
  const findings = vscode.languages.createLanguageStatusItem('policywright.findings', nowhere);
  findings.name = vscode.l10n.t('Policywright: Findings');
  findings.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show') };

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    const status = statuses.isRunning() ? statuses.get(document.uri) : undefined;
    Object.assign(kind, describeKind(status, statuses.isRunning()));
    findings.selector = status?.isPolicy ? markdown : nowhere;
    if (!status?.isPolicy) return;
    [findings.text, findings.detail] = describeFindings(status);
  };
  update();
  return vscode.Disposable.from(kind, findings, statuses.onDidChange(update));
}

/** Text and detail, short enough to leave room for the button beside them: the severities that count, or else the others. */
function describeFindings({ checked, findings }: Status): readonly [text: string, detail: string] {
  if (!checked) return [vscode.l10n.t('not checked'), vscode.l10n.t('The setting `policywright.check` is off')];
  const serious = formatFindingCounts({ ...findings, information: 0, hint: 0 }, vscode.l10n);
  return [serious || formatFindingCounts(findings, vscode.l10n) || vscode.l10n.t('no findings'), ''];
}

const markdown: vscode.DocumentFilter = { language: 'markdown' };
/** An item has no switch; this one matches no document. */
const nowhere: vscode.DocumentFilter = { scheme: 'policywright-nowhere' };

/** Only a server that does not run is worth a colour. */
function describeKind(
  status: Status | undefined,
  running: boolean,
): Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity' | 'command'> {
  const quiet = {
    busy: false,
    severity: vscode.LanguageStatusSeverity.Information,
    command: { command: 'policywright.showStatus', title: vscode.l10n.t('Why?') },
  };
  if (!running) {
    const detail = vscode.l10n.t("The language server isn't running");
    return {
      ...quiet,
      text: vscode.l10n.t('Policywright is off'),
      detail,
      severity: vscode.LanguageStatusSeverity.Warning,
      command: { command: 'policywright.restartServer', title: vscode.l10n.t('Restart Server') },
    };
  }
  if (!status) return { ...quiet, text: 'Policywright', detail: vscode.l10n.t('Not checked yet'), busy: true };
  if (!status.isPolicy) {
    const text = status.looksLikePolicy ? vscode.l10n.t('Looks like a policy') : vscode.l10n.t('Not a policy');
    return {
      ...quiet,
      text,
      detail: reasonBeside(text, status),
      command: {
        command: 'policywright.treatAsPolicy',
        title: status.looksLikePolicy ? vscode.l10n.t('Check It') : vscode.l10n.t('Treat as Policy'),
      },
    };
  }
  const text = capitalize(status.kind || vscode.l10n.t('policy'));
  return { ...quiet, text, detail: reasonBeside(text, status) };
}

/** The reason, cut so that the text, it and the button fit side by side. */
function reasonBeside({ length }: string, { mainReason }: Status): string {
  const reason = capitalize(plainReason(mainReason));
  const longest = Math.max(SHORTEST_DETAIL, LONGEST_LINE - length);
  return reason.length > longest ? `${reason.slice(0, longest - 1)}…` : reason;
}

/** Characters of text and detail that leave room for a button of one word. */
const LONGEST_LINE = 52;
const SHORTEST_DETAIL = 20;

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
