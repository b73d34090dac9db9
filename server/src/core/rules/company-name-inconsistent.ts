/** `company-name-inconsistent`: a company's full name is written in two ways. */
import type { CompanyMention } from '../document/companyNames.ts';
import type { Rule } from './rule.ts';

/** Another legal form counts only where a slip is likelier than a sister company: in the same country, and not in one breath with the first. */
export const companyNameInconsistent: Rule = {
  id: 'company-name-inconsistent',
  summary: 'The full name of a company is written in two ways, such as “Seedwell Inc.” and “Seedwell, Inc.”.',
  why: 'The full name says who is bound by the policy and whom to sue or write to. Two spellings may be two companies, and readers cannot look either of them up with confidence.',
  severity: 'warning',
  *check(policy) {
    const companies = new Map<string, CompanyMention[]>();
    for (const mention of policy.companies) {
      const key = `${mention.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')} ${mention.form.family}`;
      const same = companies.get(key);
      if (same) same.push(mention);
      else companies.set(key, [mention]);
    }
    for (const mentions of companies.values()) {
      const usual = prevailing(mentions);
      if (!usual) continue;
      for (const { span, text, form, block } of mentions) {
        if (spelling(text) === spelling(usual.text)) continue;
        if (form !== usual.form && mentions.some((other) => other.form === usual.form && other.block === block)) continue;
        yield {
          span,
          message: `“${text}” is elsewhere written “${usual.text}”; expected one form of the name`,
          related: [{ span: usual.span, message: `Here it is “${usual.text}”` }],
          fixes: [{ title: `Write “${usual.text}”`, safe: false, edits: [{ span, newText: usual.text }] }],
        };
      }
    }
  },
};

/** A full stop at the very end may be that of the sentence. */
function spelling(text: string): string {
  return text.replace(/\.$/, '');
}

/** The form written most often; of two the first. */
function prevailing(mentions: readonly CompanyMention[]): CompanyMention | undefined {
  const counts = new Map<string, { count: number; readonly first: CompanyMention }>();
  for (const mention of mentions) {
    const known = counts.get(spelling(mention.text));
    if (known) known.count++;
    else counts.set(spelling(mention.text), { count: 1, first: mention });
  }
  if (counts.size < 2) return undefined;
  return [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best)).first;
}
