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

const BRANCH =
  /^https?:\/\/(?:www\.)?(?:(github\.com)\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:tree|blob)|(gitlab\.com|codeberg\.org|bitbucket\.org|gitea\.com)\/[\w./-]{1,200}?\/(?:-\/(?:tree|blob)|src\/branch|src))\/([^?#\s]{1,300})(?:\?[^#\s]*)?(?:#(\S*))?$/i;

/** Names of branches that stay, and whole commits: what leads there keeps working. */
const LASTING = /^(?:main|master|trunk|default|HEAD|stable|production|release\/?|gh-pages|[0-9a-f]{40})(?:\/|$)/i;

/** Reads the target of a link; undefined where it leads to no branch, or to one that stays. */
export const readBranchAddress = oncePerText((target): BranchAddress | undefined => {
  const match = BRANCH.exec(target);
  if (!match) return undefined;
  const [, github, other, place = '', fragment] = match;
  return LASTING.test(place) ? undefined : { host: (github ?? other ?? '').toLowerCase(), place: place.replace(/\/$/, ''), fragment };
});
