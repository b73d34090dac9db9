/** Laws and frameworks that are gone: what counts as relying on them, and what as history. */
import assert from 'node:assert/strict';
import { findStaleMentions } from '../../server/src/core/document/wording/staleMentions.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

const stale = (text: string): string[] => {
  const { markdown, links } = parsePolicy(text);
  return findStaleMentions(markdown, links).map(({ places }) =>
    places
      .map((place) => {
        assert.equal(text.slice(place.span.start, place.span.end), place.text);
        return place.text;
      })
      .join(' | '),
  );
};

describe('stale references', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['We follow the EU-U.S. Privacy Shield. The Privacy Shield binds us.', ['EU-U.S. Privacy Shield | Privacy Shield']],
    ['We follow the Privacy Shield.\n\nThe Privacy Shield was invalidated in 2020.', []],
    ['We took part in the Privacy Shield and now do in the Data Privacy Framework.', []],
    ['Regulation (EU) 2016/679 repealing Directive 95/46/EC', []],
    ['as Directive 95/46/EC demands', ['Directive 95/46/EC']],
    ['under the U.S.-EU Safe Harbor Framework', ['Safe Harbor Framework']],
    ['the safe harbor of the DMCA, the COPPA Safe Harbor Program', []],
    ['§ 5 TMG, nicht die TMG GmbH', ['§ 5 TMG']],
    ['[platform](https://ec.europa.eu/consumers/odr)', ['https://ec.europa.eu/consumers/odr']],
    ['Do Not Sell or Share My Personal Information', []],
    ['`P3P` and the ePrivacy Regulations 2011', []],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(stale(text), expected));
});
