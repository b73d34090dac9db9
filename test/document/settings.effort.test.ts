/** Time spent on hostile texts: linear in their length. */
import assert from 'node:assert/strict';
import { checkConfig } from '../../server/src/core/features/checkConfig.ts';

const ids = new Set(['heading-number-gap', 'config-invalid', 'title-mismatch']);

describe('a configuration file', () => {
  it('is checked in time, however much is wrong in it', () => {
    const many = (one: (index: number) => string): string => Array.from({ length: 30_000 }, (_, index) => one(index)).join(', ');
    for (const text of [
      `{ "rules": { ${many((index) => `"no-${index}": "off"`)} } }`,
      `{ ${many(() => '"files": []')} }`,
      `{ "files": [${many(() => '1')}] }`,
      `{ "rules": ${'{ "a": '.repeat(190)}`,
    ]) {
      const started = process.cpuUsage().user;
      assert(checkConfig(text, ids).length <= 100);
      assert((process.cpuUsage().user - started) / 1000 < 2000, text.slice(0, 40));
    }
  });
});
