/** Makes every time limit of a test or hook as much longer as this machine is slower than a quiet one. Mocha loads it for each file. */
import type { Context, RootHookObject, Runnable, Suite } from 'mocha';
import { patience, slowness } from '../../scripts/slowness.ts';

/** What Mocha keeps of a suite and its types leave out. */
interface WithHooks {
  getHooks(name: 'beforeAll' | 'beforeEach' | 'afterAll' | 'afterEach'): readonly Runnable[];
}

export const mochaHooks: RootHookObject = {
  beforeAll(this: Context) {
    const suite = this.test?.parent;
    if (suite && slowness > 1) lengthen(suite);
  },
};

function lengthen(suite: Suite): void {
  const hooks = (['beforeAll', 'beforeEach', 'afterAll', 'afterEach'] as const).flatMap((name) =>
    (suite as Suite & WithHooks).getHooks(name),
  );
  for (const one of [...hooks, ...suite.tests]) one.timeout(patience(one.timeout()));
  suite.suites.forEach(lengthen);
}
