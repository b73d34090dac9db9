/** The `.policywright.json` files: as an open editor has them, saved or not, else as they lie on the disk. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_NAME, type ConfigText, parseConfig } from '../../core/index.ts';
import type { Host } from './host.ts';
import { uriKey } from './uriKey.ts';

/** One configuration file. */
export interface ConfigFile extends ConfigText {
  readonly uri: string;
}

/** A configuration file as it is at this moment; `version` is null for one that is not open. */
export interface ConfigNow extends ConfigFile {
  readonly version: number | null;
}

/** Configuration files by folder, a URI without a slash at its end. */
export interface ConfigFiles {
  /** The one that is obeyed: while a writer is in the middle of a change and the text is no JSON, the last that was. Remembered until something changes. */
  of(folder: string): Promise<ConfigFile | undefined>;
  now(folder: string): Promise<ConfigNow | undefined>;
  /** A configuration was opened or changed in an editor; whether something else holds now. */
  typed(document: TextDocument): Promise<boolean>;
  /** It was closed, and what was not saved is gone; whether something else holds now. */
  closed(uri: string): Promise<boolean>;
  /** Whether the disk says otherwise than what is remembered of some folders; for clients that tell of no changes. */
  areStale(folders: Iterable<string>): Promise<boolean>;
  /** Whether events on these files or folders may mean that a configuration changed, came or went. */
  areTouched(uris: readonly string[]): boolean;
  clear(): void;
}

/** Whether a URI is that of a configuration file. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

/** @param openDocument an open document, by any spelling of its URI */
export function createConfigFiles(host: Host, openDocument: (uri: string) => TextDocument | undefined): ConfigFiles {
  /** Of open configurations the last text that could be read whole. */
  const typed = new Map<string, ConfigFile>();
  let byFolder = new Map<string, Promise<ConfigFile | undefined>>();
  const uriOf = (folder: string): string => `${folder}/${CONFIG_NAME}`;
  const folderOf = (uri: string): string => uri.slice(0, -CONFIG_NAME.length - 1);

  const fromDisk = async (uri: string): Promise<ConfigFile | undefined> => {
    const text = await host.readText(uri);
    return text === undefined ? undefined : { uri, ...parseConfig(text) };
  };
  const configOf = (folder: string): Promise<ConfigFile | undefined> => {
    const key = uriKey(folder);
    const config = byFolder.get(key) ?? Promise.resolve(typed.get(uriKey(uriOf(folder))) ?? fromDisk(uriOf(folder)));
    byFolder.set(key, config);
    return config;
  };
  const differ = (one: ConfigFile | undefined, other: ConfigFile | undefined): boolean =>
    JSON.stringify(one?.value) !== JSON.stringify(other?.value);

  return {
    of: configOf,
    now: async (folder) => {
      const document = openDocument(uriOf(folder));
      if (document) return { uri: document.uri, version: document.version, ...parseConfig(document.getText()) };
      const config = await fromDisk(uriOf(folder));
      return config && { ...config, version: null };
    },
    typed: async (document) => {
      const config: ConfigFile = { uri: document.uri, ...parseConfig(document.getText()) };
      if (config.fault) return false;
      const folder = folderOf(document.uri);
      const before = configOf(folder);
      // Noted before anything is waited for: the document may be closed meanwhile.
      typed.set(uriKey(document.uri), config);
      byFolder.set(uriKey(folder), Promise.resolve(config));
      return differ(await before, config);
    },
    closed: async (uri) => {
      const before = typed.get(uriKey(uri));
      if (!before) return false;
      typed.delete(uriKey(uri));
      byFolder.delete(uriKey(folderOf(uri)));
      return differ(before, await configOf(folderOf(uri)));
    },
    areStale: async (folders) => {
      for (const folder of folders) {
        if (
          byFolder.has(uriKey(folder)) &&
          !typed.has(uriKey(uriOf(folder))) &&
          (await configOf(folder))?.text !== (await host.readText(uriOf(folder)))
        )
          return true;
      }
      return false;
    },
    // Editors tell of a folder that came or went, and not of the files in it.
    areTouched: (uris) => uris.some((uri) => isConfig(uri) || !/\.[a-z]{1,9}$/i.test(uri)),
    clear: () => {
      byFolder = new Map();
    },
  };
}
