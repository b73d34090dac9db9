/** Where a text speaks of its own date: by the name of a front matter key in code style, or by "the date at the top of this page". */
import { DATE_REFERENCES } from '../../knowledge/dateWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { mayMatch } from '../markdown/mayMatch.ts';
import { inLeaves } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** The first reference to a date of the policy in each block, in order. The key is the name that the front matter gives the date; a line end where it has none. */
export const findDateReferences = inLeaves(readReference, ({ start }, found): readonly Span[] => [shiftSpan(found, start)]);

const mayRefer = mayMatch(DATE_REFERENCES);

function readReference(leaf: Leaf, source: () => string, key: string): Span | undefined {
  const code = leaf.inlines.find(
    ({ kind, content }) => kind === 'code' && content && source().slice(content.start, content.end).trim() === key,
  );
  if (code) return code;
  const match = mayRefer(leaf) ? DATE_REFERENCES.exec(leaf.prose.text) : null;
  return match ? leaf.prose.spanOf(match.index, match.index + match[0].length) : undefined;
}
