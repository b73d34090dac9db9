/** Finnish. Data only. */
import { type Language, words } from './language.ts';

/** The words of Finnish. */
export const fi: Language = {
  code: 'fi',
  names: {
    months:
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    standing: 'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
    weekdays: 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
    dayFirst: true,
    line: { label: 'Päivitetty viimeksi: ', date: '{d}. {month} {yyyy}' },
  },
  dateLabels: [
    { label: 'last-updated', strong: true, phrases: words('viimeksi päivitetty, päivitetty viimeksi') },
    { label: 'effective', phrases: words('voimassa alkaen') },
  ],
  numberContext: { clauseWords: words('kohta, kohdan, luku') },
  contacts: { title: /yhteys/u },
  scopes: { annexWords: /liite/u },
};
