/** When a preview asks for a rendering: at once, one at a time, again when the answer is stale, and never after it was closed. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { createRefreshLoop, type RefreshOutcome } from '../../client/src/preview/refreshLoop.ts';

describe('preview: refresh loop', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());

  function start() {
    const pending: ((outcome: RefreshOutcome) => void)[] = [];
    let asked = 0;
    const loop = createRefreshLoop(
      () =>
        new Promise((done) => {
          asked++;
          pending.push(done);
        }),
    );
    const answer = async (outcome: RefreshOutcome): Promise<void> => {
      pending.shift()?.(outcome);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    };
    return { loop, answer, asked: () => asked };
  }

  it('asks at once, and once for many changes', async () => {
    const { loop, answer, asked } = start();
    loop.request();
    loop.request();
    mock.timers.tick(0);
    assert.equal(asked(), 1);
    loop.request();
    loop.request();
    mock.timers.tick(1000);
    assert.equal(asked(), 1, 'one request in flight');
    await answer('shown');
    mock.timers.tick(1000);
    assert.equal(asked(), 2, 'the changes that came meanwhile');
    await answer('shown');
    mock.timers.tick(10_000);
    assert.equal(asked(), 2);
  });

  it('leaves pauses that grow with the time a rendering takes', async () => {
    const { loop, answer, asked } = start();
    loop.request();
    mock.timers.tick(0);
    mock.timers.tick(500);
    await answer('shown');
    loop.request();
    mock.timers.tick(499);
    assert.equal(asked(), 1);
    mock.timers.tick(1);
    assert.equal(asked(), 2);
  });

  it('asks again after a stale answer, but not for ever', async () => {
    const { loop, answer, asked } = start();
    loop.request();
    for (let round = 0; round < 20; round++) {
      mock.timers.tick(1000);
      await answer('stale');
    }
    assert.equal(asked(), 6);
    loop.request();
    mock.timers.tick(1000);
    assert.equal(asked(), 7, 'a change begins anew');
  });

  it('does not ask again after a failure, nor after it was closed', async () => {
    const { loop, answer, asked } = start();
    loop.request();
    mock.timers.tick(0);
    await answer('failed');
    mock.timers.tick(10_000);
    assert.equal(asked(), 1);
    loop.request();
    loop.dispose();
    mock.timers.tick(10_000);
    loop.request();
    mock.timers.tick(10_000);
    assert.equal(asked(), 1);
  });
});
