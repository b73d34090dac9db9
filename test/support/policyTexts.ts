/** Whole policies for tests: our own in `test/corpus/policies`, and real ones where they lie beside the repository. */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Policies of our own in five languages, some clean and some with mistakes; `findings.tsv` beside them says which. */
export const OWN_POLICIES: string = join(root, 'test/corpus/policies');

/** Folders of policies: our own, and `corpus` and `policies` of `../shared` or of the folder that `SHARED` names. */
export const POLICY_FOLDERS: readonly string[] = [
  OWN_POLICIES,
  ...['corpus', 'policies'].map((name) => join(process.env['SHARED'] ?? join(root, '../shared'), name)).filter(existsSync),
];

/** Paths of all policies that there are, in the same order on every machine. */
export function policyFiles(): readonly string[] {
  return POLICY_FOLDERS.flatMap((folder) =>
    globSync('**/*.md', { cwd: folder })
      .sort()
      .map((file) => join(folder, file)),
  );
}

/** Whether there are real policies besides our own: only many texts can hold a bound on how often something may be. */
export const HAS_REAL_POLICIES: boolean = POLICY_FOLDERS.length > 1;
