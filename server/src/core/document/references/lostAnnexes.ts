/** Mentions of an annex in a text that has none. */

import { LAW } from '../../knowledge/referenceWords.ts';
import {
  ANNEX_ALONE,
  ANNEX_CITED,
  ANNEX_LINE,
  ANNEX_NUMBERED,
  ANNEX_OF_OTHER,
  ANNEX_TITLE,
  ANNEX_WORD,
} from '../../knowledge/scopeWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import type { ClauseIndex } from '../outline/clauseIndex.ts';
import { readPart } from '../outline/clauseLabels.ts';
import type { SectionTree } from '../outline/sections.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One mention. */
export interface LostAnnex {
  readonly span: Span;
  /** As written, on one line. */
  readonly text: string;
}

/** What is read of a policy. */
export interface AnnexSources {
  readonly markdown: Readable;
  readonly sections: SectionTree;
  readonly clauses: ClauseIndex;
}

/**
 * Sentences such as "This is set out in Appendix 1." and "See the Annex below." where nothing in the text is called so, in order.
 * An annex of something ("Annex I of the Regulation"), one that a link leads to, and one in a quotation are of other texts.
 */
export function findLostAnnexes({ markdown, sections, clauses }: AnnexSources): readonly LostAnnex[] {
  const mentions = mentionsOfAnnexes(markdown);
  if (mentions.length === 0) return [];
  // Any annex at all may be the one that is meant, whatever it is called.
  if (sections.all.some(({ heading }) => ANNEX_WORD.test(heading.text))) return [];
  if (clauses.all.some(({ space, title }) => ANNEX_SPACES.has(space) || ANNEX_TITLE.test(title))) return [];
  if (titlesOfAnnexes(markdown).length > 0) return [];
  return mentions.flatMap(({ block, found }) => found.map(({ span, text }) => ({ span: shiftSpan(span, block.start), text })));
}

const ANNEX_SPACES: ReadonlySet<string> = new Set(['annex', 'appendix', 'exhibit', 'schedule', 'attachment']);

const mayCite = mayMatch(ANNEX_CITED);

const mentionsOfAnnexes = findInLeaves((leaf): readonly LostAnnex[] | undefined => {
  const { kind, prose, inlines, quoteDepth } = leaf;
  if (quoteDepth > 0) return undefined;
  if (kind === 'tableCell') return inlines.some((one) => one.kind === 'link') ? undefined : cellOf(leaf);
  if (kind !== 'paragraph') return undefined;
  const found = (mayCite(leaf) ? matchesIn(prose.text, ANNEX_CITED) : []).flatMap(
    ({ 1: before = '', 2: words = '', index }): LostAnnex[] => {
      const start = index + before.length;
      const span = prose.spanOf(start, start + words.length);
      return inlines.some((one) => one.kind === 'link' && one.start < span.end && span.start < one.end) || !/\p{Lu}|\d/u.test(words)
        ? []
        : [{ span, text: words.replace(/\s+/g, ' ') }];
    },
  );
  return found.length > 0 ? found : undefined;
});

/** "Appendix 2", in a column that says where something is. */
function cellOf({ prose, column = 0, row = 0 }: Leaf): readonly LostAnnex[] | undefined {
  const words = ANNEX_ALONE.exec(prose.text)?.[1];
  if (words === undefined || column === 0 || row === 0) return undefined;
  const start = prose.text.indexOf(words);
  return [{ span: prose.spanOf(start, start + words.length), text: words.replace(/\s+/g, ' ') }];
}

/**
 * "Deze staan in bijlage 3." in a text whose annexes are 1 and 2, in order: for languages whose references aren't read.
 * The annexes that there are have titles and count from one on.
 */
export function findUncountedAnnexes(markdown: Readable): readonly LostAnnex[] {
  const all = numberedAnnexes(markdown).flatMap(({ block, found }) =>
    found.map(({ span, ...rest }) => ({ ...rest, span: shiftSpan(span, block.start) })),
  );
  const titled = all.filter(({ isTitle }) => isTitle);
  const isThere = new Set(titled.map(({ key }) => key));
  return all.flatMap(({ span, text, style, value, key, isTitle, isOfOther }) => {
    const counted = new Set(titled.flatMap((one) => (one.style === style ? [one.value] : [])));
    const isCounted = counted.size > 0 && counted.size === Math.max(...counted);
    return isTitle || isOfOther || isThere.has(key) || !isCounted || value > counted.size + MOST_BEYOND ? [] : [{ span, text }];
  });
}

/** Annexes behind the last one that a text may have lost. */
const MOST_BEYOND = 3;

interface NumberedAnnex extends LostAnnex {
  readonly style: string;
  readonly value: number;
  /** Style and value. */
  readonly key: string;
  /** It begins a heading, a line, an item, or a cell. */
  readonly isTitle: boolean;
  readonly isOfOther: boolean;
}

const numberedAnnexes = findInLeaves((leaf): readonly NumberedAnnex[] | undefined => {
  const { kind, prose, quoteDepth, inlines } = leaf;
  if (kind === 'code' || quoteDepth > 0) return undefined;
  const found = matchesIn(prose.text, ANNEX_NUMBERED).flatMap(({ 0: words, 1: number = '', index }): NumberedAnnex[] => {
    const [reading] = readPart(number);
    // "bilaga i avtalet": a word.
    if (!reading || /^[a-z]/.test(number)) return [];
    const end = index + words.length;
    const span = prose.spanOf(index, end);
    const isTitle = kind === 'heading' || /(?:^|\n)[^\p{L}\p{N}\n]{0,12}$/u.test(prose.text.slice(0, index));
    const isLinked = inlines.some((one) => one.kind === 'link' && one.start < span.end && span.start < one.end);
    const isOfOther = isLinked || LAW.test(prose.text) || ANNEX_OF_OTHER.test(prose.text.slice(end, end + 60));
    return [{ span, text: words.replace(/\s+/g, ' '), ...reading, key: `${reading.style} ${reading.value}`, isTitle, isOfOther }];
  });
  return found.length > 0 ? found : undefined;
}, mayMatch(ANNEX_NUMBERED));

/** Lines that begin with an annex, though no heading: "Appendix 1 – Fees", `**ANNEX**`; and links to one in another file. */
const titlesOfAnnexes = findInLeaves(
  ({ kind, prose, inlines }): true | undefined =>
    (kind !== 'code' && kind !== 'tableCell' && ANNEX_TITLE.test(prose.text)) ||
    inlines.some((one) => one.kind === 'link' && ANNEX_WORD.test(prose.text))
      ? true
      : undefined,
  mayMatch(ANNEX_TITLE, ANNEX_WORD),
);

/** The annexes that a line of capitals within a paragraph begins, as converters leave titles: "EXHIBIT E"; in lower case, with one space. */
export function findAnnexLines(markdown: Readable): ReadonlySet<string> {
  return new Set(linesOfAnnexes(markdown).flatMap(({ found }) => found));
}

const linesOfAnnexes = findInLeaves(({ kind, prose }): readonly string[] | undefined => {
  if (kind !== 'paragraph' && kind !== 'code') return undefined;
  const found = matchesIn(prose.text, ANNEX_LINE).flatMap(({ 1: words = '' }) =>
    words === words.toUpperCase() ? [words.replace(/\s+/g, ' ').toLowerCase()] : [],
  );
  return found.length > 0 ? found : undefined;
}, mayMatch(ANNEX_LINE));
