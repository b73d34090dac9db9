/** The commands of the extension: id → function. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ClientCommand } from '../../server/src/protocol.ts';
import { applyAllSafeFixes } from './applyAllSafeFixes.ts';
import { applyRewrite } from './applyRewrite.ts';
import { newPolicy } from './begin/newPolicy.ts';
import type { Samples } from './begin/samples.ts';
import { createWalkthroughCommands } from './begin/walkthrough.ts';
import type { WalkthroughPolicies } from './begin/walkthroughPolicies.ts';
import type { CommitChecks } from './commit/checkBeforeCommit.ts';
import { configureRule } from './configureRule.ts';
import { copyChangeSummary } from './copyChangeSummary.ts';
import type { EffectiveConfiguration } from './effectiveConfiguration.ts';
import { findPolicies } from './findPolicies.ts';
import type { GitAccess } from './git/gitAccess.ts';
import { policyArgument } from './policyArgument.ts';
import type { OpenOptions, Previews } from './preview/previews.ts';
import { showSource } from './preview/showSource.ts';
import { changesSinceTranslation } from './redline/changesSinceTranslation.ts';
import { previewChanges } from './redline/previewChanges.ts';
import { createSectionCommands } from './sections.ts';
import { showChanges } from './showChanges.ts';
import { showStatus } from './showStatus.ts';
import type { Statuses } from './statuses.ts';
import { treatAsPolicy } from './treatAsPolicy.ts';
import { turnOffRule } from './turnOffRule.ts';

/** What commands act upon. */
export interface CommandHost {
  readonly atHand: WalkthroughPolicies;
  readonly client: BaseLanguageClient;
  readonly commitChecks: CommitChecks;
  readonly effectiveConfiguration: EffectiveConfiguration;
  readonly git: GitAccess;
  readonly log: vscode.LogOutputChannel;
  readonly previews: Previews;
  readonly samples: Samples;
  readonly statuses: Statuses;
}

/** Registers all commands. */
export function createCommands({
  atHand,
  client,
  commitChecks,
  effectiveConfiguration,
  git,
  log,
  previews,
  samples,
  statuses,
}: CommandHost): readonly vscode.Disposable[] {
  const table: Readonly<Record<string, (argument: unknown, ...more: readonly unknown[]) => unknown>> = {
    'policywright.openPreview': (argument) => openPreview(previews, argument, vscode.ViewColumn.Active),
    'policywright.openPreviewToSide': (argument) => openPreview(previews, argument, vscode.ViewColumn.Beside),
    'policywright.openLockedPreviewToSide': (argument) => openPreview(previews, argument, vscode.ViewColumn.Beside, { locked: true }),
    'policywright.togglePreviewLock': () => previews.toggleLock(),
    'policywright.togglePreviewFindings': () => previews.toggleFindings(),
    'policywright.togglePreviewCoverage': () => previews.toggleCoverage(),
    'policywright.showSource': () => showSource(previews),
    'policywright.fixAll': () => applyAllSafeFixes(client),
    'policywright.linkAllReferences': () =>
      applyRewrite(client, 'linkAllReferences', vscode.l10n.t('No reference in this policy can be turned into a link')),
    'policywright.insertContents': () =>
      applyRewrite(client, 'contents', vscode.l10n.t('The contents list is up to date, or there are fewer than three sections')),
    'policywright.restartServer': () => restart(client, log),
    'policywright.showLog': () => log.show(true),
    'policywright.showStatus': () => showStatus(statuses),
    'policywright.treatAsPolicy': (argument) => treatAsPolicy(client, argument, true),
    'policywright.dontTreatAsPolicy': (argument) => treatAsPolicy(client, argument, false),
    'policywright.findPolicies': () => findPolicies(client),
    'policywright.newPolicy': (argument) => newPolicy(argument),
    'policywright.openSample': () => atHand.openSample(),
    'policywright.copySamples': () => samples.copy(),
    ...createWalkthroughCommands({ atHand, previews }),
    'policywright.copyChangeSummary': () => copyChangeSummary(client, git),
    'policywright.checkBeforeCommit': (argument) => commitChecks.check(argument),
    'policywright.checkAgain': () => commitChecks.checkAgain(),
    'policywright.clearCommitCheck': () => commitChecks.clear(),
    'policywright.openStaged': (argument) => commitChecks.open(argument),
    [ClientCommand.turnOffRule]: (rule, severity) => turnOffRule(rule, severity),
    [ClientCommand.configureRule]: (uri, rule, range, severity) => configureRule(client, uri, rule, range, severity),
    'policywright.showEffectiveConfiguration': (argument) => effectiveConfiguration.show(argument),
    'policywright.showChanges': (argument) => showChanges(git, argument),
    [ClientCommand.manageTrust]: () => vscode.commands.executeCommand('workbench.trust.manage'),
    [ClientCommand.previewChanges]: (argument) => previewChanges(git, previews, argument, false),
    'policywright.previewChangesAgainst': (argument) => previewChanges(git, previews, argument, true),
    [ClientCommand.changesSinceTranslation]: (argument) => changesSinceTranslation(client, git, previews, argument),
    'policywright.nextChange': () => previews.active()?.goToChange(1),
    'policywright.previousChange': () => previews.active()?.goToChange(-1),
    ...createSectionCommands(client),
  };
  return Object.entries(table).map(([id, run]) => vscode.commands.registerCommand(id, run));
}

function openPreview(previews: Previews, argument: unknown, column: vscode.ViewColumn, options: OpenOptions = {}): void {
  const uri = policyArgument(argument) ?? previews.active()?.uri;
  if (uri) previews.open(uri, column, options);
  else void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy first, then its preview.'));
}

async function restart(client: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    if (client.needsStop()) await client.stop();
    await client.start();
  } catch (error) {
    log.error(`restart: ${String(error)}`);
    void vscode.window.showErrorMessage(
      vscode.l10n.t("Policywright's language server doesn't start: {0}", error instanceof Error ? error.message : String(error)),
    );
  }
}
