/** Our own requests about translations: which policy one is made from, and which day of update a text of one states. */
import { languageVersionFacts, originalOf, parsePolicy } from '../core/index.ts';
import {
  ORIGINAL_REQUEST,
  type OriginalParams,
  type OriginalResult,
  UPDATE_DATE_REQUEST,
  type UpdateDateParams,
  type UpdateDateResult,
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
      if (!original) return null;
      const { updated } = languageVersionFacts(policy);
      return { uri: original.file, ...(updated ? { updated: updated.date } : {}) };
    }),
  );

  connection.onRequest(UPDATE_DATE_REQUEST, ({ uri, text }: UpdateDateParams) =>
    guard<UpdateDateResult>('update date', {}, async () => {
      if (typeof text !== 'string') throw new TypeError('The text is no text');
      const { updated } = languageVersionFacts(parsePolicy(text, (await parseOptionsOf(settings, uri)).options));
      return updated ? { updated: updated.date } : {};
    }),
  );
}
