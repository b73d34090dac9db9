/**
 * The cue language, in which a lawyer writes how something is said: small patterns for words, compiled to regular expressions once.
 * `word*` any ending; ` ... ` a gap of up to 60 characters and ` .... ` up to 160, within a sentence; `(a|b)`; `(x )?`, `s?`; `[sz]`; `#` digits; `-` a hyphen, a space, or nothing.
 */
import { kindsAt, LETTER, NUMBER } from '../../document/text/characters.ts';
import { lazy } from '../../document/text/remember.ts';

/** A cue that is ready to be looked for in a text that `foldText` has folded. */
export interface CompiledCue {
  readonly cue: string;
  /** The expression, with the flag `g`; made for those few cues whose words a text has. */
  readonly pattern: () => RegExp;
  /**
   * Sets of beginnings of words, and of whole words with a space behind them, the rarest set first; every match has a word of each set. Empty where none can be told.
   * Sets with a sign, see {@link isSign}, are last.
   */
  readonly keys: readonly (readonly string[])[];
  /** Whether no match goes beyond the end of a sentence: the cue names no sign that ends one. */
  readonly isInOneSentence: boolean;
}

/** Letters, digits, and the underscore in lower case, of the languages that cues are in. */
const WORD = String.raw`[\wª-ÿĀ-ɏͰ-῿]`;
/** What gaps don't go beyond, see {@link isEndOfSentence}. */
const GAP = `[^.;!?]{0,60}?`;
const WIDE_GAP = `[^.;!?]{0,160}?`;
const NOT_BEFORE_WORD = `(?!${WORD})`;
const NOT_AFTER_WORD = `(?<!${WORD})`;

/** Beginnings of which more words than not are others. */
const SHORTEST_KEY = 3;
/** Letters of a word by which it is known how frequent it is. */
const KEY_LENGTH = 4;

/** What a pattern needs: beginnings of words, and how often they are in policies. */
interface Needs {
  readonly keys: readonly string[];
  readonly cost: number;
}

const FREQUENT = new Set(
  'we you your our the to of for and a in or is are be with by from on this that it us any may will can not as if at no do its under have has how what who when all such'.split(
    ' ',
  ),
);
const COMMON = new Set(
  'data info pers acco serv use used sie ihre der die das und von zu wir uns date pers les des vos de la le et'.split(' '),
);

function costOf(key: string): number {
  return FREQUENT.has(key) ? 1000 : COMMON.has(key.slice(0, KEY_LENGTH)) ? 100 : 1;
}

function cheapest(all: readonly Needs[]): Needs | undefined {
  return all.reduce<Needs | undefined>((best, one) => (best && best.cost <= one.cost ? best : one), undefined);
}

/** Compiles one cue of a running text, with the edges of words around it. */
export function compileCue(cue: string): CompiledCue {
  return { cue, pattern: lazy(() => new RegExp(sourceOf(cue), 'g')), keys: keysOf(cue), isInOneSentence: !namesEndOfSentence(cue) };
}

/** Compiles a cue that the whole of a heading has to match, but for what `...` at either end stands for. */
export function compileHeadingCue(cue: string): CompiledCue {
  let inner = cue.trim();
  let before = '^';
  let behind = String.raw`[^\wª-ÿĀ-ɏͰ-῿]*$`;
  if (inner.startsWith('... ')) {
    inner = inner.slice(4);
    before = '^.*';
  }
  if (inner.endsWith(' ...')) {
    inner = inner.slice(0, -4);
    behind = '';
  }
  return {
    cue,
    pattern: lazy(() => new RegExp(before + sourceOf(inner) + behind, 'g')),
    keys: keysOf(inner),
    isInOneSentence: !namesEndOfSentence(inner),
  };
}

/** A sign that may end a sentence, as a literal, and a class that leaves open what it matches. */
const NAMED_END = /[.;!]|\\\?|\[\^/;
const GAPS = / \.\.\.\.? /g;

function namesEndOfSentence(cue: string): boolean {
  return NAMED_END.test(cue) && NAMED_END.test(cue.replace(GAPS, ' '));
}

/** Whether a code unit of a folded text ends a sentence, or a part of one: what gaps don't go beyond. */
export function isEndOfSentence(code: number): boolean {
  return code === FULL_STOP || code === SEMICOLON || code === EXCLAMATION_MARK || code === QUESTION_MARK;
}

const [FULL_STOP, SEMICOLON, EXCLAMATION_MARK, QUESTION_MARK] = [46, 59, 33, 63];

/** The sets of words that a cue needs, the rarest first. */
function keysOf(cue: string): CompiledCue['keys'] {
  const needs = settled(readNeeds({ cue, at: 0 }), ' ');
  return (needs.length < 2 ? needs : [...needs].sort((a, b) => a.cost - b.cost)).map(({ keys }) => keys);
}

/** The parts of a cue that are written in their own way in an expression; all else is a literal. */
const PARTS = / \.\.\.\.? |\)[?*+]?|\[[^\]]*\]|\\?[^]/g;

