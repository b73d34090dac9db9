/** How groups and policies look in the Policies view. */
import * as vscode from 'vscode';
import { formatFindingCounts } from '../findingCounts.ts';
import { formatDate } from '../formatDate.ts';
import type { Grouping, ListedPolicy, PolicyGroup } from './policyGroups.ts';
import { type DisplayLanguage, describeBehind, describePolicy, markOf, nameLanguage, type PolicyMark } from './policyWords.ts';

/** A line of the view; commands of its menu are called with it. */
export type PolicyNode =
  | { readonly type: 'group'; readonly group: PolicyGroup; readonly children: readonly PolicyNode[] }
  | { readonly type: 'policy'; readonly uri: vscode.Uri; readonly listed: ListedPolicy; readonly children: readonly PolicyNode[] };

/** What the lines are drawn for. */
export interface ItemContext {
  readonly grouping: Grouping;
  readonly today: string;
  readonly language: DisplayLanguage;
  /** Whether groups that were never seen are open. */
  readonly expanded: boolean;
}

/** The line of a group or a policy. */
export function treeItem(node: PolicyNode, context: ItemContext): vscode.TreeItem {
  return node.type === 'group' ? groupItem(node.group, context) : policyItem(node, context);
}

function groupItem(group: PolicyGroup, { grouping, expanded }: ItemContext): vscode.TreeItem {
  const item = new vscode.TreeItem(
    group.title,
    expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  const { count } = group;
  item.id = group.id;
  item.contextValue = 'group';
  item.description = group.overdue > 0 && grouping !== 'status' ? vscode.l10n.t('{0} · {1} overdue', count, group.overdue) : String(count);
  // A tick would speak for the findings of its policies, too.
  item.iconPath =
    group.standing === 'fine'
      ? new vscode.ThemeIcon('calendar')
      : group.standing
        ? icon(group.standing)
        : new vscode.ThemeIcon(grouping === 'folder' ? 'folder' : 'tag');
  const policies = count === 1 ? vscode.l10n.t('1 policy') : vscode.l10n.t('{0} policies', count);
  item.accessibilityInformation = {
    label: [group.title, policies, group.overdue > 0 ? vscode.l10n.t('{0} overdue for review', group.overdue) : '']
      .filter((part) => part !== '')
      .join(', '),
  };
  item.tooltip = item.accessibilityInformation.label;
  return item;
}

function policyItem({ uri, listed }: Extract<PolicyNode, { readonly type: 'policy' }>, context: ItemContext): vscode.TreeItem {
  const { policy, translations = [] } = listed;
  const { today, language, expanded } = context;
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(policy.title, translations.length === 0 ? None : expanded ? Expanded : Collapsed);
  const description = describePolicy(
    policy,
    today,
    language,
    translations.map((one) => one.policy),
  );
  item.id = policy.uri;
  item.contextValue = policy.languageVersion?.isTranslation ? 'policy.translation' : 'policy';
  item.description = description;
  // With it come git's colours and the badges of problems.
  item.resourceUri = uri;
  item.iconPath = icon(markOf(policy));
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  item.tooltip = tooltip(listed, context);
  item.accessibilityInformation = {
    label: [policy.title, description, countTranslations(translations.length)].filter((part) => part !== '').join(', '),
  };
  return item;
}

function countTranslations(count: number): string {
  return count === 0 ? '' : count === 1 ? vscode.l10n.t('1 translation') : vscode.l10n.t('{0} translations', count);
}

/** Told apart by shape as well as by colour. */
function icon(mark: PolicyMark): vscode.ThemeIcon {
  const [id, color] = ICONS[mark];
  return new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));
}

const ICONS: Readonly<Record<PolicyMark, readonly [id: string, color?: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  overdue: ['alert', 'list.errorForeground'],
  soon: ['clock', 'list.warningForeground'],
  behind: ['history', 'list.warningForeground'],
  fine: ['pass', 'testing.iconPassed'],
  undated: ['circle-outline', 'disabledForeground'],
  draft: ['edit', 'disabledForeground'],
  archived: ['archive', 'disabledForeground'],
};

/** Everything that is known, in a hover that keeps to text: a title is a writer's words, not markup. */
function tooltip({ policy, path, translations = [] }: ListedPolicy, { today, language }: ItemContext): vscode.MarkdownString {
  const { title, kind, version, status, lastUpdated, review, archived, draft, languageVersion } = policy;
  const behind = languageVersion?.behind;
  const long = (date: string | undefined): string | undefined => date && formatDate(date, language.locale, 'long');
  const rows: (readonly [name: string, value: string | undefined])[] = [
    [vscode.l10n.t('Kind'), kind],
    [vscode.l10n.t('Language'), languageVersion && nameLanguage(languageVersion.language, language.locale)],
    [
      vscode.l10n.t('Behind its original'),
      behind?.since ? vscode.l10n.t('updated {0}', long(behind.since) ?? '') : behind && vscode.l10n.t('version {0}', behind.version ?? ''),
    ],
    [vscode.l10n.t('Translations'), translations.map((one) => nameTranslation(one, today, language)).join(', ')],
    [vscode.l10n.t('Version'), version],
    [vscode.l10n.t('Status'), status],
    [vscode.l10n.t('Last updated'), long(lastUpdated)],
    [
      review && review.due < today ? vscode.l10n.t('Review was due') : vscode.l10n.t('Next review'),
      review && !archived && !draft ? `${long(review.due)}, ${review.why}` : undefined,
    ],
    [vscode.l10n.t('Findings'), formatFindingCounts(policy.findings, language.l10n) || vscode.l10n.t('none')],
    [vscode.l10n.t('File'), path],
  ];
  const text = new vscode.MarkdownString().appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  for (const [name, value] of rows)
    if (value)
      text
        .appendMarkdown('- ')
        .appendText(vscode.l10n.t('{0}: {1}', name, value))
        .appendMarkdown('\n');
  return text;
}

/** "German (2 months behind)". */
function nameTranslation({ policy: { languageVersion, title } }: ListedPolicy, today: string, language: DisplayLanguage): string {
  if (!languageVersion) return title;
  const name = nameLanguage(languageVersion.language, language.locale);
  return languageVersion.behind ? `${name} (${describeBehind(languageVersion.behind, today, language)})` : name;
}
