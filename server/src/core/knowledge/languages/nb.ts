/** Norwegian Bokmål. Data only. */
import { type Language, words } from './language.ts';

/** The words of Norwegian Bokmål. */
export const nb: Language = {
  code: 'nb',
  names: {
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    dayFirst: true,
    line: { label: 'Sist oppdatert: ', date: '{d}. {month} {yyyy}' },
  },
  dateLabels: [{ label: 'last-updated', strong: true, phrases: words('sist oppdatert') }],
  scopes: {
    annexWords: /vedlegg/u,
    annexForms: /vedlegg(?:et|ene)?(?: nr\.)?/u,
    annexOfThis: /til (?:denne|dette|disse|avtalen|vilkårene)/u,
    annexOfOther: /til|i|av|fra/u,
  },
};
