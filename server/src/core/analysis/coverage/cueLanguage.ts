/**
 * The cue language, in which a lawyer writes how something is said: small patterns for words, compiled to regular expressions once.
 * `word*` any ending; ` ... ` a gap of up to 60 characters and ` .... ` up to 160, within a sentence; `(a|b)`; `(x )?`, `s?`; `[sz]`; `#` digits; `-` a hyphen, a space, or nothing.
 */
import { lazy } from '../../document/text/remember.ts';

/** A cue that is ready to be looked for in a text that `foldText` has folded. */
export interface CompiledCue {
  readonly cue: string;
  /** The expression, with the flag `g`; made for those few cues whose words a text has. */
  readonly pattern: () => RegExp;
  /** Sets of beginnings of words, and of whole words with a space behind them, the rarest set first; every match has a word of each set. Empty where none can be told. */
  readonly keys: readonly (readonly string[])[];
}

/** Letters, digits, and the underscore in lower case, of the languages that cues are in. */
const WORD = String.raw`[\wª-ÿĀ-ɏͰ-῿]`;
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

interface Compiled {
  readonly source: string;
  /** All of them. */
  readonly needs: readonly Needs[];
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
  const { source, needs: found } = compile(cue);
  const needs = settled(found, ' ');
  const before = /^[\p{L}\p{N}_(]/u.test(cue) ? NOT_AFTER_WORD : '';
  const behind = /[\p{L}\p{N}_)*\]?+]$/u.test(cue) ? NOT_BEFORE_WORD : '';
  return {
    cue,
    pattern: lazy(() => new RegExp(before + source + behind, 'g')),
    keys: [...needs].sort((a, b) => a.cost - b.cost).map((one) => one.keys),
  };
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
  const { pattern, keys } = compileCue(inner);
  return { cue, pattern: lazy(() => new RegExp(before + pattern().source + behind, 'g')), keys };
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

/** Each part of a cue, written as a source of a regular expression, with the words that it needs. */
function compile(cue: string): Compiled {
  let at = 0;
  const sequence = (): Compiled => {
    const alternatives: Compiled[] = [];
    let source = '';
    let needs: Needs[] = [];
    let word = '';
    /** Whether the letters that are being read begin a word. */
    let begins = true;
    let isWhole = true;
    const endWord = (complete: boolean, ending = WHOLE): void => {
      // What is behind an underscore is a word of its own to those who cut the text.
      const key = word.split('_', 1)[0] ?? '';
      if (key !== '' && begins && isWhole && (complete || key.length >= SHORTEST_KEY))
        needs.push({ keys: [complete && key === word ? key + ending : key], cost: costOf(key) });
      word = '';
      isWhole = true;
    };
    const finish = (): void => {
      endWord(true, MAYBE_WHOLE);
      alternatives.push({ source, needs });
      source = '';
      needs = [];
      begins = true;
    };
    while (at < cue.length && cue[at] !== ')') {
      const rest = cue.slice(at);
      if (rest.startsWith(' .... ') || rest.startsWith(' ... ')) {
        endWord(true);
        begins = true;
        const wide = rest.startsWith(' .... ');
        source += NOT_BEFORE_WORD + (wide ? WIDE_GAP : GAP) + NOT_AFTER_WORD;
        at += wide ? 6 : 5;
        continue;
      }
      const character = rest.charAt(0);
      if (character === '|') {
        finish();
        at++;
      } else if (character === '(') {
        endWord(false);
        at++;
        const startsWord = begins && /(?:^|[\s("']|\s\)[?*+])$/.test(cue.slice(0, at - 1));
        const group = sequence();
        at++;
        const isOptional = cue[at] === '?' || cue[at] === '*';
        if (startsWord && !isOptional) needs.push(...settled(group.needs, cue[at]));
        source += `(?:${group.source})`;
        // `(x |y )*` repeats the group; `(x|y)*` allows any ending.
        if (cue[at] === '*') source += cue[at - 2] === ' ' ? '{0,6}' : `${WORD}*`;
        else if (cue[at] === '?' || cue[at] === '+') source += cue[at] === '+' ? '{1,6}' : '?';
        if (/[?*+]/.test(cue[at] ?? '')) at++;
        begins = /[\s]/.test(cue[at - 1] ?? '') || /\s\)[?*+]?$/.test(cue.slice(0, at));
        isWhole = begins;
      } else if (character === '[') {
        endWord(false);
        const end = cue.indexOf(']', at);
        source += cue.slice(at, end + 1) === '[- ]' ? String.raw`[ \-]` : cue.slice(at, end + 1);
        at = end + 1;
        begins = false;
      } else if (character === '*') {
        endWord(false);
        source += `${WORD}*`;
        at++;
      } else if (character === '?' || character === '+') {
        // The letter before may not be there.
        word = word.slice(0, -1);
        endWord(false);
        begins = false;
        source += character === '+' ? '{1,20}' : '?';
        at++;
      } else if (character === ' ') {
        endWord(true);
        begins = true;
        source += ' +';
        at++;
      } else if (character === '-') {
        // "opt-out" may be one word: only a long beginning is the same in both.
        endWord(false);
        begins = false;
        source += String.raw`[\- ]?`;
        at++;
      } else if (character === '#') {
        endWord(false);
        begins = false;
        source += String.raw`\d+`;
        at++;
      } else {
        const literal = character === '\\' ? (cue[++at] ?? '') : character;
        if (/[\p{L}\p{N}_]/u.test(literal)) word += literal;
        else {
          endWord(true);
          begins = true;
        }
        source += literal === '.' ? '[.·]' : literal.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
        at++;
      }
    }
    finish();
    const [only] = alternatives;
    const joined = alternatives.map((one) => one.source).join('|');
    if (alternatives.length === 1 && only) return { source: joined, needs: only.needs };
    const all = alternatives.map((one) => cheapest(one.needs));
    return {
      source: joined,
      needs: all.every((one) => one !== undefined)
        ? [{ keys: [...new Set(all.flatMap(({ keys }) => keys))], cost: all.reduce((sum, { cost }) => sum + cost, 0) }]
        : [],
    };
  };
  return sequence();
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
  /\b(?:e\.g|i\.e|etc|inc|ltd|corp|art|arts|no|nr|abs|lit|z\.b|d\.h|u\.a|bzw|ggf|vgl|sog|ca|st|s\.a|b\.v|u\.s|u\.s\.a|u\.k|p\.o|cf|vs|approx|sec|dr|mr|ms|mrs|al|para|paras|par|ex|max|min|ziff|i\.v\.m|i\.s\.d|e\.v|e\. v|co|s\.a\.r\.l|s\.à\.r\.l|s\.r\.l|m\.b\.h|z\.t|o\.ä|gem|ggfs|str|z\. b|d\. h|u\. a|i\. s\. d|i\. v\. m|s)\./g;

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
