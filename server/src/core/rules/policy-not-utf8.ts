/** `policy-not-utf8`: the file was not saved as UTF-8, so that some of its characters are lost. */
import type { Rule } from './rule.ts';

/** Says it once, at the first lost character: every place has the same cause and the same cure. */
export const policyNotUtf8: Rule = {
  id: 'policy-not-utf8',
  group: 'Housekeeping',
  summary: "The file isn't UTF-8 text, so some characters can't be read.",
  why: 'A file in another encoding, or one that isn\'t text, is shown with wrong or missing characters, here and on your website. Open it with its own encoding ("Reopen with Encoding" in VS Code) and save it as UTF-8.',
  severity: 'error',
  *check({ text }, { l10n }) {
    const lost = count(text, '\uFFFD');
    const nul = count(text, '\0');
    const total = lost.count + nul.count;
    if (total === 0) return;
    const start = Math.min(...[lost.first, nul.first].filter((place) => place !== -1));
    const message =
      nul.count > lost.count
        ? total === 1
          ? l10n.t('A character is NUL, so this may not be text; expected a file saved as UTF-8')
          : l10n.t('{total} characters are NUL, so this may not be text; expected a file saved as UTF-8', { total })
        : total === 1
          ? l10n.t('A character is unreadable; expected a file saved as UTF-8')
          : l10n.t('{total} characters are unreadable; expected a file saved as UTF-8', { total });
    yield { span: { start, end: start + 1 }, message };
  },
};

function count(text: string, character: string): { readonly count: number; readonly first: number } {
  const first = text.indexOf(character);
  let found = 0;
  for (let at = first; at !== -1; at = text.indexOf(character, at + 1)) found++;
  return { count: found, first };
}
