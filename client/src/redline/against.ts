/** What a redline compares with: a commit, branch, or tag, where the branch forked from one, the index, or another file. */

/** One earlier version, as plain data that outlives a window reload. */
export interface Against {
  /** `fork`: the newest common ancestor of HEAD and the reference (their merge base). */
  readonly kind: 'commit' | 'fork' | 'index' | 'file';
  /** A git reference, or the address of the file; empty for the index. */
  readonly ref: string;
  /** As the writer knows it. */
  readonly label: string;
}

/** The last commit: what a redline compares with unless the writer asks otherwise. The label is made where words are. */
export const LAST_COMMIT = 'HEAD';

/** The name under which client and server speak of it; none that git would take for a reference, `HEAD` is the rules' own. */
export function baselineRef({ kind, ref }: Against): string {
  return `:${kind}:${ref}`;
}

/** Whether a value that comes from outside is an {@link Against}. */
export function isAgainst(value: unknown): value is Against {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ref, label } = value as Readonly<Record<string, unknown>>;
  return (
    (kind === 'commit' || kind === 'fork' || kind === 'index' || kind === 'file') && typeof ref === 'string' && typeof label === 'string'
  );
}
