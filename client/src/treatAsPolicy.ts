/** Writes into the configuration that a file is a policy, or isn't one, whatever its text and path say. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TREAT_AS_POLICY_REQUEST, type TreatAsPolicyParams, type TreatAsPolicyResult } from '../../server/src/protocol.ts';
import { baseName } from './fileName.ts';
import { policyArgument } from './policyArgument.ts';
import { hasServer } from './runningServer.ts';

/** @param argument names the file; see {@link policyArgument} */
export async function treatAsPolicy(client: BaseLanguageClient, argument: unknown, isPolicy: boolean): Promise<void> {
  const uri = policyArgument(argument);
  if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown file first.'));
  if (uri.scheme === 'untitled')
    return void vscode.window.showInformationMessage(vscode.l10n.t('Save this file first. The setting names files by their path.'));
  if (!(await hasServer(client))) return;

  const { config, problem } = await change(client, client.code2ProtocolConverter.asUri(uri), isPolicy);
  if (problem) return sayProblem(problem, config);
  void sayDone(uri, isPolicy, config);
}

/** Names several files in the configuration, one after the other; the first problem ends it. @param uris as the server gave them */
export async function treatAllAsPolicies(client: BaseLanguageClient, uris: readonly string[]): Promise<void> {
  let last: vscode.Uri | undefined;
  for (const uri of uris) {
    const { config, problem } = await change(client, uri, true);
    if (problem) return sayProblem(problem, config);
    last = config;
  }
  const message =
    uris.length === 1
      ? vscode.l10n.t('1 file is now treated as a policy.')
      : vscode.l10n.t('{0} files are now treated as policies.', uris.length);
  await offerToOpen(message, last);
}

/** Writes what the server says; `problem` is `invalid` for a configuration that has to be mended first. */
async function change(
  client: BaseLanguageClient,
  uri: string,
  isPolicy: boolean,
): Promise<{ readonly config?: vscode.Uri | undefined; readonly problem?: Error | 'invalid' }> {
  const params: TreatAsPolicyParams = { uri, isPolicy };
  const result = await client.sendRequest<TreatAsPolicyResult | null>(TREAT_AS_POLICY_REQUEST, params);
  const config = result?.config === undefined ? undefined : client.protocol2CodeConverter.asUri(result.config);
  if (config && !result?.edit) return { config, problem: 'invalid' };
  try {
    const written =
      config && result?.edit
        ? await editConfig(client, config, result.edit)
        : result?.files
          ? await editSetting(client.protocol2CodeConverter.asUri(uri), result.files)
          : false;
    if (!written) throw new Error(vscode.l10n.t("VS Code didn't make the change"));
  } catch (error) {
    return { config, problem: error instanceof Error ? error : new Error(String(error)) };
  }
  return { config };
}

async function sayProblem(problem: Error | 'invalid', config: vscode.Uri | undefined): Promise<void> {
  if (problem === 'invalid') return config && sayUnreadable(config);
  await vscode.window.showErrorMessage(vscode.l10n.t("The configuration couldn't be changed: {0}", problem.message));
}

/** Saves the file, unless somebody is in the middle of a change of it. */
async function editConfig(
  client: BaseLanguageClient,
  config: vscode.Uri,
  edit: NonNullable<TreatAsPolicyResult['edit']>,
): Promise<boolean> {
  const isDirty = vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === config.toString());
  const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!(await vscode.workspace.applyEdit(change))) return false;
  return isDirty || (await vscode.workspace.openTextDocument(config)).save();
}

/** At the folder's own level where there are several folders, since the globs count from it. */
async function editSetting(uri: vscode.Uri, files: readonly string[]): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const target = folder
    ? several
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('policywright', uri).update('files', files, target);
  return true;
}

async function sayUnreadable(config: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open File');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t("{0} can't be changed because it isn't valid. Fix it, then try again.", vscode.workspace.asRelativePath(config)),
    open,
  );
  if (choice === open) await vscode.window.showTextDocument(config);
}

async function sayDone(uri: vscode.Uri, isPolicy: boolean, config: vscode.Uri | undefined): Promise<void> {
  const message = isPolicy
    ? vscode.l10n.t('{0} is now treated as a policy.', baseName(uri))
    : vscode.l10n.t('{0} is no longer treated as a policy.', baseName(uri));
  await offerToOpen(message, config);
}

/** Says what was done, with a way to where it is written. @param config where it stands; undefined for the settings */
async function offerToOpen(message: string, config: vscode.Uri | undefined): Promise<void> {
  const open = config ? vscode.l10n.t('Open {0}', baseName(config)) : vscode.l10n.t('Open Settings');
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  if (config) await vscode.window.showTextDocument(config);
  else await vscode.commands.executeCommand('workbench.action.openSettings', 'policywright.files');
}
