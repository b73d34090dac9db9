/** Which other files a policy takes the meanings of its words from, and what they define for it. */
import { readTarget } from '../../document/links/linkTargets.ts';
import { isMarkdownFile } from '../../document/markdown/markdownFile.ts';
import type { Policy } from '../../document/policy.ts';

/** One file that is named, and whether that is all there is to know. */
export interface IncorporatedTargets {
  /** Paths relative to the policy's folder, `/` between folders; each once. */
  readonly paths: readonly string[];
  /** Every sentence that sends the reader elsewhere names files only. */
  readonly complete: boolean;
}

/** A page on the web that is made from a file is named without the file's ending. */

/** The Markdown files that a policy says its definitions are in, or that it belongs to. */
export function incorporatedTargets({ definitions }: Policy): IncorporatedTargets {
  const paths = new Set<string>();
  let complete = true;
  for (const { targets } of definitions.references) {
    if (targets.length === 0) complete = false;
    for (const target of targets) {
      const read = readTarget(target);
      if (read.kind === 'fragment') continue;
      if (read.kind === 'file' && isMarkdownFile(read.path)) paths.add(read.path);
      else complete = false;
    }
  }
  return { paths: [...paths], complete };
}

/** Another file whose definitions hold. */
export interface Incorporated {
  /** Path or URI, whatever the host names files by. */
  readonly file: string;
  readonly policy: Policy;
}

/** All files whose definitions hold in one policy. */
export interface Incorporation {
  readonly files: readonly Incorporated[];
  /** All of them could be read; only then a word that none defines is defined nowhere. */
  readonly complete: boolean;
}

/** More files than any set of terms is made of. */
const MOST = 12;

/**
 * Loads what a policy incorporates, and what that incorporates. Undefined where the policy sends nobody elsewhere.
 * @param load gives the file that a path means, relative to another file; undefined where it may not or cannot be read
 */
export async function incorporate(
  policy: Policy,
  file: string,
  load: (from: string, path: string) => Promise<Incorporated | undefined>,
): Promise<Incorporation | undefined> {
  if (policy.definitions.references.length === 0) return undefined;
  const found = new Map<string, Incorporated>();
  const waiting: Incorporated[] = [{ file, policy }];
  let complete = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { paths, complete: all } = incorporatedTargets(next.policy);
    complete &&= all;
    for (const path of paths) {
      const other = found.size < MOST ? await load(next.file, path) : undefined;
      if (!other) complete = false;
      else if (other.file !== file && !found.has(other.file)) {
        found.set(other.file, other);
        waiting.push(other);
      }
    }
  }
  return { files: [...found.values()], complete };
}
