/** `section-empty`: a heading with nothing under it. */
import type { Block } from '../document/markdown/leaf.ts';
import { blockFrom } from '../document/markdown/passages.ts';
import { OBJECT } from '../document/markdown/prose.ts';
import { hasUnreadNumber } from '../document/outline/headingNumbers.ts';
import type { Section } from '../document/outline/sections.ts';
import { isUnderContents } from '../document/outline/sectionTitles.ts';
import type { Policy } from '../document/policy.ts';
import { LANGUAGE_NAMES, VERSIONS } from '../knowledge/languageNames.ts';
import type { Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Titles, headings that are a clause by themselves, headings over others of the same level, forms to fill in and lists of links are left alone. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  group: 'Sections and numbering',
  summary: 'A section has a heading but no text.',
  why: 'A heading promises readers something. If nothing follows, either a passage was lost, or the heading belongs to the next section and has the wrong level.',
  severity: 'hint',
  *check(policy, { l10n }) {
    const { all } = policy.sections;
    const level = sectionLevel(all);
    const empty = all.filter(
      (section, index) =>
        index > 0 &&
        isEmpty(policy, section, all[index + 1]) &&
        !HTML_LINK.test(policy.text.slice(section.heading.block.start, section.heading.block.end)) &&
        !standsForItself(section, all[index + 1]) &&
        !isSentenceOverLine(all[index + 1]) &&
        !mayBeGroup(section, all[index + 1], level) &&
        !isListedElsewhere(section, all),
    );
    // Headings without text throughout are an outline.
    if (empty.length >= 3 && empty.length * 2 > all.length) return;
    const unfinished = withoutLists(empty, all);
    // Many are groups whose parts stand on their level.
    yield* asOneFinding(
      unfinished.map(({ heading }) => ({ span: heading.span, message: l10n.t('This section is empty') })),
      {
        message: (count) => l10n.t('{count} sections are empty', { count }),
        also: l10n.t('Also empty'),
      },
      l10n,
    );
  },
};

/** Headings in a row without text are a list that was set as headings: contents, references, groups. */
const FEWEST_IN_LIST = 3;

function withoutLists(empty: readonly Section[], all: readonly Section[]): readonly Section[] {
  const places = new Map(all.map((section, index) => [section, index]));
  const rows: Section[][] = [];
  for (const section of empty) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && (places.get(section) ?? 0) === (places.get(last) ?? 0) + 1) row.push(section);
    else rows.push([section]);
  }
  return rows.flatMap((row) => (row.length < FEWEST_IN_LIST ? row : []));
}

/** An entry of a list of contents that is made of headings: under that title, or with another section of its words that has text. */
function isListedElsewhere(section: Section, all: readonly Section[]): boolean {
  if (isUnderContents(section)) return true;
  const words = wordsOf(section.heading.text);
  return words !== '' && all.some((other) => other !== section && other.ownWords > 0 && wordsOf(other.heading.text) === words);
}

/** A heading's letters and digits in small letters. */
function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of the heading lead to its text. */
const HTML_LINK = /<a\s[^<>]{0,200}href\s?=/i;

/** A paragraph that `---` right below it made a heading by accident. */
function isSentenceOverLine(next: Section | undefined): boolean {
  return (
    next?.heading.block.leaf.setext === true && /[.;:]$/.test(next.heading.text.trimEnd()) && next.heading.text.length > SHORTEST_SENTENCE
  );
}

const SHORTEST_SENTENCE = 40;

/** The highest level with several headings: that of the sections of a text. */
function sectionLevel(all: readonly Section[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { heading } of all) counts[heading.level] = (counts[heading.level] ?? 0) + 1;
  return Math.max(
    1,
    counts.findIndex((count) => count > 1),
  );
}

/** Below the sections of a text a heading before another of its level may stand over it, unless it is counted. */
function mayBeGroup(section: Section, next: Section | undefined, level: number): boolean {
  const { heading, parent } = section;
  // "#### Budget" before "### § 7 Aufstellung": it stands over the paragraphs, though on a lower level.
  if (!heading.number && next?.heading.number && next.heading.level < heading.level && /^(?:§|art)/i.test(next.heading.number.text))
    return true;
  // Where a level was skipped, levels say little.
  if (parent && heading.level > parent.heading.level + 1) return true;
  // "#### Budget" right above "### § 6": the only one of its level there, it heads what follows.
  if (
    next &&
    (next.heading.number || hasUnreadNumber(next.heading.text)) &&
    !heading.number &&
    next.heading.level === heading.level - 1 &&
    parent?.children.length === 1
  )
    return true;
  return (
    next?.heading.level === heading.level &&
    heading.level > level &&
    !/\d/.test(heading.number?.text ?? '') &&
    !isOnlyEmptyAmong(section.parent?.children ?? [], section)
  );
}

/** Whether others stand before and behind it, and all of them have text: what heads a group is the first of its level, or there are more of them. */
function isOnlyEmptyAmong(siblings: readonly Section[], section: Section): boolean {
  const index = siblings.indexOf(section);
  return (
    siblings.length >= FEWEST_SIBLINGS &&
    index > 0 &&
    siblings.every(
      (other) => other === section || (other.heading.level === section.heading.level && other.children.length === 0 && other.ownWords > 0),
    )
  );
}

const FEWEST_SIBLINGS = 3;

function isEmpty({ text, markdown }: Policy, { heading, children, span }: Section, next: Section | undefined): boolean {
  if (children.length > 0 || heading.text === '' || heading.block.leaf.item) return false;
  const end = next ? next.span.start : span.end;
  let from = heading.block.end;
  for (let block = blockFrom(markdown, heading.block.start + 1); block && block.start < end; block = blockFrom(markdown, block.start + 1)) {
    if (showsSomething(text, block) || text.slice(from, block.start).trim() !== '') return false;
    from = block.end;
  }
  return text.slice(from, end).trim() === '';
}

