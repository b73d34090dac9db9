/** The steps of the walkthrough: each does what it says from an empty window, and is ticked only when that is done. */
import * as vscode from 'vscode';
import { baseName } from '../fileName.ts';
import type { Previews } from '../preview/previews.ts';
import type { Statuses } from '../statuses.ts';
import type { WalkthroughPolicies } from './walkthroughPolicies.ts';

/** What the steps act on. */
export interface WalkthroughHost {
  readonly atHand: WalkthroughPolicies;
  readonly previews: Previews;
}

/** What the steps are about. */
export interface WalkthroughEvents {
  readonly previews: Previews;
  readonly statuses: Statuses;
  /** Fires when the Coverage view shows something else. */
  readonly onDidChangeCoverage: vscode.Event<void>;
  /** Whether the Coverage view shows that of a policy. */
  readonly hasCoverage: () => boolean;
}

/** Id of the walkthrough, as VS Code opens it. */
const WALKTHROUGH = 'policywright.policywright#start';
/** Milliseconds to wait for the findings of a sample that was opened a moment ago. */
const PATIENCE = 5000;

/** The commands of the steps, which are in no menu, and the one that opens the walkthrough. */
export function createWalkthroughCommands({ atHand, previews }: WalkthroughHost): Readonly<Record<string, () => Promise<void>>> {
  return {
    'policywright.openWalkthrough': async () => {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
    },
    'policywright.walkthrough.showFindings': async () => {
      await atHand.show();
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    },
    'policywright.walkthrough.fixFinding': async () => {
      const editor = await atHand.show();
      const first = await firstFinding(editor.document.uri);
      if (!first) return;
      editor.selection = new vscode.Selection(first.start, first.start);
      editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      await vscode.commands.executeCommand('editor.action.quickFix');
    },
    'policywright.walkthrough.openPreview': async () => {
      const { document } = await atHand.show();
      previews.open(document.uri, vscode.ViewColumn.Beside);
    },
    'policywright.walkthrough.showChanges': async () => {
      const { document } = await atHand.show();
      const original = atHand.originalOf(document);
      if (original)
        previews.open(document.uri, vscode.ViewColumn.Beside, {
          against: { kind: 'file', ref: original.toString(), label: baseName(original) },
        });
      else await vscode.commands.executeCommand('policywright.previewChanges', document.uri);
    },
    'policywright.walkthrough.showCoverage': async () => {
      await atHand.show();
      await vscode.commands.executeCommand('policywright.coverage.focus');
    },
  };
}

/** Tells VS Code what was done, which ticks the steps; each is said once. */
export function watchWalkthrough({ previews, statuses, onDidChangeCoverage, hasCoverage }: WalkthroughEvents): vscode.Disposable {
  const done = new Set<string>();
  const tell = (key: 'previewShown' | 'changesShown' | 'findingFixed' | 'coverageShown'): void => {
    if (done.has(key)) return;
    done.add(key);
    void vscode.commands.executeCommand('setContext', `policywright.${key}`, true);
  };
  return vscode.Disposable.from(
    previews.onDidRender(({ isRedline }) => tell(isRedline ? 'changesShown' : 'previewShown')),
    statuses.onDidFix(() => tell('findingFixed')),
    onDidChangeCoverage(() => {
      if (!done.has('coverageShown') && hasCoverage()) tell('coverageShown');
    }),
  );
}

/** The range of the first error, or else of the first finding, as soon as there is one. */
async function firstFinding(uri: vscode.Uri): Promise<vscode.Range | undefined> {
  const find = (): vscode.Range | undefined => {
    const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'policywright');
    return own.sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start))[0]?.range;
  };
  return (
    find() ??
    (await new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(end);
        listener.dispose();
        resolve(find());
      };
      const end = setTimeout(settle, PATIENCE);
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (find()) settle();
      });
    }))
  );
}
