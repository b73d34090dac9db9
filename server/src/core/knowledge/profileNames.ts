/** What the profiles of the settings stand for, in the writer's words. Data only. */

/** The regimes that `profiles` may name; ids of the disclosure lists. */
export const PROFILES = [
  'core',
  'gdpr',
  'uk-gdpr',
  'eprivacy',
  'ccpa',
  'caloppa',
  'coppa',
  'us-va',
  'us-co',
  'us-ct',
  'us-tx',
  'us-or',
  'us-mn',
  'pipeda',
  'lgpd',
  'au-app1',
  'apple',
  'google-play',
  'hipaa-npp',
] as const;

/** Names by id. */
export const PROFILE_NAMES: Readonly<Record<(typeof PROFILES)[number], string>> = {
  core: 'What readers of any privacy policy expect',
  gdpr: 'European Union: General Data Protection Regulation',
  'uk-gdpr': 'United Kingdom: UK GDPR',
  eprivacy: 'European Union: cookies and similar techniques (ePrivacy Directive)',
  ccpa: 'California: Consumer Privacy Act',
  caloppa: 'California: Online Privacy Protection Act',
  coppa: 'United States: children under 13 (COPPA)',
  'us-va': 'Virginia: Consumer Data Protection Act',
  'us-co': 'Colorado: Privacy Act',
  'us-ct': 'Connecticut: Data Privacy Act',
  'us-tx': 'Texas: Data Privacy and Security Act',
  'us-or': 'Oregon: Consumer Privacy Act',
  'us-mn': 'Minnesota: Consumer Data Privacy Act',
  pipeda: 'Canada: PIPEDA',
  lgpd: 'Brazil: Lei Geral de Proteção de Dados',
  'au-app1': 'Australia: Privacy Principle 1',
  apple: 'Apple App Store',
  'google-play': 'Google Play',
  'hipaa-npp': 'United States: HIPAA notice of privacy practices',
};
