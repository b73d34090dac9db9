/** How what is found and not found is worded. Never a grade, never advice. */

import { CONDITIONS } from '../../knowledge/coverage/conditions.ts';
import { SECTION_KINDS } from '../../knowledge/coverage/profiles.ts';
import { SECTION_TITLES } from '../../knowledge/coverage/sectionTexts.ts';
import { TOPIC_TEXTS } from '../../knowledge/coverage/topicTexts.ts';
import type { PolicyKind } from '../../knowledge/policyKinds.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { CoverageItem, ItemStatus } from './coverage.ts';

/** What a topic or an expected section is called. @param kind of the policy */
export function topicTitle(topic: string, kind: PolicyKind, l10n: Localizer): string {
  const ofKind = SECTION_TITLES[SECTION_KINDS[kind] ?? ''];
  return l10n.t(ofKind?.[topic] ?? TOPIC_TEXTS[topic]?.title ?? topic);
}

/** The question that an item asks of the writer; undefined for expected sections, whose titles say it. */
export function topicQuestion(topic: string, l10n: Localizer): string | undefined {
  const question = TOPIC_TEXTS[topic]?.question;
  return question === undefined ? undefined : l10n.t(question);
}

/** "Retention periods (Art. 13(2)(a))", with its condition where it has one. */
export function itemTitle(item: Pick<CoverageItem, 'topic' | 'source' | 'condition'>, kind: PolicyKind, l10n: Localizer): string {
  const title = topicTitle(item.topic, kind, l10n);
  const isSection = SECTION_KINDS[kind] !== undefined && SECTION_TITLES[SECTION_KINDS[kind] ?? '']?.[item.topic] !== undefined;
  if (isSection || item.source === 'convention') return title;
  const { condition } = item;
  return condition === undefined
    ? l10n.t('{title} ({source})', { title, source: item.source })
    : l10n.t('{title} ({source}), {condition}', { title, source: item.source, condition: l10n.t(CONDITIONS[condition].clause) });
}

/** What a status is called. */
export function statusName(status: ItemStatus, l10n: Localizer): string {
  switch (status) {
    case 'present':
      return l10n.t('found');
    case 'partial':
      return l10n.t('found in part');
    case 'missing':
      return l10n.t('not found');
    case 'question':
      return l10n.t('question');
    case 'not-applicable':
      return l10n.t('does not apply');
    case 'elsewhere':
      return l10n.t('covered elsewhere');
  }
}
