/** Lists of numbers that a text goes on with in words that nothing reads: "Sections 2.1 plus 2.2". None of their numbers follows, so that they aren't changed by half. */
import type { Policy } from '../../document/policy.ts';
import type { SectionReference } from '../../document/references/references.ts';
import { firstWhere, lastUpTo } from '../../document/text/sorted.ts';
import type { Span } from '../../document/text/span.ts';
import { REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import { type LeftPlace, wordsAt } from './followNumbers.ts';
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
/** How far apart, in code units, a number of a list and the reference that ends it are. */
const LONGEST_LEAD = 60;
/** ", and the misuse provisions of". */
const LEADS_TO = new RegExp(
  String.raw`^[\s,]{0,3}(?:[&+]|(?:${[...new Set(JOINING_WORDS)].join('|')})(?![\p{L}]))[^\d.;:!?()\n]{0,50}$`,
  'iu',
);

/**
 * References that follow though a number right behind them, joined to them by words, doesn't: "Sections 2.1 plus 2.2".
 * @param changes whether a number is that of a section that gets another one
 * @param followed the numbers of references that are to be written anew
 * @param known what else is changed, or shown already
 */
export function findTornLists(
  policy: Policy,
  changes: (label: string) => boolean,
  followed: readonly Span[],
  known: readonly Span[],
): readonly LeftPlace[] {
  const { references, text } = policy;
  const starts = followed.map(({ start }) => start).sort((a, b) => a - b);
  const ends = references.map(({ span }) => span.end);
  const loose = findPossibleReferences(policy, changes, [...followed, ...known]);
  const torn = new Map<SectionReference, LeftPlace>();
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
  // "the sections 2, 3 and the duties of Section 4": its list began before the word for sections.
  for (const { span: first } of loose) {
    const reference = references[firstWhere(references.length, (index) => (references[index]?.span.start ?? 0) >= first.end)];
    if (!reference || torn.has(reference) || reference.span.start - first.end > LONGEST_LEAD) continue;
    const { span } = reference;
    if ((starts[lastUpTo(starts, span.end)] ?? -1) < span.start || !LEADS_TO.test(text.slice(first.end, span.start))) continue;
    torn.set(reference, {
      span,
      text: wordsAt(policy, { start: first.start, end: span.end }),
      why: `The list begins with ${text.slice(first.start, first.end)}, which may not be the number of a section`,
    });
  }
  return [...torn.values()];
}
