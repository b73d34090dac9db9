/** Reads of a Markdown text what tells whether it is a policy, without parsing it: front matter keys, title, headings and the first pages. */

import { NO_TITLES } from '../../knowledge/policyCues.ts';
import { readFrontMatter } from '../frontmatter/frontMatter.ts';
import { readKeys } from '../frontmatter/keys.ts';
import { unspacedTitle } from '../outline/unspacedHeadings.ts';
import { foldWords } from './foldWords.ts';
import { isCompleteName, readName } from './nameEvidence.ts';

const noTitle = new RegExp(`^(?:${NO_TITLES.join('|')})?$`, 'u');

/** Whether words open a text without naming it: "Introduction", "Préambule", "Inhalt". */
export function isNoTitle(words: string): boolean {
  return noTitle.test(foldWords(words));
}

/** Whether words hold a name of a policy, or a word for one: "Terms of Use", "Leave policy", "Satzung". */
export function mayNamePolicy(words: string): boolean {
  return readName(foldWords(words)).strength !== 'none';
}

/** Code units of a text that are looked at. */
const READ = 65_536;
/** Code units of the body whose words are weighed: the first pages say what a text is. */
const PAGES = 12_000;
/** Code units of a line of front matter that are looked at. */
const LONGEST_ENTRY = 300;
/** Lines before a title, such as banners, badges and includes. */
const LINES_BEFORE_TITLE = 40;
/** Lines that a title and what stands with it may take: the organization, the document's name, a subtitle. */
const LINES_OF_TITLE = 5;

/** What a text shows at first sight. */
export interface Opening {
  /** Top-level keys of the front matter, as written. */
  readonly keys: readonly string[];
  /** From the front matter, as written and without quotation marks. */
  readonly statedTitle: string | undefined;
  /** The first heading, or a first line that stands as one: bold, underlined, in capitals or short and alone. */
  readonly title: string | undefined;
  /** Headings and lines that stand as one between the title and the first words of the text: "Society of Gardeners", "**Bylaws**". */
  readonly below: readonly string[];
  /** Further headings, without their marks. */
  readonly headings: readonly string[];
  /** The first pages, without front matter, fenced code and addresses of links. */
  readonly body: string;
  /** Share of lines that are code, data or lists of links, 0 to 1. */
  readonly machineShare: number;
  /** Mean length of the lines of prose, in code units. */
  readonly lineLength: number;
  /** How many headings or paragraphs begin with a clause number. */
  readonly numbered: number;
  /** How many headings or paragraphs begin an article of statutes or terms: "§ 3", "Article 4", "Član 5", "第六条". */
  readonly articles: number;
  /** How many blocks of code are fenced. */
  readonly codeBlocks: number;
  /** How many lines of lists and tables link to another file of the project. */
  readonly listedFiles: number;
  /** It has the mark at which lists of posts cut a post off: `<!--more-->`. */
  readonly isCutOff: boolean;
}

