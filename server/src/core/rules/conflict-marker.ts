/** `conflict-marker`: a merge that nobody finished. */
import { findConflicts, findConflictsIn } from '../document/markdown/conflictMarkers.ts';
import type { Rule } from './rule.ts';

/** Which version holds is for the writer to say; all other rules read the first one. */
export const conflictMarker: Rule = {
  id: 'conflict-marker',
  group: 'Text',
  summary: 'A merge conflict was never resolved: both versions and their markers are in the text.',
  why: "Readers see two versions of one passage and can't tell which one applies. Git writes `<<<<<<<`, `=======` and `>>>>>>>` where two people changed the same lines, and leaves the choice to you.",
  severity: 'error',
  *check({ text, frontMatter, markdown }, { l10n }) {
    const { start, end } = frontMatter.content;
    for (const { span, isWhole, others } of [...findConflictsIn(text.slice(start, end), start), ...findConflicts(markdown)])
      yield {
        span,
        message: isWhole ? l10n.t('This merge conflict is unresolved') : l10n.t('This line is left over from a merge conflict'),
        related: others.map((other) => ({ span: other, message: l10n.t('Its other markers') })),
      };
  },
};
