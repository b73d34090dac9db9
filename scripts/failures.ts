// What failed in a run of all tests: said where it happens, and once more at the end, where a log that was cut short still has it.

const failures: string[] = [];

/** Prints what failed at once, and keeps it for the end. @param text what failed and why, in as many lines as that takes */
export function tellFailure(text: string): void {
  console.error(`  ✘ ${text}`);
  keepFailure(text);
}

/** Keeps for the end what was printed elsewhere. */
export function keepFailure(text: string): void {
  failures.push(text);
}

/** Prints all that failed again, the first lines of each. */
export function repeatFailures(): void {
  if (failures.length === 0) return;
  console.log('\nWhat failed');
  for (const text of failures) console.log(`  ✘ ${text.split('\n').slice(0, LINES).join('\n')}`);
}

/** Lines of one failure that are printed again: its name, its message and the first places of its stack. */
const LINES = 60;
