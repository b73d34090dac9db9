/** What lies outside the workspace is not read, by whatever path it is asked for. */
import assert from 'node:assert/strict';
import { confineHost, liesBelow } from '../server/src/lsp/files/confineHost.ts';
import type { Host } from '../server/src/lsp/files/host.ts';

describe('a file', () => {
  const folders = ['file:///home/anna/my%20policies', 'file:///srv/legal'];
  for (const uri of [
    'file:///home/anna/my%20policies/privacy.md',
    'file:///home/anna/my policies/a/../privacy.md',
    'file:///srv/legal/%70rivacy.md',
  ])
    it(`is inside: ${uri}`, () => assert(liesBelow(uri, folders)));
  for (const uri of [
    'file:///home/anna/secret.md',
    'file:///home/anna/my%20policies/../secret.md',
    'file:///home/anna/my%20policies/%2e%2e/secret.md',
    'file:///home/anna/my%20policies/..%2fsecret.md',
    'file:///home/anna/my%20policies/..%5Csecret.md',
    'file:///home/anna/my%20policies-old/secret.md',
    'file://elsewhere/home/anna/my%20policies/privacy.md',
    'file:///srv/legal',
    'https://srv/legal/privacy.md',
    'no address at all',
  ])
    it(`is outside: ${uri}`, () => assert(!liesBelow(uri, folders)));

  it('is asked for inside only, and not where a link leads out', async () => {
    const asked: string[] = [];
    const host: Host = {
      today: () => '2026-11-24',
      readText: (uri) => {
        asked.push(uri);
        return uri.endsWith('broken.md') ? Promise.reject(new Error('no')) : Promise.resolve('text');
      },
      leadsOut: (uri) => Promise.resolve(uri.endsWith('link.md')),
      reaches: () => true,
      listFiles: () => Promise.resolve([]),
      isListed: () => Promise.resolve(true),
      yieldToEventLoop: () => Promise.resolve(),
    };
    const confined = confineHost(host, () => folders);
    assert.equal(await confined.readText('file:///srv/legal/privacy.md'), 'text');
    for (const uri of ['file:///srv/secret.md', 'file:///srv/legal/link.md', 'file:///srv/legal/broken.md'])
      assert.equal(await confined.readText(uri), undefined);
    assert.deepEqual(asked, ['file:///srv/legal/privacy.md', 'file:///srv/legal/broken.md']);
  });
});
