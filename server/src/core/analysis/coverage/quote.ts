/** The words of a passage, as they are quoted in views and reports. */
import { isWithinWord } from '../../document/markdown/htmlBlocks.ts';
import type { Span } from '../../document/text/span.ts';

/** A tag, not an address between brackets. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;

/** Marks of emphasis of which a passage may have one half, and brackets of a link that is cut. */
const STRONG = /\*\*|(?<!\w)__|__(?!\w)/g;
const OPEN_BRACKET = /\[(?=[^\][]*$)/;
const CLOSED_BRACKET = /^([^\][]*)\](?:\([^()\s]*\)?)?/;

/** A passage of a text without the tags of HTML, for which a space stands where they end a line, and without halves of marks: emphasis and links that begin or end outside. */
export function quoteOf(text: string, { start, end }: Span): string {
  const passage = text.slice(start, end);
  const words = passage.includes('<') ? passage.replace(TAG, (_tag, _slash, name: string) => (isWithinWord(name) ? '' : ' ')) : passage;
  const whole = (words.match(STRONG)?.length ?? 0) % 2 === 0 ? words : words.replace(STRONG, '');
  return whole.replace(OPEN_BRACKET, '').replace(CLOSED_BRACKET, '$1');
}
