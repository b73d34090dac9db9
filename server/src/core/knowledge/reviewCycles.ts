/** How often each kind of policy is reviewed, and how loud a reminder is. Data only; what the settings say wins. */
import type { PolicyKind } from './policyKinds.ts';

/** The severities that a reminder may have. */
export type Loudness = 'hint' | 'information' | 'warning';

/** The review cycle of one kind. */
export interface ReviewCycle {
  /** Months from the last update or review to the next. */
  readonly months: number;
  /** Days before that at which the first reminder comes. */
  readonly noticeDays: number;
  readonly soon: Loudness;
  readonly overdue: Loudness;
}

const yearly: ReviewCycle = { months: 12, noticeDays: 30, soon: 'information', overdue: 'information' };
const quietly: ReviewCycle = { months: 24, noticeDays: 60, soon: 'hint', overdue: 'hint' };

/** By kind. ISO/IEC 27001 A.5.1 and SOC 2 are audited yearly; an accessibility statement is reviewed at least yearly (Commission Implementing Decision (EU) 2018/1523); for the rest it is custom. */
export const REVIEW_CYCLES: Readonly<Record<PolicyKind, ReviewCycle>> = {
  privacy: { ...yearly, soon: 'hint' },
  cookie: { ...yearly, soon: 'hint' },
  terms: quietly,
  'acceptable-use': quietly,
  refund: quietly,
  dpa: yearly,
  security: { ...yearly, overdue: 'warning' },
  accessibility: yearly,
  conduct: { ...yearly, months: 24 },
  'vulnerability-disclosure': { ...yearly, months: 24 },
  copyright: quietly,
  imprint: quietly,
  community: { ...yearly, months: 24 },
  trademark: quietly,
  'law-enforcement': quietly,
  advertising: quietly,
  sla: quietly,
  'developer-terms': quietly,
  licence: quietly,
  disclaimer: quietly,
  hr: { ...quietly, noticeDays: 30 },
  governance: { ...quietly, noticeDays: 30 },
  other: { ...quietly, noticeDays: 30 },
};

/** A policy under the CCPA must be updated every 12 months (Cal. Civ. Code 1798.130(a)(5)). */
export const CCPA_CYCLE: ReviewCycle = { ...yearly, overdue: 'warning' };

/** The writer set a date: it is meant to be kept, whatever the kind. */
export const EXPLICIT_CYCLE: Omit<ReviewCycle, 'months'> = { noticeDays: 30, soon: 'information', overdue: 'warning' };
