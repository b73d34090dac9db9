/** The steps of the walkthrough: each does what it says from an empty window, and is ticked only when that is done. */
import * as vscode from 'vscode';
import type { Previews } from '../preview/previews.ts';
import type { WalkthroughPolicies } from './walkthroughPolicies.ts';

/** What the steps act on. */
export interface WalkthroughHost {
  readonly atHand: WalkthroughPolicies;
  readonly previews: Previews;
}

/** The commands of the steps, which are in no menu. */
export function createWalkthroughCommands({ atHand, previews }: WalkthroughHost): Readonly<Record<string, () => Promise<void>>> {
  return {
    'policywright.walkthrough.showFindings': async () => {
      await atHand.show();
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    },
    'policywright.walkthrough.openPreview': async () => {
      const { document } = await atHand.show();
      previews.open(document.uri, vscode.ViewColumn.Beside);
    },
  };
}

/** Tells VS Code that a preview has shown a policy, which ticks the step about it. */
export function watchWalkthrough(previews: Previews): vscode.Disposable {
  const once = previews.onDidRender(() => {
    once.dispose();
    void vscode.commands.executeCommand('setContext', 'policywright.previewShown', true);
  });
  return once;
}
