/** Kinds of policy: how to tell them, what to call them, how often each is reviewed. Data only. */

/** The kinds that rules tell apart. */
export type PolicyKind =
  | 'privacy'
  | 'cookie'
  | 'terms'
  | 'acceptable-use'
  | 'refund'
  | 'dpa'
  | 'accessibility'
  | 'conduct'
  | 'vulnerability-disclosure'
  | 'security'
  | 'copyright'
  | 'imprint'
  | 'community'
  | 'trademark'
  | 'law-enforcement'
  | 'advertising'
  | 'sla'
  | 'developer-terms'
  | 'licence'
  | 'disclaimer'
  | 'hr'
  | 'governance'
  | 'other';

/** What a kind is called in a sentence: "this is a …". */
export const KIND_NAMES: Readonly<Record<PolicyKind, string>> = {
  privacy: 'privacy policy',
  cookie: 'cookie policy',
  terms: 'terms document',
  'acceptable-use': 'acceptable use policy',
  refund: 'refund policy',
  dpa: 'data processing agreement',
  accessibility: 'accessibility statement',
  conduct: 'code of conduct',
  'vulnerability-disclosure': 'vulnerability disclosure policy',
  security: 'internal security policy',
  copyright: 'copyright policy',
  imprint: 'legal notice',
  community: 'community guidelines',
  trademark: 'trademark policy',
  'law-enforcement': 'law enforcement guidelines',
  advertising: 'advertising policy',
  sla: 'service level agreement',
  'developer-terms': 'developer terms',
  licence: 'licence agreement',
  disclaimer: 'disclaimer',
  hr: 'staff policy',
  governance: 'governance policy',
  other: 'policy',
};
