/** `policywright review`: what changed in the policies of a branch, and what was found in them, as Markdown for a comment in a pull request. */
import { dirname, join } from 'node:path';
import { type Diagnosis, type Localizer, parsePolicy, type ReviewedPolicy, reviewComment } from '../core/index.ts';
import { setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import type { ReviewOptions } from './arguments.ts';
import { type Versions, versionsAgainst } from './baselines.ts';
import { settingsReader } from './config.ts';
import { createConfigReader } from './configFiles.ts';
import { type CoreCheckOptions, createCoreChecks } from './coreChecks.ts';
import { findFiles } from './files.ts';
import { pathsFromRoot } from './git/repositoryRoot.ts';
import type { Inspection } from './inspection.ts';
import { inspectTogether } from './inspectTogether.ts';
import { policyOptions } from './policyPaths.ts';
import { printable } from './print/terminal.ts';
import { writePage } from './writePage.ts';

/** Prints or writes the comment; gives 2 where something could not be read, else 0: the findings are for people to weigh. */
export async function review({ paths, against, today, output }: ReviewOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const cwd = process.cwd();
  let failed = false;
  const complain = (problem: string): void => {
    failed = true;
    process.stderr.write(`policywright: ${printable(problem)}\n`);
  };
  const search = await findFiles(paths, cwd);
  search.problems.forEach(complain);
  const { versions, problems, useless, isChanged } = await versionsAgainst(cwd, search.files, against);
  problems.forEach(complain);
  if (useless) return 2;
  try {
    const configsOf = await createConfigReader(await rootFolderOf(join(cwd, 'policy.md'), cwd));
    const settingsOf = settingsReader(configsOf, cwd);
    const language = { l10n: localizer, programLocalizer: localizer };
    const checkOptions = { cwd, today, configsOf, config: undefined, ...language, release: false };
    const checks = createCoreChecks({ ...checkOptions, versions });
    // All of them, since what one policy says may be wrong only beside another.
    const inspections = await inspectTogether(search.files, checks, complain);
    const findingsBefore = await inspectEarlier(inspections, versions, isChanged, checkOptions);
    const fromRoot = pathsFromRoot(cwd);
    const reviewed: ReviewedPolicy[] = [];
    for (const { file, path, text, findings } of inspections) {
      if (!isChanged(file)) continue;
      const { settings } = await settingsOf(dirname(file));
      const options = policyOptions(cwd, file, settings);
      const before = await versions.earlier(file);
      const earlier = findingsBefore.get(file);
      reviewed.push({
        path: fromRoot(path),
        policy: parsePolicy(text, options),
        findings,
        profiles: settings.profiles,
        ...(before ? { before: parsePolicy(before.text, options) } : {}),
        ...(earlier ? { findingsBefore: earlier } : {}),
      });
    }
    const comment = reviewComment(reviewed, against, localizer);
    if (output === undefined) process.stdout.write(comment);
    else await writePage(output, comment);
  } catch (error) {
    complain(reasonOf(error));
  }
  return failed ? 2 : 0;
}

/** What is found in the earlier versions of changed policies, by file. Beside them are the earlier versions of all policies that are still there. */
async function inspectEarlier(
  inspections: readonly Inspection[],
  versions: Versions,
  isChanged: (file: string) => boolean,
  options: Omit<CoreCheckOptions, 'versions'>,
): Promise<ReadonlyMap<string, readonly Diagnosis[]>> {
  const earlierText = async (file: string): Promise<string | undefined> =>
    isChanged(file) ? (await versions.earlier(file))?.text : undefined;
  const checks = createCoreChecks({ ...options, versions: { text: earlierText, earlier: () => Promise.resolve(undefined) } });
  const found = new Map<string, Inspection>();
  const others: Inspection[] = [];
  for (const one of inspections) {
    if (!isChanged(one.file)) others.push(one);
    else if ((await earlierText(one.file)) !== undefined) {
      // What goes wrong here is told of the version that is there now.
      const { inspection } = await checks.inspector.inspect({ file: one.file, named: true });
      if (inspection) found.set(one.file, inspection);
    }
  }
  const { contextOf, workspaceFor } = checks.together([...others, ...found.values()].filter(({ isPolicy }) => isPolicy));
  const findings = new Map<string, readonly Diagnosis[]>();
  for (const [file, one] of found)
    findings.set(file, contextOf(one) === undefined ? one.findings : (await checks.inspector.again(one, workspaceFor(one.path))).findings);
  return findings;
}
