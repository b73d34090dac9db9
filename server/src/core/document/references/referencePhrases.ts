/** Finds the phrases of one block that name sections: "Sections 2 and 4(b)", "this Section", "see “Sharing” below". What they lead to, `references.ts` says. */
import type { ClauseSpace, ReferenceLanguage } from '../../knowledge/languages/language.ts';
import { DIRECTION_ARTICLES, PREPOSITIONS, RANGE_STARTS, REFERENCE_LANGUAGES, STANDARD_CLAUSES } from '../../knowledge/referenceWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { havingWord } from '../markdown/words.ts';
import { type LabelPart, readParts } from '../outline/clauseLabels.ts';
import { matchesIn } from '../text/matches.ts';
import { latestPer, oncePerText } from '../text/remember.ts';
import type { Span } from '../text/span.ts';

/** One number of a phrase; offsets in the prose of its block. */
export interface PhraseNumber {
  readonly label: string;
  readonly span: Span;
  readonly parts: readonly LabelPart[];
  /** The parts that it takes over from the number before it: for `(b)` in "4(a), (b)" the 4. */
  readonly inherited: readonly LabelPart[];
  /** A number of the list only if it leads somewhere: "Section 4.1, 4.2", "3.1/3.2". */
  readonly tentative?: true;
  /** It may as well count what is below the number before it: "§§ 3 Abs. 1, 2". */
  readonly doubtful?: true;
  /** What is below it and cannot be sections: "paragraphs 1 and 2", "Abs. 3". */
  readonly below?: Span;
  /** Where the phrase ends if this is its last number: behind its title and what is below it. */
  readonly end: number;
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
  /** True for words that rather count what is below a section: paragraph 2 of it. */
  readonly below: boolean;
  /** No clause word, but a word that sends the reader there: "see 3.1". */
  readonly bare: boolean;
  readonly numbers: readonly PhraseNumber[];
  /** "this Section". */
  readonly self: boolean;
  /** A heading named in quotes. */
  readonly heading?: { readonly text: string; readonly span: Span };
  /** A heading in quotes is surely meant as one: "section titled" or "below" is beside it, not just "in". */
  readonly named?: boolean;
  readonly direction?: { readonly span: Span; readonly to: 'above' | 'below' };
  /** It may count something instead: "3 Fees". */
  readonly weak?: true;
  /** Its block speaks of the European Commission's standard contractual clauses. */
  readonly standardClauses?: true;
}

/** What the phrases of a language look like. */
interface Grammar {
  readonly language: ReferenceLanguage;
  readonly numbered: RegExp;
  readonly cited: RegExp;
  readonly tail: RegExp;
  /** The same with all numbers of a list: "Abs. 1, 2 und 4". */
  readonly tails: RegExp;
  /** A tail that counts nothing that may be sections. */
  readonly belowOnly: RegExp;
  readonly next: RegExp;
  readonly title: RegExp;
  readonly directionAfter: RegExp;
  readonly directionBefore: RegExp;
  readonly selfBefore: RegExp;
  readonly self: RegExp;
  readonly quoted: RegExp;
  readonly headingBefore: RegExp;
  readonly headingAfter: RegExp;
  readonly words: ReadonlyMap<string, CountedWord>;
  /** Tells of a block whether it has one of the words, or its beginning. */
  readonly mayCount: (leaf: Leaf) => boolean;
}

interface CountedWord {
  readonly space: ClauseSpace;
  readonly loose: boolean;
  readonly below: boolean;
  readonly plural: boolean;
}

