/** Pronouns by which a text speaks for one person or for several, by language. */
import { byCode } from './languages/languages.ts';

/** By BCP 47 primary language; none where the language's pronouns aren't known. */
export const FIRST_PERSON = byCode(({ firstPerson }) => firstPerson);
