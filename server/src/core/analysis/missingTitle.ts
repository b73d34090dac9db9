/** A policy without a title: what stands in its place. */
import { blockFrom } from '../document/markdown/passages.ts';
import type { Section } from '../document/outline/sections.ts';
import { firstLineOf, firstShownBlock, hasHtmlTitle, opensWithNikolaTitle, opensWithPandocTitle } from '../document/outline/titleLine.ts';
import { findUnspacedHeadings } from '../document/outline/unspacedHeadings.ts';
import type { Policy } from '../document/policy.ts';
import { isNoTitle, mayNamePolicy } from '../document/recognition/readOpening.ts';
import { isInCapitals } from '../document/text/capitals.ts';
import type { Span } from '../document/text/span.ts';
import { CONTENT_FOLDER } from '../knowledge/frontMatterKeys.ts';
import { FUNCTION_WORDS } from '../knowledge/functionWords.ts';
import { FIRST_SECTION, LETTERHEAD, TITLE_WORD } from '../knowledge/policyTitles.ts';

/** A title that isn't there as one. */
export interface MissingTitle {
  /** The line that is the title in plain text, else the first words of the policy; UTF-16 offsets. */
  readonly span: Span;
  /** Whether the line names the policy, as plain text. */
  readonly isPlainText: boolean;
  /** The words of a title that is this line alone, without its marks of emphasis; absent where only the writer knows which words it is. */
  readonly words?: string;
}

/**
 * What stands in place of the title, or undefined where there is one, or none is needed.
 * A title in the front matter or in HTML counts, and so does a first heading of a lower level that stands over all others. Where there is front matter, its missing title has a rule of its own.
 */
export function findMissingTitle(policy: Policy): MissingTitle | undefined {
  const { frontMatter, text } = policy;
  // A template gives the pages of a site their titles.
  if (CONTENT_FOLDER.test(policy.path)) return undefined;
  if (RANETO_DATA.test(text.slice(0, LONGEST_TITLE)) || opensWithPandocTitle(text) || opensWithNikolaTitle(text)) return undefined;
  if (frontMatter.state !== 'absent' || frontMatter.misplaced || policy.title !== undefined || text.trim() === '') return undefined;
  if (hasTitle(policy) || hasUnspacedTitle(policy)) return undefined;
  const line = titleAsText(policy);
  if (line) return { span: line, isPlainText: true, ...(goesOn(policy, line) ? {} : { words: withoutEmphasis(text, line) }) };
  const span = firstWords(policy);
  return span && !isStub(policy) ? { span, isPlainText: isTitleWithMore(policy, span) } : undefined;
}

/** The data of Raneto, whose pages without a title have the name of their file. */
const RANETO_DATA = /^\uFEFF?\/\*[ \t]*\r?\n[ \t]*(?:Title|Description|Sort|Meta|Category|ShowOnHome|Modified)[ \t]*:/;

/** Blocks at the top among which a title stands, behind a notice of changes or an empty heading. */
const MOST_AHEAD = 4;
/** A title is seldom longer, in code units. */
const LONGEST_TITLE = 100;
/** A text of fewer words without a heading is a note or a pointer. */
const FEWEST_WORDS = 25;

/** "#Terms" before all headings lacks no more than its space, which isn't a question of the title. */
function hasUnspacedTitle({ text, markdown, sections }: Policy): boolean {
  const [first] = findUnspacedHeadings(markdown);
  if (!first || first.span.start > (sections.all[0]?.span.start ?? Infinity)) return false;
  const words = text.slice(first.gap.end, first.span.end);
  return !isNoTitle(words) && !FIRST_SECTION.test(words);
}

/** A short line at the top that is bold as a whole or first of all, or that a policy is called by; no heading with words stands before it. */
function titleAsText({ text, markdown }: Policy): Span | undefined {
  let block = firstShownBlock(markdown);
  for (let ahead = 0; block && ahead < MOST_AHEAD; ahead++) {
    const { kind, prose, item, quoteDepth } = block.leaf;
    if (kind === 'heading' && prose.text.trim() !== '') return undefined;
    const words = prose.text.trim();
    // "1. Overview" is a section beside others, and what follows it is below it.
    if (NUMBERED.test(words)) return undefined;
    const isItalic = /^([*_])(?![*_]).*(?<![*_])\1$/s.test(text.slice(block.start, block.end).trim());
    const isLetterhead = (isItalic || LETTERHEAD.test(words)) && !isNameOfPolicy(words);
    const isLine =
      kind === 'paragraph' &&
      !item &&
      quoteDepth === 0 &&
      words.length <= LONGEST_TITLE &&
      !words.startsWith('#') &&
      /\p{L}{4}/u.test(words) &&
      !isNoTitle(words) &&
      !words.includes('\n') &&
      !/[.:;,!?@)\d]$/.test(words) &&
      !text.slice(block.start, block.end).includes('](');
    // Whose text it is, where and when, says nothing of what it is called.
    if (isLine && ahead === 0 && isLetterhead) return undefined;
    if (isLine && (ahead === 0 || (TITLE_WORD.test(words) && words.split(/\s+/).length <= MOST_TITLE_WORDS)))
      return { start: block.start, end: block.end };
    block = blockFrom(markdown, block.end);
  }
  return undefined;
}

