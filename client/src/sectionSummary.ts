/** Says in a few sentences what renumbering or moving sections did. */
import * as vscode from 'vscode';
import type { NumberToReview, RenumberResult } from '../../server/src/protocol.ts';

/** How many names a message lists. */
const MOST = 4;

/** @param nameOf names a file for the writer @param wordsOf what is at a place to review, and in which line */
export function sectionSummary(
  { renumbered, references, pinned, left, elsewhere, mentions }: Omit<RenumberResult, 'edits'>,
  nameOf: (uri: string) => string,
  wordsOf: (place: NumberToReview) => string,
): string {
  const sentences: string[] = [];
  if (renumbered.length > 0)
    sentences.push(
      renumbered.length === 1 ? vscode.l10n.t('1 section renumbered.') : vscode.l10n.t('{0} sections renumbered.', renumbered.length),
    );
  if (references > 0)
    sentences.push(references === 1 ? vscode.l10n.t('1 reference updated.') : vscode.l10n.t('{0} references updated.', references));
  if (pinned.length > 0) sentences.push(vscode.l10n.t('Pinned and kept: {0}.', listed(pinned.map(({ number }) => number))));
  const unchanged = left.filter(({ changed }) => !changed);
  if (unchanged.length > 0)
    sentences.push(
      unchanged.length === 1
        ? vscode.l10n.t("1 place wasn't changed: {0}.", listed(unchanged.map(wordsOf)))
        : vscode.l10n.t("{0} places weren't changed: {1}.", unchanged.length, listed(unchanged.map(wordsOf))),
    );
  for (const place of left.filter(({ changed }) => changed).slice(0, 1))
    sentences.push(vscode.l10n.t('{0}: {1}.', place.why, wordsOf(place)));
  if (elsewhere.length > 0)
    sentences.push(
      vscode.l10n.t(
        'Links in other files lead to addresses that have changed: {0}.',
        listed(elsewhere.map(({ uri, links }) => `${nameOf(uri)} (${links})`)),
      ),
    );
  if (mentions.length > 0)
    sentences.push(
      vscode.l10n.t('Other files may name these sections: {0}.', listed([...new Set(mentions.map(({ uri }) => nameOf(uri)))])),
    );
  return sentences.join(' ');
}

/** "9 section numbers, 7 references", for what is about to be done: a list that comes after a colon. Empty where there is nothing. */
export function plannedChanges({
  renumbered: { length: sections },
  references,
}: Pick<RenumberResult, 'renumbered' | 'references'>): string {
  return [
    sections === 0 ? '' : sections === 1 ? vscode.l10n.t('1 section number') : vscode.l10n.t('{0} section numbers', sections),
    references === 0 ? '' : references === 1 ? vscode.l10n.t('1 reference') : vscode.l10n.t('{0} references', references),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ');
  return names.length > MOST ? vscode.l10n.t('{0} and {1} more', shown, names.length - MOST) : shown;
}
