/** Every test outside of VS Code runs in one lane, and no lane names a test that is gone. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, LANE_NAMES, LANES } from './lanes.ts';

describe('the lanes', () => {
  it('have each test once', () => {
    const all = globSync('test/**/*.test.ts', { cwd: join(import.meta.dirname, '..') })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('test/extension/'));
    assert.deepEqual(LANE_NAMES.flatMap(filesOf).sort(), all.sort());
  });

  it('name only tests that there are', () => {
    for (const name of LANE_NAMES.flatMap((lane) => LANES[lane]))
      assert(globSync(`${name}.test.ts`, { cwd: import.meta.dirname }).length > 0, name);
  });
});
