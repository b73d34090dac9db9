/** Answers which files of the workspace look like policies and aren't checked, for a client that offers to have them checked. */
import type { CancellationToken } from 'vscode-languageserver';
import { byLikelihood, classifyFile, KIND_NAMES, readingPolicy, wordReasons } from '../core/index.ts';
import { CANDIDATES_REQUEST, type PolicyCandidate } from '../protocol.ts';
import { slicesUnlessCancelled } from './cancellation.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import { uriKey } from './files/uriKey.ts';
import { readCurrentText } from './readPolicy.ts';
import type { Session } from './session.ts';

/** Files that are read for one answer; a workspace with more has its settings by other means. */
const MOST_FILES = 20_000;

/** Registers the handler. @param markdownFiles URIs of the Markdown files that are listed */
export function serveCandidates(session: Session, markdownFiles: () => Promise<readonly string[]>): void {
  const { connection, guard, host, settings } = session;
  connection.onRequest(CANDIDATES_REQUEST, (_params: unknown, token: CancellationToken) =>
    guard<readonly PolicyCandidate[] | null>('look for policies', null, async () => {
      const l10n = session.l10n();
      const found: (PolicyCandidate & { readonly score: number })[] = [];
      // An open file may be listed in another spelling of its URI as well.
      const files = new Map((await markdownFiles()).slice(0, MOST_FILES).map((uri) => [uriKey(uri), uri]));
      for (const uri of files.values()) {
        const text = await readCurrentText(session, uri);
        if (text === undefined) continue;
        const { settings: forUri, options } = await parseOptionsOf(settings, uri);
        const policy = await slicesUnlessCancelled(readingPolicy(text, options), host, token);
        const verdict = classifyFile(policy, forUri);
        const { score, kind } = verdict;
        if (verdict.policy !== 'perhaps') continue;
        found.push({ uri, path: settings.pathOf(uri), kind: l10n.t(KIND_NAMES[kind]), reason: wordReasons(verdict, l10n), score });
      }
      return found.sort(byLikelihood).map(({ uri, path, kind, reason }) => ({ uri, path, kind, reason }));
    }),
  );
}
