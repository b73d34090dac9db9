/** How many findings there are of each severity, in words. Free of VS Code. */
import type { l10n as L10n } from 'vscode';
import type { FindingCounts } from '../../server/src/protocol.ts';

/** "2 errors, 1 warning, 3 informational, 1 hint"; empty where there is none. */
export function formatFindingCounts({ error, warning, information, hint }: FindingCounts, l10n: Pick<typeof L10n, 't'>): string {
  return [
    error === 1 ? l10n.t('1 error') : error > 1 ? l10n.t('{0} errors', error) : '',
    warning === 1 ? l10n.t('1 warning') : warning > 1 ? l10n.t('{0} warnings', warning) : '',
    information === 1 ? l10n.t('1 informational') : information > 1 ? l10n.t('{0} informational', information) : '',
    hint === 1 ? l10n.t('1 hint') : hint > 1 ? l10n.t('{0} hints', hint) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
