/** The policy that a first-time user has before them, or a sample where there is none. */
import * as vscode from 'vscode';
import type { Statuses } from '../statuses.ts';
import { SAMPLE_WITH_MISTAKES, type Samples, sampleUri } from './samples.ts';

/** Opens samples, and finds policies that are open. */
export interface WalkthroughPolicies extends vscode.Disposable {
  /** Shows the sample with mistakes, as a text that is nobody's file. */
  readonly openSample: () => Promise<vscode.TextEditor>;
  /** Shows a policy that is open: the active one, one that is in sight, the one that was active last; else the sample. */
  readonly show: () => Promise<vscode.TextEditor>;
  /** The sample that a document is, as it came; undefined for any other document. */
  readonly originalOf: (document: vscode.TextDocument) => vscode.Uri | undefined;
}

/** Samples and open policies. */
export function createWalkthroughPolicies(samples: Samples, statuses: Statuses): WalkthroughPolicies {
  let sample: vscode.TextDocument | undefined;
  let last: string | undefined = vscode.window.activeTextEditor?.document.uri.toString();
  const followed = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor) last = editor.document.uri.toString();
  });

  const openSample = async (): Promise<vscode.TextEditor> => {
    if (!sample || sample.isClosed) {
      sample = await vscode.workspace.openTextDocument({ language: 'markdown', content: await samples.read(SAMPLE_WITH_MISTAKES) });
    }
    return vscode.window.showTextDocument(sample, placeOf(sample.uri));
  };
  const isPolicy = (uri: vscode.Uri): boolean => statuses.get(uri)?.isPolicy === true;
  return {
    openSample,
    originalOf: (document) => (document === sample ? sampleUri(SAMPLE_WITH_MISTAKES) : samples.originalOf(document.uri)),
    show: async () => {
      const active = vscode.window.activeTextEditor;
      // A file that was opened a moment ago has no status yet.
      if (active && (await statuses.known(active.document))?.isPolicy) return active;
      const visible = vscode.window.visibleTextEditors.find(({ document }) => isPolicy(document.uri));
      if (visible)
        return vscode.window.showTextDocument(visible.document, visible.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn });
      const policies = tabs().filter(({ uri }) => isPolicy(uri));
      const open = policies.find(({ uri }) => uri.toString() === last) ?? policies[0];
      return open ? vscode.window.showTextDocument(open.uri, { viewColumn: open.viewColumn }) : openSample();
    },
    dispose: () => followed.dispose(),
  };
}

interface OpenTab {
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn;
}

function tabs(): readonly OpenTab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs: own, viewColumn }) =>
    own.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [{ uri: input.uri, viewColumn }] : [])),
  );
}

/** The column in which a document has a tab, so that it gets no second one. */
function placeOf(uri: vscode.Uri): vscode.TextDocumentShowOptions {
  const tab = tabs().find((one) => one.uri.toString() === uri.toString());
  return { preview: false, ...(tab ? { viewColumn: tab.viewColumn } : {}) };
}
