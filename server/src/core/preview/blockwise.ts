/**
 * Renders a body block by block, so that an edit costs no more than the blocks around it.
 * Invariant: the HTML is that of a rendering from nothing, whatever was rendered before.
 */
import { anchorsOf } from './headingAnchors.ts';
import { lineStarts } from './inlineMarks.ts';
import { nameHeading, type ReadMarkdown, type References, readMarkdown } from './markdownRenderer.ts';
import type { AnchoredHeading, InlineMark, Token } from './renderEnv.ts';
import { affectsFollowingHtml, sanitizeHtml } from './sanitizeHtml.ts';

/** A rendered body and what the next rendering can take from it. */
export interface RenderedBody {
  /** Sanitised. */
  readonly html: string;
  readonly headings: readonly AnchoredHeading[];
  readonly body: string;
  /** The blocks one after the other, all of the body; undefined where some of them have a bearing on others far away. */
  readonly blocks?: readonly RenderedBlock[];
  readonly references?: References | undefined;
}

/** A block of the outermost level with what goes with it, up to the next one. */
interface RenderedBlock {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly lines: number;
  /** The line, 0-based in the whole text, from which its HTML and its headings are counted. */
  readonly line: number;
  readonly html: string;
  readonly headings: readonly (AnchoredHeading & NamedHeading)[];
  readonly ids: readonly string[];
  /** Offsets are from the beginning of the block. */
  readonly marks: readonly InlineMark[];
}

/** A block that has been read and not yet written. */
interface ReadBlock extends Pick<RenderedBlock, 'length' | 'lines' | 'ids' | 'marks'> {
  readonly tokens: readonly Token[];
  readonly headings: ReadMarkdown['headings'];
  readonly write: ReadMarkdown['write'];
}

/** @param marks in order and not overlapping @param before an earlier rendering, the more alike the better */
export function renderBody(body: string, bodyStartLine: number, marks: readonly InlineMark[], before?: RenderedBody): RenderedBody {
  return (before && renderChanged(body, bodyStartLine, marks, before)) ?? renderAnew(body, bodyStartLine, marks);
}

function renderAnew(body: string, bodyStartLine: number, marks: readonly InlineMark[]): RenderedBody {
  const read = readMarkdown(body, bodyStartLine, marks);
  const anchors = anchorsOf(read.headings, read.ids);
  const blocks = blocksOf(read, body, marks);
  if (!blocks) {
    const headings = read.headings.map((heading, index) => nameHeading(heading, anchors[index] ?? ''));
    return { body, html: sanitizeHtml(read.write(read.tokens)), headings };
  }
  let [line, heading] = [bodyStartLine, 0];
  return joined(
    body,
    read.references,
    blocks.map((block) => {
      const written = writeBlock(block, line, anchors.slice(heading, heading + block.headings.length));
      line += block.lines;
      heading += block.headings.length;
      return written;
    }),
  );
}

function joined(body: string, references: References, blocks: readonly RenderedBlock[]): RenderedBody {
  let html = '';
  const headings: AnchoredHeading[] = [];
  for (const block of blocks) {
    html += block.html;
    if (block.headings.length > 0) headings.push(...block.headings);
  }
  return { body, html, headings, blocks, references };
}

