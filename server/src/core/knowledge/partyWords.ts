/** Words around the parties of an agreement, over the words of all languages. Data only. */
import { COMPANY_FORMS } from './companyForms.ts';
import { patternOfAll } from './languages/languages.ts';

type PatternKey =
  | 'thisAgreement'
  | 'betweenYouAnd'
  | 'withParty'
  | 'between'
  | 'andYou'
  | 'youAnd'
  | 'agree'
  | 'partyVerbs'
  | 'beforeParty'
  | 'genericParty';

const patternOf = (key: PatternKey): string => patternOfAll(({ parties }) => parties?.[key]);
const before = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})\\s`, 'giu');
const behind = (source: string): RegExp => new RegExp(`^\\s(?:${source})(?!\\p{L})`, 'iu');

const AGREEMENT = `(?:${patternOf('thisAgreement')})(?!\\p{L})[^.;:]{0,60}?(?<!\\p{L})`;

/** Places of a name: what is before it, up to its first letter, and what has to be behind it. */
export const PARTY_PLACES: readonly { readonly before: RegExp; readonly behind?: RegExp }[] = [
  { before: before(`${AGREEMENT}(?:${patternOf('betweenYouAnd')}|${patternOf('withParty')})`) },
  { before: before(`(?:${patternOf('thisAgreement')})(?: with| mit(?: der)?| avec(?: la société)?| con(?: la empresa| la società)?)`) },
  { before: before(`${AGREEMENT}(?:${patternOf('between')})`), behind: behind(patternOf('andYou')) },
  { before: before(patternOf('youAnd')), behind: behind(patternOf('agree')) },
];

/** Behind a name: what a party says of itself. */
export const PARTY_ACTS = new RegExp(`\\s(?:${patternOf('partyVerbs')})(?!\\p{L})`, 'giu');

/** Before a name, of the same kind. */
export const PARTY_LIABILITY = before(patternOf('beforeParty'));

/** Words with a capital that name a role. */
export const GENERIC_PARTY = new RegExp(`^(?:${patternOf('genericParty')})$`, 'iu');

/** The legal form behind a name. */
export const LEGAL_FORM = `,?\\s(?:${COMPANY_FORMS.flatMap(({ spellings }) => spellings)
  .sort((a, b) => b.length - a.length)
  .map((spelling) => spelling.replace(/[.()]/g, '\\$&'))
  .join('|')})(?![\\p{L}\\p{N}])\\.?`;
