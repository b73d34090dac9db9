/** Looks at one file at a time: reads, parses, runs the rules. The same in the main thread and in workers. */
import { dirname } from 'node:path';
import {
  classifyFile,
  crossFileContextOf,
  type Diagnosis,
  edited,
  fixAll,
  type IsoDate,
  type Localizer,
  lint,
  lintAcrossFiles,
  mergeFacts,
  type Policy,
  type PolicyFacts,
  type PolicyOptions,
  parsePolicy,
  policyFacts,
  requestRuleFiles,
  type Settings,
  type Span,
  type SurroundingFiles,
  type Workspace,
} from '../core/index.ts';
import { ReadTimeout } from '../node/readWithTimeout.ts';
import { reasonOf } from '../node/reasons.ts';
import { readSurroundings } from '../node/surroundings.ts';
import type { Versions } from './baselines.ts';
import type { SettingsReader } from './config.ts';
import { type FoundFile, readText } from './files.ts';
import { createIncorporationReader } from './incorporated.ts';
import { policyOptions, shownPath } from './policyPaths.ts';

/** What one file is and has, as plain data that threads can hand to each other. */
export interface Inspection {
  /** Absolute path. */
  readonly file: string;
  /** Relative to the working folder, with `/` between folders. */
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  /** False for a file that is checked only because it was named. */
  readonly isPolicy: boolean;
  readonly facts: PolicyFacts;
  readonly findings: readonly Diagnosis[];
}

/** What became of one file. */
export interface Outcome {
  /** Absent where the file isn't a policy, or cannot be read. */
  readonly inspection?: Inspection;
  readonly problems: readonly string[];
  /** The file could not be checked at all. */
  readonly failed: boolean;
  /** It was not even read, and some thread still waits for it. */
  readonly stalled?: boolean;
}

/** A text with all its safe fixes made. */
export interface FixedText {
  readonly text: string;
  readonly fixed: number;
  readonly findings: readonly Diagnosis[];
}

/** See {@link createInspector}. */
export interface Inspector {
  /** The first look, without the other policies. Never rejects. */
  inspect(found: FoundFile): Promise<Outcome>;
  /** The findings once more, now against the other policies; parses again, since no parse is kept. */
  again(inspection: Inspection, workspace: Workspace): Promise<readonly Diagnosis[]>;
  fix(inspection: Inspection, workspace: Workspace): Promise<FixedText>;
}

/** Runs the rules. @param before findings without the other policies, where these are known */
type LintOwn = (own: Policy, files: SurroundingFiles, before?: readonly Diagnosis[]) => readonly Diagnosis[];

/** What an inspector goes by. */
export interface Inspecting {
  readonly cwd: string;
  readonly today: IsoDate;
  readonly settingsOf: SettingsReader;
  readonly versions?: Versions | undefined;
  readonly l10n: Localizer;
  /** See `PolicyOptions.forRelease`. */
  readonly release: boolean;
  /** Nothing outside of one folder may be looked at; absent where whoever runs the check may read everything that it leads to. */
  readonly confinement?: Confinement;
}

/** The bounds of a check that somebody else asked for. */
export interface Confinement {
  /** Absolute path of the folder. */
  readonly top: string;
  /** The text of a file. @throws where it is outside, also behind a symbolic link */
  readText(file: string): Promise<string>;
}

