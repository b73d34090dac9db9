/** Reads the facts of one policy of the workspace, from its editor or from the disk. */
import { classifyFile, type Diagnosis, type IsoDate, type Policy, readingPolicy, requestRuleFiles, type Settings } from '../core/index.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import { uriKey } from './files/uriKey.ts';
import { inSlices } from './inSlices.ts';
import type { Session } from './session.ts';
import { packDiagnostics, shownDiagnostics } from './shownDiagnostics.ts';
import { coordinatesOf } from './toLsp.ts';
import { type CheckContext, type FileFacts, fileFacts, lintingClosed } from './workspace/fileFacts.ts';
import type { CrossFileContexts } from './workspace/staleness.ts';

/** What is to be found out about each file besides its facts. */
export interface FactsWanted {
  /** A client shows the list of policies. */
  readonly summaries: () => boolean;
  /** A client shows findings of closed files. */
  readonly findings: () => boolean;
}

/** The facts of a file; undefined where it cannot be read or isn't a policy. What is in an editor wins over what is saved. @param today date that reviews are judged by */
export type ReadFileFacts = (uri: string, today: IsoDate) => Promise<FileFacts | undefined>;

/**
 * Creates a reader.
 * @param standings takes what the other policies mean for each closed file
 * @param versions takes the version that was read of each open document, by the key of its URI
 * @param wanted asked for each file
 */
export function createFileFactsReader(
  session: Session,
  standings: CrossFileContexts,
  versions: Map<string, number>,
  wanted: FactsWanted,
): ReadFileFacts {
  const { connection, host, incorporations, knowledge, settings } = session;
  const slicing = { yieldToEventLoop: () => host.yieldToEventLoop(), isWanted: () => true };

  const lintClosed = async (
    policy: Policy,
    uri: string,
    forUri: Settings,
    today: IsoDate,
    surroundings: CheckContext,
  ): Promise<readonly Diagnosis[]> => {
    if (forUri.check === 'off') return [];
    const logRuleError = (rule: string, error: unknown): void =>
      connection.console.error(`The rule ${rule} failed on ${uri}: ${String(error)}`);
    return (
      (await inSlices(
        lintingClosed(policy, { settings: forUri, today, l10n: session.l10n(), onRuleError: logRuleError }, surroundings),
        slicing,
      )) ?? []
    );
  };

  const readOpen = async (uri: string, today: IsoDate, openUri: string): Promise<FileFacts | undefined> => {
    const open = await session.openPolicy(openUri);
    standings.forget(uri);
    if (!open) return undefined;
    versions.set(uriKey(uri), open.version);
    const packed = open.settings.check === 'workspace' ? packDiagnostics(shownDiagnostics(open.diagnoses, openUri, open.at)) : '';
    const { dependsOn } = await incorporations.of(open.policy, openUri);
    return fileFacts(
      open.policy,
      dependsOn,
      wanted.summaries() || wanted.findings() ? { ...open, today, l10n: session.l10n(), workspace: knowledge.workspaceOf(uri) } : undefined,
      packed,
    );
  };

  const readClosed = async (uri: string, today: IsoDate): Promise<FileFacts | undefined> => {
    const text = await host.readText(uri);
    if (text === undefined) return undefined;
    const { settings: forUri, options } = await parseOptionsOf(settings, uri);
    const policy = await inSlices(readingPolicy(text, options), slicing);
    if (!policy || !classifyFile(policy, forUri).isPolicy) return undefined;
    const { incorporation, dependsOn } = await incorporations.of(policy, uri);
    const facts = fileFacts(policy, dependsOn);
    const showsFindings = wanted.findings() && forUri.check === 'workspace';
    if (!wanted.summaries() && !showsFindings) return facts;
    const workspace = knowledge.workspaceOf(uri);
    standings.record(uri, facts, workspace);
    const diagnoses = await lintClosed(policy, uri, forUri, today, {
      workspace,
      incorporation,
      files: await host.files?.(uri, requestRuleFiles(policy)),
    });
    const packed = showsFindings
      ? packDiagnostics(shownDiagnostics(diagnoses, uri, coordinatesOf(policy.text, policy.lines, session.encoding())))
      : '';
    return fileFacts(policy, dependsOn, { today, settings: forUri, diagnoses, l10n: session.l10n(), workspace }, packed);
  };

  return (uri, today) => {
    versions.delete(uriKey(uri));
    const openUri = session.openUri(uri);
    return openUri === undefined ? readClosed(uri, today) : readOpen(uri, today, openUri);
  };
}
