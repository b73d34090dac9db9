/** `--fix`: makes the safe fixes of each file, and writes what changed. */
import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { safeFix, type Workspace } from '../core/index.ts';
import { l10n } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import type { Inspector } from './inspect.ts';
import type { Inspection } from './inspection.ts';
import { onInterruption } from './interruption.ts';
import { removeTemporaryFiles, writeFileAtomically } from './writeFileAtomically.ts';

/** The files as they are afterwards. */
export interface Fixing {
  readonly inspections: readonly Inspection[];
  /** Findings that are gone. */
  readonly fixed: number;
  readonly problems: readonly string[];
}

/** Fixes one file after the other; one that cannot be written stays as it was, with its findings. */
export async function fixFiles(
  inspections: readonly Inspection[],
  paths: readonly string[],
  cwd: string,
  inspector: Inspector,
  workspaceFor: (path: string) => Workspace,
): Promise<Fixing> {
  onInterruption(removeTemporaryFiles);
  const folders = await foldersOf(paths, cwd);
  const after: Inspection[] = [];
  const problems: string[] = [];
  let fixed = 0;
  for (const one of inspections) {
    const result = one.findings.some(safeFix) ? await inspector.fix(one, workspaceFor(one.path)) : undefined;
    if (!result || result.text === one.text) {
      after.push(one);
      continue;
    }
    const refused = await writeFileAtomically(one.file, one.text, result.text, folders).catch((error: unknown) =>
      l10n.t("{reason}, so it wasn't fixed", { reason: reasonOf(error) }),
    );
    if (refused === undefined) fixed += result.fixed;
    else problems.push(`${one.path}: ${refused}`);
    after.push(refused === undefined ? { ...one, text: result.text, findings: result.findings } : one);
  }
  return { inspections: after, fixed, problems };
}

/** What may be written: the given folders and files; for a glob, what is before its first special character. */
async function foldersOf(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const given = await Promise.all(
    (paths.length > 0 ? paths : ['.']).map(async (path) => {
      const absolute = resolve(cwd, path);
      const info = await stat(absolute).catch(() => undefined);
      if (info?.isFile()) return [absolute];
      const folder = info ? absolute : resolve(cwd, path.replace(/[^/\\]*[*?{[].*$/s, ''));
      return [await realpath(folder).catch(() => folder)];
    }),
  );
  return given.flat();
}
