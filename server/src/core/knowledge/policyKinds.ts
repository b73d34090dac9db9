/** Kinds of policy, one row for each: what to call them, how to tell them, what is expected of them, how often each is reviewed. Data only. */
import { BIENNIAL_CYCLE, type ReviewCycle, YEARLY_CYCLE } from './reviewCycles.ts';

/** What is known of a kind. */
export interface KindTraits {
  /** What it is called in a sentence: "this is a …"; English, to be translated. */
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
  cookie: { name: 'cookie policy', review: { ...YEARLY_CYCLE, soon: 'hint' }, underCcpa: true, requiresDate: true },
  'vulnerability-disclosure': {
    name: 'vulnerability disclosure policy',
    review: { ...YEARLY_CYCLE, months: 24 },
    requiresContact: true,
    forEngineers: true,
  },
  dpa: {
    name: 'data processing agreement',
    review: YEARLY_CYCLE,
  },
  conduct: {
    name: 'code of conduct',
    review: { ...YEARLY_CYCLE, months: 24 },
    requiresContact: true,
  },
  accessibility: { name: 'accessibility statement', review: YEARLY_CYCLE, requiresContact: true },
  'acceptable-use': {
    name: 'acceptable use policy',
    review: BIENNIAL_CYCLE,
  },
  refund: { name: 'refund policy', review: BIENNIAL_CYCLE },
  copyright: { name: 'copyright policy', review: BIENNIAL_CYCLE },
  privacy: {
    name: 'privacy policy',
    review: { ...YEARLY_CYCLE, soon: 'hint' },
    underCcpa: true,
    requiresDate: true,
    requiresContact: true,
    isSubject: true,
  },
  terms: {
    name: 'terms document',
    review: BIENNIAL_CYCLE,
    requiresDate: true,
  },
  imprint: { name: 'legal notice', review: BIENNIAL_CYCLE },
  security: {
    name: 'internal security policy',
    review: { ...YEARLY_CYCLE, overdue: 'warning' },
    forEngineers: true,
  },
  community: { name: 'community guidelines', review: { ...YEARLY_CYCLE, months: 24 } },
  trademark: { name: 'trademark policy', review: BIENNIAL_CYCLE },
  'law-enforcement': { name: 'law enforcement guidelines', review: BIENNIAL_CYCLE },
  advertising: { name: 'advertising policy', review: BIENNIAL_CYCLE },
  sla: { name: 'service level agreement', review: BIENNIAL_CYCLE },
  'developer-terms': { name: 'developer terms', review: BIENNIAL_CYCLE },
  licence: { name: 'license agreement', review: BIENNIAL_CYCLE },
  disclaimer: { name: 'disclaimer', review: BIENNIAL_CYCLE },
  hr: { name: 'staff policy', review: { ...BIENNIAL_CYCLE, noticeDays: 30 } },
  governance: { name: 'governance policy', review: { ...BIENNIAL_CYCLE, noticeDays: 30 } },
  other: { name: 'policy', review: { ...BIENNIAL_CYCLE, noticeDays: 30 } },
} as const satisfies Readonly<Record<string, KindTraits>>;

/** The kinds that rules tell apart. */
export type PolicyKind = keyof typeof POLICY_KINDS;

/** What is known of a kind. */
export function traitsOf(kind: PolicyKind): KindTraits {
  return POLICY_KINDS[kind];
}

/** What a kind is called in a sentence; English, to be translated. */
export const KIND_NAMES = Object.fromEntries(Object.entries(POLICY_KINDS).map(([kind, { name }]) => [kind, name])) as Readonly<
  Record<PolicyKind, string>
>;

/** Whether a name is that of a kind. */
export function isPolicyKind(name: string): name is PolicyKind {
  return Object.hasOwn(POLICY_KINDS, name);
}