/** The blocks of what was read; undefined where what an author wrote in one of them may reach into others. */
function blocksOf(read: ReadMarkdown, text: string, marks: readonly InlineMark[]): readonly ReadBlock[] | undefined {
  if (read.hasFootnotes || read.tokens.some(reachesFar)) return undefined;
  const starts = lineStarts(text);
  const groups: { readonly tokens: Token[]; readonly line: number }[] = [];
  let holdsOn = false;
  for (const token of read.tokens) {
    if (token.level === 0 && token.nesting >= 0) {
      // A paragraph that is not shown has given its id to the block before it.
      const begins = groups.length === 0 || !(holdsOn || token.hidden);
      if (begins) groups.push({ tokens: [], line: groups.length === 0 ? 0 : (token.map?.[0] ?? 0) });
      holdsOn = token.hidden;
    }
    groups.at(-1)?.tokens.push(token);
  }
  let [heading, mark] = [0, 0];
  return groups.map(({ tokens, line }, index) => {
    const endLine = groups[index + 1]?.line;
    const [start, end] = [starts[line] ?? 0, endLine === undefined ? text.length : (starts[endLine] ?? text.length)];
    const [firstHeading, firstMark] = [heading, mark];
    heading += tokens.filter(({ type }) => type === 'heading_open').length;
    while ((marks[mark]?.start ?? Infinity) < end) mark++;
    return {
      tokens,
      length: end - start,
      lines: (endLine ?? starts.length - 1) - line,
      headings: read.headings.slice(firstHeading, heading),
      ids: tokens.flatMap(({ attrs }) => (attrs ?? []).flatMap(([name, value]) => (name === 'id' && value !== '' ? [String(value)] : []))),
      marks: moved(marks.slice(firstMark, mark), -start),
      write: read.write,
    };
  });
}

/** Whether sanitising a block by itself could give something else; or moving it, since an author wrote of lines as we do. */
function reachesFar({ type, content, children }: Token): boolean {
  if (type === 'html_block') return content.includes('data-line');
  return (
    children?.some(
      (child) => child.type === 'html_inline' && (child.content.includes('data-line') || affectsFollowingHtml(child.content)),
    ) ?? false
  );
}

function moved(marks: readonly InlineMark[], by: number): readonly InlineMark[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
}

function writeBlock(
  { tokens, length, lines, headings, ids, marks, write }: ReadBlock,
  line: number,
  anchors: readonly string[],
): RenderedBlock {
  const named = headings.map((heading, index) => ({
    ...nameHeading(heading, anchors[index] ?? ''),
    ...(heading.chosen === undefined ? {} : { chosen: heading.chosen }),
  }));
  return { length, lines, line, html: sanitizeHtml(write(tokens)), headings: named, ids, marks };
}

/** Blocks that are read again on either side of a change: what follows a block may decide where it ends. */
const AROUND = 2;

/** What to put in the place of the blocks `from` to `to`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly ReadBlock[];
}

/** Undefined where the change may have a bearing on more than the blocks around it. */
function renderChanged(body: string, bodyStartLine: number, marks: readonly InlineMark[], before: RenderedBody): RenderedBody | undefined {
  const { blocks: known, references } = before;
  if (!known || known.length === 0 || !references) return undefined;
  const change =
    before.body === body
      ? { from: known.length, to: known.length, blocks: [] }
      : readChange(body, bodyStartLine, marks, before.body, known, references);
  if (!change) return undefined;
  const all = [...known.slice(0, change.from), ...change.blocks, ...known.slice(change.to)];
  // Most edits name nothing.
  const anchors = namesAlike(known.slice(change.from, change.to), change.blocks)
    ? undefined
    : anchorsOf(
        all.flatMap((one): readonly NamedHeading[] => one.headings),
        all.flatMap(({ ids }) => ids),
      );
  const anchorsBefore = anchors ? [] : known.slice(change.from, change.to).flatMap((one) => one.headings.map(({ anchor }) => anchor));

  let [offset, line, heading, mark] = [0, bodyStartLine, 0, 0];
  const blocks: RenderedBlock[] = [];
  for (const one of all) {
    const isRead = 'tokens' in one;
    const own = anchors
      ? anchors.slice(heading, heading + one.headings.length)
      : isRead
        ? anchorsBefore.splice(0, one.headings.length)
        : undefined;
    const firstMark = mark;
    while ((marks[mark]?.start ?? Infinity) < offset + one.length) mark++;
    if (isRead) blocks.push(writeBlock(one, line, own ?? []));
    else if (
      (!own || one.headings.every(({ anchor }, index) => anchor === own[index])) &&
      sameMarks(one.marks, marks, firstMark, mark, offset)
    )
      blocks.push(onLine(one, line));
    else {
      const text = body.slice(offset, offset + one.length);
      const ownMarks = moved(marks.slice(firstMark, mark), -offset);
      const [alone, ...more] = blocksOf(readMarkdown(text, line, ownMarks, references), text, ownMarks) ?? [];
      if (!alone || more.length > 0) return undefined;
      blocks.push(writeBlock({ ...alone, lines: one.lines }, line, own ?? one.headings.map(({ anchor }) => anchor)));
    }
    offset += one.length;
    line += one.lines;
    heading += one.headings.length;
  }
  return joined(body, references, blocks);
}

