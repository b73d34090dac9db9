/** Characters of a text that nobody sees, and letters of another alphabet that nobody can tell from the right ones. */
import { INVISIBLE_CHARACTERS, type InvisibleKind, LOOKALIKES } from '../../knowledge/invisibleCharacters.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../markdown/passages.ts';
import { leafWords } from '../markdown/words.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** Invisible characters in a row without a use where they are. */
export interface InvisibleRun {
  readonly span: Span;
  /** In plain words: "zero-width space"; undefined where several kinds stand together. */
  readonly name: string | undefined;
  readonly count: number;
  /** They print nothing, part nothing and keep nothing from being Markdown: without them the text reads the same. */
  readonly idle: boolean;
}

const INVISIBLE = /[\u00AD\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Scripts whose letters join, or whose words are written without space between them. */
const JOINS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}\p{Script=Cham}\p{Script=Tai_Tham}\p{Script=Chakma}\p{Script=Meetei_Mayek}\p{Script=Nko}\p{Script=Adlam}\p{Script=Thaana}\p{Script=Mandaic}\p{Script=Phags_Pa}\p{Script=Newa}\p{Script=Grantha}\p{Script=Tirhuta}]/u;
/** German typesetters part "Auf" and "lage" with it, so that the letters do not melt into a ligature. */
const LIGATURE = /^[fF]\u200C[fijkltbh]$/;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

/** All runs in the whole source, front matter included; those that their script, an emoji or a text from right to left needs are left out. */
export function findInvisibles(text: string): readonly InvisibleRun[] {
  const runs: { start: number; end: number; name: string | undefined; kinds: Set<InvisibleKind> }[] = [];
  let rightToLeft: boolean | undefined;
  let joins: boolean | undefined;
  for (const { 0: character, index } of matchesIn(text, INVISIBLE)) {
    const known = INVISIBLE_CHARACTERS.get(character.charCodeAt(0));
    if (!known || (character === '\uFEFF' && index === 0)) continue;
    const { name, kind } = known;
    // Most texts have no letter that joins; then only fillers and pictures have a use for such a character.
    const mayHaveUse = (): boolean =>
      kind === 'filler' || character === '\u200D' || LIGATURE.test(text.slice(index - 1, index + 2)) || (joins ??= JOINS.test(text));
    if (kind === 'bidi' ? (rightToLeft ??= RIGHT_TO_LEFT.test(text)) : mayHaveUse() && hasUse(text, index, kind)) continue;
    if (isOfLink(text, index)) continue;
    const last = runs.at(-1);
    if (last?.end === index) {
      last.end++;
      last.kinds.add(kind);
      if (last.name !== name) last.name = undefined;
    } else runs.push({ start: index, end: index + 1, name, kinds: new Set([kind]) });
  }
  return runs.map(({ start, end, name, kinds }) => ({
    span: { start, end },
    name,
    count: end - start,
    idle: [...kinds].every((kind) => kind === 'zero-width' || kind === 'joiner') && amongWords(text, start, end),
  }));
}

/** The text of a link to a heading, `[\u200B](#scope)`, as site generators write it; a word joiner behind a link, before the icon that a website adds there, or inside an address, after its scheme. */
function isOfLink(text: string, at: number): boolean {
  if (text[at] === '\u200B' && text[at - 1] === '[' && text.startsWith('](#', at + 1)) return true;
  return (
    text[at] === '\u2060' &&
    (JOINERS_AT_LINK_END.test(text.slice(at + 1, at + 5)) || /\)[\u2060\s)]{0,2}$|:$/.test(text.slice(Math.max(0, at - 3), at)))
  );
}

/** Up to two further word joiners, and the end of the words of a link. */
const JOINERS_AT_LINK_END = /^\u2060{0,2}\]\(/;

/** Writers put such a character before a mark or into an address to keep it from working. */
function amongWords(text: string, start: number, end: number): boolean {
  const line = text.slice(Math.max(0, start - 40), start);
  return (
    /[\p{L}\p{N}][^\n]*$/u.test(line.slice(line.lastIndexOf('\n') + 1)) &&
    /[\p{L}\p{N} ,;)”»]$/u.test(characterBefore(text, start)) &&
    /^(?:$|[\p{L}\p{N}\s,;)”»])/u.test(text.slice(end, end + 2))
  );
}

function hasUse(text: string, at: number, kind: InvisibleKind): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 32);
  if (LIGATURE.test(text.slice(at - 1, at + 2))) return true;
  if (kind === 'joiner' && text[at] === '\u200D' && PICTURE.test(before) && PICTURE.test(after)) return true;
  if (kind === 'filler') return /\p{Script=Hangul}/u.test(before) || /\p{Script=Hangul}/u.test(after);
  return (kind === 'joiner' || kind === 'zero-width') && text[at] !== '\uFEFF' && (JOINS.test(before) || JOINS.test(after));
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}

