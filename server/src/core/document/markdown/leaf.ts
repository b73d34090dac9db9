/** The blocks that a body of Markdown consists of, and what is in them: types only, which the parser and its readers share. */
import type { Span } from '../text/span.ts';

/** What a leaf block is. `definition` is a link reference definition; `conflict` a line of an unfinished merge, with the versions that are not read. */
export type BlockKind = 'heading' | 'paragraph' | 'tableCell' | 'code' | 'html' | 'comment' | 'definition' | 'rule' | 'conflict';

/** An element inside a block. Spans are relative to the start of the block. `url` is an address without brackets that GFM links by itself. */
export interface Inline {
  readonly kind:
    | 'link'
    | 'image'
    | 'autolink'
    | 'url'
    | 'code'
    | 'html'
    | 'comment'
    | 'escape'
    | 'entity'
    | 'emphasis'
    | 'strong'
    | 'strikethrough'
    | 'break'
    | 'mark';
  readonly start: number;
  readonly end: number;
  /** Links and images: the text between the brackets. Code: what is between the backticks. */
  readonly content?: Span;
  /** Links, images, autolinks: the target as written. */
  readonly target?: Span;
  /** Links by reference: the label as written, without brackets; for `[label]` alone it is the content. */
  readonly label?: Span;
}

/** A list item that a block is in. */
export interface ListItem {
  readonly ordered: boolean;
  /** The marker as written: `-`, `3.`, `b)`. */
  readonly marker: string;
  /** Ordered: the number that readers see, whatever is typed behind the first. */
  readonly number?: number;
  /** Start of the marker relative to the block's unit; only good for telling items apart. */
  readonly at: number;
  readonly parent?: ListItem;
}

/** One leaf block; immutable and free of absolute positions, so it survives edits elsewhere. */
export interface Leaf {
  readonly kind: BlockKind;
  /** Headings: 1 to 6. */
  readonly level?: number;
  /** Headings underlined with `===` or `---`. */
  readonly setext?: boolean;
  /** Table cells: 0-based row (0 is the head) and column. */
  readonly row?: number;
  readonly column?: number;
  readonly item?: ListItem;
  /** How many block quotes it is in. */
  readonly quoteDepth: number;
  readonly length: number;
  readonly inlines: readonly Inline[];
  /** The text as a reader sees it; empty for code, html, comments, definitions, rules and conflicts. */
  readonly prose: Prose;
  /** Definitions: label and target, relative to the block. */
  readonly definition?: { readonly label: string; readonly target: Span };
  /** Raw HTML: what of it has words; see {@link HtmlPart}. */
  readonly parts?: readonly HtmlPart[];
}

/** A paragraph, heading, list item, or table cell of raw HTML, as if it were a leaf. */
export interface HtmlPart {
  readonly leaf: Leaf;
  /** Where it begins; relative to the start of the block. */
  readonly at: number;
}

/** A leaf at its place in one version of a text; offsets in the whole source. */
export interface Block extends Span {
  readonly leaf: Leaf;
  /** The top-level block that it is, or is in: a whole list, quote or table. */
  readonly unit: Span;
}

/**
 * The visible text of one block: escapes and entities resolved, emphasis marks, link targets, HTML tags and kramdown attributes left out, lines joined by `\n`.
 * Code spans and images stand as one U+FFFC each, so that nothing inside them is read as words.
 */
export interface Prose {
  readonly text: string;
  /** Offset in the block of the character at an offset of `text`; the end of the text gives the end of its last character. */
  toSource(offset: number): number;
  /** The part of the block that a range of `text` came from; never empty for a non-empty range. */
  spanOf(start: number, end: number): Span;
}
