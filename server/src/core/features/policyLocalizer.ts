/** Messages in the language of a policy, for documents that are made of it: they are read by those who read the policy. */
import type { Policy } from '../document/policy.ts';
import { oncePerText } from '../document/text/remember.ts';
import { LANGUAGES } from '../knowledge/languages/languages.ts';
import { createLocalizer, ENGLISH, type Localizer } from '../l10n/localizer.ts';

/** Words exported pages and change summaries; in English where the language of the policy has no words for them. */
export function policyLocalizer({ language }: Pick<Policy, 'language'>): Localizer {
  return localizerOf(language);
}

const localizerOf = oncePerText((tag) => {
  const primary = tag.split('-')[0]?.toLowerCase();
  const messages = LANGUAGES.find(({ code }) => code === primary)?.pageMessages;
  return messages ? createLocalizer(tag, messages) : ENGLISH;
});
