/** Fixing on save and with `--fix` writes what fixing all safely writes: the promises that hold for one hold for all three. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeAction, PositionEncodingKind, type TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSettingsReader } from '../../server/src/cli/config.ts';
import { createInspector } from '../../server/src/cli/inspect.ts';
import { applyEdits, classifyFile, DEFAULT_SETTINGS, ENGLISH, lint, mergeFacts, parsePolicy } from '../../server/src/core/index.ts';
import { codeActions, FIX_ALL_KIND } from '../../server/src/lsp/codeActions.ts';
import { coordinatesOf } from '../../server/src/lsp/toLsp.ts';
import { surroundingsOnDisk } from '../../server/src/node/surroundings.ts';
import { readMarkers } from '../support/markers.ts';
import { fixOffers } from './actions.ts';

const today = '2026-11-23';
/** The configuration of a site, which makes no links of addresses: every host sees it. */
const SITE = '_config.yml';
const context = {
  today,
  settings: DEFAULT_SETTINGS,
  files: surroundingsOnDisk('/site/privacy-policy.md', '/site', () => [SITE, 'privacy-policy.md']),
} as const;
const root = join(import.meta.dirname, '../rules');

/** Fixtures of rules with safe fixes, as texts. */
const texts = [
  'contact-email-unlinked',
  'front-matter-misplaced',
  'front-matter-value-type',
  'invisible-character',
  'last-updated-format',
  'suppression-unused',
].flatMap((rule) =>
  globSync(`${rule}/flags*.md`, { cwd: root })
    .sort()
    .filter((file) => !/\.(?:fixed|before)\.md$/.test(file))
    .map((file) => ({ file, text: readMarkers(readFileSync(join(root, file), 'utf8')).text })),
);

/** The text after fixing all safely; undefined where nothing is offered. */
function fixedSafely(text: string): string | undefined {
  const policy = parsePolicy(text, { path: 'privacy-policy.md' });
  const action = fixOffers(policy, context, lint(policy, context))
    .find(({ name }) => name === 'fix all safely')
    ?.make();
  return action && applyEdits(text, action.edits);
}

describe('fixing all safely', function () {
  this.timeout(60_000);

  it('is what the editor does on save', () => {
    let compared = 0;
    for (const { file, text } of texts) {
      const policy = parsePolicy(text, { path: 'privacy-policy.md' });
      const verdict = classifyFile(policy, DEFAULT_SETTINGS);
      if (!verdict.isPolicy) continue;
      const open = {
        uri: 'file:///privacy-policy.md',
        version: 1,
        policy,
        verdict,
        settings: DEFAULT_SETTINGS,
        diagnoses: lint(policy, context),
        at: coordinatesOf(text, policy.lines, PositionEncodingKind.UTF16),
      };
      const [action] = finish(
        codeActions(
          open,
          { start: 0, end: 0 },
          { diagnostics: [], only: [FIX_ALL_KIND] },
          {
            documentChanges: true,
            changeAnnotations: false,
            renumbers: false,
            showsChangesSinceTranslation: false,
            severities: undefined,
            asksForChoice: false,
          },
          { today, l10n: ENGLISH },
        ),
      );
      const edits = (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? [];
      const saved = TextDocument.applyEdits(
        TextDocument.create(open.uri, 'markdown', 1, text),
        edits.flatMap((edit) => ('newText' in edit ? [edit] : [])),
      );
      assert.equal(saved, fixedSafely(text) ?? text, file);
      compared++;
    }
    assert(compared > 5);
  });

  it('is what --fix does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policywright harm-'));
    try {
      writeFileSync(join(folder, SITE), '');
      const inspector = createInspector({
        cwd: folder,
        today,
        l10n: ENGLISH,
        settingsOf: await createSettingsReader(folder, folder),
        release: false,
      });
      let compared = 0;
      for (const { file, text } of texts) {
        // The command line reads bytes, and keeps a mark of the encoding.
        if (text.startsWith('\uFEFF')) continue;
        const path = join(folder, 'privacy-policy.md');
        writeFileSync(path, text);
        const { inspection } = await inspector.inspect({ file: path, named: true });
        assert(inspection, file);
        assert.equal((await inspector.fix(inspection, mergeFacts([]))).text, fixedSafely(text) ?? text, file);
        compared++;
      }
      assert(compared > 5);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function finish(steps: Generator<undefined, CodeAction[]>): CodeAction[] {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
