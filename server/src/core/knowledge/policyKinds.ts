/** Kinds of policy, one row for each: what to call them, how to tell them, what is expected of them, how often each is reviewed. Data only. */
import { LANGUAGES } from './languages/languages.ts';
import { QUIETLY, type ReviewCycle, YEARLY } from './reviewCycles.ts';

/** What is known of a kind. */
export interface KindTraits {
  /** What it is called in a sentence: "this is a …". */
  readonly name: string;
  /** English words of a title or file name that tell it; those of other languages are in their tables. */
  readonly title?: RegExp;
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

/** All kinds. The first whose words a title has wins, so the narrower come first; the last has none. */
export const POLICY_KINDS = {
  cookie: { name: 'cookie policy', title: /\bcookies?\b/, review: { ...YEARLY, soon: 'hint' }, underCcpa: true, requiresDate: true },
  'vulnerability-disclosure': {
    name: 'vulnerability disclosure policy',
    title:
      /\b(?:vulnerability|responsible|coordinated)[\s-]+disclosure|\bsecurity\.md\b|\breport(?:ing)? (?:a )?(?:security )?vulnerabilit|\bbug bounty/,
    review: { ...YEARLY, months: 24 },
    requiresContact: true,
    forEngineers: true,
  },
  dpa: {
    name: 'data processing agreement',
    title: /\bdata (?:processing|protection) (?:agreement|addendum|terms)\b|\bDPA\b/,
    review: YEARLY,
  },
  conduct: {
    name: 'code of conduct',
    title: /\bcode of (?:conduct|ethics)/,
    review: { ...YEARLY, months: 24 },
    requiresContact: true,
  },
  accessibility: { name: 'accessibility statement', title: /\baccessibility\b/, review: YEARLY, requiresContact: true },
  'acceptable-use': {
    name: 'acceptable use policy',
    title: /\bacceptable use\b|\bAUP\b|\bcommunity (?:guidelines|standards)|\buse restrictions/,
    review: QUIETLY,
  },
  refund: { name: 'refund policy', title: /\brefunds?\b|\breturns? policy|\bcancellation policy/, review: QUIETLY },
  copyright: { name: 'copyright policy', title: /\bDMCA\b|\bcopyright\b|\btakedown\b|\btrademark/, review: QUIETLY },
  privacy: {
    name: 'privacy policy',
    title: /\bprivacy\b|\bdata protection (?:notice|policy|statement)/,
    review: { ...YEARLY, soon: 'hint' },
    underCcpa: true,
    requiresDate: true,
    requiresContact: true,
    isSubject: true,
  },
  terms: {
    name: 'terms document',
    title:
      /\bterms?\b(?=.*\b(?:service|use|conditions|sale)|\s*$)|\bconditions of|\bEULA\b|\b(?:user|license|licence|service|customer) agreement\b/,
    review: QUIETLY,
    requiresDate: true,
  },
  imprint: { name: 'legal notice', title: /\bimprint\b|\blegal notice\b/, review: QUIETLY },
  security: {
    name: 'internal security policy',
    title:
      /\b(?:security|access control|password|encryption|incident|backup|disaster|continuity|vendor|risk|change management|asset|classification|retention|logging|patch|vulnerability|remote work|physical|business continuity|SOC ?2|ISO ?27001|HIPAA)\b/,
    review: { ...YEARLY, overdue: 'warning' },
    forEngineers: true,
  },
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

/** Words of a title or file name that tell the kind, in all languages; the first match wins. */
export const KIND_CUES: readonly { readonly kind: PolicyKind; readonly pattern: RegExp }[] = (
  Object.keys(POLICY_KINDS) as PolicyKind[]
).flatMap((kind) => {
  const sources = [traitsOf(kind).title, ...LANGUAGES.map(({ kinds }) => kinds?.[kind])].flatMap((title) => title?.source ?? []);
  return sources.length === 0 ? [] : [{ kind, pattern: new RegExp(sources.join('|'), 'i') }];
});
