/** The words of a passage, as they are quoted in views and reports. */
import type { Span } from '../../document/text/span.ts';

/** A tag, not an address between brackets. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;
/** Tags between which words go on without a space. */
const WITHIN_WORD = /^(?:a|abbr|b|big|code|em|i|mark|small|span|strong|sub|sup|u|wbr)$/i;

/** A passage of a text without the tags of HTML; a space stands for those that end a line. */
export function quoteOf(text: string, { start, end }: Span): string {
  const passage = text.slice(start, end);
  return passage.includes('<') ? passage.replace(TAG, (_tag, _slash, name: string) => (WITHIN_WORD.test(name) ? '' : ' ')) : passage;
}
