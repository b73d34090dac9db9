/** Sections that ask the writer for what a policy doesn't say; a placeholder keeps asking until it is answered. */
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { PolicyKind } from '../knowledge/policyKinds.ts';
import { ENGLISH, type Localizer } from '../l10n/localizer.ts';
import { appendSections } from './appendSection.ts';
import { topicQuestion, topicTitle } from './coverage/wording.ts';

/** What is inserted. */
export interface PlaceholderSections {
  /** In order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** The headings of the sections, one for each topic. */
  readonly headings: readonly string[];
}

/**
 * Appends a section for each topic, in the language of the policy.
 * Gives undefined where there are no words in that language, or no place that belongs to this policy alone.
 */
export function placeholderSections(
  policy: Policy,
  topics: readonly string[],
  kind: PolicyKind,
  l10n: Localizer,
): PlaceholderSections | undefined {
  const inPolicy = policy.language === 'en' ? ENGLISH : l10n.locale.startsWith(policy.language) ? l10n : undefined;
  const distinct = [...new Set(topics)];
  if (!inPolicy || distinct.length === 0 || policy.scopes.all.length > 1) return undefined;
  const sections = distinct.map((topic) => {
    const heading = topicTitle(topic, kind, inPolicy);
    return { heading, paragraph: `[TODO: ${topicQuestion(topic, inPolicy) ?? heading}]` };
  });
  const edits = appendSections(policy, sections);
  return edits && { edits, headings: sections.map(({ heading }) => heading) };
}
