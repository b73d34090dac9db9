/** What lists of items are called, and why a policy has none, in the language of the client. */
import { type Localizer, noProfilesMessage, type PolicyCoverage, PROFILE_NAMES } from '../core/index.ts';
import type { CoverageProfileName } from '../protocol.ts';

/** A law, or the common core, by its id. */
export function namedProfile(id: string, l10n: Localizer): CoverageProfileName {
  return { id, name: l10n.t(PROFILE_NAMES[id] ?? id) };
}

/** Why nothing is asked of a policy: a sentence without full stop; undefined where something is. */
export function noProfilesNotice(coverage: PolicyCoverage, l10n: Localizer): string | undefined {
  return coverage.profiles.length > 0 ? undefined : noProfilesMessage(coverage, l10n);
}
