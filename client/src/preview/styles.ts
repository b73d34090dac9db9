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
  if (!vscode.workspace.isTrusted)
    return { files: [], refused: [vscode.l10n.t("the workspace isn't trusted, so its style sheets aren't loaded")] };
  const root = vscode.workspace.getWorkspaceFolder(policy)?.uri;
  const files: vscode.Uri[] = [];
  const refused: string[] = [];
  for (const path of paths) {
    const problem =
      typeof path !== 'string'
        ? vscode.l10n.t('not a path')
        : root
          ? problemOf(path)
          : vscode.l10n.t("the policy isn't in a workspace folder");
    if (problem !== undefined || !root) {
      refused.push(`${JSON.stringify(path)}: ${problem}`);
      continue;
    }
    const file = vscode.Uri.joinPath(root, path);
    if (file.path.startsWith(root.path.replace(/\/?$/, '/'))) files.push(file);
    else refused.push(`${JSON.stringify(path)}: ${vscode.l10n.t('outside the workspace folder')}`);
  }
  return { files, refused };
}

function problemOf(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]{2}|\\/.test(path)) return vscode.l10n.t('not a path relative to the workspace folder');
  return /\.css$/i.test(path) ? undefined : vscode.l10n.t('not a .css file');
}
