/** The words in a block of raw HTML: its paragraphs, headings, list items, and table cells, as readers of the page see them. */
import { matchesIn } from '../text/matches.ts';
import type { HtmlPart, Inline, Leaf, ListItem } from './leaf.ts';
import { buildProse } from './prose.ts';

/** Tags, entities, comments, and elements whose content is no text. */
const MARKUP = /<!--|<(script|style|template|svg|textarea)(?=[\s>])|<(\/?)([a-z][\w:-]*)(?:[\s/][^<>]*)?>|&#?\w{1,31};/gi;

/** Elements within a line; any other ends the paragraph that is open. `br` is among them, since the paragraph goes on in the next line. */
const WITHIN_LINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Whether words go on behind a tag without a space. @param name of its element, in any case */
export function isWithinWord(name: string): boolean {
  const lower = name.toLowerCase();
  return lower !== 'br' && WITHIN_LINE.has(lower);
}

/** More levels of lists are read as one. */
const MAX_DEPTH = 20;
/** In code units. What is longer is no paragraph, and not read to its end. */
const MAX_PART = 65_536;

/**
 * The paragraphs, headings, items, and cells of a block of HTML that have words, in order; in linear time.
 * @param source of the block
 * @param around the list item and the quotations that the block is in
 */
export function htmlParts(source: string, around: Pick<Leaf, 'quoteDepth' | 'item'>): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  const lists: boolean[] = [];
  const items: ListItem[] = [];
  let kind: Pick<Leaf, 'kind' | 'level' | 'row' | 'column'> = { kind: 'paragraph' };
  let row = -1;
  let column = -1;
  let from = 0;
  let inlines: Inline[] = [];
  /** Where bold text began. */
  let bold: number | undefined;
  const endPart = (to: number): void => {
    const end = Math.min(to, from + MAX_PART);
    let start = from;
    while (start < end && isSpace(source, start)) start++;
    if (start < end) {
      const part = source.slice(start, end);
      const own = inlines
        .filter((one) => one.end <= end)
        .map((one): Inline => ({ ...one, start: one.start - start, end: one.end - start }));
      if (bold !== undefined) own.push({ kind: 'strong', start: Math.max(0, bold - start), end: part.length });
      own.sort((a, b) => a.start - b.start || b.end - a.end);
      const prose = buildProse(part, own);
      const item = items.at(-1) ?? around.item;
      if (prose.text.trim() !== '')
        parts.push({
          at: start,
          leaf: { ...kind, ...(item ? { item } : {}), quoteDepth: around.quoteDepth, length: part.length, inlines: own, prose },
        });
    }
    inlines = [];
  };
  const lower = source.toLowerCase();
  /** Behind a comment or an element that isn't read. */
  let behind = 0;
  for (const match of matchesIn(source, MARKUP)) {
    const start = match.index;
    if (start < behind) continue;
    const end = start + match[0].length;
    if (match[0].startsWith('&')) {
      inlines.push({ kind: 'entity', start, end });
      continue;
    }
    const unread = match[0] === '<!--' ? '-->' : match[1] === undefined ? undefined : `</${match[1].toLowerCase()}`;
    if (unread !== undefined) {
      const close = (lower.length === source.length ? lower : source).indexOf(unread, end);
      behind = close < 0 ? source.length : close + unread.length;
      inlines.push({ kind: 'html', start, end: behind });
      continue;
    }
    const name = (match[3] ?? '').toLowerCase();
    const closes = match[2] === '/';
    if (WITHIN_LINE.has(name)) {
      if (name === 'strong' || name === 'b') {
        if (!closes) bold ??= start;
        else if (bold !== undefined) {
          inlines.push({ kind: 'strong', start: Math.max(bold, from), end });
          bold = undefined;
        }
      }
      inlines.push({ kind: 'html', start, end });
      continue;
    }
    endPart(start);
    from = end;
    bold = undefined;
    kind = { kind: 'paragraph' };
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (name === 'ul' || name === 'ol') {
      if (!closes && lists.length < MAX_DEPTH) lists.push(name === 'ol');
      else if (closes) {
        lists.pop();
        items.length = Math.min(items.length, lists.length);
      }
    } else if (name === 'li') {
      // The end of an item may be left out.
      items.length = Math.min(items.length, Math.max(0, lists.length - 1));
      const parent = items.at(-1) ?? around.item;
      if (!closes) items.push({ ordered: lists.at(-1) ?? false, marker: '-', at: start, ...(parent ? { parent } : {}) });
    } else if (name === 'table') row = -1;
    else if (name === 'tr' && !closes) {
      row++;
      column = -1;
    } else if ((name === 'td' || name === 'th') && !closes) {
      column++;
      kind = { kind: 'tableCell', row: Math.max(0, row), column };
    } else if (level !== undefined && !closes) kind = { kind: 'heading', level: Number(level) };
  }
  endPart(source.length);
  return parts;
}

function isSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}
