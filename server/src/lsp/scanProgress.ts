/** Says how far looking at the workspace is, where that takes long and the client can show it. */

import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Localizer, plural } from '../core/index.ts';
import { askClient } from './askClient.ts';
import type { Session } from './session.ts';

/** Files looked at; null when there is nothing left to look at. */
export type ScanProgress = { readonly done: number; readonly total: number } | null;

/** Milliseconds of work that are not worth mentioning. */
const WORTH_SAYING = 1000;

/** Shows the progress of the scan in the client, as long as it runs. */
export function createScanProgress({ capabilities, connection, l10n }: Session): {
  readonly report: (progress: ScanProgress) => void;
} {
  let shown: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  let begun: ReturnType<typeof setTimeout> | undefined;
  let latest: ScanProgress = null;
  const show = (): void => {
    shown = askClient(connection, 'progress', async () => {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin(l10n().t('Checking policies'), 0, words(latest, l10n()), false);
      return reporter;
    });
  };
  return {
    report: (progress) => {
      latest = progress;
      if (capabilities().window?.workDoneProgress !== true) return;
      if (progress) {
        begun ??= setTimeout(show, WORTH_SAYING);
        void shown?.then((reporter) => {
          if (latest) reporter?.report(Math.floor((latest.done * 100) / Math.max(latest.total, 1)), words(latest, l10n()));
        });
        return;
      }
      clearTimeout(begun);
      begun = undefined;
      void shown?.then((reporter) => reporter?.done());
      shown = undefined;
    },
  };
}

function words(progress: ScanProgress, l10n: Localizer): string {
  if (!progress || progress.total === 0) return '';
  const { done, total } = progress;
  return plural(l10n, total, {
    one: l10n.t('{done} of {total} file', { done, total }),
    other: l10n.t('{done} of {total} files', { done, total }),
  });
}
