/** Gives AI assistants in VS Code the tools to check policies, to tell what changed in them, and to find what they don't say. They read only, and are answered by the language server. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  ASSISTANT_CHANGES_REQUEST,
  ASSISTANT_CHECK_REQUEST,
  ASSISTANT_COVERAGE_REQUEST,
  type AssistantAnswer,
  type AssistantChangesParams,
  type AssistantCheckParams,
  type AssistantCoverageParams,
  type SetBaselineParams,
} from '../../../server/src/protocol.ts';
import { isMarkdownFile } from '../fileName.ts';
import type { GitAccess } from '../git/gitAccess.ts';
import { DELETED, INDEX_DELETED } from '../git/gitApi.ts';
import { gitProblem } from '../git/gitProblem.ts';
import { textAtRef } from '../git/gitTexts.ts';
import { whenStarted } from '../runningServer.ts';
import { fittingText } from './fittingText.ts';
import { findInWorkspace, workspaceUri } from './workspacePaths.ts';

/** What the tools need. */
export interface AssistantHost {
  readonly client: BaseLanguageClient;
  readonly git: GitAccess;
}

/** As the manifest declares it; checked by VS Code before a tool is called. */
interface CheckInput {
  readonly paths?: readonly string[];
  readonly text?: string;
  readonly path?: string;
  readonly before?: string;
  readonly against?: string;
  readonly release?: boolean;
}

interface ChangesInput {
  readonly path?: string;
  readonly against?: string;
  readonly sinceFork?: boolean;
  readonly before?: string;
  readonly after?: string;
}

interface CoverageInput {
  readonly paths?: readonly string[];
  readonly text?: string;
  readonly path?: string;
  readonly profiles?: readonly string[];
  readonly kind?: string;
}

/** UTF-16 code units of a path in a message. */
const MAX_SHOWN = 80;
/** Name of a text that comes without. */
const UNNAMED = 'policy.md';
/** Changed files whose earlier versions are fetched for one check. */
const MOST_BASELINES = 200;

/** Registers the tools; nothing where VS Code, or an editor made from it, has no such thing. */
export function registerAssistantTools(host: AssistantHost): vscode.Disposable {
  if (typeof (vscode.lm as Partial<typeof vscode.lm> | undefined)?.registerTool !== 'function') return new vscode.Disposable(() => {});
  return vscode.Disposable.from(
    vscode.lm.registerTool<CheckInput>('policywright_check', {
      prepareInvocation: ({ input: { paths = [], text } }) => ({
        invocationMessage:
          text !== undefined
            ? vscode.l10n.t('Checking a policy')
            : paths.length === 1
              ? vscode.l10n.t('Checking {0}', shown(paths[0] ?? ''))
              : vscode.l10n.t('Checking policies'),
      }),
      invoke: async ({ input, tokenizationOptions }, token) => answer(await check(host, input, token), tokenizationOptions, token),
    }),
    vscode.lm.registerTool<ChangesInput>('policywright_changes', {
      prepareInvocation: ({ input: { path } }) => ({
        invocationMessage:
          path === undefined
            ? vscode.l10n.t('Comparing two versions of a policy')
            : vscode.l10n.t('Finding what changed in {0}', shown(path)),
      }),
      invoke: async ({ input, tokenizationOptions }, token) => answer(await changes(host, input, token), tokenizationOptions, token),
    }),
    vscode.lm.registerTool<CoverageInput>('policywright_coverage', {
      prepareInvocation: ({ input: { paths = [], text } }) => ({
        invocationMessage:
          text === undefined && paths.length === 1
            ? vscode.l10n.t('Finding what {0} covers', shown(paths[0] ?? ''))
            : vscode.l10n.t('Finding what policies cover'),
      }),
      invoke: async ({ input, tokenizationOptions }, token) => answer(await coverage(host, input, token), tokenizationOptions, token),
    }),
  );
}

function shown(path: string): string {
  return path.length > MAX_SHOWN ? `…${path.slice(-MAX_SHOWN)}` : path;
}

/** A commit, branch, or tag that git can't take for an option. @throws with a sentence for the assistant */
function referenceOf(name: string): string {
  if (name.startsWith('-') || /[\u0000-\u001f\u007f]/.test(name)) throw new Error(`"${name}" isn't a commit, branch, or tag`);
  return name;
}

async function answer(
  words: AssistantAnswer,
  options: vscode.LanguageModelToolTokenizationOptions | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(await fittingText(words, options, token))]);
}

/** @throws with a sentence for the assistant */
async function check(
  { client, git }: AssistantHost,
  { paths = [], text, path, before, against, release = false }: CheckInput,
  token: vscode.CancellationToken,
): Promise<AssistantAnswer> {
  if (text === undefined && (path !== undefined || before !== undefined))
    throw new Error('path and before go with text; to check files, use paths');
  if (text !== undefined && (paths.length > 0 || against !== undefined))
    throw new Error("text can't be combined with paths or against; to compare it, use before");
  const uriOf = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  if (text !== undefined) {
    const uri = uriOf(workspaceUri(path ?? UNNAMED));
    const baselines = before === undefined ? [] : [{ uri, ref: 'before', text: before }];
    return ask(client, ASSISTANT_CHECK_REQUEST, { text: { uri, text }, baselines, release } satisfies AssistantCheckParams, token);
  }
  const { files, folders } = await findAll(paths);
  const baselines = against === undefined ? [] : await baselinesSince(git, against, files, uriOf);
  const params: AssistantCheckParams = { files: files.map(uriOf), folders: folders.map(uriOf), baselines, release };
  return ask(client, ASSISTANT_CHECK_REQUEST, params, token);
}

