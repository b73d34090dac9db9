/** The language server in Emacs, set up as docs/editors.md says: findings with their places, a definition, a fix. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, makeEditorFolder, SMALL_POLICY as policy } from '../support/editorFolder.ts';

const root = join(import.meta.dirname, '../..');

interface Seen {
  readonly findings: readonly { readonly line: number; readonly column: number; readonly kind: string; readonly text: string }[];
  readonly definition: string;
  readonly title: string;
  readonly line: string;
}

/** Milliseconds that Emacs waits for one answer. */
const PATIENCE = 60_000;

describe('Emacs', function () {
  this.timeout(5 * PATIENCE);
  const program = findProgram('emacs');
  const has = (library: string): boolean =>
    program !== undefined &&
    spawnSync(program, ['-q', '--batch', '--eval', `(progn (require 'package) (package-initialize) (require '${library}))`]).status === 0;

  it('shows findings, finds definitions, and fixes', function () {
    if (!program || process.platform === 'win32' || !['eglot', 'markdown-mode'].every(has)) {
      console.log('      Emacs, eglot, or markdown-mode is not installed, so that nothing was tried in it');
      this.skip();
    }
    const [, text = ''] = /^```elisp\n(.*?)^```/ms.exec(readFileSync(join(root, 'docs/editors.md'), 'utf8')) ?? [];
    const { folder, seen: seenFile, env } = makeEditorFolder('emacs', policy, { file: 'recipe.el', text }, PATIENCE);
    try {
      const { status, stderr } = spawnSync(program, ['-q', '--batch', '-l', join(import.meta.dirname, 'emacs.el')], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 4 * PATIENCE,
        env: { ...env, HOME: folder },
      });
      assert(existsSync(seenFile), stderr);
      assert.equal(status, 0, stderr);
      const seen = JSON.parse(readFileSync(seenFile, 'utf8')) as Seen;
      const date = seen.findings.find(({ text }) => text.includes('last-updated-invalid'));
      assert.deepEqual([date?.line, date?.column, date?.kind], [3, 15, 'eglot-error'], JSON.stringify(seen.findings));
      // Columns in Emacs are those of the screen, on which the picture before the address takes two.
      const line = policy.split('\n')[9] ?? '';
      const address = seen.findings.find(({ text }) => text.includes('contact-email-unlinked'));
      assert.deepEqual([address?.line, address?.column], [10, line.indexOf('privacy@')]);
      assert.equal(seen.definition, '## 2. What We Keep');
      assert.deepEqual([seen.title, seen.line], ['Change to 2026-02-28', 'last_updated: "2026-02-28"']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
