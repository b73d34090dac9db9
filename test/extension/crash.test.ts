// The language server dies while somebody types: it comes back with the text as it is now, and when it dies again and again, that is said once.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionApi, findings, findingsThat, inWorkspace, open, ruleOf, type, until, write } from './workspace.ts';

/** What the extension's client knows of its server; Node only. */
interface NodeClient {
  readonly state: number;
  readonly onDidChangeState: vscode.Event<{ readonly newState: number }>;
  isRunning(): boolean;
  readonly _serverProcess?: { readonly pid?: number };
}

/** The event, and a tick ten times a second. */
function onceInAWhile(event: vscode.Event<unknown>): vscode.Event<unknown> {
  return (listener) => {
    const ticking = setInterval(() => listener(undefined), 100);
    return vscode.Disposable.from(event(listener), new vscode.Disposable(() => clearInterval(ticking)));
  };
}

/** Values of the client's `State`. */
const STOPPED = 1;

describe('a language server that dies', () => {
  const good = '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\n';
  const typed = 'We keep your [NAME] until you leave. ';
  const { showErrorMessage, showWarningMessage, showInformationMessage } = vscode.window;
  let said: string[];

  const client = async (): Promise<NodeClient> => (await extensionApi()).client as unknown as NodeClient;
  const kill = async (): Promise<void> => {
    const { _serverProcess: server } = await client();
    assert.ok(server?.pid !== undefined, 'there is a server to end');
    process.kill(server.pid, 'SIGKILL');
  };
  const stateThat = async (expected: (one: NodeClient) => boolean, what: string): Promise<void> => {
    const one = await client();
    // That it stays off may be said a moment after its state has changed for the last time.
    await until(
      onceInAWhile(one.onDidChangeState),
      () => (expected(one) ? true : undefined),
      () => `the language server is not ${what}; its state is ${one.state}; said: ${said.join(' | ')}`,
    );
  };
  /** Ends the server, and waits until it runs once more. */
  const dieAndReturn = async (): Promise<void> => {
    const { pid } = (await client())._serverProcess ?? {};
    await kill();
    await stateThat((one) => one.isRunning() && one._serverProcess?.pid !== pid, 'back');
  };
  const hasPlaceholders =
    (count: number) =>
    (found: readonly vscode.Diagnostic[]): boolean =>
      // One blank is one finding, with its other places beside it.
      found
        .filter((one) => ruleOf(one) === 'placeholder-left')
        .reduce((places, { relatedInformation = [] }) => places + 1 + relatedInformation.length, 0) === count;

  beforeEach(() => {
    said = [];
    const hear = (message: string): Promise<undefined> => {
      // A policy that is due for review is none of this.
      if (/server/i.test(message)) said.push(message);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showErrorMessage: hear, showWarningMessage: hear, showInformationMessage: hear });
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showErrorMessage, showWarningMessage, showInformationMessage });
    await closeAll();
    // A test that went wrong leaves the others a server.
    if ((await client()).isRunning()) return;
    await vscode.commands.executeCommand('policywright.restartServer');
    await stateThat((one) => one.isRunning(), 'on');
  });

  it('is back with what was typed meanwhile, and nobody is bothered', async function () {
    const uri = await write('policies/dying.md', good);
    const editor = await open(uri);
    await vscode.commands.executeCommand('policywright.openPreviewToSide');
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await findingsThat(uri, (found) => found.length > 0, 'findings before');
    const { pid } = (await client())._serverProcess ?? {};
    let began = 0;
    const text = typed.repeat(3);
    const pieces = text.match(/.{1,6}/gs) ?? [];
    for (const [index, piece] of pieces.entries()) {
      if (index === 6) {
        began = Date.now();
        await kill();
      }
      assert.ok(
        await editor.edit((edit) => edit.insert(editor.document.positionAt(editor.document.getText().length), piece), {
          undoStopBefore: false,
          undoStopAfter: false,
        }),
      );
    }
    await stateThat((one) => one.isRunning() && one._serverProcess?.pid !== pid, 'back');
    await findingsThat(uri, hasPlaceholders(3), 'a placeholder in each sentence');
    if (this.test) this.test.title += ` (after ${Date.now() - began} ms, typing included)`;
    assert.equal(editor.document.getText(), good + text);
    assert.deepEqual(said, []);
    // What comes after is heard as well: changes are reckoned from the right text.
    const { document } = editor;
    await type(document, () => new vscode.Range(document.positionAt(good.length), document.positionAt(good.length + typed.length * 2)), '');
    await findingsThat(uri, hasPlaceholders(1), 'one placeholder once two sentences are gone');
    const { previewBody, onDidRenderPreview } = await extensionApi();
    await until(
      onDidRenderPreview,
      () => (previewBody(uri)?.match(/NAME/g)?.length === 1 ? true : undefined),
      () => `the preview does not follow: ${previewBody(uri)}`,
    );
  });

  it('is back within two seconds of its end', async function () {
    const uri = inWorkspace('privacy-with-mistakes.md');
    await open(uri);
    const before = (await findingsThat(uri, (found) => found.length > 3, 'findings before')).map(ruleOf).sort();
    const began = Date.now();
    await dieAndReturn();
    if (this.test) this.test.title += ` (${Date.now() - began} ms)`;
    await findingsThat(uri, (found) => found.length === before.length, 'the same findings');
    assert.deepEqual(findings(uri).map(ruleOf).sort(), before);
    assert.deepEqual(said, []);
  });

  it('stays off when it died six times, says so once, and starts when that is wanted', async () => {
    const uri = inWorkspace('privacy-with-mistakes.md');
    await open(uri);
    await findingsThat(uri, (found) => found.length > 0, 'findings before');
    // The deaths in the tests before this one count, if they were not too long ago.
    for (let deaths = 0; said.length === 0; deaths++) {
      assert.ok(deaths < 6, 'it still comes back');
      const { pid } = (await client())._serverProcess ?? {};
      await kill();
      await stateThat(
        (one) => (one.state === STOPPED && said.length > 0) || (one.isRunning() && one._serverProcess?.pid !== pid),
        'back, nor off for good',
      );
    }
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', /crashed 6 times in 3 minutes.*will not be restarted.*not affected/s);
    // A writer goes on: no request may complain, and no command fail.
    await open(await write('policies/without-server.md', good));
    await vscode.commands.executeCommand('policywright.openPreviewToSide');
    await vscode.commands.executeCommand('policywright.fixAll').then(undefined, () => undefined);
    assert.ok(said.length <= 2, said.join('\n'));
    await vscode.commands.executeCommand('policywright.restartServer');
    await stateThat((one) => one.isRunning(), 'on');
    await open(uri);
    await findingsThat(uri, (found) => found.length > 0, 'findings afterwards');
  });
});
