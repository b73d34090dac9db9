/** Which files are policies: settings, then front matter, then path and headings. */
import assert from 'node:assert/strict';
import { classifyFile, globOf, nameFile, parsePolicy, readSettings } from '../../server/src/core/index.ts';

const classify = (path: string, text: string, files?: readonly string[]): boolean =>
  classifyFile(parsePolicy(text, { path }), readSettings({ files }).settings).isPolicy;

describe('a file is a policy', () => {
  it('when the settings say so, and is none when they say so', () => {
    assert(classify('notes/README.md', 'x', ['notes/**/*.md']));
    assert(classify('a/b/terms.txt.md', 'x', ['terms*.md']));
    assert(!classify('legal/privacy.md', '# Privacy\n', ['legal/**', '!legal/privacy.md']));
    assert(classify('legal/privacy.md', '# Privacy\n', ['handbook/**']));
  });

  it('when its front matter tells', () => {
    assert(classify('a.md', '---\ndocument_title: x\n---\n'));
    assert(classify('a.md', '---\nversion: "1"\nlastUpdated: 2026-01-01\n---\n'));
    assert(classify('a.md', '---\nowner: x\napprover: y\n---\n'));
    for (const keys of [
      'title: x\ndate: 2026-01-01',
      'id: x\nlayout: y',
      'version: "1"\ndate: 2026-01-01',
      'owner: x\nversion: "1"',
      'updated: 2026-01-01',
    ])
      assert(!classify('a.md', `---\n${keys}\n---\n\n# A\n`), keys);
  });

  it('when its file has a policy’s name, and not when only its folder has', () => {
    for (const path of ['legal/privacy/index.md', 'site/privacy-policy.md', 'cookie-notice.markdown', 'Terms-of-Service.md'])
      assert(classify(path, '# A\n'), path);
    for (const path of ['docs/policy/x/y.md', 'docs/privacy/notes.md']) assert(!classify(path, '# A\n'), path);
  });

  it('when a glob of its own names it, and no other file is', () => {
    for (const path of ['notes.md', 'a/notes.md', 'a/notes (2026) [old].md', 'a/{b}+!c@d|e.md', '!notes.md', 'ä/#1 notes?.md']) {
      assert(classify(path, 'x', [globOf(path)]), path);
      assert(!classify(path, '---\ndocument_title: x\n---\n', [`!${globOf(path)}`]), path);
      for (const other of [`b/${path}`, path.replace(/[^/]*$/, 'other.md'), path.replace(/e/, 'x')])
        assert(!classify(other, 'x', [globOf(path)]), `${path} names ${other}`);
    }
  });

  it('no longer when its own glob is turned round, which takes one glob and not two', () => {
    const named = nameFile(['handbook/**'], 'a/notes.md', true).files;
    assert.deepEqual(named, ['handbook/**', 'a/notes.md']);
    assert.deepEqual(nameFile(named, 'a/notes.md', false).files, ['handbook/**', '!a/notes.md']);
    // What comes behind it had the last word.
    assert.deepEqual(nameFile(['!a/notes.md', '!a/**'], 'a/notes.md', true).files, ['!a/notes.md', '!a/**', 'a/notes.md']);
  });

  it('when it is the README of a folder that has a policy’s name', () => {
    const text = '# Takedown\n\nSend a counter notice if your work was taken down. We may change this policy.\n';
    assert(classify('dmca/README.md', text));
    assert(!classify('garden/README.md', text));
  });

  it('never when it accompanies a project, unless the settings name it', () => {
    for (const path of ['policies/README.md', 'legal/CHANGELOG.md', 'legal/LICENSE.md', 'legal/contributing.md', 'legal/readme.de.md'])
      assert(!classify(path, '---\ndocument_title: x\n---\n\n# A\n'), path);
  });
});
