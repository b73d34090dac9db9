/** The company that a policy is of: by how the text introduces it, by its title, or by the domain of its addresses. */
import { domainOf } from '../../document/addresses/emailGrammar.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { Policy } from '../../document/policy.ts';
import type { CompanyMention } from '../../document/terms/companyNames.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import { INTRODUCED_BEFORE, INTRODUCED_BEHIND } from '../../knowledge/siteWords.ts';

/** A company under a name that can be compared. */
export interface NamedCompany {
  /** The name without its legal form, in lower case, letters and digits only. */
  readonly topic: string;
  /** Its legal form. */
  readonly value: string;
  /** As it is written. */
  readonly text: string;
  readonly span: Span;
}

/** What a policy says of the company that it is of. */
export interface PolicyParty {
  /** Companies that may be its own, in order of their first mention; of names that are written with two legal forms, none. */
  readonly named: readonly NamedCompany[];
  /** The one that it introduces as "we" or as the other party, where that is one alone. */
  readonly party?: NamedCompany;
}

/** Characters before and behind a name in which it is introduced. */
const NEAR = 70;

/** Derived once per version. */
export const policyParty: (policy: Policy) => PolicyParty = oncePer((policy: Policy) => {
  const byName = new Map<string, { readonly first: NamedCompany; readonly forms: Set<string>; introduced?: NamedCompany }>();
  for (const mention of policy.companies) {
    const company = companyOf(policy, mention);
    if (company.topic === '') continue;
    const known = byName.get(company.topic);
    if (known) known.forms.add(company.value);
    else byName.set(company.topic, { first: company, forms: new Set([company.value]) });
    if (isIntroduced(policy, mention)) {
      const entry = byName.get(company.topic);
      if (entry) entry.introduced ??= company;
    }
  }
  const all = [...byName.values()].filter(({ forms }) => forms.size === 1);
  const introduced = [...byName.values()].flatMap((one) => (one.introduced ? [one.introduced] : []));
  const [party, ...more] = introduced;
  return {
    named: all.filter((one) => one.introduced || isOwn(policy, one.first)).map((one) => one.introduced ?? one.first),
    ...(party && more.length === 0 ? { party } : {}),
  };
});

function companyOf({ text: source }: Policy, { name, form, text, span }: CompanyMention): NamedCompany {
  // A full stop that is that of the sentence, or of neither.
  const isEnd = !ABBREVIATED.test(text) || /^[\s"”»)*_]*(?:\p{Lu}|$)/u.test(source.slice(span.end, span.end + 20));
  const stop = text.endsWith('.') && source[span.end - 1] === '.' && isEnd && !DOTTED.test(text) ? 1 : 0;
  return {
    topic: plain(name),
    value: form.form,
    text: text.slice(0, text.length - stop),
    span: { start: span.start, end: span.end - stop },
  };
}

/** Legal forms with a full stop of their own. */
const ABBREVIATED = /(?:Inc|Ltd|Corp|Ltda)\.$/u;
/** Legal forms with a full stop after each letter. */
const DOTTED = /\p{L}\.\s?\p{L}\.$/u;

/** "Seedwell Inc. ("we", "us")", "between you and Seedwell Inc.", "operated by Seedwell Inc." */
function isIntroduced({ text }: Policy, { span }: CompanyMention): boolean {
  return (
    INTRODUCED_BEHIND.test(text.slice(span.end, span.end + NEAR)) ||
    INTRODUCED_BEFORE.test(text.slice(Math.max(0, span.start - NEAR), span.start))
  );
}

/** The title has its name, or most addresses are at a domain of that name. */
function isOwn(policy: Policy, { topic }: NamedCompany): boolean {
  return plain(policy.title ?? '').includes(topic) || mainDomain(policy).startsWith(topic);
}

/** Whether a text speaks of a company by the first word of its name. @param name of the company, as it is written */
export function speaksOf({ text }: Policy, name: string): boolean {
  const word = /[\p{L}\p{N}]{3,}/u.exec(name)?.[0];
  return word !== undefined && text.toLowerCase().includes(word.toLowerCase());
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The name of the domain that most addresses are at. */
const mainDomain = oncePer(({ emails }: Policy): string => {
  const counts = new Map<string, number>();
  for (const { address, fault } of emails) {
    const { name } = splitDomain(domainOf(address));
    if (!fault) counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
});
