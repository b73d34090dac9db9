import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, lint, parsePolicy, requestRuleFiles, type SurroundingFiles } from '../../server/src/core/index.ts';
import { spread } from '../support/breadth.ts';

/** Files of which each is there, or none is, that write down what is asked. */
function recording(isThere: boolean, asked: Set<string>): SurroundingFiles {
  return {
    has: (path) => {
      asked.add(`has ${path}`);
      return isThere;
    },
    isTop: (folder) => folder.length > 6,
    entries: (folder) => {
      asked.add(`entries ${folder}`);
      return [];
    },
  };
}

describe('the files that rules look for', () => {
  const folder = join(import.meta.dirname, '../rules');
  for (const isThere of [false, true])
    it(`are all requested beforehand, where ${isThere ? 'each' : 'none'} is there`, () => {
      const forgotten = spread(globSync('*/*.md', { cwd: folder }).sort(), 10).flatMap((path) => {
        const policy = parsePolicy(readFileSync(join(folder, path), 'utf8'), { path: `docs/${path}` });
        const [asked, requested] = [new Set<string>(), new Set<string>()];
        lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS, files: recording(isThere, asked) });
        requestRuleFiles(policy)(recording(isThere, requested));
        return [...asked].filter((one) => !requested.has(one)).map((one) => `${path}: ${one}`);
      });
      assert.deepEqual(forgotten, []);
    });
});
