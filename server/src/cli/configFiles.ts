/** Reads the `.policywright.json` files that a folder obeys, as texts: from the folder upwards. */
import { dirname, join } from 'node:path';
import { CONFIG_NAME, type Message, message } from '../core/index.ts';
import { reasonOf } from '../node/reasons.ts';
import { readText } from './readText.ts';

/** One configuration file. */
export interface ConfigFileText {
  /** Absolute path, or as it was named. */
  readonly file: string;
  /** Empty settings where the file can't be read. */
  readonly text: string;
  /** Why it can't be read. */
  readonly unreadable?: Message;
}

/** Gives the files that a folder obeys, the farthest first; reads each once. */
export type ConfigReader = (folder: string) => Promise<readonly ConfigFileText[]>;

/**
 * A reader that looks no higher than `top`; with `only`, that file holds for every folder.
 * @param readFile reads one of them
 * @throws when `only` cannot be read
 */
export async function createConfigReader(
  top: string,
  only?: string,
  readFile: (file: string) => Promise<string> = readText,
): Promise<ConfigReader> {
  if (only !== undefined) {
    const files = [{ file: only, text: await readFile(only) }];
    return () => Promise.resolve(files);
  }
  const known = new Map<string, Promise<readonly ConfigFileText[]>>();
  const read = async (folder: string): Promise<readonly ConfigFileText[]> => {
    const file = join(folder, CONFIG_NAME);
    const own = await readFile(file).then(
      (text) => [{ file, text }],
      (error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' || error.code === 'ENOTDIR'
          ? []
          : // It is there and sets nothing, and that is said.
            [{ file, text: '{}', unreadable: message("can't be read: {reason}", { reason: reasonOf(error) }) }],
    );
    const above = folder === top || dirname(folder) === folder ? [] : await filesOf(dirname(folder));
    return own.length === 0 ? above : [...above, ...own];
  };
  const filesOf: ConfigReader = (folder) => {
    const files = known.get(folder) ?? read(folder);
    known.set(folder, files);
    return files;
  };
  return filesOf;
}
