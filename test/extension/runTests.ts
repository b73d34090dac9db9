// Loads the tests into Mocha and tells of every result as it happens, so that a hang or a crash still shows how far it came.
import { testFiles } from 'policywright-test-files';

/** What the runner is told, one JSON object per line. `scripts/suiteResults.mjs` reads it. */
export type Event =
  | { event: 'start' | 'pass' | 'skip'; title: string; milliseconds?: number }
  | { event: 'fail' | 'retry'; title: string; stack: string }
  | { event: 'end' };

/**
 * What is set of Mocha, wherever it runs. A test has a second attempt, and what went wrong in the first is printed all the same:
 * on a busy machine VS Code itself now and then refuses an edit of a file that it is reading anew, or misses that one changed.
 */
export const mochaOptions = {
  ui: 'bdd',
  timeout: 120_000,
  retries: 1,
  reporter: class {} as unknown as Mocha.ReporterConstructor,
} as const;

/** Runs everything; gives the number of failures. */
export async function runTests(mocha: Pick<Mocha, 'run'>, send: (event: Event) => void): Promise<number> {
  try {
    for (const load of testFiles) await load();
  } catch (error) {
    send({ event: 'fail', title: 'loading the test files', stack: stackOf(error) });
    return 1;
  }
  return new Promise((done) => {
    const runner = mocha.run(done);
    runner.on('test', (test) => send({ event: 'start', title: test.fullTitle() }));
    runner.on('pass', (test) => send({ event: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 }));
    runner.on('pending', (test) => send({ event: 'skip', title: test.fullTitle() }));
    runner.on('retry', (test, error) => send({ event: 'retry', title: test.fullTitle(), stack: stackOf(error) }));
    runner.on('fail', (test, error) => send({ event: 'fail', title: test.fullTitle(), stack: stackOf(error) }));
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
