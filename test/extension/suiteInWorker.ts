// Runs the same Mocha suite inside VS Code's extension host in a web worker; the page's console carries every result to the runner.
import 'mocha/mocha.js';
import { mochaOptions, runTests } from './runTests.ts';

/** The entry that VS Code calls (`extensionTestsPath`). */
export async function run(): Promise<void> {
  if (!('importScripts' in globalThis) || 'process' in globalThis) throw new Error('this is no web worker');
  mocha.setup(mochaOptions);
  const send = (event: object): void => console.log(`policywright-test ${JSON.stringify(event)}`);
  try {
    const failures = await runTests(mocha, send);
    if (failures > 0) throw new Error(`${failures} failed`);
  } finally {
    send({ event: 'end' });
  }
}
