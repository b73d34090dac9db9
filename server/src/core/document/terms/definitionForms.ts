/** The forms in which one block defines terms: in parentheses, with a verb, behind "hereinafter". What depends on other blocks is not decided here. */
import {
  ANNOUNCING,
  CONNECTIVES,
  FROM_HERE,
  GLOSS,
  LEAD_INS,
  MEANING,
  NO_DEFINITION,
  PRONOUNS,
  SECTION_BEFORE,
} from '../../knowledge/definitionWords.ts';
import { wordsOfAll } from '../../knowledge/languages/languages.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { matchesIn } from '../text/matches.ts';
import { oncePer } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { draftClauses } from './definitionClauses.ts';
import type { Confidence, DefinitionDraft } from './definitionDraft.ts';
import { findNamedText, type NamedText } from './namedText.ts';

/** The definitions of one block, derived once in its life. */
export const draftDefinitions = oncePer((leaf: Leaf): readonly DefinitionDraft[] => {
  const { text } = leaf.prose;
  if (text === '') return [];
  const names = findNamedText(leaf);
  const drafts: DefinitionDraft[] = [];
  const outside: NamedText[] = [];
  let next = 0;
  for (const match of matchesIn(text, PARENTHESIS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < names.length && (names[next]?.start ?? 0) < span.start) outside.push(names[next++] as NamedText);
    const inside: NamedText[] = [];
    while (next < names.length && (names[next]?.start ?? 0) < span.end) inside.push(names[next++] as NamedText);
    const draft =
      AS_DEFINED.test(match[0]) && (inside.length === 0 || AS_DEFINED_THERE.test(match[0]))
        ? referenceDraft(text, span)
        : inside.length > 0
          ? readParenthesis(text, span, inside)
          : undefined;
    if (draft) drafts.push(draft);
    else outside.push(...inside);
  }
  outside.push(...names.slice(next));
  return [...drafts, ...draftClauses(leaf, outside)].sort((a, b) => a.whole.start - b.whole.start);
});

