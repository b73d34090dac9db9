/** The edit that takes a definition out of the text and leaves neither stray marks nor an empty line behind. */
import type { Policy } from '../../document/policy.ts';
import type { Definition } from '../../document/terms/definitions.ts';
import { contains, overlaps, type Span, type TextEdit } from '../../document/text/span.ts';

/** Words in a parenthesis beside the name that only introduce it: "hereinafter referred to as the". */
const MOST_INTRODUCING_WORDS = 6;

/**
 * Emphasis marks around the definition go with it where they would stand alone; so do the spaces that it leaves.
 * Undefined where something else would be lost: another definition, a link, a number or words that say more than the name; the number of a clause or of an item that others are counted by.
 */
export function withoutDefinition(policy: Policy, definition: Definition): TextEdit | undefined {
  const { text, definitions, links, emails } = policy;
  const { form, aliases, block } = definition;
  const span = withMarks(text, definition.whole);
  if (!contains(block, span)) return undefined;
  const own = [definition.span, ...aliases.map((one) => one.span)];
  if (definitions.all.some((other) => other !== definition && contains(span, other.span) && !own.some((one) => overlaps(one, other.span))))
    return undefined;
  if (form === 'parenthesis' && ([...links, ...emails].some((one) => contains(span, one.span)) || saysMore(text, span, own)))
    return undefined;
  const isAll = /^[\s*_>]*$/.test(text.slice(block.start, span.start) + text.slice(span.end, block.end));
  const taken = isAll ? wholeBlock(policy, definition) : withSpaces(text, span, block, form === 'parenthesis');
  return taken && { span: taken, newText: '' };
}

function withMarks(text: string, { start, end }: Span): Span {
  const opening = /[*_]+$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  if (opening === '') return { start, end };
  if (text.slice(start, end).split(opening).length % 2 === 0) return { start: start - opening.length, end };
  return text.startsWith(opening, end) ? { start: start - opening.length, end: end + opening.length } : { start, end };
}

/** Whether a parenthesis tells more than how something is called from now on. */
function saysMore(text: string, { start, end }: Span, names: readonly Span[]): boolean {
  let rest = '';
  let from = start;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    rest += text.slice(from, Math.max(from, name.start));
    from = Math.max(from, name.end);
  }
  rest += text.slice(from, end);
  return /\d/.test(rest) || (rest.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) > MOST_INTRODUCING_WORDS;
}

/** One of the spaces around it goes too, and all before a full stop or comma. */
function withSpaces(text: string, { start, end }: Span, block: Span, isParenthesis: boolean): Span {
  let [from, to] = [start, end];
  while (from > block.start && text[from - 1] === ' ') from--;
  while (to < block.end && text[to] === ' ') to++;
  if (from === block.start || /[\r\n]/.test(text[from - 1] ?? '')) return { start, end: to };
  // "Larkspur Inc. (the “Company”)." ends with one full stop.
  if (text[to] === '.' && text[to + 1] !== '.' && /\.[*_]{0,3}$/.test(text.slice(Math.max(block.start, from - 4), from)))
    return { start: from, end: to + 1 };
  if (to === block.end || /[.,;:!?)\]\r\n]/.test(text[to] ?? '')) return { start: from, end: to };
  return isParenthesis ? { start: from, end } : { start, end: to };
}

/** The lines of a definition that is all of its block, with the blank line before the next one; undefined where its item or clause has a number. */
function wholeBlock({ text, lines, clauses }: Policy, { block }: Definition): Span | undefined {
  const { item } = block.leaf;
  const before = text.slice(lines.startOf(lines.lineAt(block.start)), block.start);
  if (
    (item && /^\d/.test(item.marker)) ||
    !/^[\s>]*(?:[-*+][ \t]+)?$/.test(before) ||
    clauses.all.some(({ numberSpan }) => contains(block, numberSpan))
  )
    return undefined;
  const last = lines.lineAt(Math.max(block.start, block.end - 1));
  let next = last + 1;
  if (!item) while (next < lines.count - 1 && text.slice(lines.startOf(next), lines.endOf(next)).trim() === '') next++;
  return { start: lines.startOf(lines.lineAt(block.start)), end: lines.startOf(next) };
}
