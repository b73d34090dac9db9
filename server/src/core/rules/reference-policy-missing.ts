/** `reference-policy-missing`: a reference names a section of another policy of the workspace that is not there. */
import { citedPolicies, lacksCited, policyCitations, sectionByTitle } from '../analysis/workspace/policyCitations.ts';
import { unpackOutline } from '../analysis/workspace/policyOutline.ts';
import type { Fix, Rule } from './rule.ts';

/** Only policies that are named by their exact titles, and number the sections that are cited. */
export const referencePolicyMissing: Rule = {
  id: 'reference-policy-missing',
  group: 'References and links',
  summary: 'A reference names a section that another policy in the workspace does not have.',
  why: 'Readers who follow the reference into the other policy find nothing, and words that depend on it may have no meaning. This usually happens when sections of the other policy are moved or removed, because nobody looks for references from elsewhere.',
  severity: 'warning',
  acrossFiles: true,
  *check(policy, { workspace, l10n }) {
    if (!workspace?.titles || policy.archived) return;
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
        ...(top
          ? {
              related: [
                { span, message: l10n.t('The policy is here'), elsewhere: { file: first.file, line: top.line, from: 0, to: top.length } },
              ],
            }
          : {}),
        ...(fixes.length > 0 ? { fixes } : {}),
      };
    }
  },
};
