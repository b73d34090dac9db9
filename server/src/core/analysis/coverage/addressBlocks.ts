/** Blocks of lines with an address, and whose it is: "Saatgutverein e.V. / Gartenweg 2 / 79100 Freiburg" under a title about who is responsible. */
import { postalAddressesIn } from '../../document/addresses/postalAddresses.ts';
import type { Leaf, Prose } from '../../document/markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import {
  AUTHORITY,
  CONTACT,
  CONTROLLER,
  NAMED_CONTROLLER,
  OFFICER,
  OTHER,
  SERVICE_OF_OTHERS,
  WELL_KNOWN,
} from '../../knowledge/addressOwners.ts';
import { PHONE } from '../../knowledge/contactWords.ts';
import { NAMES_US } from '../../knowledge/firstPerson.ts';

/** Whose an address is. `contact`: a title or lead-in only says that people may write there. `other`: another company, such as a host, or a representative. */
export type AddressOwner = 'controller' | 'officer' | 'contact' | 'authority' | 'other';

/** Lines with an address: a paragraph, code, items, or cells. */
export interface AddressBlock {
  /** All of its lines; offsets in the source. */
  readonly span: Span;
  /** Empty where nothing tells. */
  readonly owners: readonly AddressOwner[];
  /** It has a street and a post code. */
  readonly hasPost: boolean;
  /** One of its lines names a person or an organization. */
  readonly namesSomebody: boolean;
}

/** What one block contributes; offsets relative to it, and to the source once it is placed. */
interface Piece {
  readonly kind: 'title' | 'lead-in' | 'lines';
  readonly text: string;
  readonly span: Span;
}

/** Longer lines are prose, in code units and in words. */
const LONGEST_LINE = 90;
const MOST_WORDS = 9;
/** Sentences have more words. */
const FEWEST_WORDS = 5;
/** Longer paragraphs are no lead-in that says whose an address is, in code units. */
const LONGEST_LEAD_IN = 400;
/** An address has fewer lines, and a title fewer code units. */
const MOST_LINES = 14;
const LONGEST_TITLE = 110;

