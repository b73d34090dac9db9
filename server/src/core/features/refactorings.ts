/** Rewritings that an editor offers at a place though nothing is wrong there: renumbering, links from references, a list of contents. */
import { DEFAULT_SETTINGS, type Settings } from '../config/settings.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { checkAgainstLaw } from './checkAgainstLaw.ts';
import { contents } from './contents.ts';
import { linkingReferences } from './linkReferences.ts';
import type { Refactoring, RefactoringSource } from './refactoring.ts';
import { renumberRefactorings } from './renumberSections.ts';

/** In the order in which the menu shows them. */
const sources: readonly RefactoringSource[] = [renumberRefactorings, linkingReferences, contents];

/** Everything that can be rewritten at a place. */
export function refactorings(policy: Policy, range: Span, l10n: Localizer, settings: Settings = DEFAULT_SETTINGS): readonly Refactoring[] {
  return [...sources.flatMap((source) => source(policy, range, l10n)), ...checkAgainstLaw(policy, range, l10n, settings)];
}
