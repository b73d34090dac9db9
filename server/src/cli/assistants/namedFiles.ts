/** The files that an assistant names. */
import { relative } from 'node:path';
import { findFiles, type Search } from '../files.ts';
import { RefusedRequest, type WorkspaceFiles } from './workspaceFiles.ts';

/** Name of a text that comes without. */
export const UNNAMED = 'policy.md';

/** Files and folders of the workspace, all of it where none is named; what is behind symbolic links that lead out of it is left out. @throws RefusedRequest where none is there */
export async function findNamedFiles(files: WorkspaceFiles, paths: readonly string[]): Promise<Search> {
  const real: string[] = [];
  const problems: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    try {
      real.push(await files.existing(path));
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      problems.push(error.message);
    }
  }
  if (real.length === 0) throw new RefusedRequest(problems.join('\n'));
  const found = await findFiles(
    real.map((file) => relative(files.root, file) || '.'),
    files.root,
  );
  const held = await Promise.all(found.files.map(({ file }) => files.holds(file)));
  return { ...found, files: found.files.filter((_, index) => held[index]), problems: [...problems, ...found.problems] };
}
