/** What tells whether a kept result still holds, apart from what its policy asked about other files. */
import { dirname } from 'node:path';
import type { IsoDate } from '../../core/index.ts';
import type { EarlierText } from '../baselines.ts';
import type { ConfigReader } from '../configFiles.ts';
import { digestOf } from './digest.ts';

/** The keys of one run. */
export interface ResultKeys {
  /** Of the configuration that a folder obeys. */
  config(folder: string): Promise<string>;
  /** Of all that decides whether a file is a policy, and how it is parsed. */
  recognition(file: string, text: string): Promise<string>;
  /** Of what findings depend on besides. */
  inputs(earlier: EarlierText | undefined): string;
}

/** What all keys of a run have in common. */
export interface KeyedRun {
  /** Digest of the program; see `programDigest.ts`. */
  readonly program: string;
  readonly cwd: string;
  readonly today: IsoDate;
  /** See `PolicyOptions.forRelease`. */
  readonly release: boolean;
  /** BCP 47 tag of the language of findings. */
  readonly locale: string;
}

/** @param configsOf reads the configuration of a folder */
export function createResultKeys({ program, cwd, today, release, locale }: KeyedRun, configsOf: ConfigReader): ResultKeys {
  const configs = new Map<string, Promise<string>>();
  const digestConfig = async (folder: string): Promise<string> =>
    digestOf(...(await configsOf(folder)).flatMap(({ file, text, unreadable }) => [file, text, JSON.stringify(unreadable ?? null)]));
  const config = (folder: string): Promise<string> => {
    const digest = configs.get(folder) ?? digestConfig(folder);
    configs.set(folder, digest);
    return digest;
  };
  return {
    config,
    recognition: async (file, text) => digestOf(program, cwd, file, String(release), await config(dirname(file)), text),
    inputs: (earlier) => digestOf(today, locale, JSON.stringify(earlier ?? null)),
  };
}
