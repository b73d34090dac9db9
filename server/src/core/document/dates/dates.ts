/** Labelled dates of a policy: in front matter, in the text ("Last updated: 10 February 2026"), in kramdown attributes. */
import type { DateLabel } from '../../knowledge/dateLabels.ts';
import { AMENDED, DATE_COLUMN, HISTORY_HEADING, LABEL_WORDS, SAYS_LAST, VERSION_COLUMN, VERSION_NAMED } from '../../knowledge/dateWords.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import type { PolicyKeys } from '../frontmatter/keys.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { blockBefore, findInLeaves, type Readable } from '../markdown/passages.ts';
import type { ScopeIndex } from '../outline/scopes.ts';
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';
import { dayOfWeek, type IsoDate } from './calendar.ts';
import { readDate, writeDate } from './dateFormats.ts';
import type { DateMention } from './dateMention.ts';
import { isWeekdayStart } from './dateNames.ts';
import type { DateReading } from './dateReading.ts';
import { datesOfKeys } from './keyDates.ts';
import { datesOfLeaf, type LeafDates } from './visibleDates.ts';
import { endsWithWeekday, weekdayBehind } from './weekdaysBeside.ts';

/** Lines from the top, and from the end, in which a date is that of the whole document. Four of five stand within the first 15 (308 policies). */
const HEAD_LINES = 20;
const FOOT_LINES = 15;

