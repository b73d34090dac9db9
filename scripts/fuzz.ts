/** `npm run fuzz -- [--runs=N] [--seed=N] [--only=WORDS] [--minutes=N]`: tries the properties of policies on many more cases than `npm test`, and says how to repeat what fails. */
import { parseArgs } from 'node:util';
import { policyProperties, tryCases } from '../test/hostile/policyProperties.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3000' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '0' },
  },
});
const until = performance.now() + Number(values.minutes) * 60_000;

let seed = Number(values.seed ?? Date.now() % 2 ** 31);
do {
  for (const one of policyProperties().filter(({ sentence }) => sentence.includes(values.only))) {
    const runs = Math.ceil(Number(values.runs) / one.cost);
    try {
      tryCases(one, seed, runs);
      console.log(`✔ ${one.sentence} (${runs} cases, seed ${seed})`);
    } catch (error) {
      process.exitCode = 1;
      console.error(
        `✘ ${one.sentence} (seed ${seed})\n${error instanceof Error ? `${error.message}\n${error.cause instanceof Error ? error.cause.message : ''}` : String(error)}`,
      );
    }
  }
  seed = (seed + 1) % 2 ** 31;
} while (performance.now() < until);
