/** Our own requests about translations: which policy one is made from, and what a text of one states of its revision. */
import { originalOf, ownLanguageVersion, type Policy, parsePolicy } from '../core/index.ts';
import {
  ORIGINAL_REQUEST,
  type OriginalParams,
  type OriginalResult,
  REVISION_REQUEST,
  type RevisionParams,
  type RevisionResult,
} from '../protocol.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import type { Session } from './session.ts';

/** Registers the handlers. @param whenRead resolves when all policies of the workspace were read once */
export function serveTranslations({ connection, guard, knowledge, readPolicy, settings }: Session, whenRead: () => Promise<void>): void {
  connection.onRequest(ORIGINAL_REQUEST, ({ uri }: OriginalParams) =>
    guard<OriginalResult | null>('original', null, async () => {
      await whenRead();
      const policy = (await readPolicy(uri))?.policy;
      const original = policy && originalOf(policy, knowledge.workspaceOf(uri) ?? {});
      return original ? { uri: original.file, ...revisionOf(policy) } : null;
    }),
  );

  connection.onRequest(REVISION_REQUEST, ({ uri, text }: RevisionParams) =>
    guard<RevisionResult>('revision', {}, async () => {
      if (typeof text !== 'string') throw new TypeError('The text is no text');
      return revisionOf(parsePolicy(text, (await parseOptionsOf(settings, uri)).options));
    }),
  );
}

function revisionOf(policy: Policy): RevisionResult {
  const { updated, identity } = ownLanguageVersion(policy);
  return { ...(updated ? { updated: updated.date } : {}), ...(identity.version === undefined ? {} : { version: identity.version }) };
}
