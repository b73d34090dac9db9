/** Texts made to be hard to read, beside an ordinary policy of the same size: parsed and checked by all rules. */
import { setImmediate } from 'node:timers/promises';
import { knownRules, lint, parseIsoDate, parsePolicy, settingsOfLayers } from '../../server/src/core/index.ts';
import { hostileTexts } from '../hostile/hostileTexts.ts';
import { type Figure, type Measurement, type Part, quantile, timeOf } from './figures.ts';
import { policyOfSize } from './policyOfSize.ts';

const SIZE = 128_000;
/** How many are shown of the slowest. */
const SHOWN = 5;

/** Each text once for every round. */
export const hostile: Part = async (rounds) => {
  const settings = settingsOfLayers([], knownRules);
  const today = parseIsoDate('2026-11-28');
  if (!today) throw new Error('no day');
  const check = (text: string): number => timeOf(() => lint(parsePolicy(text, { path: 'privacy-policy.md' }), { today, settings }));
  const ordinary = policyOfSize(SIZE);
  for (let warmUp = 0; warmUp < 5; warmUp++) check(ordinary);
  const beside: Figure = { program: 'an ordinary policy', values: Array.from({ length: rounds * 5 }, () => check(ordinary)) };
  const measured: Measurement[] = [];
  for (const [name, textOf] of Object.entries(hostileTexts)) {
    await setImmediate();
    const text = textOf(SIZE);
    measured.push({
      what: `hostile text, ${name}`,
      input: `${SIZE / 1000} KB`,
      unit: 'ms',
      figures: [{ program: 'Policywright', values: Array.from({ length: rounds }, () => check(text)) }, beside],
    });
  }
  const slowness = ({ figures: [ours] }: Measurement): number => quantile(ours?.values ?? [], 0.5);
  return measured.sort((a, b) => slowness(b) - slowness(a)).slice(0, SHOWN);
};
