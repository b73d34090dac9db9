/** `disclosure-triggered`: the text itself calls for a disclosure that it doesn't make, such as consent without its withdrawal. */
import { itemTitle } from '../analysis/coverage/wording.ts';
import type { Finding, Rule } from './rule.ts';
import { askInSections, coverageToReport, hasChosenProfiles } from './shapes/coverageOfPolicy.ts';

/** The ways out that the text itself makes necessary, and what it calls for elsewhere. What else depends on conditions is in the coverage view. */
const TRIGGERED_TOPICS = new Set([
  'withdraw-consent',
  'transfer-safeguards',
  'automated-decisions',
  'cookie-control',
  'object-marketing',
  'ccpa-right-optout',
]);

/** One finding a topic, at the passage that calls for it. Where no law is chosen nobody asked for it. */
export const disclosureTriggered: Rule = {
  id: 'disclosure-triggered',
  group: 'Coverage',
  summary: "A privacy policy says something that calls for a disclosure it doesn't make, such as consent without its withdrawal.",
  why: 'Some duties depend on what a company does. Who relies on consent has to say that it can be withdrawn (GDPR Art. 13(2)(c)), who transfers data by which safeguard (Art. 13(1)(f)), and who scores people whether software decides about them (Art. 13(2)(f)).',
  severity: 'information',
  *check(policy, { settings, l10n }) {
    if (policy.kind !== 'privacy' || !hasChosenProfiles(policy, settings)) return;
    const coverage = coverageToReport(policy, settings);
    if (!coverage) return;
    const seen = new Set<string>();
    const findings: Finding[] = [];
    for (const item of coverage.profiles.flatMap(({ items }) => items)) {
      const [trigger] = item.triggers ?? [];
      if (item.status !== 'missing' || !trigger || seen.has(item.topic) || !TRIGGERED_TOPICS.has(item.topic)) continue;
      seen.add(item.topic);
      findings.push({
        span: trigger.span,
        message: l10n.t('Not found, though this passage calls for it: {item}', {
          item: itemTitle({ topic: item.topic, source: item.source }, coverage.kind, l10n),
        }),
        ...(item.severity === 'hint' ? { severity: 'hint' as const } : {}),
        fixes: askInSections(policy, [item], coverage.kind, l10n),
      });
    }
    yield* findings.sort((a, b) => a.span.start - b.span.start);
  },
};
