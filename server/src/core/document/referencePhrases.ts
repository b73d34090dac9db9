/** Finds the phrases of one block that name sections: "Sections 2 and 4(b)", "this Section", "see “Sharing” below". What they lead to, `references.ts` says. */
import { REFERENCE_LANGUAGES, type ClauseSpace, type ReferenceLanguage } from '../knowledge/referenceWords.ts';
import { readParts, type LabelPart } from './clauseLabels.ts';
import type { Leaf } from './markdown.ts';
import type { Span } from './span.ts';

/** One number of a phrase; offsets in the prose of its block. */
export interface PhraseNumber {
  readonly label: string;
  readonly span: Span;
  readonly parts: readonly LabelPart[];
  /** First or last of a range: "4 to 7". */
  readonly range?: 'start' | 'end';
  /** The title given with it, without quotes and parentheses. */
  readonly title?: { readonly text: string; readonly span: Span };
}

/** One phrase; offsets in the prose of its block. */
export interface ReferencePhrase {
  /** From the clause word, or the first quote, to the last number, title or direction. */
  readonly span: Span;
  /** The clause word, lower case, and what it counts. */
  readonly word?: string;
  readonly wordSpan?: Span;
  readonly space: ClauseSpace;
  /** True for words that may count what shows no number: paragraph, point. */
  readonly loose: boolean;
  readonly numbers: readonly PhraseNumber[];
  /** "this Section". */
  readonly self: boolean;
  /** A heading named in quotes. */
  readonly heading?: { readonly text: string; readonly span: Span };
  /** A heading in quotes is surely meant as one: "section titled" or "below" stands beside it, not just "in". */
  readonly named?: boolean;
  readonly direction?: { readonly span: Span; readonly to: 'above' | 'below' };
}

/** What the phrases of a language look like. */
interface Grammar {
  readonly language: ReferenceLanguage;
  readonly numbered: RegExp;
  readonly tail: RegExp;
  readonly next: RegExp;
  readonly title: RegExp;
  readonly directionAfter: RegExp;
  readonly directionBefore: RegExp;
  readonly selfBefore: RegExp;
  readonly self: RegExp;
  readonly quoted: RegExp;
  readonly headingBefore: RegExp;
  readonly headingAfter: RegExp;
  readonly words: ReadonlyMap<string, { readonly space: ClauseSpace; readonly loose: boolean; readonly plural: boolean }>;
}

const NUMBER = String.raw`(?:\d{1,3}[A-Za-z]?(?:\.\d{1,3}[a-z]?){0,5}|(?:[A-Z]|[IVXL]{2,6})(?:\.\d{1,3}){0,4}(?!\.[ \u00A0]?\d))(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[A-Z])\)|[ \u00A0]\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)(?=[,.;:)]|$|\s(?:of|above|below|and|or|to)\b)){0,4}(?!\d|\.\d|[-–/]\d{3}|[\p{L}]|['’][\p{L}]|[ \u00A0]?%)`;
const SPACE = String.raw`[ \t\u00A0\u202F]*\n?[ \t\u00A0\u202F]*`;
const GAP = String.raw`(?:[ \t\u00A0\u202F]+\n?[ \t]*|\n[ \t]*)`;
const QUOTES: readonly (readonly [string, string])[] = [['“', '”'], ['"', '"'], ['„', '“'], ['„', '”'], ['«', '»'], ['‘', '’']];
const QUOTE = QUOTES.map(([open, close]) => String.raw`${open}[ \u00A0\u202F]?([\p{L}\p{N}][^${open}${close}\n]{1,120}?)[,.]?[ \u00A0\u202F]?${close}`).join('|');

const grammars = new Map<string, Grammar>();

function grammarOf(tag: string): Grammar | undefined {
  const language = REFERENCE_LANGUAGES[tag];
  if (!language) return undefined;
  let grammar = grammars.get(tag);
  if (!grammar) grammars.set(tag, (grammar = makeGrammar(language)));
  return grammar;
}

