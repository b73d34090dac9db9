/** `title-missing`: nothing says what the policy is called. */
import type { Section } from '../document/outline/sections.ts';
import { firstLineOf, firstShownBlock, hasHtmlTitle } from '../document/outline/titleLine.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import type { Rule } from './rule.ts';

/** A title in the front matter or in HTML counts, and so does a first heading of a lower level that stands over all others. Where there is front matter, its missing title has a rule of its own. */
export const titleMissing: Rule = {
  id: 'title-missing',
  group: 'Sections and numbering',
  summary: 'The policy has no title, neither a first-level heading nor one in the front matter.',
  why: 'The title is what readers, search engines and screen readers know a page by (WCAG 2.2, 2.4.2); without it a printed copy does not even say what it is. ISO/IEC 27001 clause 7.5.2 asks for a title on every document.',
  severity: 'warning',
  *check(policy) {
    const { frontMatter, text } = policy;
    if (frontMatter.state !== 'absent' || frontMatter.misplaced || policy.title !== undefined || text.trim() === '' || hasTitle(policy))
      return;
    const span = firstWords(policy);
    if (span) yield { span, message: 'The policy has no title; expected it as the first heading' };
  },
};

const TITLE_WORD =
  /polic(?:y|ies)|notice|statement|terms|agreement|addendum|guideline|standard|procedure|code of|plan\b|charter|erklärung|hinweise|bedingungen|richtlinie|politique|conditions|déclaration|política|términos|aviso|informativa|termini/i;

function hasTitle({ sections, markdown }: Policy): boolean {
  const [first, second] = sections.roots;
  const isOver = first !== undefined && (!second || second.heading.level > first.heading.level);
  if (isOver || (first && !first.heading.number && (TITLE_WORD.test(first.heading.text) || standsOnTop(markdown, first)))) return true;
  return hasHtmlTitle(markdown) || hasTitleLine(firstLineOf(markdown));
}

/** The first words of the text are a heading, and not the usual name of a first section. */
function standsOnTop(markdown: Policy['markdown'], { heading }: Section): boolean {
  return firstShownBlock(markdown) === heading.block && !FIRST_SECTION.test(heading.text);
}

const FIRST_SECTION =
  /^\W*(?:introduction|overview|purpose|scope|background|general|preamble|summary|definitions?|who we are|contact|einleitung|zweck|geltungsbereich|allgemeines|definitionen|préambule|objet|définitions|introducción|objeto|ámbito|introduzione)(?![\p{L}])/iu;

/** A short line of its own at the very top. */
function hasTitleLine(line: string | undefined): boolean {
  return line !== undefined && line !== '' && line.length <= 80 && TITLE_WORD.test(line) && !/[.:;,]$/.test(line.trim());
}

/** The first line that shows something. */
function firstWords({ text, markdown }: Policy): Span | undefined {
  const block = firstShownBlock(markdown);
  if (!block) return undefined;
  const line = /^[^\r\n]{1,80}/.exec(text.slice(block.start, block.end))?.[0].trimEnd().length ?? 1;
  return { start: block.start, end: block.start + Math.max(1, line) };
}
