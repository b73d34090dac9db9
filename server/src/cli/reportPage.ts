/** The page that shows many reports as one: HTML that needs no script and no network. What the reports say is escaped, since nobody knows who wrote them. */
import { escapeHtml, type FindingsReport, isObject, knownRules, type Localizer, plural, rulePage } from '../core/index.ts';
import { nameOfSeverity } from './print/severityNames.ts';

/** A report under the name by which readers know it, such as that of a repository. */
export interface NamedReport {
  readonly name: string;
  readonly report: FindingsReport;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** What `check --format json` wrote; undefined for any other text. */
export function readReport(text: string): FindingsReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['files']) || !isObject(value['summary'])) return undefined;
  return value['files'].every(isFile) && Object.values(value['summary']).every((count) => Number.isSafeInteger(count))
    ? (value as unknown as FindingsReport)
    : undefined;
}

function isFile(value: unknown): boolean {
  if (!isObject(value) || typeof value['path'] !== 'string' || typeof value['kind'] !== 'string') return false;
  return Array.isArray(value['findings']) && value['findings'].every(isFinding);
}

function isFinding(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { rule, severity, message, start } = value;
  return (
    typeof rule === 'string' &&
    typeof message === 'string' &&
    SEVERITIES.some((one) => one === severity) &&
    isObject(start) &&
    Number.isSafeInteger(start['line']) &&
    Number.isSafeInteger(start['column'])
  );
}

/** Counted again: a summary may say anything. */
function countsOf({ files }: FindingsReport): Readonly<Record<(typeof SEVERITIES)[number], number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** All that the page shows is in it. */
const CONTENT_SECURITY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page. The same reports give the same bytes. */
export function reportPage(reports: readonly NamedReport[], l10n: Localizer): string {
  const title = l10n.t('Policy report');
  const rows = reports.map(({ name, report }, index) => {
    const counts = countsOf(report);
    const cells = SEVERITIES.map(
      (severity) => `<td class="count${counts[severity] > 0 ? ` ${severity}` : ''}">${number(counts[severity], l10n)}</td>`,
    );
    return `<tr><th scope="row"><a href="#report-${index + 1}">${escapeHtml(name)}</a></th><td class="count">${number(policiesOf(report), l10n)}</td>${cells.join('')}</tr>`;
  });
  const sum = (of: (report: FindingsReport) => number): string =>
    number(
      reports.reduce((total, { report }) => total + of(report), 0),
      l10n,
    );
  const total = `<tr><th scope="row">${escapeHtml(l10n.t('Total'))}</th><td class="count">${sum(policiesOf)}</td>${SEVERITIES.map((severity) => `<td class="count">${sum((report) => countsOf(report)[severity])}</td>`).join('')}</tr>`;
  const columns = [l10n.t('Source'), l10n.t('Policies'), ...SEVERITIES.map(nameOfSeverity)];
  return `<!doctype html>
<html lang="${escapeHtml(l10n.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${STYLES}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}">
<table>
<thead><tr>${columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot>${total}</tfoot>
</table>
</div>
${reports.map((one, index) => section(one, index, l10n)).join('')}</main>
</body>
</html>
`;
}

function policiesOf({ files }: FindingsReport): number {
  return files.filter(({ kind }) => kind !== 'config').length;
}

function section({ name, report: { files } }: NamedReport, index: number, l10n: Localizer): string {
  const found = files.filter(({ findings }) => findings.length > 0);
  const clean = files.length - found.length;
  const body = found.map(
    ({ path, findings }) =>
      `<h3>${escapeHtml(path)}</h3>
<ul>
${findings
  .map(
    ({ severity, start, message, rule }) =>
      `<li><span class="severity ${severity}">${escapeHtml(nameOfSeverity(severity))}</span> <span class="place">${start.line}:${start.column}</span> ${escapeHtml(message)} ${ruleOf(rule)}</li>`,
  )
  .join('\n')}
</ul>
`,
  );
  const rest = plural(l10n, clean, {
    one: l10n.t('{count} file without findings', { count: clean }),
    other: l10n.t('{count} files without findings', { count: clean }),
  });
  return `<section aria-labelledby="report-${index + 1}">
<h2 id="report-${index + 1}">${escapeHtml(name)}</h2>
${body.join('')}${clean > 0 || files.length === 0 ? `<p>${escapeHtml(rest)}</p>\n` : ''}</section>
`;
}

/** The id of a rule, linked to its page where it is one of ours. */
function ruleOf(rule: string): string {
  return knownRules.has(rule)
    ? `<a class="rule" href="${escapeHtml(rulePage(rule))}">${escapeHtml(rule)}</a>`
    : `<span class="rule">${escapeHtml(rule)}</span>`;
}

function number(value: number, l10n: Localizer): string {
  return new Intl.NumberFormat(l10n.locale).format(value);
}

const STYLES = `:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --line: #d0d7de; --error: #a40e26; --warning: #7d4e00; --information: #0550ae; --hint: #57606a; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #9da7b1; --paper: #0d1117; --line: #3d444d; --error: #ff9492; --warning: #f0b72f; --information: #79c0ff; --hint: #9da7b1; --link: #79c0ff; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; } h2 { margin-top: 2.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); } h3 { margin-bottom: 0.25rem; font-size: 1rem; }
a { color: var(--link); } .scroll { overflow-x: auto; }
table { border-collapse: collapse; } th, td { padding: 0.25rem 0.75rem; border: 1px solid var(--line); text-align: start; } .count { text-align: end; font-variant-numeric: tabular-nums; } thead th { white-space: nowrap; } thead th::first-letter { text-transform: uppercase; }
ul { margin: 0; padding-inline-start: 1.25rem; } li { margin: 0.25rem 0; }
.severity { font-weight: 600; } .place, .rule { color: var(--quiet); font-size: 0.875rem; } a.rule { color: var(--link); }
.error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); } .hint { color: var(--hint); } td.count.error, td.count.warning { font-weight: 600; }
@media print { main { max-width: none; padding: 0; } }
`;
