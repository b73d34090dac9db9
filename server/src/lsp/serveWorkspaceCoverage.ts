/** Coverage of all policies of the workspace, open and closed: worked out one after the other while nobody waits for anything else. */
import { type CancellationToken, ProgressType } from 'vscode-languageserver';
import {
  CORE_PROFILE,
  COVERAGE_CSV_HEAD,
  COVERAGE_PROFILES,
  classifyFile,
  countStatuses,
  coverageCsvRows,
  coverageOf,
  derivingFacts,
  KIND_NAMES,
  type Policy,
  type PolicyCoverage,
  readingPolicy,
  type Settings,
  withoutByteOrderMark,
} from '../core/index.ts';
import {
  type CoverageProfileName,
  SECTIONS_COLUMN,
  WORKSPACE_COVERAGE_REQUEST,
  type WorkspaceCoverageParams,
  type WorkspaceCoveragePart,
  type WorkspaceCoverageResult,
  type WorkspaceCoverageRow,
} from '../protocol.ts';
import { requestCancelled, slicesUnlessCancelled } from './cancellation.ts';
import { namedProfile, noProfilesNotice } from './coverageNames.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import { uriKey } from './files/uriKey.ts';
import { decoded } from './files/workspaceFolders.ts';
import { readCurrentText } from './readPolicy.ts';
import type { Session } from './session.ts';

/** Policies that are read for one answer. */
const MOST_POLICIES = 2000;
/** UTF-16 code units of a text whose facts are derived in slices first: more work in all, and shorter steps. Of shorter ones only what coverage asks for is derived. */
const LONG_TEXT = 50_000;
/** Milliseconds between two parts of an answer. */
const PART_TIME = 200;

const PART = new ProgressType<WorkspaceCoveragePart>();

/** What the workspace is asked for. */
interface WorkspacePolicies {
  /** URIs of all policies, and of all open documents. */
  uris(): Promise<readonly string[]>;
  /** Resolves when all policies were read once. */
  whenRead(): Promise<void>;
}

/** Registers the handler. */
export function serveWorkspaceCoverage(session: Session, workspace: WorkspacePolicies): void {
  const { connection, guard } = session;
  connection.onRequest(WORKSPACE_COVERAGE_REQUEST, (params: WorkspaceCoverageParams, token: CancellationToken) =>
    guard<WorkspaceCoverageResult | null>('coverage of the workspace', null, async () => {
      const known = (id: string): boolean => COVERAGE_PROFILES.includes(id);
      return coverageOfWorkspace({ ...params, profiles: (params.profiles ?? []).filter(known) }, session, workspace, token);
    }),
  );
}

async function coverageOfWorkspace(
  { uris, profiles = [], csv, partialResultToken }: WorkspaceCoverageParams,
  session: Session,
  workspace: WorkspacePolicies,
  token: CancellationToken,
): Promise<WorkspaceCoverageResult> {
  const l10n = session.l10n();
  if (!uris) await workspace.whenRead();
  const wanted = [...new Map((uris ?? (await workspace.uris())).map((uri) => [uriKey(uri), uri])).values()].sort();
  const read = wanted.slice(0, MOST_POLICIES);
  const csvRows: string[] = csv ? [COVERAGE_CSV_HEAD] : [];
  let rows: WorkspaceCoverageRow[] = [];
  let sent = performance.now();
  const send = (done: number): void => {
    if (partialResultToken === undefined) return;
    const part: WorkspaceCoveragePart = { rows, profiles: columns(session), done, total: read.length };
    void session.connection.sendProgress(PART, partialResultToken, part);
    rows = [];
    sent = performance.now();
  };
  for (const [index, uri] of read.entries()) {
    if (token.isCancellationRequested) throw requestCancelled();
    const one = await readOne(uri, session, token);
    if (one) {
      const coverage = coverageOf(one.policy, { profiles, settingsProfiles: one.settings.profiles });
      const path = pathOf(uri, session);
      rows.push(rowOf(session.openUri(uri) ?? uri, path, one.policy, coverage, session));
      if (csv) csvRows.push(coverageCsvRows({ path, text: one.policy.text, lines: one.policy.lines, coverage }, l10n));
    }
    // Keys that were pressed meanwhile come first; one turn lets a message in, the next one lets it be answered.
    await session.host.yieldToEventLoop();
    await session.host.yieldToEventLoop();
    if (performance.now() - sent > PART_TIME) send(index + 1);
  }
  send(read.length);
  return {
    rows,
    profiles: columns(session),
    omitted: wanted.length - read.length,
    ...(csv ? { csv: csvRows.join('') } : {}),
  };
}

/** A policy as it is in an editor, else as it is saved; undefined for what isn't one, or can't be read. */
async function readOne(
  uri: string,
  session: Session,
  token: CancellationToken,
): Promise<{ readonly policy: Policy; readonly settings: Settings } | undefined> {
  const open = session.openUri(uri);
  if (open !== undefined) return session.openPolicy(open, token);
  const text = await readCurrentText(session, uri);
  if (text === undefined) return undefined;
  const { settings, options } = await parseOptionsOf(session.settings, uri);
  const policy = await slicesUnlessCancelled(readingPolicy(withoutByteOrderMark(text), options), session.host, token);
  if (!classifyFile(policy, settings).isPolicy) return undefined;
  if (policy.text.length > LONG_TEXT) await slicesUnlessCancelled(derivingFacts(policy), session.host, token);
  return { policy, settings };
}

function pathOf(uri: string, { settings }: Session): string {
  const path = settings.pathOf(uri);
  const folder = settings.folderOf(uri);
  return folder === undefined || settings.folders().length < 2 ? path : `${decoded(folder.slice(folder.lastIndexOf('/') + 1))}/${path}`;
}

function rowOf(uri: string, path: string, policy: Policy, coverage: PolicyCoverage, session: Session): WorkspaceCoverageRow {
  const l10n = session.l10n();
  const notice = noProfilesNotice(coverage, l10n);
  return {
    uri,
    path,
    title: policy.title ?? '',
    kind: l10n.t(KIND_NAMES[coverage.kind]),
    ...(notice === undefined ? {} : { notice }),
    cells: coverage.profiles.map(({ id, items }) => {
      const { present, partial, missing, question, elsewhere, 'not-applicable': notApplicable } = countStatuses(items);
      return {
        column: id === coverage.kind ? SECTIONS_COLUMN : id,
        profile: id,
        found: present,
        partial,
        missing,
        questions: question,
        elsewhere,
        notApplicable,
      };
    }),
  };
}

function columns(session: Session): readonly CoverageProfileName[] {
  const l10n = session.l10n();
  // What most policies are compared with comes first.
  const laws = COVERAGE_PROFILES.filter((id) => id !== CORE_PROFILE);
  return [...[CORE_PROFILE, ...laws].map((id) => namedProfile(id, l10n)), { id: SECTIONS_COLUMN, name: l10n.t('Expected sections') }];
}
