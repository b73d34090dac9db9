/** `word-repeated`: a word stands twice in a row. */
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { findRepeatedWords, type RepeatedWord } from '../document/wording/repeatedWords.ts';
import type { Rule } from './rule.ts';

/** Words that may be doubled ("that that", "die die", names) stay silent, and so do languages of which too little is known. */
export const wordRepeated: Rule = {
  id: 'word-repeated',
  group: 'Text',
  summary: 'A word is repeated, as in "the the".',
  why: 'A repeated word is easily left behind by an edit and hard to see for its writer, especially across a line break. In a legal text, readers wonder whether another word was meant.',
  severity: 'information',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const repeated of findRepeatedWords(policy.markdown, policy.language)) {
      const { word, first, second, maybeOther } = repeated;
      const shown = truncate(word, 25);
      yield {
        span: { start: first.start, end: second.end },
        message: l10n.t('"{word}" is repeated', { word: shown }),
        ...(isTable(policy, first.start) || TRACE.test(word) || maybeOther
          ? {}
          : {
              fixes: [
                {
                  title: l10n.t('Delete one "{word}"', { word: shown }),
                  safe: false,
                  edits: [{ span: superfluous(policy, repeated), newText: '' }],
                },
              ],
            }),
      };
    }
  },
};

/** One of the two with the space on its one side, so that emphasis and links around the other stay whole. */
function superfluous({ text }: Policy, { first, second }: RepeatedWord): Span {
  const between = text.slice(first.end, second.start);
  const behind = /^[ \t]*/.exec(text.slice(second.end, second.end + 10))?.[0].length ?? 0;
  if (/^[ \t\u00A0\u202F]+$/.test(between)) return { start: first.end, end: second.end };
  // Across a line end the first word of the second line goes.
  if (between.includes('\n'))
    return /^\s*$/.test(between) && behind === 0
      ? { start: first.end, end: second.end }
      : { start: second.start, end: second.end + behind };
  const space = /^[ \t\u00A0\u202F]+/.exec(between)?.[0].length ?? 0;
  if (space > 0) return { start: first.start, end: first.end + space };
  const spaceBefore = /(?<![ \t\u00A0\u202F])[ \t\u00A0\u202F]+$/.exec(between)?.[0].length ?? 0;
  return { start: second.start - spaceBefore, end: second.end };
}

/** "decide to … to third-party services": between two of these words others may have been lost, which the doubling still shows. */
const TRACE = /^(?:to|or)$/i;

/** In a table a word may be an entry of its own, which is not to be deleted. */
function isTable({ text, lines }: Policy, offset: number): boolean {
  const line = lines.lineAt(offset);
  return /^[\s>]*\|/.test(text.slice(lines.startOf(line), offset + 1));
}
