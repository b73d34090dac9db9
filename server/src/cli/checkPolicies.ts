/** Looks at all files of a run, first each by itself, then beside the other policies; what is kept of earlier runs comes before the core. */
import type { Workspace } from '../core/index.ts';
import { digestOf } from './cache/digest.ts';
import type { KeptResults } from './cache/keptResults.ts';
import type { CoreChecks, PoliciesTogether } from './coreChecks.ts';
import type { FoundFile } from './files.ts';
import type { Inspection, Outcome } from './inspection.ts';

/** What a check works with. */
export interface PolicyChecking {
  /** Loads the core, once. */
  readonly coreChecks: () => Promise<CoreChecks>;
  /** Absent where nothing is kept. */
  readonly results: KeptResults | undefined;
  /** Looks at many files in worker threads; absent where it has to be done here. */
  readonly inWorkers: ((files: readonly FoundFile[]) => Promise<readonly Outcome[]>) | undefined;
  /** Told how many files were done since it was last called. */
  readonly onDone: (count: number) => void;
  /** Told when each file was looked at by itself. */
  readonly onAllRead: () => void;
}

/** What was found. */
export interface CheckedPolicies {
  readonly checked: readonly Inspection[];
  /** One line for each thing that went wrong. */
  readonly problems: readonly string[];
  /** Files that could not be checked. */
  readonly failed: ReadonlySet<string>;
  /** Some thread still waits for a disk. */
  readonly isStalled: boolean;
  /** Gives the other policies, as the policy of a path sees them. */
  workspaces(): Promise<(path: string) => Workspace>;
}

/** Files below which a second thread costs more than it gives: each has to load the program first. */
const ENOUGH_FOR_WORKERS = 200;
/** Files that are looked up at the same time: a disk answers several questions sooner than one after the other. */
const AT_ONCE = 32;
/** Where git is asked about each, in processes of its own. */
const AT_ONCE_IN_GIT = 4;

/** Checks files; one that can't be read does not stop the others. */
export async function checkPolicies(
  files: readonly FoundFile[],
  { coreChecks, results, inWorkers, onDone, onAllRead }: PolicyChecking,
): Promise<CheckedPolicies> {
  const atOnce = inWorkers ? AT_ONCE : AT_ONCE_IN_GIT;
  const outcomes = results ? await findKept(files, results, atOnce, onDone) : new Map<string, Outcome>();
  const others = files.filter(({ file }) => !outcomes.has(file));
  const looked =
    inWorkers && others.length >= ENOUGH_FOR_WORKERS
      ? await inWorkers(others)
      : others.length > 0
        ? await (await coreChecks()).inspect(others, onDone)
        : [];
  onAllRead();
  others.forEach(({ file }, index) => {
    const outcome = looked[index];
    if (!outcome) return;
    outcomes.set(file, outcome);
    results?.keep(file, outcome);
  });
  const inOrder = files.flatMap(({ file }) => outcomes.get(file) ?? []);
  const alone = inOrder.flatMap(({ inspection }) => (inspection ? [inspection] : []));
  const policies = alone.filter(({ isPolicy }) => isPolicy);
  let merged: PoliciesTogether | undefined;
  const together = async (): Promise<PoliciesTogether> => (merged ??= (await coreChecks()).together(policies));

  const workspace = digestOf(...policies.flatMap(({ path, factsDigest }) => [path, factsDigest]));
  const beside = new Set(files.flatMap(({ file, beside: isBeside }) => (isBeside ? [file] : [])));
  const told = [...outcomes].filter(([file]) => !beside.has(file));
  const checked: Inspection[] = [];
  for (const one of alone) {
    if (beside.has(one.file)) continue;
    const known = results?.across(one.file, { workspace });
    const findings = known ? known.findings : await checkAcross(one, workspace, await together(), coreChecks, results);
    checked.push(findings ? { ...one, findings } : one);
  }
  return {
    checked,
    problems: files.flatMap(({ file, beside: isBeside }) => (isBeside ? [] : (outcomes.get(file)?.problems ?? []))),
    failed: new Set(told.flatMap(([file, { failed }]) => (failed ? [file] : []))),
    isStalled: inOrder.some(({ stalled }) => stalled),
    workspaces: async () => (await together()).workspaceFor,
  };
}

/** What became of files in earlier runs, where that still holds. */
async function findKept(
  files: readonly FoundFile[],
  results: KeptResults,
  atOnce: number,
  onDone: (count: number) => void,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (let from = 0; from < files.length; from += atOnce) {
    await Promise.all(
      files.slice(from, from + atOnce).map(async (found) => {
        const outcome = await results.find(found);
        if (!outcome) return;
        outcomes.set(found.file, outcome);
        onDone(1);
      }),
    );
  }
  return outcomes;
}

/** The findings of one file beside the other policies; null where these mean nothing for it. */
async function checkAcross(
  one: Inspection,
  workspace: string,
  { contextOf, workspaceFor }: PoliciesTogether,
  coreChecks: () => Promise<CoreChecks>,
  results: KeptResults | undefined,
): Promise<Inspection['findings'] | null> {
  const context = contextOf(one);
  if (context === undefined) {
    results?.keepAcross(one.file, { workspace, context: null, findings: null }, []);
    return null;
  }
  const digest = digestOf(context);
  const known = results?.across(one.file, { context: digest });
  // Only where the others have a bearing: thousands of parsed policies are too much to hold, and to check twice.
  const { findings, answers } = known
    ? { findings: known.findings, answers: [] }
    : await (await coreChecks()).inspector.again(one, workspaceFor(one.path));
  results?.keepAcross(one.file, { workspace, context: digest, findings }, answers);
  return findings;
}
