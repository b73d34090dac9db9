/** The language server in Vim with ALE, set up as docs/vim.md says: findings with their places, a definition, a fix. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, makeEditorFolder, SMALL_POLICY as policy } from '../support/editorFolder.ts';

const root = join(import.meta.dirname, '../..');

interface Seen {
  readonly problem?: string;
  readonly findings: readonly { readonly lnum: number; readonly col: number; readonly type: string; readonly code: string }[];
  readonly definition: string;
  readonly title: string;
  readonly line: string;
}

/** Milliseconds that Vim waits for one answer. */
const PATIENCE = 60_000;

describe('Vim', function () {
  this.timeout(5 * PATIENCE);
  const program = findProgram('vim');
  const run = (args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string) =>
    spawnSync(program ?? '', ['--not-a-term', '-N', '-i', 'NONE', '-n', ...args], {
      cwd,
      encoding: 'utf8',
      timeout: 4 * PATIENCE,
      input: '',
      // Without a locale Vim reads files as Latin 1.
      env: { ...env, TERM: 'dumb', LC_ALL: 'C.UTF-8' },
    });
  const hasAle = (): boolean =>
    program !== undefined &&
    run(
      ['-u', 'NONE', '-c', 'silent! packadd ale', '-c', "if empty(globpath(&rtp, 'autoload/ale.vim')) | cquit | endif", '-c', 'qall!'],
      process.env,
    ).status === 0;

  it('shows findings, finds definitions, and fixes', function () {
    if (process.platform === 'win32' || !hasAle()) {
      console.log('      Vim or ALE is not installed, so that nothing was tried in it');
      this.skip();
    }
    const [, text = ''] = /^```vim\n(.*?)^```/ms.exec(readFileSync(join(root, 'docs/vim.md'), 'utf8')) ?? [];
    const { folder, seen: seenFile, env } = makeEditorFolder('vim', policy, { file: 'recipe.vim', text }, PATIENCE);
    try {
      const { stdout } = run(
        ['-u', join(folder, 'recipe.vim'), '-S', join(import.meta.dirname, 'vim.vim'), 'legal/privacy.md'],
        { ...env, HOME: folder },
        folder,
      );
      assert(existsSync(seenFile), stdout);
      const seen = JSON.parse(readFileSync(seenFile, 'utf8')) as Seen;
      assert.equal(seen.problem, undefined);
      const [date, address] = ['last-updated-invalid', 'contact-email-unlinked'].map((rule) =>
        seen.findings.find(({ code }) => code === rule),
      );
      assert.deepEqual([date?.lnum, date?.col, date?.type], [3, 16, 'E'], JSON.stringify(seen.findings));
      // Vim counts bytes, but ALE takes the protocol's UTF-16 code units for them.
      const line = policy.split('\n')[9] ?? '';
      assert.deepEqual([address?.lnum, address?.col], [10, line.indexOf('privacy@') + 1]);
      assert.equal(seen.definition, '## 2. What We Keep');
      assert.deepEqual([seen.title, seen.line], ['Change to 2026-02-28', 'last_updated: "2026-02-28"']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
