/** The settings of a folder: what its `.policywright.json` files say, nearest wins key by key. */
import { dirname, sep } from 'node:path';
import { type ConfigText, filesFrom, knownRules, parseConfig, type Settings, settingsOfLayers } from '../core/index.ts';
import { type ConfigFileText, type ConfigReader, createConfigReader } from './configFiles.ts';

/** Settings for one folder, and the configuration files that they came from. */
export interface FolderSettings {
  readonly settings: Settings;
  readonly files: readonly (ConfigText & { readonly file: string })[];
}

/** Gives the settings of a folder; remembers what it has read. */
export type SettingsReader = (folder: string) => Promise<FolderSettings>;

/**
 * A reader that looks no higher than `top`; with `only`, that file's settings hold everywhere, and its globs are relative to the working folder.
 * @param cwd the folder that paths of policies are relative to
 * @throws when `only` cannot be read
 */
export async function createSettingsReader(top: string, cwd: string, only?: string): Promise<SettingsReader> {
  return settingsReader(await createConfigReader(top, only), cwd, only);
}

/** As {@link createSettingsReader}, of files that somebody else reads. */
export function settingsReader(configsOf: ConfigReader, cwd: string, only?: string): SettingsReader {
  const parsed = new Map<string, FolderSettings['files'][number]>();
  const parse = (one: ConfigFileText): FolderSettings['files'][number] => {
    const known = parsed.get(one.file) ?? { file: one.file, ...parsedText(one) };
    parsed.set(one.file, known);
    return known;
  };
  const read = async (folder: string): Promise<FolderSettings> => {
    const files = (await configsOf(folder)).map(parse);
    const layers = files.map(({ file, value }) => {
      const base = only === undefined ? filesFrom(plain(dirname(file)), plain(cwd)) : undefined;
      return { value, ...(base ? { filesFrom: base } : {}) };
    });
    return { settings: settingsOfLayers(layers, knownRules), files };
  };
  const byFolder = new Map<string, Promise<FolderSettings>>();
  return (folder) => {
    const settings = byFolder.get(folder) ?? read(folder);
    byFolder.set(folder, settings);
    return settings;
  };
}

function parsedText({ text, unreadable }: ConfigFileText): ConfigText {
  return unreadable ? { text, value: undefined, fault: { offset: 0, message: unreadable } } : parseConfig(text);
}

function plain(folder: string): string {
  return folder.split(sep).join('/').replace(/\/$/, '');
}
