/** Gaps in a numbering that are there on purpose: the number in between is elsewhere, or the numbers are those of a law. */
import { blocksIn } from '../../document/markdown/passages.ts';
import { writeLabel } from '../../document/outline/outlineStyle.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';
import type { NumberedPlace } from './numberedPlaces.ts';

/** True when a label begins a line between two places: on another level, as bold text, as an item of a list, in HTML. 4.1 is no 4. */
export function hasLabelBetween(text: string, { start, end }: Span, label: string): boolean {
  // Markdown may have a backslash before any sign; a regular expression takes one only before its own.
  const escaped = label.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\\\?${sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')}`);
  return new RegExp(
    `^[ \\t>*_#|+\\\\-]{0,20}(?:<[^>\\n]{1,200}>[ \\t*_]{0,5}){0,5}(?:\\[\\]\\([^)\\n]{0,200}\\))?${escaped}(?![\\p{L}\\p{N}]|\\\\?\\.\\d)`,
    'mu',
  ).test(text.slice(start, end));
}

/**
 * True when a number may be that of a clause between two places: at the start of a line in whatever form, behind the end of a sentence,
 * anywhere with the punctuation of such numbers, or as the end of a range that begins there, "(3) to (5)".
 * @param label digits and full stops, or letters, without the punctuation around them
 */
export function hasNumberBetween(text: string, { start, end }: Span, label: string): boolean {
  const written = label.split('.').join(String.raw`[ \t]?\\?\.[ \t]?`);
  const between = text.slice(start, end);
  const ends = String.raw`(?!\p{N}|\\?\.\d)`;
  if (new RegExp(String.raw`^[)\].§ \t\u00A0]{0,6}(?:[-–—]|\p{L}{1,7}|,)[§( \t\u00A0]{0,5}${written}(?!\p{L})${ends}`, 'u').test(between))
    return true;
  if (label.includes('.')) return new RegExp(String.raw`(?<![\p{L}\p{N}.])${written}${ends}`, 'u').test(between);
  const atStart = String.raw`^[ \t>*_~#|+\\[-]{0,20}(?:<[^>\n]{1,200}>[ \t*_]{0,5}){0,5}(?:[\p{L}§]{1,15}[ \t\u00A0.]{0,4})?\(?${written}(?!\p{L})${ends}`;
  const behindSentence = String.raw`[.;:!?»”)\]>][ \t]{1,4}\(?${written}(?!\p{L})${ends}`;
  // "… their problems;f) to promote": a line end was lost.
  const anywhere = String.raw`(?<![\p{L}\p{N}.,])${written}(?:\\?[.):º°ª]|[ \t]{0,2}[-–—])(?!\p{N})`;
  return new RegExp(`${atStart}|${behindSentence}|${anywhere}`, 'mu').test(between);
}

/** True when a line between two places says that something is left out there: "[…]". */
export function hasEllipsisBetween(text: string, { start, end }: Span): boolean {
  return /^[ \t>*_-]{0,10}[[(]?(?:\.{3}|…)[\])]?[ \t*_]{0,5}\r?$/mu.test(text.slice(start, end));
}

/** True when the number after `before` is skipped and is between the two after all. */
export function isSkippedOnPurpose(policy: Policy, before: NumberedPlace, after: NumberedPlace): boolean {
  const last = Math.floor(before.number.parts.at(-1) ?? 0);
  if (Math.floor(after.number.parts.at(-1) ?? 0) <= last + 1) return false;
  const label = writeLabel(after.number, [...after.number.parts.slice(0, -1), last + 1]);
  if (label === undefined) return false;
  const between = withoutListItems(policy.text.slice(before.block.end, after.block.start));
  return hasLabelBetween(between, { start: 0, end: between.length }, label);
}

/** Plain items of lists count by themselves; an item that begins with a heading or bold words may be the section, as may one that follows no other. */
function withoutListItems(source: string): string {
  let last = 0;
  return source.replace(/^[ \t>]{0,20}(\d{1,3})[.)][ \t]+(?![#*_<]).*$/gm, (line, written: string) => {
    const value = Number(written);
    const isItem = value <= 1 || value === last || value === last + 1;
    if (isItem) last = value;
    return isItem ? '' : line;
  });
}

/**
 * True when what stands before a gap belongs to the section that is skipped: its heading is lost, but its paragraphs are there.
 * They count again from one, "(1) … (4) … (1) …", or carry its number, "12.1".
 */
export function hasOrphanedParagraphs(policy: Policy, before: NumberedPlace, after: NumberedPlace): boolean {
  const last = Math.floor(before.number.parts.at(-1) ?? 0);
  if (Math.floor(after.number.parts.at(-1) ?? 0) <= last + 1) return false;
  const highest = new Map<string, number>();
  let isIntroduced = false;
  for (const { leaf } of blocksIn(policy.markdown, { start: before.block.end, end: after.block.start })) {
    const words = leaf.prose.text.trim();
    // A heading of its own may count its paragraphs anew, and so may a list that a sentence leads to.
    if (leaf.kind === 'heading') highest.clear();
    // Lines of one paragraph are counted as paragraphs are.
    for (const line of leaf.item?.marker ? [`${leaf.item.marker} `, ...words.split('\n')] : words.split('\n')) {
      const counted = /^\s{0,3}(\(?)(\d{1,2})([.)])(?=\s|\p{Lu}|$)/u.exec(line);
      if (counted) {
        const form = `${counted[1]}${counted[3]}`;
        const value = Number(counted[2]);
        if (value === 1 && (highest.get(form) ?? 0) > 1 && !isIntroduced) return true;
        highest.set(form, value);
      } else if (after.number.parts.length === 1 && new RegExp(`^\\s{0,3}${last + 1}\\.\\d{1,2}[.\\s]`).test(line)) return true;
    }
    isIntroduced = /[:：]$/.test(words);
  }
  return false;
}

/** "Article 15, 16, 17, 20" in a policy are those of a law; a list of its own begins at one. */
export function isStatuteList(places: readonly NumberedPlace[]): boolean {
  const [first] = places;
  if (first?.number.word === undefined) return false;
  const counts = places.map(({ number }) => number.parts.at(-1) ?? 0);
  return counts[0] !== 1 && counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? count));
}
