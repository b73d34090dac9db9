/** Lets the writer choose what a policy is compared with: the last commit, the index, a branch or tag as it is or where this branch forked from it, a commit of this file, or another file. */
import * as vscode from 'vscode';
import { baseName } from '../fileName.ts';
import { formatDate } from '../formatDate.ts';
import type { GitAccess } from '../git/gitAccess.ts';
import type { Repository } from '../git/gitApi.ts';
import { type GitProblem, gitProblem } from '../git/gitProblem.ts';
import { textAtRef } from '../git/gitTexts.ts';
import { localDate } from '../localDate.ts';
import { type Against, LAST_COMMIT } from './against.ts';

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

/** Asks; undefined when nothing was chosen. */
export async function chooseAgainst(git: GitAccess, uri: vscode.Uri): Promise<Against | undefined> {
  const choice = await vscode.window.showQuickPick(choices(git, uri), {
    title: vscode.l10n.t('Compare {0} With', baseName(uri)),
    placeHolder: vscode.l10n.t('An earlier version, or another file'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.choose?.();
}

async function choices(git: GitAccess, uri: vscode.Uri): Promise<Choice[]> {
  const problem = await gitProblem(git, uri);
  const repository = problem ? undefined : await git.repositoryOf(uri);
  const other: Choice = { label: `$(file) ${vscode.l10n.t('Another File…')}`, choose: () => chooseFile(uri) };
  if (!repository) return [...(problem ? [remedyOf(problem)] : []), other];
  const [commits, references] = await Promise.all([
    repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }).catch(() => []),
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
  ]);
  const fixed = (label: string, against: Against, rest: Partial<Choice> = {}): Choice => ({
    label,
    choose: () => Promise.resolve(against),
    ...rest,
  });
  const reference = (label: string, against: Against, rest: Partial<Choice> = {}): Choice => ({
    ...fixed(label, against, rest),
    choose: () => chooseState(repository, uri, against),
  });
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const named = references.flatMap(({ name, type, commit }) =>
    name === undefined || (type === RemoteHead && name.endsWith('/HEAD'))
      ? []
      : [
          reference(
            `$(${type === Tag ? 'tag' : 'git-branch'}) ${name}`,
            { kind: 'commit', ref: name, label: name },
            commit ? { description: commit.slice(0, 7) } : {},
          ),
        ],
  );
  return [
    fixed(`$(git-commit) ${vscode.l10n.t('Last Commit')}`, lastCommit(), { description: LAST_COMMIT }),
    fixed(
      `$(inbox) ${vscode.l10n.t('Staged Changes')}`,
      { kind: 'index', ref: '', label: vscode.l10n.t('the staged text') },
      { description: vscode.l10n.t('index') },
    ),
    other,
    {
      label: `$(git-compare) ${vscode.l10n.t('Another Commit…')}`,
      choose: async () => {
        const against = await askForCommit(repository);
        return against && chooseState(repository, uri, against);
      },
    },
    heading(vscode.l10n.t('Commits of this file')),
    ...commits.map(({ hash, message, commitDate, authorName }) => {
      const date = commitDate ? formatDate(localDate(commitDate), vscode.env.language) : '';
      return fixed(
        `$(git-commit) ${message.split('\n')[0] ?? ''}`,
        { kind: 'commit', ref: hash, label: vscode.l10n.t('commit {0}', hash.slice(0, 7)) },
        { description: hash.slice(0, 7), detail: [authorName, date].filter((part) => part).join(', ') },
      );
    }),
    heading(vscode.l10n.t('Branches and tags')),
    ...named,
  ];
}

/** Says why there is nothing of git to choose, and removes the reason when chosen. */
function remedyOf({ message, remedy }: GitProblem): Choice {
  return {
    label: `$(info) ${message}`,
    ...(remedy ? { detail: remedy.title } : {}),
    choose: async () => {
      await remedy?.run();
      return undefined;
    },
  };
}

/** Where the policy is another one in a branch than where this branch forked from it, both can be meant. */
async function chooseState(repository: Repository, uri: vscode.Uri, there: Against): Promise<Against | undefined> {
  const { ref, label } = there;
  const base = await repository.getMergeBase('HEAD', ref).catch(() => undefined);
  if (!base) return there;
  const [now, before] = await Promise.all([textAtRef(repository, uri, ref), textAtRef(repository, uri, base)]);
  if (now?.text === before?.text) return there;
  const fork: Against = { kind: 'fork', ref, label: vscode.l10n.t('where this branch forked from {0}', label) };
  const choice = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Compare with {0}', label), detail: vscode.l10n.t('The policy as it is in {0}', label), against: there },
      {
        label: vscode.l10n.t('Compare with where this branch forked from {0}', label),
        detail: vscode.l10n.t('Leaves out what changed in {0} since then; commit {1}', label, base.slice(0, 7)),
        against: fork,
      },
    ],
    { title: vscode.l10n.t('Compare {0} With', baseName(uri)), placeHolder: vscode.l10n.t('This branch and {0} have diverged', label) },
  );
  return choice?.against;
}

/** Kinds of references, as the Git extension counts them. */
const RemoteHead = 1;
const Tag = 2;

async function askForCommit(repository: Repository): Promise<Against | undefined> {
  const ref = await vscode.window.showInputBox({
    title: vscode.l10n.t('Compare With Another Commit'),
    prompt: vscode.l10n.t('A commit, branch, or tag, such as v1.0 or main~3'),
    validateInput: async (text) => {
      const wanted = text.trim();
      if (wanted === '') return undefined;
      const found =
        !wanted.startsWith('-') &&
        (await repository.getCommit(wanted).then(
          () => true,
          () => false,
        ));
      return found ? undefined : vscode.l10n.t('"{0}" isn\'t a commit, branch, or tag', wanted);
    },
  });
  const wanted = ref?.trim();
  return wanted ? { kind: 'commit', ref: wanted, label: wanted } : undefined;
}

async function chooseFile(uri: vscode.Uri): Promise<Against | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare {0} With', baseName(uri)),
      openLabel: vscode.l10n.t('Compare'),
      canSelectMany: false,
      defaultUri: vscode.Uri.joinPath(uri, '..'),
      filters: { Markdown: ['md', 'markdown'] },
    })) ?? [];
  return file && { kind: 'file', ref: file.toString(), label: baseName(file) };
}
