/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('the kind of a policy', () => {
  it('is no harder to tell of a hostile title', () =>
    assertOrdinaryEffort(`# ${'terms '.repeat(20_000)}`, (text) => parsePolicy(text).kind));
});
