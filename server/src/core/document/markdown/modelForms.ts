/** Parts of a policy that readers fill in or adapt themselves: model forms, sample letters, examples, signature blocks. Blanks belong there. */
import { APPENDED_FORM, EXAMPLE_LEAD, MODEL_FORM, SIGNATURE } from '../../knowledge/placeholderWords.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './leaf.ts';
import type { MarkdownDocument } from './markdown.ts';

/** A line over a form is short and ends no sentence. */
const LONGEST_TITLE = 80;
/** Blocks before and behind a line to sign on that belong to it. */
const AROUND_SIGNATURE = 4;
/** A signature is never among the first lines of a policy, where a date may still be to come. */
const HEAD_BLOCKS = 8;

/** The spans of such parts, in order of their starts; they may overlap. One pass over the blocks. */
export function findModelForms({ blocks }: Pick<MarkdownDocument, 'blocks'>): readonly Span[] {
  const spans: Span[] = [];
  /** Level of the heading over the form that is being read; 7 for a line that isn't a heading, which any heading ends. */
  let level: number | undefined;
  let lead: Block | undefined;
  let title = true;
  /** The block before that shows something. */
  let before: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    const { leaf } = block;
    const { text } = leaf.prose;
    if (leaf.kind === 'comment' || leaf.kind === 'rule' || leaf.kind === 'definition') continue;
    // A line of no-break spaces is a gap.
    if (leaf.kind === 'paragraph' && text.trim() === '') continue;
    const last = before;
    before = block;
    // A heading inside a quotation is the quoted text's.
    if (leaf.kind === 'heading' && leaf.quoteDepth === 0) {
      const own = leaf.level ?? 1;
      if (level !== undefined && own <= level) level = undefined;
      // The title tells of the text as a whole, which is another question.
      if (level === undefined && !title && (MODEL_FORM.test(text) || SIGNATURE.test(text) || APPENDED_FORM.test(text))) level = own;
      title = false;
      lead = isLead(text) ? block : undefined;
      continue;
    }
    if (level !== undefined) spans.push(block);
    else if (text.length <= LONGEST_TITLE && !leaf.item && MODEL_FORM.test(text) && !/[.;,]\s*$/.test(text) && index > 0) level = 7;
    if (lead) {
      if (isIntroduced(block, lead, last)) spans.push(block);
      else lead = undefined;
    }
    if (isLead(text)) lead = block;
    if (index >= HEAD_BLOCKS && LINE_TO_SIGN.test(text))
      for (let at = Math.max(0, index - AROUND_SIGNATURE); at <= index + AROUND_SIGNATURE; at++) {
        const near = blocks[at];
        if (near && near.leaf.kind !== 'heading' && near.leaf.prose.text.length <= LONGEST_TITLE) spans.push(near);
      }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function isLead(text: string): boolean {
  return /:\s*$/.test(text) && EXAMPLE_LEAD.test(text.slice(-300));
}

/** What follows a line with a colon: the list, quotation or code behind it, or the one paragraph. */
function isIntroduced(block: Block, lead: Block, before: Block | undefined): boolean {
  if (before === lead) return true;
  const { item, quoteDepth, kind } = block.leaf;
  const first = before?.leaf;
  // The whole of a list or quotation that began right behind the lead.
  return (
    first !== undefined &&
    block.unit.start === before?.unit.start &&
    ((item !== undefined && first.item !== undefined) ||
      (quoteDepth > lead.leaf.quoteDepth && first.quoteDepth > lead.leaf.quoteDepth) ||
      (kind === 'tableCell' && first.kind === 'tableCell'))
  );
}

/** A line that ends with room for a pen. */
const LINE_TO_SIGN = /(?:^|\n)[^\n_]{0,60}_{4,}[ \t]*(?:\n|$)/;
