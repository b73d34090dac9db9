/** URIs of files are spelled as VS Code spells them, so that what is open is found by them. */
import assert from 'node:assert/strict';
import { uriKey } from '../server/src/lsp/files/uriKey.ts';
import { uriBelow, uriBeside, uriOfPath } from '../server/src/lsp/files/uris.ts';

const POLICY = 'file:///w/legal%20texts/privacy.md';

describe('the URI of a file', () => {
  for (const [path, expected] of [
    ['terms (2026).md', 'file:///w/terms%20%282026%29.md'],
    ["it's *new*!.md", 'file:///w/it%27s%20%2Anew%2A%21.md'],
    ['données/100 % à jour #1?.md', 'file:///w/donn%C3%A9es/100%20%25%20%C3%A0%20jour%20%231%3F.md'],
    ['a+b=c&d@e;f,g$h:i.md', 'file:///w/a%2Bb%3Dc%26d%40e%3Bf%2Cg%24h%3Ai.md'],
    ['.gitignore', 'file:///w/.gitignore'],
    ['', 'file:///w'],
  ] as const)
    it(`below a folder: ${path}`, () => {
      assert.equal(uriBelow('file:///w', path), expected);
      assert.equal(uriKey(uriBelow('file:///w', path)), path === '' ? 'file:///w' : `file:///w/${path}`);
    });
  it('below folders of other schemes and servers', () => {
    assert.equal(uriBelow('vscode-vfs://github/acme/legal', 'a (b).md'), 'vscode-vfs://github/acme/legal/a%20%28b%29.md');
    assert.equal(uriBelow('file:///c%3A/texts', 'a.md'), 'file:///c%3A/texts/a.md');
  });
  for (const [path, expected] of [
    ['terms (2026).md', 'file:///w/legal%20texts/terms%20%282026%29.md'],
    ['../terms.md', 'file:///w/terms.md'],
    ['./a/../terms.md', 'file:///w/legal%20texts/terms.md'],
    ['../../../../etc/passwd', 'file:///etc/passwd'],
    ['/root.md', 'file:///root.md'],
    ['100%.md', 'file:///w/legal%20texts/100%25.md'],
  ] as const)
    it(`beside a file: ${path}`, () => assert.equal(uriBeside(POLICY, path), expected));
  it('beside a file that lies in no folder is none', () => {
    for (const from of ['untitled:Untitled-1', 'no address at all', '']) assert.equal(uriBeside(from, 'terms.md'), undefined, from);
  });
  for (const [path, expected] of [
    ['/home/anna/my (old) texts', 'file:///home/anna/my%20%28old%29%20texts'],
    ['C:\\Users\\Anna', 'file:///c%3A/Users/Anna'],
    ['\\\\server\\share\\legal', 'file://server/share/legal'],
  ] as const)
    it(`of a path: ${path}`, () => assert.equal(uriOfPath(path), expected));
});