/** How a line of an address begins: no line of wrapped prose does so every time. */
const BEGINS_LINE = /^(?:[^\p{Ll}]|c\/o|e-?mail|mail|tel|phone|fax|www|http|[\w.+-]{1,40}@)/u;
const EMAIL = /[\w+-](?:@|\s?[[(](?:at|ät)[\])]\s?)[\w-]{1,60}\s?[.[(]/i;
/** Where a generator of sites puts an address. */
const FILLED_IN = /(?:e-?mail|tel(?:efon|ephone)?|phone|anschrift|address)\s*:\s*\{\{/i;
const FENCE = /^\s*(?:`{3,}|~{3,})/;

/** A line of its own with such a word is a title. */
const ROLES = [CONTROLLER, OFFICER, CONTACT, AUTHORITY, OTHER] as const;

/** Of the authority, so that it is neither the controller's nor the officer's. @param sentence what is before it in its sentence */
export function isOfAuthority(sentence: string): boolean {
  return AUTHORITY.test(sentence) && !NAMES_US.test(sentence);
}

/** Of another company. @param text what is around it, or its title */
export function isOfOther(text: string): boolean {
  return WELL_KNOWN.test(text) || (OTHER.test(text) && !NAMED_CONTROLLER.test(text));
}

/** Whether a section is about another company or its service. @param heading its title */
export function isAboutOther(heading: string): boolean {
  return isOfOther(heading) || (SERVICE_OF_OTHERS.test(heading) && !CONTROLLER.test(heading) && !CONTACT.test(heading));
}

/** The blocks with an address, in order. */
export const addressBlocks: (policy: Policy) => readonly AddressBlock[] = oncePer(({ markdown, text }: Policy) => {
  const found: AddressBlock[] = [];
  let title = '';
  let leadIn: Piece | undefined;
  let lines: Piece[] = [];
  const close = (): void => {
    // What follows an address without a number or sign is the title of something else.
    lines = lines.slice(0, lines.findLastIndex((one) => /[\d@]|\{\{/.test(one.text)) + 1);
    const [first] = lines;
    const last = lines.at(-1);
    if (first && last) {
      const before = leadIn && isBeside(text, leadIn.span, first.span) ? leadIn.text : '';
      const block = blockOf(lines.map((one) => one.text).join('\n'), { start: first.span.start, end: last.span.end }, before, title);
      if (block) found.push(block);
    }
    lines = [];
  };
  for (const piece of piecesOf(markdown)) {
    const last = lines.at(-1);
    if (piece.kind === 'lines') {
      if (last && !isBeside(text, last.span, piece.span)) close();
      lines.push(piece);
      continue;
    }
    close();
    if (piece.kind === 'title') title = piece.text;
    leadIn = piece.kind === 'lead-in' ? piece : undefined;
  }
  close();
  return found;
});

/** Nothing that has words is between two blocks. */
function isBeside(text: string, before: Span, behind: Span): boolean {
  return behind.start - before.end < LONGEST_TITLE && !/\p{L}{2}/u.test(text.slice(before.end, behind.start).replace(/<[^<>]{1,40}>/g, ''));
}

function blockOf(text: string, span: Span, leadIn: string, title: string): AddressBlock | undefined {
  if (text.length > LONGEST_LINE * MOST_LINES) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const hasPost = postalAddressesIn({ prose: plainProse(text) }).length > 0;
  if (lines.length > MOST_LINES || (!hasPost && !EMAIL.test(text) && !PHONE.test(text) && !FILLED_IN.test(text))) return undefined;
  return { span, owners: ownersOf(text, leadIn, title), hasPost, namesSomebody: lines.some(namesSomebody) };
}

function ownersOf(text: string, leadIn: string, title: string): readonly AddressOwner[] {
  for (const place of [`${text}\n${leadIn}`, title]) {
    if (AUTHORITY.test(place)) return ['authority'];
    if (WELL_KNOWN.test(place) || (OTHER.test(place) && !NAMED_CONTROLLER.test(leadIn))) return ['other'];
    const owners = [...(CONTROLLER.test(place) ? (['controller'] as const) : []), ...(OFFICER.test(place) ? (['officer'] as const) : [])];
    if (owners.length > 0) return owners;
  }
  return CONTACT.test(leadIn) || CONTACT.test(title) ? ['contact'] : [];
}

/** A line with a name: two words with capitals, and neither a number nor an address. */
function namesSomebody(line: string): boolean {
  return !/[\d@:]/.test(line) && (line.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? []).length > 1;
}

const piecesOf = inLeaves(
  (leaf, source) =>
    undefinedIfEmpty(
      leaf.parts
        ? leaf.parts.flatMap(({ leaf: part, at }) => readLeaf(part, source).map((piece) => ({ ...piece, span: shiftSpan(piece.span, at) })))
        : readLeaf(leaf, source),
    ),
  ({ start }, pieces) => pieces.map((piece): Piece => ({ ...piece, span: shiftSpan(piece.span, start) })),
);

function readLeaf(leaf: Leaf, source: () => string): readonly Piece[] {
  const { kind, prose, quoteDepth, inlines } = leaf;
  if (kind === 'code') return readCode(source());
  if (quoteDepth > 0 || (kind !== 'heading' && kind !== 'paragraph' && kind !== 'tableCell')) return NONE;
  const text = prose.text.trim();
  if (text === '') return NONE;
  const span = prose.spanOf(0, prose.text.length);
  const isOneLine = !text.includes('\n') && text.length <= LONGEST_TITLE;
  const isBold = inlines.some(({ kind: inline, start, end }) => inline === 'strong' && end - start > (span.end - span.start) * 0.8);
  if (kind === 'heading' || (isOneLine && isBold && !EMAIL.test(text))) return [{ kind: 'title', text, span }];
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 1 && lines[0]?.endsWith(':') && isOfLines(lines.slice(1))) {
    const behind = prose.text.indexOf('\n') + 1;
    return [
      { kind: 'lead-in', text: lines[0], span: prose.spanOf(0, behind - 1) },
      { kind: 'lines', text: lines.slice(1).join('\n'), span: prose.spanOf(behind, prose.text.length) },
    ];
  }
  if (text.length <= LONGEST_LEAD_IN && text.endsWith(':') && !leaf.item) return [{ kind: 'lead-in', text, span }];
  if (!isOfLines(lines)) return NONE;
  const isTitle = kind === 'paragraph' && !leaf.item && isOneLine && !/[\d@]/.test(text) && ROLES.some((role) => role.test(text));
  return [{ kind: isTitle ? 'title' : 'lines', text, span }];
}

/** Code without a language: many write an address so that its lines stay apart. */
function readCode(source: string): readonly Piece[] {
  const all = source.split('\n');
  if (all.length > MOST_LINES + 2) return NONE;
  if (FENCE.test(all[0] ?? '') && /[^`~\s]/.test(all[0] ?? '')) return NONE;
  const lines: string[] = [];
  let [at, from, to] = [0, -1, 0];
  for (const line of all) {
    const text = line.trim();
    if (text !== '' && !FENCE.test(line)) {
      if (from < 0) from = at + line.indexOf(text);
      to = at + line.trimEnd().length;
      lines.push(text);
    }
    at += line.length + 1;
  }
  return from >= 0 && isOfLines(lines) ? [{ kind: 'lines', text: lines.join('\n'), span: { start: from, end: to } }] : NONE;
}

function isOfLines(lines: readonly string[]): boolean {
  return lines.length <= MOST_LINES && lines.every(isLine);
}

/** Whether it is no prose: "Sample Ltd." has a full stop, and so has a sentence, which has more words. */
function isLine(line: string): boolean {
  const words = line.split(/\s+/).length;
  return (
    line.length <= LONGEST_LINE &&
    words <= (line.endsWith('.') ? FEWEST_WORDS : MOST_WORDS) &&
    BEGINS_LINE.test(line) &&
    !/[!?:]$/.test(line)
  );
}

/** A text that is its own source. */
function plainProse(text: string): Prose {
  return { text, toSource: (offset) => offset, spanOf: (start, end) => ({ start, end }) };
}

const NONE: readonly Piece[] = [];
