/** Hebrew. Data only. */
import type { Language } from './language.ts';

/** The words of Hebrew. */
export const he: Language = {
  code: 'he',
  iso639: 'heb',
  contacts: { title: /צור קשר/u },
  scopes: { annexWords: /נספח/u },
};
