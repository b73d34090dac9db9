/** `word-confused`: a word that is spelled right, but is another than the one that is meant. */
import { findConfusedWords } from '../document/wording/confusedWords.ts';
import type { Rule } from './rule.ts';

/** A closed list for each language, most of it with the words that have to be beside the wrong one. */
export const wordConfused: Rule = {
  id: 'word-confused',
  group: 'Text',
  summary: 'A word was typed for another one, such as "pubic" for "public".',
  why: 'A spelling checker accepts a wrong word that exists. In a policy it can turn a sentence around ("we do now sell your data") or make the writer look careless ("statue of limitations").',
  severity: 'warning',
  *check({ text: source, markdown, language, archived }, { l10n }) {
    if (archived) return;
    for (const { span, text, meant } of findConfusedWords(markdown, language))
      yield {
        span,
        message: l10n.t('"{text}" looks like a typo; expected "{meant}"', { text, meant }),
        // Emphasis or a link within the words would be lost.
        ...(source.slice(span.start, span.end).replace(/\s+/g, ' ') === text
          ? { fixes: [{ title: l10n.t('Change to "{text}"', { text: meant }), safe: false, edits: [{ span, newText: meant }] }] }
          : {}),
      };
  },
};
