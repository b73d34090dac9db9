/** Paragraphs whose last sentence breaks off, or lacks the full stop that all others have. */
import { OPEN_WORDS } from '../../knowledge/openWords.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { blockFrom, findInLeaves, type InLeaf, type Readable } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** The end of one such paragraph. */
export interface UnfinishedSentence {
  /** Its last word, with the comma behind it. */
  readonly span: Span;
  readonly word: string;
  /** It ends with a word that needs another one behind it, or with a comma. */
  readonly breaksOff: boolean;
}

type Ending = 'closed' | { readonly word: Span; readonly text: string; readonly breaksOff: boolean };

/** Shorter paragraphs are labels and lines of an address. */
const FEWEST_WORDS = 10;
/** Paragraphs with a full stop, for each one without, that make it the rule. */
const FEWEST_CLOSED = 5;
/** The same for one that breaks off, which tells by itself. */
const FEWEST_CLOSED_BESIDE_BROKEN = 3;
/** More paragraphs without their end than these are those of a page that was taken apart. */
const MOST_SLIPS = 2;

const leavesWithEndings = findInLeaves((leaf, _source, language: string): Ending | undefined => {
  if (leaf.kind !== 'paragraph' || leaf.item || leaf.quoteDepth > 0) return undefined;
  const { text } = leaf.prose;
  const end = text.trimEnd();
  if (end.split(/\s+/, FEWEST_WORDS).length < FEWEST_WORDS) return undefined;
  if (CLOSED.test(end)) return 'closed';
  const last = LAST_WORD.exec(end);
  if (!last || isNoSentence(leaf, end)) return undefined;
  const start = last.index;
  // "; and" leads from one point of a list to the next.
  if (/;\s*$/.test(end.slice(0, start))) return undefined;
  const breaksOff = end.endsWith(',') || OPEN_WORDS[language]?.has(last[0].toLowerCase()) === true;
  // A link that names a page, an address or a number is often left without a full stop.
  if (!breaksOff && (endsWithLink(leaf, end) || !/\p{Ll}[.!?]["”»)]?\s+\p{Lu}/u.test(end))) return undefined;
  return { word: leaf.prose.spanOf(start, end.length), text: end.slice(start), breaksOff };
});

/** The full stop of a sentence, with what may be behind it, and everything else that ends a paragraph on purpose. */
const CLOSED = /[.!?:;…。！？：；。][\s"'”“’»)\]*_¹²³\d†]{0,6}$/u;
const LAST_WORD = /(?<![\p{L}\p{N}'’@./_-])\p{Ll}[\p{L}'’-]*,?$/u;

/** Lines of an address or a form, a title, a note in capitals. */
function isNoSentence({ inlines }: Leaf, text: string): boolean {
  return (
    !/^["“„«(]?[\p{Lu}\d]/u.test(text) ||
    inlines.some(({ kind }) => kind === 'break' || kind === 'image' || kind === 'html' || kind === 'comment') ||
    /[©®|{}<>_]|\uFFFC$/u.test(text) ||
    /\n(?:\p{Lu}[^\n]{0,40}\n|[^\n]{0,40}$)/u.test(text) ||
    HEADING_LINE.test(text)
  );
}

/** The last line is the heading of what follows, behind a sentence that has its full stop: "Article 16 - Convocation et ordre du jour". */
const HEADING_LINE =
  /[.!?:;…]["”»)*_]{0,3}[ \t]*\n[ \t*_]{0,5}(?:§{1,2}|(?:art(?:icle|ikel|ículo|icolo|igo|\.)?|sec(?:tion|ción|ção|\.)?|clause|cláusula|clausola|chapter|chapitre|kapitel|capítulo|capitolo|hoofdstuk|part(?:ie|e)?|title|titre|título|titolo|teil|titel|abschnitt|ziffer|sezione|seção|annex|annexe|anhang|anlage|anexo|allegato|bijlage|schedule|appendix)(?!\p{L}))?[ \t]{0,3}(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,6}|(?:1er|première?|premier|unique))[.):°º]?[ \t]{0,3}(?:[-–—:.][ \t]{0,3})?[^\n.!?;]{0,110}$/iu;

function endsWithLink({ prose, inlines }: Leaf, text: string): boolean {
  const { end } = prose.spanOf(text.length - 1, text.length);
  return inlines.some((one) => one.kind !== 'emphasis' && one.kind !== 'strong' && one.start < end && end <= one.end);
}

/** All of them, in order. What a list, table or quotation follows introduces it, and what goes on in small letters goes on. @param language BCP 47 primary language */
export function findUnfinishedSentences(markdown: Readable, language: string): readonly UnfinishedSentence[] {
  const endings = leavesWithEndings(markdown, language);
  const open = endings.filter((one) => one.found !== 'closed' && !goesOn(markdown, one));
  const closed = endings.filter(({ found }) => found === 'closed').length;
  if (open.length === 0 || open.length > MOST_SLIPS) return [];
  return open.flatMap(({ block, found }) =>
    found === 'closed' || closed < (found.breaksOff ? FEWEST_CLOSED_BESIDE_BROKEN : FEWEST_CLOSED) * open.length
      ? []
      : [{ span: shiftSpan(found.word, block.start), word: found.text, breaksOff: found.breaksOff }],
  );
}

function goesOn(markdown: Readable, { block, found }: InLeaf<Ending>): boolean {
  const next = blockFrom(markdown, block.end);
  if (!next) return false;
  const { kind, item, quoteDepth, prose } = next.leaf;
  if (found !== 'closed' && found.breaksOff && goesOnAsName(markdown, block, next, found.text)) return true;
  return (
    kind === 'code' ||
    kind === 'html' ||
    kind === 'tableCell' ||
    quoteDepth > 0 ||
    item !== undefined ||
    (kind === 'paragraph' && (/^\s*(?:\p{Ll}|[-–—•·・*(\d|:"“„«]|\uFFFC|$)/u.test(prose.text) || prose.text.length < 40))
  );
}

/**
 * "The controller is the" and an article or preposition wants a noun: a name or an address on lines of its own, which is no sentence,
 * or a heading, on a title page or where the sentence goes on behind it.
 */
function goesOnAsName(markdown: Readable, block: Block, next: Block, word: string): boolean {
  if (word.endsWith(',')) return false;
  const { kind, prose } = next.leaf;
  const text = prose.text.trim();
  if (kind === 'paragraph')
    return (
      text.length <= LONGEST_NAME &&
      /^["“„«]?\p{Lu}/u.test(text) &&
      (next.leaf.inlines.some((inline) => inline.kind === 'break') || text.includes('\n') || !/[.!?;:…]["”»)]?$|[.!?]\s+\p{Lu}/u.test(text))
    );
  if (kind !== 'heading') return false;
  const behind = blockFrom(markdown, next.end)?.leaf;
  return !hasHeadingBefore(markdown, block.start) || (behind?.kind === 'paragraph' && /^\s*(?:\p{Ll}|\()/u.test(behind.prose.text));
}

/** Code units of a name with an address. */
const LONGEST_NAME = 300;

const headings = findInLeaves((leaf) => (leaf.kind === 'heading' ? true : undefined));

function hasHeadingBefore(markdown: Readable, at: number): boolean {
  const [first] = headings(markdown);
  return first !== undefined && first.block.start < at;
}
