/** Text that was read in another encoding than it was written in: `â€™` for `’`, `rÃ©sumÃ©` for `résumé`; and characters that were lost that way. */
import { UPPER_HALVES } from '../../knowledge/encodings.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { leafWords } from '../markdown/words.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePer, oncePerText } from '../text/remember.ts';
import { overlaps, type Span, shiftSpan, type TextEdit } from '../text/span.ts';

/** A garbled word, or a mark between words. */
export interface GarbledText {
  /** The letters around it included. */
  readonly span: Span;
  /** As it is written. */
  readonly text: string;
  /** What was meant; undefined where nobody can tell. */
  readonly meant?: string;
  /** What makes that of it; empty where `meant` is undefined. */
  readonly edits: readonly TextEdit[];
}

/** One garbled run of characters and what it stands for; offsets in the text that was looked at. */
interface Run extends Span {
  readonly meant: string | undefined;
}

/** Bytes by character. */
type Encoding = ReadonlyMap<string, number>;

const encodingOf = (characters: string): Encoding =>
  new Map([...characters].flatMap((character, at) => (character === '\uFFFD' ? [] : [[character, 0x80 + at] as const])));
const WINDOWS: Encoding = new Map([
  ...encodingOf(UPPER_HALVES.windows1252),
  // In ISO 8859-1 these bytes are control characters.
  ...Array.from({ length: 0x20 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
]);
const ENCODINGS: readonly Encoding[] = [WINDOWS, encodingOf(UPPER_HALVES.macRoman), encodingOf(UPPER_HALVES.cp437)];

/** What UTF-8 begins a character of several bytes with, in any of the encodings, and characters that no text has on purpose. */
const TELLING = /[ÂÃÄÅÆÈÎÏÐÑâãäåæçèéïð√¬‚├┬Γ\u0080-\u009F\uFFFD]/;
const SPOTS = new RegExp(TELLING.source, 'g');

/** Characters of policies in European languages: letters, punctuation, signs, pictures. */
const LIKELY =
  /^[\u00A0-\u017F\u0218-\u021B\u2010-\u2027\u202F\u2030-\u205E\u200B-\u200F\u2060\u20A0-\u20BF\u2100-\u214F\u2190-\u22FF\u25A0-\u27BF\u2B00-\u2BFF\uFB00-\uFB06\uFEFF\uFFFD\u{1F000}-\u{1FAFF}]$/u;
/** Letters of other scripts: two in a row are no accident. */
const SCRIPT = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;

/** The least code point of a character, by how many bytes it has behind the first; what is written longer than it has to be is no UTF-8. */
const LEAST: readonly number[] = [0, 0x80, 0x800, 0x10000];

/** One character of UTF-8 that begins at a place of a text which was read in the encoding. */
function decodeOne(text: string, at: number, encoding: Encoding): { readonly character: string; readonly length: number } | undefined {
  const lead = encoding.get(text[at] ?? '') ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  let point = lead & (0x3f >> more);
  for (let index = 1; index <= more; index++) {
    const byte = encoding.get(text[at + index] ?? '') ?? 0;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = point * 0x40 + (byte & 0x3f);
  }
  if (point < (LEAST[more] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return { character: String.fromCodePoint(point), length: more + 1 };
}

/** Text that was garbled more often is not told. */
const MOST_TIMES = 3;

/** The run that begins at a place, in whichever encoding makes sense of it. */
function runAt(text: string, start: number): Run | undefined {
  for (const encoding of ENCODINGS) {
    let end = start;
    let meant = '';
    let certain = false;
    for (let one = decodeOne(text, end, encoding); one; one = decodeOne(text, end, encoding)) {
      const likely = LIKELY.test(one.character);
      if (!likely && !SCRIPT.test(one.character)) break;
      certain ||= likely || meant !== '';
      end += one.length;
      meant += one.character;
    }
    if (!certain) continue;
    for (let times = 1; times < MOST_TIMES; times++) {
      const again = runAt(meant, 0);
      if (again?.end !== meant.length || again.meant === undefined) break;
      meant = again.meant;
    }
    if (!isOrdinary(text, start, end, meant, encoding)) return { start, end, meant: meant.includes('\uFFFD') ? undefined : meant };
  }
  return undefined;
}

/** A word in capitals before a quotation mark or a protected space, a letter that is quoted: "AMANHÃ”", "„Ä“". */
function isOrdinary(text: string, start: number, end: number, meant: string, encoding: Encoding): boolean {
  const [lead = '', behind = ''] = text.slice(start, end);
  if (end - start !== 2 || !/[\p{Lu}√]/u.test(lead) || !/[\s\p{P}]/u.test(behind)) return false;
  const before = text[start - 1] ?? ' ';
  if (lead === '√') return /\d/.test(text[end] ?? '');
  // What is meant is a letter within a word of small letters.
  const isLetter = /\p{L}/u.test(meant);
  if (/\p{Ll}/u.test(before)) return false;
  if (/\p{Lu}/u.test(before)) return true;
  if (encoding !== WINDOWS || lead === 'Â' || lead === 'Ã') return /["“”„«»‘’‚'(]/.test(before) && !isLetter;
  return !/^\p{Ll}/u.test(text.slice(end));
}

/** All runs of a text, in order. */
const runsOf = oncePerText((text: string): readonly Run[] => {
  if (!TELLING.test(text)) return NONE;
  const runs: Run[] = [];
  let done = 0;
  for (const { 0: character, index } of matchesIn(text, SPOTS)) {
    if (index < done) continue;
    const run = runAt(text, index) ?? lostAt(text, index, character, runs) ?? misreadAt(text, index, character);
    if (!run) continue;
    runs.push(run);
    done = run.end;
  }
  return runs;
});

const NONE: readonly never[] = [];

/** What lost a byte on its way: a protected space that became an ordinary one, a closing quotation mark without its last byte, U+FFFD. */
function lostAt(text: string, at: number, character: string, before: readonly Run[]): Run | undefined {
  const behind = text.slice(at + 1, at + 2);
  const isBehindWord = /\p{Ll}/u.test(text[at - 1] ?? '');
  const isAlone = /^[\s'’(]?$/.test(text[at - 1] ?? '') && at > 0;
  switch (character) {
    case '\uFFFD':
      return { start: at, end: at + lengthOf(text, at, /\uFFFD/), meant: undefined };
    case 'Ã':
      return /^\s/.test(behind) && (isBehindWord || isAlone) ? { start: at, end: at + 1, meant: 'à' } : undefined;
    case 'Â':
      return /^\s/.test(behind) && (isBehindWord || /[.,;:!?)”"]/.test(text[at - 1] ?? ''))
        ? { start: at, end: at + 1, meant: '' }
        : undefined;
    case 'â': {
      if (behind !== '€') return undefined;
      return { start: at, end: at + 2, meant: opensBefore(text, at, before) ? '”' : undefined };
    }
    default:
      return undefined;
  }
}

/** Whether the last English quotation mark before a place opens, garbled or not. */
function opensBefore(text: string, at: number, runs: readonly Run[]): boolean {
  let next = runs.length - 1;
  for (let place = at - 1; place >= Math.max(0, at - LONGEST_QUOTATION); place--) {
    const run = runs[next];
    if (run && place < run.end) {
      if (run.meant === '“' || run.meant === '”') return run.meant === '“';
      place = run.start;
      next--;
    } else if (text[place] === '“' || text[place] === '”') return text[place] === '“';
  }
  return false;
}

/** How far before its closing mark an opening one is looked for. */
const LONGEST_QUOTATION = 400;

function lengthOf(text: string, at: number, character: RegExp): number {
  let length = 1;
  while (character.test(text[at + length] ?? '')) length++;
  return length;
}

/** A quotation mark, dash or letter of Windows-1252 that was read in ISO 8859-1, where its byte is a control character. */
function misreadAt(text: string, at: number, character: string): Run | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x80 || code > 0x9f) return undefined;
  // U+0085 is a line end too.
  if (code === 0x85 && !/\S/.test(text[at - 1] ?? ' ')) return undefined;
  const meant = UPPER_HALVES.windows1252[code - 0x80] ?? '';
  return { start: at, end: at + 1, meant: meant === character ? undefined : meant };
}

/** Letters of a word around a garbled run that are shown with it. */
const LONGEST_WORD = 40;

/** The runs of a text, those of one word together. @param spanOf where a part of the text is */
function wordsIn(text: string, spanOf: (start: number, end: number) => Span): readonly GarbledText[] {
  const words: { start: number; end: number; runs: Run[] }[] = [];
  for (const run of runsOf(text)) {
    const last = words.at(-1);
    if (last && run.start <= last.end) {
      last.end = run.end;
      last.runs.push(run);
    } else {
      const before =
        /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(last?.end ?? 0, run.start - LONGEST_WORD), run.start))?.[0] ?? '';
      words.push({ start: run.start - before.length, end: run.end, runs: [run] });
    }
    const word = words.at(-1) as { end: number };
    word.end += /^[\p{L}\p{N}]+/u.exec(text.slice(word.end, word.end + LONGEST_WORD).replace(SPOTS, ' '))?.[0].length ?? 0;
  }
  return words.map(({ start, end, runs }): GarbledText => {
    const span = spanOf(start, end);
    const shown = text.slice(start, end);
    if (runs.some(({ meant }) => meant === undefined)) return { span, text: shown, edits: [] };
    let meant = '';
    let done = start;
    for (const run of runs) {
      meant += text.slice(done, run.start) + (run.meant ?? '');
      done = run.end;
    }
    const edits = runs.map((run) => ({ span: spanOf(run.start, run.end), newText: run.meant ?? '' }));
    return { span, text: shown, meant: meant + text.slice(done, end), edits };
  });
}

const garbledInLeaves = inLeaves(
  (leaf, source) => undefinedIfEmpty(readLeaf(leaf, source)),
  ({ start }, found) => found.map((one) => shiftGarbled(one, start)),
);

function readLeaf(leaf: Leaf, source: () => string): readonly GarbledText[] {
  const { kind, prose, inlines } = leaf;
  if (kind === 'html') {
    const html = source();
    return TELLING.test(html) ? wordsIn(html, (start, end) => ({ start, end })) : NONE;
  }
  if (leafWords(leaf).isAscii || !TELLING.test(prose.text)) return NONE;
  // An address works as it is written.
  const addresses = inlines.filter((one) => one.kind === 'url' || one.kind === 'autolink');
  return wordsIn(prose.text, (start, end) => prose.spanOf(start, end)).filter(
    ({ span }) => !addresses.some((address) => overlaps(address, span)),
  );
}

function shiftGarbled(one: GarbledText, by: number): GarbledText {
  return { ...one, span: shiftSpan(one.span, by), edits: one.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })) };
}

/** All garbled text of headings, paragraphs, tables and HTML, and of the values of the front matter, in order. */
export function findGarbledText(source: string, { content, entries }: FrontMatter, markdown: Readable): readonly GarbledText[] {
  const inBody = garbledInLeaves(markdown);
  if (entries.length === 0) return inBody;
  const values = source.slice(content.start, content.end);
  if (!TELLING.test(values)) return inBody;
  return [...wordsIn(values, (start, end) => shiftSpan({ start, end }, content.start)), ...inBody];
}

/** Keeps the length of a garbled run. */
const PADDING = '\u2060';

/** The prose of a block as it was meant, of the same length: what is shorter than its garbled run is filled up with word joiners. */
export const proseAsMeant = oncePer((leaf: Leaf): string => {
  const { text } = leaf.prose;
  if (leafWords(leaf).isAscii || !TELLING.test(text)) return text;
  let meant = '';
  let done = 0;
  for (const { start, end, meant: run = '' } of runsOf(text)) {
    meant += text.slice(done, start) + run.slice(0, end - start).padEnd(end - start, PADDING);
    done = end;
  }
  return meant + text.slice(done);
});
