/** The settings of each document: the client's, under those of the `.policywright.json` files above it. Read once, forgotten when either changes. */
import type { Connection } from 'vscode-languageserver';
import { parseConfig } from '../core/features/readConfig.ts';
import { DEFAULT_SETTINGS, mergeSettings, readSettings, rules, type Settings } from '../core/index.ts';
import type { Host } from './host.ts';
import { keyOf } from './workspaceIndex.ts';

/** Name of the configuration file. */
export const CONFIG_NAME = '.policywright.json';

/** Settings by document. */
export interface SettingsStore {
  /** Never rejects: what cannot be read is logged and left out. The same object is given until something changes. */
  of(uri: string): Promise<Settings>;
  /** Path of a document relative to its workspace folder, percent-decoded; of one outside all folders the whole path. */
  pathOf(uri: string): string;
  /** The workspace folder that a document lies in, without a slash at its end; undefined for one outside all folders. */
  folderOf(uri: string): string | undefined;
  /** The workspace folders. */
  folders(): readonly string[];
  /** Forgets everything that was read. */
  clear(): void;
  setFolders(uris: readonly string[]): void;
  /** Settings pushed by a client that does not answer `workspace/configuration`. */
  setPushed(value: unknown): void;
}

const ruleIds = new Set(rules.map(({ id }) => id));

/** @param canAsk whether the client answers `workspace/configuration` */
export function createSettings(connection: Connection, host: Host, canAsk: () => boolean): SettingsStore {
  let folders: readonly string[] = [];
  let pushed: unknown;
  /** By the folder of the document: what holds for one file there holds for all. */
  const bySiblings = new Map<string, Promise<Settings>>();
  const byWorkspaceFolder = new Map<string, Promise<unknown>>();
  const byFolder = new Map<string, Promise<unknown>>();
  const reported = new Set<string>();

  const folderOf = (uri: string): string | undefined => {
    const key = keyOf(uri);
    const [folder] = folders.filter((one) => key.startsWith(`${keyOf(one)}/`)).sort((a, b) => b.length - a.length);
    // As the document's own URI spells it, so that it can be cut off.
    return folder === undefined ? undefined : uri.split('/').slice(0, folder.split('/').length).join('/');
  };
  const configOf = (folder: string): Promise<unknown> => {
    let config = byFolder.get(folder);
    if (!config) {
      config = host.readText(`${folder}/${CONFIG_NAME}`).then((text) => (text === undefined ? undefined : parseConfig(text).value));
      byFolder.set(folder, config);
    }
    return config;
  };
  const fromClient = async (uri: string): Promise<unknown> => {
    if (!canAsk()) return pushed;
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: 'policywright' });
    } catch (error) {
      connection.console.warn(`The client gave no settings for ${uri}: ${String(error)}`);
      return undefined;
    }
  };
  /** A client has one answer for all that lies in a workspace folder; thousands of files must not ask thousands of times. */
  const fromClientFor = (uri: string, top: string | undefined): Promise<unknown> => {
    if (top === undefined) return fromClient(uri);
    let answer = byWorkspaceFolder.get(top);
    if (!answer) {
      answer = fromClient(uri);
      byWorkspaceFolder.set(top, answer);
    }
    return answer;
  };
  const read = async (uri: string): Promise<Settings> => {
    const top = folderOf(uri);
    const own = await fromClientFor(uri, top);
    // The client's own values are where its settings editor shows them; they are only logged.
    for (const { path, message } of readSettings(own, ruleIds).problems) {
      const line = `Setting policywright.${path.join('.')}: ${message}; the default is used`;
      if (!reported.has(line)) connection.console.warn(line);
      reported.add(line);
    }
    let value = own;
    if (top !== undefined) {
      const below = uri.slice(top.length + 1).split('/').slice(0, -1);
      for (let depth = 0; depth <= below.length; depth++) value = mergeSettings(value ?? undefined, await configOf([top, ...below.slice(0, depth)].join('/')));
    }
    return readSettings(value, ruleIds).settings;
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
    pathOf(uri) {
      const folder = folderOf(uri);
      const path = folder === undefined ? uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?\/?/i, '') : uri.slice(folder.length + 1);
      try {
        return decodeURIComponent(path);
      } catch {
        return path;
      }
    },
    folderOf,
    folders: () => folders,
    clear() {
      bySiblings.clear();
      byWorkspaceFolder.clear();
      byFolder.clear();
      reported.clear();
    },
    setFolders(uris) {
      folders = uris.map((uri) => uri.replace(/\/+$/, ''));
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
