/** The published head of a policy: what is above the body in preview and export. */
import { type Policy, titleHeading } from '../document/policy.ts';
import type { DateLabel } from '../knowledge/dateLabels.ts';
import { formatDateForLocale } from '../l10n/dates.ts';
import { policyLocalizer } from './policyLocalizer.ts';

/** Plain texts; absent where the policy does not say. */
export interface PolicyHeader {
  readonly title: string;
  /** The body has a first-level heading of its own. */
  readonly titleInBody: boolean;
  readonly version?: string;
  readonly lastUpdated?: string;
  readonly effective?: string;
  readonly status?: string;
}

/** Words of the published page that aren't in the policy. */
export interface PageWords {
  readonly contents: string;
  readonly version: string;
  readonly lastUpdated: string;
  readonly effective: string;
  readonly status: string;
}

/** What the facts of the header and the list of contents are called in the policy's own language, whoever reads the page. */
export function pageWords(policy: Pick<Policy, 'language'>): PageWords {
  const l10n = policyLocalizer(policy);
  return {
    contents: l10n.t('Contents'),
    version: l10n.t('Version'),
    lastUpdated: l10n.t('Last updated'),
    effective: l10n.t('Effective'),
    status: l10n.t('Status'),
  };
}

/** Reads the header off the front matter; dates are written out in the policy's own language. */
export function policyHeader(policy: Policy): PolicyHeader {
  const { keys, dates, language, path } = policy;
  const date = (label: DateLabel): string | undefined => {
    const mention = dates.find((one) => one.label === label && one.where === 'front-matter');
    return mention?.reading.state === 'exact' && mention.reading.date
      ? formatDateForLocale(mention.reading.date, { locale: language === 'und' ? 'en' : language })
      : mention?.reading.text || undefined;
  };
  const parts = { version: keys.version?.text, lastUpdated: date('last-updated'), effective: date('effective'), status: keys.status?.text };
  const given = Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ''));
  return {
    title: policy.title ?? (path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') || 'Policy'),
    titleInBody: titleHeading(policy.sections) !== undefined,
    ...given,
  };
}
