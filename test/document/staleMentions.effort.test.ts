/** Time spent on hostile texts: linear in their length. */
import { findStaleMentions } from '../../server/src/core/document/wording/staleMentions.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('stale references', () => {
  const hostile = {
    'one name over and over': 'Privacy Shield '.repeat(4000),
    'half a name': 'EU-U.S. and '.repeat(5000),
    'half a law': '§ 5 '.repeat(15_000),
  };
  for (const [name, text] of Object.entries(hostile))
    it(`do no more than linear work on ${name}`, () =>
      assertOrdinaryEffort(
        text,
        (one) => {
          const { markdown, links } = parsePolicy(one);
          return findStaleMentions(markdown, links);
        },
        200,
      ));
});
