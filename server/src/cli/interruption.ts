/** Tidies up when the program is ended from outside, such as with Ctrl+C. */

/** How a shell reports a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

const tasks = new Set<() => void>();

/** Has something done, at once and without waiting for anything, before the program is ended by a signal. */
export function onInterruption(task: () => void): void {
  if (tasks.size === 0) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        tasks.forEach((each) => each());
        process.exit(EXIT_CODES[signal]);
      });
    }
  }
  tasks.add(task);
}
