/** Which files around a policy its rules are going to look for: hosts look them up before the rules run, since rules cannot wait. */
import { addressLinkingOf } from '../analysis/contacts/addressLinking.ts';
import type { Policy } from '../document/policy.ts';
import { ENGLISH } from '../l10n/localizer.ts';
import { findMissingFiles } from '../rules/link-file-missing.ts';
import type { SurroundingFiles } from '../rules/rule.ts';

/** Asks of the files around a policy what its rules are going to ask. */
export function requestRuleFiles(policy: Policy): (files: SurroundingFiles) => void {
  return (files) => {
    void [...findMissingFiles(policy.links, files, ENGLISH)];
    if (policy.emails.length > 0) addressLinkingOf(policy, (folder) => files.entries(folder));
    // A file beside the policy may define its terms, or be one of its annexes.
    files.entries('');
  };
}
