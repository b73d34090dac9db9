/** Hands a preview the findings of its policy, the very ones of the editor, and carries out the quick fixes that are chosen there. */
import * as vscode from 'vscode';
import { type FindingsFromPage, type FindingsToPage, MAX_FINDINGS, MAX_TEXT_LENGTH, type ShownFinding } from './findingMessages.ts';
import { lineOf } from './scrollSync.ts';

/** What the findings of a preview need from it. */
export interface PanelFindingsHost {
  readonly uri: () => vscode.Uri;
  readonly post: (message: FindingsToPage) => void;
  readonly switch: FindingsSwitch;
}

/** Whether findings show in previews; remembered for the workspace. */
export interface FindingsSwitch {
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
  readonly onDidChange: vscode.Event<void>;
}

/** The findings of one preview. */
export interface PanelFindings extends vscode.Disposable {
  /** Sends them, whether they changed or not. */
  readonly send: () => void;
  readonly receive: (message: FindingsFromPage) => Promise<void>;
}

/** Follows the diagnostics of the policy that `host` names at the time. */
export function createPanelFindings(host: PanelFindingsHost): PanelFindings {
  let generation = 0;
  let shown: readonly vscode.Diagnostic[] = [];
  const actions = new Map<number, readonly vscode.CodeAction[]>();

  const send = (): void => {
    generation++;
    actions.clear();
    const uri = host.uri();
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    shown = document
      ? vscode.languages
          .getDiagnostics(uri)
          .filter(({ source }) => source === 'policywright')
          .slice(0, MAX_FINDINGS)
      : [];
    host.post({ type: 'findings', generation, on: host.switch.isOn(), findings: document ? shown.map((one) => show(document, one)) : [] });
  };

  /** Asked again when it is chosen, if the text moved on since. */
  const actionsFor = async (finding: number): Promise<readonly vscode.CodeAction[]> => {
    const diagnostic = shown[finding];
    if (!diagnostic) return [];
    const known = actions.get(finding);
    if (known) return known;
    const found = await vscode.commands.executeCommand<readonly (vscode.CodeAction | vscode.Command)[]>(
      'vscode.executeCodeActionProvider',
      host.uri(),
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
      mostResolved,
    );
    const fitting = found.filter(
      (one): one is vscode.CodeAction =>
        !('command' in one && typeof one.command === 'string') && isAbout(one as vscode.CodeAction, diagnostic),
    );
    actions.set(finding, fitting);
    return fitting;
  };

  const receive = async (message: FindingsFromPage): Promise<void> => {
    if (message.type === 'showFindings') return host.switch.set(message.on);
    if (message.generation !== generation) return;
    const found = await actionsFor(message.finding);
    if (message.generation !== generation) return;
    if (message.type === 'askFixes') {
      host.post({ type: 'fixes', generation, finding: message.finding, titles: found.map(({ title }) => title) });
      return;
    }
    const action = found[message.fix];
    if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    if (action?.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  };

  const subscriptions = vscode.Disposable.from(
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const uri = host.uri().toString();
      if (uris.some((one) => one.toString() === uri)) send();
    }),
    // An edit made for the text as it was must not be applied to another.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === host.uri().toString()) actions.clear();
    }),
    host.switch.onDidChange(send),
  );
  return { send, receive, dispose: () => subscriptions.dispose() };
}

/** Quick fixes of one finding whose edits VS Code works out at once. */
const mostResolved = 12;

/** Fixes of other findings at the same place say which they belong to. */
function isAbout({ diagnostics }: vscode.CodeAction, { range, code }: vscode.Diagnostic): boolean {
  return (
    !diagnostics || diagnostics.length === 0 || diagnostics.some((one) => nameOf(one.code) === nameOf(code) && one.range.isEqual(range))
  );
}

function show(document: vscode.TextDocument, { range, severity, message, code }: vscode.Diagnostic): ShownFinding {
  return {
    line: lineOf(document, document.validatePosition(range.start)),
    endLine: lineOf(document, document.validatePosition(range.end)),
    text: document.getText(range).slice(0, MAX_TEXT_LENGTH),
    severity: (['error', 'warning', 'information', 'hint'] as const)[severity] ?? 'hint',
    message,
    rule: nameOf(code),
    href: typeof code === 'object' ? code.target.toString() : '',
  };
}

function nameOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
