/** The API of VS Code's built-in Git extension, where there is one and it is enabled. */
import * as vscode from 'vscode';
import type { GitApi, GitExtension } from './gitApi.ts';

/** Starts the Git extension if need be; undefined where it is missing or switched off. Never rejects. */
export async function findGit(): Promise<GitApi | undefined> {
  try {
    const exports = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
    return exports?.enabled ? exports.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}
