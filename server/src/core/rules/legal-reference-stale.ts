/** `legal-reference-stale`: the text relies on a law, framework or technique that is gone. */
import type { Policy } from '../document/policy.ts';
import { truncate } from '../document/text/truncate.ts';
import { findStaleMentions, type StaleMention, type StalePlace } from '../document/wording/staleMentions.ts';
import type { Fix, Rule } from './rule.ts';

/** Places that are listed beside a finding. */
const LISTED = 20;

/** One finding for each thing, at its first mention; a text that tells what became of it is history and stays silent. */
export const legalReferenceStale: Rule = {
  id: 'legal-reference-stale',
  summary: 'The text names a law, framework or technique that is gone, such as the Privacy Shield.',
  why: 'A policy that rests on a law that was repealed, or on a framework that was struck down, promises a protection that readers no longer have, and sends them to authorities and courts that no longer answer. Each fact is taken from the judgment, the official journal or the notice of those who ended it.',
  severity: 'warning',
  *check(policy) {
    if (policy.archived) return;
    for (const mention of findStaleMentions(policy.markdown, policy.links)) {
      const { reference, places } = mention;
      const [first, ...others] = places;
      if (!first) continue;
      const fix = fixOf(policy, mention);
      yield {
        span: first.span,
        ...(reference.informative ? { severity: 'information' as const } : {}),
        message: `${reference.name ?? `"${short(first)}"`} ${reference.fate}; expected ${reference.expected}`,
        ...(fix ? { fixes: [fix] } : {}),
        ...(others.length > 0
          ? { related: others.slice(0, LISTED).map((place) => ({ span: place.span, message: `Also named here: ${short(place)}` })) }
          : {}),
      };
    }
  },
};

function short({ text }: StalePlace): string {
  const line = text.replace(/\s+/g, ' ');
  return truncate(line, 33);
}

/** "Article 26(2) of Directive 95/46/EC": the successor has other articles. */
const PROVISION_BEFORE =
  /(?:(?<!\p{L})(?:art(?:icles?|ikeln?|\.|ículos?|icol[oi])?|sections?|ss?\.|parts?|schedules?|recitals?|considérants?|erwägungsgr(?:und|ünde)|annex(?:es)?|chapters?|principles?)|§§?)\s?\(?[\dIVX][^.;:]{0,60}$/iu;

/** Replaces the words in all places, or is not offered where they cannot simply be replaced in one. */
function fixOf({ text }: Policy, { reference: { instead }, places }: StaleMention): Fix | undefined {
  if (!instead) return undefined;
  const edits = places.flatMap((place) => {
    const match = instead.part.exec(place.text);
    if (
      !match ||
      text.slice(place.span.start, place.span.end) !== place.text ||
      (!instead.renamed && PROVISION_BEFORE.test(text.slice(Math.max(0, place.span.start - 80), place.span.start)))
    )
      return [];
    const start = place.span.start + match.index;
    return [{ span: { start, end: start + match[0].length }, newText: instead.by }];
  });
  if (edits.length < places.length) return undefined;
  return { title: `Replace with "${instead.by}"${instead.condition === undefined ? '' : ` (${instead.condition})`}`, safe: false, edits };
}
