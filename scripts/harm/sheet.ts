/** The sheet on which a person judges: one entry for each change of the sample, with a line for the verdict. */
import { fenceFor, readVerdicts, type Verdicts } from '../judging/verdicts.ts';
import { firstByHash, grouped, type LeftLine, type Trial } from './trials.ts';

/** What a person may say of a change. */
export const VERDICTS = ['right', 'harmless', 'harmful'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** Changes of each action on the sheet. */
const PER_ACTION = 5;
/** Places listed as left of each change on the sheet. */
const MOST_LEFT = 40;

/** The sheet as Markdown. */
export function writeSheet(trials: readonly Trial[]): string {
  const byName = grouped(trials, ({ name }) => name);
  const sample = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => firstByHash(own, PER_ACTION));
  return [
    '# Changes to judge',
    '',
    `Write one of ${VERDICTS.join(', ')} behind each "Verdict:". Right: what a careful writer would have done. Harmless: not needed, or not quite as one would have it, but nothing is damaged. Harmful: words, numbers, links, dates or their meaning are damaged. A reason may follow behind a dash.`,
    '',
    'What is listed as left is shown to the writer before the change is made.',
    '',
    ...sample.flatMap(({ name, file, line, title, safe, message, diff, left }, index) => [
      `## ${index + 1}. ${name}`,
      '',
      `- Place: ${file}:${line}`,
      ...(message === '' ? [] : [`- Finding: ${message.replace(/\s+/g, ' ')}`]),
      `- Action: ${title.replace(/\s+/g, ' ')}${safe ? ' (safe)' : ''}`,
      ...left.slice(0, MOST_LEFT).map(leftLine),
      ...(left.length > MOST_LEFT ? [`- Left: and ${left.length - MOST_LEFT} more`] : []),
      '- Verdict: ',
      '',
      `${fenceFor(diff)}diff`,
      diff,
      fenceFor(diff),
      '',
    ]),
  ].join('\n');
}

function leftLine({ line, text, why }: LeftLine): string {
  return `- Left${line === undefined ? '' : `, line ${line}`}: “${text.replace(/\s+/g, ' ')}”${why === '' ? '' : `: ${why}`}`;
}

/** Verdicts of one action. */
export type Tally = Verdicts<Verdict>;

/** Counts the verdicts of a sheet by action. */
export function readSheet(sheet: string): ReadonlyMap<string, Tally> {
  return readVerdicts(sheet, VERDICTS);
}

/** The sums as a table, the most harmful first. */
export function tallyTable(tallies: ReadonlyMap<string, Tally>): string {
  const harm = ({ right, harmless, harmful }: Tally): number => harmful / Math.max(1, right + harmless + harmful);
  const rows = [...tallies]
    .sort(([a, x], [b, y]) => harm(y) - harm(x) || (a < b ? -1 : 1))
    .map(([name, tally]) => {
      const judged = tally.right + tally.harmless + tally.harmful;
      return `| ${name} | ${tally.right} | ${tally.harmless} | ${tally.harmful} | ${judged === 0 ? '–' : `${Math.round(100 * harm(tally))} %`} | ${tally.open} | ${tally.unreadable} |`;
    });
  return ['| Action | Right | Harmless | Harmful | | Open | Unreadable |', '| --- | --: | --: | --: | --: | --: | --: |', ...rows, ''].join(
    '\n',
  );
}
