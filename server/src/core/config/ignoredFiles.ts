/** What git leaves out of a folder, from the texts of its `.gitignore` files. The only importer of ignore. */
import ignore from 'ignore';

/** One `.gitignore`. */
export interface IgnoreFile {
  /** The folder that it stands in, `/` between folders and none at the end; empty for the top. */
  readonly below: string;
  readonly text: string;
}

/** Says of a path, written as the folders of the files are, whether any of them leaves it out. */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const rules = files.map(({ below, text }) => ({ start: below === '' ? '' : `${below}/`, ignored: ignore().add(text) }));
  return (path) =>
    rules.some(({ start, ignored }) => path.length > start.length && path.startsWith(start) && ignored.ignores(path.slice(start.length)));
}
