/** What is kept of each policy of the workspace, once its text and parse are let go. */
import {
  crossFileContextOf,
  type Diagnosis,
  destinationsOf,
  type Incorporation,
  type LintContext,
  linting,
  type Policy,
  type PolicyFacts,
  type PolicySummary,
  packSymbols,
  policyFacts,
  policySummary,
  readTarget,
  type SummaryContext,
  type SurroundingFiles,
  symbolsOf,
  type Workspace,
} from '../../core/index.ts';

/** What is kept of one file of the workspace: plain data of one or two kilobytes. */
export interface FileFacts extends PolicyFacts {
  /** Absent as long as nobody watches the list. */
  readonly summary?: PolicySummary;
  /** See `packSymbols`. */
  readonly symbols: string;
  /** Files whose change changes the findings, as `keyOf` gives them. */
  readonly dependsOn: readonly string[];
  /** Names of the files that its links lead to, as {@link stemOf} gives them. */
  readonly linked: readonly string[];
  /** Its findings as the client is shown them, see `packDiagnostics`; absent where there are none, or nobody wants them. */
  readonly findings?: string;
}

/** A file's name without folder and ending, by which it is noticed that a link may lead to it. @param path decoded */
export function stemOf(path: string): string {
  return (
    path
      .replace(/(?<![/\\])[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? path
  )
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
}

/** The facts of a policy. @param summary what its summary is made from, where that is wanted @param findings packed */
export function fileFacts(policy: Policy, dependsOn: readonly string[], summary?: SummaryContext, findings?: string): FileFacts {
  const linked = [
    ...new Set(
      destinationsOf(policy).flatMap(({ written }) => {
        const read = readTarget(written.replaceAll('\\', ''));
        return read.kind === 'file' ? [stemOf(read.path)] : [];
      }),
    ),
  ];
  const facts: FileFacts = {
    ...policyFacts(policy),
    symbols: packSymbols(symbolsOf(policy)),
    dependsOn,
    linked,
    ...(summary ? { summary: policySummary(policy, summary) } : {}),
    ...(findings ? { findings } : {}),
  };
  // A slice of a text keeps all of it in memory; what is written out and read back is a copy.
  return JSON.parse(JSON.stringify(facts)) as FileFacts;
}

/** What the findings of a policy depend on besides its own text and settings. */
export interface CheckContext {
  readonly workspace: Workspace | undefined;
  readonly incorporation: Incorporation | undefined;
  readonly files: SurroundingFiles | undefined;
}

/** The part of a lint context that comes from other files; empty parts are left out. */
export function lintSurroundings({ workspace, incorporation, files }: CheckContext): {
  readonly workspace?: Workspace;
  readonly incorporated?: readonly Policy[];
  readonly files?: SurroundingFiles;
} {
  return {
    ...(workspace ? { workspace } : {}),
    ...(incorporation?.complete ? { incorporated: incorporation.files.map(({ policy }) => policy) } : {}),
    ...(files ? { files } : {}),
  };
}

/** The standing of a policy among the others as text to compare; empty where the others have no bearing on it. */
export function crossFileContextKey(facts: PolicyFacts, workspace: Workspace | undefined): string {
  const standing = workspace && crossFileContextOf(facts, workspace);
  return standing ? JSON.stringify(standing) : '';
}

/** Findings of a closed file, in steps; that the others have no bearing on most files saves looking. */
export function lintingClosed(
  policy: Policy,
  context: Pick<LintContext, 'settings' | 'today' | 'l10n' | 'onRuleError'>,
  surroundings: CheckContext,
): Generator<undefined, readonly Diagnosis[]> {
  return linting(policy, { ...context, ...lintSurroundings(surroundings) });
}