const NUMBER = String.raw`(?:\d{1,3}[A-Za-z]?(?:\.\d{1,3}[a-z]?){0,5}|(?:[A-Z]|[IVXL]{2,6})(?:\.\d{1,3}){0,4}(?!\.[ \u00A0]?\d))(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[A-Z])\)|[ \u00A0]\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)(?=[,.;:)]|$|\s(?:of|above|below|and|or|to)\b)){0,4}(?!\d|\.\d|[-–/]\d{3}|[\p{L}]|['’](?!s(?![\p{L}]))[\p{L}]|[ \u00A0]?%)`;
/** What a number goes on with that takes over the beginning of the one before it: the `(b)` of "4(a) and (b)". */
const PARTIAL = String.raw`(?:\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[A-Z])\)){1,3}(?![\p{L}\d])`;
const SPACE = String.raw`[ \t\u00A0\u202F]*(?:\n[ \t\u00A0\u202F]*)?`;
const GAP = String.raw`(?:[ \t\u00A0\u202F]+(?:\n[ \t]*)?|\n[ \t]*)`;
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['‘', '’'],
];
const QUOTE = QUOTES.map(
  ([open, close]) => String.raw`${open}[ \u00A0\u202F]?([\p{L}\p{N}][^${open}${close}\n]{1,120}?)[,.]?[ \u00A0\u202F]?${close}`,
).join('|');

const grammarOf = oncePerText((tag): Grammar | undefined => {
  const language = REFERENCE_LANGUAGES[tag];
  return language && makeGrammar(language);
});

/** What may be before the first number of a range: "sezioni da 1 a 3", "Abschnitte von 2 bis 4". */
const RANGE_FROM = `(?:${RANGE_STARTS.join('|')})`;

