/** Looks at all files, in this thread or in several; the outcomes come in the order of the files either way. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { IsoDate } from '../core/index.ts';
import { createSettingsReader } from './config.ts';
import type { FoundFile } from './files.ts';
import { createInspector, type Inspector, type Outcome } from './inspect.ts';

/** What a worker needs to make an inspector of its own. */
export interface WorkerTask {
  readonly cwd: string;
  readonly today: IsoDate;
  readonly top: string;
  readonly config?: string;
}

/** Files below which a second thread costs more than it gives: each has to load the program first. */
const FILES_PER_WORKER = 100;
/** Files that are handed to a worker at a time. */
const PORTION = 16;

/** How many workers are worth it; 0 where the main thread does it all. */
export function workersFor(files: number): number {
  const wanted = Math.min(availableParallelism(), Math.floor(files / FILES_PER_WORKER));
  return wanted > 1 ? wanted : 0;
}

/** One after the other, in this thread. */
export async function inspectHere(files: readonly FoundFile[], inspector: Inspector, onDone: (count: number) => void): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const found of files) {
    outcomes.push(await inspector.inspect(found));
    onDone(1);
  }
  return outcomes;
}

/**
 * In worker threads, each of which takes the next portion when it is done with one.
 * @param entry the program that the workers run; it has to call {@link serveAsWorker}
 */
export async function inspectInWorkers(files: readonly FoundFile[], entry: URL, task: WorkerTask, count: number, onDone: (count: number) => void): Promise<readonly Outcome[]> {
  const outcomes = new Array<Outcome>(files.length);
  let next = 0;
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: task });
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
        done.forEach((outcome, index) => { outcomes[from + index] = outcome; });
        onDone(done.length);
        hand();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => { if (code !== 0) reject(new Error(`a worker ended with ${code}`)); });
      hand();
    });
  await Promise.all(Array.from({ length: count }, run));
  return outcomes;
}

/** In a worker thread: answers portions until it is ended. True where this is a worker thread. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const { cwd, today, top, config } = workerData as WorkerTask;
  const inspector = createSettingsReader(top, cwd, config).then((settingsOf) => createInspector({ cwd, today, settingsOf }));
  port.on('message', (files: readonly FoundFile[]) => {
    void inspector.then((own) => inspectHere(files, own, () => {})).then((outcomes) => port.postMessage(outcomes));
  });
  return true;
}
