/** Acronyms that a text uses like names of things, and whether it says what they stand for. */
import { ACRONYM_ARTICLES, INTRODUCES_SHORT_NAME, LEGAL_FORMS, SMALL_WORDS, SPLIT_BEGINNINGS } from '../../knowledge/acronymWords.ts';
import { KNOWN_ACRONYMS } from '../../knowledge/knownAcronyms.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { oncePerText } from '../text/remember.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** An acronym that nothing in the text explains. */
export interface Acronym {
  readonly text: string;
  /** Where it is used like the name of a thing, behind an article; at least two. At most one in each block, or all of the only block. */
  readonly uses: readonly Span[];
  /** How many blocks it is used so in. */
  readonly blocks: number;
}

interface Use extends Span {
  readonly text: string;
  /** The block that it is in, by its place. */
  readonly block: number;
}

/** Two to six capitals, with an ending for several. */
const ACRONYM = /(?<![\p{L}\p{N}&@#./_’'-])(?<name>\p{Lu}(?:\p{Lu}|&(?=\p{Lu})){1,5})(?:s|['’]s)?(?![\p{L}\p{N}&@/_-]|\.\p{L}|['’]\p{L})/gu;
/** Fewer uses may be a slip of the pen, and readers find their meaning in the sentence. */
const FEWEST_USES = 2;

const usesInLeaves = inLeaves(
  (leaf, _source, language: string) => undefinedIfEmpty(readUses(leaf, language)),
  ({ start }, found) => found.map((use): Use => ({ ...use, ...shiftSpan(use, start), block: start })),
);

/** Uses behind an article, in blocks that aren't in capitals as a whole. */
function readUses({ kind, prose, quoteDepth }: Leaf, language: string): readonly (Span & { readonly text: string })[] {
  const articles = ACRONYM_ARTICLES[language];
  if (kind !== 'paragraph' || quoteDepth > 0 || !articles || !/\p{Lu}{2}/u.test(prose.text) || isShouted(prose.text)) return [];
  const found: (Span & { readonly text: string })[] = [];
  for (const { 0: written, index, groups } of matchesIn(prose.text, ACRONYM)) {
    const name = groups?.['name'] ?? '';
    if (KNOWN_ACRONYMS.has(name) || KNOWN_ACRONYMS.has(written.toUpperCase())) continue;
    const behind = prose.text.slice(index + written.length, index + written.length + 30);
    // "the AWS Console", "the ABC 3" are names.
    if (/^[\s\u00A0][\p{Lu}\d]/u.test(behind) || !articles.test(prose.text.slice(Math.max(0, index - 20), index))) continue;
    found.push({ text: name, ...prose.spanOf(index, index + name.length) });
  }
  return found;
}

/** Most of its words are in capitals. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => word === word.toUpperCase()).length * 3 > words.length;
}

/**
 * All of them in the order of their first uses. An acronym is explained by words that it abbreviates anywhere in the text, by a colon, dash,
 * equals sign or parenthesis beside it, where it is alone in quotation marks, a table cell or bold, and where a heading is about it.
 * @param language BCP 47 primary language
 */
export function findUnexplainedAcronyms(markdown: Readable, language: string): readonly Acronym[] {
  const uses = new Map<string, Use[]>();
  for (const use of usesInLeaves(markdown, language)) addToMultimap(uses, use.text, use);
  const candidates = [...uses].filter(([, places]) => places.length >= FEWEST_USES);
  if (candidates.length === 0) return [];
  const explained = new Set(explanations(markdown, [language, ...candidates.map(([text]) => text)].join(' ')));
  return candidates
    .filter(([text]) => !explained.has(text))
    .map(([text, places]) => {
      const firsts = places.filter(({ block }, index) => block !== places[index - 1]?.block);
      const shown = firsts.length > 1 ? firsts : places;
      return { text, uses: shown.map(({ start, end }) => ({ start, end })), blocks: firsts.length };
    });
}

const explanations = inLeaves(
  (leaf, source, key: string) => {
    const [language, ...names] = key.split(' ');
    return undefinedIfEmpty(names.filter((name) => explains(leaf, source, name, language === 'de')));
  },
  (_block, found) => found,
);

function explains(leaf: Leaf, source: () => string, name: string, hasCompounds: boolean): boolean {
  const { prose, kind, inlines } = leaf;
  if (kind === 'code' || kind === 'rule' || kind === 'comment') return false;
  const text = kind === 'html' ? source() : prose.text;
  if (kind === 'definition') return isInAddress(source(), name);
  // A company is known by its address, and an acronym by the page that it links to.
  if (inlines.some((one) => one.target && isInAddress(source().slice(one.target.start, one.target.end), name))) return true;
  if (inlines.some((one) => (one.kind === 'url' || one.kind === 'link') && isLinked(leaf, one, source, name))) return true;
  // "YOUR RIGHTS", "LARKSPUR": a word in capitals that is written in small letters elsewhere is a word, or a name.
  if (name.length >= 4 && inSmallLetters(name).test(text)) return true;
  if (text.includes(name)) {
    const inLine = text.replace(/\s+/g, ' ');
    if (explainedBeside(name).test(inLine) || isIntroduced(inLine, name) || namesCompany(name).test(inLine)) return true;
    if (kind === 'heading' || (kind === 'tableCell' && text.trim() === name)) return true;
  }
  return patternOf(name).test(text) || (hasCompounds && hasCompound(text, name));
}

function isInAddress(target: string, name: string): boolean {
  return inAddress(name).test(target.toLowerCase());
}

/** The text of a link is the acronym, or ends with it: what it means is behind the link. */
function isLinked({ prose }: Leaf, link: Span, source: () => string, name: string): boolean {
  const shown = source().slice(link.start, link.end);
  return prose.text !== '' && alone(name).test(shown);
}

/** What explains an acronym right beside it. */
const explainedBeside = oncePerText(
  (name) =>
    new RegExp(
      `(?:[("“„«‘'\\[*]|(?:or|also|oder|ou|o)\\s)\\s?${name}(?:s|['’]s)?\\s?[)"”“»’'\\]*]|(?<![\\p{L}\\p{N}])${name}\\s?(?:[(:=–—]|\\s-\\s)|[=–—:]\\s?${name}\\s?$|${name}\\s(?:stands|means|is\\s(?:an?|the)\\s|steht|bedeutet|ist\\sdie|signifie|désigne|significa|è\\s(?:il|la|un))`,
      'u',
    ),
);

/** "Larkspur Garden Supplies, hereinafter referred to as LGS": words before it say that it is the short name. */
function isIntroduced(text: string, name: string): boolean {
  return matchesIn(text, everyUse(name)).some(({ index }) =>
    INTRODUCES_SHORT_NAME.test(text.slice(Math.max(0, index - LONGEST_INTRODUCTION), index)),
  );
}

/** Code units before a short name in which it is introduced. */
const LONGEST_INTRODUCTION = 80;
const everyUse = oncePerText((name) => new RegExp(alone(name), 'gu'));

/** "ALAS doo", "the BRS Oy": a company is called so. */
const namesCompany = oncePerText(
  (name) => new RegExp(`(?<![\\p{L}\\p{N}])${name},?\\s(?:${LEGAL_FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
);

const inSmallLetters = oncePerText(
  (name) => new RegExp(`(?<!\\p{L})[${name.slice(0, 1)}${name.slice(0, 1).toLowerCase()}]${name.slice(1).toLowerCase()}(?!\\p{L})`, 'u'),
);
const inAddress = oncePerText((name) => new RegExp(`(?<![a-z\\d])${name.toLowerCase()}(?![a-z])`, 'u'));
const alone = oncePerText((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u'));

/** Words whose first letters are those of the acronym, small words between them left out. */
const patternOf = oncePerText((name: string): RegExp => {
  const letters = [...name.replace('&', '')];
  const gap = `(?:[\\s\\u00A0/-]+(?:(?:${SMALL_WORDS.join('|')})[\\s\\u00A0]+|[ld]['’]){0,2})`;
  const wordsFrom = (at: number): string => {
    const [letter = '', next = ''] = letters.slice(at);
    const then = (count: number): string => (at + count < letters.length ? gap + wordsFrom(at + count) : '');
    // "Statement of work": a small word may have a letter of its own.
    const whole = `${letter}[\\p{L}\\p{N}'’.]{${at === 0 ? 2 : 1},30}${then(1)}`;
    // "Northwest" stands for NW.
    const beginnings = next === '' ? [] : SPLIT_BEGINNINGS.filter((one) => one.startsWith(letter.toLowerCase()));
    return beginnings.length === 0 ? whole : `(?:${whole}|(?:${beginnings.join('|')})${next}\\p{L}{2,20}${then(2)})`;
  };
  return new RegExp(`(?<![\\p{L}])(?!${name}(?!\\p{L}))${wordsFrom(0)}`, 'iu');
});

/** A long word has the letters in order, as "Auftragsverarbeitungsvertrag" has those of AVV. */
function hasCompound(text: string, name: string): boolean {
  return (text.match(COMPOUND) ?? []).some((word) => {
    let at = -1;
    return [...name.toLowerCase()].every((letter, index) => {
      at = word.toLowerCase().indexOf(letter, at + 1);
      return index === 0 ? at === 0 : at > 0;
    });
  });
}

/** A compound of at least two words. */
const COMPOUND = /(?<![\p{L}-])\p{Lu}[\p{L}-]{9,60}/gu;