/** @throws with a sentence for the assistant */
async function findAll(
  paths: readonly string[],
): Promise<{ readonly files: readonly vscode.Uri[]; readonly folders: readonly vscode.Uri[] }> {
  const found = await Promise.all(paths.map((one) => findInWorkspace(one)));
  return {
    files: found.filter(({ isFolder }) => !isFolder).map(({ uri }) => uri),
    folders: found.filter(({ isFolder }) => isFolder).map(({ uri }) => uri),
  };
}

/** @throws with a sentence for the assistant */
async function coverage(
  { client }: AssistantHost,
  { paths = [], text, path, profiles = [], kind }: CoverageInput,
  token: vscode.CancellationToken,
): Promise<AssistantAnswer> {
  if (text === undefined && path !== undefined) throw new Error('path goes with text; to read files, use paths');
  if (text !== undefined && paths.length > 0) throw new Error("text can't be combined with paths");
  const uriOf = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  const choice = { profiles, ...(kind === undefined ? {} : { kind }) };
  if (text !== undefined) {
    const params: AssistantCoverageParams = { ...choice, text: { uri: uriOf(workspaceUri(path ?? UNNAMED)), text } };
    return ask(client, ASSISTANT_COVERAGE_REQUEST, params, token);
  }
  const { files, folders } = await findAll(paths);
  const params: AssistantCoverageParams = { ...choice, files: files.map(uriOf), folders: folders.map(uriOf) };
  return ask(client, ASSISTANT_COVERAGE_REQUEST, params, token);
}

/** The texts that changed files had where their branch forked from a reference. @param files the only ones that count; all of the workspace where there are none */
async function baselinesSince(
  git: GitAccess,
  against: string,
  files: readonly vscode.Uri[],
  uriOf: (uri: vscode.Uri) => string,
): Promise<readonly SetBaselineParams[]> {
  const asked = files.length > 0 ? files : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const repositories = new Set(await Promise.all(asked.map((uri) => git.repositoryOf(uri))));
  const wanted = new Set(files.map((uri) => uri.toString()));
  const baselines: SetBaselineParams[] = [];
  for (const repository of repositories) {
    if (!repository) throw new Error((await gitProblem(git, asked[0]))?.message ?? 'There is no Git repository');
    const fork = await repository.getMergeBase('HEAD', referenceOf(against)).catch(() => undefined);
    if (fork === undefined) throw new Error(`"${against}" isn't a commit, branch, or tag with a common ancestor`);
    const changed = (await repository.diffWith(fork)).filter(({ status }) => status !== DELETED && status !== INDEX_DELETED);
    for (const { uri, renameUri } of changed.slice(0, MOST_BASELINES)) {
      const now = renameUri ?? uri;
      if (!isMarkdownFile(now) || (wanted.size > 0 && !wanted.has(now.toString()))) continue;
      const text = (await textAtRef(repository, now, fork))?.text;
      if (text !== undefined) baselines.push({ uri: uriOf(now), ref: against, text });
    }
  }
  return baselines;
}

/** @throws with a sentence for the assistant */
async function changes(
  { client, git }: AssistantHost,
  { path, against, sinceFork = false, before, after }: ChangesInput,
  token: vscode.CancellationToken,
): Promise<AssistantAnswer> {
  const uriOf = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  if (before !== undefined || after !== undefined) {
    if (before === undefined || after === undefined) throw new Error('before and after go together');
    if (against !== undefined || sinceFork) throw new Error("against can't be combined with before and after");
    const uri = uriOf(workspaceUri(path ?? UNNAMED));
    return ask(client, ASSISTANT_CHANGES_REQUEST, { uri, before, after } satisfies AssistantChangesParams, token);
  }
  if (path === undefined) throw new Error('name a path, or give before and after');
  const { uri, isFolder } = await findInWorkspace(path);
  if (isFolder) throw new Error(`${path}: is a folder`);
  const problem = await gitProblem(git, uri);
  const repository = await git.repositoryOf(uri);
  if (problem || !repository) throw new Error(problem?.message ?? 'There is no Git repository');
  const reference = referenceOf(against ?? 'HEAD');
  const commit = sinceFork ? await repository.getMergeBase('HEAD', reference).catch(() => undefined) : reference;
  const known = commit !== undefined && (await repository.getCommit(commit).catch(() => undefined));
  if (!known) throw new Error(`"${reference}" isn't a commit, branch, or tag`);
  const earlier = (await textAtRef(repository, uri, known.hash))?.text ?? '';
  return ask(
    client,
    ASSISTANT_CHANGES_REQUEST,
    { uri: uriOf(uri), before: earlier, against: reference } satisfies AssistantChangesParams,
    token,
  );
}

/** @throws with a sentence for the assistant */
async function ask(client: BaseLanguageClient, request: string, params: object, token: vscode.CancellationToken): Promise<AssistantAnswer> {
  await whenStarted(client);
  const said = client.state === State.Running ? await client.sendRequest<AssistantAnswer | null>(request, params, token) : null;
  if (!said) throw new Error("The language server of Policywright isn't running, or can't read the file");
  return said;
}
