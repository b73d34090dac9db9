/** Labelled dates in one block of text ("Last updated: 10 February 2026"), by the block alone; what needs the blocks around it is in dates.ts. */
import type { DateLabel } from '../../knowledge/dateLabels.ts';
import { LABEL_LINKS, NEXT_LABEL, SUBJECT, VERSION_BEFORE } from '../../knowledge/dateWords.ts';
import { LANGUAGES } from '../../knowledge/languages/languages.ts';
import type { Leaf, Prose } from '../markdown/leaf.ts';
import { LETTER, runsOf } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { latestPer, lazy, oncePerText } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { findWrittenDates, readDateAt } from './dateFormats.ts';
import { placeholderAt } from './datePlaceholders.ts';
import type { DateReading, WrittenDate } from './dateReading.ts';
import { proseDates } from './proseDates.ts';

/** A label and the date that it introduces; spans are relative to the block. */
export interface LeafDate {
  readonly label: DateLabel;
  readonly labelSpan: Span;
  readonly dateSpan: Span;
  readonly reading: DateReading;
  /** The label is said of documents only ("last updated"), not "effective". */
  readonly strong: boolean;
}

/** What one block says about dates. */
export interface LeafDates {
  readonly dates: readonly LeafDate[];
  /** The block is nothing but a date, or a version and a date. */
  readonly alone?: { readonly dateSpan: Span; readonly reading: DateReading };
  /** The block is, or ends in, a label whose date must be in the block after it. */
  readonly open?: { readonly label: DateLabel; readonly labelSpan: Span; readonly language: string; readonly whole: boolean };
  /** Dates for machines: the `datetime` of kramdown attributes and `<time>` tags. */
  readonly attributes: readonly { readonly span: Span; readonly reading: DateReading }[];
}

const NOTHING: LeafDates = { dates: [], attributes: [] };

/** Reads one block; the outcome is kept with the leaf, which lives until the block is edited. @param source the block's source */
export const datesOfLeaf = latestPer(readLeaf, (_source, language) => [language]);

function readLeaf(leaf: Leaf, source: () => string, language: string): LeafDates {
  if (leaf.kind === 'html') {
    const html = source();
    const text = html.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
    const datesIn = lazy(() => findWrittenDates(text, language));
    const found = readText({ text, spanOf: (start, end) => ({ start, end }), datesIn }, language, readAttributes(html, language));
    return VERSION_CELL.test(html) ? { ...found, dates: [...found.dates, ...datesOfVersions(html, datesIn())] } : found;
  }
  const { text } = leaf.prose;
  if (text === '') return NOTHING;
  return readText(
    { text, spanOf: leaf.prose.spanOf, datesIn: () => proseDates(leaf, language) },
    language,
    leaf.length > text.length ? readAttributes(source(), language) : [],
  );
}

/** The head of a table of versions in raw HTML. */
const VERSION_CELL = /<t[hd]\b[^<>]{0,100}>\s{0,20}(?:<[^<>]{1,40}>\s{0,20})?(?:version|revision)\b/i;

/** Dates that fill a cell of such a table. */
function datesOfVersions(html: string, dates: readonly WrittenDate[]): LeafDate[] {
  return dates.flatMap(({ start, end, reading }) => {
    let before = start - 1;
    while (before >= 0 && /\s/.test(html.charAt(before))) before--;
    const filled = html.charAt(before) === '>' && /^\s{0,20}(?:<|$)/.test(html.slice(end, end + 21));
    return filled ? [{ label: 'version' as const, labelSpan: { start, end }, dateSpan: { start, end }, reading, strong: false }] : [];
  });
}

/** What a reader of the page sees of a block. */
interface Visible {
  readonly text: string;
  readonly spanOf: Prose['spanOf'];
  /** All dates of the text, in order. */
  readonly datesIn: () => readonly WrittenDate[];
}

