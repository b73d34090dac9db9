// How slow this machine is right now: time limits of tests are multiplied by it, so that a loaded machine gets the time it needs.

/** Where a run of several programs hands the factor on, so that all of them have the same limits. */
const VARIABLE = 'POLICYWRIGHT_SLOWNESS';
/** Milliseconds that {@link work} takes on a quiet machine of two cores. */
const QUIET = 150;
/** Limits are generous as they are; beyond this, something hangs. */
const MOST = 10;

/** At least 1: the wall time of a fixed piece of work beside that on a quiet machine, measured once for all programs of a run. */
export const slowness: number = handedOn() ?? measured();

/** A time limit for this machine as it is today. @param milliseconds what is generous on a quiet machine */
export function patience(milliseconds: number): number {
  return Math.round(milliseconds * slowness);
}

/** Environment variables that hand the factor on to programs that are started. @param times how much longer they may take, since others run beside them */
export function slownessVariables(times = 1): Record<string, string> {
  return { [VARIABLE]: String(Math.min(MOST, slowness * times)) };
}

function handedOn(): number | undefined {
  const given = Number(process.env[VARIABLE]);
  return given >= 1 && given <= MOST ? given : undefined;
}

function measured(): number {
  const began = performance.now();
  work();
  return Math.min(MOST, Math.max(1, (performance.now() - began) / QUIET));
}

/** Integer arithmetic that no compiler can leave out. */
function work(): number {
  let state = 1;
  for (let round = 0; round < 100_000_000; round++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state;
}
