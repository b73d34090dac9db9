/** What is still to be filled in: blanks a writer left, variables of a template language, and reminders that writers leave themselves in comments. */
import { ABOUT_FORMAT, ANY_OPEN_FIGURE, DATE_MASKS, OPEN_AMOUNTS, OPEN_DATES, OPEN_IN_BRACKETS } from '../../knowledge/blankFigures.ts';
import {
  BLANK_COUNTS,
  BLANK_NOUNS,
  BLANK_PARTNERS,
  EDITORIAL,
  EXAMPLE_BEFORE_BLANK,
  INSTRUCTIONS,
  ISSUER_BLANK,
  REMINDER,
  REMINDER_MARK,
  TOOL_COMMENT,
  UNITS,
} from '../../knowledge/placeholderWords.ts';
import type { FrontMatter } from '../frontmatter/frontMatter.ts';
import { knowledgeOf } from '../frontmatter/keys.ts';
import type { YamlNode } from '../frontmatter/yaml.ts';
import { findLinkDefinitions } from '../links/links.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { normalizeLabel } from '../markdown/markdown.ts';
import { inLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { matchesIn } from '../text/matches.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/** One place to fill in. */
export interface Placeholder {
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** `blank`: for a person to fill in; `variable`: for a tool; `reminder`: a comment about what is still to be done, which no reader sees. */
  readonly kind: 'blank' | 'variable' | 'reminder';
}

/**
 * Whether nothing else can be meant than that the writer forgot to fill it in: an instruction ("[insert address]"), capitals in brackets, the name of the
 * company, "XX", "TODO". A noun in brackets, a mask of a date, and a row of underscores may be a form that readers or the board fill in, or a remark.
 * @param text as the placeholder has it
 */
export function isUnmistakable(text: string): boolean {
  const bracketed = (text.startsWith('[') && text.endsWith(']')) || (text.startsWith('<') && text.endsWith('>'));
  const inner = bracketed ? text.slice(1, -1).trim() : text;
  return (
    /(?<![\p{L}\p{N}])(?:TBD|TODO|FIXME|20XX)(?![\p{L}\p{N}])|X{2}|x{3}|^[$€£]|●/u.test(inner) ||
    /^lorem ipsum/i.test(inner) ||
    (bracketed && (INSTRUCTIONS.test(inner.replace(/[-_]/g, ' ')) || ISSUER_BLANK.test(inner) || isShouted(inner)))
  );
}

function isShouted(inner: string): boolean {
  return /\p{Lu}{3}/u.test(inner) && !/\p{Ll}/u.test(inner);
}

/** All placeholders in order. Dates in front matter are left out: they have rules of their own. */
export function findPlaceholders(text: string, markdown: Readable, frontMatter: FrontMatter): readonly Placeholder[] {
  const labels = findLinkDefinitions(markdown);
  const found: Placeholder[] = frontMatter.entries.flatMap(({ key, value }) => (knowledgeOf(key)?.date ? [] : inValue(text, value)));
  if (frontMatter.state === 'present' && frontMatter.format !== 'json')
    found.push(...commentReminders(text.slice(frontMatter.content.start, frontMatter.content.end), frontMatter.content.start));
  for (const { label, placeholder } of placeholdersIn(markdown)) if (label === undefined || !labels.has(label)) found.push(placeholder);
  return found;
}

/** Offsets relative to the block; brackets carry the label by which a definition may make a link of them. */
interface Draft extends Placeholder {
  readonly label?: string;
}

const placeholdersIn = inLeaves(readDrafts, ({ start }, drafts) =>
  drafts.map(({ span, label, ...rest }): { readonly label: string | undefined; readonly placeholder: Placeholder } => ({
    label,
    placeholder: { ...rest, span: shiftSpan(span, start) },
  })),
);

function readDrafts(leaf: Leaf, source: () => string): readonly Draft[] | undefined {
  const all =
    leaf.prose.text !== ''
      ? [
          ...inProse(leaf, source),
          ...emphasizedBlanks(leaf, source),
          ...inTags(leaf, source()),
          ...inTargets(leaf, source()),
          ...inComments(leaf, source()),
        ]
      : leaf.kind === 'html'
        ? tagBlanks(source(), { start: 0, end: leaf.length })
        : leaf.kind === 'comment'
          ? reminders(source(), 0)
          : leaf.kind === 'definition'
            ? inDefinition(source())
            : [];
  return undefinedIfEmpty(all.sort((a, b) => a.span.start - b.span.start));
}

function inProse({ prose, inlines }: Leaf, source: () => string): Draft[] {
  const found = scan(prose.text).map(({ span, ...rest }) => ({ ...rest, span: prose.spanOf(span.start, span.end) }));
  if (found.length === 0) return found;
  // "[more [here](…)]" is a remark with a link in it.
  const links = inlines.filter(({ kind, target }) => kind === 'link' && target !== undefined);
  return found.filter(
    ({ span }) =>
      !links.some(({ start, end }) => span.start < start && end < span.end) &&
      !SPAN_ATTRIBUTES.test(source().slice(span.end - 1, span.end + 82)),
  );
}

/** "[Name]{#name}": to Pandoc these are words with an anchor. */
const SPAN_ATTRIBUTES = /^\]\{[#.][^{}\n]{0,79}\}/;

/** "__.__.2026" is a full stop in bold to Markdown, of which readers see the rest. */
const EMPHASIZED_BLANK = /(?<=\p{Ll}[ \n])__([./-])__\1(?:20)?(?:\d\d|__)(?![\p{L}\p{N}_])/gu;

function emphasizedBlanks({ kind, prose, inlines }: Leaf, source: () => string): Draft[] {
  if ((kind !== 'paragraph' && kind !== 'tableCell') || !/(?:^|\s)[./-]{1,2}(?:20)?\d\d/.test(prose.text)) return [];
  return matchesIn(source(), EMPHASIZED_BLANK).flatMap(({ 0: text, index }): Draft[] => {
    const span = { start: index, end: index + text.length };
    return inlines.some((one) => one.kind === 'code' && one.start <= span.start && span.end <= one.end)
      ? []
      : [{ span, text, kind: 'blank' }];
  });
}

function inComments({ inlines }: Leaf, source: string): Draft[] {
  return inlines.filter(({ kind }) => kind === 'comment').flatMap(({ start, end }) => reminders(source.slice(start, end), start));
}

/** `[//]: # (TODO)`: a definition that nothing uses is how Markdown without HTML writes a comment. */
function inDefinition(source: string): Draft[] {
  const words = /^\[(?:\/\/|comment)\]:\s{0,3}(?:#|<>)\s{0,3}[("']([^\n]{1,400})[)"']\s*$/i.exec(source)?.[1]?.trim() ?? '';
  return isReminder(words) ? [{ span: { start: 0, end: source.trimEnd().length }, text: words, kind: 'reminder' }] : [];
}

function isReminder(words: string): boolean {
  return words !== '' && !TOOL_COMMENT.test(words) && (REMINDER.test(words) || REMINDER_MARK.test(words));
}

/** Of a longer comment no more is read. */
const COMMENT_READ = 1000;

function reminders(source: string, offset: number): Draft[] {
  const words =
    /^<!--[-\s]{0,20}([^\n]{0,400}(?:\n[^\n]{0,400}){0,3})/
      .exec(source.slice(0, COMMENT_READ))?.[1]
      ?.replace(/[-\s]*-->.*$/s, '')
      .trim() ?? '';
  if (!isReminder(words)) return [];
  return [{ span: { start: offset, end: offset + source.trimEnd().length }, text: words, kind: 'reminder' }];
}

/** `<insert e-mail address here>` is a tag to Markdown, and vanishes when it is published. */
function inTags({ inlines }: Leaf, source: string): Draft[] {
  return inlines.filter(({ kind }) => kind === 'html').flatMap(({ start, end }) => tagBlanks(source, { start, end }));
}

function tagBlanks(source: string, { start, end }: Span): Draft[] {
  return matchesIn(source.slice(start, end), /<([a-z][^<>="'/\n]{2,60})>/gi).flatMap((match) => {
    const inner = match[1] ?? '';
    if (
      HTML_ELEMENTS.has(inner.toLowerCase()) ||
      !isBlank(inner.replace(/[-_]/g, ' ')) ||
      isLabel(source, start + match.index, match[0], inner)
    )
      return [];
    return [{ span: { start: start + match.index, end: start + match.index + match[0].length }, text: match[0], kind: 'blank' as const }];
  });
}

/** HTML elements whose names are words of blanks. */
const HTML_ELEMENTS = new Set(['address', 'title', 'data', 'time', 'link', 'label', 'code', 'details', 'summary', 'select']);

/** Variables in the targets of links. */
function inTargets({ inlines }: Leaf, source: string): Draft[] {
  return inlines.flatMap(({ kind, target }) => {
    if (!target || kind === 'autolink') return [];
    return variables(source.slice(target.start, target.end)).map(({ span, ...rest }) => ({
      ...rest,
      span: shiftSpan(span, target.start),
    }));
  });
}

/** Comments of the front matter that fill a line. */
function commentReminders(source: string, offset: number): Placeholder[] {
  return matchesIn(source, /^[ \t]*(#[# \t]*([^\r\n]{1,400}))$/gm).flatMap((match): Placeholder[] => {
    const words = (match[2] ?? '').trim();
    const start = offset + match.index + match[0].length - (match[1]?.length ?? 0);
    return isReminder(words)
      ? [{ span: { start, end: offset + match.index + match[0].trimEnd().length }, text: words, kind: 'reminder' }]
      : [];
  });
}

function inValue(text: string, node: YamlNode): Placeholder[] {
  if (node.kind === 'list') return node.items.flatMap((item) => inValue(text, item));
  if (node.kind === 'mapping') return node.entries.flatMap(({ value }) => inValue(text, value));
  if (node.kind !== 'scalar' || node.type !== 'string') return [];
  return scan(node.text).map((found) => {
    const at = text.slice(node.span.start, node.span.end).indexOf(found.text);
    const start = node.span.start + Math.max(at, 0);
    return { text: found.text, kind: found.kind, span: at === -1 ? node.span : { start, end: start + found.text.length } };
  });
}

/** Everything in a text as readers see it. */
function scan(text: string): Draft[] {
  const found = [...variables(text), ...brackets(text), ...words(text), ...figures(text)];
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, all) => index === 0 || span.start >= (all[index - 1]?.span.end ?? 0));
}

/** `{{ name }}`, `${name}`, `%NAME%`, `<%= name %>`; not the shortcodes and tags of site generators, which are no gaps in the text. */
function variables(text: string): Draft[] {
  if (!/[{%]/.test(text)) return [];
  return [
    ...matchesIn(
      text,
      /\{\{\{?(?![<%#/!])[^{}\n]{1,100}\}\}\}?|\$\{[^{}\n]{1,100}\}|<%=[^%\n]{1,100}%>|(?<![\p{L}\p{N}%])%[A-Z][A-Z_]{2,40}%(?![\p{L}\p{N}%])/gu,
    ),
  ].flatMap((match) => (OF_THE_SITE.test(match[0]) || isConstant(match[0]) ? [] : [draft(match.index, match[0], 'variable')]));
}

/** A tag that prints nothing but what is written in it, such as markup that the writer hides from Markdown: `<%= raw ~s(<div>) %>`, `{{ "</div>" }}`. */
function isConstant(tag: string): boolean {
  const inner = /^(?:<%=|\{\{\{?-?|\$\{)(.*?)(?:-?%>|-?\}\}\}?|\})$/s.exec(tag)?.[1] ?? '';
  const rest = inner.replace(LITERAL, '');
  return (
    rest !== inner &&
    /^(?:\s|[().]|(?<![\w.])(?:raw|safe|html|html_safe|print|echo|h|Markup|HTML)(?!\w))*$/.test(
      rest.replace(/\.(?:html_safe|to_s|freeze)(?!\w)/g, ''),
    )
  );
}

/** Strings of template languages. */
const LITERAL =
  /~[sS](?:\([^()\n]{0,90}\)|\[[^[\]\n]{0,90}\]|\{[^{}\n]{0,90}\}|["|/][^"|/\n]{0,90}["|/])|"[^"\n]{0,90}"|'[^'\n]{0,90}'|`[^`\n]{0,90}`/g;

/** Values that a site generator itself has, calls, and filters: the build that knows them fills them in. */
const OF_THE_SITE =
  /^\{\{-?\s*(?:[$.]?(?:site|page|pages|params|config|theme|layout|include|post|data|env|settings|frontmatter|collections|eleventy|book|file|jekyll|hugo|var|vars|macros)\b\s*[.[]|\.(?:Site|Page|Params|Data)\b|[^|}]*\|\s*[a-z]|[\w.$]{1,40}\()/i;

function brackets(text: string): Draft[] {
  const found: Draft[] = [];
  if (!/[[<]/.test(text)) return found;
  for (const match of matchesIn(text, /\[([^[\]\n]{1,80})\]|<([\p{L}][^<>\n=/]{2,60})>/gu)) {
    const inner = (match[1] ?? match[2] ?? '').trim();
    const before = text[match.index - 1] ?? '';
    const after = match.index + match[0].length;
    const behind = text[after] ?? '';
    // A second bracket makes a reference, a colon at the start of a line its definition; "Settings > [your name]" is what a screen says.
    if (
      before === ']' ||
      behind === '(' ||
      behind === '[' ||
      // A link of a wiki, `[[organization]]`.
      (before === '[' && behind === ']' && /^\p{Ll}[\p{L}\p{N}_-]*$/u.test(inner)) ||
      (behind === ':' && /^$|\n/.test(before)) ||
      /(?:>|→|›)\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    )
      continue;
    const counts = BLANK_COUNTS.test(inner) && UNIT_BEHIND.test(text.slice(after, after + 40));
    if (
      !(counts || isBlank(inner)) ||
      (match[2] !== undefined && isLabel(text, match.index, match[0], inner)) ||
      isExample(text, match.index)
    )
      continue;
    found.push({ ...draft(match.index, match[0], 'blank'), ...(match[1] === undefined ? {} : { label: normalizeLabel(match[1]) }) });
  }
  return found;
}

/** In angle brackets on a line of its own a name is as likely a label. */
function isLabel(text: string, at: number, written: string, inner: string): boolean {
  const end = at + written.length;
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 10), at)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 10)) &&
    !INSTRUCTIONS.test(inner.replace(/[-_]/g, ' '))
  );
}

/** Whether words in brackets ask to be replaced. */
function isBlank(inner: string): boolean {
  if (/^(?:[●•_\s]+|X{1,3}\s?%|X{2,8}|\?{2,8}|#{2,8})$/u.test(inner)) return true;
  if (OPEN_IN_BRACKETS.test(inner)) return true;
  if (!/\p{L}/u.test(inner) || EDITORIAL.test(inner)) return false;
  if (
    INSTRUCTIONS.test(inner) ||
    /^(?:day|month|year|tag|monat|jahr|jour|mois|année)(?:[\s/.,-]{1,3}(?:day|month|year|tag|monat|jahr|jour|mois|année)){1,2}$/iu.test(
      inner,
    )
  )
    return true;
  const parts = inner.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const capitals = /\p{Lu}/u.test(inner) && !/[\p{Ll}\p{Lo}]/u.test(inner) && parts.length > 1 && inner.length > 6 && !/\d/.test(inner);
  if (capitals) return true;
  const nouns = parts.filter((word) => BLANK_NOUNS.has(word)).length;
  return (
    parts.every((word) => BLANK_NOUNS.has(word) || BLANK_PARTNERS.has(word)) &&
    (nouns > 0 || (parts.length > 1 && /^(?:officer|contact|manager|number|period|title)$/.test(parts.at(-1) ?? '')))
  );
}

const UNIT_BEHIND = new RegExp(`^\\)?\\s?(?:(?:${UNITS})(?!\\p{L})|%)`, 'iu');
const WORDS = new RegExp(
  [
    '(?<![\\p{L}\\p{N}_-])(?:TBD|FIXME)(?![\\p{L}\\p{N}_-])',
    '(?<![\\p{L}\\p{N}_-])TODO(?=\\s*:|\\s*$|\\s*\\))',
    '(?<=(?:^|:|-|–|—)\\s{0,3})(?:TBC|TBA)(?=\\s*(?:$|[.,;)]))',
    `(?<![\\p{L}\\p{N}])(?:20XX|X{2,4}(?= (?:(?:${UNITS})(?!\\p{L})|%)))(?![\\p{L}\\p{N}])`,
    '(?<=[$€£])X{2,8}(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}])XX[/.-]XX[/.-](?:20)?XX(?:XX)?(?![\\p{L}\\p{N}])',
    'lorem ipsum(?: dolor)?',
    `(?<![\\p{L}\\p{N}_])_{2,}(?=\\)?\\s?(?:(?:${UNITS})(?!\\p{L})|%))`,
    '(?<=[$€£] ?)_{3,}',
    '(?<=\\p{L} )_{3,}(?= \\p{Ll})',
    '(?<=(?:[Uu]pdated|[Ee]ffective|[Dd]ate|[Rr]evised|[Ss]tand|[Vv]om|[Oo]n|[Aa]s of|jour|[Aa]m|[Zz]um|[Aa]b|[Bb]is|from|until|by|le|du|el|del|dal|il)\\s?:?\\s{0,2})(?:(?:DD|dd|MM|mm|TT|tt|jj|gg)[/.-](?:MM|mm|DD|dd)[/.-](?:YYYY|yyyy|YY|yy|JJJJ|jjjj|aaaa)|(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd))(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

/** Something that every alternative of {@link WORDS} begins with, told without looking around. */
const MAY_BE_WORDS = /T[BO]|FIX|XX|__|(?:DD|dd|MM|mm|TT|tt|jj|gg|YY|yy|JJ|jj|aa)[/.-]|[Ll][Oo][Rr][Ee][Mm]/;

function words(text: string): Draft[] {
  if (!MAY_BE_WORDS.test(text)) return [];
  return [...matchesIn(text, WORDS), ...matchesIn(text, /lorem ipsum(?: dolor)?/gi)]
    .filter(({ index, 0: word }) => !isExample(text, index) && !isAmongCapitals(text, index, word))
    .map((match) => draft(match.index, match[0], 'blank'));
}

/** Dates and amounts of which the figures are open. */
function figures(text: string): Draft[] {
  if (!ANY_OPEN_FIGURE.test(text)) return [];
  return [
    ...matchesIn(text, DATE_MASKS).filter(({ 0: mask, index }) => !isFormat(text, index, index + mask.length)),
    ...matchesIn(text, OPEN_DATES),
    ...matchesIn(text, OPEN_AMOUNTS),
  ]
    .filter(({ index }) => !isExample(text, index))
    .map(({ 0: written, index }) => draft(index, written, 'blank'));
}

/** How far before a mask of a date its sentence is looked at. */
const FORMAT_REACH = 80;

/** A mask that tells readers how dates are to be written: in parentheses, or so named. */
function isFormat(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - FORMAT_REACH), start);
  return (/\(\s?$/.test(before) && /^\s?\)/.test(text.slice(end, end + 2))) || ABOUT_FORMAT.test(before.split(/[.!?]\s/).at(-1) ?? '');
}

/** "ASSUME TODO O RISCO": a word of another language, shouted. */
function isAmongCapitals(text: string, at: number, word: string): boolean {
  return word === 'TODO' && /\p{Lu}{2}\s$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** How far back in its block a quotation or the word "example" is looked for. */
const REACH = 200;

/** True inside a quotation that began in the same block, or behind "for example": an example, or what a screen says. */
function isExample(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (isInQuotes(before) || EXAMPLE_BEFORE_BLANK.test(before)) return true;
  // 'Best of 20XX': a straight mark opens behind a space and closes before one.
  const single = /(?:^|[\s(])'(?=\S)(?:(?!'(?=[\s.,;:)!?]|$))[^\n])*$/.test(before);
  if (single && /^[^\n']{0,100}'(?=[\s.,;:)!?]|$)/.test(text.slice(at, at + REACH))) return true;
  return (before.split('"').length - 1) % 2 === 1 && text.slice(at, at + 200).includes('"');
}

/** Marks that open a quotation, each with those that close it. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』', '‘': '’' };

function isInQuotes(before: string): boolean {
  let open: string | undefined;
  for (const mark of before.match(/[“”„«»「」『』‘’]/g) ?? []) {
    if (open !== undefined && CLOSED_BY[open]?.includes(mark)) open = undefined;
    else if (open === undefined && mark in CLOSED_BY) open = mark;
  }
  return open !== undefined;
}

function draft(start: number, text: string, kind: Placeholder['kind']): Draft {
  return { span: { start, end: start + text.length }, text, kind };
}
