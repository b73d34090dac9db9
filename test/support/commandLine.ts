/** The command line for tests: in a thread that stays, so that a test pays for its command and not for a start of Node. */
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { patience } from '../../scripts/slowness.ts';

/** The program itself, for tests of what only a process has: signals, limits, a broken pipe, another program that starts it. */
export const COMMAND_LINE: string = join(import.meta.dirname, '../../server/src/cli/main.ts');

/** What a command printed, and its exit code. */
export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the thread gets at its start. */
export interface CommandThread {
  /** Becomes 1 when a result was sent. */
  readonly isDone: Int32Array;
}

/** One command for the thread. */
export interface CommandTask {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Milliseconds on a quiet machine after which a command hangs. */
const LIMIT = 120_000;

const isDone = new Int32Array(new SharedArrayBuffer(4));
const { port1: port, port2 } = new MessageChannel();
let isStarted = false;

/**
 * Runs one command and waits for its end, as `spawnSync` does.
 * @param cwd the working folder
 * @param env variables besides those of this process
 */
export function runCommandLine(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: CommandTask['env'] },
): CommandResult {
  if (!isStarted) startThread();
  const before = process.cwd();
  // A thread has the working folder of its process.
  process.chdir(cwd);
  try {
    Atomics.store(isDone, 0, 0);
    port.postMessage({ args, env } satisfies CommandTask);
    if (Atomics.wait(isDone, 0, 0, patience(LIMIT)) === 'timed-out') throw new Error(`policywright ${args.join(' ')}: no end`);
    return (receiveMessageOnPort(port) as { readonly message: CommandResult }).message;
  } finally {
    process.chdir(before);
  }
}

function startThread(): void {
  isStarted = true;
  new Worker(new URL('./commandLineThread.ts', import.meta.url), { workerData: { isDone, port: port2 }, transferList: [port2] }).unref();
}
