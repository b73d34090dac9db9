/**
 * Which letters, digits or signs a text must have for an expression to match in it. A long alternation costs a search at every character of every
 * block, while most blocks have none of its words, which can be told without a search.
 */
import { kindsAt, LETTER, MARK, NUMBER } from './characters.ts';

/** Longer literals are cut: the first letters of a word tell enough, and lists of them stay small. */
const LONGEST = 8;

/**
 * Literals in lower case of which any text has one in which the expression matches: runs of letters and digits, or one sign each.
 * Undefined where there are none that tell much: the text may match whatever it has.
 * What looks behind or ahead counts as well: it is in the text, though not in the match.
 */
export function requiredLiterals({ source, flags }: Expression): readonly string[] | undefined {
  return needsOf(readAlternatives({ source, ignoresCase: flags.includes('i'), at: 0 }))?.literals;
}

/** A regular expression, or what one can be made of. */
export type Expression = Pick<RegExp, 'source' | 'flags'>;

/** Where the expression is read. */
interface Reader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
}

/** What a part of an expression matches. */
interface Part {
  /** Nothing but this, in lower case. */
  readonly exact?: string;
  readonly needs?: Needs | undefined;
}

/** Literals of which every text has one in which a part matches. */
interface Needs {
  readonly literals: readonly string[];
  /** Share of blocks that have one of them, roughly. */
  readonly cost: number;
}

const ANYTHING: Part = {};

/** The cost from which on it is not worth asking. */
const TOO_COMMON = 0.8;
const COMMONNESS_OF_DIGIT = 0.03;
/** `\\d` */
const DIGIT: Part = { needs: { literals: [...'0123456789'], cost: 10 * COMMONNESS_OF_DIGIT } };
/** The same by the number of letters of a literal. */
const COMMONNESS = [1, 1, 0.4, 0.1, 0.03, 0.01] as const;
const COMMONNESS_OF_LONG = 0.004;
/** What begins with a letter behind this one is in another script, which most texts have nothing of. */
const LAST_LATIN = '\u024f';
/** Words that many blocks of policies have, as far as literals go. */
const COMMON_WORDS = new Set(
  'privacy policy protecti data personal informat service section article regulati user consumer contract agreemen company rights terms conditio daten person utilisat données servicio datos dati servizio article artículo articolo this that with your from when have will shall such other more must than only'.split(
    ' ',
  ),
);
const COMMONNESS_OF_COMMON_WORD = 0.2;
/** Signs that most blocks have. */
const COMMON_SIGNS = new Set('.,-()/:;\'’"“”–');
const COMMONNESS_OF_SIGN = 0.05;

function commonnessOf(literal: string): number {
  if (!isWordCharacterAt(literal, 0)) return COMMONNESS_OF_SIGN;
  if (literal.length === 1 && literal <= '9') return COMMONNESS_OF_DIGIT;
  if (literal > LAST_LATIN) return COMMONNESS_OF_LONG / literal.length;
  return COMMON_WORDS.has(literal) ? COMMONNESS_OF_COMMON_WORD : (COMMONNESS[literal.length] ?? COMMONNESS_OF_LONG);
}

function readAlternatives(reader: Reader): Part {
  const { source } = reader;
  const first = readSequence(reader);
  if (source[reader.at] !== '|') return first;
  const literals = new Set<string>();
  let cost = 0;
  for (let part = first; ; part = readSequence(reader)) {
    const needs = needsOf(part);
    if (!needs) cost = TOO_COMMON;
    // The others are of no use where one needs nothing, or where all together are common.
    if (cost < TOO_COMMON)
      for (const literal of needs?.literals ?? []) {
        if (literals.has(literal)) continue;
        literals.add(literal);
        cost += commonnessOf(literal);
      }
    if (source[reader.at] !== '|') break;
    reader.at++;
  }
  return cost < TOO_COMMON ? { needs: { literals: [...literals], cost } } : ANYTHING;
}

