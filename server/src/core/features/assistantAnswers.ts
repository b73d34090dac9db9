/** What the tools for assistants answer in words: short, since assistants pay by the word, with the worst first. English, as other programs read it. */
import { type ChangeReport, wholeLines } from './changeReport.ts';
import { type CoverageReport, coverageLines, coverageSummary } from './coverageReport.ts';
import { type FindingsReport, findingLines, findingsSummary } from './findingsReport.ts';

/** An answer that can be cut after any line. */
export interface AnswerLines {
  readonly head: string;
  readonly lines: readonly string[];
}

/** The findings, a line each, after what couldn't be checked. */
export function checkAnswer(report: FindingsReport): AnswerLines {
  return { head: [findingsSummary(report), ...(report.problems ?? [])].join('\n'), lines: findingLines(report) };
}

/** What isn't found, found in part, asked, and found, a line each, after the counts of each policy and what couldn't be read. */
export function coverageAnswer(report: CoverageReport): AnswerLines {
  const { files, problems = [] } = report;
  const counts = coverageSummary(report);
  const read = `${files.length} ${files.length === 1 ? 'policy' : 'policies'} read`;
  // Of many policies, the counts are lines among others, which can be left out.
  const isShort = counts.length <= MOST_COUNTS;
  return {
    head: [read, ...(isShort ? counts : []), ...problems].join('\n'),
    lines: [...(isShort ? [] : counts), ...coverageLines(report)],
  };
}

/** Lines of counts that are never left out. */
const MOST_COUNTS = 10;

/** The summary of changes. */
export function changesAnswer({ path, against, words, summary }: ChangeReport): AnswerLines {
  const compared = against === undefined ? path : `${path} compared with ${against}`;
  return { head: `${compared}: ${words} ${words === 1 ? 'word' : 'words'} changed`, lines: summary.trimEnd().split('\n') };
}

/**
 * The answer with its first lines, and how many are left out.
 * @param count of the lines to keep
 */
export function answerText({ head, lines }: AnswerLines, count = lines.length): string {
  const left = lines.length - count;
  return [
    head,
    ...lines.slice(0, count),
    ...(left > 0 ? [`${left} more ${left === 1 ? 'line is' : 'lines are'} left out; ask about fewer files`] : []),
  ].join('\n');
}

/** The answer in as many lines as fit. @param maxCharacters UTF-16 code units */
export function cappedAnswer(answer: AnswerLines, maxCharacters: number): string {
  const head = answer.head.length < maxCharacters / 2 ? answer.head : wholeLines(answer.head, maxCharacters / 2);
  let count = 0;
  let length = head.length + LAST_LINE;
  for (const line of answer.lines) {
    length += line.length + 1;
    if (length > maxCharacters) break;
    count++;
  }
  return answerText({ ...answer, head }, count);
}

/** Characters of the line that says how much is left out. */
const LAST_LINE = 80;
