// Runs the Mocha suite inside VS Code's extension host in Node, and sends every result to the runner that waits for it.
import { connect, type Socket } from 'node:net';
import Mocha from 'mocha';
import { type Event, mochaOptions, runTests } from './runTests.ts';

/**
 * The entry that VS Code calls (`extensionTestsPath`), the same in a window and in the server.
 * Rejects when a test failed: a window's exit code follows from that.
 */
export async function run(): Promise<void> {
  const { send, close } = await reportTo(process.env['POLICYWRIGHT_TEST_PORT']);
  try {
    const mocha = new Mocha(mochaOptions);
    // Mocha does this when it loads files itself; ours are in the bundle, and only register once the globals are there.
    mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, 'bundle', mocha);
    const failures = await runTests(mocha, send);
    if (failures > 0) throw new Error(`${failures} failed`);
  } finally {
    send({ event: 'end' });
    await close();
  }
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
