/** What is still to be filled in: blanks a writer left, and variables of a template language. */
import { BLANK_NOUNS, BLANK_PARTNERS, EDITORIAL, INSTRUCTIONS } from '../knowledge/placeholderWords.ts';
import type { FrontMatter } from './frontMatter.ts';
import { knowledgeOf } from './keys.ts';
import { findDefinitions } from './links.ts';
import { normalizeLabel, type Leaf } from './markdown.ts';
import { findInLeaves, ifAny, type Readable } from './passages.ts';
import type { Span } from './span.ts';
import type { YamlNode } from './yaml.ts';

/** One place to fill in. */
export interface Placeholder {
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** `blank`: for a person to fill in; `variable`: for a tool. */
  readonly kind: 'blank' | 'variable';
}

/** All placeholders in order. Dates in front matter are left out: they have rules of their own. */
export function findPlaceholders(text: string, markdown: Readable, frontMatter: FrontMatter): readonly Placeholder[] {
  const labels = findDefinitions(markdown);
  const found: Placeholder[] = frontMatter.entries.flatMap(({ key, value }) => (knowledgeOf(key)?.date ? [] : inYaml(text, value)));
  for (const { block: { start }, found: drafts } of leavesWithPlaceholders(markdown)) {
    for (const { span, label, ...rest } of drafts) {
      if (label !== undefined && labels.has(label)) continue;
      found.push({ ...rest, span: { start: start + span.start, end: start + span.end } });
    }
  }
  return found;
}

/** Offsets relative to the block; brackets carry the label by which a definition may make a link of them. */
interface Draft extends Placeholder {
  readonly label?: string;
}

const leavesWithPlaceholders = findInLeaves((leaf, source) => {
  const all = leaf.prose.text !== '' ? [...inProse(leaf), ...inTags(leaf, source()), ...inTargets(leaf, source())] : leaf.kind === 'html' ? tagBlanks(source(), 0) : [];
  return ifAny(all.sort((a, b) => a.span.start - b.span.start));
});

function inProse({ prose }: Leaf): Draft[] {
  return scan(prose.text).map(({ span, ...rest }) => ({ ...rest, span: prose.spanOf(span.start, span.end) }));
}

/** `<insert e-mail address here>` is a tag to Markdown, and vanishes when it is published. */
function inTags({ inlines }: Leaf, source: string): Draft[] {
  return inlines.filter(({ kind }) => kind === 'html').flatMap(({ start, end }) => tagBlanks(source.slice(start, end), start));
}

