/** `code-span-in-prose`: the text names a front matter key as a program would, not as a reader does. */
import { findKeySpans } from '../document/wording/keySpans.ts';
import { traitsOf } from '../knowledge/policyKinds.ts';
import type { Rule } from './rule.ts';

/** A text about metadata speaks of keys on purpose. */
const ABOUT_KEYS = /front[ -]?matter|\bYAML\b|\bmetadata\b|\bpull requests?\b|\bMarkdown\b/i;

/** Silent where the policy is for engineers, or where the same paragraph explains the front matter. */
export const codeSpanInProse: Rule = {
  id: 'code-span-in-prose',
  group: 'Text',
  summary: 'The text names a front matter key in code style, such as `last_updated`.',
  why: "Readers of the published policy don't see the front matter, so they can't look for a key. The GDPR (Article 12(1)) and other laws ask for clear and plain language.",
  severity: 'information',
  *check({ text, markdown, frontMatter, kind }, { l10n }) {
    if (traitsOf(kind).forEngineers) return;
    // Many keys may stand in one paragraph, which is read once.
    let read = { context: '', isAbout: false };
    for (const { key, span, words, context } of findKeySpans(text, markdown, frontMatter)) {
      if (read.context !== context) read = { context, isAbout: ABOUT_KEYS.test(context) };
      if (read.isAbout) continue;
      yield {
        span,
        // Whether the text means the key, only the writer knows: there is no fix.
        message: l10n.t('"{key}" is a key that readers don\'t see; expected plain words: {words}', { key, words }),
      };
    }
  },
};
