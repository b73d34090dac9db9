/** Time spent on hostile texts: linear in their length. */
import { findNumberConflicts } from '../../server/src/core/document/wording/statedNumbers.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('numbers in words', () => {
  it('are found in linear time in hostile text', () => {
    const find = (text: string): unknown => findNumberConflicts(parsePolicy(`---\nlang: en\n---\n${text}`).markdown, 'en');
    for (const text of ['thirty (60) ', 'one hundred and ', '(1)(2)', '( 1 ', '1 (one', '((((1))))', 'twenty-', '(1,000,000,000) '])
      assertOrdinaryEffort(text.repeat(20_000), find);
  });
});