function tagBlanks(source: string, offset: number): Draft[] {
  return [...source.matchAll(/<([a-z][^<>="'/\n]{2,60})>/gi)].flatMap((match) => {
    const inner = match[1] ?? '';
    if (HTML_ELEMENTS.has(inner.toLowerCase()) || !isBlank(inner.replace(/[-_]/g, ' '))) return [];
    return [{ span: { start: offset + match.index, end: offset + match.index + match[0].length }, text: match[0], kind: 'blank' as const }];
  });
}

/** HTML elements whose names are words of blanks. */
const HTML_ELEMENTS = new Set(['address', 'title', 'data', 'time', 'link', 'label', 'code', 'details', 'summary', 'select']);

/** Variables in the targets of links. */
function inTargets({ inlines }: Leaf, source: string): Draft[] {
  return inlines.flatMap(({ kind, target }) => {
    if (!target || kind === 'autolink') return [];
    return variables(source.slice(target.start, target.end)).map(({ span, ...rest }) => ({ ...rest, span: { start: target.start + span.start, end: target.start + span.end } }));
  });
}

function inYaml(text: string, node: YamlNode): Placeholder[] {
  if (node.kind === 'list') return node.items.flatMap((item) => inYaml(text, item));
  if (node.kind === 'mapping') return node.entries.flatMap(({ value }) => inYaml(text, value));
  if (node.kind !== 'scalar' || node.type !== 'string') return [];
  return scan(node.text).map((found) => {
    const at = text.slice(node.span.start, node.span.end).indexOf(found.text);
    const start = node.span.start + Math.max(at, 0);
    return { text: found.text, kind: found.kind, span: at === -1 ? node.span : { start, end: start + found.text.length } };
  });
}

/** Everything in a text as readers see it. */
function scan(text: string): Draft[] {
  const found = [...variables(text), ...brackets(text), ...words(text)];
  return found.sort((a, b) => a.span.start - b.span.start).filter(({ span }, index, all) => index === 0 || span.start >= (all[index - 1]?.span.end ?? 0));
}

/** `{{ name }}`, `${name}`, `%NAME%`, `<%= name %>`; not the shortcodes and tags of site generators, which are no gaps in the text. */
function variables(text: string): Draft[] {
  return [...text.matchAll(/\{\{\{?(?![<%#/!])[^{}\n]{1,100}\}\}\}?|\$\{[^{}\n]{1,100}\}|<%=[^%\n]{1,100}%>|(?<![\p{L}\p{N}%])%[A-Z][A-Z_]{2,40}%(?![\p{L}\p{N}%])/gu)].map((match) => draft(match.index, match[0], 'variable'));
}

function brackets(text: string): Draft[] {
  const found: Draft[] = [];
  for (const match of text.matchAll(/\[([^[\]\n]{1,80})\]|<([\p{L}][^<>\n=/]{2,60})>/gu)) {
    const inner = (match[1] ?? match[2] ?? '').trim();
    const before = text[match.index - 1] ?? '';
    const behind = text[match.index + match[0].length] ?? '';
    // A second bracket makes a reference, a colon at the start of a line its definition; "Settings > [your name]" is what a screen says.
    if (before === ']' || behind === '(' || behind === '[' || (behind === ':' && /^$|\n/.test(before)) || /(?:>|→|›)\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    if (!isBlank(inner) || isQuoted(text, match.index)) continue;
    found.push({ ...draft(match.index, match[0], 'blank'), ...(match[1] === undefined ? {} : { label: normalizeLabel(match[1]) }) });
  }
  return found;
}

/** Whether words in brackets ask to be replaced. */
function isBlank(inner: string): boolean {
  if (/^(?:[●_\s]+|X{2,8}|\?{2,8}|#{2,8})$/u.test(inner)) return true;
  if (!/\p{L}/u.test(inner) || EDITORIAL.test(inner)) return false;
  if (INSTRUCTIONS.test(inner) || /^(?:day|month|year|tag|monat|jahr|jour|mois|année)(?:[\s/.,-]{1,3}(?:day|month|year|tag|monat|jahr|jour|mois|année)){1,2}$/iu.test(inner)) return true;
  const parts = inner.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const capitals = !/\p{Ll}/u.test(inner) && parts.length > 1 && inner.length > 6 && !/\d/.test(inner);
  if (capitals) return true;
  const nouns = parts.filter((word) => BLANK_NOUNS.has(word)).length;
  const partners = parts.filter((word) => BLANK_PARTNERS.has(word)).length;
  return nouns + partners === parts.length && (nouns > 0 || (parts.length > 1 && /^(?:officer|contact|manager|number|period|title)$/.test(parts.at(-1) ?? '')));
}

const UNITS = '(?:business |working |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?|percent|Tage|Monate|jours|mois|días|meses)(?!\\p{L})|%';
const WORDS = new RegExp(
  [
    '(?<![\\p{L}\\p{N}_-])(?:TBD|FIXME)(?![\\p{L}\\p{N}_-])',
    '(?<![\\p{L}\\p{N}_-])TODO(?=\\s*:|\\s*$|\\s*\\))',
    '(?<=(?:^|:|-|–|—)\\s{0,3})(?:TBC|TBA)(?=\\s*(?:$|[.,;)]))',
    '(?<![\\p{L}\\p{N}])(?:20XX|X{2,4}(?= (?:' + UNITS + ')))(?![\\p{L}\\p{N}])',
    '(?<=[$€£])X{2,8}(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}])XX[/.-]XX[/.-](?:20)?XX(?:XX)?(?![\\p{L}\\p{N}])',
    'lorem ipsum(?: dolor)?',
    '(?<=\\p{L} )_{3,}(?= \\p{Ll})',
    '(?<=(?:[Uu]pdated|[Ee]ffective|[Dd]ate|[Rr]evised|[Ss]tand|[Vv]om|[Oo]n|[Aa]s of|jour)\\s?:?\\s{0,2})(?:(?:DD|dd|MM|mm|TT)[/.-](?:MM|mm|DD|dd)[/.-](?:YYYY|yyyy|YY|yy|JJJJ)|(?:YYYY|yyyy)-(?:MM|mm)-(?:DD|dd))(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

function words(text: string): Draft[] {
  return [...text.matchAll(WORDS), ...text.matchAll(/lorem ipsum(?: dolor)?/gi)].filter(({ index, 0: word }) => !isQuoted(text, index) && !isAmongCapitals(text, index, word)).map((match) => draft(match.index, match[0], 'blank'));
}

/** "ASSUME TODO O RISCO": a word of another language, shouted. */
function isAmongCapitals(text: string, at: number, word: string): boolean {
  return word === 'TODO' && /\p{Lu}{2}\s$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** True inside a quotation that began in the same block: an example, or what a screen says. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const curly = Math.max(before.lastIndexOf('“'), before.lastIndexOf('„'), before.lastIndexOf('«'));
  if (curly > Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'))) return true;
  return (before.split('"').length - 1) % 2 === 1 && text.slice(at, at + 200).includes('"');
}

function draft(start: number, text: string, kind: Placeholder['kind']): Draft {
  return { span: { start, end: start + text.length }, text, kind };
}
