/** Every regular expression of the sources was checked for how its work grows with the text. */
import assert from 'node:assert/strict';
import { keyOfRegExp, knownGrowth, literalRegExps } from './hostile/regexpsOfSource.ts';

describe('regular expressions', function () {
  this.timeout(120_000);

  it('were checked, and none grows exponentially: npm run regexps', () => {
    const known = knownGrowth();
    const all = literalRegExps();
    assert(all.length > 500, `${all.length} found`);
    assert.deepEqual(
      all.filter((one) => !known.has(keyOfRegExp(one))).map(({ where, source }) => `${where} ${source}`),
      [],
    );
    assert([...known.values()].every(({ growth }) => /^(?:linear|unknown|polynomial \d)$/.test(growth)));
    const open = [...known].filter(([, { growth, bound = '' }]) => growth !== 'linear' && bound.length < 20);
    assert.deepEqual(
      open.map(([key]) => key),
      [],
      'what bounds these is written behind their growth in test/hostile/regexps.json',
    );
  });
});
