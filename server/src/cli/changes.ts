/** `policywright changes`: what changed in a policy since a reference, as Markdown. */
import { resolve } from 'node:path';
import { changeSummary } from '../core/features/changeSummary.ts';
import { parsePolicy } from '../core/index.ts';
import type { ChangesOptions } from './arguments.ts';
import { textAgainst } from './baselines.ts';
import { readText } from './files.ts';

/** Prints the summary and gives the exit code: 0, or 2 when it could not run. */
export async function changes({ path, against }: ChangesOptions): Promise<number> {
  const file = resolve(process.cwd(), path);
  try {
    const text = await readText(file);
    const before = await textAgainst(file, against);
    process.stdout.write(changeSummary(parsePolicy(before ?? '', { path }), parsePolicy(text, { path })));
    return 0;
  } catch (error) {
    process.stderr.write(`policywright: ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
