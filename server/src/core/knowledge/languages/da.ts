/** Danish. Data only. */
import { type Language, words } from './language.ts';

/** The words of Danish. */
export const da: Language = {
  code: 'da',
  names: {
    months: 'januar februar marts april maj juni juli august september oktober november december',
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    dayFirst: true,
    line: { label: 'Senest opdateret: ', date: '{d}. {month} {yyyy}' },
  },
  dateLabels: [
    { label: 'last-updated', strong: true, phrases: words('senest opdateret, sidst opdateret') },
    { label: 'effective', phrases: words('gældende fra, træder i kraft') },
  ],
  numberContext: { clauseWords: words('avsnit, afsnit, stk, punkt, punkter, paragraf') },
  documents: { moved: /(?:er|blev) (?:blevet )?flyttet|findes nu (?:på|her)/u },
  contacts: { postal: /\p{L}(?:gade|vej) ?\d/u },
  scopes: {
    annexWords: /bilag/u,
    annexForms: /bilag(?:et|ene)?(?: nr\.)?/u,
    annexOfThis: /til (?:denne|dette|disse|aftalen|politikken|vilkårene)/u,
    annexOfOther: /til|i|af|fra/u,
  },
};
