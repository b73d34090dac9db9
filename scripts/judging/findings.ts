/** Findings to judge: a sample of what the command line reports in real policies, and the sums of what people made of it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grouped } from '../harm/trials.ts';
import { fenceFor, readVerdicts, type Verdicts } from './verdicts.ts';

const cli = join(import.meta.dirname, '../../dist/cli.js');

/** What a reader may say of a finding. */
const FINDING_VERDICTS = ['right', 'noise', 'wrong', 'doubtful'] as const;

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

interface Sampled extends Reported {
  readonly file: string;
}

/** Findings of one rule in one repository: one custom of one author must not decide over a rule. */
const PER_REPOSITORY = 3;

/** Which findings are sampled. */
export interface SampleSize {
  readonly perRule: number;
  readonly perFile: number;
  /** Date to treat as today, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * A sheet with a sample of the findings in a folder whose subfolders are repositories, each checked by itself as its owner would.
 * Chosen by hash, so that two runs over the same files choose the same; at most `perFile` of one rule in one file.
 */
export function findingSheet(folder: string, { perRule, perFile, today }: SampleSize): string {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => check(join(folder, name), today).map((one): Sampled => ({ ...one, file: `${name}/${one.file}` })));
  const byRule = grouped(found, ({ rule }) => rule);
  const sample = [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) =>
      limited(
        limited(byHash(own), ({ file }) => file, perFile),
        repositoryOf,
        PER_REPOSITORY,
      ).slice(0, perRule),
    );
  return [
    '# Findings to judge',
    '',
    `Write one of ${FINDING_VERDICTS.join(', ')} behind each "Verdict:". Right: a careful lawyer or editor would want to know. Noise: true, but nobody would act on it. Wrong: not true, or not meant so. Doubtful: can't be told from this text. A reason may follow behind a dash.`,
    '',
    ...sample.flatMap((one, index) => entryOf(folder, one, index)),
  ].join('\n');
}

/** The sums of sheets, as rows of `test/corpus/never-seen.tsv`. */
export function sumFindings(sheets: readonly string[]): string {
  const sums = new Map<string, Verdicts<(typeof FINDING_VERDICTS)[number]>>();
  for (const [rule, tally] of readVerdicts(sheets.join('\n'), FINDING_VERDICTS)) {
    if (tally.open + tally.unreadable > 0) console.error(`${rule}: ${tally.open} open, ${tally.unreadable} unreadable`);
    sums.set(rule, tally);
  }
  const rows = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, tally]) => [rule, ...FINDING_VERDICTS.map((word) => tally[word])].join('\t'));
  return `${[['rule', ...FINDING_VERDICTS].join('\t'), ...rows].join('\n')}\n`;
}

function check(folder: string, today: string): readonly (Reported & { readonly file: string })[] {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '.', '--format', 'json', '--allow-none', '--today', today], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly path: string; readonly findings: readonly Reported[] }[] };
  return files.flatMap(({ path, findings }) => findings.map((one) => ({ ...one, file: path })));
}

/** Lines before and behind a finding. */
const AROUND = 3;

function entryOf(folder: string, { rule, severity, message, file, start, end }: Sampled, index: number): readonly string[] {
  const lines = readFileSync(join(folder, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  const from = Math.max(0, start.line - 1 - AROUND);
  const excerpt = lines
    .slice(from, Math.min(end.line, start.line + AROUND) + AROUND)
    .map((line, at) => `${from + at + 1 >= start.line && from + at + 1 <= end.line ? '>' : ' '} ${line.slice(0, 1500)}`)
    .join('\n');
  const meant = start.line === end.line ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1) : '';
  return [
    `## ${index + 1}. ${rule}`,
    '',
    `- Place: ${file}:${start.line}:${start.column}`,
    `- Finding: ${severity}: ${message}${meant === '' ? '' : `; at "${meant.slice(0, 200)}"`}`,
    '- Verdict: ',
    '',
    fenceFor(excerpt),
    excerpt,
    fenceFor(excerpt),
    '',
  ];
}

/** The first of each group, in the order given. */
function limited(findings: readonly Sampled[], groupOf: (finding: Sampled) => string, limit: number): readonly Sampled[] {
  const taken = new Map<string, number>();
  return findings.filter((finding) => {
    const count = (taken.get(groupOf(finding)) ?? 0) + 1;
    taken.set(groupOf(finding), count);
    return count <= limit;
  });
}

function repositoryOf({ file }: Sampled): string {
  return file.slice(0, file.indexOf('/'));
}

function byHash(findings: readonly Sampled[]): readonly Sampled[] {
  return findings.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}

function hashOf({ rule, file, start }: Sampled): string {
  return createHash('sha1').update(`${rule} ${file} ${start.line}:${start.column}`).digest('hex');
}
