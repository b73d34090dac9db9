/** `front-matter-key-misspelled`: a key one slip away from one that tools read. */
import { findMisspelledKeys } from '../document/frontmatter/keys.ts';
import { writeKey } from '../document/frontmatter/writeEntry.ts';
import type { Rule } from './rule.ts';

/** Only where the policy lacks the key that is meant. */
export const frontMatterKeyMisspelled: Rule = {
  id: 'front-matter-key-misspelled',
  group: 'Front matter',
  summary: 'A front matter key is misspelled.',
  why: "No tool reports a misspelled key. It's ignored, and the policy is published without its version or date.",
  severity: 'information',
  *check(policy, { settings, l10n }) {
    for (const { entry, spelling } of findMisspelledKeys(policy.frontMatter, settings.frontMatter.keys)) {
      yield {
        span: entry.keySpan,
        message: l10n.t('"{key}" isn\'t a key that tools read; expected {spelling}', { key: entry.key, spelling }),
        fixes: [
          {
            title: l10n.t('Rename to {spelling}', { spelling }),
            safe: false,
            edits: [{ span: entry.keySpan, newText: writeKey(policy.frontMatter, spelling) }],
          },
        ],
      };
    }
  },
};
