/** Which version of an original a translation was made from: by what both state of their revision, and the commits that changed them. Free of VS Code. */
import type { RevisionResult } from '../../../server/src/protocol.ts';

/** A commit that changed a file. */
export interface FileVersion {
  readonly commit: string;
  /** Its calendar date in the user's zone, `YYYY-MM-DD`; absent where git doesn't tell it. */
  readonly date?: string;
}

/** One of the two files. */
export interface FileHistory {
  /** Newest first. */
  readonly versions: readonly FileVersion[];
  /** What the file states in a commit, also in one that didn't change it; undefined where the commit doesn't have the file. */
  readonly stated: (commit: string) => Promise<RevisionResult | undefined>;
}

/** What is known of a translation and its original. */
export interface TranslationHistory {
  /** What the translation states now. */
  readonly now: RevisionResult;
  readonly translation: FileHistory;
  readonly original: FileHistory;
}

/**
 * The version of the original that a translation was made from; undefined where git has none.
 * It's that of the commit that brought the date of the translation, without a date its version, and without both of the last commit
 * that changed it: so a typing error that is fixed later doesn't count. An original that was updated by then already isn't what was
 * translated; the newest one is that has the date or version of the translation, or an earlier date.
 */
export async function findTranslationBase({ now, translation, original }: TranslationHistory): Promise<FileVersion | undefined> {
  const made = isStated(now) ? await firstStating(now, translation) : translation.versions[0];
  const there = made && (await original.stated(made.commit));
  if (there && isTranslatedAs(there, now)) return made;
  for (const version of isStated(now) ? original.versions : []) {
    const stated = await original.stated(version.commit);
    const dated = stated?.updated === undefined && version.date !== undefined ? { ...stated, updated: version.date } : stated;
    if (dated && isStated(dated, now) && isTranslatedAs(dated, now)) return version;
  }
  if (there && now.updated === undefined) return made;
  // In another repository.
  const latest = there || now.updated !== undefined ? undefined : made?.date;
  return original.versions.find(({ date }) => latest !== undefined && date !== undefined && date <= latest);
}

/** Whether a revision states what another is known by: its date, else its version. */
function isStated(revision: RevisionResult, by: RevisionResult = revision): boolean {
  return (by.updated === undefined ? revision.version : revision.updated) !== undefined;
}

/** Whether a translation may have been made from an original that states this. */
function isTranslatedAs(original: RevisionResult, translation: RevisionResult): boolean {
  if (translation.updated !== undefined) return (original.updated ?? '') <= translation.updated;
  return translation.version === undefined || original.version === undefined || original.version === translation.version;
}

/** The oldest of the newest versions that all state one date, or version; undefined where the newest states another. */
async function firstStating({ updated, version }: RevisionResult, { versions, stated }: FileHistory): Promise<FileVersion | undefined> {
  let first: FileVersion | undefined;
  for (const one of versions) {
    const then = await stated(one.commit);
    if (!then || (updated === undefined ? then.version !== version : then.updated !== updated)) return first;
    first = one;
  }
  return first;
}
