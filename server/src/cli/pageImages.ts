/** Reads the images of a policy's page from the disk: of the same repository or folder only. */
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { MAX_IMAGE_BYTES } from '../core/index.ts';
import { readWithTimeout } from '../node/readWithTimeout.ts';
import { isWithin, rootFolderOf } from '../node/surroundings.ts';

/**
 * The files as Base64, by the paths asked for; those that are not there, too large or elsewhere are left out.
 * @param file absolute path of the policy @param cwd the working folder
 */
export async function readImages(paths: readonly string[], file: string, cwd: string): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  const top = await rootFolderOf(file, cwd);
  for (const path of paths) {
    const target = path.startsWith('/') ? join(top, path) : resolve(dirname(file), path);
    try {
      // A link may lead out of the folder.
      if (!isWithin(await realpath(target), await realpath(top)) || (await stat(target)).size > MAX_IMAGE_BYTES) continue;
      images.set(path, (await readWithTimeout(target)).toString('base64'));
    } catch {
      // Not there: the page says so in the image's place.
    }
  }
  return images;
}
