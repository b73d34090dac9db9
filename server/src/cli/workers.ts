/** Looks at many files in several threads at once; the outcomes come in the order of the files all the same. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IsoDate } from '../core/index.ts';
import type { FoundFile } from './files.ts';
import type { Outcome } from './inspection.ts';
import { WORKER } from './workerArgument.ts';

/** What a worker needs to make checks of its own. */
export interface WorkerTask {
  readonly cwd: string;
  readonly today: IsoDate;
  readonly top: string;
  readonly config?: string;
  /** See `PolicyOptions.forRelease`. */
  readonly release: boolean;
  /** BCP 47 tag of the language of findings. */
  readonly locale: string;
  /** Digest of the program, where results are kept. */
  readonly program?: string;
}

/** Each worker has to load the program first; fewer files are not worth it. */
const FILES_PER_WORKER = 100;
/** Files that are handed to a worker at a time. */
const PORTION = 16;

/**
 * In worker threads, each of which takes the next portion when it is done with one.
 * @param entry the program that the workers run; with {@link WORKER} as its argument it has to call `serveAsWorker`
 */
export async function inspectInWorkers(
  files: readonly FoundFile[],
  entry: URL,
  task: WorkerTask,
  onDone: (count: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes = new Array<Outcome>(files.length);
  let next = 0;
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: task, argv: [WORKER] });
      let from = 0;
      const hand = (): void => {
        if (next >= files.length) {
          resolve();
          void worker.terminate();
          return;
        }
        from = next;
        next = Math.min(next + PORTION, files.length);
        worker.postMessage(files.slice(from, next));
      };
      worker.on('message', (done: readonly Outcome[]) => {
        done.forEach((outcome, index) => {
          outcomes[from + index] = outcome;
        });
        onDone(done.length);
        hand();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        if (code !== 0) reject(new Error(`a worker ended with ${code}`));
      });
      hand();
    });
  await Promise.all(
    Array.from({ length: Math.max(Math.min(availableParallelism(), Math.floor(files.length / FILES_PER_WORKER)), 1) }, run),
  );
  return outcomes;
}
