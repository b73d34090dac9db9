/** `policywright coverage`: what policies say of what laws ask them to say, with the passages. */
import { dirname, resolve } from 'node:path';
import {
  COVERAGE_PROFILES,
  type CoveredFile,
  foundPercent,
  isPolicyKind,
  KIND_NAMES,
  type Localizer,
  type PolicyCoverage,
} from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import { type CoverageArguments, mustBe } from './arguments.ts';
import { createSettingsReader } from './config.ts';
import { coveredFiles } from './coveredFiles.ts';
import { findFiles } from './files.ts';
import { createRepositories } from './git/repositories.ts';
import { terminalOf } from './print/terminal.ts';
import { readText } from './readText.ts';
import { complain, refuse } from './refuse.ts';

/** Prints the coverage; gives 1 where an item of severity error is missing or less than asked for is found, 2 where something could not be read, else 0. */
export async function coverage(options: CoverageArguments, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const unknown = options.profiles.find((one) => !COVERAGE_PROFILES.includes(one));
  if (unknown !== undefined) return refuse(mustBe('--profile', COVERAGE_PROFILES, unknown));
  const { kind } = options;
  if (kind !== undefined && !isPolicyKind(kind)) return refuse(mustBe('--kind', Object.keys(KIND_NAMES), kind));
  const cwd = process.cwd();
  let failed = false;
  const fail = (text: string): void => {
    failed = true;
    complain(text);
  };
  const search = await findFiles(options.paths, cwd);
  search.problems.forEach(fail);
  const repositories = createRepositories(cwd);
  const covered = await coveredFiles(search.files, {
    cwd,
    read: readText,
    settingsOf: async (file) =>
      (await (await createSettingsReader(await rootFolderOf(file, cwd), cwd, options.config))(dirname(file))).settings,
    profiles: options.profiles,
    kind,
    lastCommit,
    complain: fail,
  });
  if (!failed && covered.length === 0 && search.searched.length > 0) {
    for (const { path } of search.searched) fail(l10n.t('{path}: no policies found', { path }));
  }
  const { printCoverage } = await import('./print/printCoverage.ts');
  process.stdout.write(printCoverage(options.format, covered, cwd, terminalOf(process.stdout)));
  if (failed) return 2;
  return covered.some(({ coverage: one }) => isBelow(one, options.min)) ? 1 : 0;

  async function lastCommit(file: string): Promise<CoveredFile['commit']> {
    try {
      const repository = await repositories.of(resolve(cwd, file));
      return await repository.lastChange('HEAD', repository.pathOf(file));
    } catch {
      // No git, no commit yet: the report goes without.
      return undefined;
    }
  }
}

function isBelow({ profiles }: PolicyCoverage, min: number): boolean {
  return profiles.some(
    ({ items }) => items.some(({ status, severity }) => status === 'missing' && severity === 'error') || foundPercent(items) < min,
  );
}
