/** Which policies may share an id: they are one policy in another language, version, place or state. */
import type { PolicyIdentity } from './policyIdentity.ts';

/** True for two that are, or may well be, variants of one policy. */
export function mayShareId(one: PolicyIdentity, other: PolicyIdentity): boolean {
  if (one.archived || other.archived) return true;
  if (one.language !== other.language && one.language !== 'und' && other.language !== 'und') return true;
  if (plain(one.path) === plain(other.path) || SET_APART.test(one.path) !== SET_APART.test(other.path)) return true;
  const sameTitle = one.title.toLowerCase() === other.title.toLowerCase();
  if (
    sameTitle &&
    (one.draft !== other.draft || (one.version !== undefined && other.version !== undefined && one.version !== other.version))
  )
    return true;
  // Products and countries have folders of their own, with files of the same names.
  const [ownFolder, ownName] = split(one.path);
  const [otherFolder, otherName] = split(other.path);
  return ownFolder !== otherFolder && ownName === otherName && (sameTitle || !EVERYWHERE.test(ownName));
}

/** Folders whose files are copied from, or copied to. */
const SET_APART = /(?:^|\/)(?:templates?|examples?|samples?|drafts?|fixtures?|tests?|dist|build|public|_site|out|generated)\//i;
/** Names that tell nothing. */
const EVERYWHERE = /^(?:index|_index|policy|document|doc|page|main|readme|content)\.\w+$/i;

/** A path without what tells languages and versions apart: `de/privacy.md` and `privacy.de.md` become `privacy.md`, so does `v2/privacy.md`. */
function plain(path: string): string {
  return path
    .toLowerCase()
    .split('/')
    .filter((part) => !/^(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?|v?\d[\d._-]*|current|latest|next)$/.test(part))
    .join('/')
    .replace(
      /(?:[._-](?:[a-z]{2}(?:[-_][a-z]{2})?|v\d[\d._-]*|(?:19|20)\d{2}[\d_-]*|\d+\.\d[\d.]*|old|new|current|latest)){1,6}(?=\.\w+$)/,
      '',
    );
}

function split(path: string): readonly [folder: string, name: string] {
  const cut = path.lastIndexOf('/') + 1;
  return [path.slice(0, cut), path.slice(cut).toLowerCase()];
}
