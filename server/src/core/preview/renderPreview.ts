/**
 * Turns the Markdown body of a policy into the sanitised HTML that previews and exports show.
 * Invariant: knows nothing of front matter but where it ends; the published header is made elsewhere.
 */
import type { InlineMark } from './inlineMarks.ts';
import { renderMarkdown, type RenderedHeading } from './markdownRenderer.ts';
import { sanitizeHtml } from './sanitizeHtml.ts';

/** What to render: a whole text and where its Markdown body begins. */
export interface PreviewSource {
  readonly text: string;
  /** Offset of the first character after the front matter, in UTF-16 code units; 0 where there is none. */
  readonly bodyStart: number;
  /** 0-based line on which `bodyStart` stands. */
  readonly bodyStartLine: number;
}

/** Ways to render that a reader may choose. */
export interface PreviewOptions {
  /** Deepest heading level that is listed in the contents, 1 to 6; 3 when absent. */
  readonly contentsDepth?: number;
  /** Stretches of the body that become links or can be pointed at, in order and not overlapping. */
  readonly marks?: readonly InlineMark[];
}

/** A rendered body. */
export interface Preview {
  /** Sanitised; every block carries `data-line`, its 0-based line in the whole text, and `data-lines` where it has several. */
  readonly html: string;
  /** Headings in document order, down to the wanted level. */
  readonly contents: readonly RenderedHeading[];
}

/** Renders the body of a policy. Any text renders: there is no such thing as invalid Markdown. */
export function renderPreview(source: PreviewSource, options: PreviewOptions = {}): Preview {
  const { html, headings } = renderMarkdown(source.text.slice(source.bodyStart), source.bodyStartLine, options.marks);
  const depth = options.contentsDepth ?? 3;
  return { html: sanitizeHtml(html), contents: headings.filter(({ level }) => level <= depth) };
}
