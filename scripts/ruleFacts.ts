/** What the documentation says of a rule besides what the rule says itself: its fixes, its languages and its sources. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXABLE_RULES } from '../server/src/core/index.ts';
import type { Language } from '../server/src/core/knowledge/languages/language.ts';
import { LANGUAGES } from '../server/src/core/knowledge/languages/languages.ts';

const root = join(import.meta.dirname, '..');

/** Whether a rule offers fixes, as its fixtures show: "Apply All Safe Fixes" makes the safe ones. */
export function fixOf(id: string): string {
  if (!FIXABLE_RULES.has(id)) return 'None';
  const fixes = join(root, 'test/rules', id, 'fixes.txt');
  const offered = existsSync(fixes) ? readFileSync(fixes, 'utf8') : '';
  const isSafe = /^ *safe fix: /m.test(offered);
  const needsReview = /^ *fix: /m.test(offered);
  if (isSafe && needsReview) return 'Quick fix; some are safe';
  return isSafe ? 'Safe fix' : 'Quick fix';
}

type Words = keyof Language;

/** The words of a language without which a rule finds nothing, one of them in a list within the list. A rule that isn't here works in any language. */
const NEEDS: Readonly<Record<string, readonly (Words | readonly Words[])[]>> = {
  'last-updated-missing': ['dateLabels'],
  'date-mismatch': ['dateLabels'],
  'date-not-visible': ['dateLabels', 'dates'],
  'date-impossible': ['names'],
  'contact-missing': ['contacts'],
  'reference-target-missing': ['references'],
  'reference-title-mismatch': ['references'],
  'reference-heading-missing': ['references'],
  'reference-direction-wrong': ['references'],
  'term-undefined': ['roleNouns'],
  'acronym-undefined': ['terms'],
  'term-unused': ['definitions', ['plurals', 'stems']],
  'term-defined-twice': ['definitions'],
  'term-inconsistent': ['definitions', ['plurals', 'stems']],
  'placeholder-left': ['templates'],
  'word-repeated': [['repeats', 'neverRepeated']],
  'word-confused': ['confusedWords'],
  'number-word-mismatch': ['numbers'],
  'law-citation-invalid': ['laws'],
  'figure-contradictory': ['figures'],
  'venue-contradictory': ['venues'],
  'party-unknown': ['parties'],
  'table-row-newer': ['dutyColumns', 'dates'],
  'cookie-unlisted': ['dutyColumns'],
  'retention-table-incomplete': ['dutyColumns'],
  'processor-table-incomplete': ['dutyColumns'],
  'cookie-table-incomplete': ['dutyColumns'],
};

/** Rules whose words are in tables of their own, with the languages that they were measured in. */
const OWN_LANGUAGES: Readonly<Record<string, string>> = {
  'disclosure-missing': 'English, German, French',
  'disclosure-partial': 'English, German, French',
  'disclosure-triggered': 'English, German, French',
  'section-missing': 'English',
  'text-contradicts-itself': 'English, German',
};

/** Languages whose words are known, but in which the rule stays silent because it was wrong too often. */
const SILENT: Readonly<Record<string, readonly string[]>> = { 'term-undefined': ['fr'] };

/** More languages than these are counted, not listed. */
const MOST_LISTED = 8;

/** The languages in which a rule works, in English. */
export function languagesOf(id: string): string {
  const needs = NEEDS[id];
  if (!needs) return OWN_LANGUAGES[id] ?? 'Any';
  const has = (language: Language, words: Words | readonly Words[]): boolean =>
    typeof words === 'string' ? language[words] !== undefined : words.some((one) => language[one] !== undefined);
  const known = LANGUAGES.filter((language) => !SILENT[id]?.includes(language.code) && needs.every((words) => has(language, words)));
  if (known.length > MOST_LISTED) return `${known.length} languages, English among them`;
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return known.map(({ code }) => names.of(code) ?? code).join(', ');
}

/** A law, a standard or a specification. */
interface Source {
  readonly title: string;
  readonly url: string;
}

