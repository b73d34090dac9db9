/** How the profiles that writers choose map to the lists of the data sheet. Data only. */

/** Topics of GDPR Art. 14 that Art. 13 does not have; the rest would ask the same twice. */
const ONLY_ARTICLE_14 = ['data-source', 'data-categories'] as const;

/** Withdrawal of consent (Art. 7(3)) is asked for by Art. 13 as well. */
const OTHER_ARTICLES = ['object-marketing', 'joint-controllers', 'plain-language', 'rights-how'] as const;

/** A profile that joins several lists. Of a list all items, or those about some topics under a condition. */
export interface JoinedProfile {
  readonly lists: readonly { readonly regime: string; readonly only?: readonly string[]; readonly when?: string }[];
}

/** Short names of laws and rules, as people in the field call them. */
export const PROFILE_NAMES: Readonly<Record<string, string>> = {
  core: 'Common core',
  gdpr: 'EU GDPR',
  'gdpr-13': 'EU GDPR Art. 13',
  'gdpr-14': 'EU GDPR Art. 14',
  'gdpr-other': 'EU GDPR, other articles',
  'uk-gdpr': 'UK GDPR',
  eprivacy: 'ePrivacy Directive',
  ccpa: 'CCPA/CPRA',
  caloppa: 'CalOPPA',
  'shine-the-light': 'California Shine the Light',
  coppa: 'COPPA',
  'us-va': 'Virginia CDPA',
  'us-co': 'Colorado CPA',
  'us-ct': 'Connecticut CTDPA',
  'us-tx': 'Texas TDPSA',
  'us-or': 'Oregon OCPA',
  'us-mn': 'Minnesota MCDPA',
  pipeda: 'Canada PIPEDA',
  lgpd: 'Brazil LGPD',
  'au-app1': 'Australia APP 1',
  apple: 'Apple App Store',
  'google-play': 'Google Play',
  'hipaa-npp': 'HIPAA notice',
};

/** The joined profiles by id. */
export const JOINED_PROFILES: Readonly<Record<string, JoinedProfile>> = {
  gdpr: {
    lists: [
      { regime: 'gdpr-13' },
      { regime: 'gdpr-14', only: ONLY_ARTICLE_14, when: 'other-sources' },
      { regime: 'gdpr-other', only: OTHER_ARTICLES },
    ],
  },
};

/**
 * Topics whose claims of "Not found" were right in 93 of 100 cases or more on labelled policies (`docs/dev/coverage.md`), or which the form of the text tells.
 * Only these are warned of; others are information.
 */
export const RELIABLE_TOPICS: ReadonlySet<string> = new Set([
  'contact',
  'transfers',
  'dpo',
  'right-access',
  'right-rectification',
  'right-erasure',
  'right-restriction',
  'right-portability',
  'complaint-authority',
  'automated-decisions',
  'last-updated',
  'ccpa-right-know',
  'ccpa-right-delete',
  'ccpa-nondiscrimination',
]);

/** The kinds of the data sheet by our kinds of policy. */
export const SECTION_KINDS: Readonly<Record<string, string>> = {
  terms: 'terms',
  cookie: 'cookie',
  dpa: 'dpa',
  'acceptable-use': 'acceptable-use',
  refund: 'refund',
  accessibility: 'accessibility',
  'vulnerability-disclosure': 'vdp',
  conduct: 'code-of-conduct',
  security: 'security-internal',
  imprint: 'imprint',
  sla: 'sla',
  hr: 'hr',
};
