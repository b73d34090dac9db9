/** The settings of each document: the client's, under those of the `.policywright.json` files above it. Read once, forgotten when either changes. */
import type { Connection } from 'vscode-languageserver';
import {
  DEFAULT_SETTINGS,
  ENGLISH,
  filesFrom,
  isObject,
  knownRules,
  readSettings,
  type SettingLayer,
  type Settings,
  settingsOfLayers,
  worded,
} from '../../core/index.ts';
import type { ConfigFile, ConfigFiles } from './configFiles.ts';
import { decoded, type WorkspaceFolders } from './workspaceFolders.ts';

/** One place that settings of a document come from; without `config` it is the client. */
export interface SettingSource extends SettingLayer {
  readonly config?: ConfigFile;
}

/** Settings by document. */
export interface SettingsStore {
  /** Never rejects: what cannot be read is logged and left out. The same object is given until something changes. */
  of(uri: string): Promise<Settings>;
  /** Where they come from, the strongest last. */
  sourcesOf(uri: string): Promise<readonly SettingSource[]>;
  /** The folders whose configuration a document obeys, from its workspace folder down; none for one outside all folders. */
  configFoldersOf(uri: string): readonly string[];
  /** Path of a document relative to its workspace folder, percent-decoded; of one outside all folders the whole path. */
  pathOf(uri: string): string;
  /** The workspace folder that a document is in, without a slash at its end; undefined for one outside all folders. */
  folderOf(uri: string): string | undefined;
  /** The workspace folders. */
  folders(): readonly string[];
  /** URIs of the configuration files that were found on the way to the settings of some file. */
  configs(): readonly string[];
  /** Forgets everything that was read. */
  clear(): void;
  setFolders(uris: readonly string[]): void;
  /** Settings pushed by a client that does not answer `workspace/configuration`. */
  setPushed(value: unknown): void;
}

/** @param canAsk whether the client answers `workspace/configuration` */
export function createSettings(
  connection: Connection,
  configs: ConfigFiles,
  folders: WorkspaceFolders,
  canAsk: () => boolean,
): SettingsStore {
  const { folderOf, pathOf } = folders;
  let pushed: unknown;
  /** By the folder of the document: what holds for one file there holds for all. */
  const bySiblings = new Map<string, Promise<Settings>>();
  const byWorkspaceFolder = new Map<string, Promise<unknown>>();
  const reported = new Set<string>();
  const found = new Set<string>();

  const fromClient = async (uri: string): Promise<unknown> => {
    if (!canAsk()) return pushed;
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: 'policywright' });
    } catch (error) {
      connection.console.warn(`The client gave no settings for ${uri}: ${String(error)}`);
      return undefined;
    }
  };
  /** A client has one answer for all that is in a workspace folder; thousands of files must not ask thousands of times. */
  const fromClientFor = (uri: string, top: string | undefined): Promise<unknown> => {
    if (top === undefined) return fromClient(uri);
    let answer = byWorkspaceFolder.get(top);
    if (!answer) {
      answer = fromClient(uri);
      byWorkspaceFolder.set(top, answer);
    }
    return answer;
  };
  const configFoldersOf = (uri: string): readonly string[] => {
    const top = folderOf(uri);
    if (top === undefined) return [];
    const below = uri
      .slice(top.length + 1)
      .split('/')
      .slice(0, -1);
    return Array.from({ length: below.length + 1 }, (_, depth) => [top, ...below.slice(0, depth)].join('/'));
  };
  const sourcesOf = async (uri: string): Promise<readonly SettingSource[]> => {
    const top = folderOf(uri);
    const sources: SettingSource[] = [{ value: withoutEmpty(await fromClientFor(uri, top)) }];
    for (const folder of configFoldersOf(uri)) {
      const config = await configs.of(folder);
      if (config) found.add(config.uri);
      const from = top === undefined ? undefined : filesFrom(decoded(folder), decoded(top));
      if (config) sources.push({ config, value: config.value, ...(from ? { filesFrom: from } : {}) });
    }
    return sources;
  };
  const read = async (uri: string): Promise<Settings> => {
    const sources = await sourcesOf(uri);
    // The client's own values are where its settings editor shows them; they are only logged.
    for (const { path, message } of readSettings(sources[0]?.value, knownRules).problems) {
      const line = `Setting policywright.${path.join('.')}: ${worded(ENGLISH, message)}; the default is used`;
      if (!reported.has(line)) connection.console.warn(line);
      reported.add(line);
    }
    return settingsOfLayers(sources, knownRules);
  };

  return {
    of(uri) {
      const siblings = folderOf(uri) === undefined ? uri : uri.slice(0, uri.lastIndexOf('/'));
      let settings = bySiblings.get(siblings);
      if (!settings) {
        settings = read(uri).catch((error: unknown) => {
          connection.console.error(`Settings of ${uri}: ${String(error)}`);
          return DEFAULT_SETTINGS;
        });
        bySiblings.set(siblings, settings);
      }
      return settings;
    },
    sourcesOf,
    configFoldersOf,
    pathOf,
    folderOf,
    folders: () => folders.all(),
    configs: () => [...found],
    clear() {
      found.clear();
      bySiblings.clear();
      byWorkspaceFolder.clear();
      configs.clear();
      reported.clear();
    },
    setFolders(uris) {
      folders.set(uris);
      bySiblings.clear();
      byWorkspaceFolder.clear();
    },
    setPushed(value) {
      pushed = value;
      bySiblings.clear();
      byWorkspaceFolder.clear();
    },
  };
}

/** An empty text field of a settings editor means that the setting has no value. */
function withoutEmpty(value: unknown): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '')) : value;
}
