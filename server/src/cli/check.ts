/** `policywright check`: files → core → printer → exit code. */
import { basename, dirname, resolve } from 'node:path';
import { CONFIG_NAME, crossFileContextOf, ENGLISH, indexLines, type Localizer, mergeFacts, plural, type Workspace } from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import type { CheckOptions } from './arguments.ts';
import type { Versions } from './baselines.ts';
import { checkConfigs } from './checkConfigs.ts';
import { createSettingsReader } from './config.ts';
import { type FoundFile, findFiles, type Search } from './files.ts';
import { createInspector, type Inspection, inspectSequentially } from './inspect.ts';
import { onInterruption } from './interruption.ts';
import { printReport } from './print/printReport.ts';
import { createProgress } from './print/progress.ts';
import { countFindings } from './print/report.ts';
import { printable, terminalOf } from './print/terminal.ts';

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
  const settingsOf = await createSettingsReader(top, cwd, options.config).catch((error: unknown) => {
    complain(`${options.config}: ${reasonOf(error)}`);
    return undefined;
  });
  if (!settingsOf) return 2;

  const inspector = createInspector({
    cwd,
    today: options.today,
    settingsOf,
    versions,
    l10n: findingLocalizer,
    release: options.release,
  });
  const progress = createProgress(search.files.length);
  onInterruption(progress.end);
  // Earlier versions are asked of git, which does its work in processes of its own.
  const workers = !versions && search.files.length >= ENOUGH_FOR_WORKERS ? await import('./workers.ts') : undefined;
  const task = {
    cwd,
    today: options.today,
    top,
    locale: findingLocalizer.locale,
    release: options.release,
    ...(options.config === undefined ? {} : { config: options.config }),
  };
  const outcomes = workers
    ? await workers.inspectInWorkers(search.files, entry, task, progress.advance)
    : await inspectSequentially(search.files, inspector, progress.advance);
  progress.end();
  outcomes.forEach((outcome) => outcome.problems.forEach(complain));
  versions?.notes?.().forEach(note);
  let failed = search.problems.length > 0 || (comparison?.problems.length ?? 0) > 0 || outcomes.some((outcome) => outcome.failed);

  let checked: Inspection[] = outcomes.flatMap(({ inspection }) => (inspection ? [inspection] : []));
  const workspace = mergeFacts(checked.filter(({ isPolicy }) => isPolicy).map(({ path, facts }) => ({ file: path, facts })));
  const workspaceFor = (path: string): Workspace => ({ ...workspace, file: path });
  // Only where the others have a bearing: thousands of parsed policies are too much to hold, and to check twice.
  for (const [index, one] of checked.entries()) {
    if (crossFileContextOf(one.facts, workspaceFor(one.path)))
      checked[index] = { ...one, findings: await inspector.again(one, workspaceFor(one.path)) };
  }

  let fixed = 0;
  if (options.fix) {
    const fixing = await (await import('./fixFiles.ts')).fixFiles(checked, options.paths, cwd, inspector, workspaceFor);
    fixing.problems.forEach(complain);
    failed ||= fixing.problems.length > 0;
    [checked, fixed] = [[...fixing.inspections], fixing.fixed];
  }

  // Only a run over the whole folder has seen every file that a glob may name.
  const all = options.paths.length === 0 && !versions ? search.files.map(({ file }) => file) : undefined;
  const folders = new Set([
    ...namedConfigs,
    ...(options.paths.length === 0 || options.config !== undefined ? [cwd] : []),
    ...search.files.filter((_, index) => !outcomes[index]?.failed).map(({ file }) => dirname(file)),
  ]);
  const configs = await checkConfigs(folders, settingsOf, { cwd, all, only: options.config });
  configs.faults.forEach(complain);
  failed ||= configs.faults.length > 0;
  // Where something could not be read, nobody knows whether it would have been a policy.
  if (!failed && !options.allowNone) {
    const none = pathsWithoutPolicies(search, checked);
    none.forEach(complain);
    failed = none.length > 0;
  }
  const files = [
    ...configs.files,
    ...checked.map(({ path, kind, text, findings }) => ({ path, kind, text, lines: indexLines(text), findings })),
  ].map((one) => (options.quiet ? { ...one, findings: one.findings.filter(({ severity }) => severity === 'error') } : one));
  // A read without an answer would keep the program from ending, also by its own wish.
  const leave = outcomes.some(({ stalled }) => stalled) ? (): void => void process.kill(process.pid, 'SIGKILL') : undefined;
  process.stdout.write(
    await printReport(
      options.format,
      { files, fixed, cwd, problems, quiet: options.quiet, staged: options.staged, l10n: findingLocalizer },
      terminalOf(process.stdout),
    ),
    leave,
  );
  if (failed) return 2;
  return countFindings(files, 'error') > 0 || countFindings(files, 'warning') > options.maxWarnings ? 1 : 0;
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

/** Files below which a second thread costs more than it gives: each has to load the program first. */
const ENOUGH_FOR_WORKERS = 200;

/** Makes a worker thread of this one; false where it is none. */
export async function serveAsWorker(): Promise<boolean> {
  return (await import('./workers.ts')).answerPortions();
}

/** Configuration is looked for up to the root of the file system: a command line has no workspace folder. */
function topOf(folder: string): string {
  const parent = dirname(resolve(folder));
  return parent === folder ? folder : topOf(parent);
}
