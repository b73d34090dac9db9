/** Lists of numbers that a text goes on with in words that nothing reads: "Sections 2.1 plus 2.2". None of their numbers follows, so that they aren't changed by half. */
import type { Policy } from '../../document/policy.ts';
import type { SectionReference } from '../../document/references/references.ts';
import { lastUpTo } from '../../document/text/sorted.ts';
import type { Span } from '../../document/text/span.ts';
import { REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import { type PlaceToReview, wordsAt } from './followNumbers.ts';
import { findPossibleReferences } from './possibleReferences.ts';

/** How far apart, in code units, a reference and the next number of its list are. */
const LONGEST_JOIN = 40;
/** Words that a list goes on with, in any language: that of the text may be another. */
const JOINING_WORDS = [
  ...Object.values(REFERENCE_LANGUAGES).flatMap(({ and, to }) => [...and, ...to]),
  ...[
    'but',
    'plus',
    'including',
    'aber',
    'einschließlich',
    'inklusive',
    'jusqu',
    'mais',
    'y compris',
    'pero',
    'incluidos',
    'incluidas',
    'más',
    'ma',
    'più',
  ],
].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
/** "&", "plus", "and, where relevant,", "et" in a text that isn't French. */
const GOES_ON = new RegExp(
  String.raw`^(?: ?\([^()\d\n]{1,30}\))?[\s,]{0,3}(?:[&+]\s?$|(?:${[...new Set(JOINING_WORDS)].join('|')})(?![\p{L}])[^\d;:!?()\n]{0,30}$)`,
  'iu',
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
  for (const { span: next } of loose) {
    const index = lastUpTo(ends, next.start);
    const end = ends[index];
    if (end === undefined || next.start - end > LONGEST_JOIN || !GOES_ON.test(text.slice(end, next.start))) continue;
    for (let at = index; at >= 0; at--) {
      const reference = references[at];
      if (!reference || torn.has(reference)) break;
      const { span, continues } = reference;
      if ((starts[lastUpTo(starts, span.end)] ?? -1) >= span.start)
        torn.set(reference, {
          span,
          text: wordsAt(policy, { start: span.start, end: at === index ? next.end : span.end }),
          why: `The list goes on with ${text.slice(next.start, next.end)}, which may not be the number of a section`,
        });
      if (!continues) break;
    }
  }
  return [...torn.values()];
}
