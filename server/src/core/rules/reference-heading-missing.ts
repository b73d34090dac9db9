/** `reference-heading-missing`: a reference names a heading in quotes that the policy does not have. */

import type { Policy } from '../document/policy.ts';
import { titleName } from '../document/references/references.ts';
import { editDistance } from '../document/text/editDistance.ts';
import { matchesIn } from '../document/text/matches.ts';
import { mostSimilarTitle } from '../document/text/similarity.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';

/** Only where "below", "above" or "section titled" says that a heading of this policy is meant. */
export const referenceHeadingMissing: Rule = {
  id: 'reference-heading-missing',
  group: 'References and links',
  summary: "A reference names a heading in quotation marks that the policy doesn't have.",
  why: 'Readers look for exactly the words in quotation marks. When a heading is renamed, the sentences that mention it are easily forgotten.',
  severity: 'warning',
  *check(policy, { l10n }) {
    const headings = policy.sections.all.map(({ heading }) => heading).filter(({ title }) => title !== '');
    if (headings.length < 2) return;
    for (const { kind, heading } of policy.references) {
      if (kind !== 'own' || !heading?.sure || heading.target) continue;
      const name = titleName(heading.text);
      const meant = mostSimilarTitle(name, headings, ({ title }) => titleName(title));
      const newText = meant && correct(policy, policy.text.slice(heading.span.start, heading.span.end), meant.title);
      yield {
        span: heading.span,
        message: l10n.t('No heading is called "{text}"', { text: truncate(heading.text, 40) }),
        ...(meant ? { related: [{ span: meant.span, message: l10n.t('The nearest: {title}', { title: meant.title }) }] } : {}),
        // The nearest helps to look for it; only one that differs by a slip of the pen is surely meant.
        ...(newText === undefined
          ? {}
          : { fixes: [{ title: l10n.t('Change to "{text}"', { text: newText }), safe: false, edits: [{ span: heading.span, newText }] }] }),
      };
    }
  },
};

/** Letters in which the words and a heading may differ to be the same. */
const MOST_WRONG = 3;

/**
 * The words with the heading's spelling where it differs, in the case that they are written in; undefined where more than a few letters differ,
 * or the heading's spelling is nowhere else in the text: then the heading may be what is wrong.
 */
function correct({ text, sections }: Policy, written: string, title: string): string | undefined {
  const wrong = matchesIn(written, WORD);
  const right = title.match(WORD) ?? [];
  if (wrong.length !== right.length || editDistance(written.toLowerCase(), title.toLowerCase(), MOST_WRONG) === undefined) return undefined;
  const inHeadings = sections.all.map(({ heading }) => heading.title).join('\n');
  let result = written;
  for (let index = wrong.length - 1; index >= 0; index--) {
    const { 0: old = '', index: at = 0 } = wrong[index] ?? {};
    const word = right[index] ?? '';
    if (old.toLowerCase() === word.toLowerCase()) continue;
    if (!isSlip(old, word) || count(text, word) <= count(inHeadings, word)) return undefined;
    result = `${result.slice(0, at)}${inCaseOf(old, word)}${result.slice(at + old.length)}`;
  }
  return result === written ? undefined : result;
}

/** Another ending, or a letter or two wrong in a longer word: "Your" for "Our" may be meant. */
function isSlip(old: string, word: string): boolean {
  const [a, b] = [old.toLowerCase(), word.toLowerCase()];
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    (Math.min(a.length, b.length) >= SHORTEST_SLIP && editDistance(a, b, 2) !== undefined && !/\d/.test(a + b))
  );
}

/** Letters of a word that a letter less doesn't make another one. */
const SHORTEST_SLIP = 5;

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

function count(text: string, word: string): number {
  const wanted = word.toLowerCase();
  let found = 0;
  for (const [one] of matchesIn(text, WORD)) if (one.toLowerCase() === wanted) found++;
  return found;
}

function inCaseOf(old: string, word: string): string {
  if (old.length > 1 && old === old.toUpperCase()) return word.toUpperCase();
  const lower = word === word.toUpperCase() ? word.toLowerCase() : word;
  return /^\p{Lu}/u.test(old)
    ? `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`
    : /^\p{Ll}\p{Lu}/u.test(word)
      ? word
      : lower.toLowerCase();
}
