/** Time spent on hostile texts: linear in their length. */
import assert from 'node:assert/strict';
import { findAddressFault } from '../../server/src/core/document/addresses/emailGrammar.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('addresses that break the rules', () => {
  it('stays linear on hostile input', () => {
    for (const hostile of [
      '.'.repeat(1e6),
      `a@${'-'.repeat(1e6)}b`,
      `${'a.'.repeat(5e5)}@b.com`,
      `a@${'b.'.repeat(5e5)}`,
      '@'.repeat(1e6),
      `"${'\\'.repeat(1e6)}@b.com`,
    ]) {
      assert(findAddressFault(hostile));
      assertOrdinaryEffort(hostile.slice(0, 200_000), findAddressFault);
    }
  });
});
