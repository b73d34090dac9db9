/** Addresses of a file on one branch at the host of its repository: `https://github.com/acme/legal/blob/new-terms/terms.md#fees`. */
import { oncePerText } from '../text/remember.ts';

/** Such an address in its parts. */
export interface BranchAddress {
  readonly host: string;
  /** Branch and path as they are written, one after the other: where the one ends the address does not tell. */
  readonly place: string;
  /** Without `#`; undefined where there is none. */
  readonly fragment: string | undefined;
}

/** What is between a repository and a branch, by host. */
const HOSTS: ReadonlyMap<string, RegExp> = new Map([
  ['github.com', /^\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:tree|blob)\//],
  ['gitlab.com', /\/-\/(?:tree|blob)\//],
  ['codeberg.org', /^\/[\w.-]{1,100}\/[\w.-]{1,100}\/src\/branch\//],
  ['bitbucket.org', /^\/[\w.-]{1,100}\/[\w.-]{1,100}\/src\//],
]);

/** Names of branches that stay, and whole commits: what leads there keeps working. */
const LASTING = /^(?:main|master|trunk|default|HEAD|stable|production|release\/?|gh-pages|[0-9a-f]{40})(?:\/|$)/i;

/** Reads the target of a link; undefined where it leads to no branch, or to one that stays. */
export const readBranchAddress = oncePerText((target): BranchAddress | undefined => {
  const host = /^https?:\/\/(?:www\.)?([a-z]{3,20}\.[a-z]{3})\//i.exec(target)?.[1]?.toLowerCase();
  const pattern = host === undefined ? undefined : HOSTS.get(host);
  if (host === undefined || !pattern) return undefined;
  const behind = target.slice(target.toLowerCase().indexOf(host) + host.length);
  const between = pattern.exec(behind);
  const [address = '', fragment] = behind.split('#', 2);
  const place = between && (address.slice(between.index + between[0].length).split('?', 1)[0] ?? '');
  return !place || LASTING.test(place) ? undefined : { host, place: place.replace(/\/$/, ''), fragment };
});

/** Beginnings of names of branches that have a slash in them: "feature/new-fees", "renovate/links". */
const BRANCH_KINDS =
  /^(?:feat(?:ure)?s?|(?:bug|hot)?fix(?:es)?|release|chore|docs?|refactor|test|ci|build|style|perf|topic|task|issue|drafts?|wip|users?|dev|legal|policy|content|update|review|revert|dependabot|renovate|copilot|translations?|l10n|entwurf|brouillon|borrador|bozza)$/i;

/**
 * The branch that an address most likely names: all before the folders that the file is in here too, else its first word, and the second where the first is a kind of branch.
 * @param place as in {@link BranchAddress} @param path of the file that is meant, with `/`
 */
export function likelyBranch(place: string, path: string): string {
  const parts = place.split('/');
  if (/\.\w{2,8}$/.test(parts.at(-1) ?? '') && parts.length > 1) parts.pop();
  const folders = path.split('/').slice(0, -1);
  let shared = 0;
  while (shared < Math.min(folders.length, parts.length - 1) && folders.at(-1 - shared) === parts.at(-1 - shared)) shared++;
  if (shared > 0) return parts.slice(0, parts.length - shared).join('/');
  return parts.slice(0, BRANCH_KINDS.test(parts[0] ?? '') ? 2 : 1).join('/');
}
