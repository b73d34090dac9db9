/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

/** Names of the suppressed rules with the text that each range covers. */
function ranges(text: string): readonly (readonly [string, string])[] {
  return parsePolicy(text).suppressions.map(({ rule, range }) => [rule ?? '*', text.slice(range.start, range.end)]);
}

describe('suppressions', () => {
  it('is quick on hostile comments', () => {
    assertOrdinaryEffort(`<!-- policywright-disable ${' '.repeat(60_000)}x\n`, ranges);
    assertOrdinaryEffort('<!-- policywright-disable a -->\n\n'.repeat(3000), ranges);
    assertOrdinaryEffort(`<!-- policywright-disable ${'a '.repeat(30_000)}-->`, ranges);
  });
});
