/** Ukrainian. Data only. */
import { type Language, words } from './language.ts';

/** The words of Ukrainian. */
export const uk: Language = {
  code: 'uk',
  iso639: 'ukr',
  names: {
    months: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    standing: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    weekdays: 'понеділок вівторок середа четвер пʼятниця субота неділя',
    dayFirst: true,
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words('останнє оновлення, дата останнього оновлення, востаннє оновлено, оновлено, остання редакція'),
    },
    { label: 'effective', phrases: words('дата набрання чинності, набирає чинності, набуває чинності, дата набуття чинності') },
  ],
  numberContext: { clauseWords: words('розділ, стаття, пункт') },
  contacts: { title: /контакт/u },
  scopes: { annexWords: /додаток/u },
};