/** Reads the blocks around what differs, as far as both texts part into blocks alike again. */
function readChange(
  body: string,
  bodyStartLine: number,
  marks: readonly InlineMark[],
  bodyBefore: string,
  known: readonly RenderedBlock[],
  references: References,
): Change | undefined {
  const ends = [0];
  for (const { length } of known) ends.push((ends.at(-1) ?? 0) + length);
  const endOf = (count: number): number => ends[count] ?? bodyBefore.length;
  const shift = body.length - bodyBefore.length;
  const isSame = (index: number, by: number): boolean =>
    body.slice(endOf(index) + by, endOf(index + 1) + by) === bodyBefore.slice(endOf(index), endOf(index + 1));
  let first = 0;
  while (first < known.length && isSame(first, 0)) first++;
  let after = known.length;
  while (after > first && endOf(after - 1) + shift >= endOf(first) && isSame(after - 1, shift)) after--;

  const from = Math.max(first - AROUND, 0);
  const start = endOf(from);
  const line = known.slice(0, from).reduce((sum, { lines }) => sum + lines, bodyStartLine);
  for (let more = AROUND + 1; ; more *= 4) {
    const until = Math.min(after + more, known.length);
    const region = body.slice(start, endOf(until) + shift);
    // A definition has a bearing on every link.
    if (region.includes(']:') || bodyBefore.slice(start, endOf(until)).includes(']:')) return undefined;
    const own = moved(
      marks.filter((mark) => mark.start >= start && mark.start < start + region.length),
      -start,
    );
    const blocks = blocksOf(readMarkdown(region, line, own, references), region, own);
    if (!blocks || blocks.length === 0) return undefined;
    if (until === known.length) return { from, to: until, blocks };
    const indexes = new Map(ends.map((end, index) => [end + shift, index]));
    let offset = start;
    for (let count = 0; count <= blocks.length - AROUND; count++) {
      const to = indexes.get(offset);
      if (to !== undefined && to >= after && count > 0) return { from, to, blocks: blocks.slice(0, count) };
      offset += blocks[count]?.length ?? 0;
    }
  }
}

type NamedHeading = Pick<AnchoredHeading, 'text'> & { readonly chosen?: string };

/** Whether the headings and ids of blocks are such that no heading of the text gets another name. */
function namesAlike(before: readonly RenderedBlock[], after: readonly ReadBlock[]): boolean {
  const namesIn = (blocks: readonly { readonly headings: readonly NamedHeading[]; readonly ids: readonly string[] }[]): string =>
    JSON.stringify(
      blocks.flatMap(({ headings, ids }) => [headings.map(({ text, chosen }) => [text, chosen]), ids]).filter((list) => list.length > 0),
    );
  return namesIn(before) === namesIn(after);
}

/** Whether the marks `from` to `to` of a text are those of the block that begins at `start`. */
function sameMarks(own: readonly InlineMark[], marks: readonly InlineMark[], from: number, to: number, start: number): boolean {
  return (
    own.length === to - from &&
    own.every((mark, index) => {
      const other = marks[from + index];
      return (
        other?.start === mark.start + start &&
        other.end === mark.end + start &&
        other.tag === mark.tag &&
        other.attributes.length === mark.attributes.length &&
        other.attributes.every(([name, value], at) => name === mark.attributes[at]?.[0] && value === mark.attributes[at]?.[1])
      );
    })
  );
}

/** The block as it is when it begins on this line. */
function onLine(block: RenderedBlock, line: number): RenderedBlock {
  const by = line - block.line;
  if (by === 0) return block;
  return {
    ...block,
    line,
    html: block.html.replace(/ data-line="(\d+)"/g, (_, known: string) => ` data-line="${Number(known) + by}"`),
    headings: block.headings.map((heading) => ({ ...heading, line: heading.line + by })),
  };
}
