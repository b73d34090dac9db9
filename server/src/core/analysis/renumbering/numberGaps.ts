/** Gaps in a numbering that are there on purpose: the number in between is elsewhere, or the numbers are those of a law. */
import { blocksIn } from '../../document/markdown/passages.ts';
import { writeLabel } from '../../document/outline/outlineStyle.ts';
import type { HeadingNumber, Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';
import type { NumberedPlace } from './numberedPlaces.ts';

/** True when a label begins a line between two places: on another level, as bold text, as an item of a list, in HTML. 4.1 is no 4. */
export function hasLabelBetween(text: string, { start, end }: Span, label: string): boolean {
  // Markdown may have a backslash before any sign; a regular expression takes one only before its own.
  // Marks of emphasis may be within a number, "1_._2".
  const escaped = [...label]
    .map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\\\?${sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')}`))
    .join('[*_]{0,3}');
  return new RegExp(
    `^[ \\t>*_#|+\\\\-]{0,20}(?:<[^>\\n]{1,200}>[ \\t*_]{0,5}){0,5}(?:\\[\\]\\([^)\\n]{0,200}\\))?${escaped}(?![\\p{L}\\p{N}]|\\\\?\\.\\d)`,
    'mu',
  ).test(text.slice(start, end));
}

/**
 * Whether a number begins with that of a section that the text doesn't have, behind one of the section before it: 7.3 behind 6.5, where there is no 7.
 * One that goes on with the count, 7.6 behind 6.5, has only a slip in its beginning.
 * @param all the numbers of the text
 */
export function isOfLostSection(
  all: readonly Pick<HeadingNumber, 'parts'>[],
  { parts: before }: Pick<HeadingNumber, 'parts'>,
  { parts }: Pick<HeadingNumber, 'parts'>,
): boolean {
  const depth = parts.length - 1;
  const isSame = (a: readonly number[], b: readonly number[], count: number): boolean =>
    a.slice(0, count).every((part, index) => part === b[index]);
  return (
    depth > 0 &&
    before.length === parts.length &&
    isSame(before, parts, depth - 1) &&
    (parts[depth - 1] ?? 0) > (before[depth - 1] ?? 0) &&
    (parts[depth] ?? 0) <= (before[depth] ?? 0) &&
    !all.some((one) => one.parts.length === depth && isSame(one.parts, parts, depth))
  );
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

/**
 * True when the number of a section stands between two places in a form that isn't read as a heading's: behind a sentence in a paragraph,
 * "… by the Board. Section 5.03 Powers", glued to the end of a line, "…agreed.§ 2 Links", or as a heading without the word.
 * @param label as a heading would have it, with its word
 */
export function hasTitleBetween(text: string, { start, end }: Span, label: string): boolean {
  const number = /[\p{L}\p{N}]{1,8}(?:\.\d{1,3}){0,5}$/u.exec(label)?.[0];
  if (number === undefined || !/\p{N}/u.test(number)) return false;
  const between = text.slice(start, end);
  const escaped = number.split('.').join(String.raw`\\?\.`);
  const ends = String.raw`(?![\p{L}\p{N}]|\\?\.\d)`;
  if (new RegExp(String.raw`^ {0,3}#{1,6}[ \t*_]{1,5}${escaped}${ends}`, 'mu').test(between)) return true;
  const word = label
    .slice(0, -number.length)
    .trim()
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  // A number alone has a full stop: "in 2003. 5 members" is none of a section.
  const behind = word === '' && !number.includes('.') ? String.raw`\\?[.)][ \t*_]{1,4}` : String.raw`(?:\\?[.):]|[ \t]?[-–—])?[ \t*_]{1,4}`;
  return new RegExp(
    String.raw`(?:[.;:!?»”)\]>]|\p{L}(?=§))[ \t*_\u00A0]{0,4}${word}[ \t\u00A0]{0,2}${escaped}${ends}${behind}(?!(?:Abs|Absatz|Satz|Nr|Art|S)(?!\p{L})|\p{Lu}{2,8}(?!\p{L}))\p{Lu}`,
    'u',
  ).test(between);
}

/** Words that tie a section to the number of another one: "7.13 … (Supersedes 6.13)". */
const NAMES_OTHER_NUMBER =
  /\((?:supersedes|modifies|replaces|in addition to|ersetzt|ergänzt|remplace|modifie|sustituye|modifica|sostituisce)\s{1,3}(?:\p{L}{1,12}\.?\s{1,3}){0,2}(?:§\s?)?\d/iu;
/** A section that is there for its number alone: "5. [Reserved]". */
const IS_UNUSED =
  /^[^\p{L}\n]{0,12}(?:unused|reserved|not used|intentionally (?:left )?(?:blank|omitted)|nicht belegt|unbesetzt|entfallen|entfällt|weggefallen|aufgehoben|réservée?|abrogée?|supprimée?|reservado|derogado|suprimido|riservato|abrogato|soppresso)[^\p{L}\n]{0,8}$/imu;
/** One note is of one section; more are the way in which this text keeps its numbers. */
const FEWEST_KEPT = 2;
/** Code units of a section in which such a note is looked for. */
const LONGEST_NOTED = 600;

/** True when numbers are left out on purpose: several of these sections say which number of another section theirs stands for, or that they are unused. */
export function areNumbersKept({ text }: Pick<Policy, 'text'>, sections: readonly Pick<Section, 'heading' | 'span'>[]): boolean {
  let count = 0;
  for (const { heading, span } of sections) {
    const body = text.slice(heading.block.end, Math.min(span.end, heading.block.end + LONGEST_NOTED));
    if (IS_UNUSED.test(heading.title) || IS_UNUSED.test(body) || NAMES_OTHER_NUMBER.test(`${heading.text}\n${body}`)) count++;
    if (count >= FEWEST_KEPT) return true;
  }
  return false;
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
  return (
    hasLabelBetween(between, { start: 0, end: between.length }, label) ||
    hasTitleBetween(policy.text, { start: before.block.end, end: after.block.start }, label)
  );
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
