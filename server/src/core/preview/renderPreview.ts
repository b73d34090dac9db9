/**
 * Turns the Markdown body of a policy into the sanitised HTML that previews and exports show.
 * Invariant: knows nothing of front matter but where it ends; the published header is made elsewhere.
 */
import { type RenderedBody, renderBody } from './blockwise.ts';
import type { AnchoredHeading, InlineMark } from './renderEnv.ts';

/** What to render: a whole text and where its Markdown body begins. */
export interface PreviewSource {
  readonly text: string;
  /** Offset of the first character after the front matter, in UTF-16 code units; 0 where there is none. */
  readonly bodyStart: number;
  /** 0-based line on which `bodyStart` is. */
  readonly bodyStartLine: number;
}

/** Ways to render that a reader may choose. */
export interface PreviewOptions {
  /** Deepest heading level that is listed in the contents, 1 to 6; 3 when absent. */
  readonly contentsDepth?: number;
  /** Stretches of the body that become links or can be pointed at, in order and not overlapping. */
  readonly marks?: readonly InlineMark[];
  /** An earlier rendering: of it is kept what is the same. */
  readonly before?: Preview | undefined;
}

/** A rendered body. */
export interface Preview {
  /** Sanitised; every block carries `data-line`, its 0-based line in the whole text, and `data-lines` where it has several. */
  readonly html: string;
  /** Headings in document order, down to the wanted level. */
  readonly contents: readonly AnchoredHeading[];
  /** For the next rendering. */
  readonly rendered: RenderedBody;
}

/** Renders the body of a policy. Any text renders: there is no such thing as invalid Markdown. */
export function renderPreview(source: PreviewSource, options: PreviewOptions = {}): Preview {
  const rendered = renderBody(source.text.slice(source.bodyStart), source.bodyStartLine, options.marks ?? [], options.before?.rendered);
  const depth = options.contentsDepth ?? 3;
  return {
    html: rendered.html,
    contents: rendered.headings.filter((one) => one.level <= depth).map(({ level, text, anchor, line }) => ({ level, text, anchor, line })),
    rendered,
  };
}

/** Code units of the body by which a rendering in steps grows; and lines, where those are short. */
const PART = 65_536;
const MOST_LINES = 8000;

function partOf(body: string): number {
  return Math.min(PART, Math.ceil((body.length / body.split('\n').length) * MOST_LINES));
}

/**
 * {@link renderPreview} in steps, for hosts that have other things to do in between: a long body grows from step to step, and each takes over what the one before rendered.
 * @param options.end offset at which the text ends for the preview
 */
export function* renderingPreview(
  source: PreviewSource,
  { end, ...options }: PreviewOptions & { readonly end: number },
): Generator<undefined, Preview> {
  const { marks = [] } = options;
  const upTo = (to: number, before: Preview | undefined): Preview =>
    renderPreview(
      { ...source, text: source.text.slice(0, to) },
      { ...options, marks: marks.filter((mark) => mark.end + source.bodyStart <= to), before },
    );
  let { before } = options;
  // What is defined further down has a bearing on all, so that nothing could be taken over.
  const news = end - source.bodyStart - (before?.rendered.body.length ?? 0);
  const part = news > MOST_LINES ? partOf(source.text.slice(source.bodyStart, end)) : PART;
  if (news > part && !source.text.includes(']:')) {
    before = undefined;
    for (let to = source.bodyStart + part; to < end; to += part) {
      before = upTo(source.text.lastIndexOf('\n', to) + 1, before);
      yield;
    }
  }
  return upTo(end, before);
}