/** The source of the expression for a cue, with the edges of words around it. */
function sourceOf(cue: string): string {
  const before = isInWord(cue, 0) || cue.startsWith('(') ? NOT_AFTER_WORD : '';
  const last = cue.length - 1;
  const behind = isInWord(cue, last) || ENDS_OF_WORDS.has(cue.charAt(last)) ? NOT_BEFORE_WORD : '';
  return before + cue.replace(PARTS, (part, at: number) => sourceOfPart(part, cue[at - 1] === ' ')) + behind;
}

/** What ends a part of a cue that may be the end of a word. */
const ENDS_OF_WORDS: ReadonlySet<string> = new Set(')*]?+');

function sourceOfPart(part: string, isBehindSpace: boolean): string {
  switch (part) {
    case ' ... ':
      return NOT_BEFORE_WORD + GAP + NOT_AFTER_WORD;
    case ' .... ':
      return NOT_BEFORE_WORD + WIDE_GAP + NOT_AFTER_WORD;
    case '(':
      return '(?:';
    case ')':
    case ')?':
    case '|':
    case '?':
      return part;
    case ')*':
      // `(x |y )*` repeats the group; `(x|y)*` allows any ending.
      return isBehindSpace ? '){0,6}' : `)${WORD}*`;
    case ')+':
      return '){1,6}';
    case '[- ]':
      return String.raw`[ \-]`;
    case '*':
      return `${WORD}*`;
    case '+':
      return '{1,20}';
    case ' ':
      return ' +';
    case '-':
      return String.raw`[\- ]?`;
    case '#':
      return String.raw`\d+`;
    default: {
      if (part.startsWith('[')) return part;
      const literal = part.startsWith('\\') ? part.slice(1) : part;
      return literal === '.' ? '[.·]' : SPECIAL.has(literal) ? `\\${literal}` : literal;
    }
  }
}

/** Behind a word that ends there, and behind one of which what comes after its group tells. */
const WHOLE = ' ';
const MAYBE_WHOLE = '?';

/** What a group needs, when it is known what comes behind it. */
function settled(needs: readonly Needs[], next: string | undefined): readonly Needs[] {
  if (next === undefined || next === '|' || next === ')') return needs;
  const ending = next === ' ' ? WHOLE : '';
  return needs.map(({ keys, cost }) => ({ keys: keys.map((key) => (key.endsWith(MAYBE_WHOLE) ? key.slice(0, -1) + ending : key)), cost }));
}

/** Where a cue is read. */
interface Reader {
  readonly cue: string;
  at: number;
}

/** All that a cue needs, or a group of it: up to the end of the group. */
function readNeeds(reader: Reader): readonly Needs[] {
  const first = readAlternative(reader);
  if (reader.cue[reader.at] !== '|') return first;
  const all = [cheapest(first)];
  while (reader.cue[reader.at] === '|') {
    reader.at++;
    all.push(cheapest(readAlternative(reader)));
  }
  const keys = new Set<string>();
  let cost = 0;
  for (const one of all) {
    // An alternative of which nothing can be told.
    if (!one) return [];
    for (const key of one.keys) keys.add(key);
    cost += one.cost;
  }
  return [{ keys: [...keys], cost }];
}

/** What the letters and groups up to `|` or the end need. */
function readAlternative(reader: Reader): readonly Needs[] {
  const { cue } = reader;
  const needs: Needs[] = [];
  /** Where the letters begin that are being read; -1 where there are none. */
  let from = -1;
  /** Whether these letters begin a word. */
  let begins = true;
  const endWord = (end: number, ending: string): void => {
    if (from >= 0 && begins && (ending !== UNKNOWN_ENDING || end - from >= SHORTEST_KEY)) addWord(needs, cue.slice(from, end), ending);
    from = -1;
  };
  while (reader.at < cue.length) {
    const start = reader.at;
    const character = cue[start];
    if (isInWord(cue, start)) {
      if (from < 0) from = start;
      reader.at++;
      continue;
    }
    switch (character) {
      case '|':
      case ')':
        endWord(start, MAYBE_WHOLE);
        return needs;
      case '(': {
        endWord(start, UNKNOWN_ENDING);
        const startsWord = begins && isStartOfWord(cue, start);
        reader.at++;
        const group = readNeeds(reader);
        const end = ++reader.at;
        const behind = cue[end];
        if (behind !== '?' && behind !== '*') needs.push(...(startsWord ? settled(group, behind) : group.filter(isOfSigns)));
        if (isQuantifierAt(cue, end)) reader.at++;
        begins = cue[end - 2] === ' ';
        break;
      }
      case '[':
        endWord(start, UNKNOWN_ENDING);
        begins = false;
        reader.at = cue.indexOf(']', start) + 1;
        break;
      case '*':
        endWord(start, UNKNOWN_ENDING);
        reader.at++;
        break;
      case '?':
      case '+':
        // The letter before may not be there.
        endWord(start - 1, UNKNOWN_ENDING);
        begins = false;
        reader.at++;
        break;
      case '-':
      case '#':
        // "opt-out" may be one word: only a long beginning is the same in both.
        endWord(start, UNKNOWN_ENDING);
        begins = false;
        reader.at++;
        break;
      default: {
        endWord(start, WHOLE);
        begins = true;
        const at = character === '\\' ? start + 1 : start;
        if (isSign(cue.charCodeAt(at)) && !isQuantifierAt(cue, at + 1)) needs.push({ keys: [cue.charAt(at)], cost: COST_OF_SIGN });
        reader.at = at + (gapAt(cue, start) || 1);
      }
    }
  }
  endWord(reader.at, MAYBE_WHOLE);
  return needs;
}

