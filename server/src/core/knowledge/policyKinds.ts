/** Kinds of policy, one row for each: what to call them, how to tell them, what is expected of them, how often each is reviewed. Data only. */
import { QUIETLY, type ReviewCycle, YEARLY } from './reviewCycles.ts';

/** What is known of a kind. */
export interface KindTraits {
  /** What it is called in a sentence: "this is a …". */
  readonly name: string;
  /** How often it is reviewed. ISO/IEC 27001 A.5.1 and SOC 2 are audited yearly; an accessibility statement is reviewed at least yearly (Commission Implementing Decision (EU) 2018/1523); for the rest it is custom. */
  readonly review: ReviewCycle;
  /** Under the CCPA it must be updated every 12 months. */
  readonly underCcpa?: true;
  /** The law or its readers ask for a date. */
  readonly requiresDate?: true;
  /** Its very purpose needs an answer from a person. */
  readonly requiresContact?: true;
  /** Its word names a subject as well as a policy, so that the title must say more: "invasion of privacy" is no privacy policy. */
  readonly isSubject?: true;
  /** It is written for engineers, who know keys by their names. */
  readonly forEngineers?: true;
}

/** All kinds; how each is told is in `policyNames.ts`. */
export const POLICY_KINDS = {
  cookie: { name: 'cookie policy', review: { ...YEARLY, soon: 'hint' }, underCcpa: true, requiresDate: true },
  'vulnerability-disclosure': {
    name: 'vulnerability disclosure policy',
    review: { ...YEARLY, months: 24 },
    requiresContact: true,
    forEngineers: true,
  },
  dpa: {
    name: 'data processing agreement',
    review: YEARLY,
  },
  conduct: {
    name: 'code of conduct',
    review: { ...YEARLY, months: 24 },
    requiresContact: true,
  },
  accessibility: { name: 'accessibility statement', review: YEARLY, requiresContact: true },
  'acceptable-use': {
    name: 'acceptable use policy',
    review: QUIETLY,
  },
  refund: { name: 'refund policy', review: QUIETLY },
  copyright: { name: 'copyright policy', review: QUIETLY },
  privacy: {
    name: 'privacy policy',
    review: { ...YEARLY, soon: 'hint' },
    underCcpa: true,
    requiresDate: true,
    requiresContact: true,
    isSubject: true,
  },
  terms: {
    name: 'terms document',
    review: QUIETLY,
    requiresDate: true,
  },
  imprint: { name: 'legal notice', review: QUIETLY },
  security: {
    name: 'internal security policy',
    review: { ...YEARLY, overdue: 'warning' },
    forEngineers: true,
  },
  community: { name: 'community guidelines', review: { ...YEARLY, months: 24 } },
  trademark: { name: 'trademark policy', review: QUIETLY },
  'law-enforcement': { name: 'law enforcement guidelines', review: QUIETLY },
  advertising: { name: 'advertising policy', review: QUIETLY },
  sla: { name: 'service level agreement', review: QUIETLY },
  'developer-terms': { name: 'developer terms', review: QUIETLY },
  licence: { name: 'license agreement', review: QUIETLY },
  disclaimer: { name: 'disclaimer', review: QUIETLY },
  hr: { name: 'staff policy', review: { ...QUIETLY, noticeDays: 30 } },
  governance: { name: 'governance policy', review: { ...QUIETLY, noticeDays: 30 } },
  other: { name: 'policy', review: { ...QUIETLY, noticeDays: 30 } },
} as const satisfies Readonly<Record<string, KindTraits>>;

/** The kinds that rules tell apart. */
export type PolicyKind = keyof typeof POLICY_KINDS;

/** What is known of a kind. */
export function traitsOf(kind: PolicyKind): KindTraits {
  return POLICY_KINDS[kind];
}

/** What a kind is called in a sentence. */
export const KIND_NAMES = Object.fromEntries(Object.entries(POLICY_KINDS).map(([kind, { name }]) => [kind, name])) as Readonly<
  Record<PolicyKind, string>
>;
