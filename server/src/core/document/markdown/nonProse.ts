/** What within a line of a block isn't prose: code, comments, tags, and addresses. */
import { contains, overlaps, type Span } from '../text/span.ts';
import type { Leaf } from './leaf.ts';

/** One of them; `address`: one that is a link by itself, and the target of a link or image. */
export type NonProse = 'code' | 'comment' | 'html' | 'address';

/** What of it a range overlaps, undefined where it is prose throughout. Tags between its words are none of it. @param span relative to the start of the block */
export function nonProseAt({ inlines }: Leaf, span: Span): NonProse | undefined {
  for (const inline of inlines) {
    if (!overlaps(inline, span)) continue;
    switch (inline.kind) {
      case 'code':
      case 'comment':
        return inline.kind;
      case 'html':
        if (contains(inline, span)) return 'html';
        break;
      case 'url':
      case 'autolink':
        return 'address';
      case 'link':
      case 'image':
        if (inline.target && overlaps(inline.target, span)) return 'address';
        break;
      default:
    }
  }
  return undefined;
}
