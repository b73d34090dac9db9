/** The Policies view: every policy of the workspace, in groups, filtered, with its state in icon, words and badge. */
import * as vscode from 'vscode';
import { filterPolicies, GROUPINGS, type Grouping, groupPolicies, type ListedPolicy } from './policyGroups.ts';
import { type PolicyNode, treeItem } from './policyItems.ts';
import type { LocatedPolicy, PolicyList } from './policyList.ts';
import { type DisplayLanguage, policyStatus } from './policyWords.ts';

/** Id of the view in the manifest. */
export const POLICIES_VIEW = 'policywright.policies';

/** The view, and what commands do to it. */
export interface PoliciesView extends vscode.Disposable {
  readonly view: vscode.TreeView<PolicyNode>;
  readonly grouping: () => Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
  /** Asks for a filter, applying it as it is typed. */
  readonly askFilter: () => Promise<void>;
  readonly setFilter: (filter: string) => void;
  /** Shows all policies again, and closes the box in which the filter is typed. */
  readonly clearFilter: () => void;
  readonly redraw: () => void;
  /** While no server runs, the list is empty for another reason than that there are no policies. */
  readonly setRunning: (running: boolean) => void;
  /** What the view shows, as text: a line for each group and policy, two spaces deeper below a group or an original. */
  readonly lines: () => readonly string[];
}

/** Above this many policies groups begin closed: a writer looks for one, and thousands of lines only slow that down. */
const FEW = 100;
/** Milliseconds between two drawings while the list is filling. */
const FILLING_PAUSE = 1000;
const GROUPING_KEY = 'policywright.grouping';

