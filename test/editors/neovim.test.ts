/** The language server in Neovim, set up as docs/editors.md says: attach, findings, hover, symbols, definition, rename, a fix. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, makeEditorFolder } from '../support/editorFolder.ts';

const root = join(import.meta.dirname, '../..');
const policy = `---
document_title: "Privacy Policy"
last_updated: "2026-02-30"
---

# Privacy Policy

## 1. Who We Are

Größe und Maß GmbH ("we") writes to each person who reads (the "Reader"). A Reader may ask for what Section 2 says; write to 📮 privacy@larkspur.garden.

## 2. What We Keep

We keep the name of the Reader for 30 days.
`;

interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly line: number;
    readonly column: number;
    readonly severity: number;
    readonly source: string;
  }[];
  readonly hover: string;
  readonly definition: string;
  readonly symbols: readonly string[];
  readonly text: string;
}

/** Milliseconds that Neovim waits for one answer. */
const PATIENCE = 60_000;

describe('Neovim', function () {
  this.timeout(5 * PATIENCE);
  const program = findProgram('nvim');

  it('shows findings, hovers, symbols and definitions, renames and fixes', function () {
    if (!program || process.platform === 'win32') {
      console.log('      Neovim is not installed, so that nothing was tried in it (nvim on the PATH)');
      this.skip();
    }
    const [, minor = 0] = /v0\.(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout) ?? [];
    const recipes = [...readFileSync(join(root, 'docs/editors.md'), 'utf8').matchAll(/^```lua\n(.*?)^```/gms)].map(([, code = '']) => code);
    assert.equal(recipes.length, 2, 'one for new versions, one for older ones');
    const recipe = { file: 'recipe.lua', text: recipes[Number(minor) >= 11 ? 0 : 1] ?? '' };
    const { folder, seen: seenFile, env } = makeEditorFolder('neovim', policy, recipe, PATIENCE);
    try {
      writeFileSync(join(folder, '.policywright.json'), '{ "rules": { "contact-email-unlinked": "warning" } }');
      const { status, stderr } = spawnSync(
        program,
        ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`],
        {
          cwd: folder,
          encoding: 'utf8',
          timeout: 4 * PATIENCE,
          env: { ...env, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder },
        },
      );
      assert(existsSync(seenFile), stderr);
      assert.equal(status, 0, stderr);
      const seen = JSON.parse(readFileSync(seenFile, 'utf8')) as Seen;
      assert.equal(seen.problem, undefined);
      assert.deepEqual(
        seen.diagnostics.find(({ code }) => code === 'last-updated-invalid'),
        { code: 'last-updated-invalid', line: 3, column: 15, severity: 1, source: 'policywright' },
      );
      // Neovim counts bytes: umlauts and the picture before the address take more than one.
      const line = policy.split('\n')[9] ?? '';
      assert.equal(
        seen.diagnostics.find(({ code }) => code === 'contact-email-unlinked')?.column,
        Buffer.byteLength(line.slice(0, line.indexOf('privacy@'))),
      );
      assert.match(seen.hover, /Reader/);
      assert.equal(seen.definition, '## 2. What We Keep');
      assert(
        seen.symbols.some((name) => name.includes('2. What We Keep')),
        seen.symbols.join('\n'),
      );
      assert.equal(
        `${seen.text}\n`,
        policy
          .replaceAll('Reader', 'Subscriber')
          .replace('privacy@larkspur.garden', '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)'),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
