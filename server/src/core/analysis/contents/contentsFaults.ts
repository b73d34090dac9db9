/** In what the list of contents that a writer keeps differs from the sections of the policy. */
import type { LinkMention } from '../../document/links/links.ts';
import { unescapedText } from '../../document/markdown/unescapedText.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { oncePer } from '../../document/text/remember.ts';
import { longestIncreasingSubsequence } from '../../document/text/sorted.ts';
import type { TextEdit } from '../../document/text/span.ts';
import { CONTENTS_HEADING } from '../../knowledge/contentsTitles.ts';
import { type ContentsEntry, type ContentsList, openingContentsLists } from './contentsLists.ts';
import { retitledSections, titleSection, writeContents } from './contentsUpdate.ts';

/** What is wrong with one list; at least one of `missing`, `gone`, `renamed` and `moved` is not empty. */
export interface ContentsFaults {
  readonly list: ContentsList;
  /** Sections that it lacks although it has those beside them, in order. */
  readonly missing: readonly Section[];
  /** Entries that lead to no section, or name none. */
  readonly gone: readonly ContentsEntry[];
  /** The links of those, where more is wrong with the list than links that lead nowhere. */
  readonly goneLinks: ReadonlySet<LinkMention>;
  /** Entries that lead to a section under another title than it has. */
  readonly renamed: readonly ContentsEntry[];
  /** Entries in another order than their sections. */
  readonly moved: readonly ContentsEntry[];
  /** Nothing but links that lead nowhere, and no more missing sections than those may have been meant for: the fault is in the links. */
  readonly isOfLinks: boolean;
  /** Brings the list up to date and keeps the entries that are right as they are. */
  readonly edit: TextEdit | undefined;
}

/** Sections of a level that a list names before one that it lacks is an oversight; fewer where a line calls it contents, or an entry is gone. */
const MIN_LISTED = 3;
const MIN_LISTED_SURELY = 2;
/** A list that lacks more than one in so many of the sections beside its own is a selection. */
const SELECTION = 3;

/** The faults of the policy's list of contents; undefined where it has none, or nothing is wrong with it. */
export const findContentsFaults = oncePer((policy: Policy): ContentsFaults | undefined => {
  const [list] = openingContentsLists(policy);
  // A list of words that no line calls contents may be a list of rules or topics that happen to be headings too.
  if (!list || !(list.linked || list.label)) return undefined;
  const entries = list.entries;
  const listed = new Set(entries.flatMap(({ section }) => (section ? [section] : [])));
  const gone = entries.filter(({ gone: isGone }) => isGone);
  // Where much is gone, the list is of another text, or the anchors are made in a way that we do not know.
  if (gone.length * 3 > entries.length) return undefined;
  const missing = missingSections(policy, list, listed, gone.length > 0);
  const moved = movedEntries(entries);
  const renamed = renamedEntries(entries);
  if (missing.length + gone.length + moved.length + renamed.length === 0) return undefined;
  const written = new Set([...listed, ...missing, ...retitledSections(policy, list)]);
  const links = gone.flatMap(({ link }) => (link ? [link] : []));
  const isOfLinks =
    links.length > 0 && links.length === gone.length && missing.length <= gone.length && moved.length + renamed.length === 0;
  return {
    list,
    missing,
    gone,
    goneLinks: new Set(isOfLinks ? [] : links),
    isOfLinks,
    renamed,
    moved,
    edit: isMisleading(policy, written)
      ? undefined
      : writeContents(policy, list, written, new Set(renamed.length > 0 ? retitledEntries(entries) : [])),
  };
});

/** Whether a list written anew would mislead: a section would come below one that isn't above it in the text. */
function isMisleading(policy: Policy, written: ReadonlySet<Section>): boolean {
  const title = titleSection(policy);
  const top = Math.min(...[...written].map(({ heading }) => heading.level));
  return [...written].some(({ parent, heading }) => heading.level > top && parent && parent !== title && !written.has(parent));
}

