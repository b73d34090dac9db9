/** Words that texts for users don't have, and what to write instead; see `docs/dev/glossary.md`. */

/** One word, or several that are avoided for the same reason. */
export interface AvoidedWord {
  /** As the glossary has it. */
  readonly word: string;
  readonly pattern: RegExp;
}

/** Whole words. Where a word is also used rightly ("there is no section", "line endings", "sign in", "stand-alone"), the pattern leaves that out. */
export const AVOIDED: readonly AvoidedWord[] = [
  { word: 'is no policy', pattern: /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more\b)[a-z]+/i },
  { word: 'stands', pattern: /\bst(?:ands?|anding|ood)\b(?!-alone| alone)/i },
  { word: 'bears', pattern: /\bbear(?:s|ing)?\b|\bbore\b/i },
  { word: 'lies', pattern: /\blies\b|\bl(?:ie|ay) (?:in|on|at|beside|behind|below|above|before|after|there)\b/i },
  { word: 'gives no', pattern: /\bg(?:ives?|ave) no\b/i },
  { word: 'reckon', pattern: /\breckon/i },
  { word: 'anew', pattern: /\banew\b/i },
  { word: 'amidst', pattern: /\bamidst\b/i },
  { word: 'whosever', pattern: /\bwhosever\b/i },
  { word: 'by halves', pattern: /\bby halves\b/i },
  { word: 'of its own accord', pattern: /\bof (?:its|their) own accord\b/i },
  { word: 'remark', pattern: /\bremark(?:s|ed)?\b/i },
  {
    word: 'a sign',
    pattern: /\b(?:other|these|those|any|one|two|stray|special|unusual|foreign|same) signs?\b|\bsigns? (?:such as|like|@)/i,
  },
  { word: 'ending', pattern: /(?<!\bline )\bendings?\b/i },
  { word: 'the mouse rests on', pattern: /\bmouse rests?\b/i },
  { word: 'taken back', pattern: /\bt(?:aken?|akes|ook) back\b/i },
  { word: 'ask back', pattern: /\bask(?:s|ed|ing)? back\b/i },
  { word: 'loud', pattern: /\bloud(?:er|est|ly|ness)?\b|\bquiet(?:er|est)\b/i },
  { word: 'look over', pattern: /\blook(?:s|ed|ing)? over\b/i },
  { word: 'stay off', pattern: /\bstay(?:s|ed)? off\b/i },
  { word: 'put right', pattern: /\bput(?:s|ting)? (?:it |them |this )?right\b/i },
  { word: 'mend', pattern: /\bmend(?:s|ed|ing)?\b/i },
  { word: 'slip', pattern: /\bslips?\b/i },
  { word: 'with mouse and keys', pattern: /\bmouse and keys\b/i },
  { word: 'not met', pattern: /\bnot met\b/i },
  {
    word: 'British spelling',
    pattern:
      /\b(?:cancell(?:ed|ing)|colour\w*|licen[c]e[sd]?|behaviour\w*|favour\w*|cent(?:re|res)|catalogue\w*|(?:organ|recogn|capital|sanit|normal|initial|summar|custom|optim|minim|maxim|real|author|local)is(?:e[sd]?|ing|ation|ations)|analyse[sd]?)\b/i,
  },
];
