/** Loaded before a program, it makes opening some files and folders go wrong, `--import` of this file: names that begin with `stalled` never answer, those that begin with `vanishing` are removed first. */
import { rmSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { patience } from '../../scripts/slowness.ts';

const { open } = promises;
promises.open = (path, ...rest) => {
  const name = basename(String(path));
  if (name.startsWith('stalled')) {
    // A read that waits keeps a program alive.
    setInterval(() => {}, 1000);
    return new Promise(() => {});
  }
  if (name.startsWith('vanishing')) rmSync(path as string, { force: true });
  return open(path, ...rest);
};
const { readdir } = promises;
promises.readdir = ((path: string, ...rest: []) =>
  basename(path).startsWith('stalled') ? new Promise(() => {}) : readdir(path, ...rest)) as typeof readdir;
syncBuiltinESMExports();

/** Nobody wants to wait as long as a program does; on a loaded machine, an answer that comes takes longer as well. */
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = Object.assign(
  (handler: () => void, milliseconds?: number, ...rest: []) =>
    wait(handler, (milliseconds ?? 0) >= 1000 ? patience((milliseconds ?? 0) / 20) : milliseconds, ...rest),
  wait,
) as typeof setTimeout;
