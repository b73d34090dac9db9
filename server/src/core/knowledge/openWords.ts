/** Words that end no sentence: articles, conjunctions, possessives, and prepositions that belong to no verb. */
import { byCode } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const OPEN_WORDS = byCode(({ openWords }) => openWords && new Set(openWords));
