/** Citations of laws whose provision does not exist: "§ 44 DSGVO", "Article 105 GDPR", "Art. 6(1)(g) GDPR". */
import { CCPA_SECTIONS, LAWS, type Law, OTHER_VERSION, PROVISION_WORDS } from '../../knowledge/laws.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** What is wrong with a citation. Numbers are as the law counts them. */
export type CitationFault =
  /** A section of a law that has articles, or an article of one that has sections. */
  | { readonly kind: 'unit'; readonly unit: Law['unit'] }
  | { readonly kind: 'number'; readonly unit: Law['unit'] | 'recital'; readonly number: number; readonly last: number }
  | { readonly kind: 'paragraph'; readonly article: number; readonly paragraph: number; readonly last: number }
  /** `last` is absent where the paragraph has no points. */
  | {
      readonly kind: 'point';
      readonly article: number;
      readonly paragraph: number;
      readonly point: string;
      readonly last: string | undefined;
    }
  | { readonly kind: 'ccpa'; readonly number: string };

/** One citation that leads nowhere. */
export interface FaultyCitation {
  /** From the word before the number to the end of the last provision cited. */
  readonly span: Span;
  /** The word and the number: "§ 44". */
  readonly text: string;
  /** The law as the text names it. */
  readonly law: string;
  readonly fault: CitationFault;
}

/** All of them in order, one for each provision. @param language BCP 47 primary language: in German and English an article of a law that has sections is a mistake, elsewhere a translation */
export function findFaultyCitations(markdown: Readable, language: string): readonly FaultyCitation[] {
  return citations(markdown, language === 'de' || language === 'en' || language === 'und');
}

const citations = inLeaves(
  (leaf, _source, strict: boolean) => (MAY_CITE.test(leaf.prose.text) ? undefinedIfEmpty(scan(leaf, strict)) : undefined),
  ({ start }, found) => found.map((one): FaultyCitation => ({ ...one, span: shiftSpan(one.span, start) })),
  mayMatch(/\d/),
);

/** A number somewhere behind a word or sign for a provision. */
const MAY_CITE = /(?:§|art|para?gra|recital|consid|erw|EG|sec)[^\n]{0,25}\d|1798\.1\d/iu;

const UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<article>${PROVISION_WORDS.article})|(?<section>${PROVISION_WORDS.section})|(?<recital>${PROVISION_WORDS.recital}))\\s{0,2}\\(?(?=\\d)`,
  'giu',
);
const NUMBER = /(\d{1,4})([A-Z]{1,2}(?!\p{L})|\s?[a-z](?![\p{L})]))?(?:\s?ff?\.?(?!\p{L}))?/uy;
const PARAGRAPH_IN_BRACKETS = /\s?\((\d{1,2})\)/y;
const POINT_IN_BRACKETS = /[\s,]{0,2}\(([a-z])\)/y;
const PARAGRAPH = new RegExp(`[\\s,]{0,2}(?:${PROVISION_WORDS.paragraph})\\s{0,2}\\(?(\\d{1,2})(?!\\d)\\)?`, 'iuy');
const POINT = new RegExp(`[\\s,]{0,2}(?:${PROVISION_WORDS.point})(?:(?<=\\.)|(?!\\p{L}))\\s{0,2}\\(?([a-z])(?:\\)|(?!\\p{L}))`, 'iuy');
const SMALLER = new RegExp(`[\\s,]{0,2}(?:${PROVISION_WORDS.smaller})\\s{0,2}\\(?\\d{1,2}(?!\\d)\\)?`, 'iuy');
const DOTTED_PARAGRAPH = /\.(\d{1,2})(?!\d)/y;
const DOTTED_POINT = /\s?[-.]?\s?([a-z])\)|[-.]([a-z])(?!\p{L})/uy;
const JOINT = new RegExp(`\\s{0,2}(?:,|;|&|[-–—]|/|(?:,\\s)?(?<!\\p{L})(?:${PROVISION_WORDS.joins})(?!\\p{L}))\\s{0,2}`, 'iuy');
const LISTED_POINT = /\(?([a-z])(?:\)|(?!\p{L}))/uy;
const TO_LAW = new RegExp(`[\\s,]{0,3}(?:${PROVISION_WORDS.of})?(?:the )?["“„«(]?`, 'iuy');
/** Longest list of provisions, in steps of its reading. */
const MOST_STEPS = 60;

const LAW_AT = LAWS.map((law) => ({ law, pattern: new RegExp(`(?:${law.names.source})(?![\\p{L}\\p{N}]|-\\p{L})`, 'uy') }));
/** A law whose name ends right before a provision. */
const LAW_BEFORE = LAWS.map((law) => ({ law, pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${law.names.source})\\s$`, 'u') }));
/** The short name of a law that is not known, behind a provision. */
const STATUTE_BEHIND = /^\s?(?:de[rs]\s)?\p{Lu}\p{L}*\p{Lu}/u;
/** Code units before a provision in which its law is looked for. */
const BEFORE = 60;

/** One provision with what it cites of it. */
interface Cited {
  readonly number: number;
  /** With a letter that is part of the number, or that may be a point: such an article is not looked into. */
  readonly lettered: boolean;
  /** The same number may count paragraphs: "Abs. 1 und 2". */
  readonly unsure: boolean;
  readonly end: number;
  readonly paragraphs: readonly { readonly paragraph: number; readonly end: number }[];
  readonly points: readonly { readonly paragraph: number | undefined; readonly point: string; readonly end: number }[];
}

type Unit = Law['unit'] | 'recital';

interface Citation {
  readonly start: number;
  readonly unit: Unit;
  /** As it is written before the number. */
  readonly word: string;
  readonly cited: readonly Cited[];
  readonly end: number;
}

function scan({ kind, prose }: Leaf, strict: boolean): FaultyCitation[] {
  const { text } = prose;
  const found: FaultyCitation[] = [];
  const open: Citation[] = [];
  let done = 0;
  const judge = (citation: Citation, law: Law, name: string, isBehind: boolean): void => {
    for (const { start, end, label, fault } of faultsOf(citation, law, text, strict, isBehind, kind === 'heading'))
      found.push({ span: prose.spanOf(start, end), text: label, law: name.replace(/\s+/g, ' '), fault });
  };
  for (const match of matchesIn(text, UNIT)) {
    if (match.index < done) continue;
    const citation = readCitation(text, match);
    if (!citation) continue;
    done = citation.end;
    const law = lawBehind(text, citation.end);
    if (law) {
      for (const before of open) if (before.unit === citation.unit) judge(before, law.law, law.name, true);
      open.length = 0;
      judge(citation, law.law, law.name, true);
      continue;
    }
    const first = STATUTE_BEHIND.test(text.slice(citation.end, citation.end + 12)) ? undefined : lawBefore(text, citation.start);
    if (first) judge(citation, first.law, first.name, false);
    // "Art. 6 und Art. 9 DSGVO": the law behind the last is that of all.
    if (open.length > 0 && !isJoint(text, (open.at(-1) as Citation).end, citation.start)) open.length = 0;
    const next = matchEnd(JOINT, text, citation.end);
    if (!first && next !== undefined) open.push(citation);
    else open.length = 0;
  }
  for (const match of matchesIn(text, CCPA)) {
    const number = match[1] ?? '';
    if (CCPA_SECTIONS.has(number) || CCPA_SECTIONS.has(number.split('.')[0] ?? '')) continue;
    found.push({
      span: prose.spanOf(match.index, match.index + match[0].length),
      text: match[0],
      law: 'CCPA',
      fault: { kind: 'ccpa', number: match[0] },
    });
  }
  return found;
}

const CCPA = /(?<![\d.])1798\.(1\d\d(?:\.\d{1,3})?)(?![\d])/g;

function isJoint(text: string, end: number, start: number): boolean {
  return matchEnd(JOINT, text, end) === start;
}

/** Where a sticky pattern ends that matches at an offset; undefined where it doesn't. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function lawBehind(text: string, end: number): { readonly law: Law; readonly name: string } | undefined {
  const at = matchEnd(TO_LAW, text, end) ?? end;
  if (at === end) return undefined;
  for (const { law, pattern } of LAW_AT) {
    const match = matchAt(pattern, text, at);
    if (match) return OTHER_VERSION.test(text.slice(at + match[0].length, at + match[0].length + 15)) ? undefined : { law, name: match[0] };
  }
  return undefined;
}

function lawBefore(text: string, start: number): { readonly law: Law; readonly name: string } | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  for (const { law, pattern } of LAW_BEFORE) {
    const match = pattern.exec(before);
    if (match) return { law, name: match[0].trimEnd() };
  }
  return undefined;
}

/** Reads what follows a word for a provision: "6 Abs. 1 S. 1 lit. a und f", "13(1)(b) and 14". */
function readCitation(text: string, match: RegExpExecArray): Citation | undefined {
  const { article, section } = match.groups ?? {};
  const unit: Unit = article !== undefined ? 'article' : section !== undefined ? 'section' : 'recital';
  let at = match.index + match[0].length;
  const cited: {
    number: number;
    lettered: boolean;
    unsure: boolean;
    end: number;
    paragraphs: { paragraph: number; end: number }[];
    points: { paragraph: number | undefined; point: string; end: number }[];
  }[] = [];
  let last = 'number' as 'number' | 'paragraph' | 'word-paragraph' | 'point' | 'smaller';
  const readNumber = (): boolean => {
    const number = matchAt(NUMBER, text, at);
    if (!number) return false;
    at += number[0].length;
    if (match[0].endsWith('(') && cited.length === 0 && text[at] === ')') at++;
    cited.push({
      number: Number(number[1]),
      lettered: number[2] !== undefined,
      unsure: last === 'word-paragraph' || last === 'paragraph' || last === 'smaller',
      end: at,
      paragraphs: [],
      points: [],
    });
    last = 'number';
    return true;
  };
  if (!readNumber()) return undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    const current = cited.at(-1);
    if (!current) return undefined;
    const joint = matchEnd(JOINT, text, at);
    const part: Part | undefined =
      readPart(text, at, last !== 'smaller') ?? (joint === undefined ? undefined : readPart(text, joint, false));
    if (part) {
      at = part.end;
      if (part.paragraph !== undefined) {
        current.paragraphs.push({ paragraph: part.paragraph, end: at });
        last = part.isWord ? 'word-paragraph' : 'paragraph';
      } else if (part.point !== undefined) {
        current.points.push({ paragraph: current.paragraphs.at(-1)?.paragraph, point: part.point, end: at });
        last = 'point';
      } else last = 'smaller';
      continue;
    }
    if (joint === undefined) break;
    const point = last === 'point' ? matchAt(LISTED_POINT, text, joint) : undefined;
    if (point) {
      at = joint + point[0].length;
      current.points.push({ paragraph: current.paragraphs.at(-1)?.paragraph, point: point[1] ?? '', end: at });
      continue;
    }
    const before = at;
    at = joint;
    if (!/\d/.test(text[at] ?? '') || !readNumber()) {
      at = before;
      break;
    }
  }
  return { start: match.index, unit, word: (article ?? section ?? '').trim(), cited, end: at };
}

interface Part {
  readonly end: number;
  readonly paragraph?: number;
  readonly isWord?: boolean;
  readonly point?: string;
}

/** One part of a provision; neither a paragraph nor a point where it is something smaller. @param isBare whether "6.1" and "6-a" may go on here */
function readPart(text: string, at: number, isBare: boolean): Part | undefined {
  const read = (pattern: RegExp): { readonly value: string; readonly end: number } | undefined => {
    const match = matchAt(pattern, text, at);
    return match ? { value: (match[1] ?? match[2] ?? '').toLowerCase(), end: at + match[0].length } : undefined;
  };
  const word = read(PARAGRAPH);
  if (word) return { end: word.end, paragraph: Number(word.value), isWord: true };
  const paragraph = read(PARAGRAPH_IN_BRACKETS) ?? (isBare ? read(DOTTED_PARAGRAPH) : undefined);
  if (paragraph) return { end: paragraph.end, paragraph: Number(paragraph.value) };
  const point = read(POINT_IN_BRACKETS) ?? read(POINT) ?? (isBare ? read(DOTTED_POINT) : undefined);
  if (point) return { end: point.end, point: point.value };
  const smaller = read(SMALLER);
  return smaller ? { end: smaller.end } : undefined;
}

interface Faulty {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly fault: CitationFault;
}

/** Sections that chapters of laws of the Union are divided into: "Section 2 of the GDPR" may be one. */
const MOST_CHAPTER_SECTIONS = 5;

function* faultsOf(
  { start, unit, word, cited, end }: Citation,
  law: Law,
  text: string,
  strict: boolean,
  isBehind: boolean,
  isHeading: boolean,
): Generator<Faulty> {
  const label = (to: number): string => text.slice(start, to).replace(/\s+/g, ' ');
  if (unit !== 'recital' && unit !== law.unit) {
    const first = cited[0];
    if (!first || !isBehind) return;
    // "§ 7 Datenschutz-Grundverordnung" is a title, and so is a line of a list of laws.
    if (isHeading && text.slice(0, start).trim() === '') return;
    if (unit === 'article' && !strict) return;
    // Chapters are divided into sections, and so are the headings of one's own text.
    if (
      unit === 'section' &&
      !word.startsWith('§') &&
      cited.every(({ number, paragraphs, points }) => number <= MOST_CHAPTER_SECTIONS && paragraphs.length === 0 && points.length === 0)
    )
      return;
    yield { start, end, label: label(first.end), fault: { kind: 'unit', unit: law.unit } };
    return;
  }
  for (const [index, one] of cited.entries()) {
    const { number, lettered, unsure, paragraphs, points } = one;
    const from = index === 0 ? start : one.end - String(number).length;
    const last = unit === 'recital' ? law.recitals : law.last;
    if (last === undefined) return;
    if (number > last || number === 0) {
      yield { start: from, end: one.end, label: label(one.end), fault: { kind: 'number', unit, number, last } };
      continue;
    }
    const provision = unit === 'article' ? law.articles?.get(number) : undefined;
    if (!provision || lettered || unsure) continue;
    for (const { paragraph, end: to } of paragraphs)
      if (paragraph > provision.paragraphs || paragraph === 0)
        yield {
          start: from,
          end: to,
          label: label(to),
          fault: { kind: 'paragraph', article: number, paragraph, last: provision.paragraphs },
        };
    for (const { paragraph, point, end: to } of points) {
      // Without a paragraph any may be meant.
      const known = paragraph ?? (provision.paragraphs === 1 ? 1 : undefined);
      if (known !== undefined && known > provision.paragraphs) continue;
      const lastPoint =
        known === undefined
          ? [...provision.points.values()].reduce((most, letter) => (letter > most ? letter : most), '')
          : provision.points.get(known);
      if (lastPoint !== undefined && point <= lastPoint) continue;
      yield {
        start: from,
        end: to,
        label: label(to),
        fault: { kind: 'point', article: number, paragraph: known ?? 0, point, last: lastPoint === '' ? undefined : lastPoint },
      };
    }
  }
}
