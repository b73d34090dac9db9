/** The profiles of the settings. Data only. */

/** The regimes that `profiles` may name; ids of the disclosure lists. */
export const PROFILES = [
  'core',
  'gdpr',
  'gdpr-13',
  'gdpr-14',
  'gdpr-other',
  'uk-gdpr',
  'eprivacy',
  'ccpa',
  'caloppa',
  'shine-the-light',
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
