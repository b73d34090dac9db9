/** The tool `policywright_changes`: what changed in a policy, as `policywright changes` tells it. */
import { dirname, relative, sep } from 'node:path';
import {
  cappedAnswer,
  cappedChangeReport,
  changeReport,
  changesAnswer,
  MAX_ANSWER,
  parsePolicy,
  withoutByteOrderMark,
} from '../../core/index.ts';
import { reasonOf } from '../../node/reasons.ts';
import { textAgainst } from '../baselines.ts';
import { settingsReader } from '../config.ts';
import { createConfigReader } from '../configFiles.ts';
import { policyOptions } from '../policyPaths.ts';
import type { ToolAnswer, ToolContext } from './toolAnswer.ts';
import { RefusedRequest } from './workspaceFiles.ts';

/** What the tool takes; see `CHANGES_TOOL`. */
export interface ChangesInput {
  readonly path?: string;
  readonly against?: string;
  readonly sinceFork?: boolean;
  readonly before?: string;
  readonly after?: string;
}

/** Compares. @throws RefusedRequest */
export async function changesTool(input: ChangesInput, { files }: ToolContext): Promise<ToolAnswer> {
  const { path, against, sinceFork = false, before, after } = input;
  const hasTexts = before !== undefined || after !== undefined;
  if (hasTexts && (before === undefined || after === undefined)) throw new RefusedRequest('before and after go together');
  if (hasTexts && (against !== undefined || sinceFork)) throw new RefusedRequest("against can't be combined with before and after");
  if (!hasTexts && path === undefined) throw new RefusedRequest('name a path, or give before and after');
  const file = hasTexts ? await files.possible(path ?? 'policy.md') : await files.existing(path ?? '');
  const configsOf = await createConfigReader(files.root, undefined, (one) => files.read(one));
  const { settings } = await settingsReader(configsOf, files.root)(dirname(file));
  const options = policyOptions(files.root, file, settings);
  const name = relative(files.root, file).split(sep).join('/');
  const reference = against ?? 'HEAD';
  const texts =
    before === undefined || after === undefined
      ? { before: (await earlier(files.root, file, { reference, sinceFork })) ?? '', after: await readNow(files.read, file, name) }
      : { before: withoutByteOrderMark(before), after: withoutByteOrderMark(after) };
  const report = changeReport(
    parsePolicy(texts.before, options),
    parsePolicy(texts.after, options),
    name,
    hasTexts ? undefined : reference,
  );
  return { text: cappedAnswer(changesAnswer(report), MAX_ANSWER), data: cappedChangeReport(report, 2 * MAX_ANSWER) };
}

async function readNow(read: (file: string) => Promise<string>, file: string, name: string): Promise<string> {
  return read(file).catch((error: unknown) => {
    throw error instanceof RefusedRequest ? error : new RefusedRequest(`${name}: ${reasonOf(error)}`);
  });
}

/** The earlier text; undefined where there was none. @throws RefusedRequest where git can't tell */
async function earlier(
  root: string,
  file: string,
  comparedWith: { readonly reference: string; readonly sinceFork: boolean },
): Promise<string | undefined> {
  return textAgainst(root, file, comparedWith, root).catch((error: unknown) => {
    throw new RefusedRequest(reasonOf(error));
  });
}
