/** `policywright changes`: what changed in a policy since an earlier version, as Markdown. */
import { dirname, resolve } from 'node:path';
import { changeReport, changeSummary, type Localizer, parsePolicy } from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import type { ChangesOptions, ComparedWith } from './arguments.ts';
import { textAgainst } from './baselines.ts';
import { createSettingsReader } from './config.ts';
import { shownPath } from './policyPaths.ts';
import { readText } from './readText.ts';
import { complain } from './refuse.ts';

/** Prints the summary and gives the exit code: 0, or 2 when it could not run. */
export async function changes({ path, comparedWith, format }: ChangesOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const cwd = process.cwd();
  const file = resolve(cwd, path);
  try {
    const text = await readText(file);
    const { settings } = await (await createSettingsReader(await rootFolderOf(file, cwd), cwd))(dirname(file));
    const options = { path, keySpellings: settings.frontMatter.keys };
    const before = await textAgainst(cwd, file, comparedWith);
    if (before === undefined) process.stderr.write(missingVersionMessage(path, comparedWith));
    const [earlier, now] = [parsePolicy(before ?? '', options), parsePolicy(text, options)];
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify(changeReport(earlier, now, shownPath(cwd, file), comparedWith.reference), null, 2)}\n`
        : changeSummary(earlier, now),
    );
    return 0;
  } catch (error) {
    complain(`${path}: ${reasonOf(error)}`);
    return 2;
  }
}

/** Why the whole policy counts as added. */
export function missingVersionMessage(path: string, { reference, sinceFork }: ComparedWith): string {
  const why =
    reference === 'HEAD'
      ? l10n.t('no such file in the last commit, so the whole policy counts as added')
      : sinceFork
        ? l10n.t('no such file where this branch forked from {reference}, so the whole policy counts as added', { reference })
        : l10n.t('no such file in {reference}, so the whole policy counts as added', { reference });
  return `policywright: ${path}: ${why}\n`;
}
