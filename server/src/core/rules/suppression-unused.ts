/** `suppression-unused`: a suppression comment that suppresses nothing. */
import type { Suppression } from '../document/markdown/suppressions.ts';
import type { Policy } from '../document/policy.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';

/** Flags suppressions that suppress nothing. Has one extra method that `lint.ts` calls when it knows which suppressions were of use. */
export const suppressionUnused: Rule & {
  checkUnused(policy: Policy, unused: readonly Suppression[], known: ReadonlySet<string>, l10n: Localizer): Finding[];
} = {
  id: 'suppression-unused',
  group: 'Housekeeping',
  summary: "A suppression comment doesn't suppress any finding.",
  why: 'A comment that no longer suppresses anything may hide a later finding. Remove it, or correct the name of the rule.',
  severity: 'hint',
  check: () => [],
  checkUnused(policy, unused, known, l10n) {
    const useless = new Set(unused);
    const useful = new Set(policy.suppressions.filter((one) => !useless.has(one)).map(({ comment }) => comment.start));
    return unused.map((suppression) => {
      const unknown = suppression.rule !== undefined && !known.has(suppression.rule);
      return {
        span: suppression.span,
        message: unknown
          ? l10n.t('There is no rule "{id}"', { id: suppression.rule ?? '' })
          : l10n.t('This comment suppresses no finding; it can be removed'),
        faded: !unknown,
        fixes: [removal(policy, suppression, !useful.has(suppression.comment.start), l10n)],
      };
    });
  },
};

/** Removes the whole comment with its line when nothing in it is of use, else the rule's name. */
function removal(
  policy: Policy,
  { comment, rule, span }: Suppression,
  whole: boolean,
  l10n: Localizer,
): NonNullable<Finding['fixes']>[number] {
  const { text, lines } = policy;
  const line = lines.lineAt(comment.start);
  const alone = text.slice(lines.startOf(line), comment.start).trim() === '' && text.slice(comment.end, lines.endOf(line)).trim() === '';
  if (!whole) {
    const before = /(?<![\s,])[\s,]+$/.exec(text.slice(comment.start, span.start))?.[0].length ?? 0;
    return {
      title: l10n.t('Remove {rule} from the comment', { rule: rule ?? '' }),
      safe: true,
      edits: [{ span: { start: span.start - before, end: span.end }, newText: '' }],
    };
  }
  const end = alone ? Math.min(lines.startOf(line + 1), text.length) : comment.end;
  const space = alone ? 0 : (/[ \t]{1,9}$/.exec(text.slice(Math.max(0, comment.start - 9), comment.start))?.[0].length ?? 0);
  const isLast = text.slice(comment.end, lines.endOf(line)).trim() === '';
  return {
    title: l10n.t('Remove the comment'),
    safe: true,
    edits: [{ span: { start: alone ? lines.startOf(line) : comment.start - (isLast ? space : 0), end }, newText: '' }],
  };
}