/** What a part needs, the rarest literal of an exact one. */
function needsOf({ exact, needs }: Part): Needs | undefined {
  if (needs || !exact) return needs;
  let best: Needs | undefined;
  for (let at = 0; at < exact.length; ) {
    const start = at++;
    if (isWordCharacterAt(exact, start)) while (isWordCharacterAt(exact, at)) at++;
    else if (exact.charAt(start).trim() === '' || COMMON_SIGNS.has(exact.charAt(start))) continue;
    const literal = exact.slice(start, Math.min(at, start + LONGEST));
    const cost = commonnessOf(literal);
    if (cost < (best?.cost ?? TOO_COMMON)) best = { literals: [literal], cost };
  }
  return best;
}

function readSequence(reader: Reader): Part {
  const { source } = reader;
  let best: Needs | undefined;
  let run = '';
  let isExact = true;
  const choose = (needs: Needs | undefined): void => {
    if (needs && needs.cost < (best?.cost ?? TOO_COMMON)) best = needs;
  };
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const plain = readPlainRun(reader);
    if (plain !== '') {
      run += plain;
      continue;
    }
    const part = readQuantified(reader);
    if (part.exact !== undefined) run += part.exact;
    else {
      choose(needsOf({ exact: run }));
      run = '';
      isExact = false;
      choose(part.needs);
    }
  }
  if (isExact) return { exact: run };
  choose(needsOf({ exact: run }));
  return { needs: best };
}

/** Most of what expressions consist of, letters, digits and spaces of ASCII, read at once and put in lower case; the last one before a quantifier is not among them. */
function readPlainRun(reader: Reader): string {
  const { source, at: start } = reader;
  let end = start;
  while (isPlain(source.charCodeAt(end))) end++;
  if (isQuantifier(source[end])) end--;
  if (end <= start) return '';
  reader.at = end;
  return source.slice(start, end).toLowerCase();
}

function isPlain(unit: number): boolean {
  // In lower case, as far as these are letters.
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x20;
}

function isQuantifier(sign: string | undefined): boolean {
  return sign === '*' || sign === '+' || sign === '?' || sign === '{';
}

function readQuantified(reader: Reader): Part {
  const part = readAtom(reader);
  const { source } = reader;
  const sign = source[reader.at];
  if (!isQuantifier(sign)) return part;
  const end = sign === '{' ? source.indexOf('}', reader.at) : reader.at;
  const range = source.slice(reader.at + 1, end);
  // A brace by itself is a character.
  if (sign === '{' && !isPlain(range.charCodeAt(0))) return part;
  reader.at = end + (source[end + 1] === '?' ? 2 : 1);
  if (range === '1') return part;
  const isNeeded = sign === '+' || Number.parseInt(range, 10) > 0;
  // What is repeated is not beside what is before it only once.
  return isNeeded ? { needs: needsOf(part) } : ANYTHING;
}

function readAtom(reader: Reader): Part {
  const { source } = reader;
  const first = source[reader.at++] ?? '';
  switch (first) {
    case '(':
      return readGroup(reader);
    case '[':
      return readClass(reader);
    case '\\':
      return readEscape(reader);
    case '.':
      return ANYTHING;
    case '^':
    case '$':
      // What is on both sides of them isn't one word.
      return ANYTHING;
    default:
      return literal(first, reader.ignoresCase);
  }
}

function readGroup(reader: Reader): Part {
  const { source } = reader;
  let kind = '';
  if (source[reader.at] === '?') {
    // `?:`, `?=`, `?!`, `?<=`, `?<!`, or `?<name>`
    const isBehind = source[reader.at + 1] === '<';
    kind = source[reader.at + (isBehind ? 2 : 1)] ?? '';
    const isNamed = isBehind && kind !== '=' && kind !== '!';
    reader.at = isNamed ? source.indexOf('>', reader.at) + 1 : reader.at + (isBehind ? 3 : 2);
  }
  const part = readAlternatives(reader);
  reader.at++;
  if (kind === '!') return ANYTHING;
  // It takes no room, so it may be in the middle of the word around it.
  return kind === '=' ? { needs: needsOf(part) } : part;
}

