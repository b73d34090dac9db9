/** What a check found, as plain data for other programs: the form of `check --format json` and of the tools for assistants. `features/reportSchemas.ts` describes it. */
import type { Severity } from '../config/severity.ts';
import type { LineIndex } from '../document/text/lines.ts';
import { ENGLISH, type Localizer, worded } from '../l10n/localizer.ts';
import type { Diagnosis, Related } from '../rules/rule.ts';
import { oneLine } from './reportedLine.ts';

/** A place in a text. Lines and columns count from 1, columns in UTF-16 code units. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
}

/** A fix; what it does to the text isn't told. */
export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  /** Places to review before the fix is made. */
  readonly left?: readonly { readonly start: ReportedPlace; readonly end: ReportedPlace; readonly text: string; readonly why: string }[];
}

/** One finding. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly start: ReportedPlace;
  readonly end: ReportedPlace;
  readonly fixes: readonly ReportedFix[];
  /** Places in other files that belong to it. */
  readonly related?: readonly (ReportedPlace & { readonly path: string; readonly message: string })[];
}

/** One file that was checked, with or without findings. */
export interface ReportedFile {
  readonly path: string;
  /** Kind of policy; `config` for a configuration file. */
  readonly kind: string;
  readonly findings: readonly ReportedFinding[];
}

/** The whole report. */
export interface FindingsReport {
  readonly version: 1;
  readonly files: readonly ReportedFile[];
  /** Of everything that was found, listed or not. */
  readonly summary: {
    readonly files: number;
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
    readonly fixed: number;
  };
  /** What isn't listed, since the report would be too long; absent where it is complete. */
  readonly omitted?: { readonly findings: number; readonly files: number };
  /** What couldn't be checked, a line each; only in answers of tools, since the command line says it on standard error. */
  readonly problems?: readonly string[];
}

/** One file as the host checked it. */
export interface FileWithFindings {
  readonly path: string;
  readonly kind: string;
  readonly lines: Pick<LineIndex, 'positionAt'>;
  readonly findings: readonly Diagnosis[];
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** The report on some files. @param fixed how many findings were fixed in the files @param l10n in the language of the findings */
export function findingsReport(files: readonly FileWithFindings[], fixed = 0, l10n: Localizer = ENGLISH): FindingsReport {
  const count = (severity: string): number =>
    files.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
  return {
    version: 1,
    files: files.map(({ path, kind, lines, findings }) => ({ path, kind, findings: findings.map((one) => reported(one, lines, l10n)) })),
    summary: {
      files: files.length,
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
      fixed,
    },
  };
}

function reported(
  { rule, severity, message, span, fixes = [], related = [] }: Diagnosis,
  lines: Pick<LineIndex, 'positionAt'>,
  l10n: Localizer,
): ReportedFinding {
  const place = (offset: number): ReportedPlace => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  return {
    rule,
    severity,
    message,
    start: place(span.start),
    end: place(span.end),
    fixes: fixes.map(({ title, safe, review }) => ({
      title,
      safe,
      ...(review
        ? {
            left: review.left.map(({ span: at, text, why }) => ({
              start: place(at.start),
              end: place(at.end),
              text,
              why: worded(l10n, why),
            })),
          }
        : {}),
    })),
    ...elsewhereOf(related),
  };
}

/** Nothing where no place is in another file. */
function elsewhereOf(related: readonly Related[]): Pick<ReportedFinding, 'related'> {
  const places = related.flatMap(({ message, elsewhere }) =>
    elsewhere ? [{ path: elsewhere.file, line: elsewhere.line + 1, column: elsewhere.from + 1, message }] : [],
  );
  return places.length > 0 ? { related: places } : {};
}

/** Problems that a report that is cut tells of, and UTF-16 code units of each. */
const MAX_PROBLEMS = 5;
const MAX_PROBLEM = 300;
/** Characters of JSON that such a report has beside its files. */
const FRAME = 300 + 2 * MAX_PROBLEMS * MAX_PROBLEM;

/**
 * A report that fits a limit: the worst findings stay, in their order, and what is left out is counted.
 * @param maxCharacters UTF-16 code units of its JSON without white space
 */
export function cappedReport(report: FindingsReport, maxCharacters: number): FindingsReport {
  if (JSON.stringify(report).length <= maxCharacters) return report;
  let room = maxCharacters - FRAME;
  const take = (cost: number): boolean => {
    if (cost > room) return false;
    room -= cost;
    return true;
  };
  const costs = report.files.map((file) => JSON.stringify({ ...file, findings: [] }).length + 1);
  const listed = new Set<number>();
  const kept = new Set<ReportedFinding>();
  for (const { index, finding } of worstFirst(report)) {
    const cost = JSON.stringify(finding).length + 1;
    if (!take(listed.has(index) ? cost : cost + (costs[index] ?? 0))) continue;
    listed.add(index);
    kept.add(finding);
  }
  // A file without findings is told only where there is room: that it has none is in the summary.
  report.files.forEach(({ findings }, index) => {
    if (findings.length === 0 && take(costs[index] ?? 0)) listed.add(index);
  });
  const files = report.files.flatMap((file, index) =>
    listed.has(index) ? [{ ...file, findings: file.findings.filter((one) => kept.has(one)) }] : [],
  );
  const all = report.files.reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    version: 1,
    files,
    summary: report.summary,
    omitted: { findings: all - kept.size, files: report.files.length - files.length },
    ...(report.problems ? { problems: report.problems.slice(0, MAX_PROBLEMS).map((one) => one.slice(0, MAX_PROBLEM)) } : {}),
  };
}

/** A line for each finding, the worst first: for readers who pay by the word. The lines are English whatever the messages are in. */
export function findingLines(report: FindingsReport): readonly string[] {
  return worstFirst(report).map(({ path, finding: { rule, severity, message, start, fixes } }) => {
    const [fix] = fixes;
    const offered = fix ? ` (${fix.safe ? 'safe fix' : 'fix'}: ${fix.title})` : '';
    return oneLine(`${path}:${start.line}:${start.column}: ${severity} ${rule}: ${message}${offered}`);
  });
}

/** `3 files checked: 1 error, 2 warnings` */
export function findingsSummary({ summary }: FindingsReport): string {
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map(
    (severity) => `${summary[severity]} ${severity}${summary[severity] === 1 || severity === 'information' ? '' : 's'}`,
  );
  return `${summary.files} ${summary.files === 1 ? 'file' : 'files'} checked: ${counts.join(', ') || 'no findings'}`;
}

function worstFirst({
  files,
}: FindingsReport): readonly { readonly index: number; readonly path: string; readonly finding: ReportedFinding }[] {
  const all = files.flatMap(({ path, findings }, index) => findings.map((finding) => ({ index, path, finding })));
  return SEVERITIES.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}
