/** Headings that count with a word that isn't one for sections, "Phase 2: Tools": nothing renumbers them, so that a move puts them out of order. */
import type { Section } from '../../document/outline/sections.ts';
import { truncate } from '../../document/text/truncate.ts';
import { message } from '../../l10n/localizer.ts';
import type { PlaceToReview } from './followNumbers.ts';

/** Any word and a number at the start of a title: "Phase 2", "Schritt 3", "Plan B", "Tier IV". */
const COUNTED = /^(\p{L}[\p{L}-]{1,20})\.?[ \u00A0]{1,3}#?(\d{1,3}|[IVX]{1,5}|[A-Z])(?![\p{L}\p{N}])/u;
/** Of a heading, in characters. */
const LONGEST_SHOWN = 60;

/** The two headings, in the text as it is, where they count with one word and so have their numbers in another order after they change places. */
export function countedWordsOutOfOrder(first: Section, second: Section): readonly PlaceToReview[] {
  const [a, b] = [COUNTED.exec(first.heading.title), COUNTED.exec(second.heading.title)];
  if (!a || !b || a[1]?.toLowerCase() !== b[1]?.toLowerCase() || a[2] === b[2]) return [];
  return [first, second].map(
    ({ heading: { titleSpan, title } }): PlaceToReview => ({
      span: titleSpan,
      text: truncate(title, LONGEST_SHOWN),
      why: message('Keeps its number, which no longer follows the one before it'),
    }),
  );
}
