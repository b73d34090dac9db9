/** What is kept of each file from run to run: whether it is a policy, its facts, and its findings, alone and beside the other policies. */
import { dirname } from 'node:path';
import type { Diagnosis } from '../../core/index.ts';
import { createFolderReadings, type FolderReadings } from '../../node/surroundings.ts';
import type { Versions } from '../baselines.ts';
import type { FoundFile } from '../files.ts';
import { createIncorporatedReader, type IncorporatedAnswer, incorporatedDigest } from '../incorporated.ts';
import type { Inspection, Outcome } from '../inspection.ts';
import { shownPath } from '../policyPaths.ts';
import { readText } from '../readText.ts';
import { areAnswersSame, type FileAnswer } from './fileAnswers.ts';
import type { ResultKeys } from './resultKeys.ts';
import type { ResultStore } from './resultStore.ts';

/** The findings of a file beside the other policies. */
export interface KeptAcross {
  /** Digest of what all policies say. */
  readonly workspace: string;
  /** Digest of what that means for this one; null where it means nothing. */
  readonly context: string | null;
  /** Null where they are those of the file alone. */
  readonly findings: readonly Diagnosis[] | null;
}

/** The results of earlier runs, as far as they still hold. */
export interface KeptResults {
  /** What became of a file; undefined where it has to be looked at anew. Never rejects. */
  find(found: FoundFile): Promise<Outcome | undefined>;
  /** Its findings beside other policies that say the same, or mean the same for it. */
  across(file: string, found: { readonly workspace: string } | { readonly context: string }): KeptAcross | undefined;
  /** Keeps what became of a file. */
  keep(file: string, outcome: Outcome): void;
  /** Keeps its findings beside the other policies. @param answers what was asked of the files around it for them */
  keepAcross(file: string, across: KeptAcross, answers: readonly FileAnswer[]): void;
}

/** Sets of other policies that findings are kept for: one file, its folder, and all may be checked in turn. */
const MAX_ACROSS = 3;

/** The first line of a record. */
interface Head {
  readonly recognition: string;
  readonly isPolicy: boolean;
  /** Absent where nothing but recognition was asked. */
  readonly checked?: {
    readonly inputs: string;
    readonly kind: string;
    readonly factsDigest: string;
    readonly answers: readonly FileAnswer[];
    readonly incorporated: readonly IncorporatedAnswer[];
  };
}

/** @param versions texts and earlier versions, where not the files themselves are checked */
export function createKeptResults(store: ResultStore, keys: ResultKeys, cwd: string, versions: Versions | undefined): KeptResults {
  const readings = createFolderReadings();
  const textOf = async (file: string): Promise<string> => (await versions?.text(file)) ?? readText(file);
  const areIncorporatedSame = incorporatedChecker(cwd, textOf, keys, readings);
  const acrossByFile = new Map<string, readonly KeptAcross[]>();
  /** What is kept of these is of other texts or settings than those that were looked at. */
  const outdated = new Set<string>();

  const find = async ({ file, named }: FoundFile): Promise<Outcome | undefined> => {
    const record = store.get(file);
    if (!record) return undefined;
    const [head, own, facts, across] = record;
    const { recognition, isPolicy, checked } = JSON.parse(head) as Head;
    const text = await textOf(file);
    if ((await keys.recognition(file, text)) !== recognition) return undefined;
    if (!isPolicy && !named) return { problems: [], failed: false };
    if (!checked || keys.inputs(await versions?.earlier(file)) !== checked.inputs) return undefined;
    if (!(await areAnswersSame(file, checked.answers, cwd, readings)) || !(await areIncorporatedSame(checked.incorporated)))
      return undefined;
    acrossByFile.set(file, JSON.parse(across) as KeptAcross[]);
    return {
      inspection: {
        file,
        path: shownPath(cwd, file),
        kind: checked.kind,
        text,
        isPolicy,
        facts,
        factsDigest: checked.factsDigest,
        findings: JSON.parse(own) as Diagnosis[],
      },
      problems: [],
      failed: false,
    };
  };

  return {
    // What can't be read now is told of where it is looked at anew.
    find: (found) => find(found).catch(() => undefined),
    across: (file, found) =>
      acrossByFile.get(file)?.find((one) => ('workspace' in found ? one.workspace === found.workspace : one.context === found.context)),
    keep: (file, { basis, inspection }) => {
      acrossByFile.delete(file);
      if (basis) store.set(file, recordOf(basis, inspection));
      else outdated.add(file);
    },
    keepAcross: (file, across, answers) => {
      const record = outdated.has(file) ? undefined : store.get(file);
      if (!record) return;
      const [first, own, facts] = record;
      const head = JSON.parse(first) as Head;
      if (!head.checked) return;
      const known = new Map([...head.checked.answers, ...answers].map((one) => [JSON.stringify(one), one]));
      const all = [
        across,
        ...(acrossByFile.get(file) ?? []).filter(({ workspace, context }) => workspace !== across.workspace && context !== across.context),
      ].slice(0, MAX_ACROSS);
      acrossByFile.set(file, all);
      store.set(file, [
        JSON.stringify({ ...head, checked: { ...head.checked, answers: [...known.values()] } } satisfies Head),
        own,
        facts,
        JSON.stringify(all),
      ]);
    },
  };
}

function recordOf(
  { recognition, inputs, answers, incorporated }: NonNullable<Outcome['basis']>,
  inspection: Inspection | undefined,
): readonly [string, string, string, string] {
  if (!inspection || inputs === undefined) return [JSON.stringify({ recognition, isPolicy: false } satisfies Head), '', '', '[]'];
  const { isPolicy, kind, facts, factsDigest, findings } = inspection;
  const head: Head = { recognition, isPolicy, checked: { inputs, kind, factsDigest, answers, incorporated } };
  return [JSON.stringify(head), JSON.stringify(findings), facts, '[]'];
}

/** Whether the files that definitions are taken from are what they were. */
function incorporatedChecker(
  cwd: string,
  textOf: (file: string) => Promise<string>,
  keys: ResultKeys,
  readings: FolderReadings,
): (answers: readonly IncorporatedAnswer[]) => Promise<boolean> {
  const read = createIncorporatedReader(cwd, textOf, readings);
  return async (answers) => {
    for (const [from, path, before] of answers) {
      const target = await read(from, path);
      const now = target ? incorporatedDigest(target, await keys.config(dirname(target.file))) : null;
      if (now !== before) return false;
    }
    return true;
  };
}
