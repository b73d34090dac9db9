/** Words that hold sentences together, and phrases in which a noun is not what a policy defines it to be. */
import { en } from './languages/en.ts';
import { wordsOfAll } from './languages/languages.ts';

/** Words that are no part of a name that is otherwise written in one word: "as set" is not "Asset", "visit or" not "Visitor", "log in" not "Login". */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(wordsOfAll(({ terms }) => terms?.functionWords));

/** English phrases by a noun that policies define: `_` is its place, a `|` between the words that may be there. */
export const FIXED_PHRASES: Readonly<Record<string, readonly string[]>> = en.terms?.fixedPhrases ?? {};
