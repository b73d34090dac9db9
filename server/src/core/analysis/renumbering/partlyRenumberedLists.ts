/** Lists of numbers that a text goes on with in words that nothing reads: "Sections 2.1 plus 2.2". None of their numbers follows, so that they aren't changed by half. */
import type { Policy } from '../../document/policy.ts';
import type { SectionReference } from '../../document/references/references.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { lastUpTo, partitionPoint } from '../../document/text/sorted.ts';
import { contains, overlaps, type Span } from '../../document/text/span.ts';
import { REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import { message } from '../../l10n/localizer.ts';
import { type PlaceToReview, wordsAt } from './followNumbers.ts';
import { alternatives, countsSomething, findPossibleReferences } from './possibleReferences.ts';

/** How far apart, in code units, a reference and the next number of its list are. */
const LONGEST_JOIN = 40;
const listed = (words: string): readonly string[] => words.split(',').map((word) => word.trim());
const REFERENCE_WORDS = Object.values(REFERENCE_LANGUAGES);
/** Words that take numbers into a list or out of it, in any language: that of the text may be another. */
const ADDING_WORDS = [
  ...REFERENCE_WORDS.flatMap(({ and }) => and),
  ...listed('but, not, plus, including, except, excepting, excluding, other than, save, without'),
  ...listed('aber, nicht, jedoch, einschließlich, inklusive, außer, ausgenommen, ausschließlich, mit Ausnahme, ohne, ebenso'),
  ...listed("jusqu, mais, y compris, sauf, hormis, excepté, à l'exception, à l’exception, à l'exclusion, à l’exclusion"),
  ...listed('pero, incluidos, incluidas, más, salvo, excepto, a excepción, con excepción'),
  ...listed('ma, più, compresi, comprese, eccetto, tranne, salvi, ad eccezione, a eccezione, ad esclusione'),
];
const RANGE_WORDS = REFERENCE_WORDS.flatMap(({ to }) => to);
const JOINING_WORDS = alternatives([...ADDING_WORDS, ...RANGE_WORDS]);
/** "&", "plus", "and, where relevant,", "et" in a text that isn't French. */
const GOES_ON = new RegExp(
  String.raw`^(?: ?\([^()\d\n]{1,30}\))?[\s,]{0,3}\(?(?:[&+]\s?$|(?:${JOINING_WORDS})(?![\p{L}])[^\d;:!?()\n]{0,30}$)`,
  'iu',
);
/** How far apart, in code units, a number of a list and the reference that ends it are. */
const LONGEST_LEAD = 60;
/** ", and the misuse provisions of". */
const LEADS_TO = new RegExp(String.raw`^[\s,]{0,3}(?:[&+]|(?:${JOINING_WORDS})(?![\p{L}]))[^\d.;:!?()\n]{0,50}$`, 'iu');
/** Beside the ends of a range. */
const INCLUSIVE =
  'included|including|inclusive|einschließlich|einschl\\.|inklusive|inkl\\.|incl\\.|inclus(?:es?)?|y compris|incluid[oa]s?|compres[oaie]|inclus[oaie]';
const WORDS_BETWEEN = String.raw`(?:[^\d;:!?().\n]|\n(?=[\p{L}\d])|(?<=ggf|evtl|inkl|einschl|bzw|incl|resp)\.){0,32}`;
/** Up to the next number of a list that a reference begins: " and perhaps 9", ", nicht aber 4", " bis einschließlich 4", " (other than 3.1". Numbers between them may lead nowhere. */
const NEXT_NUMBER = new RegExp(
  String.raw`^(?:[ \u00A0](?:${INCLUSIVE}))?(?:[,/][ \u00A0\n]?\d{1,3}(?:\.\d{1,3}){0,5}){0,9}(?:,?[ \u00A0\n]\(?(?:${alternatives(ADDING_WORDS)})(?![\p{L}])(${WORDS_BETWEEN})|[ \u00A0](?:${alternatives(RANGE_WORDS)})[ \u00A0\n](?:and )?(?:${INCLUSIVE})[ \u00A0\n]|,[ \u00A0\n])(\d{1,3}(?:\.\d{1,3}){0,5})(?![\p{L}\d]|\.\d|[ \u00A0]?[%‰°€$£])`,
  'iu',
);
/** Inside a list: "Sections 3 (other than 3.1) and 4". */
const ASIDE = new RegExp(
  String.raw`\((?:${alternatives(ADDING_WORDS)})(?![\p{L}])${WORDS_BETWEEN}(?<![\d.])(\d{1,3}(?:\.\d{1,3}){0,5})(?=[ ,)])`,
  'giu',
);
/** Before a number that counts something: "and within 14", "und die 3". */
const COUNTING = new Set(
  [
    'the all each every any some at least most to than over about around for in of on by from after before within under up first last next these those its our your we are is has have with',
    'die der den das dem des alle binnen innerhalb mindestens höchstens von in im nach vor über unter rund etwa für ab zu seit mit sind hat haben wir',
    'les des de dans sous sur par pour environ moins plus aux au pendant après avant ces nos vos tous toutes sont',
    'los las el la de en dentro menos más durante tras por para todos todas con unos unas son',
    'i gli le il lo la di da in entro almeno dei delle degli per tutti tutte con circa sono',
  ].flatMap((words) => words.split(' ')),
);

/**
 * References that follow though a number right behind them, joined to them by words, doesn't: "Sections 2.1 plus 2.2".
 * @param changes whether a number is that of a section that gets another one
 * @param followed the numbers of references that are to be rewritten
 * @param known what else is changed, or shown already
 */
export function findPartlyRenumberedLists(
  policy: Policy,
  changes: (label: string) => boolean,
  followed: readonly Span[],
  known: readonly Span[],
): readonly PlaceToReview[] {
  const { references, text } = policy;
  const starts = followed.map(({ start }) => start).sort((a, b) => a - b);
  const ends = references.map(({ span }) => span.end);
  const loose = findPossibleReferences(policy, changes, [...followed, ...known]);
  const torn = new Map<SectionReference, PlaceToReview>();
  const isFollowed = ({ span }: SectionReference): boolean => (starts[lastUpTo(starts, span.end)] ?? -1) >= span.start;
  const tear = (index: number, next: Span): void => {
    for (let at = index; at >= 0; at--) {
      const reference = references[at];
      if (!reference || torn.has(reference)) break;
      const { span, continues } = reference;
      const list = at === index ? { start: span.start, end: Math.max(span.end, next.end) } : span;
      if (isFollowed(reference))
        torn.set(reference, {
          span: list,
          text: wordsAt(policy, list),
          why:
            next.end <= span.end
              ? message('The list has {number}, which may not be the number of a section', { number: text.slice(next.start, next.end) })
              : message('The list goes on with {number}, which may not be the number of a section', {
                  number: text.slice(next.start, next.end),
                }),
        });
      if (!continues) break;
    }
  };
  for (const { span: next } of loose) {
    const index = lastUpTo(ends, next.start);
    const end = ends[index];
    if (end !== undefined && next.start - end <= LONGEST_JOIN && GOES_ON.test(text.slice(end, next.start))) tear(index, next);
  }
  // "the sections 2, 3 and the duties of Section 4": its list began before the word for sections.
  for (const { span: first } of loose) {
    const reference = references[partitionPoint(references.length, (index) => (references[index]?.span.start ?? 0) >= first.end)];
    if (!reference || torn.has(reference) || reference.span.start - first.end > LONGEST_LEAD) continue;
    const { span } = reference;
    if (!isFollowed(reference) || !LEADS_TO.test(text.slice(first.end, span.start))) continue;
    torn.set(reference, {
      span,
      text: wordsAt(policy, { start: first.start, end: span.end }),
      why: message('The list begins with {number}, which may not be the number of a section', {
        number: text.slice(first.start, first.end),
      }),
    });
  }
  const shown: PlaceToReview[] = [];
  references.forEach((reference, index) => {
    const { span, numbers } = reference;
    const isLeft = !isFollowed(reference);
    // Of a list that is left already, the numbers behind it are left too.
    if (isLeft && !known.some((one) => contains(one, span))) return;
    const isRead = (number: Span): boolean =>
      !changes(text.slice(number.start, number.end)) ||
      [...known, ...followed, ...numbers.map((one) => one.span)].some((one) => overlaps(one, number));
    const aside = isLeft ? undefined : asides(text, span).find((one) => !isRead(one));
    const next = aside ?? nextNumber(text, span.end);
    if (!next || isRead(next) || (!aside && references.some((other) => overlaps(other.span, next)))) return;
    if (isLeft) shown.push({ span: next, text: wordsAt(policy, next), why: message('Might be the number of a section') });
    else tear(index, next);
  });
  return [...torn.values(), ...shown];
}

/** The number that a list goes on with behind a reference, unless it counts something. */
function nextNumber(text: string, end: number): Span | undefined {
  const match = NEXT_NUMBER.exec(text.slice(end, end + 90));
  const [whole = '', between = '', label = ''] = match ?? [];
  if (!match || COUNTING.has(wordsOf(between).at(-1) ?? '')) return undefined;
  const span = { start: end + whole.length - label.length, end: end + whole.length };
  return countsSomething(text, text[span.end] === '.' ? span.end + 1 : span.end) ? undefined : span; // "am 9. Mai"
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Numbers in parentheses between those of a reference. */
function asides(text: string, { start, end }: Span): readonly Span[] {
  return matchesIn(text.slice(start, end), ASIDE).map((match) => {
    const after = start + match.index + match[0].length;
    return { start: after - (match[1] ?? '').length, end: after };
  });
}