/** Whether a code unit is a sign of which cues tell that it has to be there: `"`, `'`, `(`, `,`, `:`, `@`. */
export function isSign(code: number): boolean {
  return code === 34 || code === 39 || code === 40 || code === 44 || code === 58 || code === 64;
}

/** Words tell more, and are looked at first. */
const COST_OF_SIGN = 1_000_000;

function isOfSigns({ keys }: Needs): boolean {
  return keys.every((key) => isSign(key.charCodeAt(0)));
}

/** The length of the gap at an offset; 0 where there is none. */
function gapAt(cue: string, at: number): number {
  return cue.startsWith(' ... ', at) ? 5 : cue.startsWith(' .... ', at) ? 6 : 0;
}

/** Behind letters that a word may go on after. */
const UNKNOWN_ENDING = '';

function addWord(needs: Needs[], word: string, ending: string): void {
  // What is behind an underscore is a word of its own to those who cut the text.
  const end = word.indexOf('_');
  const key = end < 0 ? word : word.slice(0, end);
  if (key !== '' && (ending !== UNKNOWN_ENDING || key.length >= SHORTEST_KEY))
    needs.push({ keys: [end < 0 ? key + ending : key], cost: costOf(key) });
}

/** What means something in a regular expression. */
const SPECIAL: ReadonlySet<string> = new Set('\\^$.*+?()[]{}|/-');

/** Whether a letter, a digit, or an underscore is at an offset. */
function isInWord(text: string, at: number): boolean {
  return (kindsAt(text, at) & (LETTER | NUMBER)) !== 0 || text[at] === '_';
}

function isQuantifierAt(cue: string, at: number): boolean {
  const character = cue[at];
  return character === '?' || character === '*' || character === '+';
}

/** Whether a group begins a word: behind a space, also one at the end of a group that may be left out. */
function isStartOfWord(cue: string, at: number): boolean {
  const before = cue[at - 1];
  if (before === undefined || before === ' ' || before === '(' || before === '"' || before === "'") return true;
  return isQuantifierAt(cue, at - 1) && cue[at - 2] === ')' && cue[at - 3] === ' ';
}

/** The parts of a word that cues see as words: in lower case, without what combines with letters. */
export function partsOfWord(lower: string): readonly string[] {
  const parts: string[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const isLetter = isWordCode(lower.charCodeAt(at));
    if (isLetter && start < 0) start = at;
    else if (!isLetter && start >= 0) {
      parts.push(lower.slice(start, at));
      start = -1;
    }
  }
  return parts;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    (code >= 0xaa && code <= 0x24f && code !== 0xb7 && code !== 0xd7 && code !== 0xf7 && code !== 0xab && code !== 0xbb && code !== 0xbf) ||
    (code >= 0x370 && code <= 0x1fff)
  );
}

/** Abbreviations whose stops end no sentence. */
const ABBREVIATION =
  /\b(?:e\.g|i\.e|etc|inc|ltd|corp|art|arts|no|nr|abs|lit|z\.b|d\.h|u\.a|bzw|ggf|vgl|sog|ca|st|s\.a|b\.v|u\.s|u\.s\.a|u\.k|p\.o|cf|vs|approx|sec|dr|mr|ms|mrs|al|para|paras|par|ex|max|min|ziff|i\.v\.m|i\.s\.d|e\.v|e\. v|co|s\.a\.r\.l|s\.à\.r\.l|s\.r\.l|m\.b\.h|z\.t|o\.ä|gem|ggfs|str|z\. b|d\. h|u\. a|i\. s\. d|i\. v\. m|buchst|o\.g|o\. g|u\.u|bspw|evtl|inkl|zzgl|rn|rdnr|ff|s)\./g;

/**
 * A text as cues see it: lower case, straight quotation marks, plain hyphens and spaces, `·` for stops that end no sentence.
 * As long as the text, so that offsets hold.
 */
export function foldText(text: string): string {
  let folded = text.toLowerCase();
  if (folded.length !== text.length) folded = Array.from({ length: text.length }, (_, at) => lowerUnit(text.charAt(at))).join('');
  return folded
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\S ]|[\u00ad\u200b\u2060]/g, ' ')
    .replace(ABBREVIATION, (found) => found.replaceAll('.', '·'))
    .replace(/\.(?=[^\s"')\]])/g, '·');
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
