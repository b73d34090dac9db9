/** Reads the files that policies take their definitions from: what is open as it is in the editor, else from inside the workspace only. */
import { type Incorporation, incorporate, type Policy, parsePolicy } from '../../core/index.ts';
import type { Host } from './host.ts';
import { parseOptionsOf } from './parseOptions.ts';
import type { SettingsStore } from './settings.ts';
import { uriKey } from './uriKey.ts';
import { uriBeside } from './uris.ts';

/** What one policy incorporates, and the files that this depends on: also those that are not there. */
export interface IncorporationOf {
  readonly incorporation: Incorporation | undefined;
  /** As {@link uriKey} gives them. */
  readonly dependsOn: readonly string[];
}

/** Incorporated files by URI. */
export interface Incorporations {
  of(policy: Policy, uri: string): Promise<IncorporationOf>;
  /** A file changed on disk. */
  forget(uri: string): void;
  clear(): void;
}

/** Files whose parse is kept: what many policies incorporate is mostly one and the same. */
const MOST_KEPT = 20;

const NONE: IncorporationOf = { incorporation: undefined, dependsOn: [] };

/** @param openPolicy the parse of an open document, by any spelling of its URI */
export function createIncorporations(
  host: Host,
  settings: SettingsStore,
  openPolicy: (uri: string) => Promise<Policy | undefined>,
): Incorporations {
  const kept = new Map<string, Promise<Policy | undefined>>();
  const read = async (uri: string): Promise<Policy | undefined> => {
    const text = await host.readText(uri);
    return text === undefined ? undefined : parsePolicy(text, (await parseOptionsOf(settings, uri)).options);
  };
  const onDisk = (uri: string): Promise<Policy | undefined> => {
    const key = uriKey(uri);
    const policy = kept.get(key) ?? read(uri);
    // What was asked for last is kept longest.
    kept.delete(key);
    kept.set(key, policy);
    if (kept.size > MOST_KEPT)
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    return policy;
  };
  return {
    of: async (policy, uri) => {
      if (policy.definitions.references.length === 0) return NONE;
      const dependsOn = new Set<string>();
      const incorporation = await incorporate(policy, uri, async (from, path) => {
        const target = uriBeside(from, path);
        if (target === undefined || settings.folderOf(target) === undefined) return undefined;
        dependsOn.add(uriKey(target));
        const other = (await openPolicy(target)) ?? (await onDisk(target));
        return other && { file: target, policy: other };
      });
      return { incorporation, dependsOn: [...dependsOn] };
    },
    forget: (uri) => void kept.delete(uriKey(uri)),
    clear: () => kept.clear(),
  };
}
