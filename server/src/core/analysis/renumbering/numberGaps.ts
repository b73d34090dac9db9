/** Gaps in a numbering that are there on purpose: the number in between stands elsewhere, or the numbers are those of a law. */
import { writeLabel } from '../../document/outline/outlineStyle.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';
import type { NumberedPlace } from './numberedPlaces.ts';

/** True when a label begins a line between two places: on another level, as bold text, as an item of a list, in HTML. 4.1 is no 4. */
export function labelStandsBetween(text: string, { start, end }: Span, label: string): boolean {
  // Markdown may have a backslash before any sign; a regular expression takes one only before its own.
  const escaped = label.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\\\?${sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')}`);
  return new RegExp(
    `^[ \\t>*_#|+-]{0,20}(?:<[^>\\n]{1,200}>[ \\t*_]{0,5}){0,5}(?:\\[\\]\\([^)\\n]{0,200}\\))?${escaped}(?![\\p{L}\\p{N}]|\\\\?\\.\\d)`,
    'mu',
  ).test(text.slice(start, end));
}

/** True when the number after `before` is skipped and stands between the two after all. */
export function skippedOnPurpose(policy: Policy, before: NumberedPlace, after: NumberedPlace): boolean {
  const last = Math.floor(before.number.parts.at(-1) ?? 0);
  if (Math.floor(after.number.parts.at(-1) ?? 0) <= last + 1) return false;
  const label = writeLabel(after.number, [...after.number.parts.slice(0, -1), last + 1]);
  if (label === undefined) return false;
  // Plain items of lists count by themselves; an item that begins with a heading or bold words may be the section.
  const between = policy.text.slice(before.block.end, after.block.start).replace(/^[ \t>]*\d{1,3}[.)][ \t]+(?![#*_<]).*$/gm, '');
  return labelStandsBetween(between, { start: 0, end: between.length }, label);
}

/** "Article 15, 16, 17, 20" in a policy are those of a law; a list of its own begins at one. */
export function isStatuteList(places: readonly NumberedPlace[]): boolean {
  const [first] = places;
  if (first?.number.word === undefined) return false;
  const counts = places.map(({ number }) => number.parts.at(-1) ?? 0);
  return counts[0] !== 1 && counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? count));
}
