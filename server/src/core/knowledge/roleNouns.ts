/** Generic nouns that policies write with a capital only where they are defined terms, by language; and words around them. */
import { byCode, wordsOfAll } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const ROLE_NOUNS = byCode(({ roleNouns }) => roleNouns);

/** Words for roles, organs and sums that mean the same in one name, by language. */
export const SAME_ROLES = byCode(({ sameRoles }) => sameRoles);

/** Words that open a sentence before such a noun without being part of its name. */
export const DETERMINERS: ReadonlySet<string> = new Set(wordsOfAll(({ terms }) => terms?.determiners));
