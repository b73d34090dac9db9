// Real git repositories in the temporary workspace, opened in VS Code's own Git extension.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { findingsThat, inWorkspace, open, ruleOf, type } from './workspace.ts';

/** What the tests use of the Git extension. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly { readonly rootUri: vscode.Uri }[];
    openRepository(root: vscode.Uri): Promise<Opened | null>;
  };
}

/** A repository as the Git extension has it. */
interface Opened {
  readonly rootUri: vscode.Uri;
  status(): Promise<void>;
}

/** One repository of a test. */
export interface TestRepository {
  readonly folder: vscode.Uri;
  git(...args: string[]): void;
  /** Makes the Git extension look now; it would a moment later by itself. */
  refresh(): Promise<void>;
}

/** Runs git in a folder. */
export function gitIn(folder: vscode.Uri, ...args: string[]): void {
  const own = ['user.name=Writer', 'user.email=writer@larkspur.garden', 'commit.gpgsign=false', 'protocol.file.allow=always'];
  execFileSync('git', [...own.flatMap((one) => ['-c', one]), ...args], { cwd: folder.fsPath, stdio: 'pipe' });
}

/** Opens a folder that is a repository already. */
export async function openRepository(folder: vscode.Uri): Promise<TestRepository> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  assert.ok(extension, 'this VS Code has no Git extension');
  const opened = await (await extension.activate()).getAPI(1).openRepository(folder);
  assert.ok(opened, `the Git extension did not open ${folder.fsPath}`);
  return { folder, git: (...args) => gitIn(folder, ...args), refresh: () => opened.status() };
}

/** A new repository with what is in its folder committed. */
export async function newRepository(path: string, { commit = true } = {}): Promise<TestRepository> {
  const folder = inWorkspace(path);
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  if (commit) {
    gitIn(folder, 'add', '.');
    gitIn(folder, 'commit', '--quiet', '--message', 'Policies');
  }
  return openRepository(folder);
}

/** A privacy policy in good order, of an invented company. */
export const policy =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy Policy"\n---\n\n# Privacy Policy\n\nLast updated: February 10, 2026\n\n## 1. What we keep\n\nWe keep your name until you leave. Write to <privacy@larkspur.garden>.\n\n## 2. Who gets it\n\nNobody else gets your data.\n';
const words = 'We also keep the seeds that you sent us and the letters that came with them. ';
/** The same with sixteen words more in its second section, and the date left alone. */
export const longerPolicy = policy.replace('Nobody', `${words}Nobody`);

/** Whether the forgotten date is among the findings. */
export function forgotten(found: readonly vscode.Diagnostic[]): boolean {
  return found.some((one) => ruleOf(one) === 'last-updated-unchanged');
}

/** Makes a document read as `text`, whatever it read before; not saved. */
export async function replaceText(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const { document } = await open(uri);
  await type(document, () => new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  assert.equal(document.getText(), text);
  return document;
}

/** Waits until the date is found forgotten, in words like `said`. */
export async function forgottenDate(uri: vscode.Uri, said = /./): Promise<void> {
  await findingsThat(
    uri,
    (found) => found.some((one) => ruleOf(one) === 'last-updated-unchanged' && said.test(one.message)),
    `last-updated-unchanged, ${String(said)}`,
  );
}

/** Waits until the date is no longer held to be forgotten. */
export async function noForgottenDate(uri: vscode.Uri): Promise<void> {
  await findingsThat(uri, (found) => !forgotten(found), 'no last-updated-unchanged');
}
