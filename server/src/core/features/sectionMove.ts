/** A section moved or taken to another level, before the edits are worked out. */
import type { Renumbering } from '../document/renumbering.ts';

/** A text with its sections in their new places, before anything is renumbered. */
export interface Rearranged {
  readonly text: string;
  readonly cursor: number;
}

/** What a move comes to: the sections rearranged, and what is renumbered in that. */
export type Move = { readonly refusal: string } | { readonly rearranged: Rearranged; readonly renumbering: Renumbering };