/** Comments, lines and anchors show nothing of their own. */
function showsSomething(text: string, { leaf, start, end }: Block): boolean {
  if (leaf.kind === 'comment' || leaf.kind === 'rule') return false;
  if (leaf.kind === 'paragraph') return leaf.prose.text.trim() !== '';
  if (leaf.kind !== 'html') return true;
  return (
    leaf.length > 300 ||
    text
      .slice(start, end)
      .replace(/<!--.*?-->|<a\s[^<>]{0,200}>|<\/a>|<br ?\/?>/gs, '')
      .trim() !== ''
  );
}

/** A sentence ("3. This Agreement is governed by …") is text enough; so is a note that nothing follows. */
const LONGEST_TITLE = 14;
const NOTHING_MEANT =
  /\breserved\b|\bomitted\b|\bdeleted\b|\brepealed\b|\bremoved\b|\bintentionally\b|\bnot applicable\b|\bn\/a\b|\bnone\b|\bcontents\b|\btoc\b|\binhalt|\bsommaire\b|\bíndice\b|\bsignatures?\b|\bunterschrift|\bentfallen\b|\bweggefallen\b|\babrogé\b|\bsupprimé\b|^(?:more|other|related|additional|further) (?:resources|ways|articles|links|information|topics)\b|^(?:more (?:in|from|about|on)|share (?:this|on|via))\b/i;
/** The title of another text on the same page, whose sections follow on its level. */
const OTHER_TITLE =
  /\S\s(?:polic(?:y|ies)|terms(?: of (?:service|use|sale))?|(?:terms and )?conditions|agreement|notice|statement|addendum)$/i;
/** Signs and words that count the smallest sections of a text throughout. */
const PARAGRAPH = /^(?:§|art(?:\.|icles?|ikel|ículo|iculo|icolo|igo)?[\s\d])/i;
const GROUP = /^(?:part|chapter|title|book|teil|kapitel|partie|titre|chapitre|parte|título|capítulo)$/;
const QUESTIONS = /\bFAQs?\b|\bquestions\b|\bFragen\b|\bpreguntas\b/i;

function standsForItself({ heading, blocks }: Section, next: Section | undefined): boolean {
  const { text, title, number, block } = heading;
  if (/[.:;,!?…。：]["”»)]?$/.test(title) || title === '' || title.split(' ').length > LONGEST_TITLE || NOTHING_MEANT.test(title))
    return true;
  if (block.leaf.prose.text.includes(OBJECT) || block.leaf.inlines.some(({ kind, target }) => kind === 'link' && target !== undefined))
    return true;
  if (DATE_ALONE.test(text) || CHARACTERS_WITHOUT_SPACES.test(title) || LANGUAGE_ALONE.test(title)) return true;
  if (!next) return false;
  // "3. Duties" before "3. Pflichten": a heading in two languages.
  if (number && next.heading.number?.text === number.text) return true;
  if ((QUESTIONS.test(title) || /^Q[:.\d]/.test(next.heading.text)) && blocks.length === 0) return true;
  // "Appendix 2" before "1. Scope", "Our measures" before "A. Help center": it stands over what is counted from one behind it.
  const counted = next.heading.number;
  if (counted?.parts.length === 1 && counted.parts[0] === 1 && (!number || number.word !== undefined)) return true;
  if (next.heading.level === heading.level && (DATE_ALONE.test(next.heading.text) || sharesWords(title, next.heading.title))) return true;
  if (next.heading.level !== heading.level) return false;
  if (OTHER_TITLE.test(title)) return true;
  // "Part I" before "1. Scope", "13.1" before "13.1.1", "FEES" before "Monthly fees": it stands over the next, though on the same level.
  const over = next.heading.number;
  if (number && over && over.parts.length > number.parts.length && number.parts.every((part, index) => part === over.parts[index]))
    return true;
  if (GROUP.test(number?.word ?? '') && over?.word !== number?.word) return true;
  // "3. Harbor (§ 9 of the statutes)" before "§ 12": parts are counted apart from the paragraphs that are in them.
  if (over && PARAGRAPH.test(over.text) && !PARAGRAPH.test(number?.text ?? '')) return true;
  return isShouted(text) && !isShouted(next.heading.text);
}

/** A clause in a script without spaces. */
const CHARACTERS_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{20}/u;

/** "English Version", "🇩🇪 Deutsch", "Version française", "In English": the text follows in that language, under headings of any level. */
const LANGUAGE_ALONE = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:in|auf|en|in lingua)\s)?(?:(?:${VERSIONS})\s(?:en\s|in\s|in lingua\s|auf\s)?)?(?:${LANGUAGE_NAMES})(?:[\s-](?:${VERSIONS}))?(?:\s?[(/–-]\s?(?:${LANGUAGE_NAMES}|[a-z]{2})\s?\)?)?[^\p{L}]*$`,
  'iu',
);

/** "March 2026", "Effective: 1 May 2026". */
const DATE_ALONE = /^(?:(?:[\p{L} ]{0,30}:)?[\s\p{L}\d.,/-]{0,20}(?:19|20)\d\d$|[\p{L} ]{3,30}:[\s\p{L}\d.,/-]{0,30}(?:19|20)\d\d)/u;

/** "Friends and connections" before "Information about your friends and connections": a group before its first part. */
function sharesWords(title: string, next: string): boolean {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const own = wordsOf(title);
  const other = wordsOf(next);
  return own.size > 1 && [...own].filter((word) => other.has(word)).length * 3 >= own.size * 2;
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
