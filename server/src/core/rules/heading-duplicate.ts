/** `heading-duplicate`: two sections beside each other have the same title. */
import { joinedPages } from '../document/outline/joinedPages.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { oncePerText } from '../document/text/remember.ts';
import { contains, type Span } from '../document/text/span.ts';
import { findRepeatedParagraphs } from '../document/wording/repeatedParagraphs.ts';
import type { Rule } from './rule.ts';
import { asOneFinding, MOST_SINGLE } from './shapes/oneCause.ts';

/** Compares headings of one scope and page under one parent without regard to case and punctuation; two that have the same number too are a matter of their numbers. */
export const headingDuplicate: Rule = {
  id: 'heading-duplicate',
  group: 'Sections and numbering',
  summary: 'Two neighboring sections have the same title.',
  why: "A reference to a title that occurs twice can mean either section, and a link opens the first one. In translations it's often a heading that was copied and not translated. If most headings occur twice, so does the text, and that is one finding.",
  severity: 'hint',
  *check(policy, { l10n }) {
    const { sections, markdown, scopes } = policy;
    // A text or section that was pasted twice is one slip, whatever it holds.
    const pasted = findRepeatedParagraphs(markdown, scopes);
    if (pasted.some(({ isWholeText }) => isWholeText)) return;
    const repeated: { readonly first: Section; readonly others: readonly Section[] }[] = [];
    let compared = 0;
    // A party over its signature.
    const parties = new Set(policy.companies.map(({ text }) => fold(text)));
    for (const siblings of [sections.roots, ...sections.all.map(({ children }) => children)]) {
      if (siblings.length === 0) continue;
      const titles = sameTitles(policy, siblings, parties);
      compared += titles.size;
      for (const [first, ...others] of titles.values()) if (first && others.length > 0) repeated.push({ first, others });
    }
    repeated.sort((a, b) => (a.others[0]?.span.start ?? 0) - (b.others[0]?.span.start ?? 0));
    if (repeated.length > MOST_SINGLE && repeated.length * 2 > compared) {
      const all = repeated.flatMap(({ others }) => others).sort((a, b) => a.span.start - b.span.start);
      yield* asOneFinding(
        all.map((section) => ({ span: spanOf(section), message: '' })),
        {
          message: () =>
            l10n.t('{count} of {all} headings appear here again; the text may be in the file twice', {
              count: repeated.length,
              all: compared,
            }),
        },
        l10n,
      );
      return;
    }
    const uses = countTitles(sections.all);
    // A label that recurs from section to section ("Learn more") is meant to; so many titles are labels, or texts that were put together.
    const meant = repeated.filter(
      ({ first, others: [second, ...more] }) =>
        more.length < FEWEST_LABELS - 1 &&
        (uses.get(fold(first.heading.title)) ?? 0) < FEWEST_IN_TEXT &&
        !pasted.some(({ again: [paragraph] }) => second && paragraph && contains(second.span, paragraph) && more.length === 0),
    );
    if (meant.length > MOST_SLIPS) return;
    for (const { first, others } of meant) {
      const [second, ...more] = others;
      if (!second) continue;
      yield {
        span: spanOf(second),
        message: l10n.t('Another section here has the same title'),
        related: [
          { span: first.heading.span, message: l10n.t('First "{heading}"', { heading: first.heading.text }) },
          ...more.map(({ heading }) => ({ span: heading.span, message: l10n.t('Also here') })),
        ],
      };
    }
  },
};

/** A title that recurs so often under one parent, besides the first, is a label. */
const FEWEST_LABELS = 3;
/** A title that a text has so often, under whichever parents, is a label too. */
const FEWEST_IN_TEXT = 6;
/** Nobody copies more headings by mistake. */
const MOST_SLIPS = 3;

/** How often a text has each title. */
function countTitles(sections: readonly Section[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { heading } of sections) {
    const title = fold(heading.title);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
}

function spanOf({ heading }: Section): Span {
  return heading.titleSpan.end > heading.titleSpan.start ? heading.titleSpan : heading.span;
}

/** The sections of each title on each page of each scope, without those that have the number of the first. */
function sameTitles(
  { sections, scopes, markdown }: Policy,
  siblings: readonly Section[],
  parties: ReadonlySet<string>,
): ReadonlyMap<string, readonly Section[]> {
  const pages = joinedPages(sections, markdown);
  const isOnePart = pages.size === 0 && scopes.all.length === 1;
  const seen = new Map<string, Section[]>();
  let page = 0;
  for (const section of siblings) {
    const { heading } = section;
    if (pages.has(section)) page++;
    const title = fold(heading.title);
    // "Annex II to these Terms": words behind a number are no title.
    if (/^\p{Ll}/u.test(heading.title) && heading.number?.word !== undefined) continue;
    if (title === '' || MAY_RECUR.test(title) || DATE.test(title) || /[{}]/.test(heading.title)) continue;
    if (parties.has(title)) continue;
    // "6. Sub-processors" and "Annex 1 — Sub-processors" are told apart by the word before the number.
    const word = heading.number?.word?.toLowerCase() ?? ANNEX_BEFORE.exec(heading.text)?.[0]?.toLowerCase() ?? '';
    const counted =
      word === '' || !/^(?:annex|appendi|schedule|exhibit|attachment|anhang|anlage|annexe|anexo|allegato|bijlage)/.test(word)
        ? ''
        : 'annex ';
    const key = counted + (isOnePart ? title : `${scopes.at(section.span.start).span.start} ${page} ${title}`);
    const first = seen.get(key)?.[0];
    if (first && isChapterOf(first, section, siblings)) continue;
    if (!first?.heading.number || first.heading.number.text !== heading.number?.text) addToMultimap(seen, key, section);
  }
  return seen;
}

/** "ASSEMBLY" right above "Article 9. Assembly": a chapter on the same level as its articles, of which one has its name. */
function isChapterOf(first: Section, section: Section, siblings: readonly Section[]): boolean {
  return (
    first.ownWords === 0 &&
    first.children.length === 0 &&
    siblings[siblings.indexOf(first) + 1] === section &&
    first.heading.number?.text !== section.heading.number?.text
  );
}

const ANNEX_BEFORE = /^(?:annex|appendix|schedule|exhibit|attachment|anhang|anlage|annexe|anexo|allegato|bijlage)(?!\p{L})/iu;

/** Headings that accompany several sections, lead on to others, or are the entries of a change log. */
const MAY_RECUR =
  /^(?:(?:for )?examples?(?: of .*)?|notes?|important|tips?|warnings?|q|a|questions?|answers?|signatures?|added|changed|fixed|removed|deprecated|security|do(?: s)?|don(?: t| ts)|dos and don ?ts|caution|(?:read|learn|see|find out|more) (?:more|also|about|in|on|information)(?: .*)?|more|related(?: .*)?|take (?:action|control)|what (?:you|this|it) (?:can do|means?|is)(?: .*)?|overview|summary|in short|beispiele?|hinweise?|mehr(?: .*)?|weitere(?: .*)?|siehe auch|kurz gesagt|zusammenfassung|überblick|exemples?|en savoir plus(?: .*)?|voir aussi|en bref|résumé|ejemplos?|más información(?: .*)?|véase también|resumen|esempi|per saperne di più(?: .*)?|vedi anche|in breve|\d[\d ]*)$/;

/** "April 2025", as a version is dated. */
const DATE = /^(?:\d{1,2}\.? )?\p{L}{3,10} (?:\d{1,2}(?:st|nd|rd|th)? )?(?:19|20)\d\d$/u;

const fold = oncePerText((title) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}{}]+/gu, ' ')
    .trim(),
);