function readText({ text, spanOf, datesIn }: Visible, language: string, attributes: LeafDates['attributes']): LeafDates {
  const dates: LeafDate[] = [];
  const nothing = attributes.length > 0 ? { dates, attributes } : NOTHING;
  if (text.length > LONG && !DATE_LIKE.test(text)) return nothing;
  const lower = text.toLowerCase();
  // Lower case may be longer than the text itself (Turkish İ); such a block is searched as it is.
  const searched = (lower.length === text.length ? lower : text).replaceAll('’', "'");
  let before = 0;
  let open: LeafDates['open'];
  for (const { start: labelStart, end: labelEnd, phrase } of findLabels(searched)) {
    if (labelStart < before) continue;
    const link = skipLinks(searched, labelEnd);
    const written =
      readDateAt(text, link.end, language === 'und' ? phrase.language : language) ??
      (link.colon || phrase.strong ? placeholderAt(text, link.end) : undefined);
    const opening = isOpening(text, labelStart, before, dates.length > 0);
    if (phrase.closing && !(written && phrase.closing.test(text.slice(written.end, written.end + LONGEST_CLOSING)))) continue;
    if (!written) {
      if (link.end === text.length && (phrase.strong || opening || link.colon))
        open = { label: phrase.label, labelSpan: spanOf(labelStart, labelEnd), language: phrase.language, whole: labelStart === 0 };
      continue;
    }
    // "Last updated by Ann in May 2024" and the like do not get here; "effective May 1, 2024, the rules change" does.
    const isOwn = opening
      ? phrase.strong || link.colon || isClosing(text, written.end)
      : (phrase.strong || isInBrackets(text, labelStart, written.end)) && speaksOfThisDocument(text, labelStart);
    if (!isOwn) continue;
    dates.push({
      label: phrase.label,
      labelSpan: spanOf(labelStart, labelEnd),
      dateSpan: spanOf(written.start, written.end),
      reading: written.reading,
      strong: phrase.strong,
    });
    before = written.end;
  }
  if (dates.length === 0 && CJK.test(text)) dates.push(...datesBeforeLabels(text, spanOf, datesIn()));
  const alone = dates.length === 0 ? dateAlone(text, language) : undefined;
  if (dates.length === 0 && !open && !alone) return nothing;
  return {
    dates,
    attributes,
    ...(open ? { open } : {}),
    ...(alone ? { alone: { dateSpan: spanOf(alone.start, alone.end), reading: alone.reading } } : {}),
  };
}

/** A block longer than this without anything that looks like a date has none, nor a label for the date in the block after it. */
const LONG = 80;
const DATE_LIKE = /\d{4}|\d[./-]\d|[[{<_$●]|\b(?:TB[ACD]|TODO|XX|to be |(?:YYYY|DD|MM)[-/. ])/i;

/** Code units of the verb behind a date. */
const LONGEST_CLOSING = 20;

/** The label phrases of a text, in order; the longest at each place. Only words that begin a phrase are looked at closely. */
function* findLabels(text: string): Generator<{ readonly start: number; readonly end: number; readonly phrase: Phrase }> {
  let done = 0;
  const hasCjk = CJK_LETTER.test(text);
  const runs = runsOf(text, LETTER);
  for (let at = 0; at < runs.length; at += 2) {
    const index = runs[at] as number;
    if (index < done) continue;
    const word = text.slice(index, runs[at + 1]);
    const isCjk = hasCjk && CJK_LETTER.test(word);
    if (!(isCjk || FIRST_WORDS.has(word)) || /[\d_]/.test(text[index - 1] ?? '')) continue;
    const from = isCjk ? index + Math.max(0, word.search(CJK_LABEL)) : index;
    const label = labelsFrom(FIRST_WORDS.has(word) ? word : '');
    label.lastIndex = from;
    const match = label.exec(text);
    const phrase = match && PHRASES.get(match[0].replace(/\s+/g, ' '));
    if (!match || !phrase) continue;
    done = from + match[0].length;
    yield { start: from, end: done, phrase };
  }
}

/** From the end of a label over colon, dashes, "on", "as of the" … to where a date may begin. */
function skipLinks(text: string, from: number): { readonly end: number; readonly colon: boolean } {
  let at = from;
  let colon = false;
  for (let steps = 0; steps < 8; steps++) {
    LINK.lastIndex = at;
    const match = LINK.exec(text);
    if (!match || match[0] === '') break;
    if (match[1] !== undefined && !LABEL_LINKS.has(match[1])) break;
    colon ||= /[:：=|]/.test(match[0]);
    at += match[0].length;
  }
  return { end: at, colon };
}

const LINK = /[\s\u00a0]{0,8}[:：=|–—-]?[\s\u00a0]{1,8}|[:：=|\u3000]|(\p{L}{1,10}\.?)(?=[\s\u00a0:：]|$)|\(/uy;

/** True when a label begins a line, follows a version or another date, or is behind a bar or dash. */
function isOpening(text: string, at: number, afterDate: number, hasDate: boolean): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lead = text.slice(Math.max(lineStart, afterDate, at - 80), at);
  if (/^[^\p{L}\d]*$/u.test(lead)) return true;
  if (hasDate && afterDate >= lineStart && NEXT_LABEL.test(lead)) return true;
  if (VERSION_BEFORE.test(lead)) return true;
  return lead.length < 80 && /[|·•]\s*$/.test(lead);
}

/** True when nothing of a sentence follows: the end, a bar, a full stop, another label. */
function isClosing(text: string, at: number): boolean {
  const lineEnd = text.indexOf('\n', at);
  const rest = text.slice(at, lineEnd === -1 ? text.length : lineEnd).slice(0, 80);
  return (
    /^\s*(?:г\.|r\.|року|-t[őó]l)?[\s.;)\]*_–—-]*(?:$|[|·•(]|version\b|v\d|(?:and |, ?)?(?:last |next |effective|updated|revised|reviewed|supersedes|replaces))/iu.test(
      rest,
    ) || /^\s*\.\s/.test(rest)
  );
}

/** True when a label and its date are all that brackets hold: "In this policy (as of: 3 May 2026)". */
function isInBrackets(text: string, from: number, to: number): boolean {
  return text[from - 1] === '(' && text[to] === ')';
}

/** True when the sentence before a label is about the text that one is reading: "These Terms were last updated on". */
function speaksOfThisDocument(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 200), at);
  const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n')) + 1);
  return SUBJECT.test(sentence) && !/\d|\blists?\b|\bsection\b|\bif\b|\bwhen\b/i.test(sentence);
}

