/** How the profiles that writers choose map to the lists of the data sheet. Data only. */
import { MISSING_CLAIMS, type MissingClaims } from './missingClaims.ts';

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

/** Claims of "not found" that were right, of 100, from which on a topic is warned of. */
const RELIABLE_SHARE = 0.93;
/** Fewer claims tell nothing. */
const FEWEST_CLAIMS = 15;

/** Topics that the form of the text tells: a date, an address. */
const TOLD_BY_FORM = ['last-updated', 'contact'];

/** Rights of the CCPA: found with 96 to 99 percent precision and recall in 358 policies, on which the cues of the data sheet were measured. */
const MEASURED_WITH_THE_SHEET = ['ccpa-right-know', 'ccpa-right-delete', 'ccpa-nondiscrimination'];

/** Topics whose claims of "not found" hold often enough to be warned of. @param claims by topic */
export function reliableTopics(claims: Readonly<Record<string, MissingClaims>>): ReadonlySet<string> {
  const measured = Object.entries(claims).flatMap(([topic, [right, claimed]]) =>
    claimed >= FEWEST_CLAIMS && right >= RELIABLE_SHARE * claimed ? [topic] : [],
  );
  return new Set([...TOLD_BY_FORM, ...MEASURED_WITH_THE_SHEET, ...measured]);
}

/** Topics that are warned of where they aren't found; others are information. */
export const RELIABLE_TOPICS: ReadonlySet<string> = reliableTopics(MISSING_CLAIMS);

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
