/** Reads policies, and finds what they say of what laws ask them to say. */
import { basename } from 'node:path';
import {
  CONFIG_NAME,
  type CoveredFile,
  classifyFile,
  coverageOf,
  indexLines,
  type PolicyKind,
  parsePolicy,
  type Settings,
} from '../core/index.ts';
import { reasonOf } from '../node/reasons.ts';
import type { FoundFile } from './files.ts';
import { policyOptions, shownPath } from './policyPaths.ts';

/** How policies are read. */
export interface CoverageReading {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** @throws where it can't be read */
  readonly read: (file: string) => Promise<string>;
  readonly settingsOf: (file: string) => Promise<Settings>;
  /** Instead of those of the front matter and the settings, where there are any. */
  readonly profiles: readonly string[];
  /** Instead of the kind that each policy is recognized as. */
  readonly kind: PolicyKind | undefined;
  /** The commit that last changed a file. */
  readonly lastCommit?: (file: string) => Promise<CoveredFile['commit']>;
  /** Is told what couldn't be read. */
  readonly complain: (problem: string) => void;
}

/** What policies say. Of files that weren't named, only policies that something is asked of. */
export async function coveredFiles(
  found: readonly FoundFile[],
  { cwd, read, settingsOf, profiles, kind, lastCommit, complain }: CoverageReading,
): Promise<readonly CoveredFile[]> {
  const covered: CoveredFile[] = [];
  for (const { file, named } of found) {
    if (basename(file) === CONFIG_NAME) continue;
    const path = shownPath(cwd, file);
    try {
      const text = await read(file);
      const settings = await settingsOf(file);
      const policy = parsePolicy(text, policyOptions(cwd, file, settings));
      if (!named && !classifyFile(policy, settings).isPolicy) continue;
      const coverage = coverageOf(policy, {
        profiles,
        settingsProfiles: settings.profiles,
        // A named file is read, whatever it looks like.
        ...(kind ? { kind } : named && policy.kind === 'other' ? { kind: 'privacy' as const } : {}),
      });
      if (!named && coverage.profiles.length === 0) continue;
      const commit = await lastCommit?.(file);
      covered.push({ path, text, lines: indexLines(text), coverage, ...(commit ? { commit } : {}) });
    } catch (error) {
      complain(`${path}: ${reasonOf(error)}`);
    }
  }
  return covered;
}
