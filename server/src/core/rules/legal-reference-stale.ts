/** `legal-reference-stale`: the text relies on a law, framework or technique that is gone. */
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { findStaleMentions, type StaleMention, type StalePlace } from '../document/wording/staleMentions.ts';
import { LAW_CONTENTS, OTHER_LAW, PROVISION_BEFORE } from '../knowledge/staleReferences.ts';
import { type Localizer, worded } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Places that are listed beside a finding. */
const LISTED = 20;

/** One finding for each thing, at its first mention; a text that tells what became of it is history and stays silent. */
export const legalReferenceStale: Rule = {
  id: 'legal-reference-stale',
  group: 'Text',
  summary: 'The text names a law, framework, or technique that no longer exists, such as the Privacy Shield.',
  why: 'A policy that relies on a repealed law or an invalidated framework promises protection that readers no longer have, and sends them to authorities and courts that no longer handle it. Each fact comes from the judgment, the official journal, or the notice of those who ended it.',
  severity: 'warning',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    for (const mention of findStaleMentions(policy.markdown, policy.links)) {
      const { reference, places } = mention;
      const [first, ...others] = places;
      if (!first) continue;
      const fix = fixOf(policy, mention, l10n);
      yield {
        span: first.span,
        ...(reference.informative ? { severity: 'information' as const } : {}),
        message: l10n.t(reference.message.text, { ...reference.message.values, words: short(first) }),
        ...(fix ? { fixes: [fix] } : {}),
        ...(others.length > 0
          ? {
              related: others
                .slice(0, LISTED)
                .map((place) => ({ span: place.span, message: l10n.t('Also named here: {words}', { words: short(place) }) })),
            }
          : {}),
      };
    }
  },
};

function short({ text }: StalePlace): string {
  const line = text.replace(/\s+/g, ' ');
  return truncate(line, 33);
}

/** Replaces the words in all places, or is not offered where they cannot simply be replaced in one. */
function fixOf(policy: Policy, { reference: { instead }, places }: StaleMention, l10n: Localizer): Fix | undefined {
  if (!instead) return undefined;
  const { text } = policy;
  const edits = places.flatMap((place) => {
    const match = instead.part.exec(place.text);
    if (!match || text.slice(place.span.start, place.span.end) !== place.text) return [];
    const start = place.span.start + match.index;
    const span = { start, end: start + match[0].length };
    if (
      (!instead.renamed && PROVISION_BEFORE.test(text.slice(Math.max(0, place.span.start - 80), place.span.start))) ||
      (!instead.renamed && instead.condition === undefined && !place.text.includes('§') && saysWhatIsInIt(text, place.span)) ||
      isQuoted(text, span) ||
      isSpelledOut(text, span) ||
      instead.behind?.test(text.slice(span.end, span.end + 20)) ||
      wouldRepeat(text, span, instead.by)
    )
      return [];
    return [{ span, newText: instead.by }];
  });
  // The old name in full would stay behind.
  if (instead.inFull?.test(text)) return undefined;
  // A link to the old thing would stay behind under the new name.
  const old = new Set(edits.map(({ span }) => squeezed(text.slice(span.start, span.end)).replace(/framework$/, '')));
  if (
    edits.length < places.length ||
    policy.links.some(({ target }) => [...old].some((one) => one.length > 4 && squeezed(target).includes(one)))
  )
    return undefined;
  return {
    title:
      instead.condition === undefined
        ? l10n.t('Replace with "{text}"', { text: instead.by })
        : l10n.t('Replace with "{text}" ({condition})', { text: instead.by, condition: worded(l10n, instead.condition) }),
    safe: false,
    // A condition that only the writer can answer: never made for all findings at once.
    ...(instead.condition === undefined ? {} : { preferred: false as const }),
    edits,
  };
}

/** How far the paragraph around a law is looked at, in each direction. */
const PARAGRAPH = 600;

/** Whether the paragraph around a law speaks of its contents, or introduces a list of them; other laws' names are no contents. */
function saysWhatIsInIt(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - PARAGRAPH), start);
  const behind = text.slice(end, end + PARAGRAPH);
  const from = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n')) + 1;
  const to = behind.search(/\n\r?\n/);
  const around = `${before.slice(from)} ${behind.slice(0, to === -1 ? behind.length : to)}`;
  return LAW_CONTENTS.test(around.replace(OTHER_LAW, ' '));
}

/** Letters and digits alone, in lower case: how a name stands in an address. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The label of something that stands elsewhere, which the text can't change. */
function isQuoted(text: string, { start, end }: Span): boolean {
  return /["“”„«‘]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\s?["”“»’]/.test(text.slice(end, end + 2));
}

/** An abbreviation beside the words that it stands for, which would stay: "Blumenhandelsgesetz (BHG)", "BHG (Blumenhandelsgesetz)", "das Blumenhandelsgesetz – BHG". */
function isSpelledOut(text: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}{2,}\p{L}{0,3}$/u.test(text.slice(start, end))) return false;
  const [ahead = ''] =
    /(?<![\p{L}-])[\p{L}-]{8,60}[^\p{L}\d]{0,8}$/u.exec(
      text.slice(Math.max(0, start - 90), start).replace(/(?:kurz|im Folgenden|abgekürzt)[:\s]{1,3}["“„«*_]{0,3}$/u, '('),
    ) ?? [];
  return (
    /[(–—]/u.test(ahead.replace(/^[\p{L}-]+/u, '')) ||
    /^["”“»*_]{0,3}\s(?:\(|[–—]\s)["“„«*_]{0,3}\p{Lu}[\p{L}-]{7,}/u.test(text.slice(end, end + 40))
  );
}

/** "Privacy Shield" in front of a "Framework" that stands behind a line end, a mark or a bracket. */
function wouldRepeat(text: string, { start, end }: Span, by: string): boolean {
  const words = by.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const behind = /^[^\p{L}\p{N}]{0,6}([\p{L}\p{N}]{1,30})/u.exec(text.slice(end, end + 36))?.[1]?.toLowerCase();
  const before = text
    .slice(Math.max(0, start - 36), start)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1);
  return (behind !== undefined && behind.replace(/s$/, '') === words.at(-1)) || (before !== undefined && before === words[0]);
}
