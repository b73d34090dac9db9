/** Reads the files that a policy takes its definitions from: of the same repository, or below the working folder. */
import { dirname, resolve } from 'node:path';
import { type Incorporation, incorporate, type Policy, type PolicyOptions, parsePolicy } from '../core/index.ts';
import { readSurroundings } from '../node/surroundings.ts';

/** Gives what a policy incorporates; remembers nothing but what one call needs. */
export type IncorporationReader = (policy: Policy, file: string) => Promise<Incorporation | undefined>;

/**
 * @param cwd the working folder
 * @param textOf the text of a file as it is checked; rejects where it cannot be read
 * @param optionsOf how a file is read: by its path, and with the settings that hold for it
 * @param top the folder outside which nothing is looked at, instead of the repository
 */
export function createIncorporationReader(
  cwd: string,
  textOf: (file: string) => Promise<string>,
  optionsOf: (file: string) => Promise<PolicyOptions>,
  top?: string,
): IncorporationReader {
  return (policy, file) =>
    incorporate(policy, file, async (from, path) => {
      if ((await readSurroundings(from, (files) => void files.has(path), cwd, top)).has(path) !== true) return undefined;
      const target = resolve(dirname(from), path);
      const text = await textOf(target).catch(() => undefined);
      return text === undefined ? undefined : { file: target, policy: parsePolicy(text, await optionsOf(target)) };
    });
}
