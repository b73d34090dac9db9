/** The words before a term that go with it: "a" and "an" follow its new name, and what would go with its gender is named. */
import type { Policy } from '../document/policy.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import { ARTICLES, type Articles } from '../knowledge/articles.ts';
import { message } from '../l10n/localizer.ts';
import type { LeftUse } from './leftTermUses.ts';

/** Code units before a term that are read for the words it goes with. */
const LONGEST_BEFORE = 80;
/** Quotation marks and emphasis between an article and a term. */
const MARKS = '["“”„«‘(]?[ \\u00A0\\u202F]?[*_]{0,3}["“”„«‘]?[ \\u00A0\\u202F]?[*_]{0,3}';

/**
 * What becomes of the articles before places of a term that get another name.
 * @param changes the new name at each of the places, in order
 * @param old the name as defined @param name the new one
 */
export function followArticles(
  policy: Policy,
  changes: readonly TextEdit[],
  old: string,
  name: string,
): { readonly edits: readonly TextEdit[]; readonly left: readonly LeftUse[] } {
  const { text, language } = policy;
  const edits: TextEdit[] = [];
  const left: LeftUse[] = [];
  const leave = (start: number, { span }: TextEdit): void => {
    const place = { start, end: span.end };
    left.push({
      span: place,
      text: text.slice(place.start, place.end).replace(/\s+/g, ' '),
      why: message('The word before "{name}" may not fit "{newName}"', { name: old, newName: name }),
    });
  };
  const articles = ARTICLES[language];
  const isEnglish = language === 'en' || language === 'und';
  if (!isEnglish && !articles) return { edits, left };
  for (const change of changes) {
    const { start } = change.span;
    const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    if (articles) {
      const at = articleBefore(before, articles, old, name);
      if (at !== undefined) leave(start - before.length + at, change);
      continue;
    }
    const found = INDEFINITE.exec(before);
    const article = found?.[1];
    if (article === undefined || !found) continue;
    const span: Span = { start: start - before.length + found.index, end: start - before.length + found.index + article.length };
    const is = article.toLowerCase() === 'an' ? 'vowel' : 'consonant';
    const [was, now] = [firstSound(old), firstSound(name)];
    if (now === is || (now === undefined && was === undefined && hasSameStart(old, name))) continue;
    // Where it was wrong before, or nobody knows how the name is said, the writer has to look.
    if (now === undefined || (was !== undefined && was !== is)) leave(span.start, change);
    else edits.push({ span, newText: inCaseOf(article, now === 'vowel' ? 'an' : 'a', change.newText) });
  }
  return { edits, left };
}

const INDEFINITE = new RegExp(String.raw`(?<![\p{L}\p{N}’'./&-])(an?)[ \t\u00A0]*(?:\r?\n[ \t>]*)?(?<=\s)${MARKS}$`, 'iu');

function inCaseOf(article: string, now: string, name: string): string {
  if (!/^A/.test(article)) return now;
  const isCapitals = article === 'AN' || (article.length === 1 && name.length > 1 && name === name.toUpperCase() && /\p{L}{2}/u.test(name));
  return isCapitals ? now.toUpperCase() : `A${now.slice(1)}`;
}

/** How an English name begins when it is spoken; undefined where its letters don't tell: "user", "hour", "one", "SLA". */
function firstSound(name: string): 'vowel' | 'consonant' | undefined {
  const word = /^[\p{L}\p{N}'’.]+/u.exec(name)?.[0] ?? '';
  if (!/^[A-Za-z][a-z]{2}/.test(word) && !/^[A-Z]{5}/.test(word)) return undefined;
  const lower = word.toLowerCase();
  if (/^(?:h|u|eu|ew|on(?:e|c)|x|ouija)/.test(lower))
    return /^h(?!eir|o[nu])/.test(lower) && !lower.startsWith('herb') ? 'consonant' : undefined;
  return /^[aeio]/.test(lower) ? 'vowel' : 'consonant';
}

function hasSameStart(a: string, b: string): boolean {
  const word = (name: string): string => (/^\S+/.exec(name)?.[0] ?? '').toLowerCase();
  return word(a) === word(b);
}

/** A word that loses its vowel, before a term. */
const ELIDED = new RegExp(
  String.raw`(?<!\p{L})(?:l|d|qu|n|s|m|t|c|un|(?:jus|lors|puis|quoi)qu|quest|quell|(?:d|n)ell|(?:a|da|su)ll|all)['’]\s?${MARKS}$`,
  'iu',
);
/** The word before a term, with adjectives in between. */
const BEFORE = new RegExp(String.raw`(?<![\p{L}’'])(\p{L}{1,9})[\s>]{1,4}(?:\p{Ll}[\p{Ll}-]{2,20}[\s>]{1,4}){0,2}${MARKS}$`, 'u');
const RIGHT_BEFORE = new RegExp(String.raw`(?<![\p{L}’'])(\p{L}{1,9})[\s>]{1,4}${MARKS}$`, 'u');

/** Where a word begins that may not fit the new name; undefined where there is none. @param before what is before the term */
function articleBefore(before: string, articles: Articles, old: string, name: string): number | undefined {
  const isVowel = /^[aeiouyàâáäéèêëíîïóôöúûüœh]/iu.test(name);
  const elided = ELIDED.exec(before);
  if (elided) return isVowel && !/^h/iu.test(name) ? undefined : elided.index;
  const right = RIGHT_BEFORE.exec(before);
  const direct = right?.[1]?.toLowerCase() ?? '';
  if (right && articles.elided?.has(direct) && (isVowel || /^(?:s[^aeiouàèéìòù]|z|gn|ps|x)/iu.test(name)) && !hasSameStart(old, name))
    return right.index;
  if (hasSameGender(articles, old, name)) return undefined;
  for (const found of [right, BEFORE.exec(before)]) if (found && articles.gendered.has(found[1]?.toLowerCase() ?? '')) return found.index;
  return undefined;
}

/** Whether two names surely have one gender. */
function hasSameGender({ headIsLast, feminine, masculine }: Articles, old: string, name: string): boolean {
  const head = (words: string): string => {
    const all = words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    return (headIsLast ? all.at(-1) : all[0]) ?? '';
  };
  const [a, b] = [head(old), head(name)];
  if (a === b) return true;
  // "Webdienst" is a "Dienst".
  if (headIsLast && Math.min(a.length, b.length) > 3 && (a.endsWith(b) || b.endsWith(a))) return true;
  const gender = (word: string): string | undefined => (feminine.test(word) ? 'f' : masculine.test(word) ? 'm' : undefined);
  return gender(a) !== undefined && gender(a) === gender(b);
}
