/** Looks at some files, and at each once more beside the others: for commands that keep no results. */
import type { CoreChecks } from './coreChecks.ts';
import type { FoundFile } from './files.ts';
import type { Inspection } from './inspection.ts';

/** What was found; files that aren't policies and weren't named are left out. @param onProblem is told what could not be checked @param signal ends it between two files, with its reason */
export async function inspectTogether(
  files: readonly FoundFile[],
  { inspector, together }: Pick<CoreChecks, 'inspector' | 'together'>,
  onProblem: (problem: string) => void,
  signal?: AbortSignal,
): Promise<readonly Inspection[]> {
  const first: Inspection[] = [];
  for (const found of files) {
    signal?.throwIfAborted();
    const { problems, inspection } = await inspector.inspect(found);
    problems.forEach(onProblem);
    if (inspection) first.push(inspection);
  }
  const { contextOf, workspaceFor } = together(first.filter(({ isPolicy }) => isPolicy));
  const checked: Inspection[] = [];
  for (const one of first)
    checked.push(contextOf(one) === undefined ? one : { ...one, findings: (await inspector.again(one, workspaceFor(one.path))).findings });
  return checked;
}