/** All labelled dates in order. Of a text that holds several documents, those of one are about the whole: of the first with a date, which front matter belongs to. */
export function findDates(
  text: string,
  markdown: Readable,
  frontMatter: FrontMatter,
  keys: PolicyKeys,
  language: string,
  scopes: ScopeIndex,
): readonly DateMention[] {
  const all = [...datesOfKeys(text, frontMatter, keys, language), ...datesOfText(text, markdown, frontMatter, language)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const marked = withMarkedAmendments(text, all);
  return scopes.all.length === 1 ? marked : ofOneDocument(marked, scopes);
}

/**
 * The same dates, of which those in a list of amendments ("amended on 13 May 2000", "amended on 18 February 2001") are marked as dates of versions: each stays true, and only the latest is the last update of the whole.
 * One amendment alone, and a last update said twice, are no list.
 */
function withMarkedAmendments(text: string, all: readonly DateMention[]): readonly DateMention[] {
  const updates = all.filter(({ label, where, scope }) => label === 'last-updated' && where === 'text' && scope === 'document');
  if (updates.length < 2) return all;
  const labelOf = ({ labelSpan }: DateMention): string => text.slice(labelSpan.start, labelSpan.end).toLowerCase();
  const amendments = updates.filter(
    (mention, index) =>
      AMENDED.test(labelOf(mention)) ||
      [updates[index - 1], updates[index + 1]].some(
        (other) => other && labelOf(other) === labelOf(mention) && areListed(text, mention, other),
      ),
  );
  const isLast = ({ labelSpan }: DateMention): boolean =>
    SAYS_LAST.test(text.slice(Math.max(0, labelSpan.start - SAYS_LAST_REACH), labelSpan.end));
  const days = new Set(amendments.map((mention) => dayRange(mention)?.first));
  if (days.size < 2 || amendments.every(isLast)) return all;
  const latest = amendments.reduce((best, one) => ((dayRange(one)?.first ?? '') > (dayRange(best)?.first ?? '') ? one : best));
  const marked = new Map<DateMention, DateMention>(
    amendments.map((one) => [one, { ...one, ofVersion: true, ...(one === latest ? {} : { scope: 'part' as const }) }]),
  );
  return all.map((one) => {
    const beside = one.beside && marked.get(one.beside);
    return marked.get(one) ?? (beside ? { ...one, beside, scope: beside.scope, ofVersion: true } : one);
  });
}

/** Whether nothing but the mark of an item, and further dates with the label of the first, is between two dates. */
function areListed(text: string, a: DateMention, b: DateMention): boolean {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  const between = text
    .slice(first.dateSpan.end, Math.min(second.labelSpan.start, first.dateSpan.end + LONGEST_ROW))
    .replace(ROW_OF_DATES, '');
  return first.dateSpan.end + LONGEST_ROW > second.labelSpan.start && between.length <= LONGEST_MARK && /^[\s*_+>|;,.\\•-]+$/.test(between);
}

/** "; October 27, 2018; January 14, 2019" */
const ROW_OF_DATES =
  /^(?:[;,][ \u00A0](?:\p{L}{3,12}\.?[ \u00A0]\d{1,2},?[ \u00A0]|\d{1,2}\.?[ \u00A0]\p{L}{3,12}\.?[ \u00A0]|\d{1,2}[./-]\d{1,2}[./-])(?:19|20)\d\d(?!\d))+/u;
/** Such a row is seldom longer, in code units. */
const LONGEST_ROW = 240;

/** Code units from one date of a list to the label of the next. */
const LONGEST_MARK = 16;

/** Code units before a label in which it may be said that it is the last one. */
const SAYS_LAST_REACH = 12;

function ofOneDocument(all: readonly DateMention[], scopes: ScopeIndex): readonly DateMention[] {
  const main = all.find(({ scope }) => scope === 'document');
  if (!main) return all;
  const document = scopes.at(main.span.start);
  const others = new Map<DateMention, DateMention>();
  return all.map((mention) => {
    if (scopes.at(mention.span.start) === document) return mention;
    const beside = mention.beside && others.get(mention.beside);
    const part: DateMention = { ...mention, scope: 'part', ...(beside ? { beside } : {}) };
    others.set(mention, part);
    return part;
  });
}

/**
 * The edit that writes another date in a mention's place, in the mention's own format; undefined where that cannot be done without harm.
 * A time of day belongs to the old date: it becomes midnight, and its form and zone stay; so does the form of RFC 1123 ("Wed, 12 Feb 2014 21:50:04 +0000"). A day of the week behind the date changes with it. Behind another abbreviated weekday an ISO date is written.
 */
export function rewriteDate(text: string, mention: DateMention, date: IsoDate): TextEdit | undefined {
  const { reading, dateSpan, where } = mention;
  const { format } = reading;
  const asWritten = text.slice(dateSpan.start, dateSpan.end);
  if (mention.ofVersion) return undefined;
  // Emphasis or a tag inside the date would be torn apart; an empty value has no form to keep.
  if (!format || (where === 'text' && /[*_<>&\\`[\]\r\n]/.test(asWritten))) return undefined;
  const [before, behind] =
    where === 'front-matter'
      ? besideDate(text, mention)
      : [text.slice(Math.max(0, dateSpan.start - AROUND), dateSpan.start), text.slice(dateSpan.end, dateSpan.end + AROUND)];
  if (isInflected(asWritten, behind)) return undefined;
  const weekday = weekdayAtEnd(before);
  const time = TIME_BEHIND.exec(behind)?.[0].length ?? 0;
  const said = weekdayBehind(behind, date, format.language);
  if (said === 'unclear' || (weekday === 0 && endsWithWeekday(before))) return undefined;
  if (said && (where === 'front-matter' || reading.weekday !== undefined || TIME_BEHIND.test(behind.slice(said.length)))) return undefined;
  if (where === 'front-matter') {
    const rest = `${before.slice(0, before.length - weekday)} ${behind.slice(time)}`;
    // What else the value says, such as another date or who did it, was said of that day.
    if (rest.length > AROUND || !LABEL_WORDS.test(rest)) return undefined;
    if (time > 0) {
      const clock = atMidnight(behind.slice(0, time));
      const day = weekday === 0 ? '' : weekdayLike(before.slice(before.length - weekday), date);
      if (clock === undefined || day === undefined) return undefined;
      return {
        span: { start: dateSpan.start - weekday, end: dateSpan.end + time },
        // RFC 1123 has two digits.
        newText: day + writeDate(date, format).replace(/^\d(?=\D)/, day === '' ? '$&' : '0$&') + clock,
      };
    }
    if (weekday > 0) return { span: { start: dateSpan.start - weekday, end: dateSpan.end }, newText: date };
  } else if (weekday > 0 || time > 0) return undefined;
  const written = writeDate(date, format);
  if (where === 'text' && takesOtherArticle(before, written)) return undefined;
  if (said) return { span: { start: dateSpan.start, end: dateSpan.end + said.length }, newText: written + said.newText };
  if (format.kind !== 'iso-time' || date === reading.date) return { span: dateSpan, newText: written };
  const clock = atMidnight(written.slice(date.length));
  return clock === undefined ? undefined : { span: dateSpan, newText: date + clock };
}

/** Whether a date has an ending, which would have to change with its number: "június 10-től", "10 Haziran 2025'ten". */
function isInflected(asWritten: string, behind: string): boolean {
  return ENDING.test(behind) || (/\d$/.test(asWritten) && LETTER_BEHIND.test(behind));
}

/** An ending behind a hyphen, an apostrophe or a colon, as in Hungarian, Turkish, Estonian and Finnish. */
const ENDING = /^\.?[-\u2010-\u2013'’:]\p{L}/u;
const LETTER_BEHIND = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Italian and French words that lose their vowel before the number or the month that is written: "dal" before 11, "de" before "août". */
function takesOtherArticle(before: string, written: string): boolean {
  return (
    (ITALIAN_ARTICLE.test(before) && /^(?:8|11|1°)(?!\d)/.test(written)) ||
    (/(?<!\p{L})de\s$/iu.test(before) && /^[aeiouàâéè]/iu.test(written))
  );
}

const ITALIAN_ARTICLE = /(?<!\p{L})(?:il|del|dal|al|nel|sul)\s$/iu;

/** A time of day in its own form and zone, at the start of the day; undefined for the clocks of twelve hours. */
function atMidnight(time: string): string | undefined {
  if (/\d\s?[ap]\.?m/iu.test(time)) return undefined;
  return time.replace(/\d{1,2}(?:[:.h]\d{2}){0,2}(?:\.\d{1,9})?/u, (clock) => clock.replace(/\d/g, '0'));
}

const ENGLISH_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The weekday of a date in the form of another one, "Wed, "; undefined for forms that RFC 1123 doesn't have. */
function weekdayLike(written: string, date: IsoDate): string | undefined {
  const old = written.slice(0, 3);
  const day = ENGLISH_WEEKDAYS[dayOfWeek(date) % 7];
  return ENGLISH_WEEKDAYS.includes(old) && day !== undefined ? day + written.slice(3) : undefined;
}

/** What stands in a front matter value before its date, and behind it; quotation marks included. */
export function besideDate(text: string, { span, dateSpan }: DateMention): readonly [before: string, behind: string] {
  return [text.slice(span.start, dateSpan.start), text.slice(dateSpan.end, span.end)];
}

/** Code units around a date that may belong to it. */
const AROUND = 100;

/** Length of an abbreviated weekday at the end of what stands before a date: "Wed, ", "Mi., ". */
function weekdayAtEnd(before: string): number {
  const match = /(?<![\p{L}\d])(\p{L}{2,5})(?:\.,?|,)\s{1,3}$/u.exec(before);
  return match && isWeekdayStart(match[1] ?? '') ? match[0].length : 0;
}

/** " 21:50:04 +0000", ", 14.30 Uhr", " at 2:30 pm" behind a date. */
const TIME_BEHIND =
  /^,?[ T](?:(?:at|um|à|a las|alle|ore|om)\s)?\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d{1,9})?)?|[.h]\d{2}(?=\s?(?:Uhr|h|$)))(?:\s?(?:[ap]\.?m\.?|Uhr|h)(?!\p{L}))?(?:\s?(?:Z|UTC|GMT|[A-Z]{2,4}T|[-+]\d{2}:?\d{2})(?!\p{L}))?/iu;

/** The days that a mention may mean: one, two of an ambiguous date, all of a month; none of what isn't a date. Earliest and latest. */
export function dayRange({ reading }: DateMention): { readonly first: IsoDate; readonly last: IsoDate } | undefined {
  const { date, other, state } = reading;
  if (!date) return undefined;
  if (state === 'month') return { first: `${date.slice(0, 8)}01` as IsoDate, last: date };
  return !other ? { first: date, last: date } : date < other ? { first: date, last: other } : { first: other, last: date };
}

/** Whether day and month of a mention could have been mistaken for each other: both are written in digits. */
export function isNumericDate({ reading: { format } }: DateMention): boolean {
  return (
    format !== undefined && (format.kind === 'iso' || format.kind === 'iso-time' || format.kind === 'numeric' || format.kind === 'compact')
  );
}

/** True for the head of a table of versions, and not of incidents or fees. */
function isHistory(columns: readonly Block[]): boolean {
  return columns.some(({ leaf }) => VERSION_COLUMN.test(leaf.prose.text.trim()));
}

/** What a block says about dates, or about those of the blocks around it. */
interface TellingLeaf {
  readonly dates: LeafDates;
  /** Headings, those in HTML and in bold included: whether dates of earlier texts stand below. */
  readonly history?: boolean;
  /** It may be the first item of a list that is none. */
  readonly listed: boolean;
  /** The block names a version in front of its date. */
  readonly version: boolean;
}

const leavesThatTell = findInLeaves((leaf, source, language: string): TellingLeaf | undefined => {
  if (isSilent(leaf)) return undefined;
  const dates = datesOfLeaf(leaf, source, language);
  const listed = leaf.item?.ordered === true && !leaf.item.parent && leaf.item.at === 0 && leaf.kind === 'paragraph' && leaf.length <= 200;
  const heading = leaf.kind === 'heading' || (leaf.kind === 'html' && HTML_HEADING.test(source().slice(0, 20)));
  const head = leaf.kind === 'tableCell' && leaf.row === 0;
  const opensHistory =
    leaf.kind === 'paragraph' &&
    leaf.length <= LONGEST_HEADING &&
    !dates.open &&
    SET_AS_HEADING.test(source()) &&
    HISTORY_HEADING.test(leaf.prose.text);
  const title = leaf.kind === 'html' ? source().replace(/<[^<>]*>/g, ' ') : leaf.prose.text;
  return heading || head || listed || opensHistory || dates.dates.length > 0 || dates.attributes.length > 0 || dates.alone || dates.open
    ? {
        dates,
        listed,
        ...(heading
          ? { history: (leaf.kind === 'heading' || title.length <= LONGEST_HEADING) && HISTORY_HEADING.test(title) }
          : opensHistory
            ? { history: true }
            : {}),
        version: VERSION_NAMED.test(title.slice(0, VERSION_REACH)),
      }
    : undefined;
});

/** Code units from the start of a block within which it names its version. */
const VERSION_REACH = 100;

/** A longer block is more than a heading. */
const LONGEST_HEADING = 200;

/** A line in bold without a date: "**Change log**". */
const SET_AS_HEADING = /^\s{0,3}(?:\*\*|__|<strong>|<b>)[^\d\r\n]{1,80}(?:\*\*|__|<\/strong>|<\/b>):?\s{0,3}$/i;

const HTML_HEADING = /^\s{0,3}<h[1-6]\b/i;

function isSilent({ kind }: Leaf): boolean {
  return kind === 'code' || kind === 'comment' || kind === 'rule' || kind === 'definition';
}

function datesOfText(text: string, markdown: Readable, frontMatter: FrontMatter, language: string): DateMention[] {
  const mentions: DateMention[] = [];
  const headEnd = nthLineFrom(text, frontMatter.bodyStart, HEAD_LINES);
  const footStart = nthLineBefore(text, FOOT_LINES);
  const misplaced = frontMatter.misplaced?.span;
  const isLeftOut = ({ start, end }: Span): boolean => misplaced !== undefined && start < misplaced.end && end > misplaced.start;
  let headings = 0;
  let history = false;
  let columns: Block[] = [];
  for (const {
    block,
    found: { dates: found, listed, history: isHistoryHeading, version },
  } of leavesThatTell(markdown, language)) {
    const { leaf, start } = block;
    if (isLeftOut(block)) continue;
    const inList = listed ? listedDate(text, block, language) : undefined;
    if (found.dates.length > 0 || found.attributes.length > 0 || found.alone || inList) {
      const at = (span: Span): Span => shiftSpan(span, start);
      let before = blockBefore(markdown, start);
      while (before && (isSilent(before.leaf) || isLeftOut(before))) before = blockBefore(markdown, before.start);
      const open = before && openingIn(text, before, language);
      const inHead = start < headEnd && headings <= 2;
      // Right under a heading is the date of that section, unless the heading is its label.
      const inFoot =
        start >= footStart &&
        (before?.leaf.kind !== 'heading' || headings <= 1 || open !== undefined) &&
        !opensAnotherText(text, markdown, block);
      const scope =
        (!history && (inHead || inFoot) && leaf.kind !== 'tableCell') || (leaf.kind === 'tableCell' && inHead) ? 'document' : 'part';
      const own: DateMention[] = found.dates
        // A link to another version is about that version.
        .filter(
          ({ labelSpan }) =>
            !(
              leaf.item &&
              leaf.inlines.some(({ kind, start: from, end: to }) => kind === 'link' && from <= labelSpan.start && labelSpan.end <= to)
            ),
        )
        .map(({ label, labelSpan, dateSpan, reading }) => ({
          ...visible(label, at(labelSpan), at(dateSpan), reading, scope),
          ...(history || (version && leaf.item) || (leaf.kind === 'tableCell' && leaf.row !== 0 && isHistory(columns))
            ? { ofVersion: true as const }
            : {}),
        }));
      const numbered = own.length === 0 ? inList : undefined;
      if (numbered) own.push(visible('document', numbered.span, numbered.span, numbered.reading, scope));
      else if (found.alone && own.length === 0) {
        const { dateSpan, reading } = found.alone;
        const head = leaf.kind === 'tableCell' ? columns[leaf.column ?? 0] : undefined;
        const headDates = head && datesOfLeaf(head.leaf, () => text.slice(head.start, head.end), language);
        const span = at(dateSpan);
        if (open && (open.whole || reading.state === 'exact'))
          own.push(visible(open.label, labelIn(open.block, open.labelSpan), span, reading, scope));
        else if (head && headDates?.open?.whole && leaf.row === 1)
          own.push({
            ...visible(headDates.open.label, labelIn(head, headDates.open.labelSpan), span, reading, scope),
            ...(isHistory(columns) ? { ofVersion: true as const } : {}),
          });
        else if (head && headDates?.open?.whole && isHistory(columns)) own.push(visible('version', head, span, reading, scope));
        else if (head && DATE_COLUMN.test(head.leaf.prose.text.trim()) && isHistory(columns))
          own.push(visible('version', head, span, reading, scope));
        else if (leaf.kind !== 'heading' && leaf.kind !== 'tableCell' && !leaf.item && scope === 'document')
          own.push({ ...visible('document', span, span, reading, scope), ...(version ? { ofVersion: true as const } : {}) });
      }
      mentions.push(...own);
      for (const { span, reading } of found.attributes) {
        const beside = nearestTo(at(span), own);
        mentions.push({
          label: beside?.label ?? 'document',
          where: 'attribute',
          span: at(span),
          dateSpan: at(span),
          labelSpan: at(span),
          reading,
          scope,
          ...(beside ? { beside } : {}),
        });
      }
    }
    if (leaf.kind === 'tableCell' && leaf.row === 0) {
      if (leaf.column === 0) columns = [];
      columns.push(block);
    }
    if (leaf.kind === 'heading') headings++;
    if (isHistoryHeading !== undefined) history = isHistoryHeading;
  }
  return mentions;
}

/** Blocks between the rule above another text and its date: a title, and a line or two that came with the page. */
const TITLE_BLOCKS = 4;

/** UTF-16 code units behind a date that are more than a foot: a paragraph. */
const MORE_THAN_FOOT = 300;

/** Behind a rule and before more paragraphs is the date of another text in the same file. */
function opensAnotherText(text: string, markdown: Readable, { start, end }: Block): boolean {
  if (text.length - end < MORE_THAN_FOOT || text.slice(end).trim().length < MORE_THAN_FOOT) return false;
  let before = blockBefore(markdown, start);
  for (let passed = 0; before && passed < TITLE_BLOCKS; passed++) {
    if (before.leaf.kind === 'rule') return true;
    before = blockBefore(markdown, before.start);
  }
  return false;
}

/** The label at the end of a block whose date must be in the next. */
function openingIn(text: string, block: Block, language: string): (NonNullable<LeafDates['open']> & { readonly block: Block }) | undefined {
  const { open } = datesOfLeaf(block.leaf, () => text.slice(block.start, block.end), language);
  return open && { ...open, block };
}

/** A date in the text; an entry of a version history is never about the whole. */
function visible(label: DateLabel, labelSpan: Span, span: Span, reading: DateReading, scope: DateMention['scope']): DateMention {
  return {
    label,
    where: 'text',
    span,
    dateSpan: span,
    labelSpan: { start: labelSpan.start, end: labelSpan.end },
    reading,
    scope: label === 'version' ? 'part' : scope,
  };
}

function labelIn({ start }: Block, label: Span): Span {
  return shiftSpan(label, start);
}

/** The visible date that is closest to an attribute: kramdown's follow their date, those of `<time>` precede it. */
function nearestTo(span: Span, mentions: readonly DateMention[]): DateMention | undefined {
  const gap = ({ dateSpan }: DateMention): number => Math.max(span.start - dateSpan.end, dateSpan.start - span.end);
  return mentions.reduce<DateMention | undefined>((best, one) => (!best || gap(one) <= gap(best) ? one : best), undefined);
}

/** "5. November 2025" on a line of its own, which Markdown takes for item 5 of a list. */
function listedDate(
  text: string,
  { unit, end }: Block,
  language: string,
): { readonly span: Span; readonly reading: DateReading } | undefined {
  const source = text.slice(unit.start, end);
  const line = source.slice(0, source.search(/[\r\n]|$/)).trimEnd();
  const written = readDate(line, language);
  return written.start === 0 && written.end === line.length && written.reading.state === 'exact'
    ? { span: { start: unit.start, end: unit.start + line.length }, reading: written.reading }
    : undefined;
}

/** Offset of the line a number of lines after the one at an offset. */
function nthLineFrom(text: string, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count; line++) {
    const next = text.indexOf('\n', at);
    if (next === -1) return text.length + 1;
    at = next + 1;
  }
  return at;
}

/** Offset of the line a number of lines before the end; blank lines at the very end do not count. */
function nthLineBefore(text: string, count: number): number {
  let at = text.trimEnd().length;
  for (let line = 0; line < count && at > 0; line++) at = text.lastIndexOf('\n', at - 1);
  return Math.max(at, 0);
}
