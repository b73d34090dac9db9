/** The tool `policywright_coverage`: what policies say of what laws ask for, as `policywright coverage` tells it. */
import { dirname } from 'node:path';
import {
  cappedAnswer,
  cappedCoverageReport,
  coverageAnswer,
  coverageReport,
  MAX_ANSWER,
  type PolicyKind,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { settingsReader } from '../config.ts';
import { createConfigReader } from '../configFiles.ts';
import { coveredFiles } from '../coveredFiles.ts';
import { findNamedFiles, UNNAMED } from './namedFiles.ts';
import type { ToolAnswer, ToolContext } from './toolAnswer.ts';
import { RefusedRequest } from './workspaceFiles.ts';

/** What the tool takes; see `COVERAGE_TOOL`. */
export interface CoverageInput {
  readonly paths?: readonly string[];
  readonly text?: string;
  readonly path?: string;
  readonly profiles?: readonly string[];
  readonly kind?: PolicyKind;
}

/** Reads. @throws RefusedRequest */
export async function coverageTool(input: CoverageInput, { files, signal }: ToolContext): Promise<ToolAnswer> {
  const { paths = [], text, path, profiles = [], kind } = input;
  if (text === undefined && path !== undefined) throw new RefusedRequest('path goes with text; to read files, use paths');
  if (text !== undefined && paths.length > 0) throw new RefusedRequest("text can't be combined with paths");
  const search =
    text === undefined
      ? await findNamedFiles(files, paths)
      : { files: [{ file: await files.possible(path ?? UNNAMED), named: true }], problems: [] };
  const problems = [...search.problems];
  const settingsOf = settingsReader(await createConfigReader(files.root, undefined, (file) => files.read(file)), files.root);
  const covered = await coveredFiles(search.files, {
    cwd: files.root,
    read: (file) => {
      signal.throwIfAborted();
      return text === undefined ? files.read(file) : Promise.resolve(withoutByteOrderMark(text));
    },
    settingsOf: async (file) => (await settingsOf(dirname(file))).settings,
    profiles,
    kind,
    complain: (problem) => void problems.push(problem),
  });
  const report = { ...coverageReport(covered), ...(problems.length > 0 ? { problems } : {}) };
  return { text: cappedAnswer(coverageAnswer(report), MAX_ANSWER), data: cappedCoverageReport(report, 2 * MAX_ANSWER) };
}
