/**
 * Front matter with positions, in YAML, TOML or JSON: the only importer of gray-matter, which splits the file at `---`.
 * Its traps are kept out here: it evaluates `---js` unless those engines are replaced, it caches every text for ever unless it gets options,
 * and it takes any line that merely starts with `---` for the closing one.
 */
import matter from 'gray-matter';
import { KEYS } from '../../knowledge/frontMatterKeys.ts';
import { message } from '../../l10n/localizer.ts';
import { withoutOtherVersions } from '../markdown/conflictMarkers.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { isDocumentKey } from './documentKeys.ts';
import { parseJson } from './json.ts';
import { parseToml } from './toml.ts';
import { findTomlOrJson } from './tomlAndJsonBlocks.ts';
import { parseYaml, type YamlEntry, type YamlNode, type YamlProblem } from './yaml.ts';

/** The language that front matter is written in. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/** What a block begins with: `---` (YAML, or what the word behind it says), `+++` (TOML), `;;;` and `{` (JSON). */
export type FrontMatterFence = '---' | '+++' | ';;;' | '{';

/** What the top of a file says, and where. */
export interface FrontMatter {
  /**
   * `absent`: the text starts with nothing that is meant as front matter.
   * `present`: a block, closed. `unclosed`: its closing mark is not there. `script`: its language is one that would have to be run. It isn't read, but for the assignments that Julia (Franklin.jl) has in common with TOML.
   */
  readonly state: 'absent' | 'present' | 'unclosed' | 'script';
  /** Of what is absent, `yaml`: what a new block would be. */
  readonly format: FrontMatterFormat;
  readonly fence: FrontMatterFence;
  /** The whole block with both fences, without the line end after it; empty at the start of the text when absent. */
  readonly span: Span;
  /** What is between the fences; of `{` the braces too. */
  readonly content: Span;
  /** Offset up to which a key is one of the document: in TOML tables with a header of their own may follow, else the end of the content. */
  readonly topEnd: number;
  /** The word after the opening `---`, with its place, as written; absent when there is none. */
  readonly language?: { readonly name: string; readonly span: Span };
  /** Top-level entries, in order; empty when the block is not a mapping. Their type is named after YAML, and holds what TOML and JSON have too. */
  readonly entries: readonly YamlEntry[];
  readonly problems: readonly YamlProblem[];
  /** A block that is meant as front matter and is not, because it isn't at the very top or lacks its first line. */
  readonly misplaced?: MisplacedFrontMatter;
  /** Where the Markdown body begins. */
  readonly bodyStart: number;
  /** True when the block was too large to be read (over {@link MAX_FRONT_MATTER} code units). */
  readonly tooLarge: boolean;
}

/** Front matter in the wrong place. */
export interface MisplacedFrontMatter {
  /** `blank-lines` stand before it; the opening `---` is missing (`no-opening`); it is in a code fence (`code-fence`). */
  readonly how: 'blank-lines' | 'no-opening' | 'code-fence';
  readonly fence: '---' | '+++';
  /** The block, from its first to its last line. */
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
  readonly problems: readonly YamlProblem[];
}

/** Front matter beyond this many UTF-16 code units is not read: no policy has it, and a hostile file might. */
export const MAX_FRONT_MATTER = 65_536;

const SCRIPTS = new Set(['js', 'javascript', 'coffee', 'coffeescript', 'cson']);

/**
 * Reads the front matter of a text. Never throws; what is wrong is in `problems` and `state`.
 * @param before an earlier text and its front matter, which is the same where that much of the text is
 */
