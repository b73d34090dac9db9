/** What git leaves out of a folder, from the texts of its `.gitignore` files. The only importer of ignore. */
import ignore, { type Ignore } from 'ignore';

/** One `.gitignore`. */
export interface IgnoreFile {
  /** The folder that it is in, `/` between folders and none at the end; empty for the top. */
  readonly below: string;
  readonly text: string;
}

/**
 * Says of a path, written as the folders of the files are, whether they leave it out. As for git, the deeper file has the last word,
 * but what is in a folder that is left out stays out.
 */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const texts = new Map(files.map(({ below, text }) => [below, text]));
  const top = commonFolder([...texts.keys()]);
  const start = top === '' ? 0 : top.length + 1;
  const known = new Map<string, Ignore | undefined>();
  /** The rules for what is in a folder: of the files above it, then its own. */
  const rulesIn = (folder: string): Ignore | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = folder === top ? undefined : rulesIn(parentOf(folder));
    const text = texts.get(folder);
    let rules = above;
    if (text !== undefined) {
      rules = ignore();
      if (above) rules.add(above);
      rules.add(belowFolder(text, folder.slice(start)));
    }
    known.set(folder, rules);
    return rules;
  };
  return (path) => {
    if (texts.size === 0 || path.length <= start || (top !== '' && !path.startsWith(`${top}/`))) return false;
    return rulesIn(parentOf(path))?.ignores(path.slice(start)) === true;
  };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The deepest folder that holds all others. */
function commonFolder([first = '', ...others]: readonly string[]): string {
  let common = first;
  while (common !== '' && others.some((one) => one !== common && !one.startsWith(`${common}/`))) common = parentOf(common);
  return common;
}

/** The patterns of a `.gitignore` as they would be in one at the top. */
function belowFolder(text: string, folder: string): string[] {
  const prefix = folder === '' ? '' : `/${folder.replace(/[\\*?[\]]/g, '\\$&')}`;
  return text.split(/\r?\n/).flatMap((line) => {
    if (prefix === '' || line.trim() === '' || line.startsWith('#')) return [line];
    const negated = line.startsWith('!');
    const pattern = (negated ? line.slice(1) : line).replace(/^\\(?=[#!])/, '');
    // A slash before the last character ties a pattern to the folder; without one it holds in all folders below.
    const tied = pattern.replace(/\/[ \t]*$/, '').includes('/');
    return [`${negated ? '!' : ''}${prefix}${tied ? '' : '/**'}${pattern.startsWith('/') ? '' : '/'}${pattern}`];
  });
}
