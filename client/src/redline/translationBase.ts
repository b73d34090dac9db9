/** Which version of an original a translation was made from: by the dates that both state, and the commits that changed them. Free of VS Code. */

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
  /** The day of the last update that the file states in a commit, also in one that didn't change it; undefined where the commit doesn't have the file. */
  readonly stated: (commit: string) => Promise<{ readonly date?: string } | undefined>;
}

/** What is known of a translation and its original. */
export interface TranslationHistory {
  /** The day of its last update, as the translation states it now. */
  readonly updated: string | undefined;
  readonly translation: FileHistory;
  readonly original: FileHistory;
}

/**
 * The version of the original that a translation was made from; undefined where git has none.
 * The commit that brought the day that the translation states counts, so that a typing error that is fixed later doesn't; where it states
 * none, the last commit that changed it. An original that was updated by then, after that day, isn't what was translated: the newest
 * version before that is.
 */
export async function findTranslationBase({ updated, translation, original }: TranslationHistory): Promise<FileVersion | undefined> {
  const made = updated === undefined ? translation.versions[0] : await firstStating(updated, translation);
  const there = made && (await original.stated(made.commit));
  if (there && (updated === undefined || (there.date ?? '') <= updated)) return made;
  // Never committed, or in another repository, or made from an older version than the newest.
  const latest = updated ?? made?.date;
  if (latest === undefined) return undefined;
  for (const version of original.versions) {
    const stated = updated === undefined ? undefined : (await original.stated(version.commit))?.date;
    const date = stated ?? version.date;
    if (date !== undefined && date <= latest) return version;
  }
  return undefined;
}

/** The oldest of the newest versions that all state one date; undefined where the newest states another. */
async function firstStating(date: string, { versions, stated }: FileHistory): Promise<FileVersion | undefined> {
  let first: FileVersion | undefined;
  for (const version of versions) {
    if ((await stated(version.commit))?.date !== date) return first;
    first = version;
  }
  return first;
}
