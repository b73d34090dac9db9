/** Targets of links taken apart: places here, files beside the policy, and elsewhere. */
import assert from 'node:assert/strict';
import { readTarget } from '../../server/src/core/document/links/linkTargets.ts';

describe('the target of a link', () => {
  it('is a place in the policy', () => {
    assert.deepEqual(readTarget('#your%20rights'), { kind: 'fragment', fragment: 'your rights' });
    assert.deepEqual(readTarget('#'), { kind: 'fragment', fragment: '' });
  });
  it('is a file beside it', () => {
    assert.deepEqual(readTarget('../terms%20of%20use.md?x=1#scope'), { kind: 'file', path: '../terms of use.md', fragment: 'scope' });
    assert.deepEqual(readTarget('terms.md'), { kind: 'file', path: 'terms.md' });
    assert.deepEqual(readTarget('%zz.md'), { kind: 'file', path: '%zz.md' });
  });
  it('is elsewhere', () => {
    for (const target of [
      '',
      '/privacy',
      'https://northwind-ledger.com',
      'mailto:a@northwind-ledger.com',
      'a@northwind-ledger.com',
      '{{ url }}',
      '?x',
      '//cdn',
      '@handle',
    ])
      assert.deepEqual(readTarget(target), { kind: 'elsewhere' }, target);
  });
});
