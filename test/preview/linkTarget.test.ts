/** What a click on a link of a policy may open. */
import assert from 'node:assert/strict';
import { readLinkTarget } from '../../client/src/preview/linkTarget.ts';

describe('preview: link targets', () => {
  for (const address of [
    'https://example.com',
    'https://example.com/a?b=c#d',
    'http://example.com:8080/',
    'HTTPS://EXAMPLE.COM',
    'mailto:a@b.example?subject=x y',
    'tel:+49123',
  ]) {
    it(`opens ${address} outside`, () => assert.deepEqual(readLinkTarget(address), { kind: 'external', address }));
  }

  for (const [href, expected] of Object.entries({
    'terms.md': { path: 'terms.md', fragment: '', fromRoot: false },
    '../legal/terms.md#1-scope': { path: '../legal/terms.md', fragment: '1-scope', fromRoot: false },
    '/legal/cookie%20notice.md?x=1': { path: '/legal/cookie notice.md', fragment: '', fromRoot: true },
    './a:b.md': { path: './a:b.md', fragment: '', fromRoot: false },
  })) {
    it(`opens ${href} in the editor`, () => assert.deepEqual(readLinkTarget(href), { kind: 'file', ...expected }));
  }

  const refused = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'command:workbench.action.quit',
    'data:text/html,x',
    'vscode://a.b/c',
    'vscode-insiders:x',
    'file:///etc/passwd',
    'blob:x',
    'C:\\windows',
    'c:/windows',
    '\\\\server\\share',
    '//server/share',
    '/\\server\\share',
    '\\/server',
    'a\\b.md',
    'https:example.com',
    'https:\\\\example.com',
    'https://user@example.com',
    'https://',
    'http:///x',
    'ftp://example.com',
    'a%00.md',
    '%5C%5Cserver',
    'a%',
    '',
    '#',
    '?x',
  ];
  for (const href of refused) {
    it(`refuses ${JSON.stringify(href)}`, () => assert.equal(readLinkTarget(href).kind, 'refused'));
  }
});
