// Loads the tests into Mocha and tells of every result as it happens, so that a hang or a crash still shows how far it came.
import { testFiles } from 'policywright-test-files';
import { patience } from './workspace.ts';

/** What the runner is told, one JSON object per line. `scripts/suiteResults.ts` reads it. */
export type Event =
  | { event: 'start' | 'pass' | 'skip'; title: string; milliseconds?: number }
  | { event: 'fail'; title: string; stack: string }
  | { event: 'end' };

/** What is set of Mocha, wherever it runs. A test's limit is longer than any wait in it, so that the wait can say what did not come. */
export const mochaOptions = {
  ui: 'bdd',
  timeout: patience(180_000),
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
    runner.on('fail', (test, error) => send({ event: 'fail', title: test.fullTitle(), stack: stackOf(error) }));
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
