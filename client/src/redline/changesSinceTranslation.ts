/** Show What Changed Since This Translation: the redline of a translation's original, compared with the version that was translated. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ORIGINAL_REQUEST,
  type OriginalParams,
  type OriginalResult,
  REVISION_REQUEST,
  type RevisionParams,
  type RevisionResult,
} from '../../../server/src/protocol.ts';
import { baseName } from '../fileName.ts';
import { formatDate } from '../formatDate.ts';
import type { GitAccess } from '../git/gitAccess.ts';
import { gitProblem, showGitProblem } from '../git/gitProblem.ts';
import { textAtRef } from '../git/gitTexts.ts';
import { localDate } from '../localDate.ts';
import { policyArgument, showOpenPolicyMessage } from '../policyArgument.ts';
import type { Previews } from '../preview/previews.ts';
import { hasServer } from '../runningServer.ts';
import { type FileHistory, type FileVersion, findTranslationBase } from './translationBase.ts';

/** Commits of each file that are looked through. */
const MOST_COMMITS = 100;

/** Opens the redline, or says what is needed for it. @param argument names the translation; see {@link policyArgument} */
export async function changesSinceTranslation(
  client: BaseLanguageClient,
  git: GitAccess,
  previews: Previews,
  argument: unknown,
): Promise<void> {
  const translation = policyArgument(argument);
  if (!translation) return showOpenPolicyMessage();
  if (!(await hasServer(client))) return;
  const found = await client.sendRequest<OriginalResult | null>(ORIGINAL_REQUEST, {
    uri: client.code2ProtocolConverter.asUri(translation),
  } satisfies OriginalParams);
  if (!found)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('The original of "{0}" isn\'t known. Name it in the front matter, as translation_of.', baseName(translation)),
    );
  const original = client.protocol2CodeConverter.asUri(found.uri);
  const problem = await gitProblem(git, original);
  if (problem) return showGitProblem(problem);
  const history = (uri: vscode.Uri): Promise<FileHistory> => historyOf(client, git, uri);
  const [ofTranslation, ofOriginal] = await Promise.all([history(translation), history(original)]);
  const { updated, version } = found;
  if (updated === undefined && version === undefined && ofTranslation.versions.length === 0)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('"{0}" has no date and no commit yet. Add last_updated, or commit it.', baseName(translation)),
    );
  // Git is asked for one earlier text after the other.
  const base = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding the version that was translated…') },
    () => findTranslationBase({ now: found, translation: ofTranslation, original: ofOriginal }),
  );
  if (!base) return offerVersions(original, updated);
  const before = await textAt(git, original, base.commit);
  if (before === (await vscode.workspace.openTextDocument(original)).getText())
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('"{0}" hasn\'t changed since "{1}" was translated.', baseName(original), baseName(translation)),
    );
  const column = previews.active() ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  previews.open(original, column, { against: { kind: 'commit', ref: base.commit, label: labelOf(base) } });
}

/** The commits of a file, and what the server reads in them. */
async function historyOf(client: BaseLanguageClient, git: GitAccess, uri: vscode.Uri): Promise<FileHistory> {
  const commits = (await (await git.repositoryOf(uri))?.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }).catch(() => [])) ?? [];
  return {
    versions: commits.map(({ hash, commitDate }) => ({ commit: hash, ...(commitDate ? { date: localDate(commitDate) } : {}) })),
    stated: async (commit) => {
      const text = await textAt(git, uri, commit);
      if (text === undefined) return undefined;
      const params: RevisionParams = { uri: client.code2ProtocolConverter.asUri(uri), text };
      return client.sendRequest<RevisionResult>(REVISION_REQUEST, params);
    },
  };
}

async function textAt(git: GitAccess, uri: vscode.Uri, commit: string): Promise<string | undefined> {
  const repository = await git.repositoryOf(uri);
  return repository && (await textAtRef(repository, uri, commit))?.text;
}

function labelOf({ commit, date }: FileVersion): string {
  const short = commit.slice(0, 7);
  return date === undefined
    ? vscode.l10n.t('commit {0}', short)
    : vscode.l10n.t('the version of {0} (commit {1})', formatDate(date, vscode.env.language), short);
}

/** Says that git doesn't go back so far, and lets the writer choose another version. */
async function offerVersions(original: vscode.Uri, date: string | undefined): Promise<void> {
  const choose = vscode.l10n.t('Choose a Version');
  const message =
    date === undefined
      ? vscode.l10n.t('Git has no version of "{0}" from the time of this translation.', baseName(original))
      : vscode.l10n.t('Git has no version of "{0}" from {1} or earlier.', baseName(original), formatDate(date, vscode.env.language));
  if ((await vscode.window.showInformationMessage(message, choose)) === choose)
    await vscode.commands.executeCommand('policywright.previewChangesAgainst', original);
}
