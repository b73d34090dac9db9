/** Findings for people: grouped by file, aligned. */
import { safeFix } from '../core/index.ts';
import type { CheckedFile } from './check.ts';

/** A block per file with findings, then one line that sums up. */
export function printText(files: readonly CheckedFile[]): string {
  const out: string[] = [];
  for (const { path, lines, findings } of files) {
    if (findings.length === 0) continue;
    const rows = findings.map(({ span, severity, message, rule }) => {
      const { line, column } = lines.positionAt(span.start);
      return [`${line + 1}:${column + 1}`, severity, message, rule] as const;
    });
    const width = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length));
    out.push(path, ...rows.map(([place, severity, message, rule]) => `  ${place.padStart(width(0))}  ${severity.padEnd(width(1))}  ${message.padEnd(width(2))}  ${rule}`), '');
  }
  const all = files.flatMap(({ findings }) => findings);
  const fixable = all.filter(safeFix).length;
  const policies = files.filter(({ kind }) => kind !== 'config').length;
  const counts = (['error', 'warning', 'information', 'hint'] as const).map((severity) => [severity, all.filter((one) => one.severity === severity).length] as const).filter(([, count]) => count > 0);
  const names = { error: ['error', 'errors'], warning: ['warning', 'warnings'], information: ['remark', 'remarks'], hint: ['hint', 'hints'] } as const;
  const said = counts.map(([severity, count]) => `${count} ${names[severity][count === 1 ? 0 : 1]}`).join(', ');
  out.push(`${policies} ${policies === 1 ? 'policy' : 'policies'} checked: ${said || 'no findings'}${fixable > 0 ? ` (${fixable} can be fixed safely)` : ''}`);
  return `${out.join('\n')}\n`;
}
