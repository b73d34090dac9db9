/** `heading-empty`: a heading that shows nothing. */
import type { Block } from '../document/markdown/leaf.ts';
import { blockFrom } from '../document/markdown/passages.ts';
import { OBJECT } from '../document/markdown/prose.ts';
import type { Heading } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** A number, an image, a picture in HTML is something; an anchor or a comment alone is nothing. */
export const headingEmpty: Rule = {
  id: 'heading-empty',
  group: 'Sections and numbering',
  summary: 'A heading has no text.',
  why: "An empty heading is an empty line in the contents list, and screen readers announce a section without a name. Usually it's left over from a heading that was deleted or never written.",
  severity: 'warning',
  *check(policy, { l10n }) {
    const found: Finding[] = [];
    for (const { heading } of policy.sections.all) {
      if (heading.text !== '' || showsSomething(policy, heading)) continue;
      const tag = wordsAsTag(policy, heading);
      if (tag) {
        yield {
          span: tag,
          message: l10n.t('These words are read as an HTML tag and not shown; expected a backslash before "<"'),
          fixes: [
            {
              title: l10n.t('Put a backslash before "<"'),
              safe: false,
              edits: [{ span: { start: tag.start, end: tag.start }, newText: '\\' }],
            },
          ],
        };
        continue;
      }
      const words = wordsBelow(policy, heading);
      const fix = words ? joining(policy, heading, words, l10n) : removal(policy, heading, l10n);
      found.push({
        span: heading.block,
        message: words ? l10n.t('This heading is empty; its words seem to be in the next paragraph') : l10n.t('This heading is empty'),
        ...(fix ? { fixes: [fix] } : {}),
      });
    }
    // A page that was turned into Markdown has lost the words of all its headings.
    yield* asOneFinding(
      found,
      {
        message: (count) => l10n.t('{count} headings are empty', { count }),
        also: l10n.t('Also empty'),
        severity: 'information',
        fix: { title: (count) => l10n.t('Fix {count} of them', { count }) },
      },
      l10n,
    );
  },
};

/** A title is seldom longer, in code units. */
const LONGEST_TITLE = 100;

/** The paragraph behind an empty heading where it is short and no sentence: words that were parted from it. */
function wordsBelow({ markdown }: Policy, { block }: Heading): Block | undefined {
  if (block.leaf.setext || block.leaf.inlines.some(({ kind }) => kind !== 'mark')) return undefined;
  const next = blockFrom(markdown, block.end);
  if (next?.leaf.kind !== 'paragraph' || next.leaf.item || next.leaf.quoteDepth !== block.leaf.quoteDepth) return undefined;
  const text = next.leaf.prose.text.trim();
  if (text.length > LONGEST_TITLE || text.includes('\n') || !/\p{L}/u.test(text) || /[.;,:]["”“»’)*_]{0,3}$/.test(text)) return undefined;
  // A sentence that goes on in lower case has its beginning here.
  const after = blockFrom(markdown, next.end)?.leaf;
  return after?.kind === 'paragraph' && /^\s*\p{Ll}/u.test(after.prose.text) ? undefined : next;
}

function joining({ text }: Policy, { block, level }: Heading, next: Block, l10n: Localizer): Fix | undefined {
  if (!text.startsWith('#'.repeat(level), block.start)) return undefined;
  return {
    title: l10n.t('Join with the next line'),
    safe: false,
    edits: [{ span: { start: block.start + level, end: next.start }, newText: ' ' }],
  };
}

/** `<Legalese>` that was meant to be read: the only thing in the heading is a tag that HTML does not have. */
function wordsAsTag({ text }: Policy, { block }: Heading): Span | undefined {
  const shown = block.leaf.inlines.filter(({ kind }) => kind !== 'mark');
  const [tag] = shown;
  if (tag?.kind !== 'html' || shown.length > 1) return undefined;
  const span = { start: block.start + tag.start, end: block.start + tag.end };
  return /^<\/?[A-Z][a-z]{2,}(?: [\p{L} ]{1,60})?>$/u.test(text.slice(span.start, span.end)) ? span : undefined;
}

function showsSomething({ text }: Policy, { block }: Heading): boolean {
  const { prose, inlines } = block.leaf;
  return (
    prose.text.includes(OBJECT) ||
    inlines.some(
      ({ kind, start, end }) =>
        kind === 'html' &&
        /^<(?:img|svg|picture|video|iframe|object|input|i|span class)\b/i.test(text.slice(block.start + start, block.start + end)),
    )
  );
}

/** Takes the line out, if the heading has it to itself and carries no anchor that links may lead to. */
function removal({ text }: Policy, { block }: Heading, l10n: Localizer): Fix | undefined {
  if (block.leaf.inlines.some(({ kind }) => kind !== 'mark') || /[{<[]/.test(text.slice(block.start, block.end))) return undefined;
  const start = text.lastIndexOf('\n', block.start - 1) + 1;
  if (text.slice(start, block.start).trim() !== '') return undefined;
  const behind = text.slice(block.end, block.end + 200);
  const rest = /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)?)?/.exec(behind)?.[0].length ?? 0;
  // Between two paragraphs without a blank line the heading is all that keeps them apart.
  const isTight = /\S[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start)) && /^[ \t]*\r?\n[ \t]*\S/.test(behind);
  if (isTight) return { title: l10n.t('Remove the empty heading'), safe: false, edits: [{ span: { start, end: block.end }, newText: '' }] };
  return { title: l10n.t('Remove the empty heading'), safe: false, edits: [{ span: { start, end: block.end + rest }, newText: '' }] };
}
