/** Offers to write a list of contents into a policy, or to bring the one that it has up to date. */
import {
  contentsPlace,
  firstListed,
  insertContents,
  renumbersEntries,
  titleSection,
  updateContents,
} from '../analysis/contents/contentsUpdate.ts';
import { contains, overlaps } from '../document/text/span.ts';
import type { RefactoringSource } from './refactoring.ts';

/** Offered in the title block, on the list itself, and for the text as a whole. */
export const contents: RefactoringSource = (policy, range, l10n) => {
  const first = firstListed(policy);
  // A list above what is meant as front matter would keep it from ever being read as such.
  if (!first || policy.frontMatter.misplaced) return [];
  const place = contentsPlace(policy);
  // Where a list may go, and not in the front matter: a light bulb on every line would hide those that mean something.
  const top = titleSection(policy)?.heading.block;
  const near = place
    ? place.span
    : { start: top?.start ?? policy.frontMatter.bodyStart, end: top ? first.heading.block.start : first.heading.block.end };
  if (!overlaps(near, range) && !contains(near, range)) return [];
  const edit = place ? (renumbersEntries(policy, place) ? undefined : updateContents(policy, place)) : insertContents(policy);
  const title = place ? l10n.t('Update the contents list') : l10n.t('Insert a contents list');
  return edit ? [{ kind: 'contents', title, edits: [edit] }] : [];
};
