/** A closed file that begins with the mark of its encoding is read as an editor would have it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DefinitionRequest, HoverRequest, type LocationLink } from 'vscode-languageserver-protocol/node';
import { converse, MODERN } from '../support/serverProcess.ts';

const TERMS = '# Terms\n\n"Seed" means what grows.\n';
const POLICY =
  '---\ndocument_title: "Loan of Seeds"\nversion: "1.0"\n---\n\n# Loan of Seeds\n\nSee [Terms](terms.md#terms).\n\nCapitalised words have the meanings given in the [Terms](terms.md). A Seed is lent.\n';

describe('a closed file with a byte order mark', () => {
  it('has its places where the editor has them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policywright-mark-'));
    const talk = await converse({
      folder: pathToFileURL(folder).href,
      capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, definition: { linkSupport: true } } },
    });
    try {
      const uri = pathToFileURL(join(folder, 'loans.md')).href;
      const lines = POLICY.split('\n');
      const at = (words: string): { line: number; character: number } => {
        const line = lines.findIndex((one) => one.includes(words));
        return { line, character: (lines[line]?.indexOf(words) ?? 0) + 2 };
      };
      const answers: unknown[] = [];
      for (const mark of ['', '\uFEFF']) {
        writeFileSync(join(folder, 'terms.md'), mark + TERMS);
        await talk.open(uri, POLICY);
        const [link] = ((await talk.connection.sendRequest(DefinitionRequest.type, {
          textDocument: { uri },
          position: at('terms.md#terms'),
        })) ?? []) as LocationLink[];
        assert(link, 'a definition');
        assert(link.targetUri.endsWith('/terms.md'));
        const hover = await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: at('Seed is lent') });
        answers.push([link.targetSelectionRange, link.targetRange, hover?.contents]);
        await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
      assert.deepEqual(answers[1], answers[0]);
    } finally {
      await talk.end();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
