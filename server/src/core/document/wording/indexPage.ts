/** Whether a text is a list of links to other texts rather than one itself. */
import type { Leaf } from '../markdown/leaf.ts';
import { foldPassages, type Readable } from '../markdown/passages.ts';

interface Lengths {
  /** Code units of prose below headings. */
  readonly all: number;
  readonly linked: number;
  readonly links: number;
}

const NOTHING: Lengths = { all: 0, linked: 0, links: 0 };

/** Fewer links are no list. */
const FEWEST_LINKS = 3;
/** A share of the words, below which the text says something of its own. */
const LINKED = 0.4;
/** Longer than any page of links that is nothing else, in code units. */
const LONGEST = 6000;

function readLengths({ kind, prose, inlines }: Leaf): Lengths {
  if (kind === 'heading' || prose.text === '') return NOTHING;
  let linked = 0;
  let links = 0;
  for (const { kind: inline, start, end, target } of inlines) {
    if (inline !== 'link') continue;
    links++;
    // What is linked, without its target and the brackets around both.
    linked += Math.max(0, end - start - (target ? target.end - target.start + '[]()'.length : 0));
  }
  return { all: prose.text.length, linked, links };
}

const lengthsOf = foldPassages(readLengths, (before: Lengths = NOTHING, came, went): Lengths => {
  const sum = { ...before };
  for (const { all, linked, links } of came) {
    sum.all += all;
    sum.linked += linked;
    sum.links += links;
  }
  for (const { all, linked, links } of went) {
    sum.all -= all;
    sum.linked -= linked;
    sum.links -= links;
  }
  return sum;
});

/** True where most of the words are links. */
export function isIndexPage(markdown: Readable): boolean {
  const { all, linked, links } = lengthsOf(markdown);
  return links >= FEWEST_LINKS && all <= LONGEST && linked >= all * LINKED;
}
