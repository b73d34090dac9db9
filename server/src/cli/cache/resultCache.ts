/** Opens what is kept from run to run: where that is, and of which program. */
import { resolve } from 'node:path';
import { userCacheFolder } from '../../node/cacheFolder.ts';
import { l10n } from '../../node/programLanguage.ts';
import { reasonOf } from '../../node/reasons.ts';
import type { CheckOptions } from '../arguments.ts';
import type { Versions } from '../baselines.ts';
import type { ConfigFindings } from '../checkConfigs.ts';
import type { ConfigReader } from '../configFiles.ts';
import { digestOf } from './digest.ts';
import { createKeptResults, type KeptResults } from './keptResults.ts';
import { programDigest } from './programDigest.ts';
import { createResultKeys, type KeyedRun, type ResultKeys } from './resultKeys.ts';
import { openResultStore } from './resultStore.ts';

/** The results of earlier runs, for one run. */
export interface ResultCache {
  /** Digest of the program. */
  readonly program: string;
  readonly keys: ResultKeys;
  readonly results: KeptResults;
  /** What is wrong with configuration files, of which a digest is the same; worked out where that isn't known. */
  configFindings(digest: string, work: () => Promise<ConfigFindings>): Promise<ConfigFindings>;
  /** Writes what is new. */
  save(): void;
}

/** What a run is about. */
export interface CachedRun {
  readonly options: Pick<CheckOptions, 'cache' | 'cacheLocation'>;
  readonly run: Omit<KeyedRun, 'program'>;
  readonly configsOf: ConfigReader;
  readonly versions: Versions | undefined;
  /** Says a line to the user. */
  readonly note: (message: string) => void;
  /** Says where the user's caches are. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Undefined where nothing is to be kept, or there is no place for it: that keeps nobody from checking. */
export function openResultCache({
  options,
  run,
  configsOf,
  versions,
  note,
  environment = process.env,
}: CachedRun): ResultCache | undefined {
  const location = options.cacheLocation;
  if (!options.cache) return undefined;
  // The sources may change from run to run: of these only the same process is believed.
  const program = programDigest(run.locale) ?? (location === undefined ? undefined : `${process.pid} ${performance.timeOrigin}`);
  const own = userCacheFolder(environment);
  const unusable = (reason: string): undefined => {
    // Only who names a folder wants to know.
    if (location !== undefined) note(l10n.t("{path}: can't be used as a cache: {reason}", { path: location, reason }));
  };
  if (program === undefined) return undefined;
  if (own === undefined) return unusable(l10n.t('the environment names no folder for caches'));
  try {
    const folder = location === undefined ? own : resolve(run.cwd, location);
    const store = openResultStore(folder, own, JSON.stringify([run.cwd, run.locale, run.release]));
    const keys = createResultKeys({ ...run, program }, configsOf);
    return {
      program,
      keys,
      results: createKeptResults(store, keys, run.cwd, versions),
      configFindings: async (digest, work) => {
        // Files have absolute paths for names.
        const name = `configuration ${digestOf(program, l10n.locale, digest)}`;
        const [known] = store.get(name) ?? [];
        if (known !== undefined) return JSON.parse(known) as ConfigFindings;
        const found = await work();
        store.set(name, [JSON.stringify(found), '', '', '']);
        return found;
      },
      save: () => {
        const error = store.save();
        if (error !== undefined) unusable(reasonOf(error));
      },
    };
  } catch (error) {
    return unusable(reasonOf(error));
  }
}
