/** One policy in a line of a list: what it is, when it was last updated, when it is due for review, and how much was found in it. */
import { changeDates } from '../analysis/changeDates.ts';
import { explainInterval, nextReview, type ReviewState, reviewState } from '../analysis/review.ts';
import { behindOriginal, leadingVersion, ownLanguageVersion, translationsOf } from '../analysis/workspace/translations.ts';
import type { Workspace } from '../analysis/workspace/workspace.ts';
import type { Settings } from '../config/settings.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import { dayRange } from '../document/dates/dates.ts';
import type { Policy } from '../document/policy.ts';
import type { PolicyKind } from '../knowledge/policyKinds.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { reviewDueSoon } from '../rules/review-due-soon.ts';
import { reviewOverdue } from '../rules/review-overdue.ts';
import type { Diagnosis } from '../rules/rule.ts';
import { translationBehind } from '../rules/translation-behind.ts';

/** Plain values, so that it may be kept for thousands of closed files and sent over a wire; absent where the policy does not say. */
export interface PolicySummary {
  /** From the front matter, else the first heading, else the file name. */
  readonly title: string;
  readonly kind: PolicyKind;
  readonly version?: string;
  readonly status?: string;
  /** The last update; where the policy names none, the day it took effect, or its only date. Of an imprecise date the last day. */
  readonly lastUpdated?: IsoDate;
  /** The next review; absent for drafts and archived policies, which nobody reviews. */
  readonly review?: ReviewSummary;
  readonly archived: boolean;
  readonly draft: boolean;
  /** Absent where the workspace has it in one language only. */
  readonly languageVersion?: LanguageVersionSummary;
  readonly findings: Readonly<Record<Diagnosis['severity'], number>>;
}

/** One of several language versions of a policy. */
export interface LanguageVersionSummary {
  /** BCP 47 primary language. */
  readonly language: string;
  /** The version that it is listed below, as the host names files: its original, else the first of all; absent for that one itself. */
  readonly listedBelow?: string;
  /** It is known to be a translation of that one. */
  readonly isTranslation: boolean;
  /** A finding says that it is behind its original. */
  readonly behind?: {
    /** The day of the original's last update, where the two are told apart by their dates. */
    readonly since?: IsoDate;
    /** The original's version, where they are told apart by their versions. */
    readonly version?: string;
  };
}

/** The next review, seen from today. */
export interface ReviewSummary {
  readonly due: IsoDate;
  /** To follow the date: "12 months after the last update". */
  readonly why: string;
  readonly state: ReviewState;
  /** A finding says so too: neither the rule nor this place is switched off. */
  readonly reminds: boolean;
}

/** What a summary draws on besides the policy. */
export interface SummaryContext {
  readonly today: IsoDate;
  readonly settings: Settings;
  /** All findings of the policy, with these settings on this day. */
  readonly diagnoses: readonly Diagnosis[];
  /** Words why a review is due. */
  readonly l10n: Localizer;
  /** The other policies; absent while they aren't known. */
  readonly workspace?: Workspace | undefined;
}

/** Sums a policy up. */
export function policySummary(policy: Policy, context: SummaryContext): PolicySummary {
  const { today, settings, diagnoses, l10n } = context;
  const { keys, kind, archived, draft, path } = policy;
  const version = keys.version?.text;
  const status = keys.status?.text;
  const updated = changeDates(policy).find(({ where }) => where !== 'attribute');
  const lastUpdated = updated && dayRange(updated)?.last;
  const review = nextReview(policy, settings);
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnoses) findings[severity]++;
  const languageVersion = languageVersionSummary(policy, context);
  return {
    title: oneLine(policy.title ?? '') || oneLine(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) || l10n.t('Policy'),
    kind,
    ...(version ? { version: oneLine(version) } : {}),
    ...(status ? { status: oneLine(status) } : {}),
    ...(lastUpdated ? { lastUpdated } : {}),
    ...(review
      ? {
          review: {
            due: review.due,
            why: explainInterval(review, l10n),
            state: reviewState(review, today),
            reminds: diagnoses.some(({ rule }) => rule === reviewOverdue.id || rule === reviewDueSoon.id),
          },
        }
      : {}),
    archived,
    draft,
    ...(languageVersion ? { languageVersion } : {}),
    findings,
  };
}

function languageVersionSummary(policy: Policy, { workspace, today, diagnoses }: SummaryContext): LanguageVersionSummary | undefined {
  const own = ownLanguageVersion(policy);
  const versions = workspace?.translations && translationsOf(own, workspace.translations, workspace.file);
  if (!versions) return undefined;
  const { original } = versions;
  const above = leadingVersion(own, versions);
  // Neither where the rule is off, nor where the writer has silenced it.
  const isReported = diagnoses.some(({ rule }) => rule === translationBehind.id);
  const behind = original && isReported ? behindOriginal(own, original, today) : undefined;
  return {
    language: own.identity.language,
    ...(above ? { listedBelow: above.file } : {}),
    isTranslation: original !== undefined,
    ...(behind
      ? { behind: { ...(behind.date ? { since: behind.date } : {}), ...(behind.version ? { version: behind.version } : {}) } }
      : {}),
  };
}

/** More characters than any list shows; a whole file in quotation marks is not to be kept. */
const LONGEST = 200;

function oneLine(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
