/** References to a section that is gone, whose number another one takes: "Section 5 (Security)" where 6 becomes 5. */
import type { Policy } from '../../document/policy.ts';
import { titleName } from '../../document/references/references.ts';
import { overlaps, type Span } from '../../document/text/span.ts';
import { message } from '../../l10n/localizer.ts';
import { type NewNumber, type PlaceToReview, wordsAt } from './followNumbers.ts';
import type { NumberedPlace } from './numberedPlaces.ts';
import { bareNumber } from './pins.ts';

/**
 * Such references as nothing else shows: those that may mean another document, and those whose number only another document of the text has.
 * @param renumbered by title, what sections are called from now on
 * @param known places that change or are shown anyway
 */
export function findTakenNumbers(
  policy: Policy,
  news: ReadonlyMap<NumberedPlace, NewNumber>,
  renumbered: readonly { readonly title: string; readonly to: string; readonly at: number }[],
  known: readonly Span[],
): readonly PlaceToReview[] {
  if (news.size === 0) return [];
  const { references, scopes, clauses } = policy;
  const takers = renumbered.filter(({ to }) => to !== '').map((one) => ({ ...one, label: bareNumber(one.to), scope: scopes.at(one.at) }));
  return references.flatMap(({ kind, numbers, span, space }): PlaceToReview[] => {
    if (kind === 'law' || space !== 'section') return [];
    const here = scopes.at(span.start);
    for (const { target, elsewhere, label, title } of numbers) {
      // Of another document, unless another copy of this one has such a section.
      if (kind === 'other' && !(title && clauses.all.some((one) => one.label === label && titleName(one.title) === titleName(title.text))))
        continue;
      // Its own section is there, and follows or stays.
      if (target && !elsewhere && (kind !== 'unsure' || scopes.at(target.numberSpan.start) === here)) continue;
      const taker = takers.find((one) => one.label === label && (one.scope === here || one.scope === here.within));
      if (!taker || (title !== undefined && titleName(title.text) === titleName(taker.title))) continue;
      const whole = title ? { start: span.start, end: Math.max(span.end, title.span.end) } : span;
      if (known.some((one) => overlaps(one, whole))) continue;
      return [{ span: whole, text: wordsAt(policy, whole), why: message('Would mean "{title}" instead', { title: taker.title }) }];
    }
    return [];
  });
}
