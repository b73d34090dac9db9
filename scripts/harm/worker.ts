/** One thread of a harm run: takes groups of files and gives back what is offered in them, or what became of the chosen offers. */
import { parentPort } from 'node:worker_threads';
import type { IsoDate } from '../../server/src/core/index.ts';
import type { Group } from './texts.ts';
import { countOffers, type OfferCount, type OfferKey, type Trial, tryOffers } from './trials.ts';

/** What a thread is asked. */
export interface Task {
  readonly group: Group;
  readonly today: IsoDate;
  /** Another one chooses other offers. */
  readonly seed: string;
  /** Chosen offers by file; absent to count. */
  readonly chosen?: ReadonlyMap<string, readonly OfferKey[]>;
}

/** What it answers. */
export type Answer =
  | { readonly counts: readonly OfferCount[]; readonly files: number }
  | { readonly trials: readonly Trial[]; readonly files: number };

parentPort?.on('message', ({ group, today, seed, chosen }: Task) => {
  const files = chosen ? [...tryOffers(group, today, chosen)] : [...countOffers(group, today, seed)];
  const answer = (chosen ? { trials: files.flat(), files: files.length } : { counts: files.flat(), files: files.length }) as Answer;
  parentPort?.postMessage(answer);
});
