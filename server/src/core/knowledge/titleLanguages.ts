/** Words of titles and file names of policies that are of one language alone. */
import { LANGUAGES } from './languages/languages.ts';

/** Words of titles that tell the language, by BCP 47 tag. English has none: "Privacy Policy" and "Cookies" stand above texts of every language. */
export const TITLE_LANGUAGES: readonly { readonly language: string; readonly pattern: RegExp }[] = LANGUAGES.flatMap(
  ({ code, policyTitles }) => (policyTitles ? [{ language: code, pattern: new RegExp(policyTitles.source, 'iu') }] : []),
);
