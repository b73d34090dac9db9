/** Waiting for something to be so, with a limit that a loaded machine makes longer. */
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../../scripts/slowness.ts';

/** Milliseconds on a quiet machine after which something will not come any more. */
const LIMIT = 30_000;
/** Milliseconds between two looks. */
const BETWEEN = 10;

/**
 * Looks again and again until there is something to see, and gives that.
 * @param look gives undefined as long as it is not so yet
 * @param what the error's message when it never is
 */
export async function eventually<T>(look: () => Promise<T | undefined> | T | undefined, what: () => string): Promise<T> {
  const limit = patience(LIMIT);
  for (const began = performance.now(); ; await pause(BETWEEN)) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() - began > limit) throw new Error(`not within ${limit / 1000} s: ${what()}`);
  }
}

/**
 * Waits until something has stayed as it is for a while.
 * @param state what is looked at; the same string means that nothing happened
 * @param milliseconds how long nothing may happen
 */
export async function comesToRest(state: () => string, milliseconds = 1000): Promise<void> {
  let last = state();
  let since = performance.now();
  await eventually(
    () => {
      const now = state();
      if (now !== last) since = performance.now();
      last = now;
      return performance.now() - since >= milliseconds ? true : undefined;
    },
    () => `no rest for ${milliseconds} ms; it is ${last}`,
  );
}
