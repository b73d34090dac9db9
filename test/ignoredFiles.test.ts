/** What git leaves out is left out; git itself is asked. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { ignoredBy } from '../server/src/core/index.ts';
import { findPolicyFiles, isPolicyFileOf } from '../server/src/node/findPolicyFiles.ts';

/** Texts of `.gitignore` files by their folders, and the Markdown files. */
const CASES: readonly (readonly [name: string, ignoring: Readonly<Record<string, string>>, files: readonly string[]])[] = [
  [
    'a deeper file takes back what one above leaves out',
    { '': '*.md', a: '!keep.md' },
    ['keep.md', 'a/keep.md', 'a/other.md', 'a/b/keep.md', 'b/keep.md'],
  ],
  [
    'nothing is taken back from a folder that is left out',
    { '': 'a/', a: '!keep.md', 'a/b': '!*.md' },
    ['a/keep.md', 'a/b/keep.md', 'b/a.md'],
  ],
  [
    'all that a folder holds may be left out but some',
    { '': '*\n!*/\n!keep.md', b: '*.md' },
    ['keep.md', 'a/keep.md', 'a/x.md', 'b/keep.md'],
  ],
  [
    'the deepest has the last word',
    { '': '*.md', a: '!*.md', 'a/b': 'x.md\n', 'a/b/c': '!x.md' },
    ['x.md', 'a/x.md', 'a/b/x.md', 'a/b/y.md', 'a/b/c/x.md'],
  ],
  [
    'a slash ties a pattern to its folder',
    { a: '/x.md\nb/y.md\nc/' },
    ['x.md', 'a/x.md', 'a/b/x.md', 'a/b/y.md', 'b/y.md', 'a/d/b/y.md', 'a/c/z.md', 'a/d/c/z.md', 'c/z.md'],
  ],
  [
    'signs in names of folders are no patterns',
    { 'a[b]': 'x.md', 'c*': '*.md', '#d': '!y.md\nx.md', '!e': 'x.md' },
    ['a[b]/x.md', 'ab/x.md', 'c*/x.md', 'cc/x.md', '#d/x.md', '#d/y.md', '!e/x.md', '!e/y.md'],
  ],
  [
    'comments, empty lines and escapes',
    { a: '# *.md\n\n   \n\\#x.md\n\\!y.md\r\nz\\ 1.md\n' },
    ['a/#x.md', 'a/!y.md', 'a/z 1.md', 'a/w.md'],
  ],
  [
    'stars in the middle',
    { a: '**/x.md\nb/**/y.md\nc/*\n!c/keep.md', '': '/d/**' },
    ['a/x.md', 'a/e/x.md', 'a/b/y.md', 'a/b/f/y.md', 'a/c/z.md', 'a/c/keep.md', 'd/x.md', 'x.md'],
  ],
  [
    'folders side by side do not know each other',
    { a: '*.md', b: '!*.md', ab: 'y.md' },
    ['a/x.md', 'b/x.md', 'ab/x.md', 'ab/y.md', 'x.md'],
  ],
];

describe('files that git leaves out', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'policywright ignored-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, ignoring, files] of CASES)
    it(name, async function () {
      if (process.platform === 'win32' && files.some((file) => file.includes('*'))) return this.skip();
      const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      };
      for (const file of files) write(file, '# x\n');
      for (const [below, text] of Object.entries(ignoring)) write(join(below, '.gitignore'), text);
      const git = (...args: string[]): string =>
        execFileSync('git', ['-c', 'core.excludesFile=', ...args], { cwd: folder, encoding: 'utf8' });
      git('init', '--quiet');
      const kept = git('ls-files', '-z', '--others', '--exclude-standard', '--', '*.md').split('\0').filter(Boolean).sort();

      const isIgnored = ignoredBy(Object.entries(ignoring).map(([below, text]) => ({ below, text })));
      assert.deepEqual(files.filter((file) => !isIgnored(file)).sort(), kept);
      const found = (await findPolicyFiles(folder)).map((file) => relative(folder, file).split(sep).join('/'));
      assert.deepEqual(found.sort(), kept);
      for (const file of files) assert.equal(await isPolicyFileOf(folder, join(folder, file)), kept.includes(file), file);
      // From a folder inside, the files above still hold.
      for (const inside of new Set(files.map((file) => file.split('/')[0] ?? '').filter((one) => !one.endsWith('.md')))) {
        const there = (await findPolicyFiles(join(folder, inside))).map((file) => relative(folder, file).split(sep).join('/'));
        assert.deepEqual(
          there.sort(),
          kept.filter((file) => file.startsWith(`${inside}/`)),
          inside,
        );
      }
    });
});
