/** Swedish. Data only. */
import { type Language, words } from './language.ts';

/** The words of Swedish. */
export const sv: Language = {
  code: 'sv',
  iso639: 'swe',
  names: {
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
    weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag',
    dayFirst: true,
    line: { label: 'Senast uppdaterad: ', date: '{d} {month} {yyyy}' },
  },
  dateLabels: [
    { label: 'last-updated', strong: true, phrases: words('senast uppdaterad, senast ändrad, senaste uppdatering') },
    { label: 'effective', phrases: words('gäller från, träder i kraft') },
  ],
  dates: { links: words('den') },
  numberContext: { clauseWords: words('avsnitt') },
  contacts: { postal: /\p{L}(?:gatan|vägen) ?\d/u },
  scopes: {
    annexWords: /bilaga/u,
    annexForms: /bilag(?:a|an|or|orna)/u,
    annexOfThis: /till (?:detta|denna|dessa|avtalet|policyn|villkoren)/u,
    annexOfOther: /till|i|av|från/u,
  },
};
