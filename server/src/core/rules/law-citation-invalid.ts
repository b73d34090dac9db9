/** `law-citation-invalid`: a provision is cited that the law does not have. */
import { type FaultyCitation, findFaultyCitations } from '../document/wording/lawCitations.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Which provision was meant only the writer knows, so nothing is offered. */
export const lawCitationInvalid: Rule = {
  id: 'law-citation-invalid',
  group: 'Text',
  summary: 'A provision is cited that the law does not have, such as "Article 105 GDPR" or "§ 15 DSGVO".',
  why: 'Readers who look up the provision find nothing, and authorities see that nobody else did. Mostly a digit is wrong, or the provision belongs to another law: the GDPR has articles, the German BDSG sections (§).',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const citation of findFaultyCitations(policy.markdown, policy.language))
      yield { span: citation.span, message: describe(citation, l10n) };
  },
};

function describe({ text, law, fault }: FaultyCitation, l10n: Localizer): string {
  switch (fault.kind) {
    case 'unit':
      return fault.unit === 'article'
        ? l10n.t('{law} has articles, not sections; "{citation}" doesn\'t exist', { citation: text, law })
        : l10n.t('{law} has sections (§), not articles; "{citation}" doesn\'t exist', { citation: text, law });
    case 'number': {
      const values = { number: String(fault.number), last: String(fault.last), law };
      if (fault.unit === 'article') return l10n.t('{law} has no Article {number}; its last is {last}', values);
      if (fault.unit === 'section') return l10n.t('{law} has no section {number}; its last is {last}', values);
      return l10n.t('{law} has no recital {number}; its last is {last}', values);
    }
    case 'paragraph': {
      const values = { article: String(fault.article), paragraph: String(fault.paragraph), last: String(fault.last), law };
      return fault.last === 1
        ? l10n.t('{law} has no Article {article}({paragraph}); the article has a single paragraph', values)
        : l10n.t('{law} has no Article {article}({paragraph}); its last paragraph is {last}', values);
    }
    case 'point': {
      const article = fault.paragraph > 0 ? `${fault.article}(${fault.paragraph})` : String(fault.article);
      const values = { law, article, point: fault.point };
      return fault.last === undefined
        ? l10n.t('{law} has no Article {article}({point}); Article {article} has no points', values)
        : l10n.t('{law} has no Article {article}({point}); its last point is ({last})', { ...values, last: fault.last });
    }
    case 'ccpa':
      return l10n.t('The CCPA has no section {number}', { number: fault.number });
  }
}
