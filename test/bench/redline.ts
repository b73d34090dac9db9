/** The redline beside a word diff of the whole text: the first time, and when a key has been pressed. */
import { setImmediate } from 'node:timers/promises';
import { comparePolicies } from '../../server/src/core/analysis/comparison/comparison.ts';
import { ENGLISH, parsePolicy } from '../../server/src/core/index.ts';
import { renderRedline } from '../../server/src/core/preview/redline/renderRedline.ts';
import { createFigures, type Measurement, type Part, timeOf } from './figures.ts';
import { requirePeer } from './peers.ts';
import { exchangeWords, policyOfSize } from './policyOfSize.ts';

const PEER = 'jsdiff diffWords';

/** One word in twenty exchanged. An editor has read both versions when it comes to comparing them, so that reading is not measured. */
export const redline: Part = async (rounds) => {
  const { diffWords } = requirePeer('diff') as { readonly diffWords: (before: string, after: string) => unknown };
  const measurements: Measurement[] = [];
  for (const [size, times] of [
    [4_000, 100],
    [50_000, 16],
    [500_000, 2],
  ] as const) {
    const [first, key, drawn, drawnKey] = [createFigures(), createFigures(), createFigures(), createFigures()];
    const text = policyOfSize(size);
    for (let round = -1; round < rounds * times; round++) {
      await setImmediate();
      const changed = exchangeWords(text, 0.05, round + 2);
      // Parsed anew each time: nothing is known yet of what was compared before.
      const [before, after] = [parsePolicy(text), parsePolicy(changed)];
      for (const { sections, dates } of [before, after]) void [sections, dates];
      const firstTime = timeOf(() => comparePolicies(before, after));
      const drawnTime = timeOf(() => renderRedline(before, after, ENGLISH));
      const at = changed.indexOf('\n', changed.length >> 1);
      const typed = parsePolicy(`${changed.slice(0, at)}x${changed.slice(at)}`, {}, after);
      void [typed.sections, typed.dates];
      const keyTime = timeOf(() => comparePolicies(before, typed));
      const drawnKeyTime = timeOf(() => renderRedline(before, typed, ENGLISH));
      const peer = timeOf(() => diffWords(text, changed));
      if (round < 0) continue;
      for (const [figures, time] of [
        [first, firstTime],
        [drawn, drawnTime],
        [key, keyTime],
        [drawnKey, drawnKeyTime],
      ] as const) {
        figures.add('Policywright', time);
        figures.add(PEER, peer);
      }
    }
    const input = `${size / 1000} KB`;
    measurements.push(
      { what: 'redline, first time', input, unit: 'ms', figures: first.all() },
      { what: 'redline, after a keystroke', input, unit: 'ms', figures: key.all() },
      { what: 'redline drawn, first time', input, unit: 'ms', figures: drawn.all() },
      { what: 'redline drawn, after a keystroke', input, unit: 'ms', figures: drawnKey.all() },
    );
  }
  return measurements;
};
