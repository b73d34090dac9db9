/** The built programs for tests: those that `npm test` built for the whole run, or, in a run of single files, built now. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Puts the bundles where a test wants them.
 * @param into a folder that is made
 * @param metafile where to write what each bundle is made of
 */
export function putBundles(into: string, metafile?: string): void {
  const built = process.env['POLICYWRIGHT_METAFILE'];
  if (built !== undefined) {
    cpSync(join(root, 'dist'), into, { recursive: true });
    if (metafile !== undefined) cpSync(join(root, built), metafile);
    return;
  }
  execFileSync(process.execPath, ['esbuild.mjs', `--into=${into}`, ...(metafile === undefined ? [] : [`--metafile=${metafile}`])], {
    cwd: root,
    stdio: 'pipe',
  });
}
