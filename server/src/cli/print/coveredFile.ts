/** What one policy says, in the shape that the printers of coverage take. */
import type { LineIndex, PolicyCoverage } from '../../core/index.ts';

/** What one policy says, and where it comes from. */
export interface CoveredFile {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly coverage: PolicyCoverage;
  /** The commit that last changed the file; absent without git. */
  readonly commit?: { readonly commit: string; readonly date: string };
}
