/** The commands that take a policy out of the editor, for the active preview or redline, or for the policy that was asked about. */
import * as vscode from 'vscode';
import { policyArgument } from '../policyArgument.ts';
import type { Previews } from '../preview/previews.ts';
import { isAgainst } from '../redline/against.ts';
import type { ExportHost } from './exportedPage.ts';
import { type ExportSubject, exportPolicy, printPolicy } from './exportPolicy.ts';

/** Registers them. @param storage a folder of the extension's own */
export function createExportCommands(host: ExportHost, previews: Previews, storage: vscode.Uri): readonly vscode.Disposable[] {
  const withSubject =
    (run: (subject: ExportSubject) => Promise<void>) =>
    async (argument: unknown): Promise<void> => {
      const subject = subjectOf(argument, previews);
      if (subject) await run(subject);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy first, then export it.'));
    };
  return [
    vscode.commands.registerCommand(
      'policywright.exportHtml',
      withSubject((subject) => exportPolicy(host, subject)),
    ),
    vscode.commands.registerCommand(
      'policywright.print',
      withSubject((subject) => printPolicy(host, storage, subject)),
    ),
    vscode.commands.registerCommand('policywright.copyRichText', () => {
      const active = previews.active();
      if (active) active.copyPolicy();
      else void vscode.window.showInformationMessage(vscode.l10n.t('Open the preview of a policy or of its changes first, then copy it.'));
    }),
  ];
}

/** VS Code hands the buttons of a preview's title the address of the webview, which isn't a file. */
function subjectOf(argument: unknown, previews: Previews): ExportSubject | undefined {
  const { against } = (typeof argument === 'object' && argument !== null ? argument : {}) as { readonly against?: unknown };
  const given = argument instanceof vscode.Uri && argument.scheme.startsWith('webview') ? undefined : argument;
  const active = given === undefined ? previews.active() : undefined;
  const uri = active?.uri ?? policyArgument(given);
  const earlier = active ? active.against : isAgainst(against) ? against : undefined;
  return uri && { uri, ...(earlier ? { against: earlier } : {}) };
}
