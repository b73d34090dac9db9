// What the tests in VS Code share: files of the temporary workspace, and waiting for what VS Code says about them.
import * as vscode from 'vscode';

/** What `activate` of the extension gives back. */
export interface ExtensionApi {
  readonly client: { isRunning(): boolean };
  previewBody(uri: vscode.Uri): string | undefined;
  readonly onDidRenderPreview: vscode.Event<{ readonly uri: vscode.Uri; readonly html: string }>;
  commitCheck(): ShownCheck | undefined;
  exportedPage(uri: vscode.Uri): Promise<string | undefined>;
  baselinesSettled(): Promise<void>;
  policies(): readonly string[];
  readonly onDidChangePolicies: vscode.Event<void>;
}

/** What the view Before Commit shows. */
export interface ShownCheck {
  readonly outdated: boolean;
  readonly files: readonly { readonly uri: vscode.Uri; readonly findings: readonly { readonly code?: unknown }[] }[];
}

const patience = 60_000;

/** The extension's API; starts the extension if no file has done so yet. */
export async function extensionApi(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('policywright.policywright');
  if (!extension) throw new Error('VS Code does not know the extension policywright.policywright');
  return extension.activate();
}

/** A file of the temporary workspace. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('VS Code opened without a workspace folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace; gives its address. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Opens a file in an editor. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/**
 * Saves every file that was changed. VS Code's own `saveAll` saves only what stands in an editor, which a file that a
 * quick fix wrote to gets a second later: until then it would stay changed, and what is on the disk not count.
 */
export async function saveAll(): Promise<void> {
  await Promise.all(
    vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled).map((document) => document.save()),
  );
}

/** What VS Code asked while something ran, and what was answered. */
export interface Asked {
  /** Messages and the titles of their buttons. */
  readonly messages: readonly { readonly text: string; readonly buttons: readonly string[] }[];
  /** Labels of the entries of each list. */
  readonly lists: readonly (readonly string[])[];
}

/**
 * Runs something and answers for the writer what it asks meanwhile.
 * @param choices what is chosen in one list after the other: the entry whose label has it; nothing where there is none left
 * @param press titles of buttons that are pressed in messages
 */
export async function answering(
  run: () => unknown,
  { choices = [], press = [] }: { readonly choices?: readonly string[]; readonly press?: readonly string[] } = {},
): Promise<Asked> {
  const { window } = vscode;
  const { showInformationMessage, showWarningMessage, showQuickPick } = window;
  const messages: { text: string; buttons: string[] }[] = [];
  const lists: string[][] = [];
  const left = [...choices];
  const message = (text: string, ...buttons: readonly string[]): Promise<string | undefined> => {
    messages.push({ text, buttons: [...buttons] });
    return Promise.resolve(buttons.find((one) => press.includes(one)));
  };
  const pick = async (
    given: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
  ): Promise<vscode.QuickPickItem | undefined> => {
    const items = await given;
    lists.push(items.map(({ label }) => label));
    const wanted = left.shift();
    const found = wanted === undefined ? undefined : items.find(({ label }) => label.includes(wanted));
    if (wanted !== undefined && !found) throw new Error(`no “${wanted}” among ${items.map(({ label }) => label).join(', ')}`);
    return found;
  };
  Object.assign(window, { showInformationMessage: message, showWarningMessage: message, showQuickPick: pick });
  try {
    await run();
  } finally {
    Object.assign(window, { showInformationMessage, showWarningMessage, showQuickPick });
  }
  return { messages, lists };
}

/** Closes all editors, dropping what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The findings of Policywright on a file, as they stand now. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'policywright');
}

/** The rule that made a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the findings of a file are as `expected` says; when they never are, the error lists those there were. */
export function findingsThat(
  uri: vscode.Uri,
  expected: (found: readonly vscode.Diagnostic[]) => boolean,
  what: string,
  limit = patience,
): Promise<readonly vscode.Diagnostic[]> {
  const list = (): string =>
    findings(uri)
      .map((finding) => `\n  ${finding.range.start.line + 1}: ${ruleOf(finding)}: ${finding.message}`)
      .join('') || ' none';
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => (expected(findings(uri)) ? findings(uri) : undefined),
    () => `${what}; the findings are${list()}`,
    limit,
  );
}

/** Waits until `look` finds something, looking now and whenever `event` fires. */
export function until<T, E>(
  event: vscode.Event<E>,
  look: (fired?: E) => T | undefined,
  what: () => string,
  longest = patience,
): Promise<T> {
  return new Promise((done, fail) => {
    const settle = (found: T | undefined): void => {
      if (found === undefined) return;
      clearTimeout(limit);
      listener.dispose();
      done(found);
    };
    const limit = setTimeout(() => {
      listener.dispose();
      fail(new Error(`not within ${longest / 1000} s: ${what()}`));
    }, longest);
    const listener = event((fired) => settle(look(fired)));
    settle(look());
  });
}
