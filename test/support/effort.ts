/** How hard a text is to work on beside an ordinary one of the same length, in the same run: a ratio, so that the machine's speed cancels out. */
import assert from 'node:assert/strict';

const ORDINARY = '## Who gets it\n\nWe share data with **partners** and [others](https://a.b/c), as we said on 3 May 2026.\n\n';
/** The fastest of so many runs counts; what other programs do meanwhile does not. */
const RUNS = 3;
/** Below a millisecond a ratio says nothing but how coarse the clock is. */
const COARSE = 1;

/**
 * Asserts that work on a text takes at most `times` as long as on an ordinary policy of its length.
 * Quadratic work on the lengths that tests use is hundreds of times as slow.
 */
export function assertOrdinaryEffort(text: string, work: (text: string) => unknown, times = 60): void {
  const ordinary = ORDINARY.repeat(Math.ceil(text.length / ORDINARY.length)).slice(0, text.length);
  const usual = Math.max(
    fastest(() => work(ordinary), COARSE),
    COARSE,
  );
  const needed = fastest(() => work(text), times * usual);
  assert(
    needed <= times * usual,
    `${JSON.stringify(text.slice(0, 30))}…: ${Math.round(needed / usual)} times as long as an ordinary text, expected at most ${times} times`,
  );
}

/** Milliseconds of the fastest run; no further one once `enough` is not exceeded, which more of them would not change. */
function fastest(work: () => unknown, enough: number): number {
  let best = Infinity;
  for (let run = 0; run < RUNS && best > enough; run++) {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
