/** `policywright check`: files → core → printer → exit code. What earlier runs found out is used where it still holds; the core is loaded only for the rest. */
import { basename, dirname, resolve } from 'node:path';
import { CONFIG_NAME, ENGLISH, indexLines, type Localizer, plural, safeFix } from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import type { CheckOptions } from './arguments.ts';
import type { Versions } from './baselines.ts';
import { digestOf } from './cache/digest.ts';
import { openResultCache, type ResultCache } from './cache/resultCache.ts';
import type { ConfigFindings, ConfigRun } from './checkConfigs.ts';
import { checkPolicies } from './checkPolicies.ts';
import { type ConfigFileText, type ConfigReader, createConfigReader } from './configFiles.ts';
import type { CoreChecks } from './coreChecks.ts';
import { type FoundFile, findFiles, type Search } from './files.ts';
import type { Inspection } from './inspection.ts';
import { onInterruption } from './interruption.ts';
import { printProfile } from './print/printProfile.ts';
import { printReport } from './print/printReport.ts';
import { createProgress } from './print/progress.ts';
import { type CheckedFile, countFindings } from './print/report.ts';
import { printable, terminalOf } from './print/terminal.ts';
import { createProfile } from './profile.ts';

/** The language of a check. */
export interface CheckLanguage {
  readonly localizer: Localizer;
  /** It was asked for by `--locale`. */
  readonly isAsked: boolean;
}

/**
 * Checks what the options name, prints, and gives the exit code. One unreadable file does not stop the others.
 * @param entry the program itself, for its worker threads
 */
export async function check(options: CheckOptions, { localizer, isAsked }: CheckLanguage, entry: URL): Promise<number> {
  const cwd = process.cwd();
  setProgramLanguage(localizer);
  // Programs read JSON and SARIF, and go by the words.
  const findingLocalizer = (options.format === 'json' || options.format === 'sarif') && !isAsked ? ENGLISH : localizer;
  const problems: string[] = [];
  const note = (message: string): void => void process.stderr.write(`policywright: ${printable(message)}\n`);
  const complain = (message: string): void => {
    problems.push(message);
    note(message);
  };
  let versions: Versions | undefined;
  try {
    if (options.staged) versions = await (await import('./baselines.ts')).stagedVersions(cwd);
  } catch (error) {
    complain(reasonOf(error));
    return 2;
  }
  const found: Search = versions?.files ? { files: versions.files, searched: [], problems: [] } : await findFiles(options.paths, cwd);
  found.problems.forEach(complain);
  // A configuration file that is named is checked as what it is.
  const isConfig = ({ file, named }: FoundFile): boolean => named && basename(file) === CONFIG_NAME;
  const search = { ...found, files: found.files.filter((one) => !isConfig(one)) };
  const namedConfigs = found.files.filter(isConfig).map(({ file }) => dirname(file));
  const comparison =
    options.against === undefined ? undefined : await (await import('./baselines.ts')).versionsAgainst(cwd, search.files, options.against);
  comparison?.problems.forEach(complain);
  if (comparison?.useless) return 2;
  versions ??= comparison?.versions;

  const top = topOf(cwd);
  const configsOf = await createConfigReader(top, options.config).catch((error: unknown) => {
    complain(`${options.config}: ${reasonOf(error)}`);
    return undefined;
  });
  if (!configsOf) return 2;

  const run = { cwd, today: options.today, release: options.release, locale: findingLocalizer.locale };
  const profile = options.profile ? createProfile() : undefined;
  const cache = openResultCache({ options, run, configsOf, versions, note });
  let loaded: CoreChecks | undefined;
  const coreChecks = async (): Promise<CoreChecks> =>
    (loaded ??= (await import('./coreChecks.ts')).createCoreChecks({
      ...run,
      configsOf,
      config: options.config,
      versions,
      l10n: findingLocalizer,
      programLocalizer: localizer,
      keys: cache?.keys,
      ...(profile ? { stopwatch: profile } : {}),
    }));
  // As in the editor, a policy is compared with its translations though only the one is named.
  const beside =
    versions || !search.files.some(({ named }) => named)
      ? []
      : await (await import('./languageVersionFiles.ts')).languageVersionsBeside(search.files);
  const progress = createProgress(search.files.length + beside.length);
  onInterruption(progress.end);
  const task = {
    ...run,
    top,
    ...(options.config === undefined ? {} : { config: options.config }),
    ...(cache ? { program: cache.program } : {}),
  };
  const policies = await checkPolicies([...search.files, ...beside], {
    coreChecks,
    results: cache?.results,
    // Earlier versions are asked of git, which does its work in processes of its own; a profile is measured in one thread.
    inWorkers:
      versions || profile
        ? undefined
        : async (files) => (await import('./workers.ts')).inspectInWorkers(files, entry, task, progress.advance),
    onDone: progress.advance,
    onAllRead: progress.end,
  });
  policies.problems.forEach(complain);
  versions?.notes?.().forEach(note);
  let failed = search.problems.length > 0 || (comparison?.problems.length ?? 0) > 0 || policies.failed.size > 0;

  let checked = policies.checked;
  let fixed = 0;
  if (options.fix && checked.some(({ findings }) => findings.some(safeFix))) {
    const { fixFiles } = await import('./fixFiles.ts');
    const fixing = await fixFiles(checked, options.paths, cwd, (await coreChecks()).inspector, await policies.workspaces());
    fixing.problems.forEach(complain);
    failed ||= fixing.problems.length > 0;
    ({ inspections: checked, fixed } = fixing);
  }

  // Only a run over the whole folder has seen every file that a glob may name.
  const all = options.paths.length === 0 && !versions ? search.files.map(({ file }) => file) : undefined;
  const folders = new Set([
    ...namedConfigs,
    ...(options.paths.length === 0 || options.config !== undefined ? [cwd] : []),
    ...search.files.filter(({ file }) => !policies.failed.has(file)).map(({ file }) => dirname(file)),
  ]);
  const configs = await findingsInConfigs(folders, { cwd, all, only: options.config }, configsOf, coreChecks, cache);
  configs.faults.forEach(complain);
  failed ||= configs.faults.length > 0;
  cache?.save();
  // Where something could not be read, nobody knows whether it would have been a policy.
  if (!failed && !options.allowNone) {
    const none = pathsWithoutPolicies(search, checked);
    none.forEach(complain);
    failed = none.length > 0;
  }
  const files = [...configs.files.map((one) => ({ ...one, kind: 'config' })), ...checked].map(({ path, kind, text, findings }) =>
    asCheckedFile({ path, kind, text, findings: options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings }),
  );
  // A read without an answer would keep the program from ending, also by its own wish.
  const leave = policies.isStalled ? (): void => void process.kill(process.pid, 'SIGKILL') : undefined;
  process.stdout.write(
    await printReport(
      options.format,
      { files, fixed, cwd, problems, quiet: options.quiet, staged: options.staged, l10n: findingLocalizer },
      terminalOf(process.stdout),
    ),
    leave,
  );
  if (profile) process.stderr.write(printProfile(profile.costs(), profile.total(), checked));
  if (failed) return 2;
  return countFindings(files, 'error') > 0 || countFindings(files, 'warning') > options.maxWarnings ? 1 : 0;
}

