/** The Coverage view: what the policy in the active editor says of what laws ask it to say, and what isn't found. */
import * as vscode from 'vscode';
import type { CoveragePassage, CoverageResult } from '../../../server/src/protocol.ts';
import { baseName } from '../fileName.ts';
import { type CoverageNode, childrenOf, coverageItem, isGap, profileNode } from './coverageItems.ts';

/** Id of the view in the manifest. */
export const COVERAGE_VIEW = 'policywright.coverage';

/** What the view shows: a policy with its coverage. */
export interface ShownCoverage {
  readonly uri: vscode.Uri;
  readonly result: CoverageResult;
}

/** A line of the view, for tests. */
export interface CoverageRow {
  readonly label: string;
  readonly description: string;
  readonly command?: vscode.Command;
  readonly node: CoverageNode;
  readonly children: readonly CoverageRow[];
}

/** The view, and what commands do to it. */
export interface CoverageView extends vscode.Disposable {
  readonly view: vscode.TreeView<CoverageNode>;
  /** Shows the coverage of a policy; undefined empties the view, where its welcome is seen. */
  readonly show: (coverage: ShownCoverage | undefined) => void;
  readonly current: () => ShownCoverage | undefined;
  /** Selects what it shows of a law; does nothing where it isn't shown. */
  readonly reveal: (profile: string) => void;
  readonly setOnlyGaps: (onlyGaps: boolean) => void;
  readonly rows: () => readonly CoverageRow[];
  readonly onDidChange: vscode.Event<void>;
}

const FILTER_KEY = 'policywright.coverageFilter';

/** @param state keeps the filter @param toRange ranges of the server as VS Code's */
export function createCoverageView(state: vscode.Memento, toRange: (passage: CoveragePassage) => vscode.Range): CoverageView {
  const changed = new vscode.EventEmitter<void>();
  let shown: ShownCoverage | undefined;
  let onlyGaps = state.get(FILTER_KEY) === 'gaps';
  let top: readonly CoverageNode[] = [];

  const item = (node: CoverageNode): vscode.TreeItem => coverageItem(node, toRange);
  const view = vscode.window.createTreeView<CoverageNode>(COVERAGE_VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node ? childrenOf(node) : top)],
      getTreeItem: item,
      // Only what has no parent is revealed.
      getParent: () => undefined,
    },
  });
  const setKey = (key: string, value: unknown): void => void vscode.commands.executeCommand('setContext', `policywright.${key}`, value);

  const draw = (): void => {
    top = shown ? build(shown, onlyGaps) : [];
    view.description = shown ? baseName(shown.uri) : '';
    view.message = shown ? messageOf(shown.result, onlyGaps) : '';
    changed.fire();
  };
  const rowOf = (node: CoverageNode): CoverageRow => {
    const { label, description, command } = item(node);
    return {
      label: String(label),
      description: String(description ?? ''),
      ...(command ? { command } : {}),
      node,
      children: childrenOf(node).map(rowOf),
    };
  };
  setKey('coverageFilter', onlyGaps ? 'gaps' : 'all');

  return {
    view,
    show: (coverage) => {
      if (!coverage && !shown) return;
      shown = coverage;
      setKey('hasCoverage', shown !== undefined);
      setKey('takesProfiles', shown?.result.takesProfiles === true);
      draw();
    },
    current: () => shown,
    reveal: (id) => {
      const node = top.find((one) => one.type === 'profile' && one.profile.id === id);
      // A view that was closed meanwhile shows nothing.
      if (node) view.reveal(node, { select: true, focus: true, expand: true }).then(undefined, () => {});
    },
    setOnlyGaps: (next) => {
      onlyGaps = next;
      setKey('coverageFilter', onlyGaps ? 'gaps' : 'all');
      void state.update(FILTER_KEY, onlyGaps ? 'gaps' : 'all');
      draw();
    },
    rows: () => top.map(rowOf),
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(view, changed).dispose(),
  };
}

function build(
  { uri, result: { profiles, suggested, takesProfiles, isChosen } }: ShownCoverage,
  onlyGaps: boolean,
): readonly CoverageNode[] {
  return [
    ...suggested.map((profile): CoverageNode => ({ type: 'suggestion', uri, profile })),
    ...(takesProfiles && !isChosen ? [{ type: 'choose' as const, uri }] : []),
    ...profiles.map((profile) => profileNode(uri, profile, onlyGaps)),
  ];
}

function messageOf({ notice, takesProfiles, isChosen, profiles }: CoverageResult, onlyGaps: boolean): string {
  if (notice !== undefined) return `${notice}.`;
  const nothingLeft = onlyGaps && !profiles.some(({ items }) => items.some(isGap));
  return [
    takesProfiles && !isChosen
      ? vscode.l10n.t('No laws are chosen for this policy. It is checked against what most policies have in common.')
      : '',
    nothingLeft ? vscode.l10n.t('Everything that is asked for was found.') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
