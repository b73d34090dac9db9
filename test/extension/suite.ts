// Runs the Mocha suite inside VS Code and sends every result to the runner as it happens, so that a hang or a crash still shows how far it came.
import { connect, type Socket } from 'node:net';
import Mocha from 'mocha';
import { testFiles } from 'policywright-test-files';

/** What goes over the wire, one JSON object per line. `scripts/extensionTests.mjs` reads it. */
type Event =
  | { event: 'start' | 'pass' | 'skip'; title: string; milliseconds?: number }
  | { event: 'fail'; title: string; stack: string }
  | { event: 'end' };

/**
 * The entry that VS Code calls (`extensionTestsPath`), the same in a window and in the server.
 * Rejects when a test failed: a window's exit code follows from that.
 */
export async function run(): Promise<void> {
  const { send, close } = await reportTo(process.env['POLICYWRIGHT_TEST_PORT']);
  try {
    const failures = await runMocha(send);
    if (failures > 0) throw new Error(`${failures} failed`);
  } finally {
    send({ event: 'end' });
    await close();
  }
}

async function runMocha(send: (event: Event) => void): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: class { } as unknown as Mocha.ReporterConstructor });
  // Mocha does this when it loads files itself; ours are in the bundle, and only register once the globals are there.
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, 'bundle', mocha);
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

/** The runner that waits at `port`; without one, as when started from VS Code's debugger, the console. */
async function reportTo(port: string | undefined): Promise<{ send(event: Event): void; close(): Promise<void> }> {
  if (port === undefined) return { send: (event) => console.log(Object.values(event).join(' ')), close: async () => {} };
  const socket = await new Promise<Socket>((done, fail) => {
    const opening = connect(Number(port), '127.0.0.1', () => done(opening));
    opening.once('error', fail);
  });
  return { send: (event) => void socket.write(`${JSON.stringify(event)}\n`), close: () => new Promise((done) => socket.end(done)) };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
