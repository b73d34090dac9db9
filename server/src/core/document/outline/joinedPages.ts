/** Pages that were joined to one text, each behind a thematic break: `- - -` and the title of the next. */
import { blockBefore, type Readable } from '../markdown/passages.ts';
import { oncePer } from '../text/remember.ts';
import type { Section, SectionTree } from './sections.ts';

/** The sections that begin another page of the text. A text that has a break before most headings of a level uses it as an ornament. */
export const joinedPages: (tree: SectionTree, markdown: Readable) => ReadonlySet<Section> = oncePer(findPages);

function findPages({ all }: SectionTree, markdown: Readable): ReadonlySet<Section> {
  const pages = new Set<Section>();
  for (let level = 1; level <= LOWEST_PAGE; level++) {
    const those = all.filter(({ heading }) => heading.level === level);
    const ruled = those.filter(({ heading }, index) => index > 0 && blockBefore(markdown, heading.block.start)?.leaf.kind === 'rule');
    if (level === 1 || ruled.length * 2 <= those.length) for (const section of ruled) pages.add(section);
  }
  return pages;
}

/** Pages have a title of one of the first levels. */
const LOWEST_PAGE = 2;
