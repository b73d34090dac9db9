/** `policywright check`: files → core → printer → exit code. */
import { dirname, relative, resolve, sep } from 'node:path';
import { checkConfig } from '../core/features/checkConfig.ts';
import { classifyFile, lint, mergeFacts, parsePolicy, policyFacts, rules, standingOf, type Diagnosis, type LineIndex, type Policy, type PolicyFacts, type Workspace } from '../core/index.ts';
import { indexLines } from '../core/index.ts';
import type { CheckOptions } from './arguments.ts';
import { stagedVersions, versionsAgainst, type Versions } from './baselines.ts';
import { createSettingsReader } from './config.ts';
import { findFiles, readText } from './files.ts';
import { createIncorporationReader } from './incorporated.ts';
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

/** A checked file that has yet to be held against the others. */
interface Checked extends CheckedFile {
  readonly isPolicy: boolean;
  readonly facts: PolicyFacts;
  /** Parses it anew, since no parse is kept. */
  readonly lintAgain: (workspace: Workspace) => Promise<readonly Diagnosis[]>;
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

  const pathOf = (file: string): string => relative(cwd, file).split(sep).join('/');
  /** Outside this folder the whole path is what says where a policy is kept. */
  const fullPathOf = (file: string): string => (pathOf(file).startsWith('../') ? file.split(sep).join('/') : pathOf(file));
  const textOf = async (file: string): Promise<string> => (await versions?.text(file)) ?? readText(file);
  const incorporatedIn = createIncorporationReader(cwd, textOf, fullPathOf);
  const checked: Checked[] = [];
  const configs = new Map<string, CheckedFile>();
  for (const { file, named } of search.files) {
    let text: string;
    try {
      text = await textOf(file);
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
    const policyOptions = { path: fullPathOf(file), keySpellings: settings.frontMatter.keys };
    const policy = parsePolicy(text, policyOptions);
    const { isPolicy } = classifyFile(policy, settings);
    if (!named && !isPolicy) continue;
    const lintIn = async (own: Policy, workspace?: Workspace): Promise<readonly Diagnosis[]> => {
      const baseline = await versions?.baseline(file, policyOptions);
      const incorporation = await incorporatedIn(own, file);
      return lint(own, { ...(workspace ? { workspace } : {}), ...(baseline ? { baseline } : {}), ...(incorporation?.complete ? { incorporated: incorporation.files.map((one) => one.policy) } : {}), today: options.today, settings, files: surroundingsOf(file, cwd), onRuleError: (rule, error) => complain(`${pathOf(file)}: the rule ${rule} failed: ${reasonOf(error)}`) });
    };
    const lintAgain = (workspace: Workspace): Promise<readonly Diagnosis[]> => lintIn(parsePolicy(text, policyOptions), workspace);
    checked.push({ path: pathOf(file), kind: policy.kind, text, lines: policy.lines, findings: await lintIn(policy), isPolicy, facts: policyFacts(policy), lintAgain });
  }
  const workspace = mergeFacts(checked.filter(({ isPolicy }) => isPolicy).map(({ path, facts }) => ({ file: path, facts })));
  // Only where the others have a bearing: thousands of parsed policies are too much to hold, and to check twice.
  for (const [index, one] of checked.entries()) {
    const own = { ...workspace, file: one.path };
    if (standingOf(one.facts, own)) checked[index] = { ...one, findings: await one.lintAgain(own) };
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
