/** `policywright check`: files → core → printer → exit code. */
import { dirname, relative, resolve, sep } from 'node:path';
import { checkConfig } from '../core/features/checkConfig.ts';
import { indexLines, mergeFacts, rules, standingOf, type Workspace } from '../core/index.ts';
import type { CheckOptions } from './arguments.ts';
import type { Versions } from './baselines.ts';
import { createSettingsReader, type SettingsReader } from './config.ts';
import { findFiles, type FoundFile } from './files.ts';
import { createInspector, inspectHere, type Inspection } from './inspect.ts';
import { atInterruption } from './interruption.ts';
import { printReport } from './printReport.ts';
import { createProgress } from './progress.ts';
import { reasonOf } from './reasons.ts';
import { countOf, type CheckedFile } from './report.ts';
import { terminalOf } from './terminal.ts';

/**
 * Checks what the options name, prints, and gives the exit code. One unreadable file does not stop the others.
 * @param entry the program itself, for its worker threads
 */
export async function check(options: CheckOptions, entry: URL): Promise<number> {
  const cwd = process.cwd();
  const problems: string[] = [];
  const complain = (message: string): void => {
    problems.push(message);
    process.stderr.write(`policywright: ${message}\n`);
  };
  let versions: Versions | undefined;
  try {
    if (options.staged) versions = await (await import('./baselines.ts')).stagedVersions(cwd);
    else if (options.against !== undefined) versions = await (await import('./baselines.ts')).versionsAgainst(cwd, options.against);
  } catch (error) {
    complain(reasonOf(error));
    return 2;
  }
  const search = versions?.files ? { files: versions.files, problems: [] } : await findFiles(options.paths, cwd);
  search.problems.forEach(complain);

  const top = topOf(cwd);
  const settingsOf = await createSettingsReader(top, options.config).catch((error: unknown) => {
    complain(`${options.config}: ${reasonOf(error)}`);
    return undefined;
  });
  if (!settingsOf) return 2;

  const inspector = createInspector({ cwd, today: options.today, settingsOf, versions });
  const progress = createProgress(search.files.length);
  atInterruption(progress.end);
  // Earlier versions are asked of git, which does its work in processes of its own.
  const workers = !versions && search.files.length >= ENOUGH_FOR_WORKERS ? await import('./workers.ts') : undefined;
  const task = { cwd, today: options.today, top, ...(options.config === undefined ? {} : { config: options.config }) };
  const outcomes = workers ? await workers.inspectInWorkers(search.files, entry, task, progress.advance) : await inspectHere(search.files, inspector, progress.advance);
  progress.end();
  outcomes.forEach((outcome) => outcome.problems.forEach(complain));
  let failed = search.problems.length > 0 || outcomes.some((outcome) => outcome.failed);

  let checked: Inspection[] = outcomes.flatMap(({ inspection }) => (inspection ? [inspection] : []));
  const workspace = mergeFacts(checked.filter(({ isPolicy }) => isPolicy).map(({ path, facts }) => ({ file: path, facts })));
  const workspaceFor = (path: string): Workspace => ({ ...workspace, file: path });
  // Only where the others have a bearing: thousands of parsed policies are too much to hold, and to check twice.
  for (const [index, one] of checked.entries()) {
    if (standingOf(one.facts, workspaceFor(one.path))) checked[index] = { ...one, findings: await inspector.again(one, workspaceFor(one.path)) };
  }

  let fixed = 0;
  if (options.fix) {
    const fixing = await (await import('./fixFiles.ts')).fixFiles(checked, options.paths, cwd, inspector, workspaceFor);
    fixing.problems.forEach(complain);
    failed ||= fixing.problems.length > 0;
    [checked, fixed] = [[...fixing.inspections], fixing.fixed];
  }

  const { configs, broken } = await checkConfigs(search.files, outcomes.map((outcome) => !outcome.failed), settingsOf, cwd);
  broken.forEach((path) => complain(`${path}: the configuration is no valid JSON, so that not all of it holds`));
  failed ||= broken.length > 0;
  const files = [...configs, ...checked.map(({ path, kind, text, findings }) => ({ path, kind, text, lines: indexLines(text), findings }))].map((one) => (options.quiet ? { ...one, findings: one.findings.filter(({ severity }) => severity === 'error') } : one));
  process.stdout.write(await printReport(options.format, { files, fixed, cwd, problems, quiet: options.quiet }, terminalOf(process.stdout)));
  if (failed) return 2;
  return countOf(files, 'error') > 0 || countOf(files, 'warning') > options.maxWarnings ? 1 : 0;
}

/** Files below which a second thread costs more than it gives: each has to load the program first. */
const ENOUGH_FOR_WORKERS = 200;

/** Makes a worker thread of this one; false where it is none. */
export async function serveAsWorker(): Promise<boolean> {
  return (await import('./workers.ts')).serveAsWorker();
}

/** The configuration files of the checked files that have findings of their own, each once; and the paths of those that are no JSON. */
async function checkConfigs(found: readonly FoundFile[], readable: readonly boolean[], settingsOf: SettingsReader, cwd: string): Promise<{ readonly configs: readonly CheckedFile[]; readonly broken: readonly string[] }> {
  const configs = new Map<string, CheckedFile>();
  const broken = new Set<string>();
  for (const folder of new Set(found.filter((_, index) => readable[index]).map(({ file }) => dirname(file)))) {
    for (const { file, text, broken: isBroken } of (await settingsOf(folder)).files) {
      const path = relative(cwd, resolve(cwd, file)).split(sep).join('/');
      if (isBroken) broken.add(path);
      if (!configs.has(file)) configs.set(file, { path, kind: 'config', text, lines: indexLines(text), findings: checkConfig(text, ruleIds) });
    }
  }
  return { configs: [...configs.values()].filter(({ findings }) => findings.length > 0), broken: [...broken] };
}

const ruleIds = new Set(rules.map(({ id }) => id));

/** Configuration is looked for up to the root of the file system: a command line has no workspace folder. */
function topOf(folder: string): string {
  const parent = dirname(resolve(folder));
  return parent === folder ? folder : topOf(parent);
}