/** An inspector for one run. */
export function createInspector({ cwd, today, settingsOf, versions, l10n, release, confinement }: Inspecting): Inspector {
  const read = confinement?.readText ?? readText;
  const textOf = async (file: string): Promise<string> => (await versions?.text(file)) ?? read(file);
  const optionsFor = (file: string, settings: Settings): PolicyOptions => policyOptions(cwd, file, settings, release);
  const incorporatedIn = createIncorporationReader(
    cwd,
    textOf,
    async (file) => optionsFor(file, (await settingsOf(dirname(file))).settings),
    confinement?.top,
  );
  const filesAround = (file: string, policy: Policy): Promise<SurroundingFiles> =>
    readSurroundings(file, requestRuleFiles(policy), cwd, confinement?.top);

  /** Everything that the rules need but the policy, which may go through several versions while it is fixed. */
  const linter = async (
    file: string,
    policy: Policy,
    settings: Settings,
    workspace: Workspace | undefined,
    problems: string[],
  ): Promise<LintOwn> => {
    const baseline = await versions?.baseline(file, optionsFor(file, settings));
    const incorporation = await incorporatedIn(policy, file);
    const context = {
      ...(workspace ? { workspace } : {}),
      ...(baseline ? { baseline } : {}),
      ...(incorporation?.complete ? { incorporated: incorporation.files.map((one) => one.policy) } : {}),
      today,
      settings,
      l10n,
      onRuleError: (rule: string, error: unknown): void =>
        void problems.push(`${shownPath(cwd, file)}: ${l10n.t('the rule {rule} failed: {reason}', { rule, reason: reasonOf(error) })}`),
    };
    return (own, files, before) =>
      (before ? lintAcrossFiles(own, { ...context, files }, before) : lint(own, { ...context, files })).map(asPlainData);
  };

  const reopen = async (
    { file, text }: Inspection,
    workspace: Workspace,
  ): Promise<{
    readonly policy: Policy;
    readonly lintOwn: LintOwn;
  }> => {
    const { settings } = await settingsOf(dirname(file));
    const policy = parsePolicy(text, optionsFor(file, settings));
    // A rule that fails here failed before, and was told then.
    return { policy, lintOwn: await linter(file, policy, settings, workspace, []) };
  };

  return {
    inspect: async ({ file, named }) => {
      const problems: string[] = [];
      try {
        const text = await textOf(file);
        const { settings } = await settingsOf(dirname(file));
        const policy = parsePolicy(text, optionsFor(file, settings));
        const { isPolicy } = classifyFile(policy, settings);
        if (!named && !isPolicy) return { problems, failed: false };
        const findings = (await linter(file, policy, settings, undefined, problems))(policy, await filesAround(file, policy));
        return {
          inspection: { file, path: shownPath(cwd, file), kind: policy.kind, text, isPolicy, facts: policyFacts(policy), findings },
          problems,
          failed: false,
        };
      } catch (error) {
        return {
          problems: [...problems, `${shownPath(cwd, file)}: ${reasonOf(error)}`],
          failed: true,
          stalled: error instanceof ReadTimeout,
        };
      }
    },
    again: async (inspection, workspace) => {
      const { policy, lintOwn } = await reopen(inspection, workspace);
      return lintOwn(policy, await filesAround(inspection.file, policy), inspection.findings);
    },
    fix: async (inspection, workspace) => {
      const { policy, lintOwn } = await reopen(inspection, workspace);
      const files = await filesAround(inspection.file, policy);
      const result = fixAll(
        policy,
        (own) => lintOwn(own, files),
        (edits, before) => edited(before, edits),
      );
      return {
        text: result.policy.text,
        fixed: result.fixed,
        findings: lintOwn(result.policy, await filesAround(inspection.file, result.policy)),
      };
    },
  };
}

/** Fixes are made now, and spans that are whole blocks of a policy give those up: nothing is held but what is said here, and all of it can go from thread to thread. */
function asPlainData({ fixes, related, ...finding }: Diagnosis): Diagnosis {
  return {
    ...finding,
    span: plainSpan(finding.span),
    ...(related ? { related: related.map((one) => ({ ...one, span: plainSpan(one.span) })) } : {}),
    ...(fixes
      ? {
          fixes: fixes.map(({ title, safe, edits, review }) => ({
            title,
            safe,
            edits: edits.map(({ span, newText }) => ({ span: plainSpan(span), newText })),
            ...(review ? { review: { left: review.left.map((one) => ({ ...one, span: plainSpan(one.span) })) } } : {}),
          })),
        }
      : {}),
  };
}

function plainSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Looks at one file after the other, in this thread. @param onDone how many files were done since it was last called */
export async function inspectSequentially(
  files: readonly FoundFile[],
  inspector: Inspector,
  onDone: (count: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const found of files) {
    outcomes.push(await inspector.inspect(found));
    onDone(1);
  }
  return outcomes;
}

/** The first look completed by what the other policies say. Only where they have a bearing: thousands of parsed policies are too much to hold, and to check twice. */
export async function withOtherPolicies(first: readonly Inspection[], inspector: Inspector): Promise<readonly Inspection[]> {
  const workspace = mergeFacts(first.filter(({ isPolicy }) => isPolicy).map(({ path, facts }) => ({ file: path, facts })));
  const checked: Inspection[] = [];
  for (const one of first) {
    const own = { ...workspace, file: one.path };
    checked.push(crossFileContextOf(one.facts, own) ? { ...one, findings: await inspector.again(one, own) } : one);
  }
  return checked;
}
