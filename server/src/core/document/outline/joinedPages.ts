/** Pages that were joined to one text, each behind a thematic break: `- - -` and the title of the next. */
import { blockBefore, findInLeaves, type Readable } from '../markdown/passages.ts';
import { oncePer } from '../text/remember.ts';
import type { Section, SectionTree } from './sections.ts';

/** The sections that begin another page of the text. A text that has a break before most headings of a level uses it as an ornament. */
export const joinedPages: (tree: SectionTree, markdown: Readable) => ReadonlySet<Section> = oncePer(findPages);

function findPages({ all }: SectionTree, markdown: Readable): ReadonlySet<Section> {
  const pages = new Set<Section>();
  if (rules(markdown).length === 0) return pages;
  for (let level = 1; level <= LOWEST_PAGE; level++) {
    const those = all.filter(({ heading }) => heading.level === level);
    const ruled = those.filter(({ heading }, index) => index > 0 && isBehindRule(markdown, heading.block.start, level === 1));
    if (level === 1 || ruled.length * 2 <= those.length) for (const section of ruled) pages.add(section);
  }
  return pages;
}

const rules = findInLeaves(({ kind }) => (kind === 'rule' ? true : undefined));

/** @param mayHaveDate whether a short line, such as the date of the page, may stand between the break and the title */
function isBehindRule(markdown: Readable, at: number, mayHaveDate: boolean): boolean {
  const before = blockBefore(markdown, at);
  if (before?.leaf.kind === 'rule') return true;
  return (
    mayHaveDate &&
    before?.leaf.kind === 'paragraph' &&
    before.leaf.length <= LONGEST_DATE_LINE &&
    blockBefore(markdown, before.start)?.leaf.kind === 'rule'
  );
}

/** Code units. */
const LONGEST_DATE_LINE = 60;

/** Pages have a title of one of the first levels. */
const LOWEST_PAGE = 2;
