/** A short soak: hundreds of random edits through the real server, with the answers held against a fresh look; half as many in `npm test`. `npm run soak` goes on for 200,000. */
import { soak } from '../hostile/soak.ts';
import { rounds } from '../support/breadth.ts';

describe('a server that is typed at for long', function () {
  this.timeout(180_000);
  const fresh = Date.now() % 2 ** 31;

  it('answers in order and says what a fresh look says', async () => {
    await soak({ edits: rounds(500, 2), seed: 20261128 });
  });
  it(`does so from any seed, this time ${fresh}`, async () => {
    await soak({ edits: rounds(300, 2), seed: fresh });
  });
});
