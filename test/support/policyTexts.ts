/** Whole policies for tests: our own in `test/corpus/policies`, and real ones where they lie beside the repository. */
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Policies of our own in five languages, some clean and some with mistakes; `findings.tsv` beside them says which. */
export const OWN_POLICIES: string = join(root, 'test/corpus/policies');

/** Folders of policies: our own, and `corpus` and `policies` of `../shared` or of the folder that `SHARED` names. */
export const POLICY_FOLDERS: readonly string[] = [
  OWN_POLICIES,
  ...['corpus', 'policies'].map((name) => join(process.env['SHARED'] ?? join(root, '../shared'), name)).filter(existsSync),
];

/**
 * Paths of all of our own policies and of real ones, in the same order on every machine.
 * @param real folders of real policies that are taken
 * @param every of each of these folders, one policy in so many
 */
export function policyFiles(real: readonly string[] = ['corpus', 'policies'], every = 1): readonly string[] {
  return POLICY_FOLDERS.filter((folder) => folder === OWN_POLICIES || real.includes(basename(folder))).flatMap((folder) =>
    globSync('**/*.md', { cwd: folder })
      .sort()
      .filter((_, index) => folder === OWN_POLICIES || index % every === 0)
      .map((file) => join(folder, file)),
  );
}

/** Whether there are real policies besides our own: only many texts can hold a bound on how often something may be. */
export const HAS_REAL_POLICIES: boolean = POLICY_FOLDERS.length > 1;
