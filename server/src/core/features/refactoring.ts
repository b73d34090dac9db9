/** What a rewriting is that an editor offers at a place. */
import type { Policy } from '../document/policy.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { FixReview } from '../rules/rule.ts';

/** One rewriting of one policy; its edits are applied together or not at all. */
export interface Refactoring {
  /** What follows `refactor.rewrite.` in the kind of the code action, such as `renumberSections`. */
  readonly kind: string;
  /** An imperative the writer understands. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** What the writer has to look at before the edits are made. */
  readonly review?: FixReview;
}

/** Gives what one kind of rewriting offers for a range of the text; must be cheap, since it is asked at every move of the cursor. */
export type RefactoringSource = (policy: Policy, range: Span, l10n: Localizer) => readonly Refactoring[];
