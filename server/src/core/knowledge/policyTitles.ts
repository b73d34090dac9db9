/** Words of titles that tell a policy from a text about its subject, in all languages. */
import { patternOfAll } from './languages/languages.ts';

/** A title of a text about privacy that is a notice; a page about "invasion of privacy" is none. */
export const PRIVACY_NOTICE = new RegExp(
  patternOfAll(({ documents }) => documents?.privacyNotice),
  'i',
);

/** A title of a text about privacy that is a policy towards those concerned. */
export const PRIVACY_POLICY = new RegExp(
  patternOfAll(({ documents }) => documents?.privacyPolicy),
  'i',
);