/** "2024年4月3日生效": Chinese, Japanese and Korean put the label behind the date. */
function datesBeforeLabels(text: string, spanOf: Prose['spanOf'], written: readonly WrittenDate[]): LeafDate[] {
  const dates: LeafDate[] = [];
  for (const { start, end, reading } of written) {
    const match = AFTER.exec(text.slice(end, end + 24));
    const phrase = match && AFTER_PHRASES.get(match[1] ?? '');
    if (!match || !phrase) continue;
    const labelStart = end + match[0].length - (match[1]?.length ?? 0);
    dates.push({
      label: phrase,
      labelSpan: spanOf(labelStart, end + match[0].length),
      dateSpan: spanOf(start, end),
      reading,
      strong: false,
    });
  }
  return dates;
}

/** A line that is nothing but a date, perhaps with a place or version before it. */
function dateAlone(text: string, language: string): WrittenDate | undefined {
  if (text.length > 80) return undefined;
  const lead = /^[\s(–—-]*(?:[\p{L}.]{1,10}[^\p{L}\n]{1,12}(?:[,;|:–—-]|\s-)\s*)?(?:dated\s+)?/iu.exec(text)?.[0].length ?? 0;
  const written = readDateAt(text, lead, language) ?? readDateAt(text, text.length - text.trimStart().length, language);
  return written && /^\s*(?:г\.?|r\.?|року)?[\s.)–—-]*$/u.test(text.slice(written.end)) ? written : undefined;
}

/** Dates that a machine reads. Their form is fixed by HTML: `YYYY-MM-DD`. */
function readAttributes(source: string, language: string): LeafDates['attributes'] {
  if (!source.includes('datetime')) return [];
  return matchesIn(source, ATTRIBUTE).map((match) => {
    const value = match[2] ?? '';
    const start = match.index + match[0].length - value.length - 1;
    const whole = readDateAt(value, 0, language);
    const reading: DateReading =
      whole && whole.end === value.length ? whole.reading : (placeholderAt(value, 0)?.reading ?? { text: value, state: 'none' });
    return { span: { start, end: start + value.length }, reading };
  });
}

const ATTRIBUTE = /(?:\{:[^{}\n]{0,200}?|<time\b[^<>\n]{0,200}?)\bdatetime\s{0,4}=\s{0,4}(["'])([^"'\n]{0,60})\1/g;

interface Phrase {
  readonly label: DateLabel;
  readonly language: string;
  readonly strong: boolean;
  readonly closing?: RegExp;
}

const PHRASES = new Map<string, Phrase>();
const AFTER_PHRASES = new Map<string, DateLabel>();
for (const { code: language, dateLabels = [] } of LANGUAGES)
  for (const { label, phrases, strong, after, closing } of dateLabels)
    for (const phrase of phrases) {
      if (after) AFTER_PHRASES.set(phrase, label);
      else if (!PHRASES.has(phrase))
        PHRASES.set(phrase, {
          label,
          language,
          strong: strong === true,
          ...(closing ? { closing: new RegExp(`^\\s(?:${closing.source})(?!\\p{L})`, 'iu') } : {}),
        });
    }

const CJK = /[年년]/;
const longestFirst = (phrases: Iterable<string>): string[] =>
  [...phrases].sort((a, b) => b.length - a.length).map((phrase) => phrase.replaceAll(' ', '\\s{1,3}'));
const spelled = longestFirst(PHRASES.keys());
const CJK_LETTER = /[\u3040-\u9fff\uac00-\ud7af]/;
const CJK_LABEL = new RegExp(spelled.filter((phrase) => CJK_LETTER.test(phrase)).join('|'), 'u');
const FIRST_WORDS = new Map<string, string[]>();
for (const phrase of PHRASES.keys()) {
  const word = CJK_LETTER.test(phrase) ? '' : (/^\p{L}+/u.exec(phrase)?.[0] ?? '');
  FIRST_WORDS.set(word, [...(FIRST_WORDS.get(word) ?? []), phrase]);
}

/** Finds the phrases that begin with a word, or those of languages without spaces between words: one expression for the phrases of all languages takes long to make. */
const labelsFrom = oncePerText(
  (word) => new RegExp(`(?:${longestFirst(FIRST_WORDS.get(word) ?? []).join('|')})${word === '' ? '' : '(?![\\p{L}\\d_])'}`, 'yu'),
);

const AFTER = new RegExp(`^[\\s\\p{L}]{0,6}?(${longestFirst(AFTER_PHRASES.keys()).join('|')})`, 'u');
