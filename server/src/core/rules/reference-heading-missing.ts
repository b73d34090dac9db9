/** `reference-heading-missing`: a reference names a heading in quotes that the policy does not have. */
import { titleName } from '../document/references/references.ts';
import { mostSimilar, mostSimilarTitle } from '../document/text/similarity.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';

/** How much of a heading's name the words must share to be exchanged for it. */
const ALIKE = 0.7;

/** Only where "below", "above" or "section titled" says that a heading of this policy is meant. */
export const referenceHeadingMissing: Rule = {
  id: 'reference-heading-missing',
  group: 'References and links',
  summary: "A reference names a heading in quotation marks that the policy doesn't have.",
  why: 'Readers look for exactly the words in quotation marks. When a heading is renamed, the sentences that mention it are easily forgotten.',
  severity: 'warning',
  *check(policy, { l10n }) {
    const headings = policy.sections.all.map(({ heading }) => heading).filter(({ title }) => title !== '');
    if (headings.length < 2) return;
    for (const { kind, heading } of policy.references) {
      if (kind !== 'own' || !heading?.sure || heading.target) continue;
      const name = titleName(heading.text);
      const meant = mostSimilarTitle(name, headings, ({ title }) => titleName(title));
      yield {
        span: heading.span,
        message: l10n.t('No heading is called "{text}"', { text: truncate(heading.text, 40) }),
        ...(meant ? { related: [{ span: meant.span, message: l10n.t('The nearest: {title}', { title: meant.title }) }] } : {}),
        // The nearest helps to look for it; only nearly the same words are surely meant.
        ...(meant && mostSimilar(name, [meant], ({ title }) => titleName(title), ALIKE)
          ? {
              fixes: [
                {
                  title: l10n.t('Change to "{text}"', { text: meant.title }),
                  safe: false,
                  edits: [{ span: heading.span, newText: meant.title }],
                },
              ],
            }
          : {}),
      };
    }
  },
};
