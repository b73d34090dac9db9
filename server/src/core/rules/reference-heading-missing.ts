/** `reference-heading-missing`: a reference names a heading in quotes that the policy does not have. */

import type { Policy } from '../document/policy.ts';
import { type SectionReference, titleName } from '../document/references/references.ts';
import { editDistance } from '../document/text/editDistance.ts';
import { matchesIn } from '../document/text/matches.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { mostSimilarTitle } from '../document/text/similarity.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Rule } from './rule.ts';

/** Only where "below", "above" or "section titled" says that a heading of this policy is meant. */
export const referenceHeadingMissing: Rule = {
  id: 'reference-heading-missing',
  group: 'References and links',
  summary: "A reference names a heading in quotation marks that the policy doesn't have.",
  why: 'Readers look for exactly the words in quotation marks. When a heading is renamed, the sentences that mention it are easily forgotten.',
  severity: 'information',
  *check(policy, { l10n }) {
    const headings = policy.sections.all.map(({ heading }) => heading).filter(({ title }) => title !== '');
    if (headings.length < 2) return;
    const named = new Map<string, NonNullable<SectionReference['heading']>[]>();
    for (const { kind, heading } of policy.references)
      if (kind === 'own' && heading?.sure && !heading.target) addToMultimap(named, titleName(heading.text), heading);
    for (const [name, [heading, ...others]] of named) {
      if (!heading || beginsLine(policy, heading)) continue;
      const meant = mostSimilarTitle(name, headings, ({ title }) => titleName(title));
      const newText = meant && correct(policy, policy.text.slice(heading.span.start, heading.span.end), meant.title);
      yield {
        span: heading.span,
        message: l10n.t('No heading is called "{text}"', { text: truncate(heading.text, 40) }),
        // Without a heading of nearly that name, it may be one of another page, or a line that isn't read as a heading.
        ...(meant ? {} : { severity: 'hint' as const }),
        related: [
          ...(meant ? [{ span: meant.span, message: l10n.t('The nearest: {title}', { title: meant.title }) }] : []),
          ...others.slice(0, LISTED).map(({ span }) => ({ span, message: l10n.t('Also here') })),
        ],
        // The nearest helps to look for it; only one that differs by a slip of the pen is surely meant.
        ...(newText === undefined
          ? {}
          : { fixes: [{ title: l10n.t('Change to "{text}"', { text: newText }), safe: false, edits: [{ span: heading.span, newText }] }] }),
      };
    }
  },
};

/** Places that are listed beside a finding. */
const LISTED = 20;

/** Whether some line of the text begins with the words, behind whatever marks, numbers and tags: a heading in a form that isn't read as one. */
function beginsLine({ text }: Policy, { text: title, span }: { readonly text: string; readonly span: Span }): boolean {
  const lower = text.toLowerCase();
  const wanted = title.trim().toLowerCase();
  if (wanted === '' || lower.length !== text.length) return false;
  for (const at of occurrencesOf(lower, wanted, { most: MOST_SEEN })) {
    if (at >= span.start && at < span.end) continue;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    if (at - start <= LONGEST_LEAD && LINE_LEAD.test(text.slice(start, at))) return true;
  }
  return false;
}

const MOST_SEEN = 50;
/** Code units of marks, tags and a number before the words of a title. */
const LONGEST_LEAD = 120;
const LINE_LEAD =
  /^(?:[^\p{L}<]|<[^<>\n]{0,100}>|(?:section|article|part|abschnitt|teil|partie|sección|artículo|sezione|articolo)[ \u00A0]|[a-z]{1,6}[.)])*$/iu;

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
