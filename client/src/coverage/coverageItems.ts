/** How profiles, items, and passages look in the Coverage view. */
import * as vscode from 'vscode';
import type { CoveragePassage, CoverageProfileName, CoveredItem, CoveredProfile } from '../../../server/src/protocol.ts';
import { fileWithin } from '../preview/fileWithin.ts';

/** A line of the view; commands of its menu are called with it. */
export type CoverageNode = { readonly uri: vscode.Uri } & (
  | { readonly type: 'choose' }
  | { readonly type: 'suggestion'; readonly profile: CoverageProfileName }
  | { readonly type: 'profile'; readonly profile: CoveredProfile; readonly children: readonly CoverageNode[] }
  | { readonly type: 'item'; readonly profile: CoveredProfile; readonly item: CoveredItem; readonly children: readonly CoverageNode[] }
  | { readonly type: 'passage'; readonly id: string; readonly passage: CoveragePassage }
);

/** What is to be done first comes first. */
const ORDER: readonly CoveredItem['status'][] = ['missing', 'partial', 'question', 'present', 'not-applicable', 'elsewhere'];

/** Items that the filter leaves: what isn't found, or only in part. */
export function isGap({ status }: CoveredItem): boolean {
  return status === 'missing' || status === 'partial';
}

/** The lines of a profile. @param onlyGaps leaves out what is found, questions, and what was decided */
export function profileNode(uri: vscode.Uri, profile: CoveredProfile, onlyGaps: boolean): CoverageNode {
  const items = profile.items.filter((item) => !onlyGaps || isGap(item)).sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return {
    type: 'profile',
    uri,
    profile,
    children: items.map((item) => ({
      type: 'item',
      uri,
      profile,
      item,
      // A click on the item goes to the first passage.
      children: item.passages
        .slice(1)
        .map((passage, index) => ({ type: 'passage', uri, id: `${profile.id} ${item.id} ${index}`, passage })),
    })),
  };
}

/** The lines below a line. */
export function childrenOf(node: CoverageNode): readonly CoverageNode[] {
  return node.type === 'profile' || node.type === 'item' ? node.children : [];
}

/** A line as VS Code draws it. @param toRange ranges of the server as VS Code's */
export function coverageItem(node: CoverageNode, toRange: (passage: CoveragePassage) => vscode.Range): vscode.TreeItem {
  switch (node.type) {
    case 'choose':
      return chooseItem(node.uri);
    case 'suggestion':
      return suggestionItem(node.uri, node.profile);
    case 'profile':
      return profileItem(node.profile);
    case 'item':
      return itemLine(node, toRange);
    case 'passage':
      return passageItem(node, toRange(node.passage));
  }
}

/** The way to the laws for a policy that has none. */
function chooseItem(uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Choose Laws…'));
  item.id = 'choose';
  item.contextValue = 'choose';
  item.iconPath = new vscode.ThemeIcon('add');
  item.tooltip = vscode.l10n.t('Laws and rules to check this policy against');
  item.command = { command: 'policywright.chooseCoverageProfiles', title: vscode.l10n.t('Choose Laws…'), arguments: [uri] };
  return item;
}

function suggestionItem(uri: vscode.Uri, { id, name }: CoverageProfileName): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Check Against {0}', name));
  item.id = `suggestion ${id}`;
  item.contextValue = 'suggestion';
  item.description = vscode.l10n.t('suggested by this text');
  item.iconPath = new vscode.ThemeIcon('lightbulb');
  item.tooltip = vscode.l10n.t('Adds {0} to the profiles in the front matter', name);
  item.command = { command: 'policywright.addCoverageProfile', title: vscode.l10n.t('Check Against {0}', name), arguments: [uri, id] };
  return item;
}

function profileItem({ id, name, url, found, asked, isExtra }: CoveredProfile): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `profile ${id}`;
  item.contextValue = 'profile';
  item.description = isExtra
    ? vscode.l10n.t('{0} of {1} found · not chosen for this policy', found, asked)
    : vscode.l10n.t('{0} of {1} found', found, asked);
  item.iconPath = new vscode.ThemeIcon('law');
  item.accessibilityInformation = { label: `${name}, ${item.description}`, role: 'treeitem' };
  const tooltip = new vscode.MarkdownString().appendText(`${name}: ${item.description}`);
  if (/^https:\/\//.test(url))
    tooltip.appendMarkdown('\n\n').appendMarkdown(`[${vscode.l10n.t('Open Law')}](${encodeURI(decodeURI(url))})`);
  item.tooltip = tooltip;
  return item;
}

/** Shapes differ, so that nothing is told by color alone; the status is also in the description. */
const ICONS: Readonly<Record<CoveredItem['status'], vscode.ThemeIcon>> = {
  missing: new vscode.ThemeIcon('circle-large-outline'),
  partial: new vscode.ThemeIcon('color-mode'),
  question: new vscode.ThemeIcon('question'),
  present: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  'not-applicable': new vscode.ThemeIcon('circle-slash'),
  elsewhere: new vscode.ThemeIcon('references'),
};

function itemLine(
  { uri, profile, item, children }: Extract<CoverageNode, { readonly type: 'item' }>,
  toRange: (passage: CoveragePassage) => vscode.Range,
): vscode.TreeItem {
  const { id, title, source, status, statusName, question, condition, note, isAnswered, passages } = item;
  const line = new vscode.TreeItem(
    title,
    children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  line.id = `item ${profile.id} ${id}`;
  // What only the text says can be decided otherwise, and not taken back.
  line.contextValue = `item.${isAnswered ? 'question' : status}${passages.length > 0 ? '.passages' : ''}`;
  line.description = [statusName, note, source].filter((part) => part !== undefined && part !== '').join(' · ');
  line.iconPath = ICONS[status];
  line.accessibilityInformation = {
    label: [title, statusName, note, condition, source].filter((part) => part !== undefined && part !== '').join(', '),
    role: 'treeitem',
  };
  const [best] = passages;
  const tooltip = new vscode.MarkdownString().appendText(source === undefined ? title : `${title} (${source})`);
  for (const text of [
    question,
    condition === undefined ? undefined : vscode.l10n.t('Applies {0}', condition),
    note === undefined ? undefined : `${statusName}: ${note}`,
    best && `“${best.text}”`,
  ])
    if (text !== undefined && text !== '') tooltip.appendMarkdown('\n\n').appendText(text);
  line.tooltip = tooltip;
  const elsewhere =
    !best && status === 'elsewhere' && note !== undefined && note !== '' ? fileWithin(note, note.startsWith('/'), uri) : undefined;
  if (best) line.command = openCommand(uri, toRange(best));
  else if (elsewhere) line.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [elsewhere] };
  return line;
}

function passageItem({ uri, id, passage }: Extract<CoverageNode, { readonly type: 'passage' }>, range: vscode.Range): vscode.TreeItem {
  const item = new vscode.TreeItem(passage.text);
  item.id = `passage ${id}`;
  item.contextValue = 'passage';
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.iconPath = new vscode.ThemeIcon('quote');
  item.tooltip = passage.text;
  item.accessibilityInformation = { label: `${passage.text}, ${item.description}`, role: 'treeitem' };
  item.command = openCommand(uri, range);
  return item;
}

function openCommand(uri: vscode.Uri, range: vscode.Range): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Go to Passage'), arguments: [uri, { selection: range }] };
}
