/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('anchors', () => {
  it('are found in ordinary time', () => {
    for (const piece of ['<a id="x">', '{#a} ', '{: #a', '# a\n\n', '[](#a)', '<h2>', '<h2 '])
      assertOrdinaryEffort(piece.repeat(Math.ceil(20_000 / piece.length)), (hostile) => parsePolicy(hostile).anchors.find('a'));
  });
});
