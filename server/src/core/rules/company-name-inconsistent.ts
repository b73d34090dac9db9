/** `company-name-inconsistent`: a company's full name is written in two ways. */
import { domainOf } from '../document/addresses/emailGrammar.ts';
import type { Policy } from '../document/policy.ts';
import type { CompanyMention } from '../document/terms/companyNames.ts';
import { findMisspelledNames, nearCompanies } from '../document/terms/nearNames.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';

/** Another legal form counts only where a slip is likelier than a sister company: in the same country, and not in one breath with the first. */
export const companyNameInconsistent: Rule = {
  id: 'company-name-inconsistent',
  group: 'Defined terms',
  summary: 'The name of a company is written in two ways, such as "Seedwell Inc." and "Seedwell, Inc.".',
  why: "The full name says who is bound by the policy and whom to write to or sue. Two spellings could be two companies, and readers can't be sure which one to look up.",
  severity: 'warning',
  *check(policy, { l10n }) {
    const companies = new Map<string, CompanyMention[]>();
    for (const mention of policy.companies) {
      const key = `${mention.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')} ${mention.form.family}`;
      addToMultimap(companies, key, mention);
    }
    // (“Seedwell Corp.”) behind the full name is a name that the policy gives.
    const shortNames = new Set(policy.definitions.all.map(({ term }) => spelling(term)));
    const misspelled = [...misspelledNames(policy, l10n)];
    yield* misspelled;
    yield* nearNames(policy, misspelled, l10n);
    for (const all of companies.values()) {
      const mentions = withoutShouted(all);
      const usual = prevailing(mentions);
      if (!usual) continue;
      const name = nameOf(policy, usual.mention, mentions);
      for (const mention of mentions) {
        const { span, text, form, block } = mention;
        if (spelling(text) === spelling(usual.mention.text) || shortNames.has(spelling(text))) continue;
        if (form !== usual.mention.form && mentions.some((other) => other.form === usual.mention.form && other.block === block)) continue;
        if (isCommaOfOther(policy, mention, usual.mention, mentions, companies.size)) continue;
        // Which of two is right a tie doesn't tell, and another legal form is another company or a mistake that only the register tells.
        const newText =
          usual.tied || form !== usual.mention.form || isShouted(usual.mention.name, mention.name)
            ? undefined
            : renamed(policy, mention, name);
        yield {
          span,
          message: l10n.t('"{text}" is written "{name}" elsewhere', { text, name }),
          related: [{ span: usual.mention.span, message: l10n.t('Written "{name}" here', { name }) }],
          ...(newText === undefined
            ? {}
            : {
                fixes: [
                  {
                    title: l10n.t('Change to "{text}"', { text: name }),
                    safe: false,
                    ...(usual.count < HABIT ? { preferred: false as const } : {}),
                    edits: [{ span, newText }],
                  },
                ],
              }),
        };
      }
    }
  },
};

/** The name of somebody else, mentioned in passing, that differs in a comma or full stop only: nobody takes that for another company. */
function isCommaOfOther(
  { title, definitions, emails }: Policy,
  mention: CompanyMention,
  usual: CompanyMention,
  mentions: readonly CompanyMention[],
  companies: number,
): boolean {
  const plain = ({ text }: CompanyMention): string => text.replace(/[.,\s]+/g, ' ').trim();
  if (companies === 1 || mentions.length >= HABIT || plain(mention) !== plain(usual)) return false;
  const word = (/[\p{L}\p{N}]{3,}/u.exec(mention.name)?.[0] ?? mention.name).toLowerCase();
  return !(
    (title?.toLowerCase().includes(word) ?? false) ||
    definitions.all.some(({ term }) => term.toLowerCase().includes(word)) ||
    emails.some(({ address }) => address.toLowerCase().includes(word))
  );
}

/** Names of recipients, partners and products, which have no legal form. */
function* misspelledNames(policy: Policy, l10n: Localizer): Generator<Finding> {
  const { markdown, language, companies, emails } = policy;
  const known = new Set([
    ...companies.flatMap(({ name }) => name.toLowerCase().match(/^\p{L}+/u) ?? []),
    ...emails.flatMap(({ address }) => domainOf(address).split('.')),
  ]);
  for (const { span, text, name, count, first } of findMisspelledNames(markdown, language, known))
    yield {
      span,
      // Of two names that stand once either may be right, and they may be two.
      ...(count === 1 ? { severity: 'information' as const } : {}),
      message: l10n.t('"{text}" is written "{name}" elsewhere', { text, name }),
      related: [{ span: first, message: l10n.t('Written "{name}" here', { name }) }],
      fixes: [
        {
          title: l10n.t('Change to "{text}"', { text: name }),
          safe: false,
          ...(count < HABIT ? { preferred: false as const } : {}),
          edits: [{ span, newText: name }],
        },
      ],
    };
}

