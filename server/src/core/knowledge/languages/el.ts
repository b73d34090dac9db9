/** Greek. Data only. */
import type { Language } from './language.ts';

/** The words of Greek. */
export const el: Language = {
  code: 'el',
  contacts: { title: /επικοινων/u },
};
