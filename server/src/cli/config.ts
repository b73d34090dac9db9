/** Finds `.policywright.json` for a file: from its folder upwards, nearest wins key by key. */
import { dirname, join, sep } from 'node:path';
import {
  CONFIG_NAME,
  type ConfigText,
  filesFrom,
  knownRules,
  message,
  parseConfig,
  type Settings,
  settingsOfLayers,
} from '../core/index.ts';
import { reasonOf } from '../node/reasons.ts';
import { readText } from './files.ts';

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
 * @param read reads a configuration file
 * @throws when `only` cannot be read
 */
export async function createSettingsReader(
  top: string,
  cwd: string,
  only?: string,
  read: (file: string) => Promise<string> = readText,
): Promise<SettingsReader> {
  if (only !== undefined) {
    const config = { file: only, ...parseConfig(await read(only)) };
    const fixed: FolderSettings = { settings: settingsOfLayers([config], knownRules), files: [config] };
    return () => Promise.resolve(fixed);
  }
  const known = new Map<string, Promise<FolderSettings['files']>>();
  const filesOf = (folder: string): Promise<FolderSettings['files']> => {
    let files = known.get(folder);
    if (!files) {
      files = read(join(folder, CONFIG_NAME))
        .then(
          (text) => [{ file: join(folder, CONFIG_NAME), ...parseConfig(text) }],
          (error: NodeJS.ErrnoException) =>
            error.code === 'ENOENT' || error.code === 'ENOTDIR' ? [] : [{ file: join(folder, CONFIG_NAME), ...unreadable(error) }],
        )
        .then(async (own) => [...(folder === top || dirname(folder) === folder ? [] : await filesOf(dirname(folder))), ...own]);
      known.set(folder, files);
    }
    return files;
  };
  const from = plain(cwd);
  const combine = async (folder: string): Promise<FolderSettings> => {
    const files = await filesOf(folder);
    const layers = files.map(({ file, value }) => {
      const base = filesFrom(plain(dirname(file)), from);
      return { value, ...(base ? { filesFrom: base } : {}) };
    });
    return { settings: settingsOfLayers(layers, knownRules), files };
  };
  const byFolder = new Map<string, Promise<FolderSettings>>();
  return (folder) => {
    const settings = byFolder.get(folder) ?? combine(folder);
    byFolder.set(folder, settings);
    return settings;
  };
}

/** A file that is there and cannot be read: it sets nothing, and that is said. */
function unreadable(error: unknown): ConfigText {
  return {
    text: '{}',
    value: undefined,
    fault: { offset: 0, message: message("can't be read: {reason}", { reason: reasonOf(error) }) },
  };
}

function plain(folder: string): string {
  return folder.split(sep).join('/').replace(/\/$/, '');
}
