/** Looks at one file at a time: reads, parses, runs the rules. The same in the main thread and in workers. */
import { dirname } from 'node:path';
import {
  classifyFile,
  type Diagnosis,
  edited,
  fixAll,
  type Incorporation,
  type IsoDate,
  incorporate,
  type Localizer,
  lint,
  lintAcrossFiles,
  type Policy,
  type PolicyOptions,
  parsePolicy,
  policyFacts,
  requestRuleFiles,
  type Settings,
  type Span,
  type Stopwatch,
  type SurroundingFiles,
  type TimedKind,
  type Workspace,
} from '../core/index.ts';
import { ReadTimeout } from '../node/readWithTimeout.ts';
import { reasonOf } from '../node/reasons.ts';
import { createFolderReadings, readSurroundings } from '../node/surroundings.ts';
import type { EarlierText, Versions } from './baselines.ts';
import { digestOf } from './cache/digest.ts';
import { type FileAnswer, recordAnswers } from './cache/fileAnswers.ts';
import type { ResultKeys } from './cache/resultKeys.ts';
import type { SettingsReader } from './config.ts';
import type { FoundFile } from './files.ts';
import { createIncorporatedReader, type IncorporatedAnswer, incorporatedDigest } from './incorporated.ts';
import type { Inspection, Outcome } from './inspection.ts';
import { policyOptions, shownPath } from './policyPaths.ts';
import { readText } from './readText.ts';

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
  again(inspection: Inspection, workspace: Workspace): Promise<AcrossFiles>;
  fix(inspection: Inspection, workspace: Workspace): Promise<FixedText>;
}

/** The findings of a file beside the other policies. */
export interface AcrossFiles {
  readonly findings: readonly Diagnosis[];
  /** What was asked about the files around it. */
  readonly answers: readonly FileAnswer[];
}

