/** `policywright init`: lists the files below this folder that may be policies, and has those that are checked from now on. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  applyEdits,
  byLikelihood,
  CONFIG_NAME,
  classifyFile,
  type FileVerdict,
  type Localizer,
  parsePolicy,
  plural,
  setIsPolicy,
  wordReasons,
} from '../core/index.ts';
import { findPolicyFiles } from '../node/findPolicyFiles.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import type { InitOptions } from './arguments.ts';
import { createSettingsReader } from './config.ts';
import { policyOptions, shownPath } from './policyPaths.ts';
import { readText } from './readText.ts';
import { complain } from './refuse.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

type Candidate = FileVerdict & { readonly path: string };

/** Gives 0, or 2 where the configuration cannot be written. Asks only where a person can answer. */
export async function init({ all }: InitOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const cwd = process.cwd();
  const { policies, candidates } = await look(cwd);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(
    plural(l10n, policies, {
      one: l10n.t('{count} policy is recognized.', { count: policies }),
      other: l10n.t('{count} policies are recognized.', { count: policies }),
    }),
  );
  if (candidates.length === 0) {
    say(l10n.t('No other file looks like a policy.'));
    return 0;
  }
  say(
    plural(l10n, candidates.length, {
      one: l10n.t("This file looks like a policy, but isn't checked:"),
      other: l10n.t("These files look like policies, but aren't checked:"),
    }),
  );
  candidates.forEach((one, index) => say(`  ${String(index + 1).padStart(3)}  ${one.path}: ${wordReasons(one, l10n)}`));
  const canAsk = process.stdin.isTTY && process.stdout.isTTY;
  if (!all && !canAsk) {
    say(
      l10n.t('To check all of them, run policywright init --all; to check some, name them in "files" of {config}.', {
        config: CONFIG_NAME,
      }),
    );
    return 0;
  }
  const chosen = all ? candidates : await ask(candidates);
  if (chosen.length === 0) {
    say(l10n.t('Nothing was changed.'));
    return 0;
  }
  const problem = await nameInConfig(join(cwd, CONFIG_NAME), chosen);
  if (problem !== undefined) {
    process.stderr.write(`policywright: ${CONFIG_NAME}: ${problem}\n`);
    return 2;
  }
  say(
    plural(l10n, chosen.length, {
      one: l10n.t('{config} now names {count} file.', { config: CONFIG_NAME, count: chosen.length }),
      other: l10n.t('{config} now names {count} files.', { config: CONFIG_NAME, count: chosen.length }),
    }),
  );
  return 0;
}

/** How many policies there are below a folder, and what may be one, the likeliest first. */
async function look(folder: string): Promise<{ readonly policies: number; readonly candidates: readonly Candidate[] }> {
  const settingsOf = await createSettingsReader(await rootFolderOf(join(folder, CONFIG_NAME), folder), folder);
  const candidates: Candidate[] = [];
  let policies = 0;
  for (const file of await findPolicyFiles(folder)) {
    const path = shownPath(folder, file);
    try {
      const { settings } = await settingsOf(dirname(file));
      const verdict = classifyFile(parsePolicy(await readText(file), policyOptions(folder, file, settings)), settings);
      if (verdict.isPolicy) policies++;
      else if (verdict.policy === 'perhaps') candidates.push({ ...verdict, path });
    } catch (error) {
      complain(`${path}: ${reasonOf(error)}`);
    }
  }
  return { policies, candidates: candidates.sort(byLikelihood) };
}

async function ask(candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = (await terminal.question(l10n.t('Which of them are policies? Numbers such as 1 3, all, or Enter for none: '))).trim();
    if (/^all$/i.test(answer)) return candidates;
    const numbers = new Set(answer.split(/[\s,]+/).map(Number));
    return candidates.filter((_, index) => numbers.has(index + 1));
  } finally {
    terminal.close();
  }
}

/** Names files in a configuration, the rest of which stays as it is. Gives what is wrong where that cannot be done. */
async function nameInConfig(config: string, chosen: readonly Candidate[]): Promise<string | undefined> {
  let before: string | undefined;
  try {
    before = await readFile(config, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return reasonOf(error);
  }
  let text = before ?? '';
  for (const { path } of chosen) {
    const edits = setIsPolicy(text, path, true);
    if (edits.length === 0) return l10n.t("can't be changed because it isn't valid, or \"files\" isn't a list");
    text = applyEdits(text, edits);
  }
  try {
    if (before === undefined) await writeFile(config, text, { flag: 'wx' });
    else return await writeFileAtomically(config, before, text, [dirname(config)]);
  } catch (error) {
    return reasonOf(error);
  }
  return undefined;
}
