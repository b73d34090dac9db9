/** `translation-behind`: the original of a translation was updated, the translation was not. */
import { type Behind, behindOriginal, ownLanguageVersion, translationsOf } from '../analysis/workspace/translations.ts';
import { dayRange } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Days that a translation may take before more is said of it than a hint. */
const GRACE_DAYS = 30;

/** By the dates and versions that both state. Before publishing no translation has time left. */
export const translationBehind: Rule = {
  id: 'translation-behind',
  group: 'Dates',
  summary: 'The original of this translation has a later date or version.',
  why: 'Readers of the translation are told what no longer holds. The GDPR asks for information that is intelligible to those it is for (Article 12(1)), and consent that is given to an older text in another language is consent to that text.',
  severity: 'information',
  *check(policy, { workspace, today, l10n }) {
    if (!workspace?.translations || policy.archived) return;
    const own = ownLanguageVersion(policy);
    const { original } = translationsOf(own, workspace.translations, workspace.file) ?? {};
    const behind = original && behindOriginal(own, original, today);
    if (!behind) return;
    yield {
      span: placeOf(policy, behind),
      message: describe(behind, original.identity.path, l10n),
      ...(policy.forRelease ? { severity: 'warning' as const } : (behind.days ?? 0) > GRACE_DAYS ? {} : { severity: 'hint' as const }),
      ...(original.updated
        ? {
            related: [
              {
                span: placeOf(policy, behind),
                message: l10n.t('The original was updated here'),
                elsewhere: { file: original.file, ...original.updated.place },
              },
            ],
          }
        : {}),
    };
  },
};

function describe({ date, version, days }: Behind, original: string, l10n: Localizer): string {
  const path = original.length > 45 ? `…${original.slice(-44)}` : original;
  if (date !== undefined && days !== undefined && days > 0)
    return plural(l10n, days, {
      one: l10n.t('Behind its original {path}, which was updated {days} day ago ({date})', { path, days, date }),
      other: l10n.t('Behind its original {path}, which was updated {days} days ago ({date})', { path, days, date }),
    });
  return date === undefined
    ? l10n.t('Behind its original {path}, which is version {version}', { path, version: version ?? '' })
    : l10n.t('Behind its original {path}, which was updated on {date}', { path, date });
}

/** Where the translation states what is behind, else its title. */
function placeOf({ dates, keys, sections, text }: Policy, { date }: Behind): Span {
  const own = dates.find((mention) => mention.label === 'last-updated' && mention.scope === 'document' && dayRange(mention) !== undefined);
  const version = keys.version?.entry.value;
  if (date !== undefined && own) return own.dateSpan;
  if (date === undefined && version) return version.span;
  return sections.all[0]?.heading.span ?? { start: 0, end: Math.min(1, text.length) };
}
