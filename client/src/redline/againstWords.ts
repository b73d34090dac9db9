/** Sentences about the version that a policy is compared with; a whole one for each kind, since languages put its name in different forms. */
import * as vscode from 'vscode';
import { type Against, LAST_COMMIT } from './against.ts';

/** "Compared with the last commit", above a redline. */
export function comparedWith(against: Against): string {
  switch (against.kind) {
    case 'index':
      return vscode.l10n.t('Compared with the staged text');
    case 'fork':
      return vscode.l10n.t('Compared with where this branch forked from {0}', against.ref);
    case 'commit':
    case 'file':
      return isLastCommit(against) ? vscode.l10n.t('Compared with the last commit') : vscode.l10n.t('Compared with {0}', against.label);
  }
}

/** "privacy.md compared with the last commit", as the title of a tab. */
export function redlineTitle(file: string, against: Against): string {
  switch (against.kind) {
    case 'index':
      return vscode.l10n.t('{0} compared with the staged text', file);
    case 'fork':
      return vscode.l10n.t('{0} compared with where this branch forked from {1}', file, against.ref);
    case 'commit':
    case 'file':
      return isLastCommit(against)
        ? vscode.l10n.t('{0} compared with the last commit', file)
        : vscode.l10n.t('{0} compared with {1}', file, against.label);
  }
}

/** "There is no version of this policy in the last commit." For the index there is another reason. */
export function noVersionIn(against: Against): string {
  if (against.kind === 'fork') return vscode.l10n.t('There is no version of this policy where this branch forked from {0}.', against.ref);
  return isLastCommit(against)
    ? vscode.l10n.t('There is no version of this policy in the last commit.')
    : vscode.l10n.t('There is no version of this policy in {0}.', against.label);
}

function isLastCommit({ kind, ref }: Against): boolean {
  return kind === 'commit' && ref === LAST_COMMIT;
}
