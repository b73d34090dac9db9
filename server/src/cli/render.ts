/** `policywright render`: a policy, or its changes since an earlier version, as a standalone page. */
import { dirname, resolve } from 'node:path';
import { type Localizer, parsePolicy, policyLocalizer, standalonePage } from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import type { RenderOptions } from './arguments.ts';
import { nameOfVersion, textAgainst } from './baselines.ts';
import { missingVersionMessage } from './changes.ts';
import { createSettingsReader } from './config.ts';
import { readImages } from './pageImages.ts';
import { readText } from './readText.ts';
import { complain } from './refuse.ts';
import { writePage } from './writePage.ts';

/** Writes the page to the given file, or to standard output, and gives the exit code: 0, or 2 when it could not run. */
export async function render({ path, output, comparedWith }: RenderOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const file = resolve(process.cwd(), path);
  let at = path;
  try {
    const text = await readText(file);
    const cwd = process.cwd();
    const { settings } = await (await createSettingsReader(await rootFolderOf(file, cwd), cwd))(dirname(file));
    const options = { path, keySpellings: settings.frontMatter.keys };
    const policy = parsePolicy(text, options);
    const before = comparedWith && (await textAgainst(cwd, file, comparedWith));
    const earlier = comparedWith && {
      policy: parsePolicy(before ?? '', options),
      name: nameOfVersion(comparedWith, policyLocalizer(policy)),
    };
    if (earlier && before === undefined) process.stderr.write(missingVersionMessage(path, comparedWith));
    const bare = standalonePage(policy, earlier);
    const page =
      bare.missingImages.length === 0 ? bare.html : standalonePage(policy, earlier, await readImages(bare.missingImages, file, cwd)).html;
    if (output === undefined) process.stdout.write(page);
    else if (resolve(process.cwd(), output) === file) throw new Error(l10n.t('the page would overwrite the policy'));
    else {
      at = output;
      await writePage(output, page);
    }
    return 0;
  } catch (error) {
    complain(`${at}: ${reasonOf(error)}`);
    return 2;
  }
}
