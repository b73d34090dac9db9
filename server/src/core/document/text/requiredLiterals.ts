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
  const needs = needsOf(readAlternatives({ source, ignoresCase: flags.includes('i'), at: 0 }));
  return needs && costOf(needs) < TOO_COMMON ? [...needs] : undefined;
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
  readonly exact?: string | undefined;
  /** Of these every text has one in which it matches. */
  readonly needs?: ReadonlySet<string> | undefined;
}

const ANYTHING: Part = {};
/** `\\d` */
const DIGIT: Part = { needs: new Set('0123456789') };

/** Share of blocks that have a literal, roughly, from which on it is not worth asking. */
const TOO_COMMON = 0.8;
const COMMONNESS_OF_DIGIT = 0.03;
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

function costOf(literals: Iterable<string>): number {
  let sum = 0;
  for (const literal of literals) sum += commonnessOf(literal);
  return sum;
}

function commonnessOf(literal: string): number {
  if (!isWordCharacterAt(literal, 0)) return COMMONNESS_OF_SIGN;
  if (literal.length === 1 && literal <= '9') return COMMONNESS_OF_DIGIT;
  if (literal > LAST_LATIN) return COMMONNESS_OF_LONG;
  return COMMON_WORDS.has(literal) ? COMMONNESS_OF_COMMON_WORD : (COMMONNESS[literal.length] ?? COMMONNESS_OF_LONG);
}

function readAlternatives(reader: Reader): Part {
  const parts: Part[] = [];
  for (;;) {
    parts.push(readSequence(reader));
    if (reader.source[reader.at] !== '|') break;
    reader.at++;
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const needs = new Set<string>();
  for (const part of parts) {
    const own = needsOf(part);
    if (!own) return ANYTHING;
    for (const literal of own) needs.add(literal);
  }
  return { needs };
}

/** What a part needs, a literal by itself included. */
function needsOf({ exact, needs }: Part): ReadonlySet<string> | undefined {
  if (needs || !exact) return needs;
  return cheapest(literalsIn(exact).map((literal) => new Set([literal])));
}

/** The runs of letters and digits, and the rarer signs of a text. */
function literalsIn(text: string): readonly string[] {
  const literals: string[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at++;
    if (isWordCharacterAt(text, start)) {
      while (isWordCharacterAt(text, at)) at++;
      literals.push(text.slice(start, Math.min(at, start + LONGEST)));
    } else if (text.charAt(start).trim() !== '' && !COMMON_SIGNS.has(text.charAt(start))) literals.push(text.charAt(start));
  }
  return literals;
}

function cheapest(choices: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  let best: ReadonlySet<string> | undefined;
  for (const choice of choices) if (choice && (!best || costOf(choice) < costOf(best))) best = choice;
  return best;
}

function readSequence(reader: Reader): Part {
  const { source } = reader;
  const choices: (ReadonlySet<string> | undefined)[] = [];
  let run = '';
  let isExact = true;
  const endRun = (): void => {
    if (run !== '') choices.push(needsOf({ exact: run }));
    run = '';
  };
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    PLAIN_RUN.lastIndex = reader.at;
    const plain = PLAIN_RUN.exec(source)?.[0];
    if (plain !== undefined) {
      run += plain.toLowerCase();
      reader.at += plain.length;
      continue;
    }
    const part = readQuantified(reader);
    if (part.exact !== undefined) run += part.exact;
    else {
      endRun();
      isExact = false;
      choices.push(part.needs);
    }
  }
  if (isExact) return { exact: run };
  endRun();
  return { needs: cheapest(choices) };
}

/** Most of what expressions consist of, read at once; the last character before a quantifier is not among them. */
const PLAIN_RUN = /[A-Za-z0-9 ]+(?![*+?{])/y;
const QUANTIFIER = /[*+?]\??|\{(\d+)(?:,\d*)?\}\??/y;

function readQuantified(reader: Reader): Part {
  const part = readAtom(reader);
  QUANTIFIER.lastIndex = reader.at;
  const found = QUANTIFIER.exec(reader.source);
  if (!found) return part;
  reader.at += found[0].length;
  const atLeast = found[0].startsWith('+') ? 1 : Number(found[1] ?? 0);
  if (found[0] === '{1}') return part;
  // What is repeated is not beside what is before it only once.
  return atLeast > 0 ? { needs: needsOf(part) } : ANYTHING;
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

const OPENING = /\?(?:<?[=!]|:|<[^>=!]+>)/y;

function readGroup(reader: Reader): Part {
  OPENING.lastIndex = reader.at;
  const kind = OPENING.exec(reader.source)?.[0] ?? '';
  reader.at += kind.length;
  const part = readAlternatives(reader);
  reader.at++;
  if (kind.endsWith('!')) return ANYTHING;
  // It takes no room, so it may be in the middle of the word around it.
  return kind.endsWith('=') ? { needs: needsOf(part) } : part;
}

/** A class of one letter in both cases is that letter. */
function readClass(reader: Reader): Part {
  const { source } = reader;
  const from = reader.at;
  while (reader.at < source.length && source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1;
  const members = source.slice(from, reader.at++);
  if (members === '0-9' || members === '\\d') return DIGIT;
  if (members === '' || /[\\^-]/.test(members)) return ANYTHING;
  const parts = [...members].map((member) => literal(member, reader.ignoresCase));
  return parts.every(({ exact }) => exact !== undefined && exact === parts[0]?.exact) ? (parts[0] ?? ANYTHING) : ANYTHING;
}

const ESCAPED = /u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|c.|\d+|[^]/y;

function readEscape(reader: Reader): Part {
  ESCAPED.lastIndex = reader.at;
  const found = ESCAPED.exec(reader.source)?.[0] ?? '';
  reader.at += found.length || 1;
  if (found === 'd') return DIGIT;
  const code = /^[ux]\{?([\dA-Fa-f]+)\}?$/.exec(found)?.[1];
  if (code !== undefined) return literal(String.fromCodePoint(Number.parseInt(code, 16)), reader.ignoresCase);
  return found.length === 1 && !isWordCharacterAt(found, 0) ? literal(found, reader.ignoresCase) : ANYTHING;
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

/** Letters with one capital each, and digits. */
const PLAIN_LETTERS = new Set('abcdefghijklmnopqrstuvwxyz0123456789ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœ');

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
