/** Checks texts that are not open, such as those staged in git, with the settings of the files that they will be. */
import type { CancellationToken } from 'vscode-languageserver';
import {
  type Baseline,
  classifyFile,
  derivingFacts,
  KIND_NAMES,
  linting,
  type PolicyOptions,
  parseIsoDate,
  parsePolicy,
  readingPolicy,
  withoutByteOrderMark,
} from '../core/index.ts';
import { CHECK_TEXTS_REQUEST, type CheckedText, type CheckTextsParams, type TextToCheck } from '../protocol.ts';
import { slicesUnlessCancelled } from './cancellation.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import type { Session } from './session.ts';
import { coordinatesOf, toDiagnostic } from './toLsp.ts';
import { lintSurroundings } from './workspace/fileFacts.ts';

/** Registers the handler. */
export function serveChecks(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(CHECK_TEXTS_REQUEST, ({ texts }: CheckTextsParams, token: CancellationToken) =>
    guard<CheckedText[] | null>('check texts', null, async () => {
      const checked: CheckedText[] = [];
      for (const one of texts) checked.push(await check(one, session, token));
      return checked;
    }),
  );
}

async function check(
  { uri, text: given, baseline }: TextToCheck,
  { connection, host, settings, today, l10n, encoding, knowledge, incorporations }: Session,
  token: CancellationToken,
): Promise<CheckedText> {
  const { settings: forUri, options } = await parseOptionsOf(settings, uri);
  // Git's texts have the mark of their encoding still.
  const policy = await slicesUnlessCancelled(readingPolicy(withoutByteOrderMark(given), options), host, token);
  if (!classifyFile(policy, forUri).isPolicy) return { uri, isPolicy: false, kind: '', title: '', diagnostics: [] };
  const before = earlierVersion(baseline, options);
  const onRuleError = (rule: string, error: unknown): void =>
    connection.console.error(
      `The rule ${rule} failed on ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  const { incorporation } = await incorporations.of(policy, uri);
  const surroundings = lintSurroundings({ workspace: knowledge.workspaceOf(uri), incorporation, files: undefined });
  await slicesUnlessCancelled(derivingFacts(policy), host, token);
  const diagnoses = await slicesUnlessCancelled(
    linting(policy, {
      ...surroundings,
      today: today(),
      l10n: l10n(),
      settings: forUri,
      onRuleError,
      ...(before ? { baseline: before } : {}),
    }),
    host,
    token,
  );
  const at = coordinatesOf(policy.text, policy.lines, encoding());
  return {
    uri,
    isPolicy: true,
    kind: l10n().t(KIND_NAMES[policy.kind]),
    title: policy.title ?? '',
    diagnostics: diagnoses.map((one) => toDiagnostic(one, uri, at)),
  };
}

/** An earlier version as a client hands it over; undefined where there is none. */
export function earlierVersion(given: TextToCheck['baseline'], options: PolicyOptions): Baseline | undefined {
  if (!given || given.text === null) return undefined;
  const date = parseIsoDate(given.date ?? '');
  return {
    policy: parsePolicy(withoutByteOrderMark(given.text), options),
    ref: given.ref,
    ...(given.commit ? { commit: given.commit } : {}),
    ...(date ? { date } : {}),
  };
}
