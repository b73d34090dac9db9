/** Prints coverage: for people, programs, reports, spreadsheets, and code scanning. */
import {
  bestLine,
  bestQuote,
  COVERAGE_CSV_HEAD,
  type CoverageItem,
  type CoveredFile,
  countStatuses,
  coverageCsvRows,
  coverageReport,
  type Diagnosis,
  ENGLISH,
  type ItemStatus,
  itemTitle,
  type Localizer,
  noProfilesMessage,
  type PolicyKind,
  type Span,
  statusName,
  topicTitle,
} from '../../core/index.ts';
import { l10n } from '../../node/programLanguage.ts';
import type { CoverageFormat } from './formats.ts';
import { printSarif } from './printSarif.ts';
import { printable, type Style, type Terminal } from './terminal.ts';

/** The whole output. @param cwd the folder that paths are relative to */
export function printCoverage(format: CoverageFormat, files: readonly CoveredFile[], cwd: string, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(coverageReport(files), null, 2)}\n`;
    case 'csv':
      return COVERAGE_CSV_HEAD + files.map((file) => coverageCsvRows(file, l10n)).join('');
    case 'markdown':
      return files.map(asMarkdown).join('\n');
    case 'sarif':
      return printSarif({ files: files.map(asChecked), fixed: 0, cwd, problems: [] });
    case 'text':
      return files.map((file) => asText(file, terminal)).join('\n');
  }
}

const STYLES: Readonly<Record<ItemStatus, Style>> = {
  present: 'good',
  elsewhere: 'good',
  partial: 'information',
  missing: 'warning',
  question: 'quiet',
  'not-applicable': 'quiet',
};

function summaryOf(items: readonly CoverageItem[]): string {
  const counts = countStatuses(items);
  return l10n.t('{found} found, {partial} in part, {missing} not found, {questions} open questions', {
    found: counts.present + counts.elsewhere,
    partial: counts.partial,
    missing: counts.missing,
    questions: counts.question,
  });
}

function asText(file: CoveredFile, { paint, width }: Terminal): string {
  const { coverage, commit } = file;
  const path = printable(file.path);
  const head =
    commit === undefined ? path : l10n.t('{path} (commit {commit} of {date})', { path, commit: commit.commit, date: commit.date });
  const parts = coverage.profiles.map(({ name, items }) => {
    const rows = items.map((item) => {
      const status = statusName(item.status, l10n);
      const note = item.override?.note ?? '';
      const place = item.evidence.length > 0 ? `${path}:${bestLine(file, item)}` : '';
      const row = `  ${status.padEnd(18)} ${itemTitle(item, coverage.kind, l10n)}`;
      const shown = printable(note === '' ? bestQuote(file, item) : note);
      const below =
        shown === '' ? '' : `\n${' '.repeat(21)}${paint('quiet', `${place} ${shown}`.trim().slice(0, Math.max(40, width - 22)))}`;
      return `${paint(STYLES[item.status], row)}${below}`;
    });
    return [` ${l10n.t(name)}: ${summaryOf(items)}`, ...rows].join('\n');
  });
  return [paint('file', head), ...(parts.length > 0 ? parts : [` ${noProfilesMessage(coverage, l10n)}`]), ''].join('\n');
}

function asMarkdown(file: CoveredFile): string {
  const { path, coverage, commit } = file;
  const cell = (text: string): string =>
    printable(text)
      .replace(/\\/g, '\\\\')
      .replace(/\|/g, '\\|')
      .replace(/[<>]/g, (one) => (one === '<' ? '&lt;' : '&gt;'));
  const head = [
    `# ${cell(path)}`,
    ...(commit ? ['', l10n.t('Commit {commit} of {date}', { commit: commit.commit, date: commit.date })] : []),
  ];
  const tables = coverage.profiles.map(({ name, url, items }) =>
    [
      '',
      `## ${url === '' ? cell(l10n.t(name)) : `[${cell(l10n.t(name))}](${url})`}`,
      '',
      summaryOf(items),
      '',
      `| ${[l10n.t('Item'), l10n.t('Source'), l10n.t('Status'), l10n.t('Line'), l10n.t('Passage')].join(' | ')} |`,
      '| --- | --- | --- | --- | --- |',
      ...items.map((item) => {
        const text = item.override?.note || bestQuote(file, item);
        return `| ${[topicTitle(item.topic, coverage.kind, l10n), item.source, statusName(item.status, l10n), bestLine(file, item), text].map(cell).join(' | ')} |`;
      }),
    ].join('\n'),
  );
  return [...head, ...(tables.length > 0 ? tables : ['', noProfilesMessage(coverage, l10n)]), ''].join('\n');
}

/** Gaps as findings: one a gap, which is the unit that auditors file. */
function asChecked(file: CoveredFile): Parameters<typeof printSarif>[0]['files'][number] {
  const { path, text, lines, coverage } = file;
  const top: Span = { start: 0, end: lines.endOf(0) };
  return {
    path,
    kind: coverage.kind,
    text,
    lines,
    findings: coverage.profiles.flatMap(({ items }) =>
      items.flatMap((item): readonly Diagnosis[] => gapOf(item, coverage.kind, top, ENGLISH)),
    ),
  };
}

function gapOf(item: CoverageItem, kind: PolicyKind, top: Span, english: Localizer): readonly Diagnosis[] {
  const title = itemTitle(item, kind, english);
  const [first] = item.evidence;
  if (item.status === 'missing')
    return [
      {
        rule: kind === 'privacy' ? 'disclosure-missing' : 'section-missing',
        severity: item.severity,
        message: `Not found: ${title}`,
        span: top,
      },
    ];
  if (item.status !== 'partial' || !first) return [];
  return [
    {
      rule: 'disclosure-partial',
      severity: item.severity === 'hint' ? 'hint' : 'information',
      message: `Found in part: ${title}`,
      span: first.span,
    },
  ];
}
