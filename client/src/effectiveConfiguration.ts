/** Shows which settings hold for a policy, and where each comes from: a read-only document that follows every change of them. */

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  EFFECTIVE_CONFIGURATION_REQUEST,
  type EffectiveConfigurationParams,
  type EffectiveConfigurationResult,
} from '../../server/src/protocol.ts';
import { baseName, isMarkdownFile } from './fileName.ts';
import { policyArgument } from './policyArgument.ts';
import { whenStarted } from './runningServer.ts';
import type { Statuses } from './statuses.ts';

/** The document, and the command that opens it. */
export interface EffectiveConfiguration extends vscode.Disposable {
  /** Of the file that a menu names, else of the active editor, else of the workspace. */
  readonly show: (argument: unknown) => Promise<void>;
}

const SCHEME = 'policywright-configuration';
const KEYS = ['rules', 'files', 'reviewEvery', 'dueSoon', 'contacts', 'profiles', 'frontMatter', 'inlayHints'];

/** Registers the document's text and its links to the places in configuration files. */
export function createEffectiveConfiguration(client: BaseLanguageClient, statuses: Statuses): EffectiveConfiguration {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const links = new Map<string, EffectiveConfigurationResult['links']>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = async (shown: vscode.Uri): Promise<string> => {
    const about = vscode.Uri.parse(shown.query, true);
    await whenStarted(client);
    if (client.state !== State.Running) return `// ${vscode.l10n.t("Policywright's language server isn't running.")}\n`;
    const params: EffectiveConfigurationParams = { uri: client.code2ProtocolConverter.asUri(about), settings: levelsFor(about) };
    const result = await client.sendRequest<EffectiveConfigurationResult | null>(EFFECTIVE_CONFIGURATION_REQUEST, params);
    links.set(shown.toString(), result?.links ?? []);
    return result?.text ?? `// ${vscode.l10n.t("Can't read the configuration; see the Policywright log")}\n`;
  };
  const again = (): void => {
    clearTimeout(pause);
    pause = setTimeout(
      () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME).forEach(({ uri }) => changed.fire(uri)),
      200,
    );
  };
  const linksIn = ({ uri }: vscode.TextDocument): vscode.DocumentLink[] =>
    (links.get(uri.toString()) ?? []).map((link) => {
      const target = client.protocol2CodeConverter.asUri(link.uri).with({ fragment: `L${link.target + 1}` });
      return new vscode.DocumentLink(new vscode.Range(link.line, link.from, link.line, link.to), target);
    });

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: changed.event, provideTextDocumentContent: ask }),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, { provideDocumentLinks: linksIn }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('policywright')) again();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => links.delete(uri.toString())),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (uri.path.endsWith('/.policywright.json')) again();
    }),
    statuses.onDidChange(again),
  );
  return {
    show: async (argument) => {
      const about = subject(argument);
      if (!about) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a policy or a folder first.'));
        return;
      }
      const name = about.path.endsWith('/')
        ? vscode.l10n.t('Configuration of This Workspace')
        : vscode.l10n.t('Configuration of {0}', baseName(about));
      const shown = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.jsonc`, query: about.toString() });
      changed.fire(shown);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(shown), { preview: true });
    },
    dispose: () => {
      clearTimeout(pause);
      subscriptions.dispose();
    },
  };
}

/** A configuration file is asked about for what is beside it; a document that isn't a file of the workspace for the workspace. */
function subject(argument: unknown): vscode.Uri | undefined {
  const uri = policyArgument(argument);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (uri?.scheme === SCHEME) return vscode.Uri.parse(uri.query, true);
  if (uri?.path.endsWith('/.policywright.json')) return uri.with({ path: uri.path.replace(/[^/]*$/, '') });
  if (uri && isMarkdownFile(uri)) return uri;
  return folder?.uri.with({ path: `${folder.uri.path.replace(/\/$/, '')}/` });
}

/** A text field that was emptied: the setting has no value. */
function withoutEmpty(value: unknown): unknown {
  return value === '' ? undefined : value;
}

/** What each level of VS Code's settings says, the strongest last. */
function levelsFor(uri: vscode.Uri): NonNullable<EffectiveConfigurationParams['settings']> {
  const configuration = vscode.workspace.getConfiguration('policywright', uri);
  const inspected = KEYS.flatMap((key) => {
    const at = configuration.inspect(key);
    const nested = key === 'inlayHints' ? configuration.inspect('inlayHints.sectionTitles') : undefined;
    const take = (level: 'globalValue' | 'workspaceValue' | 'workspaceFolderValue'): unknown =>
      nested ? (nested[level] === undefined ? undefined : { sectionTitles: nested[level] }) : withoutEmpty(at?.[level]);
    return [{ key, user: take('globalValue'), workspace: take('workspaceValue'), folder: take('workspaceFolderValue') }];
  });
  const level = (name: string, which: 'user' | 'workspace' | 'folder'): { readonly name: string; readonly value: unknown } => ({
    name,
    value: Object.fromEntries(inspected.flatMap((one) => (one[which] === undefined ? [] : [[one.key, one[which]]]))),
  });
  return [
    level(vscode.l10n.t('user settings of VS Code'), 'user'),
    level(vscode.l10n.t('workspace settings of VS Code'), 'workspace'),
    level(vscode.l10n.t('folder settings of VS Code'), 'folder'),
  ].filter(({ value }) => Object.keys(value as object).length > 0);
}
