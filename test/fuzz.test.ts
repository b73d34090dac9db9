/** What holds for every text and every edit, tried with a fixed seed and with a fresh one; `npm run fuzz` tries more. */
import { policyProperties, tryCases } from './hostile/policyProperties.ts';
import { rounds } from './support/breadth.ts';

const FIXED = 20261128;
/** Cases of the cheapest property; the others get fewer, and `npm test` half of them. */
const CASES = rounds(120, 2);

describe('properties of policies', function () {
  this.timeout(120_000);
  const fresh = Date.now() % 2 ** 31;
  before(() => console.log(`    fresh seed: ${fresh}; the same cases again: npm run fuzz -- --seed=${fresh} --runs=${CASES}`));

  for (const one of policyProperties()) {
    it(one.sentence, () => {
      for (const seed of [FIXED, fresh]) tryCases(one, seed, Math.ceil(CASES / one.cost));
    });
  }
});