/** A word that mixes alphabets by mistake. */
export interface MixedWord {
  readonly span: Span;
  readonly word: string;
  /** The alphabet of the letters that do not belong there. */
  readonly foreign: 'Cyrillic' | 'Greek' | 'Latin';
  /** The alphabet of the rest. */
  readonly own: 'Cyrillic' | 'Greek' | 'Latin';
  /** Each letter to replace, where in the word it is, and by what. */
  readonly letters: readonly { readonly span: Span; readonly at: number; readonly letter: string; readonly instead: string }[];
}

/** Words of the text in which every letter of the one alphabet could be one of the other. */
export const findMixedWords = inLeaves(
  (leaf) =>
    !leafWords(leaf).isAscii && HAS_OTHER.test(leaf.prose.text) && HAS_LATIN.test(leaf.prose.text)
      ? undefinedIfEmpty(readWords(leaf))
      : undefined,
  ({ start }, found) =>
    found.map((mixed): MixedWord => {
      const at = (span: Span): Span => shiftSpan(span, start);
      return { ...mixed, span: at(mixed.span), letters: mixed.letters.map((one) => ({ ...one, span: at(one.span) })) };
    }),
);

const HAS_OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const HAS_LATIN = /\p{Script=Latin}/u;

function readWords({ prose }: Leaf): MixedWord[] {
  const isLatin = (prose.text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (prose.text.match(/\p{L}/gu)?.length ?? 0);
  return matchesIn(prose.text, /[\p{L}\p{M}]+/gu).flatMap(({ 0: word, index }): MixedWord[] => {
    const foreign = foreignAlphabet(word, isLatin);
    if (!foreign || isOfMoreAlphabets(prose.text, index, word.length)) return [];
    const letters: { span: Span; at: number; letter: string; instead: string }[] = [];
    for (const { 0: letter, index: at } of matchesIn(word, foreign.letters)) {
      const instead = foreign.table.get(letter);
      if (instead === undefined) return [];
      letters.push({ span: prose.spanOf(index + at, index + at + letter.length), at, letter, instead });
    }
    return [{ word, foreign: foreign.name, own: foreign.own, letters, span: prose.spanOf(index, index + word.length) }];
  });
}

/** Signatures and keys mix letters of all alphabets on purpose. */
function isOfMoreAlphabets(text: string, at: number, length: number): boolean {
  const [before = ''] = text
    .slice(Math.max(0, at - REACH), at)
    .split(BETWEEN)
    .slice(-1);
  const [behind = ''] = text.slice(at, at + length + REACH).split(BETWEEN, 1);
  return /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}])\p{L}|[\u{1D400}-\u{1D7FF}]/u.test(before + behind);
}

const BETWEEN = /[\s"“”]/u;
/** Code units beside a word that are looked at. */
const REACH = 100;

interface Foreign {
  readonly name: MixedWord['foreign'];
  readonly own: MixedWord['own'];
  readonly letters: RegExp;
  readonly table: ReadonlyMap<string, string>;
}

const INTO_CYRILLIC: ReadonlyMap<string, string> = new Map(
  [...LOOKALIKES].filter(([other]) => /\p{Script=Cyrillic}/u.test(other)).map(([other, latin]) => [latin, other]),
);
const INTO_GREEK: ReadonlyMap<string, string> = new Map(
  [...LOOKALIKES].filter(([other]) => /\p{Script=Greek}/u.test(other)).map(([other, latin]) => [latin, other]),
);

/** Which letters of a word are the strangers: those of the alphabet that has fewer of them, in the word or else in the whole block. */
function foreignAlphabet(word: string, isLatin: boolean): Foreign | undefined {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const greek = word.match(/\p{Script=Greek}/gu)?.length ?? 0;
  if (latin === 0 || (cyrillic === 0) === (greek === 0)) return undefined;
  // "URLа" is an abbreviation with the ending of another language.
  if (/^\p{Lu}{2,}\p{Ll}{1,3}$/u.test(word)) return undefined;
  const [other, name, letters, table] =
    cyrillic > 0
      ? ([cyrillic, 'Cyrillic', /\p{Script=Cyrillic}/gu, INTO_CYRILLIC] as const)
      : ([greek, 'Greek', /\p{Script=Greek}/gu, INTO_GREEK] as const);
  if (other < latin || (other === latin && isLatin)) return { name, own: 'Latin', letters, table: LOOKALIKES };
  // A Latin letter in a word of two says nothing; in a longer one the rest must be beyond doubt.
  return other > latin && other >= 3 ? { name: 'Latin', own: name, letters: /\p{Script=Latin}/gu, table } : undefined;
}
