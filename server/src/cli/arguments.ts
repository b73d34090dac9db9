/** Command line arguments, read by Node's own parser and checked. */
import { parseArgs } from 'node:util';
import { parseIsoDate, type IsoDate } from '../core/index.ts';
import { localDate } from '../localDate.ts';

/** What `check` was asked to do. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly today: IsoDate;
  /** Infinity when not given. */
  readonly maxWarnings: number;
  readonly config?: string;
  readonly quiet: boolean;
  /** Check what is in git's index, compared with HEAD. */
  readonly staged: boolean;
  /** Compare with the merge base of HEAD and this reference. */
  readonly against?: string;
}

/** What `changes` was asked to do. */
export interface ChangesOptions {
  readonly path: string;
  readonly against: string;
}

/** A command that can run, or why there is none. */
export type Arguments = { readonly command: 'help' | 'version' } | { readonly command: 'check'; readonly options: CheckOptions } | { readonly command: 'changes'; readonly options: ChangesOptions } | { readonly problem: string };

/** Reads the arguments after the program's name. Never throws. */
export function readArguments(args: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        format: { type: 'string' },
        today: { type: 'string' },
        'max-warnings': { type: 'string' },
        config: { type: 'string' },
        quiet: { type: 'boolean' },
        staged: { type: 'boolean' },
        against: { type: 'string' },
      },
    });
  } catch (error) {
    return { problem: (error instanceof Error ? error.message : String(error)).split(/[.\n]/)[0] ?? 'bad arguments' };
  }
  const { values, positionals } = parsed;
  if (values.help || positionals[0] === 'help' || args.length === 0) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...paths] = positionals;
  const { against } = values;
  if (command === 'changes') {
    const [path] = paths;
    if (path === undefined || paths.length > 1) return { problem: 'changes takes one file' };
    return against === undefined ? { problem: 'changes needs --against REF' } : { command, options: { path, against } };
  }
  if (command !== 'check') return { problem: `there is no command "${command}"` };
  const { format = 'text', today, config } = values;
  if (format !== 'text' && format !== 'json') return { problem: `--format must be text or json, not "${format}"` };
  if (values.staged && (against !== undefined || paths.length > 0)) return { problem: '--staged goes without paths and without --against' };
  const date = today === undefined ? localDate(new Date()) : parseIsoDate(today);
  if (!date) return { problem: `--today must be a date such as 2026-02-10, not "${today}"` };
  const warnings = values['max-warnings'];
  if (warnings !== undefined && !/^\d{1,9}$/.test(warnings)) return { problem: `--max-warnings must be a whole number, not "${warnings}"` };
  return { command: 'check', options: { paths, format, today: date, maxWarnings: warnings === undefined ? Infinity : Number(warnings), ...(config === undefined ? {} : { config }), quiet: values.quiet ?? false, staged: values.staged ?? false, ...(against === undefined ? {} : { against }) } };
}
