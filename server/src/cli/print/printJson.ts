/** Findings as JSON, in the form that other programs rely on. */
import type { Related } from '../../core/index.ts';
import { type CheckedFile, countFindings, type Report } from './report.ts';

/** Lines and columns count from 1, columns in UTF-16 code units. */
export function printJson({ files, fixed }: Report): string {
  const place = (file: CheckedFile, offset: number): { line: number; column: number } => {
    const { line, column } = file.lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  const report = {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      kind: file.kind,
      findings: file.findings.map(({ rule, severity, message, span, fixes = [], related = [] }) => ({
        rule,
        severity,
        message,
        start: place(file, span.start),
        end: place(file, span.end),
        fixes: fixes.map(({ title, safe, review }) => ({
          title,
          safe,
          ...(review
            ? {
                left: review.left.map(({ span: at, text, why }) => ({ start: place(file, at.start), end: place(file, at.end), text, why })),
              }
            : {}),
        })),
        ...elsewhereOf(related),
      })),
    })),
    summary: {
      files: files.length,
      error: countFindings(files, 'error'),
      warning: countFindings(files, 'warning'),
      information: countFindings(files, 'information'),
      hint: countFindings(files, 'hint'),
      fixed,
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Places in other files that belong to a finding; nothing where there are none. */
function elsewhereOf(related: readonly Related[]): { readonly related?: readonly object[] } {
  const places = related.flatMap(({ message, elsewhere }) =>
    elsewhere ? [{ path: elsewhere.file, line: elsewhere.line + 1, column: elsewhere.from + 1, message }] : [],
  );
  return places.length > 0 ? { related: places } : {};
}
