/** By which fragment a link leads to a section, and in which block a place is. */
import type { Block } from '../markdown/leaf.ts';
import { blockBefore, blockFrom, type Readable } from '../markdown/passages.ts';
import type { Section, SectionTree } from '../outline/sections.ts';
import { oncePer } from '../text/remember.ts';
import type { Anchor, AnchorIndex } from './anchors.ts';

/** The parts of a policy that say it. */
export interface AnchoredSections {
  readonly anchors: AnchorIndex;
  readonly sections: SectionTree;
}

/** The fragment of each section, without `#`: the name that its author gave the heading, else the one that GitHub makes. */
export function fragmentsOf({ anchors, sections }: AnchoredSections): ReadonlyMap<Section, string> {
  return fragmentsBySection(anchors, sections);
}

const fragmentsBySection = oncePer((anchors: AnchorIndex, sections: SectionTree): ReadonlyMap<Section, string> => {
  const fragments = new Map<Section, string>();
  let next = 0;
  for (const section of sections.all) {
    const { start, end } = section.heading.block;
    while ((anchors.all[next]?.span.start ?? Infinity) < start) next++;
    let made: string | undefined;
    let given: string | undefined;
    for (let i = next; (anchors.all[i]?.span.start ?? Infinity) < end; i++) {
      const { name, heading, span } = anchors.all[i] ?? { name: '', span: { start, end } };
      if (heading !== undefined) made = name;
      // What names the whole heading is a link to itself, and no name of the author's.
      else if (span.end - span.start < end - start) given ??= name;
    }
    const fragment = given ?? made;
    // What a template puts into the heading is part of the anchor, too.
    if (fragment !== undefined && (given !== undefined || !/\{\{|\{%/.test(section.heading.text))) fragments.set(section, fragment);
  }
  return fragments;
});

/**
 * The block that an anchor names: the one that it is in, or the heading right behind it where nothing is shown in between, as in `<a id="fees"></a>` on a line above "## Fees".
 * @param text of the whole policy
 */
export function namedBlock(text: string, markdown: Readable, { span, heading }: Anchor): Block | undefined {
  const own = blockAt(markdown, span.start);
  if (heading !== undefined || own?.leaf.kind === 'heading') return own;
  for (let next = blockFrom(markdown, span.end); next && next.start - span.end <= FARTHEST; next = blockFrom(markdown, next.start + 1))
    if (next.leaf.kind === 'heading') return text.slice(span.end, next.start).replace(SHOWS_NOTHING, '').trim() === '' ? next : own;
  return own;
}

/** Code units between an anchor and the heading that it names: line ends, comments, another anchor. */
const FARTHEST = 300;
const SHOWS_NOTHING = /<!--[^<>]{0,200}-->|<\/?(?:a|p|div|span|br)(?:\s[^<>]{0,200})?\/?>/g;

/** The block that holds an offset, its end included; undefined between blocks. */
export function blockAt(markdown: Readable, offset: number): Block | undefined {
  const block = blockBefore(markdown, offset + 1);
  return block && offset <= block.end ? block : undefined;
}
