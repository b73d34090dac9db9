/** Long work in slices: the server answers requests in between, and stops work that nobody waits for. */

/** Milliseconds of work after which others have their turn; a writer does not notice twice as many. */
const SLICE_TIME = 30;

/** How long work is to be done. */
export interface Slicing {
  /** See `Host.yieldToEventLoop`. */
  readonly yieldToEventLoop: () => Promise<void>;
  /** Whether the outcome is still of use to anybody; asked after each break. */
  readonly isWanted: () => boolean;
}

/** Goes through the steps of some work, with a break after each slice; undefined when the work was given up. One step is never divided. */
export async function inSlices<T>(steps: Iterator<undefined, T>, { yieldToEventLoop, isWanted }: Slicing): Promise<T | undefined> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_TIME) continue;
    // One turn lets a message in, the next one lets it be answered.
    await yieldToEventLoop();
    await yieldToEventLoop();
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}