const PARENTHESIS = /\([^()]{1,300}\)/g;
const AS_DEFINED = /^\((?:each |all |both )?(?:as |such term being |such term is )?defined (?:in|by|under|below|above|herein)/i;

/** `(as defined in "Legal Terms")`: what is quoted is the text that defines. */
const AS_DEFINED_THERE =
  /^\((?:each |all |both )?(?:as |such term being |such term is )?defined (?:in|by|under) (?:the |our |my |its |their )?["“”„«*_[]/i;

/** A parenthesis at its place, with the names in it. */
function readParenthesis(text: string, span: Span, inside: readonly NamedText[]): DefinitionDraft | undefined {
  const quoted = inside.filter(({ style }) => style === 'quoted');
  const names = quoted.length > 0 ? quoted : inside;
  const first = names[0];
  const last = names.at(-1);
  if (!first || !last) return undefined;
  const pieces = names.map(({ whole }, index) =>
    text.slice(index === 0 ? span.start + 1 : (names[index - 1]?.whole.end ?? 0), whole.start),
  );
  const outside = [...pieces, text.slice(last.whole.end, span.end - 1)].join(' ');
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  // `(the "Guest", meaning any person who sows)` has its meaning in the same breath.
  const behind = text.slice(last.whole.end, span.end - 1).replace(/^\s*,?\s*/, '');
  const meaning = quoted.length > 0 && /^\p{Lu}/u.test(first.text) && MEANING.test(behind);
  // `(THE **WEBSITE**, including its parts)`: what it comprises follows the name.
  const comprises = COMPRISES.test(behind) && /\p{L}/u.test(pieces.join(''));
  if (NO_DEFINITION.test(meaning || comprises ? pieces.join(' ') : outside)) return undefined;

  const confidence = meaning ? 'likely' : confidenceOf(text, span, names, wordsOf(outside), outside);
  if (!confidence) return undefined;
  const bare = wordsOf(outside).every((word) => CONNECTIVES.has(word));
  // What is quoted before is translated or explained by what is quoted here.
  if (
    bare &&
    (SECTION_BEFORE.test(before) ||
      NUMBER_BEFORE.test(before) ||
      isExpansion(before, first.text) ||
      before.trim() === '' ||
      /["”“»]\s*$/.test(before))
  )
    return undefined;
  // `- Generic greetings ("Dear Friend")`: a note with an example.
  const ends = bare && text.slice(span.end).trim() === '';
  const subject = nounPhraseBefore(text, span.start);
  return {
    names: names.map(({ text: name, start, end }) => ({ text: name, start, end })),
    whole: span,
    ...(subject ? { subject } : {}),
    form: 'parenthesis',
    confidence: subject && !ends && !isGloss(outside, first.text) && !DEFINED_BELOW.test(behind) ? confidence : 'possible',
    ...(bare ? { bare } : {}),
  };
}

/** "(also known as …)" tells another name; "(hereinafter also referred to as the "Shop")" gives one, and so does "(also called the "Shop")" with its capital. */
function isGloss(outside: string, name: string): boolean {
  const gloss = GLOSS.exec(outside)?.[0];
  if (gloss === undefined || FROM_HERE.test(outside)) return false;
  return (
    !/(?:also|auch|également|aussi|también|anche) (?:called|named|referred|als|genannt|bezeichnet|appel|dénomm|désign|llamad|denominad|chiamat|denominat)/iu.test(
      gloss,
    ) ||
    /sometimes|often|commonly/i.test(gloss) ||
    /^\p{Ll}/u.test(name)
  );
}

function confidenceOf(
  text: string,
  span: Span,
  names: readonly NamedText[],
  words: readonly string[],
  outside: string,
): Confidence | undefined {
  const [first] = names;
  if (!first) return undefined;
  // One word such as "ePHI" may have its capital further on; scripts without capitals have none.
  const named = names.every(
    ({ text: name }) => PRONOUNS.has(name.toLowerCase()) || (name.includes(' ') ? !/^\p{Ll}/u.test(name) : !/^\p{Ll}+$/u.test(name)),
  );
  const telling = words.filter((word) => !CONNECTIVES.has(word));
  const stray = telling.filter((word) => !LEAD_INS.has(word));
  if (stray.length === 0) {
    if (first.style !== 'quoted')
      return telling.length > 0 && named
        ? 'likely'
        : /^\p{Lu}[\p{Lu}\d&-]{1,9}$/u.test(first.text) && names.length === 1
          ? 'likely'
          : undefined;
    // A lower-case word in quotation marks is an example unless words say otherwise.
    if (telling.length === 0)
      return named ? (/\p{Script=Latin}/u.test(first.text) || /\p{Lu}/u.test(first.text) ? 'likely' : 'possible') : undefined;
    return named ? 'certain' : 'likely';
  }
  const ahead = text.slice(span.start + 1, first.whole.start);
  const behind = text.slice(names.at(-1)?.whole.end ?? 0, span.end - 1);
  const aheadWords = wordsOf(ahead);
  const isStray = (word: string): boolean => !LEAD_INS.has(word);
  if (!wordsOf(behind).some(isStray)) {
    let at = aheadWords.length;
    while (at > 0 && LEAD_INS.has(aheadWords[at - 1] ?? '')) at--;
    const closing = aheadWords.slice(at);
    if (closing.some((word) => ANNOUNCING.has(word))) return 'likely';
    if (named && first.style === 'quoted' && /,\s*(?:\p{L}+\s+)?$/u.test(ahead)) return 'likely';
    return undefined;
  }
  if (named && aheadWords.length > 0 && !aheadWords.some(isStray) && COMPRISES.test(behind)) return 'likely';
  return first.style === 'quoted' &&
    named &&
    !aheadWords.some(isStray) &&
    /^\s*(?:,\s*)?(?:as (?:such term is )?defined|within the meaning|im sinne|au sens)/i.test(behind) &&
    outside !== ''
    ? 'likely'
    : undefined;
}

/** "(the “Service”, as defined below)": the name is mentioned ahead of its definition. */
const DEFINED_BELOW =
  /(?:defined|described|explained|set out|set forth) (?:further )?(?:below|hereafter|hereinafter|in section|in clause|in article|in §)|(?:unten|nachfolgend|nachstehend) (?:näher )?(?:definiert|beschrieben|erläutert|bestimmt)|(?:définie?s?|décrite?s?) (?:ci-dessous|ci-après|plus bas|à l['’]article)|(?:definid[oa]s?|definen?|descrit[oa]s?) (?:más adelante|abajo|a continuación|en la cláusula|en el artículo|abaixo|a seguir)|(?:definit[oaie]|descritt[oaie]) (?:di seguito|sotto|infra|più avanti|all['’]art|in seguito)|(?:hieronder|hierna|verderop) (?:gedefinieerd|omschreven)/iu;

/** Behind a name: what belongs to what is so called. */
const COMPRISES =
  /^[*_"”“»)]{0,3}\s{0,4},?\s{0,4}(?:including|which includes?|together with|along with|as well as|einschließlich|samt|nebst|y compris|ainsi que|incluyendo|incluid[oa]s?|junto con|compres[oaie]|inclus[oaie]|insieme a|incluindo|incluíd[oa]s?|juntamente com|inclusief|met inbegrip van)(?!\p{L})/iu;

/** In a list of sections: `4.4 ("Delete at Request"), 4.5 ("Delete for Breach")`. */
const NUMBER_BEFORE = /(?:^|[\s,;(])\d{1,2}(?:\.\d{1,2}){0,3}\s*$/;

/** `FIDO ("Fast IDentity Online")` tells what the letters stand for. */
function isExpansion(before: string, name: string): boolean {
  const letters = /(?<![\p{L}\p{N}])([\p{Lu}\d]{2,8})\s*$/u.exec(before)?.[1];
  return letters !== undefined && name.includes(' ') && name[0] === letters[0];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** `Services (as defined in the Terms)`: the name is before. */
function referenceDraft(text: string, span: Span): DefinitionDraft | undefined {
  const phrase = nounPhraseBefore(text, span.start);
  // "our Users’ Personal Information": theirs is what is defined.
  const owners = phrase && OWNERS.exec(text.slice(phrase.start, phrase.end))?.[0].length;
  const subject = phrase && { start: phrase.start + (owners ?? 0), end: phrase.end };
  const name = subject && text.slice(subject.start, subject.end).replace(/\s+/g, ' ');
  if (!name || !/^\p{Lu}/u.test(name) || name.split(' ').length > 5) return undefined;
  return { names: [{ text: name, start: subject.start, end: subject.end }], whole: span, form: 'reference', confidence: 'likely' };
}

/** Whose something is, before its name. */
const OWNERS = /^[^’']{1,60}(?:[’']s|s[’'])\s+(?=\p{Lu})/u;

/** How far back a noun phrase is looked for. */
const PHRASE = 160;
const CONNECTING: ReadonlySet<string> = new Set(['&', ...wordsOfAll(({ terms }) => terms?.connecting)]);
const PHRASE_ENDS_BEFORE: ReadonlySet<string> = new Set(wordsOfAll(({ terms }) => terms?.phraseEnds));

const OPENERS: ReadonlySet<string> = new Set(wordsOfAll(({ terms }) => terms?.openers));

/** The noun phrase that ends before an offset of the text: a run of capitalised words, else the last words of the clause. */
function nounPhraseBefore(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - PHRASE);
  const words = matchesIn(text.slice(from, offset), /\S+/g);
  let start = words.length;
  const last = words.at(-1);
  if (!last || (/[.;:!?]$/.test(last[0]) && !/(?:\p{Lu}\.|Inc\.|Ltd\.|Corp\.|Co\.)$/u.test(last[0]))) return undefined;
  if (/^["“„«(*]*[\p{Lu}\d]/u.test(last[0])) {
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i]?.[0] ?? '';
      if (
        /^["“„«(]*[\p{Lu}\d]/u.test(word) &&
        !(i < words.length - 1 && /[.;:]$/.test(word) && !/(?:\p{Lu}\.|Inc\.|Ltd\.|Corp\.)$/u.test(word))
      )
        start = i;
      else if (!CONNECTING.has(word.toLowerCase())) break;
    }
    // "The" opens the sentence and is no part of the name.
    if (start < words.length - 1 && OPENERS.has(words[start]?.[0] ?? '')) start++;
  } else {
    for (let i = words.length - 1; i >= Math.max(0, words.length - 8); i--) {
      const word = words[i]?.[0] ?? '';
      if (i < words.length - 1 && (/[,.;:()!?]$/.test(word) || PHRASE_ENDS_BEFORE.has(word.toLowerCase()))) break;
      start = i;
    }
  }
  const begin = words[start];
  return begin && { start: from + begin.index, end: from + last.index + last[0].length };
}
