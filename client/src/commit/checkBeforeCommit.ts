/** Check Before Commit: has the server check what is staged, and keeps the result in step until the commit is made. */
import * as vscode from 'vscode';
import type { CheckedText, TextToCheck } from '../../../server/src/protocol.ts';
import type { GitAccess } from '../git/gitAccess.ts';
import type { Repository } from '../git/gitApi.ts';
import { gitProblem, showGitProblem } from '../git/gitProblem.ts';
import { committedVersionOf, type StagedText, stagedTexts } from '../git/gitTexts.ts';
import { createBeforeCommitView, type Row } from './beforeCommitView.ts';
import { type CheckedPolicy, type CommitCheck, hasErrorsOrWarnings, summarizeCheck } from './commitCheck.ts';
import { openStaged } from './openStaged.ts';
import { stagedRepository } from './stagedRepository.ts';

/** The command and its view. */
export interface CommitChecks extends vscode.Disposable {
  /** @param argument the source control whose button was clicked; anything else from the palette */
  readonly check: (argument: unknown) => Promise<void>;
  readonly checkAgain: () => Promise<void>;
  readonly clear: () => Promise<void>;
  /** @param argument a row of the view */
  readonly open: (argument: unknown) => Promise<void>;
  /** What the view shows; for tests. */
  readonly current: () => CommitCheck | undefined;
}

/** Has the server check texts; undefined where it cannot. */
export type AskServer = (
  texts: readonly (Omit<TextToCheck, 'uri'> & { readonly uri: vscode.Uri })[],
) => Promise<readonly CheckedText[] | undefined>;

/** Registers the view. */
export function createCommitChecks(git: GitAccess, ask: AskServer, log: Pick<vscode.LogOutputChannel, 'warn'>): CommitChecks {
  const view = createBeforeCommitView();
  /** What the result in the view is about. */
  let checked: { readonly repository: Repository; readonly commit: string | undefined; readonly texts: string } | undefined;

  const clear = (): Promise<void> => {
    checked = undefined;
    return view.show(undefined);
  };
  const run = async (repository: Repository): Promise<void> => {
    const commit = repository.state.HEAD?.commit;
    const staged = await stagedTexts(repository);
    const baselines = await Promise.all(staged.map((one) => committedVersionOf(repository, one)));
    const answers = await ask(
      staged.map(({ uri, text }, index) => ({ uri, text, ...(baselines[index] ? { baseline: baselines[index] } : {}) })),
    );
    if (!answers)
      return void vscode.window.showWarningMessage(
        vscode.l10n.t("The staged policies weren't checked, because Policywright's language server isn't running."),
      );
    const files = staged.flatMap((one, index): CheckedPolicy[] => {
      const answer = answers[index];
      return answer?.isPolicy ? [{ ...one, isNew: (baselines[index]?.text ?? null) === null, findings: answer.diagnostics }] : [];
    });
    if (files.length === 0) {
      await clear();
      return sayNothingStaged();
    }
    checked = { repository, commit, texts: fingerprint(staged) };
    await view.show({ root: repository.rootUri, files, outdated: false });
    await view.reveal();
    // The view says it all, where it can be seen.
    if (!view.isVisible()) void report(files);
  };
  const report = async (files: readonly CheckedPolicy[]): Promise<void> => {
    if (!hasErrorsOrWarnings(files)) return void (await vscode.window.showInformationMessage(summarizeCheck(files)));
    const show = vscode.l10n.t('Show');
    if ((await vscode.window.showWarningMessage(summarizeCheck(files), show)) === show && checked) await view.reveal();
  };

  /** A commit or another branch makes the result pointless; other staged texts make it old. */
  const follow = async (): Promise<void> => {
    const before = checked;
    if (!before) return;
    const { repository, commit, texts } = before;
    if (
      !git.api()?.repositories.some((one) => one.rootUri.toString() === repository.rootUri.toString()) ||
      repository.state.HEAD?.commit !== commit
    )
      return clear();
    const outdated = fingerprint(await stagedTexts(repository)) !== texts;
    const current = view.current();
    if (checked === before && current && current.outdated !== outdated) await view.show({ ...current, outdated });
  };
  const watching = git.onDidChange(() => void follow().catch((error: unknown) => log.warn(`staged texts: ${String(error)}`)));

  return {
    check: async (argument) => {
      const problem = await gitProblem(git, undefined);
      const api = git.api();
      if (problem || !api) return problem && showGitProblem(problem);
      const repository = await stagedRepository(api, argument);
      if (repository === 'none') return sayNothingStaged();
      if (repository) await run(repository);
    },
    checkAgain: async () => {
      if (checked) await run(checked.repository);
    },
    clear,
    open: async (argument) => {
      const api = git.api();
      if (api && isRow(argument)) await openStaged(api, argument);
    },
    current: () => view.current(),
    dispose: () => vscode.Disposable.from(watching, view).dispose(),
  };
}

function sayNothingStaged(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('No policies are staged. Stage what you want to commit, then check again.'));
}

function fingerprint(staged: readonly StagedText[]): string {
  return JSON.stringify(staged.map(({ uri, text }) => [uri.toString(), text]));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'file' in value;
}
