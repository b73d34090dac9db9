/** `date-not-visible`: readers are referred to a date that they cannot see. */

import type { DateMention } from '../document/dates/dateMention.ts';
import { findDateReferences } from '../document/dates/dateReferences.ts';
import type { Policy } from '../document/policy.ts';
import { CONTENT_FOLDER, SITE_KEY } from '../knowledge/frontMatterKeys.ts';
import type { Rule } from './rule.ts';
import { insertDateLine } from './shapes/dateLine.ts';

/** A line with the date can be inserted where the date is exact and says when the policy was last updated. */
export const dateNotVisible: Rule = {
  id: 'date-not-visible',
  group: 'Dates',
  summary: 'The date is only in the front matter, but readers should see it.',
  why: 'Whether a website shows the front matter depends on its theme, so a date that matters to readers should be in the text. California (Bus. & Prof. Code 22575(b)(4); 11 CCR 7011(e)(4)) requires it in the policy.',
  severity: 'information',
  *check(policy, { settings, l10n }) {
    if (policy.archived || policy.draft || (policy.kind !== 'privacy' && policy.kind !== 'terms')) return;
    const hidden = policy.dates.find(isHiddenDate);
    if (!hidden || policy.dates.some(({ where, label }) => where !== 'front-matter' && label !== 'version' && label !== 'next-review'))
      return;
    const [reference] = findDateReferences(policy.markdown, hidden.entry?.key ?? '\n');
    const law = settings.profiles.find((profile) => profile === 'ccpa' || profile === 'caloppa');
    if (!law && (!reference || hasTemplate(policy))) return;
    // The line says "Last updated", which is not what an effective date means.
    const line =
      hidden.label === 'last-updated' && hidden.reading.date && hidden.reading.state === 'exact'
        ? insertDateLine(policy, hidden.reading.date)
        : undefined;
    yield {
      span: hidden.span,
      message: reference
        ? l10n.t("The text refers to this date, but readers can't see it")
        : l10n.t("Readers can't see this date; California requires it in the text"),
      ...(reference ? { related: [{ span: reference, message: l10n.t('The text refers to the date here') }] } : {}),
      ...(line ? { fixes: [{ title: l10n.t('Insert "{line}"', { line: line.line }), safe: false, edits: [line.edit] }] } : {}),
    };
  },
};

function isHiddenDate({ label, where, reading }: DateMention): boolean {
  return where === 'front-matter' && (label === 'last-updated' || label === 'effective') && reading.date !== undefined;
}

/** Whether a site puts a template around the text, which may print the date above it: keys that only a generator reads, or a folder of such pages. */
function hasTemplate({ path, frontMatter }: Policy): boolean {
  return CONTENT_FOLDER.test(path) || frontMatter.entries.some(({ key }) => SITE_KEY.test(key));
}
