/** A section moved or taken to another level, before the edits are worked out. */
import type { PlaceToReview } from '../analysis/renumbering/followNumbers.ts';
import type { Renumbering } from '../analysis/renumbering/renumbering.ts';
import type { Message } from '../l10n/localizer.ts';

/** A text with its sections in their new places, before anything is renumbered. */
export interface Rearranged {
  readonly text: string;
  readonly cursor: number;
  /** Where an offset of this text was before. */
  readonly original: (offset: number) => number;
  /** What cannot be rearranged with it, in this text. */
  readonly left: readonly PlaceToReview[];
}

/** What a move comes to: the sections rearranged, and what is renumbered in that. */
export type Move = { readonly refusal: Message } | { readonly rearranged: Rearranged; readonly renumbering: Renumbering };
