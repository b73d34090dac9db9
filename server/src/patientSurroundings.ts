/** The files around a policy for those who cannot wait: a disk may take its time, and rules ask at once. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SurroundingFiles } from './core/index.ts';
import { NoAnswer, patiently } from './readPatiently.ts';
import { isWithin, surroundingsIn } from './surroundings.ts';

/**
 * The files around one policy, as far as somebody is going to ask for them. What a disk does not tell in time is unknown.
 * @param file absolute path of the policy
 * @param ask asks everything that is going to be asked; called again as long as the answers lead to more questions
 */
export async function lookAround(file: string, ask: (files: SurroundingFiles) => void): Promise<SurroundingFiles> {
  const folder = dirname(file);
  let questions = 0;
  const nothing = { has: () => { questions++; return true; }, isTop: () => true, entries: () => { questions++; return []; } };
  ask(nothing);
  // Most policies lead to no file.
  if (questions === 0) return nothing;
  const top = (await repositoryOf(folder)) ?? folder;
  const known = new Map<string, readonly string[] | undefined>();
  for (;;) {
    const asked = new Set<string>();
    const files = surroundingsIn(file, top, (one) => {
      if (known.has(one)) return known.get(one);
      asked.add(one);
      return [];
    });
    ask(files);
    if (asked.size === 0) return files;
    await Promise.all([...asked].map(async (one) => known.set(one, await read(one, top))));
  }
}

async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await patiently(stat(join(at, '.git'))).then(() => true, () => false)) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Names in a folder; none where there is no such folder or a link leads out of `top`, undefined where the disk gives no answer. */
async function read(folder: string, top: string): Promise<readonly string[] | undefined> {
  try {
    const [real, realTop] = await patiently(Promise.all([realpath(folder), realpath(top)]));
    return isWithin(real, realTop) ? await patiently(readdir(folder)) : [];
  } catch (error) {
    return error instanceof NoAnswer ? undefined : [];
  }
}