/** @param badge whether the number of overdue policies is at the view's icon */
export function createPoliciesView(list: PolicyList, state: vscode.Memento, badge: () => boolean): PoliciesView {
  const language: DisplayLanguage = { l10n: vscode.l10n, locale: vscode.env.language };
  const redraw = new vscode.EventEmitter<void>();
  let grouping = GROUPINGS.find((one) => one === state.get(GROUPING_KEY)) ?? 'folder';
  let filter = '';
  let top: readonly PolicyNode[] | undefined;
  let pending: ReturnType<typeof setTimeout> | undefined;
  let endProgress: (() => void) | undefined;
  let complete = false;
  let running = true;

  const setKey = (key: string, value: unknown): void => void vscode.commands.executeCommand('setContext', `policywright.${key}`, value);
  const listed = (): readonly KnownListed[] => list.all().map(inWorkspace);
  const build = (): readonly PolicyNode[] => {
    const all = listed();
    const uris = new Map(all.map(({ listed: { policy }, uri }) => [policy.uri, uri]));
    const shown = filterPolicies(
      all.map(({ listed: one }) => one),
      filter,
      language.locale,
    );
    view.message = !running
      ? vscode.l10n.t("The language server isn't running, so no policies are listed.")
      : filter === ''
        ? ''
        : shown.length === 0
          ? vscode.l10n.t('No policy matches "{0}".', filter)
          : vscode.l10n.t('"{0}": {1} of {2} policies', filter, shown.length, all.length);
    const groups = groupPolicies(shown, grouping, vscode.workspace.workspaceFolders?.[0]?.name ?? '', language);
    const nodesOf = (policies: readonly ListedPolicy[]): readonly PolicyNode[] =>
      policies.map((one) => ({
        type: 'policy',
        uri: uris.get(one.policy.uri) ?? vscode.Uri.parse(one.policy.uri),
        listed: one,
        children: nodesOf(one.translations ?? []),
      }));
    const [only] = groups;
    // One folder needs no line of its own.
    if (grouping === 'folder' && groups.length === 1 && only) return nodesOf(only.policies);
    return groups.map((group) => ({ type: 'group', group, children: nodesOf(group.policies) }));
  };
  const nodes = (): readonly PolicyNode[] => (top ??= build());
  const item = (node: PolicyNode): vscode.TreeItem =>
    treeItem(node, { grouping, today: list.today(), language, expanded: filter !== '' || list.all().length <= FEW });
  const view = vscode.window.createTreeView<PolicyNode>(POLICIES_VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: redraw.event,
      getChildren: (node) => [...(node?.children ?? nodes())],
      getTreeItem: item,
    },
  });

  const draw = (): void => {
    clearTimeout(pending);
    pending = undefined;
    top = undefined;
    nodes();
    const overdue = list.all().filter(({ policy }) => policyStatus(policy) === 'overdue').length;
    view.badge =
      overdue > 0 && badge()
        ? {
            value: overdue,
            tooltip:
              overdue === 1
                ? vscode.l10n.t('1 policy is overdue for review')
                : vscode.l10n.t('{0} policies are overdue for review', overdue),
          }
        : undefined;
    redraw.fire();
  };
  const showProgress = (): void => {
    const progress = list.progress();
    if (progress && !endProgress)
      void vscode.window.withProgress(
        { location: { viewId: POLICIES_VIEW } },
        () =>
          new Promise<void>((end) => {
            endProgress = end;
          }),
      );
    if (!progress) {
      endProgress?.();
      endProgress = undefined;
    }
    if (complete !== (progress === null)) {
      complete = progress === null;
      setKey('listComplete', complete);
    }
  };
  const listChanged = list.onDidChange(() => {
    showProgress();
    if (!list.progress()) draw();
    else pending ??= setTimeout(draw, list.all().length <= FEW ? 0 : FILLING_PAUSE);
  });

  const setFilter = (text: string): void => {
    filter = text.trim();
    setKey('filtered', filter !== '');
    draw();
  };
  const box = createFilterBox(setFilter, (open) => vscode.commands.executeCommand('setContext', 'policywright.filtering', open));
  const setGrouping = (next: Grouping): void => {
    grouping = next;
    setKey('grouping', grouping);
    void state.update(GROUPING_KEY, grouping);
    draw();
  };
  setKey('grouping', grouping);

  const toLines = (all: readonly PolicyNode[], indent: string): readonly string[] =>
    all.flatMap((node) => {
      const { label, description } = item(node);
      return [`${indent}${String(label)} | ${String(description)}`, ...toLines(node.children, `${indent}  `)];
    });

  return {
    view,
    grouping: () => grouping,
    setGrouping,
    setFilter,
    askFilter: () => box.ask(filter),
    clearFilter: () => {
      setFilter('');
      box.close();
    },
    redraw: draw,
    setRunning: (now) => {
      if (running === now) return;
      running = now;
      draw();
    },
    lines: () => toLines(nodes(), ''),
    dispose: () => {
      clearTimeout(pending);
      endProgress?.();
      box.close();
      vscode.Disposable.from(view, redraw, listChanged).dispose();
    },
  };
}

interface KnownListed {
  readonly uri: vscode.Uri;
  readonly listed: ListedPolicy;
}

function inWorkspace({ uri, policy }: LocatedPolicy): KnownListed {
  return { uri, listed: { policy, path: vscode.workspace.asRelativePath(uri) } };
}

/**
 * The box in which a filter is typed, applied while it is. A click elsewhere closes the box and keeps the filter, Enter does too;
 * Escape clears it, as in VS Code's own filters: a key binding of the manifest that holds while the box is open.
 * @param announce tells VS Code whether the box is open
 */
function createFilterBox(
  apply: (filter: string) => void,
  announce: (open: boolean) => Thenable<unknown>,
): { readonly ask: (before: string) => Promise<void>; readonly close: () => void } {
  let open: vscode.InputBox | undefined;
  return {
    ask: async (before) => {
      await announce(true);
      const input = vscode.window.createInputBox();
      open = input;
      input.title = vscode.l10n.t('Filter Policies');
      input.placeholder = vscode.l10n.t('Words of the title, path, kind, language, version, or status');
      input.value = before;
      input.onDidChangeValue(apply);
      input.onDidAccept(() => input.hide());
      await new Promise<void>((resolve) => {
        input.onDidHide(resolve);
        input.show();
      });
      input.dispose();
      if (open === input) open = undefined;
      if (!open) await announce(false);
    },
    close: () => open?.hide(),
  };
}