export function readFrontMatter(text: string, before?: { readonly text: string; readonly frontMatter: FrontMatter }): FrontMatter {
  // With one character more, by which a text that ends there differs from one that goes on.
  if (before && !before.frontMatter.tooLarge && before.text.slice(0, MAX_FRONT_MATTER + 2) === text.slice(0, MAX_FRONT_MATTER + 2))
    return before.frontMatter;
  if (before?.frontMatter.state === 'present' && isClosedAlike(text, before.text, before.frontMatter)) return before.frontMatter;
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head = text.slice(bom, bom + MAX_FRONT_MATTER);
  const opening = /^---[ \t]*(?:([^\s-]\S*)[ \t]*)?(?:\r?\n|$)/.exec(head);
  if (!opening) return readTomlOrJson(text, bom, head) ?? withoutFrontMatter(text, bom);

  const name = opening[1];
  const nameStart = bom + (name ? opening[0].indexOf(name) : 0);
  const language = name ? { language: { name, span: { start: nameStart, end: nameStart + name.length } } } : {};
  const contentStart = opening[0].length;
  const closing = findClosing(head, contentStart);
  const isScript = name !== undefined && SCRIPTS.has(name.toLowerCase());
  if (!closing && !isScript && !KEY_LINE.test(head.slice(contentStart, endOfUnclosed(head, contentStart))))
    return withoutFrontMatter(text, bom);

  const contentEnd = closing ? Math.max(contentStart, closing.start) : endOfUnclosed(head, contentStart);
  const content = { start: bom + contentStart, end: bom + contentEnd };
  const tooLarge = !closing && contentEnd === MAX_FRONT_MATTER;
  const block = {
    format: formatOf(name),
    fence: '---' as const,
    span: { start: bom, end: bom + (closing?.end ?? contentEnd) },
    content,
    topEnd: content.end,
    ...language,
    bodyStart: tooLarge ? endOfTooLarge(text, content.end) : bom + (closing?.bodyStart ?? contentEnd),
    tooLarge,
  };
  if (isScript) return { ...block, state: 'script', entries: [], problems: [] };
  const state = closing ? 'present' : 'unclosed';
  if (name && !LANGUAGE_NAMES.has(name.toLowerCase())) {
    return {
      ...block,
      state,
      entries: [],
      problems: [
        {
          span: { start: nameStart, end: nameStart + name.length },
          message: message("Front matter in {language} isn't read; expected YAML, TOML, or JSON", { language: name }),
        },
      ],
    };
  }
  if (block.format !== 'yaml') return { ...block, state, ...contentsOf(text, block.format, content, false) };
  const { root, problems } = parseYaml(withoutOtherVersions(text.slice(content.start, content.end)), content.start);
  const notMapping: YamlProblem[] =
    root && root.kind !== 'mapping' && problems.length === 0
      ? [{ span: firstLine(text, root.span), message: message('Expected a line such as "key: value"') }]
      : [];
  return { ...block, state, entries: entriesOf(root), problems: [...problems, ...notMapping] };
}

/** What may stand behind `---`; YAML where nothing does. */
const LANGUAGE_NAMES: ReadonlySet<string> = new Set(['yaml', 'yml', 'json', 'toml']);

function formatOf(name: string | undefined): FrontMatterFormat {
  const lower = name?.toLowerCase();
  return lower === 'toml' || lower === 'json' ? lower : 'yaml';
}

