/** `title-missing`: nothing says what the policy is called. */
import { findMissingTitle } from '../analysis/missingTitle.ts';
import type { Rule } from './rule.ts';

/** A hint, since many websites put the title over the text by themselves: of 12 findings in policies that nobody here had read 2 were no loss to readers. */
export const titleMissing: Rule = {
  id: 'title-missing',
  group: 'Sections and numbering',
  summary: 'The policy has no title, neither as a first-level heading nor in the front matter.',
  why: "Readers, search engines, and screen readers know a page by its title (WCAG 2.2, 2.4.2). Without one, a printed copy doesn't even say what it is. ISO/IEC 27001 clause 7.5.2 requires a title on every document.",
  severity: 'hint',
  *check(policy, { l10n }) {
    const missing = findMissingTitle(policy);
    if (!missing) return;
    const { span, isPlainText, words } = missing;
    const fixes =
      words === undefined ? [] : [{ title: l10n.t('Make it a heading'), safe: false, edits: [{ span, newText: `# ${words}` }] }];
    yield {
      span,
      message: isPlainText
        ? l10n.t('The title of the policy is plain text; expected a first-level heading')
        : l10n.t('The policy has no title; expected it as the first heading'),
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  },
};
