/** Words that hold sentences together, and phrases in which a noun is not what a policy defines it to be. */
import { wordsOfAll } from './languages/languages.ts';

/** Words that are no part of a name that is otherwise written in one word: "as set" is not "Asset", "visit or" not "Visitor", "log in" not "Login". */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(wordsOfAll(({ terms }) => terms?.functionWords));

/** English phrases by a noun that policies define: `_` is its place, a `|` between the words that may be there. */
export const FIXED_PHRASES: Readonly<Record<string, readonly string[]>> = {
  account: ['on _ of', 'into _', 'take|taking|takes|taken _ of'],
  case: ['in _', 'in|the _ may', 'in any|no|the|this|that|which|such|each|every|either _'],
  charge: ['of _', 'in _ of', 'without _'],
  course: ['of _', 'in the _ of'],
  effect: ['in|into|of|no _', 'to that _', 'to the _ that'],
  event: ['in no|any|either _', 'in the|such|that _ of|that|as'],
  force: ['in|into _', '_ majeure'],
  means: ['by _', 'by no|any|all _', 'by _ of'],
  order: ['in _ to|that|for|of', 'out of _', 'in good|chronological|reverse|descending|ascending|alphabetical|numerical _'],
  part: ['in _', 'on the _ of', 'take|taking|takes _'],
  place: ['in _', 'in _ of', 'take|takes|taking|took|taken _'],
  subject: ['_ to'],
  terms: ['in _ of'],
};
