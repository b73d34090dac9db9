/** Greek. Data only. */
import type { Language } from './language.ts';

/** The words of Greek. */
export const el: Language = {
  code: 'el',
  iso639: 'ell',
  contacts: { title: /επικοινων/u },
  scopes: { annexWords: /παράρτημα/u },
};
