/** One cause, one finding: what many places have in common is said once, with their number, all of them as related places and one fix. */
import type { Severity } from '../../config/severity.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Finding, Fix } from '../rule.ts';

/** More findings than these have one cause, such as a page that was copied from a website, and are one finding. */
export const MOST_SINGLE = 3;
/** Related places of one finding: editors list them all, and more are no help. */
const MOST_RELATED = 1000;

/** How a finding for many places is worded. */
export interface CommonCause {
  /** @param count places, at least two */
  readonly message: (count: number) => string;
  /** What is said of each further place; `Also here` without it. */
  readonly also?: string;
  /** Of the finding for all; that of the first one without it. */
  readonly severity?: Severity;
  /** The fix that puts all right at once, where there is one; without it the first fixes of all are put together under `title`. */
  readonly fix?: { readonly title: (count: number) => string };
  /** Places that are findings of their own; {@link MOST_SINGLE} without it. */
  readonly mostSingle?: number;
}

/**
 * The findings as they are where they are few, else one that stands at the first.
 * @param findings of one cause, in document order
 */
export function asOneFinding(findings: readonly Finding[], cause: CommonCause, l10n: Localizer): readonly Finding[] {
  const [first, ...others] = findings;
  if (!first || findings.length <= (cause.mostSingle ?? MOST_SINGLE)) return findings;
  const { severity = first.severity, also = l10n.t('Also here') } = cause;
  return [
    {
      span: first.span,
      message: cause.message(findings.length),
      ...(severity === undefined ? {} : { severity }),
      related: others.slice(0, MOST_RELATED).map(({ span }) => ({ span, message: also })),
      get fixes() {
        return cause.fix ? together(findings, cause.fix.title) : [];
      },
    },
  ];
}

/** The first fix of each finding that has one; none where only one has. */
function together(findings: readonly Finding[], title: (count: number) => string): readonly Fix[] {
  const fixes = findings.flatMap(({ fixes: [fix] = [] }) => (fix && fix.preferred !== false ? [fix] : []));
  if (fixes.length === 0) return [];
  // Two findings may share an edit, such as that of a link definition.
  const edits = new Map(fixes.flatMap((fix) => fix.edits.map((edit) => [`${edit.span.start} ${edit.span.end} ${edit.newText}`, edit])));
  const ordered = [...edits.values()].sort((a, b) => a.span.start - b.span.start);
  const isDisjoint = ordered.every((edit, index) => index === 0 || edit.span.start >= (ordered[index - 1]?.span.end ?? 0));
  return isDisjoint ? [{ title: title(fixes.length), safe: fixes.every(({ safe }) => safe), edits: ordered }] : [];
}
