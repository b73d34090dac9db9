/** `policywright check`: files → core → printer → exit code. */
import { dirname, relative, resolve, sep } from 'node:path';
import { checkConfig } from '../core/features/checkConfig.ts';
import { classifyFile, lint, parsePolicy, rules, type Diagnosis, type LineIndex } from '../core/index.ts';
import { indexLines } from '../core/index.ts';
import type { CheckOptions } from './arguments.ts';
import { stagedVersions, versionsAgainst, type Versions } from './baselines.ts';
import { createSettingsReader } from './config.ts';
import { findFiles, readText } from './files.ts';
import { printJson } from './printJson.ts';
import { printText } from './printText.ts';
import { surroundingsOf } from '../surroundings.ts';

/** One file that was checked. */
export interface CheckedFile {
  /** Relative to the working folder, with `/` between folders. */
  readonly path: string;
  /** Kind of policy; `config` for a configuration file. */
  readonly kind: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Diagnosis[];
}

/** Checks what the options name, prints, and gives the exit code. One unreadable file does not stop the others. */
export async function check(options: CheckOptions): Promise<number> {
  const cwd = process.cwd();
  const complain = (message: string): void => void process.stderr.write(`policywright: ${message}\n`);
  let versions: Versions | undefined;
  try {
    if (options.staged) versions = await stagedVersions(cwd);
    else if (options.against !== undefined) versions = await versionsAgainst(cwd, options.against);
  } catch (error) {
    complain(reasonOf(error));
    return 2;
  }
  const search = versions?.files ? { files: versions.files, problems: [] } : await findFiles(options.paths, cwd);
  search.problems.forEach(complain);
  let failed = search.problems.length > 0;

  const settingsOf = await createSettingsReader(dirname(cwd) === cwd ? cwd : topOf(cwd), options.config).catch((error: unknown) => {
    complain(`${options.config}: ${reasonOf(error)}`);
    return undefined;
  });
  if (!settingsOf) return 2;

  const checked: CheckedFile[] = [];
  const configs = new Map<string, CheckedFile>();
  const pathOf = (file: string): string => relative(cwd, file).split(sep).join('/');
  for (const { file, named } of search.files) {
    let text: string;
    try {
      text = (await versions?.text(file)) ?? (await readText(file));
    } catch (error) {
      complain(`${pathOf(file)}: ${reasonOf(error)}`);
      failed = true;
      continue;
    }
    const { settings, files } = await settingsOf(dirname(file));
    for (const config of files) {
      if (configs.has(config.file)) continue;
      const findings = checkConfig(config.text, ruleIds);
      configs.set(config.file, { path: pathOf(config.file), kind: 'config', text: config.text, lines: indexLines(config.text), findings });
    }
    // Outside this folder the whole path is what says where a policy is kept.
    const path = pathOf(file).startsWith('../') ? file.split(sep).join('/') : pathOf(file);
    const policy = parsePolicy(text, { path, keySpellings: settings.frontMatter.keys });
    if (!named && !classifyFile(policy, settings).isPolicy) continue;
    const baseline = await versions?.baseline(file, { path, keySpellings: settings.frontMatter.keys });
    const findings = lint(policy, { ...(baseline ? { baseline } : {}), today: options.today, settings, files: surroundingsOf(file, cwd), onRuleError: (rule, error) => complain(`${pathOf(file)}: the rule ${rule} failed: ${reasonOf(error)}`) });
    checked.push({ path: pathOf(file), kind: policy.kind, text, lines: policy.lines, findings });
  }

  const all = [...[...configs.values()].filter(({ findings }) => findings.length > 0), ...checked].map((one) => (options.quiet ? { ...one, findings: one.findings.filter(({ severity }) => severity === 'error') } : one));
  process.stdout.write(options.format === 'json' ? printJson(all) : printText(all));
  const count = (severity: string): number => all.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
  if (failed) return 2;
  return count('error') > 0 || count('warning') > options.maxWarnings ? 1 : 0;
}

const ruleIds = new Set(rules.map(({ id }) => id));

/** Configuration is looked for up to the root of the file system: a command line has no workspace folder. */
function topOf(folder: string): string {
  const parent = dirname(resolve(folder));
  return parent === folder ? folder : topOf(parent);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return ({ EACCES: 'no permission to read it', EISDIR: 'it is a folder', ENOENT: 'there is no such file' } as Record<string, string>)[code ?? ''] ?? message ?? String(error);
}
