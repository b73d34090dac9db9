/** The places of a policy that a link with `#…` can lead to; the only importer of github-slugger. */
import { slug } from 'github-slugger';
import { idForBlockBefore, idOfHeading } from '../markdown/attributeLists.ts';
import type { Block, Leaf } from '../markdown/leaf.ts';
import { FOOTNOTE_LABEL } from '../markdown/markdown.ts';
import { blockBefore, findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { visibleText, visibleTextAsSpaced } from '../outline/sections.ts';
import { matchesIn } from '../text/matches.ts';
import { addToMultimap } from '../text/multimap.ts';
import { oncePerText } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { TAG_WITH_ATTRIBUTES } from './destinations.ts';

/** One place that a fragment can name. */
export interface Anchor {
  /** The fragment without `#`: as the author chose it, for other headings as GitHub makes it. */
  readonly name: string;
  /** The heading, or the element or attribute list that gives the name. */
  readonly span: Span;
  /** Headings: their text. */
  readonly heading?: string;
}

/** All anchors of one text. */
export interface AnchorIndex {
  /** In document order. */
  readonly all: readonly Anchor[];
  /** True when the text takes in other files as it is published, whose anchors are not known here. */
  readonly open: boolean;
  /**
   * The anchor that a fragment leads to: GitHub's name for it, else the one that another common renderer would make of the same heading
   * (kramdown, Python-Markdown, Docusaurus, GitLab, Hugo), without regard to case. @param fragment as written, without `#`
   */
  find(fragment: string): Anchor | undefined;
}

/** Makes the names that GitHub gives to headings, each once. */
export interface HeadingSlugs {
  /** Keeps a name that an author chose from being made. */
  reserve(name: string): void;
  /** @param text the heading as a reader sees it */
  next(text: string): string;
}

/** Starts a document; the preview and the checks name headings by this one. */
export function createHeadingSlugs(): HeadingSlugs {
  return nameApart(slugOf);
}

/** As github-slugger does it, with a number behind the second of two names. @param slugOf the name that a heading would have alone */
function nameApart(slugOf: (text: string) => string): HeadingSlugs {
  const taken = new Map<string, number>();
  const take = (name: string): string => {
    let free = name;
    while (taken.has(free)) {
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      free = `${name}-${count}`;
    }
    taken.set(free, 0);
    return free;
  };
  return { reserve: (name) => void take(slug(name, true)), next: (text) => take(slugOf(text)) };
}

/** Collects the anchors of headings, attribute lists, HTML elements, footnotes, and of links that lead to themselves. */
export function findAnchors(text: string, markdown: Readable): AnchorIndex {
  const slugs = nameApart((name) => name);
  const all: Anchor[] = [];
  const ownIds = new Map<Block, string>();
  for (const {
    block,
    found: { given, idBefore },
  } of leavesWithNames(markdown)) {
    for (const { name, start, end } of given) {
      all.push({ name, span: { start: block.start + start, end: block.start + end } });
      slugs.reserve(name);
    }
    const before = idBefore === undefined ? undefined : blockBefore(markdown, block.start);
    if (before && idBefore !== undefined) ownIds.set(before, idBefore);
  }
  const headings: NamedHeading[] = [];
  for (const { block, found } of leavesWithHeadings(markdown)) {
    const { start, end } = block;
    // A heading that names itself takes no name from those of the same words.
    for (const { slugged, text: heading, id } of found)
      headings.push({
        text: heading,
        anchor: {
          name: id ?? (block.leaf.kind === 'heading' ? ownIds.get(block) : undefined) ?? slugs.next(slugged),
          span: { start, end },
          heading,
        },
      });
  }
  all.push(...headings.map(({ anchor }) => anchor));
  let open: boolean | undefined;
  return {
    all: all.sort((a, b) => a.span.start - b.span.start),
    get open() {
      return (open ??= SIGNS.some((sign) => text.includes(sign)) && TAKES_IN.test(text));
    },
    find: finder(all, headings),
  };
}

interface NamedHeading {
  readonly anchor: Anchor;
  readonly text: string;
}

const leavesWithNames = findInLeaves((leaf, source) => {
  const given = readGivenNames(leaf, source());
  const idBefore = idForBlockBefore(leaf, source());
  return given.length > 0 || idBefore !== undefined ? { given, idBefore } : undefined;
});

/** The headings of a leaf: as a reader sees them, the name that they would have alone, and the one that they give themselves. */
const leavesWithHeadings = findInLeaves((leaf, source) => {
  if (leaf.kind !== 'heading')
    return undefinedIfEmpty(htmlHeadings(leaf, source()).map((text) => ({ text, slugged: slugOf(text), id: undefined })));
  return [{ text: visibleText(leaf, source()), slugged: slugOf(visibleTextAsSpaced(leaf, source())), id: idOfHeading(leaf, source()) }];
});

function slugOf(text: string): string {
  return slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
}

/** Liquid, Hugo, handlebars, Python-Markdown, Obsidian, MDX; markers of other generators; blocks, shortcodes and components with a title, of which a theme may make a heading. */
const TAKES_IN = new RegExp(
  [
    /\{%-? ?(?:include|render|content_for)|\{\{[<%] ?(?:include|readfile|snippet|partial)|\{\{> |^-{1,2}8<-{1,2} |^!\[\[|^:::? ?include|^import \w+ from ['"]/u,
    /^!{3}include\(|^\{\{#include |^<!-- ?#include /u,
    // A shortcode or tag that is closed again, or has a title.
    /\{\{[<%] ?\/ ?[\p{L}\w-]|\{\{[<%] ?(?:details|accordion|expand|collapse|tabs?|section|heading|title|toc)(?![\p{L}\w])/u,
    /\{\{[<%] ?[\w/-]{1,40} [^{}\n]{0,200}(?:title|heading|header|summary|label) ?= ?"/u,
    /\{% ?(?:details|accordion|expand|collapse|tabs?|section|heading|faq|toc)(?![\p{L}\w])/u,
    /^:{3,6} ?(?:details|accordion|collapse|section|tabs?|spoiler)(?![\p{L}\w])/u,
    /^ {0,3}<\p{Lu}[\w.]{0,40}\s[^<>\n]{0,200}(?:title|heading|header|summary|label) ?=/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'mu',
);

/** Without any of these there is no need for the long look. */
const SIGNS = ['{%', '{{', '8<--', '![[', ':::', 'import ', '!!!include', '#include', '<'];

interface GivenName extends Span {
  readonly name: string;
}

const NAME = /\s(?:id|name)\s*=\s*(?:\{\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'>{}]+))/gi;
const ATTRIBUTES = /(?<!\{)\{:?[ \t]*(?:[^{}\n]{0,200}?\s)?#([\w:.-]+)[^{}\n]{0,200}\}/g;

/** Names that an author chose in one block; spans are relative to it. */
function readGivenNames(leaf: Leaf, source: string): GivenName[] {
  const names: GivenName[] = [];
  if (leaf.kind === 'code' || leaf.kind === 'comment') return names;
  const tags: readonly Span[] =
    leaf.kind === 'html'
      ? matchesIn(source, TAG_WITH_ATTRIBUTES).map(({ index, 0: tag }) => ({ start: index, end: index + tag.length }))
      : leaf.inlines.filter(({ kind }) => kind === 'html');
  for (const { start, end } of tags) {
    for (const match of matchesIn(source.slice(start, end), NAME)) names.push({ name: match[1] ?? match[2] ?? match[3] ?? '', start, end });
  }
  if (source.includes('{'))
    for (const match of matchesIn(source, ATTRIBUTES))
      names.push({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length });
  const footnote = FOOTNOTE_LABEL.exec(source)?.[1];
  if (footnote !== undefined)
    for (const form of ['fn', 'fn:', 'fn-', 'user-content-fn-']) names.push({ name: form + footnote, start: 0, end: source.length });
  // What a page's own "link to this heading" becomes when it is turned into Markdown: its target is the heading it is in. Where that has the name anyway, none is given.
  for (const { kind, content, target } of leaf.inlines) {
    if (kind !== 'link' || !target || source[target.start] !== '#' || !content || source.slice(content.start, content.end).trim() !== '')
      continue;
    const name = source.slice(target.start + 1, target.end);
    if (leaf.kind === 'heading' && isNameOf(visibleTextAsSpaced(leaf, source), name)) continue;
    names.push({ name, start: 0, end: source.length });
  }
  return names.filter(({ name }) => name !== '');
}

/** Whether a renderer gives a heading this name, the number in it included. */
function isNameOf(heading: string, name: string): boolean {
  const key = normalizeAnchor(decodeFragment(name));
  return key === normalizeAnchor(slugOf(heading)) || HEADING_NAMERS.slice(0, 2).some((namer) => namer(heading) === key);
}

function htmlHeadings(leaf: Leaf, source: string): string[] {
  if (leaf.kind !== 'html') return [];
  return source
    .split(/<h[1-6][^<>]{0,500}>/i)
    .slice(1)
    .map(
      (rest) =>
        rest
          .split(/<\/h[1-6]>/i, 1)[0]
          ?.replace(/<[^<>]{0,500}>/g, '')
          .trim() ?? '',
    )
    .filter((heading) => heading !== '');
}

function finder(all: readonly Anchor[], headings: readonly NamedHeading[]): AnchorIndex['find'] {
  let exact: Map<string, Anchor> | undefined;
  const loose = new Map<string, Anchor>();
  const counts = new Map<string, Anchor[]>();
  const prepare = (): Map<string, Anchor> => {
    const names = new Map<string, Anchor>();
    const put = (map: Map<string, Anchor>, name: string, anchor: Anchor): void => {
      if (name !== '' && !map.has(name)) map.set(name, anchor);
    };
    for (const anchor of all) {
      put(names, anchor.name, anchor);
      put(loose, normalizeAnchor(anchor.name), anchor);
    }
    for (const { anchor, text } of headings) {
      for (const name of renderedNames(text)) {
        put(loose, name, anchor);
        addToMultimap(counts, name, anchor);
      }
    }
    return names;
  };
  return (fragment) => {
    exact ??= prepare();
    const written = decodeFragment(fragment);
    // GitHub's pages put "user-content-" before every name; a heading "User content" has it as its own.
    const name = written.replace(/^user-content-/, '');
    const key = normalizeAnchor(name);
    const found =
      exact.get(written) ?? exact.get(name) ?? (name === written ? undefined : loose.get(normalizeAnchor(written))) ?? loose.get(key);
    if (found || name === '') return found;
    const numbered = /^(.+)-(\d{1,3})$/.exec(key);
    const same = numbered && counts.get(numbered[1] ?? '');
    return same && Number(numbered?.[2]) <= same.length ? (same[Number(numbered?.[2])] ?? same.at(-1)) : undefined;
  };
}

/** What remains the same whatever renderer made a name: letters and digits without accents and case, one hyphen for all between them. */
export const normalizeAnchor = oncePerText((name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, ''),
);

/** How common renderers name a heading, besides GitHub's way; each gives a loose name. */
export const HEADING_NAMERS: readonly ((text: string) => string)[] = [
  normalizeAnchor,
  (text) => normalizeAnchor(text.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')),
  (text) => normalizeAnchor(text.replace(/^[^\p{L}]+/u, '')),
  (text) => normalizeAnchor(text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')),
];

const renderedNames = oncePerText((text): ReadonlySet<string> => new Set(HEADING_NAMERS.map((name) => name(text))));

/** A fragment with its `%…` resolved, as it is where that cannot be done. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
