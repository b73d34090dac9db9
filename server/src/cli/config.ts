/** Finds `.policywright.json` for a file: from its folder upwards, nearest wins key by key. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseConfig, type ConfigText } from '../core/features/readConfig.ts';
import { mergeSettings, readSettings, rules, type Settings } from '../core/index.ts';

/** Name of the configuration file. */
export const CONFIG_NAME = '.policywright.json';

/** Settings for one folder, and the configuration files that they came from. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly files: readonly (ConfigText & { readonly file: string })[];
}

/** Gives the settings of a folder; remembers what it has read. */
export type SettingsReader = (folder: string) => Promise<FolderSettings>;

const ruleIds = new Set(rules.map(({ id }) => id));

/**
 * A reader that looks no higher than `top`; with `only`, that file's settings hold everywhere.
 * @throws when `only` cannot be read
 */
export async function createSettingsReader(top: string, only?: string): Promise<SettingsReader> {
  if (only !== undefined) {
    const config = { file: only, ...parseConfig(await readFile(only, 'utf8')) };
    const fixed: FolderSettings = { settings: readSettings(config.value, ruleIds).settings, files: [config] };
    return () => Promise.resolve(fixed);
  }
  const known = new Map<string, Promise<FolderSettings['files']>>();
  const filesOf = (folder: string): Promise<FolderSettings['files']> => {
    let files = known.get(folder);
    if (!files) {
      files = readFile(join(folder, CONFIG_NAME), 'utf8').then(
        (text) => [{ file: join(folder, CONFIG_NAME), ...parseConfig(text) }],
        () => [],
      ).then(async (own) => [...(folder === top || dirname(folder) === folder ? [] : await filesOf(dirname(folder))), ...own]);
      known.set(folder, files);
    }
    return files;
  };
  return async (folder) => {
    const files = await filesOf(folder);
    const value = files.reduce<unknown>((merged, file) => mergeSettings(merged, file.value), undefined);
    return { settings: readSettings(value, ruleIds).settings, files };
  };
}
