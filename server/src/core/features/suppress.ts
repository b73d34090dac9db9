/** "Turn this rule off here": writes a suppression comment around the block that a finding stands in. */
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/span.ts';
import type { Diagnosis } from '../rules/rule.ts';

/** The edits, or undefined where a comment cannot stand (front matter, or outside any block). */
export function suppressHere(policy: Policy, { rule, span }: Diagnosis): readonly TextEdit[] | undefined {
  const block = policy.markdown.blocks.find(({ start, end }) => start <= span.start && span.start <= end);
  if (!block || span.start < policy.frontMatter.bodyStart) return undefined;
  const { lines, lineEnding } = policy;
  const firstLine = lines.lineAt(block.unit.start);
  const at = lines.startOf(firstLine);
  if (lines.lineAt(span.start) === firstLine) return [{ span: { start: at, end: at }, newText: `<!-- policywright-disable-next-line ${rule} -->${lineEnding}${lineEnding}` }];
  const end = lines.endOf(lines.lineAt(Math.max(block.unit.end - 1, block.unit.start)));
  return [
    { span: { start: at, end: at }, newText: `<!-- policywright-disable ${rule} -->${lineEnding}${lineEnding}` },
    { span: { start: end, end }, newText: `${lineEnding}${lineEnding}<!-- policywright-enable ${rule} -->` },
  ];
}