/** "1. Overview", "1.1 Scope", "I. Objet", "A) Scope", "§ 1 Zweck", "Article 1 Objet", "Section 2: Fees". */
const NUMBERED =
  /^(?:[([]?(?:\d{1,3}(?:\.\d{1,3}){0,4}(?!\d|\.\d)(?:[.):\]]|[ \t\u00A0](?=\p{Lu}))|(?:[IVX]{1,6}|[A-Za-z])[.)\]])|(?:§|(?:section|article|artikel|artículo|articulo|articolo|abschnitt|teil|part|partie|parte|kapitel|chapter|chapitre|capítulo|capitolo|art\.|cláusula|clause|ziffer|nr\.|sección|sezione|titre|título|titolo)[ \u00A0])[ \u00A0]?(?:\d|[IVX]{1,6}(?!\p{L})))/iu;

/** Whether a title is cut at its end: its last word, or the first one of the next line, belongs to more of it. */
function goesOn({ text, markdown }: Policy, line: Span): boolean {
  const words = withoutEmphasis(text, line);
  const last = /(?<![\p{L}’'-])\p{L}+[’']?[*_]*$/u.exec(words)?.[0].replace(/[*_]{1,6}$/u, '') ?? '';
  if (/[’'&/–—-][*_]*$/u.test(words) || FUNCTION_WORDS.has(last.toLowerCase()) || JOINT.test(last)) return true;
  const { kind, item, prose } = blockFrom(markdown, line.end)?.leaf ?? {};
  const next = prose?.text.trim() ?? '';
  if (kind !== 'paragraph' || item || next.length > LONGEST_TITLE || next.includes('\n') || /[.:;,!?]$/.test(next)) return false;
  const first = /^\p{L}+/u.exec(next)?.[0] ?? '';
  // "GARDEN MEMBERS" above "SEED REQUEST POLICY", and the same in small letters.
  if ((isInCapitals(words) && isInCapitals(next)) || (!TITLE_WORD.test(words) && TITLE_WORD.test(next))) return true;
  return /^[\p{Ll}&]/u.test(next) || JOINT.test(first);
}

/** Words that join two parts of a title. */
const JOINT =
  /^(?:of|for|and|or|on|to|with|in|by|from|the|für|und|oder|zu[rm]?|über|von|vom|der|des|den|die|das|mit|i[mn]|de|du|des|et|ou|pour|sur|aux?|à|la|les?|del|y|e|o|para|sobre|en|con|el|los|las|di|dell[aeo]|dei|degli|per|su|sull[aeo]|al|allo|alla|il|lo|gli)$/iu;

function isNameOfPolicy(words: string): boolean {
  return TITLE_WORD.test(words) || mayNamePolicy(words);
}

/** Further down a line of more words is a sentence without its full stop. */
const MOST_TITLE_WORDS = 6;

function withoutEmphasis(text: string, { start, end }: Span): string {
  const line = text.slice(start, end).trim();
  return /^(\*\*|__)(?!\s)([^*_]+)(?<!\s)\1$/.exec(line)?.[2] ?? line;
}

function isStub({ sections, markdown }: Policy): boolean {
  if (sections.all.length > 0) return false;
  let words = 0;
  for (let block = firstShownBlock(markdown); block && words < FEWEST_WORDS; block = blockFrom(markdown, block.end))
    words += block.leaf.prose.text.split(/\s+/, FEWEST_WORDS).length;
  return words < FEWEST_WORDS;
}

function hasTitle({ sections, markdown, text }: Policy): boolean {
  const [first, second] = sections.roots.filter(({ heading }) => heading.text !== '');
  const isOver = first !== undefined && (!second || second.heading.level > first.heading.level);
  if (isOver || (first && !first.heading.number && (TITLE_WORD.test(first.heading.text) || standsOnTop(markdown, first)))) return true;
  return opensWithHtmlHeading(text, markdown) || hasHtmlTitle(markdown) || hasTitleLine(firstLineOf(markdown));
}

/** The first that shows anything is an HTML heading of any level, and not the usual name of a first section. */
function opensWithHtmlHeading(text: string, markdown: Policy['markdown']): boolean {
  const block = blockFrom(markdown, 0);
  if (block?.leaf.kind !== 'html') return false;
  const words = HTML_HEADING.exec(text.slice(block.start, Math.min(block.end, block.start + LONGEST_HTML)))?.[1];
  return words !== undefined && !isNoTitle(words.trim()) && !FIRST_SECTION.test(words.trim());
}

const LONGEST_HTML = 1000;
/** A heading with its words, in nothing but elements around it. */
const HTML_HEADING =
  /^\s*(?:<(?:div|center|p|section|header|article)(?:\s[^<>]{0,200})?>\s*){0,3}<h[2-6](?:\s[^<>]{0,200})?>(?:\s|<[^<>]{0,200}>){0,6}([^<>]{3,200})/i;

/** The first words of the text are a heading, and not the usual name of a first section. */
function standsOnTop(markdown: Policy['markdown'], { heading }: Section): boolean {
  if (FIRST_SECTION.test(heading.text)) return false;
  let block = firstShownBlock(markdown);
  for (let ahead = 0; block && block !== heading.block; ahead++) {
    // A letterhead of short lines may be before it.
    const { kind, prose } = block.leaf;
    if (
      ahead >= 2 ||
      kind !== 'paragraph' ||
      prose.text.length > LONGEST_TITLE ||
      /[.:;,!?]$/.test(prose.text.trimEnd()) ||
      DATED.test(prose.text)
    )
      return false;
    block = blockFrom(markdown, block.start + 1);
  }
  return block === heading.block;
}

/** A text may begin with its date and leave its name out. */
const DATED = /\d{4}/;

/** A short line of its own at the very top. */
function hasTitleLine(line: string | undefined): boolean {
  return line !== undefined && line !== '' && line.length <= 80 && TITLE_WORD.test(line) && !/[.:;,]$/.test(line.trim());
}

/** Whether the first line names the policy and has its block's further lines, or a full stop, behind it: "Statutes of the Larkspur Society." Which words are the title only the writer knows. */
function isTitleWithMore({ text, markdown }: Policy, { start, end }: Span): boolean {
  const block = firstShownBlock(markdown);
  if (block?.leaf.kind !== 'paragraph' || block.leaf.item || block.leaf.quoteDepth > 0) return false;
  const [line = ''] = block.leaf.prose.text.trim().split('\n');
  const words = line.trim().replace(/\.$/, '');
  return (
    text.slice(start, end).length >= words.length &&
    words.split(/\s+/).length <= MOST_WORDS_OF_LINE &&
    !/[.:;,!?]/.test(words) &&
    !/\d{4}/.test(words) &&
    !isNoTitle(words) &&
    !SENTENCE.test(words) &&
    (NAMES_FIRST.test(words) || mayNamePolicy(words.split(/\s+/)[0] ?? ''))
  );
}

/** Words of a line that is a title still. */
const MOST_WORDS_OF_LINE = 12;
/** A word that makes a line a sentence. */
const SENTENCE =
  /(?<!\p{L})(?:is|are|was|has|have|may|shall|will|must|please|we|you|this|these|ist|sind|wir|sie|diese[rs]?|est|sont|nous|vous|ce|cette|es|son|usted|este|esta|è|sono|questo|questa|är|vi|du|er|denne|dette)(?!\p{L})/iu;
/** Names of statutes and policies in languages that are not read otherwise. */
const NAMES_FIRST =
  /^\W{0,4}(?:vedtekter|vedtægter|stadgar|lög|säännöt|integritetspolicy|personvernerklæring|privatlivspolitik|privacyverklaring|privacybeleid|huishoudelijk reglement|statuten|satzung|datenschutzerklärung|statuts|estatutos|statuto|regulamento|reglamento|regolamento|règlement)(?!\p{L})/iu;

/** The first line that shows something. */
function firstWords({ text, markdown }: Policy): Span | undefined {
  const block = firstShownBlock(markdown);
  if (!block) return undefined;
  const line = /^[^\r\n]{1,80}/.exec(text.slice(block.start, block.end))?.[0].trimEnd().length ?? 1;
  return { start: block.start, end: block.start + Math.max(1, line) };
}
