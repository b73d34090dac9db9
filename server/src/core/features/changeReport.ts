/** What changed between two versions of a policy, as plain data for other programs. `features/reportSchemas.ts` describes it. */
import { comparePolicies } from '../analysis/comparison/comparison.ts';
import type { Policy } from '../document/policy.ts';
import { changeSummary } from './changeSummary.ts';

/** One section that isn't as it was. */
export interface ReportedChange {
  /** `moved`: the same words elsewhere, or under another heading or number. */
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  /** Its heading; empty for the text before the first heading. */
  readonly section: string;
  /** Its heading before, where that was another. */
  readonly before?: string;
  /** 1-based line of the heading in the later version; absent where the section is gone. */
  readonly line?: number;
  /** Words. */
  readonly added: number;
  readonly removed: number;
}

/** The whole report. */
export interface ChangeReport {
  readonly version: 1;
  readonly path: string;
  /** What it is compared with; absent where two texts were compared. */
  readonly against?: string;
  /** Words changed; an exchanged word counts once. */
  readonly words: number;
  /** Keys of the front matter that differ, of those that date a policy. */
  readonly dates: readonly { readonly key: string; readonly before?: string; readonly after?: string }[];
  readonly sections: readonly ReportedChange[];
  /** Ready for a notice: Markdown in the language of the policy. */
  readonly summary: string;
  /** Sections that aren't listed, and whether the summary is cut, since the report would be too long; absent where it is complete. */
  readonly omitted?: { readonly sections: number; readonly summaryCut: boolean };
}

/** Compares. @param against what readers know the earlier version by */
export function changeReport(before: Policy, after: Policy, path: string, against?: string): ChangeReport {
  const { sections, words } = comparePolicies(before, after);
  return {
    version: 1,
    path,
    ...(against === undefined ? {} : { against }),
    words,
    dates: (['version', 'last_updated', 'effective_date'] as const).flatMap((key) => {
      const [old, now] = [before.keys[key]?.text, after.keys[key]?.text];
      return old === now ? [] : [{ key, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
    }),
    sections: sections.flatMap((change): readonly ReportedChange[] => {
      const { kind, moved, renamed, renumbered, added, removed } = change;
      if (kind === 'same' && !moved && !renamed && !renumbered) return [];
      // A heading without a word says nothing to readers, there or gone.
      if (kind !== 'same' && change.words === 0) return [];
      const heading = change.after?.heading ?? change.before?.heading;
      return [
        {
          kind: kind === 'same' ? 'moved' : kind,
          section: heading?.text ?? '',
          ...((renamed || renumbered) && change.before ? { before: change.before.heading.text } : {}),
          ...(change.after ? { line: after.lines.lineAt(change.after.heading.span.start) + 1 } : {}),
          added,
          removed,
        },
      ];
    }),
    summary: changeSummary(before, after),
  };
}

/** Characters of JSON that a report has beside its sections and its summary. */
const FRAME = 2000;
/** UTF-16 code units of a date or a version in a report that is cut. */
const MAX_VALUE = 100;

/**
 * A report that fits a limit: the summary gets at most half of it, the sections the rest.
 * @param maxCharacters UTF-16 code units of its JSON without white space
 */
export function cappedChangeReport(report: ChangeReport, maxCharacters: number): ChangeReport {
  if (JSON.stringify(report).length <= maxCharacters) return report;
  const summary = wholeLines(report.summary, Math.floor((maxCharacters - FRAME) / 2));
  let room = maxCharacters - FRAME - JSON.stringify(summary).length;
  const sections: ReportedChange[] = [];
  for (const one of report.sections) {
    const cost = JSON.stringify(one).length + 1;
    if (cost > room) continue;
    room -= cost;
    sections.push(one);
  }
  return {
    ...report,
    dates: report.dates.map(({ key, before, after }) => ({
      key,
      ...(before === undefined ? {} : { before: before.slice(0, MAX_VALUE) }),
      ...(after === undefined ? {} : { after: after.slice(0, MAX_VALUE) }),
    })),
    sections,
    summary,
    omitted: { sections: report.sections.length - sections.length, summaryCut: summary.length < report.summary.length },
  };
}

/** As many whole lines of a text as fit. @param maxCharacters UTF-16 code units, line ends included */
export function wholeLines(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters ? text : text.slice(0, text.lastIndexOf('\n', Math.max(maxCharacters - 1, 0)) + 1);
}
