/** Looks at many files in several threads at once; the outcomes come in the order of the files all the same. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { IsoDate } from '../core/index.ts';
import { readLocalizer } from '../node/programLanguage.ts';
import { createSettingsReader } from './config.ts';
import type { FoundFile } from './files.ts';
import { createInspector, inspectSequentially, type Outcome } from './inspect.ts';
import { WORKER } from './workerArgument.ts';

/** What a worker needs to make an inspector of its own. */
export interface WorkerTask {
  readonly cwd: string;
  readonly today: IsoDate;
  readonly top: string;
  readonly config?: string;
  /** See `PolicyOptions.forRelease`. */
  readonly release: boolean;
  /** BCP 47 tag of the language of findings. */
  readonly locale: string;
}

/** Each worker has to load the program first; fewer files are not worth it. */
const FILES_PER_WORKER = 100;
/** Files that are handed to a worker at a time. */
const PORTION = 16;

/**
 * In worker threads, each of which takes the next portion when it is done with one.
 * @param entry the program that the workers run; with {@link WORKER} as its argument it has to call {@link answerPortions}
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

/** In a worker thread: answers portions until it is ended. False where this is none. */
export function answerPortions(): boolean {
  if (!parentPort) return false;
  const port = parentPort;
  const { cwd, today, top, config, locale, release } = workerData as WorkerTask;
  const inspector = Promise.all([createSettingsReader(top, cwd, config), readLocalizer(locale)]).then(([settingsOf, l10n]) =>
    createInspector({ cwd, today, settingsOf, l10n, release }),
  );
  port.on('message', (files: readonly FoundFile[]) => {
    void inspector.then((own) => inspectSequentially(files, own, () => {})).then((outcomes) => port.postMessage(outcomes));
  });
  return true;
}
