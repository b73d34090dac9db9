/** What a check found, in the shape that every printer takes. */
import type { Diagnosis, LineIndex, Localizer } from '../../core/index.ts';

/** One file that was checked. */
export interface CheckedFile {
  /** Relative to the working folder, with `/` between folders. */
  readonly path: string;
  /** Kind of policy; `config` for a configuration file. */
  readonly kind: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Diagnosis[];
}

/** Everything that a printer may say. */
export interface Report {
  readonly files: readonly CheckedFile[];
  /** How many findings were put right in the files. */
  readonly fixed: number;
  /** Absolute path of the folder that `path` is relative to. */
  readonly cwd: string;
  /** What could not be done, a line each; said on standard error too. */
  readonly problems: readonly string[];
  /** Only errors were asked for. */
  readonly quiet?: boolean;
  /** In the language of the findings; English when absent. */
  readonly l10n?: Localizer;
  /** What was checked is what git's index has. */
  readonly staged?: boolean;
}

/** How many findings there are of one severity. */
export function countFindings(files: readonly CheckedFile[], severity: Diagnosis['severity']): number {
  return files.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
}