function makeGrammar(language: ReferenceLanguage): Grammar {
  const words = new Map(language.words.flatMap(({ forms, space, loose = false, plural = [] }) => forms.map((form) => [form, { space, loose, plural: plural.includes(form) }] as const)));
  const word = oneOf([...words.keys()], true);
  const sectionWord = oneOf(language.section, true);
  const numero = language.numero.length > 0 ? `(?:${oneOf(language.numero, true)}${SPACE})?` : '';
  return {
    language,
    words,
    numbered: new RegExp(String.raw`(?=[${initials([...words.keys()])}])(?<![\p{L}\p{N}_/-])(${word})(?:${GAP}|(?<=[§.])${SPACE})${numero}(?=[\dA-Z])`, 'gu'),
    tail: new RegExp(String.raw`,?${GAP}(?:${oneOf(language.below, true)})${SPACE}(?:\d{1,3}[a-z]?|[a-z]\)?)(?![\p{L}\p{N}])`, 'yu'),
    next: new RegExp(String.raw`(?:(,)(?:${GAP}(?:${oneOf(language.and, true)})(?=${GAP}))?|${GAP}(?:${oneOf(language.and, true)})(?=${GAP})|(${GAP}(?:${oneOf(language.to, true)})(?=${GAP})|[ \u00A0]?[-–—](?=[ \u00A0]?[\dA-Z])))${SPACE}`, 'yu'),
    title: new RegExp(String.raw`${SPACE}(?:\((?:${QUOTE}|(\p{Lu}[^()\n]{2,90}?))\)|(?:,${SPACE})?(?:${QUOTE}))`, 'yu'),
    directionAfter: new RegExp(String.raw`,?${SPACE}\(?(?:(${oneOf(language.above, true)})|(${oneOf(language.under, true)}))(?![\p{L}\p{N}])`, 'yu'),
    directionBefore: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(${oneOf(language.above, true)})|(${oneOf(language.under, true)}))${GAP}(?:(?:${oneOf(['in', 'im', 'unter', 'dans', 'à', 'en', 'la', 'the', 'der', 'dem', 'den'], false)})${GAP}){0,2}$`, 'u'),
    selfBefore: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${oneOf(language.self, true)})${GAP}$`, 'u'),
    self: new RegExp(String.raw`(?=[${initials(language.self)}])(?<![\p{L}\p{N}])(?:${oneOf(language.self, true)})${GAP}(${word})(?![\p{L}\p{N}])(?!${SPACE}(?:\d|[A-Z](?![\p{L}])))`, 'gu'),
    quoted: new RegExp(`(?=[“"„«‘])(?:${QUOTE})`, 'gu'),
    headingBefore: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(?<!(?:${oneOf(language.self, false)})${GAP})(${sectionWord})(${GAP}(?:${oneOf(language.titled, false)}))?:?|(?:(${oneOf(language.see, true)})|${oneOf(language.within, true)}):?(?:${GAP}(?:the|our|der|die|den|dem|la|le|el|notre|nuestra))?)${GAP}$`, 'u'),
    headingAfter: new RegExp(String.raw`${GAP}(?:${sectionWord})(?![\p{L}\p{N}])`, 'yu'),
  };
}

/** The characters that any of the forms begins with: a quick look before the long one. */
function initials(forms: readonly string[]): string {
  return [...new Set(forms.flatMap((form) => [form.slice(0, 1), form.slice(0, 1).toUpperCase()]))].join('');
}

/** Alternatives, longest first, as written, with a capital and all in capitals. */
function oneOf(forms: readonly string[], anyCase: boolean): string {
  const all = forms.flatMap((form) => (anyCase ? [form, form.slice(0, 1).toUpperCase() + form.slice(1), form.toUpperCase()] : [form]));
  return [...new Set(all)].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`[ \u00A0]`)).join('|');
}

const known = new WeakMap<Leaf, { readonly tag: string; readonly phrases: readonly ReferencePhrase[] }>();

/** The phrases of one block in order, read once in its life. @param tag BCP 47 primary language of the policy, one that has reference words */
export function phrasesOf(leaf: Leaf, tag: string): readonly ReferencePhrase[] {
  const before = known.get(leaf);
  if (before?.tag === tag) return before.phrases;
  const grammar = grammarOf(tag);
  // The shortest is "§4".
  const phrases = grammar && leaf.prose.text.length > 1 ? readPhrases(leaf.prose.text, grammar) : [];
  known.set(leaf, { tag, phrases });
  return phrases;
}

function readPhrases(text: string, grammar: Grammar): ReferencePhrase[] {
  const phrases: ReferencePhrase[] = [];
  let done = 0;
  for (const match of text.matchAll(grammar.numbered)) {
    if (match.index < done) continue;
    const phrase = readNumbered(text, match, grammar);
    if (!phrase) continue;
    phrases.push(phrase);
    done = phrase.span.end;
  }
  const numbered = phrases.length;
  for (const match of text.matchAll(grammar.self)) {
    const word = match[1] ?? '';
    const about = grammar.words.get(word.toLowerCase());
    if (!about || about.plural) continue;
    const end = match.index + match[0].length;
    phrases.push({ span: { start: match.index, end }, word: word.toLowerCase(), wordSpan: { start: end - word.length, end }, space: about.space, loose: about.loose, numbers: [], self: true });
  }
  if (/["“„«‘]/.test(text)) phrases.push(...readQuoted(text, phrases.slice(0, numbered), grammar));
  return phrases.sort((a, b) => a.span.start - b.span.start);
}

/** A list in a text is no longer than this. */
const MOST_NUMBERS = 24;

function readNumbered(text: string, match: RegExpMatchArray & { index: number }, grammar: Grammar): ReferencePhrase | undefined {
  const word = match[1] ?? '';
  const about = grammar.words.get(word.toLowerCase());
  if (!about) return undefined;
  const numbers: PhraseNumber[] = [];
  let at = match.index + match[0].length;
  let end = at;
  let range = false;
  const number = new RegExp(NUMBER, 'yu');
  for (;;) {
    number.lastIndex = at;
    const label = number.exec(text)?.[0];
    if (label === undefined || numbers.length >= MOST_NUMBERS || countsSomething(text, at + label.length, grammar)) break;
    // "Part I", "Schedule A": a lone letter behind a word in lower case is one of a sentence.
    if (numbers.length === 0 && /^[AI]$/.test(label) && word === word.toLowerCase() && !word.startsWith('§')) break;
    end = at + label.length;
    grammar.tail.lastIndex = end;
    for (let more = grammar.tail.exec(text); more; more = grammar.tail.exec(text)) end = grammar.tail.lastIndex;
    const title = titleAt(text, end, grammar);
    numbers.push({ label, span: { start: at, end: at + label.length }, parts: readParts(label, at), ...(range ? { range: 'end' as const } : {}), ...(title ? { title: { text: title.text, span: title.span } } : {}) });
    if (title) end = title.end;
    grammar.next.lastIndex = end;
    const next = grammar.next.exec(text);
    if (!next || (next[1] !== undefined && !about.plural)) break;
    range = next[2] !== undefined;
    const last = numbers.at(-1);
    if (range && last) {
      number.lastIndex = grammar.next.lastIndex;
      if (number.test(text)) numbers[numbers.length - 1] = { ...last, range: 'start' };
    }
    at = grammar.next.lastIndex;
  }
  if (numbers.length === 0) return undefined;
  const direction = directionAt(text, match.index, end, grammar);
  if (direction && direction.span.start >= end) end = direction.span.end;
  const self = grammar.selfBefore.test(text.slice(Math.max(0, match.index - 24), match.index));
  return { span: { start: match.index, end }, word: word.toLowerCase(), wordSpan: { start: match.index, end: match.index + word.length }, space: about.space, loose: about.loose, numbers, self, ...(direction ? { direction } : {}) };
}

function countsSomething(text: string, at: number, { language }: Grammar): boolean {
  if (/^ ?(?:U\.? ?S\.? ?C|C\.? ?F\.? ?R|Stat\.)/.test(text.slice(at, at + 12))) return true;
  const next = /^[ \u00A0-]([\p{L}%€$]+)/u.exec(text.slice(at, at + 24))?.[1];
  return next !== undefined && language.units.includes(next.toLowerCase());
}

function titleAt(text: string, at: number, { title }: Grammar): { readonly text: string; readonly span: Span; readonly end: number } | undefined {
  title.lastIndex = at;
  const match = title.exec(text);
  const words = match?.slice(1).find((group) => group !== undefined);
  if (!match || words === undefined) return undefined;
  const start = match.index + match[0].indexOf(words);
  return { text: words.replace(/\s+/g, ' ').trim(), span: { start, end: start + words.length }, end: match.index + match[0].length };
}

function directionAt(text: string, start: number, end: number, { directionAfter, directionBefore }: Grammar): ReferencePhrase['direction'] {
  directionAfter.lastIndex = end;
  const after = directionAfter.exec(text);
  if (after) {
    const word = after[1] ?? after[2] ?? '';
    return { span: { start: after.index + after[0].length - word.length, end: after.index + after[0].length }, to: after[1] === undefined ? 'below' : 'above' };
  }
  const from = Math.max(0, start - 40);
  const before = directionBefore.exec(text.slice(from, start));
  if (!before) return undefined;
  const word = before[1] ?? before[2] ?? '';
  const at = from + before.index + before[0].indexOf(word);
  return { span: { start: at, end: at + word.length }, to: before[1] === undefined ? 'below' : 'above' };
}

/** Headings in quotes with a word beside them that says so. */
function readQuoted(text: string, numbered: readonly ReferencePhrase[], grammar: Grammar): ReferencePhrase[] {
  const phrases: ReferencePhrase[] = [];
  let place = 0;
  for (const match of text.matchAll(grammar.quoted)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const end = match.index + match[0].length;
    while ((numbered[place]?.span.end ?? Infinity) <= match.index) place++;
    if ((numbered[place]?.span.start ?? Infinity) < end) continue;
    grammar.headingAfter.lastIndex = end;
    const behind = grammar.headingAfter.exec(text);
    const from = Math.max(0, match.index - 60);
    const before = grammar.headingBefore.exec(text.slice(from, match.index));
    if (!behind && !before) continue;
    const until = behind ? end + behind[0].length : end;
    const start = before?.[1] === undefined ? match.index : from + before.index;
    const said = before?.[2] !== undefined || (behind !== null && before?.[3] !== undefined);
    const direction = directionAt(text, start, until, grammar);
    const span = { start, end: Math.max(until, direction?.span.end ?? 0) };
    const at = match.index + match[0].indexOf(words);
    phrases.push({ span, space: 'section', loose: false, numbers: [], self: false, heading: { text: words.replace(/\s+/g, ' ').trim(), span: { start: at, end: at + words.length } }, named: (said || direction !== undefined) && /^[\p{Lu}\d]/u.test(words), ...(direction ? { direction } : {}) });
  }
  return phrases;
}
