/** `company-name-inconsistent`: a company's full name is written in two ways. */
import type { Policy } from '../document/policy.ts';
import type { CompanyMention } from '../document/terms/companyNames.ts';
import { pushTo } from '../document/text/multimap.ts';
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
      pushTo(companies, key, mention);
    }
    for (const mentions of companies.values()) {
      const usual = prevailing(mentions);
      if (!usual) continue;
      const name = nameOf(policy, usual, mentions);
      for (const { span, text, form, block } of mentions) {
        if (spelling(text) === spelling(usual.text)) continue;
        if (form !== usual.form && mentions.some((other) => other.form === usual.form && other.block === block)) continue;
        yield {
          span,
          message: `"${text}" is written "${name}" elsewhere`,
          related: [{ span: usual.span, message: `Written "${name}" here` }],
          // The full stop behind it may be that of the sentence.
          fixes: [
            {
              title: `Change to "${name}"`,
              safe: false,
              edits: [{ span, newText: text.endsWith('.') && !name.endsWith('.') ? `${name}.` : name }],
            },
          ],
        };
      }
    }
  },
};

/** A full stop at the very end may be that of the sentence. */
function spelling(text: string): string {
  return text.replace(/\.$/, '');
}

/** The prevailing form with the full stop that belongs to it: as it is written inside a sentence, else without one. */
function nameOf({ text: source }: Policy, usual: CompanyMention, mentions: readonly CompanyMention[]): string {
  const inside = mentions.find(
    ({ text, span }) =>
      spelling(text) === spelling(usual.text) && /^(?:[,;:)]|['’]s|\s+\p{Ll})/u.test(source.slice(span.end, span.end + 10)),
  );
  return inside?.text ?? spelling(usual.text);
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
