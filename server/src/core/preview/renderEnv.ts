/** What the plugins of the renderer share: markdown-it's own types, and what one rendering hands from plugin to plugin. */
import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';

export type { Env, MarkdownIt, StateCore, Token };

/** A heading of the rendered policy. */
export interface AnchoredHeading {
  /** 1 to 6. */
  readonly level: number;
  /** Its words, without markup. */
  readonly text: string;
  /** The `id` of the heading in the HTML. */
  readonly anchor: string;
  /** 0-based line in the whole text. */
  readonly line: number;
}

/** A heading that has been read, and is yet to be named. */
export interface ReadHeading extends Omit<AnchoredHeading, 'anchor'> {
  /** The anchor that its author gave it. */
  readonly chosen?: string;
  readonly token: Token;
}

/** One stretch of the source and the element that it becomes. */
export interface InlineMark {
  /** Offsets in the Markdown body, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly tag: 'a' | 'span';
  readonly attributes: readonly (readonly [string, string])[];
}

/** What the plugins of one rendering share. */
export interface RenderEnv extends Env {
  /** 0-based line of the whole text on which the body begins. */
  readonly bodyStartLine: number;
  readonly headings: ReadHeading[];
  /** Ids that authors gave to blocks. */
  readonly ids: string[];
  /** The Markdown as it is written, and what is to be marked in it, in order. */
  readonly body: string;
  readonly marks: readonly InlineMark[];
}
