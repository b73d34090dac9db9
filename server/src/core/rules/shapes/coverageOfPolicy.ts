/** What the rules on coverage look at: policies that are whole, in a language that cues are in. */
import { CORE_PROFILE, type CoverageItem, chosenProfiles, coverageOf, type PolicyCoverage } from '../../analysis/coverage/coverage.ts';
import { isLanguageRead } from '../../analysis/coverage/readLanguages.ts';
import { itemTitle } from '../../analysis/coverage/wording.ts';
import { placeholderSections } from '../../analysis/placeholderSections.ts';
import type { Settings } from '../../config/settings.ts';
import type { Severity } from '../../config/severity.ts';
import { hasAtLeastWords } from '../../document/outline/sections.ts';
import { type Policy, titleHeading } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';
import { PRIVACY_POLICY } from '../../knowledge/policyTitles.ts';
import { type Localizer, listed } from '../../l10n/localizer.ts';
import type { Fix } from '../rule.ts';

/** Shorter texts are stubs, summaries, and parts that others include. */
const WHOLE = 150;
/** Annexes and collections that are beside a policy of their kind, and policies for those who work somewhere. */
const NOT_MEANT = /annex|appendix|addendum|template|checklist|training|guide\b|procedure|archive|changelog|summary|overview|index/i;
/** Of a text that speaks of fewer topics than these, something else is probably the policy. */
const FEWEST_FOUND = 3;

/** The coverage of a policy that the rules may speak of; undefined where nothing can be claimed. */
export function coverageToReport(policy: Policy, settings: Settings): PolicyCoverage | undefined {
  const title = policy.title ?? '';
  if (
    policy.archived ||
    policy.language === 'und' ||
    !isLanguageRead(policy.language, policy.kind) ||
    NOT_MEANT.test(title) ||
    (policy.kind === 'privacy' && !PRIVACY_POLICY.test(title)) ||
    !hasAtLeastWords(policy.sections, WHOLE)
  )
    return undefined;
  const coverage = coverageOf(policy, { settingsProfiles: settings.profiles });
  const found = coverage.topics.filter(({ status }) => status === 'present');
  return found.length < FEWEST_FOUND ? undefined : coverage;
}

/** Whether the writer chose which laws to check against; else the common core is looked at, which nobody asked for. Asked first: coverage is most of what a check costs. */
export function hasChosenProfiles(policy: Policy, { profiles }: Settings): boolean {
  return chosenProfiles(policy, { settingsProfiles: profiles }).some((id) => id !== CORE_PROFILE);
}

/** Where a finding about the whole policy is shown: its title. */
export function titleSpan({ sections, keys }: Policy): Span | undefined {
  const span = titleHeading(sections)?.heading.span ?? keys.document_title?.entry.value.span;
  return span && span.end > span.start ? span : undefined;
}

/** More items in one message nobody reads. */
const MOST_NAMED = 3;

/** The items in one message: the first by name, of the rest how many. */
export function nameItems(items: readonly CoverageItem[], kind: PolicyCoverage['kind'], l10n: Localizer): string {
  const names = items.map((item) => itemTitle({ topic: item.topic, source: item.source }, kind, l10n));
  if (names.length <= MOST_NAMED + 1) return listed(l10n, names);
  return l10n.t('{items}, and {count} more', { items: names.slice(0, MOST_NAMED).join(', '), count: names.length - MOST_NAMED });
}

/** The first of the severities of items, from the gravest. */
export function gravest(items: readonly CoverageItem[]): Exclude<Severity, 'off' | 'error'> {
  return items.some(({ severity }) => severity === 'warning' || severity === 'error')
    ? 'warning'
    : items.some(({ severity }) => severity === 'information')
      ? 'information'
      : 'hint';
}

/** A fix that appends a section for each item, which asks for what is not found. A placeholder keeps asking until the writer has answered. */
export function askInSections(
  policy: Policy,
  items: readonly CoverageItem[],
  kind: PolicyCoverage['kind'],
  l10n: Localizer,
): readonly Fix[] {
  const inserted = placeholderSections(
    policy,
    items.map(({ topic }) => topic),
    kind,
    l10n,
  );
  const [heading] = inserted?.headings ?? [];
  if (!inserted || heading === undefined) return [];
  const count = inserted.headings.length;
  const title =
    count === 1
      ? l10n.t('Insert a section "{heading}"', { heading })
      : l10n.t("Insert {count} sections that ask for what isn't found", { count });
  return [{ title, safe: false, preferred: false, edits: inserted.edits }];
}