/** Most files have no findings, and their lines are never asked for. */
function asCheckedFile(file: Omit<CheckedFile, 'lines'>): CheckedFile {
  let lines: CheckedFile['lines'] | undefined;
  return {
    ...file,
    get lines() {
      return (lines ??= indexLines(file.text));
    },
  };
}

/** What is wrong with the configuration that some folders obey. */
async function findingsInConfigs(
  folders: ReadonlySet<string>,
  run: ConfigRun,
  configsOf: ConfigReader,
  coreChecks: () => Promise<CoreChecks>,
  cache: ResultCache | undefined,
): Promise<ConfigFindings> {
  const files = new Map<string, ConfigFileText>();
  for (const folder of folders) for (const one of await configsOf(folder)) files.set(one.file, one);
  if (files.size === 0) return { files: [], faults: [] };
  const work = async (): Promise<ConfigFindings> => (await coreChecks()).checkConfigs(folders, run);
  const digest = digestOf(JSON.stringify([...files.values()]), JSON.stringify(run.all ?? null), run.cwd, run.only ?? '');
  return cache ? cache.configFindings(digest, work) : work();
}

/** A line for each folder or glob in which nothing was checked: a pipeline that is pointed at the wrong folder would pass for ever. */
function pathsWithoutPolicies({ searched }: Search, checked: readonly Inspection[]): readonly string[] {
  const policies = new Set(checked.map(({ file }) => file));
  return searched
    .filter(({ files }) => !files.some((file) => policies.has(file)))
    .map(({ path, files }) => {
      const count = files.length;
      return `${path}: ${
        count === 0
          ? l10n.t('no policies found (no Markdown files); to accept that, use --allow-none')
          : plural(l10n, count, {
              one: l10n.t("no policies found ({count} file, which isn't recognized as a policy); to accept that, use --allow-none", {
                count,
              }),
              other: l10n.t('no policies found ({count} files, none recognized as a policy); to accept that, use --allow-none', { count }),
            })
      }`;
    });
}

/** Configuration is looked for up to the root of the file system: a command line has no workspace folder. */
function topOf(folder: string): string {
  const parent = dirname(resolve(folder));
  return parent === folder ? folder : topOf(parent);
}
