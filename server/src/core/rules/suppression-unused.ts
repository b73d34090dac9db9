/** `suppression-unused`: a suppression comment that suppresses nothing. */
import type { Suppression } from '../document/markdown/suppressions.ts';
import type { Policy } from '../document/policy.ts';
import type { Finding, Rule } from './rule.ts';

/** Flags suppressions that suppress nothing. Has one extra method that `lint.ts` calls when it knows which suppressions were of use. */
export const suppressionUnused: Rule & {
  checkUnused(policy: Policy, unused: readonly Suppression[], known: ReadonlySet<string>): Finding[];
} = {
  id: 'suppression-unused',
  group: 'Housekeeping',
  summary: "A suppression comment doesn't suppress any finding.",
  why: 'A comment that no longer suppresses anything may hide a later finding. Remove it, or correct the name of the rule.',
  severity: 'hint',
  check: () => [],
  checkUnused(policy, unused, known) {
    const useless = new Set(unused);
    const useful = new Set(policy.suppressions.filter((one) => !useless.has(one)).map(({ comment }) => comment.start));
    return unused.map((suppression) => {
      const unknown = suppression.rule !== undefined && !known.has(suppression.rule);
      return {
        span: suppression.span,
        message: unknown ? `There is no rule "${suppression.rule}"` : 'This comment suppresses no finding; it can be removed',
        faded: !unknown,
        fixes: [removal(policy, suppression, !useful.has(suppression.comment.start))],
      };
    });
  },
};

/** Removes the whole comment with its line when nothing in it is of use, else the rule's name. */
function removal(policy: Policy, { comment, rule, span }: Suppression, whole: boolean): NonNullable<Finding['fixes']>[number] {
  const { text, lines } = policy;
  const line = lines.lineAt(comment.start);
  const alone = text.slice(lines.startOf(line), comment.start).trim() === '' && text.slice(comment.end, lines.endOf(line)).trim() === '';
  if (!whole) {
    const before = /(?<![\s,])[\s,]+$/.exec(text.slice(comment.start, span.start))?.[0].length ?? 0;
    return {
      title: `Remove \`${rule}\` from the comment`,
      safe: true,
      edits: [{ span: { start: span.start - before, end: span.end }, newText: '' }],
    };
  }
  const end = alone ? Math.min(lines.startOf(line + 1), text.length) : comment.end;
  return {
    title: 'Remove the comment',
    safe: true,
    edits: [{ span: { start: alone ? lines.startOf(line) : comment.start, end }, newText: '' }],
  };
}
