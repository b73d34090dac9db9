/** What a tool is given, and what it gives an assistant. */
import type { IsoDate } from '../../core/index.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** Words, and the same as data. */
export interface ToolAnswer {
  readonly text: string;
  readonly data: object;
}

/** What every tool goes by. */
export interface ToolContext {
  readonly files: WorkspaceFiles;
  /** The calendar date, asked anew for each call: a server may run for days. */
  readonly today: () => IsoDate;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}
