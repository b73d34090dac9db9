/** The view "Before Commit": the staged policies and what was found in each, worst first. */
import * as vscode from 'vscode';
import { formatFindingCounts } from '../findingCounts.ts';
import {
  type CheckedPolicy,
  type CommitCheck,
  countsOf,
  messageOf,
  SEVERITY,
  type StagedFinding,
  severityOf,
  summarizeCheck,
} from './commitCheck.ts';

/** A row of the view: a file, or a finding in it. */
export interface Row {
  readonly file: CheckedPolicy;
  readonly finding?: StagedFinding;
}

/** The view; hidden while there is no result. */
export interface BeforeCommitView extends vscode.Disposable {
  readonly show: (check: CommitCheck | undefined) => Promise<void>;
  readonly current: () => CommitCheck | undefined;
  /** Brings the view into sight, and leaves the focus where it is. */
  readonly reveal: () => Promise<void>;
  readonly isVisible: () => boolean;
}

/** Registers the view. */
export function createBeforeCommitView(): BeforeCommitView {
  let check: CommitCheck | undefined;
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Row>('policywright.beforeCommit', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? worstFirst(row.file) : filesOf(check)),
      getParent: (row) => (row.finding ? { file: row.file } : undefined),
      getTreeItem: (row) => (row.finding ? findingItem(row, row.finding) : fileItem(row.file, check)),
    },
  });

  return {
    show: async (next) => {
      check = next;
      view.message = !next
        ? ''
        : next.outdated
          ? vscode.l10n.t('The staged policies have changed. Check again to update the result.')
          : summarizeCheck(next.files);
      changed.fire(undefined);
      await vscode.commands.executeCommand('setContext', 'policywright.hasCommitCheck', next !== undefined);
    },
    current: () => check,
    reveal: async () => {
      const [first] = filesOf(check);
      if (first) await view.reveal(first, { select: false, focus: false });
    },
    isVisible: () => view.visible,
    dispose: () => vscode.Disposable.from(view, changed).dispose(),
  };
}

/** Files with the worst finding first. */
function filesOf(check: CommitCheck | undefined): Row[] {
  const worst = ({ findings }: CheckedPolicy): number => Math.min(...findings.map(severityOf), SEVERITY.hint + 1);
  return [...(check?.files ?? [])].sort((a, b) => worst(a) - worst(b)).map((file) => ({ file }));
}

function worstFirst(file: CheckedPolicy): Row[] {
  return [...file.findings].sort((a, b) => severityOf(a) - severityOf(b)).map((finding) => ({ file, finding }));
}

function fileItem(file: CheckedPolicy, check: CommitCheck | undefined): vscode.TreeItem {
  const { uri, findings } = file;
  const serious = findings.some((one) => severityOf(one) <= SEVERITY.warning);
  const item = new vscode.TreeItem(
    uri.path.split('/').at(-1) ?? '',
    findings.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : serious
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
  );
  const folder =
    check && uri.path.startsWith(`${check.root.path}/`)
      ? uri.path
          .slice(check.root.path.length + 1)
          .split('/')
          .slice(0, -1)
          .join('/')
      : '';
  item.id = uri.toString();
  item.iconPath = serious ? new vscode.ThemeIcon('markdown') : new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  item.description = [formatFindingCounts(countsOf(findings), vscode.l10n) || vscode.l10n.t('no findings'), folder]
    .filter((part) => part !== '')
    .join(' · ');
  item.tooltip = uri.fsPath;
  item.contextValue = 'file';
  item.command = openCommand({ file });
  return item;
}

const ICONS: Readonly<Record<number, vscode.ThemeIcon>> = {
  [SEVERITY.error]: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  [SEVERITY.warning]: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  [SEVERITY.information]: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  [SEVERITY.hint]: new vscode.ThemeIcon('lightbulb'),
};

function findingItem(row: Row, finding: StagedFinding): vscode.TreeItem {
  const message = messageOf(finding);
  const item = new vscode.TreeItem(message);
  const icon = ICONS[severityOf(finding)];
  if (icon) item.iconPath = icon;
  item.description = vscode.l10n.t('{0} · line {1}', String(finding.code ?? ''), finding.range.start.line + 1);
  item.tooltip = new vscode.MarkdownString().appendText(message);
  if (finding.codeDescription) item.tooltip.appendMarkdown(`\n\n[${String(finding.code)}](${finding.codeDescription.href})`);
  item.contextValue = 'finding';
  item.command = openCommand(row);
  return item;
}

function openCommand(row: Row): vscode.Command {
  return { command: 'policywright.openStaged', title: vscode.l10n.t('Open Staged Version'), arguments: [row] };
}
