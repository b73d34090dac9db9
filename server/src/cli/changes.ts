/** `policywright changes`: what changed in a policy since an earlier version, as Markdown. */
import { dirname, resolve } from 'node:path';
import { changeSummary, parsePolicy } from '../core/index.ts';
import { reasonOf } from '../node/reasons.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import type { ChangesOptions } from './arguments.ts';
import { nameOfVersion, textAgainst } from './baselines.ts';
import { createSettingsReader } from './config.ts';
import { readText } from './files.ts';

/** Prints the summary and gives the exit code: 0, or 2 when it could not run. */
export async function changes({ path, comparedWith }: ChangesOptions): Promise<number> {
  const cwd = process.cwd();
  const file = resolve(cwd, path);
  try {
    const text = await readText(file);
    const { settings } = await (await createSettingsReader(await rootFolderOf(file, cwd), cwd))(dirname(file));
    const options = { path, keySpellings: settings.frontMatter.keys };
    const before = await textAgainst(cwd, file, comparedWith);
    if (before === undefined) process.stderr.write(missingVersionMessage(path, nameOfVersion(comparedWith)));
    process.stdout.write(changeSummary(parsePolicy(before ?? '', options), parsePolicy(text, options)));
    return 0;
  } catch (error) {
    process.stderr.write(`policywright: ${path}: ${reasonOf(error)}\n`);
    return 2;
  }
}

/** Why the whole policy counts as added. @param version {@link nameOfVersion} */
export function missingVersionMessage(path: string, version: string): string {
  return `policywright: ${path}: no such file ${version.startsWith('where ') ? '' : 'in '}${version}, so the whole policy counts as added\n`;
}
