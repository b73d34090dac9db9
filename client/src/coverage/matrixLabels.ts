/** The words of the page of workspace coverage. */
import type { l10n as L10n } from 'vscode';
import type { MatrixLabels } from './matrixMessages.ts';

/** In the language of the editor. @param l10n VS Code's, or in tests one that gives the text itself */
export function matrixLabels(l10n: Pick<typeof L10n, 't'>): MatrixLabels {
  return {
    title: l10n.t('Coverage of the workspace'),
    intro: l10n.t("What each policy says of what laws ask for. Select a cell to see the passages. This isn't legal advice."),
    tools: l10n.t('Coverage tools'),
    filter: l10n.t('Filter policies'),
    chooseLaws: l10n.t('Choose Laws…'),
    refresh: l10n.t('Refresh'),
    export: l10n.t('Export as CSV…'),
    cancel: l10n.t('Cancel'),
    policy: l10n.t('Policy'),
    reading: l10n.t('{0} of {1} files read'),
    onePolicy: l10n.t('1 policy'),
    policies: l10n.t('{0} policies'),
    noPolicies: l10n.t('No policies were found in this workspace.'),
    noMatch: l10n.t('No policy matches the filter.'),
    found: l10n.t('found'),
    partial: l10n.t('found in part'),
    missing: l10n.t('not found'),
    questions: l10n.t('open questions'),
    elsewhere: l10n.t('covered elsewhere'),
    notApplicable: l10n.t('does not apply'),
    notChosen: l10n.t('not chosen'),
    count: l10n.t('{0}: {1}'),
  };
}