/** Sections beside those that the list names, where it names nearly all of them. */
function missingSections(
  { sections }: Policy,
  { span, label }: ContentsList,
  listed: ReadonlySet<Section>,
  isStale: boolean,
): readonly Section[] {
  const missing: Section[] = [];
  const groups = new Map<Section | undefined, Section[]>();
  for (const section of sections.all) {
    addToMultimap(groups, section.parent, section);
  }
  for (const [parent, siblings] of groups) {
    const named = siblings.filter((section) => listed.has(section));
    // Of nested lists two are enough to see that their level is listed at all.
    if (named.length < ((parent && listed.has(parent)) || label || isStale ? MIN_LISTED_SURELY : MIN_LISTED)) continue;
    const levels = new Set(named.map(({ heading }) => heading.level));
    // What has no number behind those that have one closes the text: a final note, the signatures.
    const isCounted = named.every(({ heading }) => heading.number !== undefined);
    const lastCounted = isCounted ? siblings.findLastIndex(({ heading }) => heading.number !== undefined) : siblings.length;
    const lacking = siblings.filter(
      (section, index) =>
        index <= lastCounted &&
        !listed.has(section) &&
        // Its parts stand for it.
        !(section.children.length > 1 && section.children.every((child) => listed.has(child))) &&
        levels.has(section.heading.level) &&
        section.heading.block.start > span.end &&
        isListable(section, siblings),
    );
    if (lacking.length * SELECTION <= named.length || lacking.length === 1) missing.push(...lacking);
  }
  return missing.sort((a, b) => a.span.start - b.span.start);
}

/** What lists leave out on purpose: headings without words, an introduction right behind the list, what follows the policy. */
function isListable({ heading }: Section, siblings: readonly Section[]): boolean {
  if (heading.title === '' || heading.block.leaf.item) return false;
  return (
    !AROUND.test(heading.title) &&
    !(
      siblings.find((one) => one.heading.title !== '' && !CONTENTS_HEADING.test(one.heading.title))?.heading === heading &&
      OPENING.test(heading.title)
    )
  );
}

const OPENING =
  /^(?:introduction|overview|preamble|summary|welcome|about this|purpose|einleitung|präambel|überblick|introducción|preámbulo|préambule|introduzione|premessa)/iu;
const AROUND =
  /^(?:table of contents|contents|inhalt|sommaire|índice|annex|appendi|schedule|exhibit|attachment|anhang|anlage|annexe|anexo|allegato|revision|version|change ?log|changes? history|document (?:history|control)|history|versionshistorie|änderungshistorie|historique|footnotes?|notes?|references?|acknowledge?ments?|credits?|licen[cs]e|attribution|signatures?|unterschrift|see also|related)/iu;

/** Of so many entries all but one have the very titles of their sections, before another title is a fault and no shorter name. */
const VERBATIM = 5;

/** Entries whose words are not those of their sections, in a list that otherwise has the very titles. */
function renamedEntries(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  return otherEntries(entries).filter((entry) => {
    const { words, title } = wordsOfEntry(entry);
    // Half of its words and more are those of the title: a short or a longer form of it.
    return words.length > 0 && words.filter((word) => title.has(word)).length * 2 < words.length;
  });
}

/** Those, and what else an update of the list gives the title of its section: neither all words of the entry are in the title nor all of the title in the entry. */
function retitledEntries(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const renamed = new Set(renamedEntries(entries));
  return otherEntries(entries).filter((entry) => {
    const { words, title } = wordsOfEntry(entry);
    const own = new Set(words);
    return renamed.has(entry) || (words.some((word) => !title.has(word)) && [...title].some((word) => !own.has(word)));
  });
}

/** Linked entries that haven't the title of their section, in a list in which nearly all have it. */
function otherEntries(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const linked = entries.filter(({ section, link, dead }) => section && link && !dead);
  const other = linked.filter(({ shows }) => shows === undefined);
  return linked.length < VERBATIM * other.length ? [] : other;
}

function wordsOfEntry({ section, link }: ContentsEntry): { readonly words: readonly string[]; readonly title: ReadonlySet<string> } {
  return { words: wordsOf(unescapedText(link?.text ?? '')), title: new Set(wordsOf(section?.heading.text ?? '')) };
}

function wordsOf(words: string): readonly string[] {
  return (
    words
      // "Artigo 1.º" is "Artigo 1º".
      .replace(/(?<=\d)\.?[ºª°]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The fewest entries that would have to move for the rest to be in the order of the sections; none for a list that has an order of its own. */
function movedEntries(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const placed = entries.filter(({ section }) => section);
  const starts = placed.map(({ section }) => section?.span.start ?? 0);
  if (starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? 0))) return [];
  const kept = longestIncreasingSubsequence(starts);
  const moved = placed.filter((_, index) => !kept.has(index));
  return moved.length * 3 > placed.length && placed.length > 4 ? [] : moved;
}
