/** `check --profile`: where processor time goes. */
import type { Stopwatch } from '../core/index.ts';
import type { Cost } from './print/printProfile.ts';

/** A stopwatch whose costs can be read. */
export interface Profile extends Stopwatch {
  /** Milliseconds of processor time since the process began, those of loading the program included. */
  total(): number;
  costs(): readonly Cost[];
}

/** A stopwatch of one run. @param clock milliseconds of processor time, rising */
export function createProfile(clock: () => number = processorTime): Profile {
  const costs = new Map<string, Cost>();
  /** What was measured within the work that runs. */
  let within = 0;
  return {
    time: (kind, name, work) => {
      const outside = within;
      within = 0;
      const began = clock();
      try {
        return work();
      } finally {
        const whole = clock() - began;
        const key = `${kind} ${name}`;
        costs.set(key, { kind, name, time: (costs.get(key)?.time ?? 0) + whole - within });
        within = outside + whole;
      }
    },
    total: clock,
    costs: () => [...costs.values()],
  };
}

/** Milliseconds of processor time that the process has used, in all its threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
