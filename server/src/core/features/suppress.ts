/** "Turn this rule off here" and "in this file": suppression comments around the block of a finding, or at the top of the text. */
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';
import type { Diagnosis } from '../rules/rule.ts';

/** The edits, or undefined where a comment cannot be (front matter, or outside any block). */
export function suppressHere(policy: Policy, { rule, span }: Diagnosis): readonly TextEdit[] | undefined {
  const block = policy.markdown.blocks.find(({ start, end }) => start <= span.start && span.start <= end);
  if (!block || span.start < policy.frontMatter.bodyStart) return undefined;
  const { lines, lineEnding } = policy;
  const firstLine = lines.lineAt(block.unit.start);
  const at = lines.startOf(firstLine);
  if (lines.lineAt(span.start) === firstLine)
    return [{ span: { start: at, end: at }, newText: `<!-- policywright-disable-next-line ${rule} -->${lineEnding}${lineEnding}` }];
  const end = lines.endOf(lines.lineAt(Math.max(block.unit.end - 1, block.unit.start)));
  return [
    { span: { start: at, end: at }, newText: `<!-- policywright-disable ${rule} -->${lineEnding}${lineEnding}` },
    { span: { start: end, end }, newText: `${lineEnding}${lineEnding}<!-- policywright-enable ${rule} -->` },
  ];
}

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
