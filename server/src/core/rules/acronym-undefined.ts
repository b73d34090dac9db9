/** `acronym-undefined`: an acronym is used like a defined term, and nothing says what it stands for. */
import { domainOf } from '../document/addresses/emailGrammar.ts';
import type { Policy } from '../document/policy.ts';
import { findUnexplainedAcronyms } from '../document/terms/acronyms.ts';
import { KNOWN_ACRONYMS } from '../knowledge/knownAcronyms.ts';
import type { Rule } from './rule.ts';

/** Places that are listed beside a finding. */
const LISTED = 100;

/** Only acronyms that are behind an article twice or more. Laws, institutions, formats and what everybody knows are in a list; names of products and companies are told by their capitals, addresses and titles. */
export const acronymUndefined: Rule = {
  id: 'acronym-undefined',
  group: 'Defined terms',
  summary: 'An acronym such as "DPA" is used like a defined term but never spelled out.',
  why: 'The same letters mean different things: a DPA is a data processing agreement, a data protection authority, or an act. If the policy never says which, readers have to guess what the sentence refers to.',
  severity: 'hint',
  *check(policy, { incorporated = [], l10n }) {
    const { definitions, markdown, language, archived } = policy;
    if (archived) return;
    // Terms of another text hold here; only with that text at hand it is known which.
    if ((definitions.references.length > 0 || definitions.isPart) && incorporated.length === 0) return;
    const named = namesOf([policy, ...incorporated]);
    for (const { text, uses, blocks } of findUnexplainedAcronyms(markdown, language)) {
      const [first, ...others] = uses;
      if (!first || KNOWN_ACRONYMS.has(text) || named.has(text)) continue;
      yield {
        span: first,
        message:
          blocks > 1
            ? l10n.t('"{acronym}" is used like a defined term ({count} paragraphs) but never spelled out', { acronym: text, count: blocks })
            : l10n.t('"{acronym}" is used like a defined term ({count} uses) but never spelled out', { acronym: text, count: uses.length }),
        related: others.slice(0, LISTED).map((span) => ({ span, message: l10n.t('Also here') })),
      };
    }
  },
};

/** Acronyms that are defined, or belong to the title, the file's name, the name of a company, or that of a site that the text links or writes mail to. */
function namesOf(policies: readonly Policy[]): ReadonlySet<string> {
  const texts = policies.flatMap(({ definitions, title = '', path, companies, frontMatter, emails, links }) => [
    ...emails.map(({ address }) => domainOf(address).toUpperCase()),
    ...links.flatMap(({ target }) => HOST.exec(target)?.[1]?.toUpperCase() ?? []),
    ...definitions.all.flatMap(({ term, aliases }) => [term, ...aliases.map(({ text }) => text)]),
    ...companies.map(({ text }) => text),
    ...frontMatter.entries.flatMap(({ value }) => (value.kind === 'scalar' ? [value.text] : [])),
    title,
    path.toUpperCase(),
  ]);
  return new Set(texts.flatMap((text) => text.match(/\p{Lu}[\p{Lu}&]+/gu) ?? []));
}

const HOST = /^https?:\/\/([\w.-]{3,100})/i;