/** What somebody asked of the disk for one policy. */
interface Asked {
  readonly answers: Map<string, FileAnswer>;
  readonly incorporated: IncorporatedAnswer[];
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
  /** Makes the keys by which outcomes are kept; absent where none is. */
  readonly keys?: ResultKeys | undefined;
  /** Measures what is done; nothing is measured when absent. */
  readonly stopwatch?: Stopwatch;
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
export function createInspector({ cwd, today, settingsOf, versions, l10n, release, keys, stopwatch, confinement }: Inspecting): Inspector {
  const readings = createFolderReadings(confinement?.top);
  const read = confinement?.readText ?? readText;
  const textOf = async (file: string): Promise<string> => (await versions?.text(file)) ?? read(file);
  const optionsFor = (file: string, settings: Settings): PolicyOptions => ({
    ...policyOptions(cwd, file, settings, release),
    ...(stopwatch ? { stopwatch } : {}),
  });
  const timed = <T>(kind: TimedKind, name: string, work: () => T): T => (stopwatch ? stopwatch.time(kind, name, work) : work());
  const readIncorporated = createIncorporatedReader(cwd, textOf, readings);
  const filesAround = async (file: string, policy: Policy, { answers }: Asked): Promise<SurroundingFiles> =>
    recordAnswers(await readSurroundings(file, requestRuleFiles(policy), cwd, readings), answers);

  const incorporatedIn = (policy: Policy, file: string, asked: Asked): Promise<Incorporation | undefined> =>
    incorporate(policy, file, async (from, path) => {
      const target = await readIncorporated(from, path);
      const digest = target && keys ? incorporatedDigest(target, await keys.config(dirname(target.file))) : null;
      asked.incorporated.push([from, path, digest]);
      if (!target) return undefined;
      const { settings } = await settingsOf(dirname(target.file));
      return { file: target.file, policy: parsePolicy(target.text, optionsFor(target.file, settings)) };
    });

  /** Everything that the rules need but the policy, which may go through several versions while it is fixed. */
  const linter = async (
    file: string,
    policy: Policy,
    settings: Settings,
    earlier: EarlierText | undefined,
    workspace: Workspace | undefined,
    problems: string[],
    asked: Asked,
  ): Promise<LintOwn> => {
    const incorporation = await incorporatedIn(policy, file, asked);
    const context = {
      ...(workspace ? { workspace } : {}),
      ...(earlier ? { baseline: { ...earlier, policy: parsePolicy(earlier.text, optionsFor(file, settings)) } } : {}),
      ...(incorporation?.complete ? { incorporated: incorporation.files.map((one) => one.policy) } : {}),
      today,
      settings,
      l10n,
      ...(stopwatch ? { stopwatch } : {}),
      onRuleError: (rule: string, error: unknown): void =>
        void problems.push(`${shownPath(cwd, file)}: ${l10n.t('the rule {rule} failed: {reason}', { rule, reason: reasonOf(error) })}`),
    };
    return (own, files, before) => {
      const findings = before ? lintAcrossFiles(own, { ...context, files }, before) : lint(own, { ...context, files });
      return timed('fixes', '', () => findings.map(asPlainData));
    };
  };

  const reopen = async (
    { file, text }: Inspection,
    workspace: Workspace,
    asked: Asked,
  ): Promise<{
    readonly policy: Policy;
    readonly lintOwn: LintOwn;
  }> => {
    const { settings } = await settingsOf(dirname(file));
    const policy = parsePolicy(text, optionsFor(file, settings));
    // A rule that fails here failed before, and was told then.
    return { policy, lintOwn: await linter(file, policy, settings, await versions?.earlier(file), workspace, [], asked) };
  };

  return {
    inspect: async ({ file, named }) => {
      const problems: string[] = [];
      try {
        const text = await textOf(file);
        const { settings } = await settingsOf(dirname(file));
        const policy = parsePolicy(text, optionsFor(file, settings));
        const { isPolicy } = timed('fact', 'recognition', () => classifyFile(policy, settings));
        const recognition = await keys?.recognition(file, text);
        if (!named && !isPolicy)
          return {
            problems,
            failed: false,
            ...(recognition === undefined ? {} : { basis: { recognition, answers: [], incorporated: [] } }),
          };
        const asked = nothingAsked();
        const earlier = await versions?.earlier(file);
        const lintOwn = await linter(file, policy, settings, earlier, undefined, problems, asked);
        const findings = lintOwn(policy, await filesAround(file, policy, asked));
        const facts = JSON.stringify(timed('fact', 'policyFacts', () => policyFacts(policy)));
        const inputs = keys?.inputs(earlier);
        return {
          inspection: {
            file,
            path: shownPath(cwd, file),
            kind: policy.kind,
            text,
            isPolicy,
            facts,
            factsDigest: digestOf(facts),
            findings,
          },
          ...(recognition === undefined || inputs === undefined || problems.length > 0
            ? {}
            : { basis: { recognition, inputs, answers: [...asked.answers.values()], incorporated: asked.incorporated } }),
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
      const asked = nothingAsked();
      const { policy, lintOwn } = await reopen(inspection, workspace, asked);
      const findings = lintOwn(policy, await filesAround(inspection.file, policy, asked), inspection.findings);
      return { findings, answers: [...asked.answers.values()] };
    },
    fix: async (inspection, workspace) => {
      const { policy, lintOwn } = await reopen(inspection, workspace, nothingAsked());
      const files = await filesAround(inspection.file, policy, nothingAsked());
      const result = fixAll(
        policy,
        (own) => lintOwn(own, files),
        (edits, before) => edited(before, edits),
      );
      return {
        text: result.policy.text,
        fixed: result.fixed,
        findings: lintOwn(result.policy, await filesAround(inspection.file, result.policy, nothingAsked())),
      };
    },
  };
}

function nothingAsked(): Asked {
  return { answers: new Map(), incorporated: [] };
}

/** Fixes are made now, and spans that are whole blocks of a policy give those up: nothing is held but what is said here, and all of it can go from thread to thread. */
export function asPlainData({ fixes, related, ...finding }: Diagnosis): Diagnosis {
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
