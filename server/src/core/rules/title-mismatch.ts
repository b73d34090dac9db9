/** `title-mismatch`: the front matter and the first heading name the policy differently. */
import { rewriteValue } from '../document/frontmatter/writeEntry.ts';
import type { YamlNode } from '../document/frontmatter/yaml.ts';
import type { Heading } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { isNoTitle } from '../document/recognition/readOpening.ts';
import { kindOfTitle } from '../document/recognition/recognise.ts';
import { truncate } from '../document/text/truncate.ts';
import { wordsOfAll } from '../knowledge/languages/languages.ts';
import { FIRST_SECTION } from '../knowledge/policyTitles.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Case, accents, punctuation, articles and a part more at either end ("… | Qualy Inc.") make no difference: sites put their name there; nor does a short title for menus. */
export const titleMismatch: Rule = {
  id: 'title-mismatch',
  group: 'Front matter',
  summary: 'The front matter title and the first heading are different.',
  why: "Browsers, search engines, and lists of policies show the title from the front matter. Readers see the heading. With two names, they can't be sure that it's one document.",
  severity: 'information',
  *check(policy, { l10n }) {
    const entry = policy.keys.document_title?.entry;
    const title = policy.keys.document_title?.text;
    const heading = onlyTitle(policy);
    if (!entry || !title || !heading || entry.value.kind !== 'scalar' || entry.value.block || /[{}<>[\]$]/.test(title + heading.text))
      return;
    if (sameTitle(title, heading.text) || isSpelledOut(title, heading.text) || isShortForm(title, heading.text)) return;
    if (isAbbreviation(title, heading.text) || isAbbreviation(heading.text, title)) return;
    // One policy in two styles, or below the name of whoever issues it, is what most writers mean; "Privacy Notice" over "Privacy Policy" is none of these.
    const [kind, other] = [kindOfTitle(title), kindOfTitle(heading.text)];
    if (kind === 'other' || other === 'other' || (kind === other && wordsOf(title).length !== wordsOf(heading.text).length)) return;
    yield {
      span: entry.value.span,
      message: l10n.t('The title differs from the first heading, "{heading}"', { heading: truncate(heading.text, 40) }),
      related: [{ span: heading.span, message: l10n.t('The heading: {heading}', { heading: heading.text }) }],
      fixes: fixesOf(policy, entry.value, title, heading, l10n),
    };
  },
};

/** The one heading of the first level, standing before all others, without a number, and not the usual name of a first section. */
function onlyTitle({ sections }: Policy): Heading | undefined {
  const first = sections.all[0]?.heading;
  const alone = sections.all.filter(({ heading }) => heading.level === 1).length === 1;
  return first?.level === 1 && alone && !first.number && first.text !== '' && !namesSection(first.text) ? first : undefined;
}

/** "Präambel", "Introduction", "Purpose", and two of them: "Purpose and scope". */
function namesSection(heading: string): boolean {
  return heading.split(JOINED).every((part) => isNoTitle(part) || /^[^\p{L}\p{N}]*$/u.test(part.replace(FIRST_SECTION, '')));
}

const JOINED = /\s(?:and|und|et|y|e|&|\/)\s/i;

function sameTitle(a: string, b: string): boolean {
  const one = wordsOf(a);
  const other = wordsOf(b);
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return true;
  return (
    short.every((word, index) => word === long[index]) || short.every((word, index) => word === long[long.length - short.length + index])
  );
}

/** Every word of the shorter one, or its beginning, is in the longer one: a short title for menus and tabs. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.join('').length - other.join('').length);
  return (
    short !== undefined &&
    long !== undefined &&
    short.every((word) => long.some((other) => other === word || (word.length >= 4 && other.startsWith(singular(word)))))
  );
}

/** "Cookies" stands for "Cookie-Richtlinie". */
function singular(word: string): string {
  return word.length > 5 ? word.replace(/s$/, '') : word;
}

const ARTICLES: ReadonlySet<string> = new Set(wordsOfAll(({ documents }) => documents?.titleWords));

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s?\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !ARTICLES.has(word));
}

/** "Service Level Agreement (SLA)" and "SLA": one has the initials of what the other spells out. */
function isSpelledOut(a: string, b: string): boolean {
  const [short, long] = [a, b].map((title) => title.replace(/\([^()]{1,20}\)/g, ' ')).sort((one, other) => one.length - other.length);
  const acronym = /(?<![\p{L}])\p{Lu}{2,8}(?![\p{L}])/u.exec(short ?? '')?.[0];
  if (short === undefined || long === undefined || acronym === undefined) return false;
  const words: readonly string[] = long.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  for (let at = 0; at + acronym.length <= words.length; at++) {
    const run = words.slice(at, at + acronym.length);
    if (run.map((word) => word[0]?.toUpperCase()).join('') === acronym) return sameTitle(short.replace(acronym, run.join(' ')), long);
  }
  return false;
}

/** "AGB" for "Allgemeine Geschäftsbedingungen der Gärtnerei", "CGU" for "Conditions générales d’utilisation": the letters follow each other in the first words, and each word begins with one. */
function isAbbreviation(short: string, long: string): boolean {
  const letters = /^\p{Lu}{2,6}$/u.test(short.trim()) ? short.trim().toLowerCase() : '';
  const words = (long.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => word.length > 1 && !ARTICLES.has(word));
  for (let first = 0; letters !== '' && first < Math.min(words.length, MOST_WORDS_BEFORE); first++) {
    // How many letters the words so far may have used: each word at least its first, and any that follow in it.
    let used = new Set([0]);
    for (const word of words.slice(first, first + letters.length)) {
      const more = new Set<number>();
      for (const count of used) {
        let next = count;
        for (const letter of word[0] === letters[count] ? word : '') if (letter === letters[next]) more.add(++next);
      }
      if (more.has(letters.length)) return true;
      used = more;
    }
  }
  return false;
}

/** Words before the name that an abbreviation stands for: those of the company. */
const MOST_WORDS_BEFORE = 4;

function fixesOf(policy: Policy, value: YamlNode, title: string, heading: Heading, l10n: Localizer): Fix[] {
  const quoted = JSON.stringify(heading.text);
  return [
    {
      title: l10n.t('Change the front matter to {title}', { title: quoted }),
      safe: false,
      // Which of two names is right only the writer knows; a heading that says more than the title is.
      ...(isShortForm(title, heading.text) && title.length < heading.text.length ? {} : { preferred: false as const }),
      edits: [{ span: value.span, newText: rewriteValue(policy, value, heading.text) }],
    },
    {
      title: l10n.t('Change the heading to {title}', { title: JSON.stringify(title) }),
      safe: false,
      preferred: false,
      edits: [{ span: heading.span, newText: title.replace(/([\\`*_[\]<])/g, '\\$1').replace(/\s+/g, ' ') }],
    },
  ];
}
