/** Which files around a policy its rules are going to look for: hosts look them up before the rules run, since rules cannot wait. */
import { isAstroPage } from '../analysis/contacts/astroSite.ts';
import { isHugoPage } from '../analysis/contacts/hugoSite.ts';
import { isReadOnHost } from '../analysis/contacts/readOnHost.ts';
import type { Policy } from '../document/policy.ts';
import { ENGLISH } from '../l10n/localizer.ts';
import { findMissingFiles } from '../rules/link-file-missing.ts';
import type { SurroundingFiles } from '../rules/rule.ts';

/** Asks of the files around a policy what its rules are going to ask. */
export function requestRuleFiles(policy: Policy): (files: SurroundingFiles) => void {
  return (files) => {
    void [...findMissingFiles(policy.links, files, ENGLISH)];
    const hasFile = (path: string): boolean | undefined => files.has(path);
    isHugoPage(policy, hasFile);
    isAstroPage(policy, hasFile);
    if (policy.emails.length > 0) isReadOnHost(policy, hasFile);
    // A file beside the policy may define its terms, or be one of its annexes.
    files.entries('');
  };
}
