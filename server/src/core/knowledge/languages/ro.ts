/** Romanian. Data only. */
import { type Language, words } from './language.ts';

/** The words of Romanian. */
export const ro: Language = {
  code: 'ro',
  iso639: 'ron',
  names: {
    months: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    weekdays: 'luni marți miercuri joi vineri sâmbătă duminică',
    dayFirst: true,
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words('ultima actualizare, data ultimei actualizări, actualizat la, ultima modificare'),
    },
    { label: 'effective', phrases: words('data intrării în vigoare, în vigoare din, în vigoare de la, intră în vigoare') },
  ],
  numberContext: { clauseWords: words('articolul, secțiunea') },
  scopes: { annexWords: /anex[ăa]/u },
};
