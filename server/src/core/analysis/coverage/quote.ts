/** The words of a passage, as they are quoted in views and reports. */
import { isWithinWord } from '../../document/markdown/htmlBlocks.ts';
import type { Span } from '../../document/text/span.ts';

/** A tag, not an address between brackets. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;

/** A passage of a text without the tags of HTML; a space stands for those that end a line. */
export function quoteOf(text: string, { start, end }: Span): string {
  const passage = text.slice(start, end);
  return passage.includes('<') ? passage.replace(TAG, (_tag, _slash, name: string) => (isWithinWord(name) ? '' : ' ')) : passage;
}
