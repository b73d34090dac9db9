/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('references', () => {
  it('are found in ordinary time in whatever a text holds', () => {
    const work = (hostile: string): unknown => parsePolicy(hostile).references;
    for (const piece of [
      'Section 1, ',
      'Section 1(a)(b)(c)(d) ',
      '(a) (b) (i) ',
      'see “a” ',
      '“',
      'Sections 1',
      '§',
      '1.1 a\n\n',
      '## 1. A\n\nSection 1\n\n',
      '1. a\n   1. b\n',
      '(i) x\n\n',
      'U.S.C. § ',
      'Section 1 and ',
      '[](#a)',
      '{#a',
      '<a id="',
      'see 1.1, ',
      'paras 1(a), (b) ',
      '§ 1 Abs. 1, 2 und ',
      '1.1 A ',
      '(1.1) ',
      'Section 1/',
      '| 1 |\n',
      `Section${' '.repeat(500)}`,
      `see${' '.repeat(500)}`,
      `Section 1${' '.repeat(500)}`,
    ])
      assertOrdinaryEffort(piece.repeat(Math.ceil(20_000 / piece.length)), work);
  });
});
