/** The commands around a redline: open one, choose what it is drawn against, and its text comparison. */
import * as vscode from 'vscode';
import { nameOf } from '../fileName.ts';
import type { GitAccess } from '../gitAccess.ts';
import type { Previews } from '../preview/previews.ts';
import type { Against } from './against.ts';
import { chooseAgainst, lastCommit } from './chooseAgainst.ts';
import { textComparison } from './earlierTexts.ts';

/** Opens the redline of a policy against the last commit, or against what the writer chooses. @param argument what menus and lenses hand over */
export async function previewChanges(git: GitAccess, previews: Previews, argument: unknown, choose: boolean): Promise<void> {
  const uri = uriOf(argument) ?? previews.active()?.uri ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy first, then its changes.'));
  const against = choose ? await chooseAgainst(git, uri) : lastCommit();
  if (against) previews.open(uri, vscode.ViewColumn.Beside, against);
}

/** Opens VS Code's own comparison of the two texts, which shows every character that differs. */
export async function compareText(git: GitAccess, uri: vscode.Uri, against: Against): Promise<void> {
  const sides = await textComparison(git, uri, against);
  if (!sides) return void vscode.window.showInformationMessage(vscode.l10n.t('VS Code’s Git extension is not running, so there is nothing to compare with.'));
  await vscode.commands.executeCommand('vscode.diff', ...sides, `${nameOf(uri)} (${against.label})`);
}

/** Menus hand over an address, code lenses its text, the Source Control view a resource, our own lists an item with one. */
export function uriOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true);
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { resourceUri } = argument as { readonly resourceUri?: unknown };
  return resourceUri instanceof vscode.Uri ? resourceUri : undefined;
}
