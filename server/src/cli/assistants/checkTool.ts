/** The tool `policywright_check`: files of the workspace, or a text, checked as `policywright check` does. */
import { dirname } from 'node:path';
import {
  cappedAnswer,
  cappedReport,
  checkAnswer,
  ENGLISH,
  findingsReport,
  indexLines,
  MAX_ANSWER,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { reasonOf } from '../../node/reasons.ts';
import { type Versions, versionsAgainst } from '../baselines.ts';
import { createConfigReader } from '../configFiles.ts';
import { createCoreChecks } from '../coreChecks.ts';
import type { Search } from '../files.ts';
import { inspectTogether } from '../inspectTogether.ts';
import type { CheckedFile } from '../print/report.ts';
import { findNamedFiles, UNNAMED } from './namedFiles.ts';
import type { ToolAnswer, ToolContext } from './toolAnswer.ts';
import { RefusedRequest, type WorkspaceFiles } from './workspaceFiles.ts';

/** What the tool takes; see `CHECK_TOOL`. */
export interface CheckInput {
  readonly paths?: readonly string[];
  readonly text?: string;
  readonly path?: string;
  readonly before?: string;
  readonly against?: string;
  readonly release?: boolean;
}

/** Checks. @throws RefusedRequest */
export async function checkTool(input: CheckInput, { files, today, signal }: ToolContext): Promise<ToolAnswer> {
  const { text, paths = [], path, before, against, release = false } = input;
  if (text === undefined && (path !== undefined || before !== undefined))
    throw new RefusedRequest('path and before go with text; to check files, use paths');
  if (text !== undefined && (paths.length > 0 || against !== undefined))
    throw new RefusedRequest("text can't be combined with paths or against; to compare it, use before");
  const problems: string[] = [];
  const search = text === undefined ? await findNamedFiles(files, paths) : undefined;
  if (search) problems.push(...search.problems);
  const named = text === undefined ? undefined : { file: await files.possible(path ?? UNNAMED), named: true };
  const found = named ? [named] : (search?.files ?? []);
  const versions = named
    ? ofText(named.file, text ?? '', before)
    : against === undefined
      ? undefined
      : await comparedWith(files, found, against);
  problems.push(...(versions?.problems ?? []));

  const confinement = { top: files.root, readText: (file: string): Promise<string> => files.read(file) };
  const checks = createCoreChecks({
    cwd: files.root,
    today: today(),
    configsOf: await createConfigReader(files.root, undefined, confinement.readText),
    config: undefined,
    versions,
    l10n: ENGLISH,
    programLocalizer: ENGLISH,
    release,
    confinement,
  });
  const checked = await inspectTogether(found, checks, (problem) => void problems.push(problem), signal);
  problems.push(...(versions?.notes?.() ?? []));
  const configs = await checks.checkConfigs(new Set(found.map(({ file }) => dirname(file))), {
    cwd: files.root,
    all: undefined,
    only: undefined,
  });
  const reported: readonly CheckedFile[] = [
    ...configs.files.map((one) => ({ ...one, kind: 'config', lines: indexLines(one.text) })),
    ...checked.map((one) => ({ path: one.path, kind: one.kind, text: one.text, lines: indexLines(one.text), findings: one.findings })),
  ];
  const report = { ...findingsReport(reported), ...(problems.length > 0 ? { problems } : {}) };
  return { text: cappedAnswer(checkAnswer(report), MAX_ANSWER), data: cappedReport(report, 2 * MAX_ANSWER) };
}

type ToolVersions = Versions & { readonly problems: readonly string[] };

/** A text under the name that it was given, and its earlier version. */
function ofText(file: string, text: string, before: string | undefined): ToolVersions {
  return {
    text: (asked) => Promise.resolve(asked === file ? withoutByteOrderMark(text) : undefined),
    earlier: (asked) =>
      Promise.resolve(asked === file && before !== undefined ? { text: withoutByteOrderMark(before), ref: 'before' } : undefined),
    problems: [],
  };
}

async function comparedWith(files: WorkspaceFiles, found: Search['files'], against: string): Promise<ToolVersions> {
  try {
    const { versions, problems, useless } = await versionsAgainst(files.root, found, against);
    if (useless) throw new RefusedRequest(problems.join('; '));
    return { ...versions, problems };
  } catch (error) {
    throw error instanceof RefusedRequest ? error : new RefusedRequest(reasonOf(error));
  }
}