/** Companies of one legal form whose names have a letter more or less: the later one, unless a word of it is reported already. */
function* nearNames({ companies, definitions }: Policy, reported: readonly Finding[], l10n: Localizer): Generator<Finding> {
  const byName = new Map<string, CompanyMention[]>();
  for (const mention of companies) addToMultimap(byName, mention.name.toLowerCase(), mention);
  for (const pair of nearCompanies([...byName.keys()])) {
    const [one = [], other = []] = pair.map((name) => byName.get(name));
    const [often, rare] =
      one.length > other.length || (one.length === other.length && (one[0]?.span.start ?? 0) < (other[0]?.span.start ?? 0))
        ? [one, other]
        : [other, one];
    const [first] = often;
    const [slip, ...more] = rare;
    if (!first || !slip || more.length > 0 || first.form.family !== slip.form.family) continue;
    // Two that a text defines are two companies.
    if (definitions.all.some(({ subject }) => subject && subject.start <= slip.span.start && slip.span.end <= subject.end)) continue;
    if (reported.some(({ span }) => span.start < slip.span.end && slip.span.start < span.end)) continue;
    yield {
      span: slip.span,
      severity: 'information',
      message: l10n.t('"{text}" is written "{name}" elsewhere', { text: spelling(slip.text), name: spelling(first.text) }),
      related: [{ span: first.span, message: l10n.t('Written "{name}" here', { name: spelling(first.text) }) }],
    };
  }
}

/** The other name for one mention, with the full stop behind it where that is due; undefined where it may be that of the sentence or of the abbreviation. */
function renamed({ text: source }: Policy, { text, span, block }: CompanyMention, name: string): string | undefined {
  if (!text.endsWith('.') || name.endsWith('.')) return name;
  // "Seedwell Inc." and "Seedwell, Inc." share their abbreviation, and so its full stop.
  const tail = (one: string): string => spelling(one).toLowerCase().split(' ').at(-1) ?? '';
  if (tail(text) === tail(name)) return `${name}.`;
  const behind = source.slice(span.end, block.end);
  if (/^\s*(?:[\p{Ll},;:)]|['’]s)/u.test(behind)) return name;
  const isSentence =
    /^[^\p{L}]*\p{Lu}/u.test(source.slice(block.start, span.start)) && /\s\p{Ll}/u.test(source.slice(block.start, span.start));
  if (/^[\s*_)”"»]*$/u.test(behind)) return isSentence || !ABBREVIATED.test(text) ? `${name}.` : undefined;
  return ABBREVIATED.test(text) ? undefined : `${name}.`;
}

/** Fewer mentions may be wrong as well: only the writer knows. */
const HABIT = 3;

/** Without what is all in capitals, as parties of a contract, notices and signatures are written, and has the letters of another mention that isn't. */
function withoutShouted(mentions: readonly CompanyMention[]): readonly CompanyMention[] {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const quiet = new Set(mentions.filter(({ text }) => text !== text.toUpperCase()).map(({ text }) => letters(text)));
  return mentions.filter(({ text }) => text !== text.toUpperCase() || !quiet.has(letters(text)));
}

/** All in capitals, as titles are, where the other is not. */
function isShouted(name: string, other: string): boolean {
  return name === name.toUpperCase() && other !== other.toUpperCase() && /\p{Ll}/u.test(other);
}

/** Legal forms that are written with a full stop of their own. */
const ABBREVIATED = /(?:^|[\s.])(?:Ltd|Inc|Corp|Co|Ltda|Pty|Pvt|\p{L})\.$/iu;

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

/** The form written most often; of two the first, and `tied`. */
function prevailing(
  mentions: readonly CompanyMention[],
): { readonly mention: CompanyMention; readonly count: number; readonly tied: boolean } | undefined {
  const counts = new Map<string, { count: number; readonly first: CompanyMention }>();
  for (const mention of mentions) {
    const known = counts.get(spelling(mention.text));
    if (known) known.count++;
    else counts.set(spelling(mention.text), { count: 1, first: mention });
  }
  if (counts.size < 2) return undefined;
  const best = [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most));
  return { mention: best.first, count: best.count, tied: [...counts.values()].some((one) => one !== best && one.count === best.count) };
}
