/** Which file a command is about, wherever it was asked for. */
import * as vscode from 'vscode';

/** The file that a menu (a URI), the server (the same as text) or the list of policies (an entry with a `uri`) names; else that of the active editor. */
export function policyArgument(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true);
  const uri = typeof argument === 'object' && argument !== null && 'uri' in argument ? argument.uri : undefined;
  return uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
}
