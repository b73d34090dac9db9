/** Sentences and lists that are printed as code, since four spaces or a tab stand before them (CommonMark 0.31.2, section 4.4). */
import type { Span, TextEdit } from '../text/span.ts';
import { blockBefore, findInLeaves, type Readable } from './passages.ts';

/** One block of them. */
export interface AccidentalCode {
  readonly span: Span;
  /** A list, or sentences. */
  readonly isList: boolean;
  /** An item that only Pandoc knows, such as `(a)`, is before it: there it belongs to that. */
  readonly isBelowItem: boolean;
  /** What takes the indentation away; none where its lines are indented in different ways, or would run into one. */
  readonly edits: readonly TextEdit[];
}

const proseInCode = findInLeaves((leaf, source) => (leaf.kind === 'code' ? readProse(source()) : undefined));

/** All such blocks, in order. Under a line that ends with a colon a text without bullets may be shown on purpose: a notice to copy, a sample. */
export function findAccidentalCode(text: string, markdown: Readable): readonly AccidentalCode[] {
  return proseInCode(markdown).flatMap(({ block, found: { isList, isOwnList } }): AccidentalCode[] => {
    const lead = blockBefore(markdown, block.start);
    const before = lead?.leaf.kind === 'paragraph' ? text.slice(lead.start, lead.end) : '';
    if ((!isList && /[:：]\s*$/.test(before)) || OTHER_DIALECT.test(before)) return [];
    // Pandoc knows lists by letters and Roman numerals, and what is indented below them.
    const behind = text.slice(block.end, block.end + 20).trimStart();
    if (FANCY_ITEM.test(text.slice(block.start, block.end).trimStart()) && (FANCY_ITEM.test(before) || FANCY_ITEM.test(behind))) return [];
    // Below such an item it may belong to that, or to the one around it.
    const isBelowItem = FANCY_ITEM.test(before.trimStart());
    return [
      {
        span: { start: block.start, end: block.end },
        isList,
        isBelowItem,
        edits: isOwnList || isBelowItem || (!isList && hasLines(text.slice(block.start, block.end))) ? [] : unindented(text, block),
      },
    ];
  });
}

/** Columns of indentation that make code. */
const CODE_INDENT = 4;
/** Words of a sentence; what is shorter may be a line of an address, a command or a sample. */
const SENTENCE_WORDS = 7;
/** Words of an item of a list. */
const ITEM_WORDS = 3;
/** Lines of a block that are read; long listings are no slips. */
const MOST_LINES = 60;
/** Code units of a line; a longer one is data. */
const LONGEST_LINE = 4000;

/** What gives indented lines below it another meaning: admonitions and tabs of MkDocs, footnotes, definitions, directives; Pandoc's line blocks, examples, and items that count by themselves. */
const OTHER_DIALECT = /^(?:!!!|\?\?\?|===|\[\^[^\]\s]{1,80}\]:|[:~][ \t]|\| |\(@[\w-]{0,40}\)[ \t]|#\.[ \t]|\.\. |\/\/\/ |@)/m;
const FANCY_ITEM = /^(?:\(?(?:[a-z]|[ivx]{1,5}|#|@)[.)]|\(\d{1,2}\))\s/i;
const ITEM = /^(?:[-*+•●▪–]|\d{1,3}[.)]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\))[ \t]+/i;
/** What programs and tables have and sentences don't. */
const CODE =
  /[{}<>=$\\|`~^#\t]|::|->|\/\/|\w\(|\w_\w|(?:^|\s)--?[a-z]| {3}|^[\w."'-]{1,40}:(?:\s|$)|^[A-Z_]{3,}$|\/\w{1,40}\/|\.(?:js|py|sh|ya?ml|json|html?)\b/;

interface ProseInCode {
  readonly isList: boolean;
  /** With items that Markdown doesn't know, such as `(a)`. */
  readonly isOwnList: boolean;
}

function readProse(source: string): ProseInCode | undefined {
  if (/^(?:`{3}|~{3})/.test(source)) return undefined;
  const lines = source.split(/\r?\n/, MOST_LINES + 1).filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > MOST_LINES) return undefined;
  let items = 0;
  let words = 0;
  let longest = 0;
  for (const line of lines) {
    if (line.length > LONGEST_LINE) return undefined;
    const written = line.trim();
    const marker = ITEM.exec(written)?.[0] ?? '';
    const rest = written.slice(marker.length).replace(/(?:\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)|https?:\/\/\S+|\]\([^()\s]*\)/g, '');
    if (CODE.test(rest)) return undefined;
    const count = rest.match(/\p{L}[\p{L}\p{M}’'-]+/gu)?.length ?? 0;
    if (marker !== '' && count >= ITEM_WORDS) items++;
    words += count;
    longest = Math.max(longest, count);
  }
  // The first line of a list is an item; the others may go on.
  if (items > 0 && ITEM.test(lines[0]?.trim() ?? '') && words >= items * ITEM_WORDS)
    return { isList: true, isOwnList: lines.some((line) => FANCY_ITEM.test(line.trim()) || /^[•●▪–]/.test(line.trim())) };
  const last = lines.at(-1)?.trim() ?? '';
  return longest >= SENTENCE_WORDS && /\p{Ll}/u.test(source) && /[.;:!?。][)\]"”»*_]{0,3}$/.test(last)
    ? { isList: false, isOwnList: false }
    : undefined;
}

/** Code units up to which a line of wrapped text goes, at least. */
const WRAPPED = 60;

/** Whether a line ends before it is full, and without a mark: one of several that would run into a sentence, "the interest of the club requires it" and "five members ask for it". */
function hasLines(source: string): boolean {
  const lines = source.split(/\r?\n/).map((line) => line.trim());
  const full = Math.max(WRAPPED, ...lines.slice(0, -1).map(({ length }) => length));
  return lines.some((line, index) => {
    const next = lines[index + 1];
    if (line === '' || next === undefined || next === '' || /[.:;,!?。：…–—-][)\]"”»*_]{0,3}$/.test(line)) return false;
    return line.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0) < Math.min(full, WRAPPED);
  });
}

/** Takes one level of indentation from each line that has text. */
function unindented(text: string, { start, end }: Span): readonly TextEdit[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const taken = /\t$/.test(indent) ? 1 : CODE_INDENT;
  if (!/^[ \t]*$/.test(indent) || !/(?:\t| {4})$/.test(indent)) return [];
  const edits: TextEdit[] = [];
  for (let at = lineStart; at < end; at = nextLine(text, at)) {
    if (/^[ \t]*(?:\r?\n|$)/.test(text.slice(at, Math.min(end, at + 400)))) continue;
    if (!text.startsWith(indent, at)) return [];
    edits.push({ span: { start: at + indent.length - taken, end: at + indent.length }, newText: '' });
  }
  return edits;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
