/** `sentence-unfinished`: a paragraph breaks off, or lacks its full stop where the others have one. */
import { findUnfinishedSentences } from '../document/wording/unfinishedSentences.ts';
import type { Rule } from './rule.ts';

/** Only paragraphs of prose outside of lists, in texts that end theirs with a full stop; never many in one text. */
export const sentenceUnfinished: Rule = {
  id: 'sentence-unfinished',
  group: 'Text',
  summary: 'A paragraph breaks off in the middle of a sentence, or lacks its full stop.',
  why: "The rest of a sentence is easily lost when text is cut, pasted, or merged. Readers can't tell whether only a full stop is missing or a condition that limits what the sentence says.",
  severity: 'information',
  *check({ markdown, language, archived }, { l10n }) {
    if (archived) return;
    for (const { span, word, breaksOff } of findUnfinishedSentences(markdown, language))
      yield {
        span,
        message: breaksOff
          ? l10n.t('This sentence breaks off after "{word}"', { word })
          : l10n.t('This paragraph has no full stop at its end'),
      };
  },
};
