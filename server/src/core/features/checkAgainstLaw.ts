/** "Check this policy against EU GDPR": offered where the text speaks of a law that isn't chosen. */
import { suggestedProfiles } from '../analysis/coverage/coverage.ts';
import type { Settings } from '../config/settings.ts';
import type { Policy } from '../document/policy.ts';
import { overlaps, type Span } from '../document/text/span.ts';
import { PROFILE_NAMES } from '../knowledge/coverage/profiles.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { addedProfileEdit } from './coverageEdits.ts';
import type { Refactoring } from './refactoring.ts';

/** Adds the law to the profiles that apply already. */
export function checkAgainstLaw(policy: Policy, range: Span, l10n: Localizer, { profiles }: Settings): readonly Refactoring[] {
  const options = { settingsProfiles: profiles };
  return suggestedProfiles(policy, options).flatMap(({ profile, evidence }): readonly Refactoring[] => {
    if (!evidence.some(({ span }) => overlaps(span, range) || (span.start <= range.start && range.end <= span.end))) return [];
    const edit = addedProfileEdit(policy, profile, options);
    const law = l10n.t(PROFILE_NAMES[profile] ?? profile);
    return edit
      ? [{ kind: 'checkAgainstLaw', title: l10n.t('Check this policy against {law}, which it mentions', { law }), edits: [edit] }]
      : [];
  });
}
