/** Asks what is to become of the rule of a finding: turned off here, in the file or in the workspace, or given another severity. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionRequest, State } from 'vscode-languageclient';
import { CHANGE_SEVERITY_KIND, type RuleChoice } from '../../server/src/protocol.ts';

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: RuleChoice['choice'];
}

/** Lets the user turn a rule off or choose its severity. Arguments as in the code action; others do nothing. */
export async function configureRule(
  client: BaseLanguageClient,
  uri: unknown,
  rule: unknown,
  range: unknown,
  severity: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || typeof rule !== 'string' || !isRange(range) || client.state !== State.Running) return;
  const ask = async (): Promise<readonly CodeAction[]> => {
    const answer = await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: [CHANGE_SEVERITY_KIND] },
    });
    return (answer ?? []).filter((one): one is CodeAction => 'data' in one && (one.data as RuleChoice).rule === rule);
  };
  const offered = (await ask()).map(({ data }) => data as RuleChoice);
  const chosen = await vscode.window.showQuickPick(items(offered), {
    title: typeof severity === 'string' ? vscode.l10n.t('{0} (now: {1})', rule, nameOf(severity)) : rule,
    placeHolder: vscode.l10n.t('Turn off this rule, or choose its severity'),
  });
  if (!chosen?.choice) return;
  // Asked again, since the text may have changed meanwhile.
  const action = (await ask()).find(({ data }) => (data as RuleChoice).choice === chosen.choice);
  if (action?.edit) await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(action.edit));
  else if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

function items(offered: readonly RuleChoice[]): readonly ChoiceItem[] {
  const separator = (label: string): ChoiceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const isOff = ({ choice }: RuleChoice): boolean => choice === 'here' || choice === 'file' || choice === 'off';
  const severities = offered.filter((one) => !isOff(one));
  return [
    separator(vscode.l10n.t('Turn off')),
    ...offered.filter(isOff).map(turnOffItem),
    ...(severities.length > 0
      ? [
          separator(
            severities[0]?.folder ? vscode.l10n.t('Severity in {0}', severities[0].folder) : vscode.l10n.t('Severity in this workspace'),
          ),
        ]
      : []),
    ...severities.map(({ choice }) => ({
      label: nameOf(choice),
      iconPath: new vscode.ThemeIcon(SEVERITY_ICONS[choice] ?? 'circle-outline'),
      choice,
    })),
  ];
}

function turnOffItem({ choice, folder }: RuleChoice): ChoiceItem {
  if (choice === 'here')
    return { label: vscode.l10n.t('Turn off here'), description: vscode.l10n.t('Adds a comment before this paragraph'), choice };
  if (choice === 'file')
    return { label: vscode.l10n.t('Turn off in this file'), description: vscode.l10n.t('Adds a comment at the top of the text'), choice };
  return {
    label: folder ? vscode.l10n.t('Turn off in {0}', folder) : vscode.l10n.t('Turn off in this workspace'),
    description: vscode.l10n.t('Changes the configuration'),
    choice,
  };
}

const SEVERITY_ICONS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' };

function nameOf(severity: string): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'information':
      return vscode.l10n.t('Information');
    case 'hint':
      return vscode.l10n.t('Hint');
    default:
      return severity;
  }
}

/** A range as the language server protocol has it. */
function isRange(value: unknown): value is {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
} {
  const isPosition = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    [(one as Record<string, unknown>)['line'], (one as Record<string, unknown>)['character']].every(
      (part) => Number.isSafeInteger(part) && Number(part) >= 0,
    );
  return (
    typeof value === 'object' &&
    value !== null &&
    isPosition((value as Record<string, unknown>)['start']) &&
    isPosition((value as Record<string, unknown>)['end'])
  );
}
