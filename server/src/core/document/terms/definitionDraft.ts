/** A definition before the rest of the policy is known: types only, which the readers of its forms share. */
import type { Span } from '../text/span.ts';

/** How sure it is that something is a definition. Rules say aloud only what rests on the surer ones. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** The shape of a definition: `("X")`; `"X" means`; an entry of a glossary, as list item, line or heading; a row of a table; `X (as defined in …)`. */
export type DefinitionForm = 'parenthesis' | 'clause' | 'entry' | 'row' | 'reference';

/** A definition as one block shows it; all spans are offsets in the block's prose. */
export interface DefinitionDraft {
  /** The names in order; at least one. */
  readonly names: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly whole: Span;
  /** The noun phrase that is given the name. */
  readonly subject?: Span;
  readonly form: DefinitionForm;
  readonly confidence: Confidence;
  /** Nothing but the quoted name is in the parenthesis: the title of a section may be quoted so, too. */
  readonly bare?: boolean;
}
