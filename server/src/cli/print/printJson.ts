/** Findings as JSON, in the form that other programs rely on. */
import { findingsReport } from '../../core/index.ts';
import type { Report } from './report.ts';

/** Lines and columns count from 1, columns in UTF-16 code units. */
export function printJson({ files, fixed, l10n }: Report): string {
  return `${JSON.stringify(findingsReport(files, fixed, l10n), null, 2)}\n`;
}
