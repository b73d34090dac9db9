/** Links of other files that lead to headings of a policy by their anchors, so that a writer hears of them when those change. */
import { readTarget } from '../document/links/linkTargets.ts';
import { parsePolicy } from '../document/policy.ts';

/** How many links of a text lead to one of the fragments of a file. @param path of the text @param target of the file; both from one root, `/` between folders */
export function countLinksTo(text: string, path: string, target: string, fragments: ReadonlySet<string>): number {
  const name = target.split('/').at(-1) ?? target;
  if (!text.includes('#') || !(text.includes(name) || text.includes(encodeURIComponent(name)))) return 0;
  return parsePolicy(text, { path }).links.filter(({ target: written }) => {
    const read = readTarget(written);
    return read.kind === 'file' && read.fragment !== undefined && fragments.has(read.fragment) && joined(path, read.path) === target;
  }).length;
}

function joined(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.') folders.push(part);
  }
  return folders.join('/');
}
