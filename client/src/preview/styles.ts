/** Finds the writer's own style sheets for the preview: files of the workspace, and none while it is not trusted. */
import * as vscode from 'vscode';

/** Sheets that may be loaded, and why others are not. */
export interface Styles {
  readonly files: readonly vscode.Uri[];
  readonly refused: readonly string[];
}

/** More than anyone needs, and no burden. */
const MOST_STYLES = 20;

/** @param setting paths relative to the workspace folder of the policy, whatever the setting holds */
export function findStyles(setting: unknown, policy: vscode.Uri): Styles {
  const paths = Array.isArray(setting) ? setting.slice(0, MOST_STYLES) : [];
  if (paths.length === 0) return { files: [], refused: [] };
  if (!vscode.workspace.isTrusted) return { files: [], refused: ['the workspace is not trusted, so its style sheets are not loaded'] };
  const root = vscode.workspace.getWorkspaceFolder(policy)?.uri;
  const files: vscode.Uri[] = [];
  const refused: string[] = [];
  for (const path of paths) {
    const problem = typeof path !== 'string' ? 'is no path' : root ? problemOf(path) : 'the policy is in no workspace folder';
    if (problem !== undefined || !root) {
      refused.push(`${JSON.stringify(path)}: ${problem}`);
      continue;
    }
    const file = vscode.Uri.joinPath(root, path);
    if (file.path.startsWith(root.path.replace(/\/?$/, '/'))) files.push(file);
    else refused.push(`${JSON.stringify(path)}: is outside the workspace folder`);
  }
  return { files, refused };
}

function problemOf(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]{2}|\\/.test(path)) return 'is not a path relative to the workspace folder';
  return /\.css$/i.test(path) ? undefined : 'is not a .css file';
}
