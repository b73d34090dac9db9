/** The only importer of markdown-it and its plugins: Markdown in, HTML (not yet sanitised) and headings out. */
import MarkdownItConstructor from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { readAttributeLists } from './attributeLists.ts';
import { linkBareAddresses } from './bareAddresses.ts';
import { anchorsOf, collectHeadings } from './headingAnchors.ts';
import { markInline } from './inlineMarks.ts';
import type { AnchoredHeading, Env, InlineMark, MarkdownIt, ReadHeading, RenderEnv, StateCore, Token } from './renderEnv.ts';
import { sanitizeHtml } from './sanitizeHtml.ts';
import { markSourceLines, withSourceLine } from './sourceLines.ts';
import { alignTableCells } from './tableCells.ts';
import { markTaskItems } from './taskItems.ts';

/** Markdown read but not yet written as HTML, for those who write it their own way. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly headings: readonly AnchoredHeading[];
  /** HTML of some of the tokens, raw HTML of the author included: sanitise before use. */
  readonly write: (tokens: readonly Token[]) => string;
  /** The attributes of a token, with a space before each. */
  readonly writeAttributes: (token: Token) => string;
}

/** Markdown whose headings are yet to be named. */
export interface ReadMarkdown extends Omit<ParsedMarkdown, 'headings'> {
  readonly headings: readonly ReadHeading[];
  /** Ids that authors gave to blocks. */
  readonly ids: readonly string[];
  /** What the links of the text may refer to. */
  readonly references: References;
  /** Whether footnotes were looked for. */
  readonly hasFootnotes: boolean;
}

/** Link definitions, as the engine keeps them. */
export type References = NonNullable<Env['references']>;

/** HTML as the engine made it, raw HTML of the author included: sanitise before use. */
export function renderMarkdown(body: string, bodyStartLine: number): string {
  const { tokens, write } = parseForPreview(body, bodyStartLine);
  return write(tokens);
}

/** Reads Markdown the way VS Code's own preview does, with footnotes, task lists and heading anchors. */
export function parseForPreview(body: string, bodyStartLine: number, marks: readonly InlineMark[] = []): ParsedMarkdown {
  const { headings, ids, ...read } = readMarkdown(body, bodyStartLine, marks);
  const anchors = anchorsOf(headings, ids);
  return { ...read, headings: headings.map((heading, index) => nameHeading(heading, anchors[index] ?? '')) };
}

/** Reads Markdown as {@link parseForPreview} does, without naming its headings. @param references link definitions of the text that this is a part of */
export function readMarkdown(body: string, bodyStartLine: number, marks: readonly InlineMark[], references?: References): ReadMarkdown {
  const env: RenderEnv = { bodyStartLine, headings: [], ids: [], body, marks, ...(references ? { references } : {}) };
  const markers = countFootnoteMarkers(body);
  const md = markers === 0 || markers > mostFootnotes ? withoutFootnotes : withFootnotes;
  const tokens = md.parse(body, env);
  return {
    tokens,
    headings: env.headings,
    ids: env.ids,
    references: env.references ?? {},
    hasFootnotes: markers > 0,
    write: (some) => md.renderer.render([...some], md.options, env),
    writeAttributes: (token) => md.renderer.renderAttrs(token),
  };
}

/** Gives a heading its anchor, also as it is written. */
export function nameHeading({ level, text, line, token }: ReadHeading, anchor: string): AnchoredHeading {
  token.attrSet('id', anchor);
  return { level, text, anchor, line };
}

/** The footnote plugin copies all tokens once per note, which is quadratic; no policy has this many. */
const mostFootnotes = 1000;

const withoutFootnotes = createRenderer();
const withFootnotes = createRenderer().use(footnotes as unknown as (md: MarkdownIt) => void);

function createRenderer(): MarkdownIt {
  const md = new MarkdownItConstructor({ html: true, linkify: true });
  md.core.ruler.at('inline', readInline);
  // As in VS Code's preview: only what has a scheme, or is a mail address, becomes a link by itself; for the latter GitHub's rules hold, which know texts without spaces.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.core.ruler.after('linkify', 'bare_addresses', linkBareAddresses);
  md.core.ruler.after('block', 'attribute_lists', readAttributeLists);
  md.core.ruler.before('text_join', 'inline_marks', markInline);
  md.core.ruler.push('heading_anchors', collectHeadings);
  md.core.ruler.push('task_items', markTaskItems);
  md.core.ruler.push('table_cells', alignTableCells);
  md.core.ruler.push('source_lines', markSourceLines);
  const { escapeHtml } = md.utils;
  md.renderer.rules['fence'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index] as Token;
    const language = /^[\w+#.-]+/.exec(token.info.trim())?.[0];
    return `<pre${renderer.renderAttrs(token)}><code${language ? ` class="language-${language}"` : ''}>${escapeHtml(token.content)}</code></pre>\n`;
  };
  md.renderer.rules['html_block'] = (tokens, index) => {
    const token = tokens[index] as Token;
    // Cleaned by itself first, so that an unclosed quote or comment spoils this block and not the rest of the policy.
    return withSourceLine(sanitizeHtml(token.content), token);
  };
  return md;
}

/** Code units of one block that are read as Markdown; what it has beyond them is shown as it is written. One block is read in one go. */
const LONGEST_BLOCK = 32_768;

/** markdown-it's own core rule of this name, with that limit. */
function readInline(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    const children = (token.children ??= []);
    state.md.inline.parse(token.content.slice(0, LONGEST_BLOCK), state.md, state.env, children);
    if (token.content.length <= LONGEST_BLOCK) continue;
    // Not yet text, so that no links are looked for in it.
    const rest = new state.Token('text_special', '', 0);
    rest.content = token.content.slice(LONGEST_BLOCK);
    children.push(rest);
  }
}

function countFootnoteMarkers(body: string): number {
  let count = 0;
  for (let at = body.indexOf('^'); at >= 0 && count <= mostFootnotes; at = body.indexOf('^', at + 1)) {
    if (body[at + 1] === '[' || body[at - 1] === '[') count++;
  }
  return count;
}
