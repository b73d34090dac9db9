/** What AI assistants ask through a client: findings, changes, and coverage in words. Reads only; files outside of the workspace aren't read. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  type CoveredFile,
  changeReport,
  changesAnswer,
  checkAnswer,
  classifyFile,
  coverageAnswer,
  coverageOf,
  coverageReport,
  derivingFacts,
  ENGLISH,
  type FileWithFindings,
  findingsReport,
  isPolicyKind,
  linting,
  type Policy,
  parsePolicy,
  readingPolicy,
  requestRuleFiles,
  withoutByteOrderMark,
} from '../core/index.ts';
import {
  ASSISTANT_CHANGES_REQUEST,
  ASSISTANT_CHECK_REQUEST,
  ASSISTANT_COVERAGE_REQUEST,
  type AssistantAnswer,
  type AssistantChangesParams,
  type AssistantCheckParams,
  type AssistantCoverageParams,
} from '../protocol.ts';
import { slicesUnlessCancelled } from './cancellation.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import { uriKey } from './files/uriKey.ts';
import { readCurrentText } from './readPolicy.ts';
import { earlierVersion } from './serveChecks.ts';
import type { Session } from './session.ts';
import { lintSurroundings } from './workspace/fileFacts.ts';

/** Policies that are checked for one answer. */
const MOST_POLICIES = 2000;

/** What the workspace is asked for. */
interface WorkspaceFiles {
  /** URIs of all Markdown files. */
  markdownFiles(): Promise<readonly string[]>;
  /** Resolves when all policies were read once. */
  whenRead(): Promise<void>;
}

/** One text to check. */
interface Asked {
  readonly uri: string;
  readonly text: string;
  /** It is checked whether it looks like a policy or not. */
  readonly named: boolean;
}

/** Registers the handlers. */
export function serveAssistants(session: Session, workspace: WorkspaceFiles): void {
  const { connection, guard, settings } = session;
  connection.onRequest(ASSISTANT_CHECK_REQUEST, (params: AssistantCheckParams, token: CancellationToken) =>
    guard<AssistantAnswer | null>('check for an assistant', null, async () => {
      // What one policy says may be wrong only beside another.
      await workspace.whenRead();
      const { asked, problems } = await textsOf(params, session, workspace);
      const checked: FileWithFindings[] = [];
      for (const one of asked) {
        const found = await check(one, params, session, token);
        if (found) checked.push(found);
      }
      return checkAnswer({ ...findingsReport(checked), problems });
    }),
  );

  connection.onRequest(ASSISTANT_COVERAGE_REQUEST, (params: AssistantCoverageParams, token: CancellationToken) =>
    guard<AssistantAnswer | null>('coverage for an assistant', null, async () => {
      const { asked, problems } = await textsOf(params, session, workspace);
      const covered: CoveredFile[] = [];
      for (const one of asked) {
        const found = await cover(one, params, session, token);
        if (found) covered.push(found);
      }
      return coverageAnswer({ ...coverageReport(covered), problems });
    }),
  );

  connection.onRequest(ASSISTANT_CHANGES_REQUEST, ({ uri, before, after, against }: AssistantChangesParams) =>
    guard<AssistantAnswer | null>('changes for an assistant', null, async () => {
      const now = after ?? (await readCurrentText(session, uri));
      if (now === undefined) return null;
      const { options } = await parseOptionsOf(settings, uri);
      const parse = (text: string): Policy => parsePolicy(withoutByteOrderMark(text), options);
      return changesAnswer(changeReport(parse(before), parse(now), settings.pathOf(uri), against));
    }),
  );
}

async function textsOf(
  { text, files = [], folders = [] }: AssistantCoverageParams,
  session: Session,
  { markdownFiles }: WorkspaceFiles,
): Promise<{ readonly asked: readonly Asked[]; readonly problems: readonly string[] }> {
  if (text) return { asked: [{ ...text, named: true }], problems: [] };
  const wanted = new Map(files.map((uri) => [uriKey(uri), { uri, named: true }]));
  if (folders.length > 0 || files.length === 0) {
    const within = folders.map((folder) => `${uriKey(folder).replace(/\/$/, '')}/`);
    for (const uri of await markdownFiles()) {
      const key = uriKey(uri);
      if (within.length > 0 && !within.some((folder) => key.startsWith(folder))) continue;
      if (!wanted.has(key)) wanted.set(key, { uri, named: false });
    }
  }
  const asked: Asked[] = [];
  const problems: string[] = [];
  for (const one of [...wanted.values()].slice(0, MOST_POLICIES)) {
    const content = await readCurrentText(session, one.uri);
    if (content !== undefined) asked.push({ ...one, text: content });
    else if (one.named) problems.push(`${session.settings.pathOf(one.uri)}: can't be read`);
  }
  if (wanted.size > MOST_POLICIES) problems.push(`only the first ${MOST_POLICIES} of ${wanted.size} files were checked; name a folder`);
  return { asked, problems };
}

/** The findings; undefined for a file that isn't a policy and wasn't named. */
async function check(
  { uri, text, named }: Asked,
  { baselines = [], release = false }: AssistantCheckParams,
  { connection, host, settings, today, knowledge, incorporations }: Session,
  token: CancellationToken,
): Promise<FileWithFindings | undefined> {
  const { settings: forUri, options: usual } = await parseOptionsOf(settings, uri);
  const options = { ...usual, forRelease: release };
  const policy = await slicesUnlessCancelled(readingPolicy(withoutByteOrderMark(text), options), host, token);
  if (!named && !classifyFile(policy, forUri).isPolicy) return undefined;
  const key = uriKey(uri);
  const baseline = earlierVersion(
    baselines.find((one) => uriKey(one.uri) === key),
    options,
  );
  const { incorporation } = await incorporations.of(policy, uri);
  const files = await host.files?.(uri, requestRuleFiles(policy));
  await slicesUnlessCancelled(derivingFacts(policy), host, token);
  const findings = await slicesUnlessCancelled(
    linting(policy, {
      ...lintSurroundings({ workspace: knowledge.workspaceOf(uri), incorporation, files }),
      today: today(),
      l10n: ENGLISH,
      settings: forUri,
      onRuleError: (rule, error) => connection.console.error(`The rule ${rule} failed on ${uri}: ${String(error)}`),
      ...(baseline ? { baseline } : {}),
    }),
    host,
    token,
  );
  return { path: settings.pathOf(uri), kind: policy.kind, lines: policy.lines, findings };
}

/** What a policy says; undefined for a file that wasn't named, and isn't a policy or one that nothing is asked of. */
async function cover(
  { uri, text, named }: Asked,
  { profiles = [], kind }: AssistantCoverageParams,
  { host, settings }: Session,
  token: CancellationToken,
): Promise<CoveredFile | undefined> {
  const { settings: forUri, options } = await parseOptionsOf(settings, uri);
  const policy = await slicesUnlessCancelled(readingPolicy(withoutByteOrderMark(text), options), host, token);
  if (!named && !classifyFile(policy, forUri).isPolicy) return undefined;
  await slicesUnlessCancelled(derivingFacts(policy), host, token);
  const coverage = coverageOf(policy, {
    profiles,
    settingsProfiles: forUri.profiles,
    // A named file is read, whatever it looks like.
    ...(kind !== undefined && isPolicyKind(kind) ? { kind } : named && policy.kind === 'other' ? { kind: 'privacy' as const } : {}),
  });
  if (!named && coverage.profiles.length === 0) return undefined;
  return { path: settings.pathOf(uri), text: policy.text, lines: policy.lines, coverage };
}