function makeGrammar(language: ReferenceLanguage): Grammar {
  const words = new Map(
    language.words.flatMap(({ forms, exact = [], space, loose = false, below = false, plural = [] }) =>
      [...forms, ...exact].map((form) => [form, { space, loose, below, plural: plural.includes(form) }] as const),
    ),
  );
  const exact = language.words.flatMap((one) => one.exact ?? []);
  const word = `${oneOf(
    language.words.flatMap(({ forms }) => forms),
    true,
  )}${exact.length > 0 ? `|(?<!['’.])(?:${oneOf(exact, false)})` : ''}`;
  const below = oneOf(language.below, true);
  const and = oneOf(language.and, true);
  const to = oneOf(language.to, true);
  const counted = String.raw`(?:\d{1,3}[a-z]?|\(?[a-z]\)?|\([ivx\d]{1,4}\))(?:\([a-z]{1,3}\)){0,2}(?![\p{L}\p{N}]|\.\d)`;
  const sectionWord = oneOf(language.section, true);
  const numero = language.numero.length > 0 ? `(?:${oneOf(language.numero, true)}${SPACE})?` : '';
  const firstWords = new Set([...words.keys()].map((form) => /^\p{L}*/u.exec(form)?.[0].toLowerCase()));
  const hasFirstWord = havingWord((lower) => firstWords.has(lower));
  return {
    language,
    words,
    mayCount: (leaf) => hasFirstWord(leaf) || leaf.prose.text.includes('§'),
    cited: new RegExp(
      String.raw`(?=[${initials([...language.cite, ...language.citeDeep, ...PREPOSITIONS])}])(?<![\p{L}\p{N}_/.-])(?:(${oneOf(language.cite, true)})|(${oneOf(language.citeDeep, true)})|(?:${oneOf(PREPOSITIONS, true)})):?${GAP}(?:(?:${oneOf(PREPOSITIONS, false)})${GAP})?(?=\d)`,
      'gu',
    ),
    numbered: new RegExp(
      String.raw`(?=[${initials([...words.keys()])}])(?<![\p{L}\p{N}_/-])(${word})(?:${GAP}|(?<=[§.])${SPACE})${numero}(?:${RANGE_FROM}${GAP}(?=\d[\d.]{0,9}${GAP}(?:${to})${GAP}\d))?(?=[\dA-Z])`,
      'gu',
    ),
    belowOnly: new RegExp(
      String.raw`^,?${GAP}(?:${oneOf(
        language.below.filter((form) => !language.words.some((one) => !one.below && one.forms.includes(form))),
        true,
      )})(?![\p{L}])`,
      'u',
    ),
    tail: new RegExp(`,?${GAP}(?:${below})${SPACE}${counted}`, 'yu'),
    tails: new RegExp(
      String.raw`,?${GAP}(?:${below})${SPACE}${counted}(?:(?:,(?:${GAP}(?:${and})(?=${GAP}))?|${GAP}(?:${and}|${to})(?=${GAP})|[ \u00A0]?[-–—])${SPACE}${counted}(?![ \u00A0](?:${below})[ \u00A0]))*`,
      'yu',
    ),
    next: new RegExp(
      String.raw`(?:(,)(?:${GAP}(${and})(?=${GAP}))?|([ \u00A0]?/(?=[ \u00A0]?[\dA-Z])|;)|${GAP}(?:${and})(?=${GAP})|(${GAP}(?:${to})(?=${GAP})|[ \u00A0]?[-–—](?=[ \u00A0]?[\dA-Z(])))${SPACE}`,
      'yu',
    ),
    title: new RegExp(String.raw`${SPACE}(?:\((?:${QUOTE}|(\p{Lu}[^()\n]{2,90}?))\)|(?:,${SPACE})?(?:${QUOTE}))`, 'yu'),
    directionAfter: new RegExp(
      String.raw`,?${SPACE}\(?(?:(${oneOf(language.above, true)})|(${oneOf(language.under, true)}))(?![\p{L}\p{N}])`,
      'yu',
    ),
    directionBefore: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(${oneOf(language.above, true)})|(${oneOf(language.under, true)}))${GAP}(?:(?:${oneOf(DIRECTION_ARTICLES, false)})${GAP}){0,2}$`,
      'u',
    ),
    selfBefore: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${oneOf(language.self, true)})${GAP}$`, 'u'),
    self: new RegExp(
      String.raw`(?=[${initials(language.self)}])(?<![\p{L}\p{N}])(?:${oneOf(language.self, true)})${GAP}(${word})(?![\p{L}\p{N}])(?!${SPACE}(?:\d|[A-Z](?![\p{L}])))`,
      'gu',
    ),
    quoted: new RegExp(`(?=[“"„«‘])(?:${QUOTE})`, 'gu'),
    headingBefore: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?<!(?:${oneOf(language.self, false)})${GAP})(${sectionWord})(${GAP}(?:${oneOf(language.titled, false)}))?:?|(?:(${oneOf(language.see, true)})|${oneOf(language.within, true)}):?(?:${GAP}(?:the|our|der|die|den|dem|la|le|el|notre|nuestra))?)${GAP}$`,
      'u',
    ),
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
  return [...new Set(all)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`[ \u00A0]`))
    .join('|');
}

/** The phrases of one block in order, read once in its life. @param tag BCP 47 primary language of the policy, one that has reference words */
export const phrasesOf = latestPer((leaf: Leaf, tag: string): readonly ReferencePhrase[] => {
  const grammar = grammarOf(tag);
  // The shortest is "§4".
  const read = grammar && leaf.prose.text.length > 1 ? readPhrases(leaf, grammar) : [];
  return read.length > 0 && STANDARD_CLAUSES.test(leaf.prose.text)
    ? read.map((phrase) => ({ ...phrase, standardClauses: true as const }))
    : read;
});

/** A text that is nothing but a list of numbers, as cells of tables are. @param tag BCP 47 primary language, one that has reference words */
export function numbersAlone(text: string, tag: string): ReferencePhrase | undefined {
  const grammar = grammarOf(tag);
  if (!grammar || text.length > LONGEST_ALONE) return undefined;
  const start = text.length - text.trimStart().length;
  const numbers = readNumbers(text, start, CITED, grammar, (label) => /^\d/.test(label));
  const last = numbers.at(-1);
  if (!last || !/^[.)]?\s*$/.test(text.slice(last.end))) return undefined;
  return { span: { start, end: last.end }, space: 'section', loose: true, below: false, bare: true, numbers, self: false };
}

/** A cell with more characters holds more than numbers. */
const LONGEST_ALONE = 160;

function readPhrases(leaf: Leaf, grammar: Grammar): ReferencePhrase[] {
  const { text } = leaf.prose;
  const phrases: ReferencePhrase[] = [];
  const mayCount = grammar.mayCount(leaf);
  let done = 0;
  for (const match of mayCount ? matchesIn(text, grammar.numbered) : NO_MATCHES) {
    if (match.index < done) continue;
    const phrase = readNumbered(text, match, grammar);
    if (!phrase) continue;
    phrases.push(phrase);
    done = phrase.span.end;
  }
  const worded = phrases.length;
  if (/\d/.test(text)) phrases.push(...readCited(text, phrases.slice(0, worded), grammar));
  phrases.sort((a, b) => a.span.start - b.span.start);
  const numbered = phrases.length;
  for (const match of mayCount ? matchesIn(text, grammar.self) : NO_MATCHES) {
    const word = match[1] ?? '';
    const about = grammar.words.get(word) ?? grammar.words.get(word.toLowerCase());
    if (!about || about.plural) continue;
    const end = match.index + match[0].length;
    phrases.push({
      span: { start: match.index, end },
      word: word.toLowerCase(),
      wordSpan: { start: end - word.length, end },
      space: about.space,
      loose: about.loose,
      below: about.below,
      bare: false,
      numbers: [],
      self: true,
    });
  }
  if (/["“„«‘]/.test(text)) phrases.push(...readQuoted(text, phrases.slice(0, numbered), grammar));
  return phrases.sort((a, b) => a.span.start - b.span.start);
}

const NO_MATCHES: readonly never[] = [];

/** A list in a text is no longer than this. */
const MOST_NUMBERS = 24;

function readNumbered(text: string, match: RegExpMatchArray & { index: number }, grammar: Grammar): ReferencePhrase | undefined {
  const word = match[1] ?? '';
  const about = grammar.words.get(word) ?? grammar.words.get(word.toLowerCase());
  if (!about) return undefined;
  const start = match.index;
  // "Part I", "Schedule A": a lone letter behind a word in lower case is one of a sentence.
  const numbers = readNumbers(
    text,
    start + match[0].length,
    about,
    grammar,
    (label) => !(/^[AI]$/.test(label) && word === word.toLowerCase() && !word.startsWith('§')),
  );
  const last = numbers.at(-1);
  if (!last) return undefined;
  const direction = directionAt(text, start, last.end, grammar);
  const self = grammar.selfBefore.test(text.slice(Math.max(0, start - 24), start));
  return {
    span: { start, end: Math.max(last.end, direction?.span.end ?? 0) },
    word: word.toLowerCase(),
    wordSpan: { start, end: start + word.length },
    space: about.space,
    loose: about.loose,
    below: about.below,
    bare: false,
    numbers,
    self,
    ...(direction ? { direction } : {}),
  };
}

const CITED: CountedWord = { space: 'section', loose: true, below: false, plural: true };

/** Between the ends of a range, and before what is cited alone. */
const RANGE_WORD = /^(?:to|through|bis|à|au|al?|ad|hasta|fino)\s/iu;

/** "see 3.1", "pursuant to 3.1 and 3.2", "in 4 above". */
function readCited(text: string, worded: readonly ReferencePhrase[], grammar: Grammar): ReferencePhrase[] {
  const phrases: ReferencePhrase[] = [];
  let place = 0;
  let done = 0;
  for (const match of matchesIn(text, grammar.cited)) {
    const from = match.index + match[0].length;
    // "numbers 1 to 4 above": half of a range.
    if (from < done || (RANGE_WORD.test(match[0]) && /\d[ \u00A0\n]$/.test(text.slice(Math.max(0, match.index - 2), match.index))))
      continue;
    while ((worded[place]?.span.end ?? Infinity) <= from) place++;
    if ((worded[place]?.span.start ?? Infinity) <= from) continue;
    const numbers = readNumbers(text, from, CITED, grammar, (label) => /^\d/.test(label));
    const [first] = numbers;
    const last = numbers.at(-1);
    if (!first || !last) continue;
    const direction = directionAt(text, from, last.end, grammar);
    const behind = direction && direction.span.start >= last.end;
    const isDeep = /[.(]/.test(first.label);
    const isCited =
      match[1] !== undefined
        ? isDeep || numbers.length > 1 || !/^[ \u00A0]*\n?[ \u00A0]*[\p{L}\d]|^[-–—/]/u.test(text.slice(last.end, last.end + 12))
        : match[2] !== undefined && isDeep;
    if (!isCited && !behind) continue;
    phrases.push({
      span: { start: from, end: behind ? direction.span.end : last.end },
      space: 'section',
      loose: true,
      below: false,
      bare: true,
      numbers,
      self: false,
      ...(behind ? { direction } : {}),
    });
    done = last.end;
  }
  return phrases;
}

const NUMBER_HERE = new RegExp(NUMBER, 'yu');
const PARTIAL_HERE = new RegExp(PARTIAL, 'yu');

/** How a number of a list is joined to the one before it; `loose` is a slash or a semicolon. */
type Join = 'comma' | 'loose' | 'and' | 'range';

/** The numbers of a list from an offset on. @param suits whether the first can be one */
function readNumbers(
  text: string,
  from: number,
  { plural, space }: CountedWord,
  grammar: Grammar,
  suits: (label: string) => boolean,
): PhraseNumber[] {
  const numbers: PhraseNumber[] = [];
  const joins: (Join | undefined)[] = [];
  let hasTail = false;
  for (let at = from; numbers.length < MOST_NUMBERS; ) {
    const before = numbers.at(-1);
    const join = joins.at(-1);
    NUMBER_HERE.lastIndex = at;
    PARTIAL_HERE.lastIndex = at;
    const whole = NUMBER_HERE.exec(text)?.[0];
    const label = whole ?? (before?.label.endsWith(')') ? PARTIAL_HERE.exec(text)?.[0] : undefined);
    if (label === undefined || countsSomething(text, at + label.length, grammar)) break;
    if (!before && !suits(label)) break;
    const isDeep = /[.(]/.test(label);
    // "§ 3 Abs. 1 und 2" counts on where it is.
    if (before && hasTail && !plural && !isDeep) break;
    const parts = readParts(label, at);
    const inherited = whole === undefined && before ? inheritedBy(parts, before) : [];
    const isTentative =
      before !== undefined &&
      (whole === undefined ||
        join === 'loose' ||
        (join === 'comma' && !plural) ||
        (before.tentative === true && before.inherited.length === 0));
    const isDoubtful = before !== undefined && !isDeep && (hasTail || before.doubtful === true);
    // "Schedule 1, paragraph 2" are two: the paragraphs of a schedule may have numbers that change.
    const tail = space === 'section' ? tailEnd(text, at + label.length, plural ? grammar.tail : grammar.tails) : at + label.length;
    hasTail = tail > at + label.length;
    const below =
      hasTail && grammar.belowOnly.test(text.slice(at + label.length, tail)) ? { start: at + label.length, end: tail } : undefined;
    const title = titleAt(text, tail, grammar);
    const end = title?.end ?? asideEnd(text, tail, grammar);
    if (before && join === 'range') numbers[numbers.length - 1] = { ...before, range: 'start' };
    numbers.push({
      label,
      span: { start: at, end: at + label.length },
      parts,
      inherited,
      end,
      ...(isTentative ? { tentative: true as const } : {}),
      ...(isDoubtful ? { doubtful: true as const } : {}),
      ...(below ? { below } : {}),
      ...(join === 'range' ? { range: 'end' as const } : {}),
      ...(title ? { title: { text: title.text, span: title.span } } : {}),
    });
    grammar.next.lastIndex = end;
    const next = grammar.next.exec(text);
    if (!next) break;
    joins.push(
      next[4] !== undefined ? 'range' : next[3] !== undefined ? 'loose' : next[1] !== undefined && next[2] === undefined ? 'comma' : 'and',
    );
    at = grammar.next.lastIndex;
  }
  // "under Section 2, 3 of them" isn't a list, "Section 2, 3 and 4" is one.
  while (
    numbers.length > 1 &&
    numbers.at(-1)?.tentative &&
    joins[numbers.length - 2] === 'comma' &&
    !/[.(]/.test(numbers.at(-1)?.label ?? '') &&
    !ANOTHER_FOLLOWS.test(text.slice(numbers.at(-1)?.end, (numbers.at(-1)?.end ?? 0) + 30))
  )
    numbers.pop();
  return numbers;
}

/** "Section 2, 3 and Section 4" is a list: another reference is joined to it. */
const ANOTHER_FOLLOWS = /^,?\s(?:and|or|und|oder|sowie|et|ou|y|o|e)\s(?:§§?|\p{L}{2,14}\.?)\s\d/u;

/** Behind words in parentheses that a list goes on after: "4 (second paragraph), 5 and 6". */
function asideEnd(text: string, from: number, { next }: Grammar): number {
  const aside = /^[ \u00A0]\([^()\n]{2,60}\)/.exec(text.slice(from, from + 64))?.[0];
  if (aside === undefined) return from;
  next.lastIndex = from + aside.length;
  if (!next.test(text)) return from;
  NUMBER_HERE.lastIndex = next.lastIndex;
  return NUMBER_HERE.test(text) ? from + aside.length : from;
}

function tailEnd(text: string, from: number, tail: RegExp): number {
  let end = from;
  tail.lastIndex = end;
  for (let more = tail.exec(text); more; more = tail.exec(text)) end = tail.lastIndex;
  return end;
}

/** What `(b)` takes over from "4(a)", and `(ii)` from "4(a)(i)": all before the part that it continues. */
function inheritedBy([own]: readonly LabelPart[], { inherited, parts }: PhraseNumber): readonly LabelPart[] {
  const all = [...inherited, ...parts];
  const continues = (part: LabelPart | undefined): boolean =>
    part?.readings.some(({ style, value }) => own?.readings.some((one) => one.style === style && one.value > value)) === true;
  const at = all.findLastIndex((part, index) => index > 0 && continues(part));
  return all.slice(0, at > 0 ? at : Math.max(1, all.length - 1));
}

function countsSomething(text: string, at: number, { language }: Grammar): boolean {
  if (/^ ?(?:U\.? ?S\.? ?C|C\.? ?F\.? ?R|Stat\.)/.test(text.slice(at, at + 12))) return true;
  const next = /^[ \u00A0-]([\p{L}%€$]+)/u.exec(text.slice(at, at + 24))?.[1];
  return next !== undefined && language.units.includes(next.toLowerCase());
}

function titleAt(
  text: string,
  at: number,
  { title }: Grammar,
): { readonly text: string; readonly span: Span; readonly end: number } | undefined {
  title.lastIndex = at;
  const match = title.exec(text);
  const words = match?.slice(1).find((group) => group !== undefined);
  if (!match || words === undefined) return undefined;
  const start = match.index + match[0].indexOf(words);
  return { text: words.replace(/\s+/g, ' ').trim(), span: { start, end: start + words.length }, end: match.index + match[0].length };
}

/** "Im Folgenden Abschnitt 1 genannt": a noun, by its capital, which only tells that a name follows. */
const HEREINAFTER = /^Folgende/;

function directionAt(text: string, start: number, end: number, { directionAfter, directionBefore }: Grammar): ReferencePhrase['direction'] {
  directionAfter.lastIndex = end;
  const after = directionAfter.exec(text);
  if (after) {
    const word = after[1] ?? after[2] ?? '';
    return {
      span: { start: after.index + after[0].length - word.length, end: after.index + after[0].length },
      to: after[1] === undefined ? 'below' : 'above',
    };
  }
  const from = Math.max(0, start - 40);
  const before = directionBefore.exec(text.slice(from, start));
  if (!before) return undefined;
  const word = before[1] ?? before[2] ?? '';
  if (HEREINAFTER.test(word)) return undefined;
  const at = from + before.index + before[0].indexOf(word);
  return { span: { start: at, end: at + word.length }, to: before[1] === undefined ? 'below' : 'above' };
}

/** Headings in quotes with a word beside them that says so. */
function readQuoted(text: string, numbered: readonly ReferencePhrase[], grammar: Grammar): ReferencePhrase[] {
  const phrases: ReferencePhrase[] = [];
  let place = 0;
  for (const match of matchesIn(text, grammar.quoted)) {
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
    phrases.push({
      span,
      space: 'section',
      loose: false,
      below: false,
      bare: false,
      numbers: [],
      self: false,
      heading: { text: words.replace(/\s+/g, ' ').trim(), span: { start: at, end: at + words.length } },
      named: (said || direction !== undefined) && /^[\p{Lu}\d]/u.test(words),
      ...(direction ? { direction } : {}),
    });
  }
  return phrases;
}