function contentsOf(
  text: string,
  format: 'toml' | 'json',
  content: Span,
  bare: boolean,
): Pick<FrontMatter, 'entries' | 'problems' | 'topEnd'> {
  const source = text.slice(content.start, content.end);
  if (format === 'toml') return parseToml(source, content.start);
  const { root, problems } = parseJson(source, content.start, bare || /^\s*"/.test(source));
  const notObject: YamlProblem[] =
    root && root.kind !== 'mapping' && problems.length === 0
      ? [{ span: firstLine(text, root.span), message: message('Expected an object such as {example}', { example: '{ "key": "value" }' }) }]
      : [];
  return { entries: entriesOf(root), problems: [...problems, ...notObject], topEnd: content.end };
}

/** Front matter with marks of its own, or undefined. What cannot be read, and has no key of documents, is text. */
function readTomlOrJson(text: string, bom: number, head: string): FrontMatter | undefined {
  const found = findTomlOrJson(head);
  if (!found) return undefined;
  const content = shiftSpan(found.content, bom);
  const tooLarge = !found.closed && found.content.end === MAX_FRONT_MATTER;
  const contents = tooLarge ? { entries: [], problems: [], topEnd: content.end } : contentsOf(text, found.format, content, found.bare);
  // A brace opens an example as often as front matter; the keys tell.
  if (found.fence === '{' && !tooLarge && !contents.entries.some(({ key }) => isDocumentKey(key))) return undefined;
  const isScript = contents.problems.length > 0 && found.format === 'toml' && hasCalls(text.slice(content.start, content.end));
  return {
    state: isScript ? 'script' : found.closed ? 'present' : 'unclosed',
    format: found.format,
    fence: found.fence,
    span: { start: bom + found.start, end: bom + found.end },
    content,
    bodyStart: tooLarge ? endOfTooLarge(text, content.end, found.fence) : bom + found.bodyStart,
    tooLarge,
    ...contents,
    // At its end nothing is wrong but that it isn't closed.
    ...(isScript
      ? { problems: [] }
      : found.closed
        ? {}
        : { problems: contents.problems.filter(({ span }) => span.start < text.slice(0, content.end).trimEnd().length) }),
  };
}

/** Calls and tuples, which Julia has between the marks of TOML: `published = Date(2026, 2, 10)`. TOML has parentheses in texts alone. */
function hasCalls(source: string): boolean {
  return /[=[(,]\s{0,20}\w{0,40}\(/.test(source.replace(/"(?:[^"\\\n]|\\.){0,500}"|'[^'\n]{0,500}'|#[^\n]{0,500}/g, '0'));
}

/** The mark that a block begins with. */
export function openingOf({ span: { start, end }, fence }: Pick<FrontMatter, 'span' | 'fence'>): Span {
  return { start, end: Math.min(start + fence.length, end) };
}

/** True when a closed block is unchanged at the top of a text, its last line end included: what follows has no bearing on it. */
function isClosedAlike(text: string, before: string, { bodyStart, tooLarge, fence, problems }: FrontMatter): boolean {
  // Where braces are missing, what follows decides which one is the last.
  if (fence === '{' && problems.length > 0) return false;
  return !tooLarge && bodyStart <= text.length && before[bodyStart - 1] === '\n' && before.slice(0, bodyStart) === text.slice(0, bodyStart);
}

/** The text of a scalar entry, trimmed; undefined for lists, mappings, nulls and absent entries. */
export function scalarText(entry: YamlEntry | undefined): string | undefined {
  return entry?.value.kind === 'scalar' && entry.value.type !== 'null' ? entry.value.text.trim() : undefined;
}

interface Closing {
  /** Offsets in the head: the line of the closing fence without its line end, and the body after it. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

/** A file with more false fences than this is hostile; looking on would cost quadratic time. */
const MAX_FALSE_FENCES = 50;

/** gray-matter's split, accepted only where it falls on a line that is nothing but `---`; or a line `...` before that. */
function findClosing(head: string, contentStart: number): Closing | undefined {
  const refuse = (): never => {
    throw new Error('front matter is never run');
  };
  const ignore = { parse: () => ({}) };
  const engines = {
    yaml: ignore,
    js: refuse,
    javascript: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    json: ignore,
    toml: ignore,
  };
  // The end of a document in YAML (YAML 1.2.2, section 9.1.2), by which Pandoc closes its title block.
  const dots = /(?<=\n)\.\.\.[ \t]*(?:(\r?\n)|$)/.exec(head.slice(contentStart));
  const dotted = dots && {
    start: contentStart + dots.index,
    end: contentStart + dots.index + dots[0].length - (dots[1]?.length ?? 0),
    bodyStart: contentStart + dots.index + dots[0].length,
  };
  // It looks for comments from every line on to the next that is not blank; of other lines than fences it need not know.
  let rest = head.slice(contentStart).replace(/\n(?!---)|[^\n-]/g, '.');
  for (let tries = 0; tries < MAX_FALSE_FENCES; tries++) {
    // The opening line is put back without its language, so that no engine but ours is ever asked for.
    const between = matter(`---\n${rest}`, { engines, language: 'yaml' }).matter;
    if (between.length > rest.length) return dotted ?? undefined;
    const start = contentStart + between.length;
    if (dotted && dotted.start < start && KEY_LINE.test(head.slice(contentStart, dotted.start))) return dotted;
    const fence = /^---[ \t]*(?:(\r?\n)|$)/.exec(head.slice(start));
    if (fence) return { start, end: start + fence[0].length - (fence[1]?.length ?? 0), bodyStart: start + fence[0].length };
    const inRest = start - contentStart;
    rest = `${rest.slice(0, inRest)}   ${rest.slice(inRest + 3)}`;
  }
  return undefined;
}

const KEY_LINE = /^[\p{L}_"'][\p{L}\p{N}_ "'.-]{0,60}:(?:[ \t]|\r?$)/mu;

/** Where an unclosed block most likely ends: before the first blank line or heading. */
function endOfUnclosed(head: string, contentStart: number): number {
  // Not with `^` and the flag `m`: a lone CR of a CRLF would count as a line of its own.
  const stop = /(?<=\n|^)(?:[ \t]*(?:\r?\n|$)|#{1,6} )/.exec(head.slice(contentStart));
  return stop ? contentStart + stop.index : head.length;
}

/** What follows a block that was not read: the text behind its closing fence, or nothing. */
function endOfTooLarge(text: string, from: number, fence: FrontMatterFence = '---'): number {
  const closing = CLOSING[fence];
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? found.index + found[0].length : text.length;
}

const CLOSING: Readonly<Record<FrontMatterFence, RegExp>> = {
  '---': /^---[ \t]*(?:\r?\n|$)/gm,
  '+++': /^\+\+\+[ \t]*(?:\r?\n|$)/gm,
  ';;;': /^;;;[ \t]*(?:\r?\n|$)/gm,
  '{': /^\}[ \t]*(?:\r?\n|$)/gm,
};

function withoutFrontMatter(text: string, bom: number): FrontMatter {
  const misplaced = findMisplaced(text, bom);
  const none = { start: bom, end: bom };
  return {
    state: 'absent',
    format: 'yaml',
    fence: '---',
    span: none,
    content: none,
    topEnd: bom,
    entries: [],
    problems: [],
    bodyStart: bom,
    tooLarge: false,
    ...(misplaced ? { misplaced } : {}),
  };
}

/** Only the first few lines are looked at; what is further down is text. */
function findMisplaced(text: string, bom: number): MisplacedFrontMatter | undefined {
  const head = text.slice(bom, bom + 8192);
  const blank = /^(?:[ \t]*\r?\n)+(---[ \t]*\r?\n(?:[^\r\n]*\r?\n){1,60}?---)[ \t]*(?:\r?\n|$)/.exec(head);
  if (blank?.[1]) return misplacedAt('blank-lines', text, bom + blank[0].indexOf('---'), blank[1]);
  const fenced =
    /^(?:[ \t]*\r?\n)*```(?:ya?ml|toml)[ \t]*\r?\n((---|\+\+\+)[ \t]*\r?\n(?:[^\r\n]*\r?\n){1,60}?\2)[ \t]*\r?\n```[ \t]*(?:\r?\n|$)/.exec(
      head,
    );
  if (fenced?.[1]) return misplacedAt('code-fence', text, bom + fenced[0].indexOf(fenced[2] ?? ''), fenced[1]);
  const open = /^((?:[A-Za-z_][\w.-]{0,40}:(?:[ \t][^\r\n]*)?\r?\n|(?:[ \t]|- )[^\r\n]*\r?\n){1,60}---)[ \t]*(?:\r?\n|$)/.exec(head);
  if (open?.[1]) return misplacedAt('no-opening', text, bom, open[1]);
  const openToml = /^((?:[A-Za-z_][\w.-]{0,40}[ \t]{0,20}=[^\r\n]*\r?\n|[ \t[][^\r\n]*\r?\n|\r?\n){1,60}?\+\+\+)[ \t]*(?:\r?\n|$)/.exec(
    head,
  );
  return openToml?.[1] ? misplacedAt('no-opening', text, bom, openToml[1]) : undefined;
}

function misplacedAt(how: MisplacedFrontMatter['how'], text: string, start: number, block: string): MisplacedFrontMatter | undefined {
  const contentStart = how === 'no-opening' ? start : text.indexOf('\n', start) + 1;
  const source = text.slice(contentStart, start + block.length - 3);
  const fence = block.endsWith('+++') ? '+++' : '---';
  const { entries, problems } = fence === '+++' ? parseToml(source, contentStart) : yamlMapping(source, contentStart);
  // Two thematic breaks with a sentence between them are no front matter, nor is one line `Note: …` with a line under it.
  if (entries.length === 0) return undefined;
  const isKnown = ({ key }: YamlEntry): boolean => KEYS.some(({ spellings }) => spellings.includes(key));
  if (entries.length < 2 && (problems.length > 0 || !entries.some(isKnown))) return undefined;
  // Lines such as "Company: Larkspur" over a rule are meant to be read; as front matter they would vanish.
  if (how === 'no-opening' && !entries.some(isKnown)) return undefined;
  return { how, fence, span: { start, end: start + block.length }, entries, problems };
}

function yamlMapping(source: string, offset: number): Pick<MisplacedFrontMatter, 'entries' | 'problems'> {
  const { root, problems } = parseYaml(source, offset);
  return { entries: entriesOf(root), problems };
}

function entriesOf(root: YamlNode | undefined): readonly YamlEntry[] {
  return root?.kind === 'mapping' ? root.entries : [];
}

function firstLine(text: string, span: Span): Span {
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/);
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd };
}
