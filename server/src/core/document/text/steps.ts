/** Long work comes in steps, as generators, for hosts that have other things to do in between; this is for those who have not. */

/** Goes through all steps at once. Throws what a step throws. */
export function runToEnd<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
