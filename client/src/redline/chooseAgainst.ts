/** Lets the writer choose what a policy is compared with: the last commit, the index, a branch, a tag, a commit of this file, or another file. */
import * as vscode from 'vscode';
import type { GitAccess } from '../gitAccess.ts';
import type { Repository } from '../gitApi.ts';
import { nameOf } from '../fileName.ts';
import { LAST_COMMIT, type Against } from './against.ts';

/** An entry of the list; those without `choose` are headings. */
interface Choice extends vscode.QuickPickItem {
  readonly choose?: () => Promise<Against | undefined>;
}

/** Commits of the file that are listed. */
const MOST_COMMITS = 50;

/** The last commit as something to compare with. */
export function lastCommit(): Against {
  return { kind: 'commit', ref: LAST_COMMIT, label: vscode.l10n.t('the last commit') };
}

/** Asks; undefined when the writer thinks better of it. */
export async function chooseAgainst(git: GitAccess, uri: vscode.Uri): Promise<Against | undefined> {
  const choice = await vscode.window.showQuickPick(choices(git, uri), {
    title: vscode.l10n.t('Compare {0} With', nameOf(uri)),
    placeHolder: vscode.l10n.t('An earlier version, or another file'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.choose?.();
}

async function choices(git: GitAccess, uri: vscode.Uri): Promise<Choice[]> {
  await git.ready;
  const repository = git.api()?.getRepository(uri);
  const other: Choice = { label: `$(file) ${vscode.l10n.t('Another File…')}`, choose: () => chooseFile(uri) };
  if (!repository) return [other];
  const [commits, references] = await Promise.all([
    repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }).catch(() => []),
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
  ]);
  const fixed = (label: string, against: Against, rest: Partial<Choice> = {}): Choice => ({ label, choose: () => Promise.resolve(against), ...rest });
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const named = references.flatMap(({ name, type, commit }) => (name === undefined || type === RemoteHead && name.endsWith('/HEAD') ? [] : [fixed(`$(${type === Tag ? 'tag' : 'git-branch'}) ${name}`, { kind: 'commit', ref: name, label: name }, commit ? { description: commit.slice(0, 7) } : {})]));
  return [
    fixed(`$(git-commit) ${vscode.l10n.t('Last Commit')}`, lastCommit(), { description: LAST_COMMIT }),
    fixed(`$(inbox) ${vscode.l10n.t('Staged Changes')}`, { kind: 'index', ref: '', label: vscode.l10n.t('the staged text') }, { description: vscode.l10n.t('index') }),
    other,
    { label: `$(git-compare) ${vscode.l10n.t('Another Commit…')}`, choose: () => askForCommit(repository) },
    heading(vscode.l10n.t('commits of this file')),
    ...commits.map(({ hash, message, commitDate, authorName }) => {
      const date = commitDate?.toLocaleDateString(vscode.env.language, { dateStyle: 'medium' }) ?? '';
      return fixed(`$(git-commit) ${message.split('\n')[0] ?? ''}`, { kind: 'commit', ref: hash, label: vscode.l10n.t('commit {0}', hash.slice(0, 7)) }, { description: hash.slice(0, 7), detail: [authorName, date].filter((part) => part).join(', ') });
    }),
    heading(vscode.l10n.t('branches and tags')),
    ...named,
  ];
}

/** Kinds of references, as the Git extension counts them. */
const RemoteHead = 1;
const Tag = 2;

async function askForCommit(repository: Repository): Promise<Against | undefined> {
  const ref = await vscode.window.showInputBox({
    title: vscode.l10n.t('Compare With Another Commit'),
    prompt: vscode.l10n.t('A commit, branch or tag, such as v1.0 or main~3'),
    validateInput: async (text) => {
      const wanted = text.trim();
      if (wanted === '') return undefined;
      const found = !wanted.startsWith('-') && (await repository.getCommit(wanted).then(() => true, () => false));
      return found ? undefined : vscode.l10n.t('Git knows no commit “{0}”', wanted);
    },
  });
  const wanted = ref?.trim();
  return wanted ? { kind: 'commit', ref: wanted, label: wanted } : undefined;
}

async function chooseFile(uri: vscode.Uri): Promise<Against | undefined> {
  const [file] = (await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Compare {0} With', nameOf(uri)),
    openLabel: vscode.l10n.t('Compare'),
    canSelectMany: false,
    defaultUri: vscode.Uri.joinPath(uri, '..'),
    filters: { Markdown: ['md', 'markdown'] },
  })) ?? [];
  return file && { kind: 'file', ref: file.toString(), label: nameOf(file) };
}
