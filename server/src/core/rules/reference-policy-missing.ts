/** `reference-policy-missing`: a reference or link names a section of another policy of the workspace that is not there. */

import { numberInFragment, outwardLinks, renumberedSection } from '../analysis/workspace/outwardLinks.ts';
import { citedPolicies, lacksCited, policyCitations, sectionByTitle } from '../analysis/workspace/policyCitations.ts';
import { type OutlineSection, unpackOutline } from '../analysis/workspace/policyOutline.ts';
import { type LanguageVersion, policyAt, type WorkspaceTranslations } from '../analysis/workspace/translations.ts';
import type { Policy } from '../document/policy.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Related, Rule } from './rule.ts';

/** Of references only to policies that are named by their exact titles, and number the sections that are cited; of links those to a section that has another number now. */
export const referencePolicyMissing: Rule = {
  id: 'reference-policy-missing',
  group: 'References and links',
  summary: 'A reference names a section that another policy in the workspace does not have.',
  why: 'Readers who follow the reference into the other policy find nothing, and words that depend on it may have no meaning. This usually happens when sections of the other policy are moved or removed, because nobody looks for references from elsewhere.',
  severity: 'warning',
  acrossFiles: true,
  *check(policy, { workspace, l10n }) {
    if (policy.archived) return;
    if (workspace?.translations) yield* staleLinks(policy, workspace.translations, l10n);
    if (!workspace?.titles) return;
    for (const citation of policyCitations(policy)) {
      const named = citedPolicies(citation, workspace.titles).filter(({ file }) => file !== workspace.file);
      const [first] = named;
      if (!first || !named.every(({ outline }) => outline !== '' && lacksCited(citation, unpackOutline(outline)))) continue;
      const span = citation.cited?.span ?? citation.reference.heading?.span;
      if (!span) continue;
      const { title } = first.identity;
      const top = unpackOutline(first.outline)[0];
      const right = citation.cited?.title && sectionByTitle(citation.cited.title.text, first.outline);
      const number = right?.number.replace(/[^\p{L}\p{N}]{1,5}$/u, '');
      const fixes: readonly Fix[] =
        number === undefined
          ? []
          : [{ title: l10n.t('Change the number to {number}', { number }), safe: false, edits: [{ span, newText: number }] }];
      yield {
        span,
        message:
          citation.number === undefined
            ? l10n.t('"{heading}" isn\'t a section of "{title}"', { heading: citation.heading ?? '', title })
            : l10n.t('Section {number} doesn\'t exist in "{title}"', { number: citation.number, title }),
        ...(top ? { related: [{ span, message: l10n.t('The policy is here'), elsewhere: placeOf(first, top) }] } : {}),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};

/** Links to a section by number and title, where the title is under another number. */
function* staleLinks(policy: Policy, translations: WorkspaceTranslations, l10n: Localizer): Generator<Finding> {
  for (const outward of outwardLinks(policy)) {
    const { link, path, written } = outward;
    const target = policyAt(policy.path, path, translations);
    const section = target && renumberedSection(outward, target.outline);
    if (!section) continue;
    const number = numberInFragment(section.number, written);
    const start = link.targetSpan.start + link.target.indexOf('#') + 1;
    const span = { start, end: start + written.length };
    yield {
      span,
      message: l10n.t('In "{title}" this section has the number {number} now', { title: target.identity.title, number: section.number }),
      related: [{ span, message: l10n.t('The section is here'), elsewhere: placeOf(target, section) }],
      fixes: [
        { title: l10n.t('Change the number to {number}', { number: section.number }), safe: false, edits: [{ span, newText: number }] },
      ],
    };
  }
}

function placeOf({ file }: LanguageVersion, { line, length }: OutlineSection): NonNullable<Related['elsewhere']> {
  return { file, line, from: 0, to: length };
}
