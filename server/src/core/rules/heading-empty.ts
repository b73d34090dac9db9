/** `heading-empty`: a heading that shows nothing. */
import { OBJECT } from '../document/markdown/prose.ts';
import type { Heading } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import type { Fix, Rule } from './rule.ts';

/** A number, an image, a picture in HTML is something; an anchor or a comment alone is nothing. */
export const headingEmpty: Rule = {
  id: 'heading-empty',
  group: 'Sections and numbering',
  summary: 'A heading has no text.',
  why: 'An empty heading is an empty line in the table of contents, and screen readers announce a section without a name. Most often it is what is left of a heading that was deleted or never written.',
  severity: 'warning',
  *check(policy) {
    for (const { heading } of policy.sections.all) {
      if (heading.text !== '' || showsSomething(policy, heading)) continue;
      const fix = removal(policy, heading);
      yield { span: heading.block, message: 'This heading is empty', ...(fix ? { fixes: [fix] } : {}) };
    }
  },
};

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
function removal({ text }: Policy, { block }: Heading): Fix | undefined {
  if (block.leaf.inlines.some(({ kind }) => kind !== 'mark') || /[{<[]/.test(text.slice(block.start, block.end))) return undefined;
  const start = text.lastIndexOf('\n', block.start - 1) + 1;
  if (text.slice(start, block.start).trim() !== '') return undefined;
  const behind = text.slice(block.end, block.end + 200);
  const rest = /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)?)?/.exec(behind)?.[0].length ?? 0;
  // Between two paragraphs without a blank line the heading is all that keeps them apart.
  const isTight = /\S[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start)) && /^[ \t]*\r?\n[ \t]*\S/.test(behind);
  if (isTight) return { title: 'Remove the empty heading', safe: false, edits: [{ span: { start, end: block.end }, newText: '' }] };
  return { title: 'Remove the empty heading', safe: false, edits: [{ span: { start, end: block.end + rest }, newText: '' }] };
}
