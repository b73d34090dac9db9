/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('uses of terms', () => {
  it('takes as long for ten thousand definitions as for any text', () => {
    const find = (text: string): unknown => parsePolicy(text).terms;
    const many = Array.from({ length: 3000 }, (_, i) => `a thing (the "Thing${i} Box") and Thing${i} Box`).join(', ');
    for (const text of [
      many,
      'a thing (the "Thing") and Thing '.repeat(3000),
      'A (the "A A A A") A A A A '.repeat(1500),
      `a (the "${'a '.repeat(30)}")${' a'.repeat(20_000)}`,
    ])
      assertOrdinaryEffort(text, find);
  });
});