const GDPR_12: Source = { title: 'GDPR Art. 12', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' };
const GDPR_13: Source = { title: 'GDPR Art. 13', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' };
const PLANET49: Source = { title: 'CJEU C-673/17', url: 'https://curia.europa.eu/juris/liste.jsf?num=C-673/17' };
const CALOPPA: Source = {
  title: 'Cal. Bus. & Prof. Code 22575',
  url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=22575',
};
const CCPA_130: Source = {
  title: 'Cal. Civ. Code 1798.130',
  url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.130',
};
const ISO_27001: Source = { title: 'ISO/IEC 27001', url: 'https://www.iso.org/standard/27001' };
const ISO_8601: Source = { title: 'ISO 8601', url: 'https://www.iso.org/iso-8601-date-and-time-format.html' };
const YAML: Source = { title: 'YAML 1.2.2', url: 'https://yaml.org/spec/1.2.2/' };
const TOML: Source = { title: 'TOML 1.1', url: 'https://toml.io/en/v1.1.0' };
const WCAG: Source = { title: 'WCAG 2.2', url: 'https://www.w3.org/TR/WCAG22/' };
const COMMONMARK: Source = { title: 'CommonMark', url: 'https://spec.commonmark.org/current/' };
const rfc = (number: number): Source => ({ title: `RFC ${number}`, url: `https://www.rfc-editor.org/rfc/rfc${number}` });

/** Where the reasons of a rule can be read. */
const SOURCES: Readonly<Record<string, readonly Source[]>> = {
  'front-matter-invalid': [YAML, TOML, rfc(8259)],
  'front-matter-key-missing': [ISO_27001],
  'front-matter-value-type': [YAML, { title: 'YAML 1.1 timestamps', url: 'https://yaml.org/type/timestamp.html' }],
  'id-invalid': [rfc(3986)],
  'version-format': [{ title: 'Semantic Versioning', url: 'https://semver.org' }],
  'last-updated-missing': [CALOPPA],
  'last-updated-invalid': [ISO_8601],
  'last-updated-format': [
    ISO_8601,
    { title: 'HTML 2.3.5', url: 'https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates-and-times' },
  ],
  'version-unchanged': [ISO_27001],
  'review-overdue': [CCPA_130, ISO_27001],
  'date-order': [{ title: 'Digital Services Act Art. 14', url: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj' }],
  'date-ambiguous': [ISO_8601],
  'date-not-visible': [CALOPPA],
  'date-impossible': [ISO_8601],
  'contact-email-invalid': [rfc(5321), rfc(6531), rfc(6068)],
  'contact-email-placeholder': [rfc(2606), rfc(6761)],
  'contact-email-unknown-tld': [{ title: 'Public Suffix List', url: 'https://publicsuffix.org' }],
  'contact-email-unlinked': [COMMONMARK],
  'contact-missing': [GDPR_13, CCPA_130],
  'heading-space-missing': [COMMONMARK],
  'heading-level-skipped': [{ title: 'WCAG technique G141', url: 'https://www.w3.org/WAI/WCAG22/Techniques/general/G141' }],
  'title-missing': [WCAG, ISO_27001],
  'contents-stale': [GDPR_12, WCAG],
  'link-definition-missing': [COMMONMARK],
  'link-nested': [COMMONMARK],
  'link-placeholder': [rfc(2606), rfc(6761)],
  'emphasis-broken': [COMMONMARK],
  'list-continuation': [COMMONMARK],
  'list-number-rendered': [COMMONMARK],
  'number-word-mismatch': [{ title: 'UCC 3-114', url: 'https://www.law.cornell.edu/ucc/3/3-114' }],
  'law-citation-invalid': [
    { title: 'GDPR', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'BDSG', url: 'https://www.gesetze-im-internet.de/bdsg_2018/' },
  ],
  'invisible-character': [{ title: 'Unicode TR 36', url: 'https://www.unicode.org/reports/tr36/' }],
  'code-block-accidental': [COMMONMARK],
  'code-span-in-prose': [GDPR_12],
  'disclosure-missing': [GDPR_13, CCPA_130],
  'disclosure-partial': [GDPR_13],
  'disclosure-triggered': [GDPR_13],
  'section-missing': [
    { title: 'GDPR Art. 28', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'Decision (EU) 2018/1523', url: 'https://eur-lex.europa.eu/eli/dec_impl/2018/1523/oj' },
    { title: 'ISO/IEC 29147', url: 'https://www.iso.org/standard/72311.html' },
  ],
  'cookie-table-incomplete': [PLANET49],
  'cookie-unlisted': [PLANET49],
  'processor-table-incomplete': [
    { title: 'GDPR Art. 28', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'SCC annex III', url: 'https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj' },
  ],
  'retention-table-incomplete': [GDPR_13],
  'text-contradicts-itself': [{ title: 'FTC Act section 5', url: 'https://www.law.cornell.edu/uscode/text/15/45' }],
};

/** The sources as Markdown links; a dash for rules that follow from plain care. */
export function sourcesOf(id: string): string {
  return (SOURCES[id] ?? []).map(({ title, url }) => `[${title}](${url})`).join(', ') || '–';
}

/** Ids in the tables above, to be held against the rules there are. */
export const RULES_WITH_FACTS: readonly string[] = [
  ...Object.keys(NEEDS),
  ...Object.keys(SILENT),
  ...Object.keys(OWN_LANGUAGES),
  ...Object.keys(SOURCES),
];
