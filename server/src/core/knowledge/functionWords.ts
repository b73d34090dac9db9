/** Words that hold sentences together, and phrases in which a noun is not what a policy defines it to be. Data only. */

/** Words, most of them English, that are no part of a name that is otherwise written in one word: "as set" is not "Asset", "visit or" not "Visitor", "log in" not "Login". */
export const FUNCTION_WORDS = new Set(
  (
    'a an the and or nor but so yet if as at by for from in into of off on onto out over per than to up upon via with within without about above after against among around before behind below between beyond down during near since through till toward under until ' +
    'i me my we us our you your he him his she her it its they them their who whom whose which what this that these those here there where when how why then ' +
    'am is are was were be been being do does did done has have had can may might must shall will would could should not no any all each every some such both only also too very more most less much many few own same other another just even ever never now go ' +
    'le la les un une des du de en et à au aux ou par sur il se ne der die das den dem ein eine und im zu von mit el los las una por con para al y o lo gli tra het een van te'
  ).split(' '),
);

/** English phrases by a noun that policies define: `_` is its place, a `|` between the words that may stand there. */
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