/** A class of one letter in both cases is that letter. */
function readClass(reader: Reader): Part {
  const { source, ignoresCase } = reader;
  const from = reader.at;
  while (reader.at < source.length && source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1;
  const members = source.slice(from, reader.at++);
  if (members === '0-9' || members === '\\d') return DIGIT;
  const [first = '', second = first] = members;
  if (members.length > 2 || first === '\\' || first === '^' || first === '-' || second === '-') return ANYTHING;
  const part = literal(first, ignoresCase);
  return part.exact !== undefined && part.exact === literal(second, ignoresCase).exact ? part : ANYTHING;
}

/** Those that stand for one character by its number, or for a control character, and references to a group. */
const LONG_ESCAPE = /u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c.|\d+/y;

function readEscape(reader: Reader): Part {
  const { source } = reader;
  const kind = source[reader.at] ?? '';
  const isBraced = (kind === 'p' || kind === 'P') && source[reader.at + 1] === '{';
  if (isBraced || (kind === 'k' && source[reader.at + 1] === '<')) {
    reader.at = source.indexOf(isBraced ? '}' : '>', reader.at) + 1;
    return ANYTHING;
  }
  if (kind === 'u' || kind === 'x' || kind === 'c' || (kind >= '0' && kind <= '9')) {
    LONG_ESCAPE.lastIndex = reader.at;
    const found = LONG_ESCAPE.exec(source)?.[0] ?? kind;
    reader.at += found.length;
    const code = /^[ux]\{?([\dA-Fa-f]+)\}?$/.exec(found)?.[1];
    return code === undefined ? ANYTHING : literal(String.fromCodePoint(Number.parseInt(code, 16)), reader.ignoresCase);
  }
  reader.at++;
  if (kind === 'd') return DIGIT;
  return isPlain(kind.charCodeAt(0)) ? ANYTHING : literal(kind, reader.ignoresCase);
}

/** One character; letters only where upper and lower case are one to one, or where only this case matches. */
function literal(character: string, ignoresCase: boolean): Part {
  const lower = foldCase(character);
  if (lower.length !== 1) return ANYTHING;
  return !isWordCharacterAt(lower, 0) || PLAIN_LETTERS.has(lower) || isOnly(character, ignoresCase) ? { exact: lower } : ANYTHING;
}

/** Whether nothing else than this letter matches, and lower case leaves it as it is. */
function isOnly(letter: string, ignoresCase: boolean): boolean {
  return letter === letter.toLowerCase() && (!ignoresCase || letter === letter.toUpperCase());
}

/**
 * Letters with one capital each, and digits. Of Greek and Cyrillic some are left out, which have a second form that expressions take for the same: σ and ς,
 * or в and a letter of old prints.
 */
const PLAIN_LETTERS = new Set(
  [
    'abcdefghijklmnopqrstuvwxyz0123456789ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœ',
    'āăąćčďđēĕėęěğģīįķļľłńņňōőŕřśşšţťūůűųźżžșț',
    'αγδζηλνξοτυχψωάέήίόύώϊϋ',
    'абгежзийклмнпруфхцчшщыьэюяёђєіїјљњћўџґ',
  ].join(''),
);

/** Expressions are read unit by unit, so halves of pairs are no letters. */
function isWordCharacterAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (unit < 0xd800 || unit > 0xdfff) && (kindsAt(text, offset) & (LETTER | NUMBER | MARK)) !== 0;
}

/** As expressions compare without regard to case: the long s is an s to them. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ſ') ? lower.replaceAll('ſ', 's') : lower;
}
