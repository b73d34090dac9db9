/** The thread of {@link runCommandLine}: runs one command after the other, and gives what each prints instead of printing it. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { runCommand } from '../../server/src/cli/commandLine.ts';
import type { CommandResult, CommandTask, CommandThread } from './commandLine.ts';

const { isDone, port } = workerData as CommandThread & { readonly port: MessagePort };
const program = new URL('../../server/src/cli/main.ts', import.meta.url);
const printed = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (chunk: Uint8Array | string) => {
    printed[name] += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
}
const variables = { ...process.env };

port.on('message', ({ args, env }: CommandTask) => {
  process.env = { ...variables, ...env };
  printed.stdout = printed.stderr = '';
  void runCommand(args, program).then((status) => {
    port.postMessage({ status, ...printed } satisfies CommandResult);
    Atomics.store(isDone, 0, 1);
    Atomics.notify(isDone, 0);
  });
});
