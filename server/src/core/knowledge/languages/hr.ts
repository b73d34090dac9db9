/** Croatian. Data only. */
import { type Language, words } from './language.ts';

/** The words of Croatian. */
export const hr: Language = {
  code: 'hr',
  numberContext: { clauseWords: words('član') },
  scopes: { annexWords: /prilog/u },
};
