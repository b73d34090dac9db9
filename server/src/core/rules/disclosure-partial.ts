/** `disclosure-partial`: the subject is named, and what the law wants to know about it is not. */
import { keepsChoices, saysHowLongKept } from '../analysis/coverage/retention.ts';
import { itemTitle } from '../analysis/coverage/wording.ts';
import type { Finding, Rule } from './rule.ts';
import { coverageToReport, hasChosenProfiles } from './shapes/coverageOfPolicy.ts';

/** Topics whose passages are often there without their substance, and whose partial answers were read as such by people. */
const VAGUE_TOPICS = new Set(['retention', 'transfer-safeguards', 'legitimate-interests', 'legal-basis', 'ccpa-sold-shared']);

/** One finding a topic, at the best passage, whichever of the chosen laws ask for it. Where none is chosen nobody asked for it. */
export const disclosurePartial: Rule = {
  id: 'disclosure-partial',
  group: 'Coverage',
  summary: 'A privacy policy names a subject but not what a law asks about it, such as retention without a period.',
  why: 'Regulators call a general statement insufficient: a retention section needs a period or criteria, a transfer its safeguard, and legitimate interests have to be named (WP260 rev.01; GDPR Art. 13(1)(d), 13(1)(f), 13(2)(a)).',
  severity: 'information',
  *check(policy, { settings, l10n }) {
    if (policy.kind !== 'privacy' || !hasChosenProfiles(policy, settings)) return;
    const coverage = coverageToReport(policy, settings);
    if (!coverage) return;
    const seen = new Set<string>();
    const findings: Finding[] = [];
    for (const item of coverage.profiles.flatMap(({ items }) => items)) {
      const isRetention = item.topic === 'retention';
      const [first, ...others] = isRetention ? item.evidence.filter(({ span }) => !keepsChoices(policy, span)) : item.evidence;
      if (item.status !== 'partial' || !first || !VAGUE_TOPICS.has(item.topic) || seen.has(item.topic)) continue;
      if (isRetention && saysHowLongKept(policy, item.evidence)) continue;
      seen.add(item.topic);
      findings.push({
        span: first.span,
        message: l10n.t('Found only in part: {item}', { item: itemTitle({ topic: item.topic, source: item.source }, coverage.kind, l10n) }),
        related: others.slice(0, MOST_RELATED).map(({ span }) => ({ span, message: l10n.t('Also mentioned here') })),
      });
    }
    yield* findings.sort((a, b) => a.span.start - b.span.start);
  },
};

/** More places than these help nobody. */
const MOST_RELATED = 5;
