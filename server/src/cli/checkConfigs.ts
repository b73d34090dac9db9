/** Checks the configuration files that a run obeys. */
import { dirname, relative, sep } from 'node:path';
import { checkConfig, type Diagnosis, indexLines, knownRules, worded } from '../core/index.ts';
import { l10n } from '../node/programLanguage.ts';
import type { SettingsReader } from './config.ts';
import { asPlainData } from './inspect.ts';

/** What was looked at in a run. */
export interface ConfigRun {
  readonly cwd: string;
  /** Every Markdown file below the working folder, absolute; absent where only some were looked at. */
  readonly all: readonly string[] | undefined;
  /** The one configuration file that the run was told to obey. */
  readonly only: string | undefined;
}

/** What is wrong with the configuration of a run. */
export interface ConfigFindings {
  /** The files that have findings of their own, each once. Paths are relative to the working folder. */
  readonly files: readonly { readonly path: string; readonly text: string; readonly findings: readonly Diagnosis[] }[];
  /** A line for each file that cannot be read whole, so that nobody knows what its writer wants. */
  readonly faults: readonly string[];
}

/** Checks the configuration files that some folders obey. */
export async function checkConfigs(
  folders: ReadonlySet<string>,
  settingsOf: SettingsReader,
  { cwd, all, only }: ConfigRun,
): Promise<ConfigFindings> {
  const files = new Map<string, ConfigFindings['files'][number]>();
  const faults: string[] = [];
  const pathFrom = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');
  for (const folder of folders) {
    for (const { file, text, fault } of (await settingsOf(folder)).files) {
      if (files.has(file)) continue;
      const path = pathFrom(cwd, file);
      const lines = indexLines(text);
      const from = only === undefined ? dirname(file) : cwd;
      const below =
        path.startsWith('../') && only === undefined
          ? undefined
          : all?.map((one) => pathFrom(from, one)).filter((one) => !one.startsWith('../'));
      const findings = checkConfig(text, knownRules, { l10n, ...(below ? { files: below } : {}) }).map(asPlainData);
      files.set(file, { path, text, findings });
      if (!fault) continue;
      const said = worded(l10n, fault.message);
      // A finding about it is at a place that can be seen; what is missing at the end of the file is behind that.
      const shown = findings.find(({ message }) => message === said)?.span.start;
      const { line, column } = lines.positionAt(Math.min(shown ?? fault.offset, text.length));
      faults.push(`${path}:${line + 1}:${column + 1}: ${said}`);
    }
  }
  return { files: [...files.values()].filter(({ findings }) => findings.length > 0), faults };
}
