/** `policywright render`: a policy, or its changes since a reference, as a page that stands alone. */
import { resolve } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { parsePolicy } from '../core/index.ts';
import { standalonePage } from '../core/preview/standalonePage.ts';
import type { RenderOptions } from './arguments.ts';
import { textAgainst } from './baselines.ts';
import { readText } from './files.ts';
import { reasonOf } from './reasons.ts';

/** Writes the page to the given file, or to standard output, and gives the exit code: 0, or 2 when it could not run. */
export async function render({ path, output, against }: RenderOptions): Promise<number> {
  const file = resolve(process.cwd(), path);
  let at = path;
  try {
    const policy = parsePolicy(await readText(file), { path });
    const before = against === undefined ? undefined : ((await textAgainst(file, against)) ?? '');
    const page = standalonePage(policy, before === undefined || against === undefined ? undefined : { policy: parsePolicy(before, { path }), name: against === 'HEAD' ? 'the last commit' : against });
    if (output === undefined) process.stdout.write(page);
    else if (resolve(process.cwd(), output) === file) throw new Error('the page would overwrite the policy');
    else {
      at = output;
      await writeFile(output, page);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`policywright: ${at}: ${reasonOf(error)}\n`);
    return 2;
  }
}
