/** `policy-not-utf8`: the file was not saved as UTF-8, so that some of its characters are lost. */
import { findLostCharacters } from '../document/wording/lostCharacters.ts';
import type { Rule } from './rule.ts';

/** Says it once, at the first lost character: every place has the same cause and the same cure. */
export const policyNotUtf8: Rule = {
  id: 'policy-not-utf8',
  group: 'Housekeeping',
  summary: "The file isn't UTF-8 text, so some characters can't be read.",
  why: 'A file in another encoding, or one that isn\'t text, is shown with wrong or missing characters, here and on your website. Open it with its own encoding ("Reopen with Encoding" in VS Code) and save it as UTF-8.',
  severity: 'error',
  *check({ text }, { l10n }) {
    const lost = findLostCharacters(text);
    if (!lost) return;
    const { count: total, first, nul } = lost;
    const message = nul
      ? total === 1
        ? l10n.t('A character is NUL, so this may not be text; expected a file saved as UTF-8')
        : l10n.t('{total} characters are NUL, so this may not be text; expected a file saved as UTF-8', { total })
      : total === 1
        ? l10n.t('A character is unreadable; expected a file saved as UTF-8')
        : l10n.t('{total} characters are unreadable; expected a file saved as UTF-8', { total });
    yield { span: { start: first, end: first + 1 }, message };
  },
};
