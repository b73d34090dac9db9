// What the tests in VS Code share: files of the temporary workspace, and waiting for what VS Code says about them.
import * as vscode from 'vscode';

/** What `activate` of the extension gives back. */
export interface ExtensionApi {
  readonly client: { isRunning(): boolean };
  previewBody(uri: vscode.Uri): string | undefined;
  readonly onDidRenderPreview: vscode.Event<{ readonly uri: vscode.Uri; readonly html: string; readonly isRedline: boolean }>;
  commitCheck(): ShownCheck | undefined;
  exportedPage(uri: vscode.Uri): Promise<string | undefined>;
  baselinesSettled(): Promise<void>;
  mcpServers(): readonly { readonly label: string; readonly args: readonly string[]; readonly cwd?: vscode.Uri }[];
  policies(): readonly string[];
  readonly onDidChangePolicies: vscode.Event<void>;
  coverage(): readonly ShownCoverageRow[];
  readonly onDidChangeCoverage: vscode.Event<void>;
  workspaceCoverage(): readonly ShownMatrixRow[] | undefined;
  readonly onDidChangeWorkspaceCoverage: vscode.Event<void>;
}

/** A row of the panel of workspace coverage. */
export interface ShownMatrixRow {
  readonly uri: string;
  readonly path: string;
  readonly cells: readonly { readonly column: string; readonly found: number; readonly missing: number }[];
}

/** A line of the Coverage view. */
export interface ShownCoverageRow {
  readonly label: string;
  readonly description: string;
  readonly command?: vscode.Command;
  readonly node: unknown;
  readonly children: readonly ShownCoverageRow[];
}

/** What the view Before Commit shows. */
export interface ShownCheck {
  readonly outdated: boolean;
  readonly files: readonly { readonly uri: vscode.Uri; readonly findings: readonly { readonly code?: unknown }[] }[];
}

/** How much slower this machine is than a quiet one: a number that the bundler puts in, since a web worker cannot be told otherwise. */
declare const SLOWNESS: number;

/** A time limit for this machine as it is today. @param milliseconds what is generous on a quiet machine */
export function patience(milliseconds: number): number {
  return milliseconds * SLOWNESS;
}

/** Milliseconds on a quiet machine after which something will not come any more. */
const LIMIT = 60_000;

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

/**
 * Opens a file in an editor, with what is on the disk now. A text that VS Code still has of it is shown first and
 * replaced a moment later, and edits of it that are made meanwhile are refused.
 */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  if (document.isUntitled || document.isDirty) return editor;
  const onDisk = textOf(await vscode.workspace.fs.readFile(uri));
  const isRead = (): boolean => onDisk === undefined || withLineFeeds(document.getText()) === withLineFeeds(onDisk);
  if (!isRead()) await vscode.commands.executeCommand('workbench.action.files.revert');
  await until(
    vscode.workspace.onDidChangeTextDocument,
    () => isRead() || undefined,
    () => `what is on the disk in the editor of ${uri.path}`,
  );
  return editor;
}

const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

/** UTF-8 without its byte order mark; undefined for other bytes. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
    options?: vscode.QuickPickOptions,
  ): Promise<vscode.QuickPickItem | readonly vscode.QuickPickItem[] | undefined> => {
    const items = await given;
    lists.push(items.map(({ label }) => label));
    const wanted = left.shift();
    const found = wanted === undefined ? undefined : items.find(({ label }) => label.includes(wanted));
    if (wanted !== undefined && !found) throw new Error(`no “${wanted}” among ${items.map(({ label }) => label).join(', ')}`);
    return found && options?.canPickMany ? [...items.filter(({ picked }) => picked), found] : found;
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
  limit = LIMIT,
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

/** Waits until `look` finds something, looking now and ten times a second: for what no event of VS Code tells. */
export async function eventually<T>(look: () => Promise<T | undefined>, what: () => string): Promise<T> {
  for (const began = Date.now(); ; await new Promise((done) => setTimeout(done, 100))) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() - began > patience(LIMIT)) throw new Error(`not within ${patience(LIMIT) / 1000} s: ${what()}`);
  }
}

/**
 * Makes an edit in a document. VS Code refuses one of a text that it has just read anew from the disk, and tells of that
 * text then or a moment later: then the edit is made of the newer text.
 * @param edit is asked anew for each text
 */
export async function makeEdit(document: vscode.TextDocument, edit: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  for (;;) {
    const { version } = document;
    const wanted = new vscode.WorkspaceEdit();
    edit(wanted);
    if (await vscode.workspace.applyEdit(wanted)) return;
    await until(
      vscode.workspace.onDidChangeTextDocument,
      () => (document.version !== version ? true : undefined),
      () => `a newer text than version ${version} of ${document.uri.path}, which refused an edit`,
    );
  }
}

/** Types at a place of the text, or over a range of it. @param where is asked anew for each text */
export function type(document: vscode.TextDocument, where: () => vscode.Range | vscode.Position, text: string): Promise<void> {
  return makeEdit(document, (edit) => {
    const place = where();
    edit.replace(document.uri, place instanceof vscode.Range ? place : new vscode.Range(place, place), text);
  });
}

/** Waits until `look` finds something, looking now and whenever `event` fires. */
export function until<T, E>(event: vscode.Event<E>, look: (fired?: E) => T | undefined, what: () => string, longest = LIMIT): Promise<T> {
  return new Promise((done, fail) => {
    const settle = (found: T | undefined): void => {
      if (found === undefined) return;
      clearTimeout(limit);
      listener.dispose();
      done(found);
    };
    const limit = setTimeout(() => {
      listener.dispose();
      fail(new Error(`not within ${patience(longest) / 1000} s: ${what()}`));
    }, patience(longest));
    const listener = event((fired) => settle(look(fired)));
    settle(look());
  });
}

/** Waits for a redline or preview of a policy that has the text. */
export async function redlineShows(uri: vscode.Uri, text: string): Promise<void> {
  const { onDidRenderPreview } = await extensionApi();
  let last = '';
  await until(
    onDidRenderPreview,
    (rendered) => {
      if (rendered?.uri.toString() !== uri.toString()) return undefined;
      last = rendered.html;
      return last.includes(text) ? true : undefined;
    },
    () => `“${text}” in the redline, which has\n${last || 'nothing'}`,
  );
}
