/** Front matter keys that are in the text in code style, as if readers could see the front matter. */
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import type { Inline } from '../markdown/leaf.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One key in code style. */
export interface KeySpan {
  readonly key: string;
  /** The code span with its backticks. */
  readonly span: Span;
  /** The key in plain words: "last updated". */
  readonly words: string;
  /** The text around it, as a reader sees it. */
  readonly context: string;
}

/** All keys in code style in paragraphs, items and table cells, in order. Only keys of the policy's own front matter that are no plain word (`last_updated`, not `date`) count. */
export function findKeySpans(text: string, markdown: Readable, frontMatter: FrontMatter): readonly KeySpan[] {
  const keys = new Set(frontMatter.entries.map(({ key }) => key).filter((key) => /[a-z\d](?:[_-][a-z\d]|[A-Z])/.test(key)));
  if (keys.size === 0) return [];
  return leavesWithCode(markdown).flatMap(({ block: { leaf, start }, found }) =>
    found.flatMap(({ content, ...place }): KeySpan[] => {
      if (!content || content.end - content.start > 60) return [];
      const key = text
        .slice(start + content.start, start + content.end)
        .trim()
        .replace(/:$/, '');
      if (!keys.has(key)) return [];
      return [{ key, span: shiftSpan(place, start), words: inWords(key), context: leaf.prose.text }];
    }),
  );
}

const leavesWithCode = findInLeaves(({ inlines }) =>
  undefinedIfEmpty(inlines.filter((one): one is Inline & { readonly kind: 'code' } => one.kind === 'code')),
);

function inWords(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
}
