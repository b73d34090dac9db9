/** "Turn this rule off here" and "in this file": suppression comments around the block of a finding, or at the top of the text. */
import type { Block } from '../document/markdown/leaf.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Diagnosis } from '../rules/rule.ts';

/** The edits, or undefined where no comment can be: in the front matter, outside any block, or where it would part what belongs together. */
export function suppressHere(policy: Policy, { rule, span }: Diagnosis): readonly TextEdit[] | undefined {
  const block = policy.markdown.blocks.find(({ start, end }) => start <= span.start && span.start <= end);
  if (!block || span.start < policy.frontMatter.bodyStart) return undefined;
  const { lines, lineEnding } = policy;
  const firstLine = lines.lineAt(block.unit.start);
  const lastLine = lines.lineAt(Math.max(block.unit.end - 1, block.unit.start));
  const at = lines.startOf(firstLine);
  const isOnFirst = lines.lineAt(span.start) === firstLine;
  const parts = partsList(policy, firstLine - 1, firstLine) || (!isOnFirst && partsList(policy, lastLine, lastLine + 1));
  if (parts || (!isOnFirst && block.leaf.item)) {
    const own = onItsLine(policy, block, rule, span.start);
    if (own || parts) return own;
  }
  if (isOnFirst)
    return [{ span: { start: at, end: at }, newText: `<!-- policywright-disable-next-line ${rule} -->${lineEnding}${lineEnding}` }];
  const end = lines.endOf(lastLine);
  return [
    { span: { start: at, end: at }, newText: `<!-- policywright-disable ${rule} -->${lineEnding}${lineEnding}` },
    { span: { start: end, end }, newText: `${lineEnding}${lineEnding}<!-- policywright-enable ${rule} -->` },
  ];
}

/** How a line begins that may belong to the one before it: it is indented, an item ("a.", "(iv)", "#."), a definition, a caption, or an attribute list. */
const CONTINUES = /^(?:[ \t]+\S|[-*+][ \t]|\(?(?:[A-Za-z]|[ivxlcIVXLC]{1,6}|\d{1,3}|#|@[\w-]{0,20})[.)]|(?:Table)?[:~][ \t]|\{:)/;
/** Those that belong to any text above them. */
const BELONGS = /^(?:(?:Table)?[:~][ \t]|\{:)/;

/** Whether a line at the margin between two others would part a list, or something else that other renderers read as one. @param before, after lines */
function partsList({ text, lines, frontMatter }: Policy, before: number, after: number): boolean {
  const lineFrom = (from: number, by: -1 | 1): string | undefined => {
    for (let line = from; line >= 0 && line < lines.count; line += by) {
      if (lines.startOf(line) < frontMatter.bodyStart) return undefined;
      const words = text.slice(lines.startOf(line), lines.endOf(line));
      if (words.trim() !== '') return words;
    }
    return undefined;
  };
  const [above, below] = [lineFrom(before, -1), lineFrom(after, 1)];
  return above !== undefined && below !== undefined && ((CONTINUES.test(above) && CONTINUES.test(below)) || BELONGS.test(below));
}

/** A comment at the end of the line, where that is in a paragraph's own text; undefined where it isn't. */
function onItsLine({ text, lines }: Policy, { leaf, start, end }: Block, rule: string, place: number): readonly TextEdit[] | undefined {
  if (leaf.kind !== 'paragraph') return undefined;
  const line = lines.lineAt(place);
  const from = lines.startOf(line);
  let at = Math.min(end, lines.endOf(line));
  // A break at the end of the line stays at its end.
  while (at > from && ' \t\\'.includes(text[at - 1] ?? '')) at--;
  const isApart = leaf.inlines.some((one) => !EMPHASIS.has(one.kind) && start + one.start < at && at < start + one.end);
  if (isApart || text[at - 1] === '}' || at <= place) return undefined;
  return [{ span: { start: at, end: at }, newText: ` <!-- policywright-disable-line ${rule} -->` }];
}

/** What a comment can be in without being read as something else. */
const EMPHASIS = new Set(['emphasis', 'strong', 'strikethrough']);

/** The edits that silence the rule of a finding to the end of the text; undefined for a finding in the front matter, which no comment reaches. */
export function suppressInFile({ frontMatter, lineEnding, text }: Policy, { rule, span }: Diagnosis): readonly TextEdit[] | undefined {
  const { bodyStart } = frontMatter;
  if (span.start < bodyStart) return undefined;
  // A byte order mark stays the first character of its file.
  const at = text.startsWith('\uFEFF') && bodyStart === 0 ? 1 : bodyStart;
  const isBelowFrontMatter = at > 1;
  const isAboveBlankLine = /^[ \t]*\r?\n/.test(text.slice(at, at + 100));
  const newText = `${isBelowFrontMatter ? lineEnding : ''}<!-- policywright-disable ${rule} -->${lineEnding}${isBelowFrontMatter && isAboveBlankLine ? '' : lineEnding}`;
  return [{ span: { start: at, end: at }, newText }];
}