/** Any text has an opening. */
export function readOpening(text: string): Opening {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lines = linesOf(text.slice(start, READ));
  const [bodyLine, keys, statedTitle] = /^\s*(?:\+\+\+|;;;|\{)/.test(text.slice(start, start + 200))
    ? readTomlOrJson(text.slice(start, READ))
    : readYamlLines(lines);
  const headings: string[] = [];
  const below: string[] = [];
  let [title, machine, prose, proseLength, numbered, fence, length]: [string | undefined, number, number, number, number, string, number] =
    [undefined, 0, 0, 0, 0, '', 0];
  const body: string[] = [];
  let [sinceStart, codeBlocks, listedFiles, articles] = [0, 0, 0, 0];
  let isHead = true;
  for (let index = bodyLine; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const bare = line.trim();
    if (fence !== '') {
      machine++;
      if (bare.startsWith(fence)) fence = '';
      continue;
    }
    const opened = /^(?:`{3,}|~{3,}|:::)/.exec(bare)?.[0];
    if (opened && opened !== ':::') {
      fence = opened;
      codeBlocks++;
      machine++;
      continue;
    }
    if (bare === '') continue;
    sinceStart++;
    if (LISTED_FILE.test(bare)) listedFiles++;
    const heading = headingOf(bare, lines[index + 1]);
    if (heading !== undefined) {
      if (title === undefined && sinceStart <= LINES_BEFORE_TITLE && !isNoTitle(heading)) title = heading;
      else if (headings.length < 200) headings.push(heading);
      if (isHead && title !== heading) below.push(heading);
      const isArticle = ARTICLE.test(heading);
      if (isArticle) articles++;
      if (isArticle || /^\d+[.)]|^\d+\.\d|^§/.test(heading)) numbered++;
    } else if (isMachine(bare)) machine++;
    else {
      const bold = title === undefined ? undefined : BOLD_LINE.exec(bare)?.[1];
      if (bold !== undefined && headings.length < 200) headings.push(bold.replace(/:$/, ''));
      prose++;
      proseLength += bare.length;
      const isArticle = ARTICLE.test(bare.slice(0, LONGEST_ENTRY));
      if (isArticle) articles++;
      if (isArticle || /^\d+(?:\.\d+)+[.)]?\s|^\(?[a-z\d]{1,2}\)\s/.test(bare)) numbered++;
      const standing = sinceStart <= LINES_OF_TITLE ? titleLine(bare, lines[index + 1]) : undefined;
      // "**Controller**: who decides" is no line of its own.
      isHead &&= standing !== undefined && standing === plain(bare);
      if (isHead && title !== undefined && standing !== undefined) below.push(standing);
      if (title === undefined && sinceStart <= 3) title = standing;
    }
    isHead &&= sinceStart < LINES_OF_TITLE;
    if (length < PAGES) {
      body.push(line);
      length += line.length + 1;
    }
  }
  return {
    keys,
    statedTitle,
    title,
    below,
    headings,
    body: body
      .join('\n')
      .slice(0, PAGES)
      .replace(/<!--(?:(?!-->|<!--)[^])*-->/g, ' ')
      .replace(/\]\([^()\s]*\)|https?:\/\/\S+|<[^<>\n]*>/g, ' '),
    machineShare: machine / Math.max(1, machine + prose),
    lineLength: proseLength / Math.max(1, prose),
    numbered,
    articles,
    codeBlocks,
    listedFiles,
    isCutOff: body.some((line) => CUT_OFF.test(line)),
  };
}

/** Most texts have one kind of line end, which is found several times faster than one of three. */
function linesOf(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n?|\n/) : text.split('\n');
}

/** How an article begins, in European languages and in Chinese, Japanese and Korean. */
const ARTICLE =
  /^(?:\*\*|__)?(?:§{1,2} {0,2}\d|\d{1,3}\.? ?§|(?:art(?:\.|icle|[íi]culo|icolo|igo|ikel|ikkel|ykuł|ikla)?|[čc]l(?:\.|[áa]nek|[áa]nok|anak|en|an)|члан|член|чл\.|стаття|статья|ст\.|άρθρο|madde|cikk) {1,3}(?:\d|[ivxl]{1,5}(?!\p{L}))|第 ?[\d一二三四五六七八九十百]{1,4} ?[条條]|제 ?\d{1,3} ?조)/iu;

/** The marks of site generators. */
const CUT_OFF = /^\s*<!--\s*(?:more|truncate|readmore|excerpt)\s*-->\s*$/i;

/** A list entry or a row of a table that links to a file of the same project. */
const LISTED_FILE = /^(?:[-*+]|\d{1,3}[.)]|\|).{0,200}?\]\((?!https?:|mailto:|#)[^()\s]{1,200}\)/;

/** As {@link readYamlLines}, of front matter that has marks of its own. */
function readTomlOrJson(text: string): [number, readonly string[], string | undefined] {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.state === 'absent' || frontMatter.state === 'unclosed') return [0, [], undefined];
  const line = linesOf(text.slice(0, frontMatter.bodyStart)).length - 1;
  const title = readKeys(frontMatter, {}).document_title;
  return [line, frontMatter.entries.map(({ key }) => key), title && title.entry.key !== 'name' ? title.text || undefined : undefined];
}

/** The line on which the body begins, the keys and the title of front matter between lines of hyphens, without parsing it. */
function readYamlLines(lines: readonly string[]): [number, readonly string[], string | undefined] {
  // A language may stand behind the marks: `---toml`.
  if (!/^---[a-z]{0,20}$/.test(lines[0]?.slice(0, 40).trimEnd() ?? '')) return [0, [], undefined];
  const keys: string[] = [];
  let title: string | undefined;
  for (let index = 1; index < Math.min(lines.length, 400); index++) {
    const line = lines[index] ?? '';
    if (line.trimEnd() === '---' || line.trimEnd() === '...') return [index + 1, keys, title];
    const [, key, value = ''] = /^["']?([\p{L}_][\p{L}\p{N}_. -]{0,60}?)["']?\s*[:=]\s*(.*)$/u.exec(line.slice(0, LONGEST_ENTRY)) ?? [];
    if (key === undefined) continue;
    keys.push(key);
    if (title === undefined && /^(?:document_)?(?:title|titel|titre|titulo|título|titolo)$/i.test(key)) {
      const stated = value.replace(/^(["'])(.*)\1\s*$/, '$2').trim();
      if (stated !== '' && !/^[|>]/.test(stated)) title = stated;
    }
  }
  return [0, [], undefined];
}

/** The words of a heading; undefined where the line is none. */
function headingOf(line: string, next: string | undefined): string | undefined {
  const atx = line.startsWith('#') ? (/^#{1,6}\s+(?=\S)(.*)$/u.exec(line)?.[1] ?? unspacedTitle(line)) : undefined;
  if (atx !== undefined) return plain(atx.replace(/\s#+$/, ''));
  const html = /^<h[1-4][^<>]*>(.{1,300})/i.exec(line)?.[1];
  if (html !== undefined) return plain(html.replace(/<[^<>]*>/g, ' '));
  if (
    line.length <= 200 &&
    next !== undefined &&
    /^(?:={3,}|-{3,})\s*$/.test(next) &&
    /^[\p{L}\p{N}*]/u.test(line) &&
    !/[.:;,|]$/.test(line)
  )
    return plain(line);
  return undefined;
}

/** A line that is bold as a whole, as texts from word processors have their headings: "**1. Scope**". */
const BOLD_LINE = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.?\s{1,3})?(?:\*\*|__)([^*_]{2,60})(?:\*\*|__):?$/;

/** A first line that stands as a title though it is no heading. */
function titleLine(line: string, next: string | undefined): string | undefined {
  if (line.length > 120 || /^[-*+>|!{[]\s|^\d+\.\s/.test(line)) return undefined;
  const bold = /^(?:\*\*|__|<(?:b|strong|center|p)[^<>]*>)+\s*([^*_<>]+)/i.exec(line)?.[1];
  if (bold !== undefined) return plain(bold);
  if (line.length > 80 || /[.!?;,]$/.test(line) || !/^(?:\p{Extended_Pictographic}\uFE0F? ?)?[\p{Lu}\p{Lo}\d"“„«]/u.test(line))
    return undefined;
  const isAlone = next === undefined || next.trim() === '';
  return isAlone || isCompleteName(foldWords(line)) ? plain(line) : undefined;
}

function plain(text: string): string {
  return text
    .replace(/\{[#.:%][^{}]*\}|\{\{[^{}]*\}\}/g, ' ')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g, '$1')
    .replace(/[*_`~]+/g, '')
    .trim();
}

/** Whether a line is data, code, or a list entry that is a link and nothing else. */
function isMachine(line: string): boolean {
  return (
    /^(?:[-*+]|\d+\.)\s+(?:\[[^[\]]*\]\([^()]*\)|https?:\S+)\s*$/.test(line) ||
    /^(?:import|export|const|let|def|class|return|function)\s/.test(line) ||
    /^(?:- )?[\w.-]{1,40}:(?:\s+[\w"'/{[<-][^ ]*)?$/.test(line) ||
    /[{};]\s*$/.test(line) ||
    /^(?:\$|>>>|sudo|kubectl|npm|docker)\s/.test(line)
  );
}
