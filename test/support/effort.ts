/** How hard a text is to work on beside an ordinary one of the same length, in the same run: a ratio, so that the machine's speed cancels out. */
import assert from 'node:assert/strict';

const ORDINARY = '## Who gets it\n\nWe share data with **partners** and [others](https://a.b/c), as we said on 3 May 2026.\n\n';
/** The fastest of so many runs counts; what other programs do meanwhile does not. */
const RUNS = 3;
/** Characters of the ordinary policy that is measured; work on a longer one is that much more. */
const SAMPLE = 20_000;
/** Below a millisecond a ratio says nothing but how coarse the clock is. */
const COARSE = 1;

/**
 * Asserts that work on a text takes at most `times` as long as on an ordinary policy of its length.
 * Quadratic work on the lengths that tests use is hundreds of times as slow.
 */
export function assertOrdinaryEffort(text: string, work: (text: string) => unknown, times = 60): void {
  const usual = Math.max(ordinaryEffort(work, Math.min(text.length, SAMPLE)) * Math.max(1, text.length / SAMPLE), COARSE);
  const needed = fastest(() => work(text), times * usual);
  assert(
    needed <= times * usual,
    `${JSON.stringify(text.slice(0, 30))}…: ${Math.round(needed / usual)} times as long as an ordinary text, expected at most ${times} times`,
  );
}

/** By the work and the length of the text: milliseconds for an ordinary policy. */
const known = new WeakMap<(text: string) => unknown, Map<number, number>>();

function ordinaryEffort(work: (text: string) => unknown, length: number): number {
  const lengths = known.get(work) ?? new Map<number, number>();
  known.set(work, lengths);
  const ordinary = ORDINARY.repeat(Math.ceil(length / ORDINARY.length)).slice(0, length);
  const effort = lengths.get(length) ?? fastest(() => work(ordinary), COARSE);
  lengths.set(length, effort);
  return effort;
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
