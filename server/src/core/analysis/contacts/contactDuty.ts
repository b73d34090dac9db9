/** Whether a policy has to say how people can contact someone. */
import type { Leaf } from '../../document/markdown/leaf.ts';
import { findInLeaves } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { kindOfTitle } from '../../document/recognition/recognise.ts';
import { FOR_INVESTORS, NO_CONTACT_NEEDED, TAKES_REPORTS } from '../../knowledge/contactWords.ts';
import { type PolicyKind, traitsOf } from '../../knowledge/policyKinds.ts';
import { PRIVACY_POLICY } from '../../knowledge/policyTitles.ts';

/** The kind of a policy that has to; undefined for one that doesn't. Goes by its title: a folder of privacy texts holds indexes and fragments too. */
export function kindThatNeedsContact({ title = '', kind: kindOfPolicy, markdown }: Policy): PolicyKind | undefined {
  const named = kindOfTitle(title);
  // Rules for a staff about passwords and devices are called a security policy too.
  const kind = named === 'vulnerability-disclosure' ? kindOfPolicy : named;
  const { requiresContact, isSubject } = traitsOf(kind);
  return requiresContact &&
    !NO_CONTACT_NEEDED.test(title) &&
    (!isSubject || PRIVACY_POLICY.test(title)) &&
    (kind !== 'conduct' || reports(markdown).length > 0) &&
    (kind !== 'vulnerability-disclosure' || investors(markdown).length === 0)
    ? kind
    : undefined;
}

const reports = blocksWith(TAKES_REPORTS);
const investors = blocksWith(FOR_INVESTORS);

/** Finds the blocks whose prose has words, raw HTML included. */
function blocksWith(words: RegExp): ReturnType<typeof findInLeaves<true>> {
  const has = ({ prose, parts = [] }: Leaf): boolean => words.test(prose.text) || parts.some(({ leaf }) => has(leaf));
  return findInLeaves((leaf): true | undefined => (has(leaf) ? true : undefined));
}
