/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('definitions', () => {
  it('takes as long for hostile text as for any', () => {
    const find = (text: string): unknown => parsePolicy(text).definitions;
    for (const text of [
      '("X") '.repeat(4000),
      '"'.repeat(20_000),
      '“'.repeat(20_000),
      '('.repeat(20_000),
      'the "X" means '.repeat(2000),
      '"a", '.repeat(5000),
      `("${'a '.repeat(10_000)}`,
      '**A** means '.repeat(2000),
      "' ".repeat(10_000),
      `${'Aa '.repeat(8000)}("X")`,
    ])
      assertOrdinaryEffort(text, find);
  });
});
