/** Renumbering and moving sections in conversation with the server. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, CodeActionRequest, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver-protocol/node';
import { applyEdits, indexLines } from '../../server/src/core/index.ts';
import { MOVE_SECTION_REQUEST, type MoveSectionResult, RENUMBER_REQUEST, type RenumberResult } from '../../server/src/protocol.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const POLICY = `---
document_title: "Loan of Seeds"
version: "1.0"
pinned_sections: ["6"]
---

# Loan of Seeds

[Returns](#2-returns)

## 1. Scope 🌱

As Section 2 and Section 4 of the Seeds Act say.

## 1. New

## 2. Returns

See Section 2.

## 4. Fees

## 6. Law
`;

/** The text after edits, whose columns count in UTF-8 where the server agreed to it. */
function applied(
  text: string,
  edits: readonly TextEdit[],
  columns: (line: string, character: number) => number = (_, character) => character,
): string {
  const lines = indexLines(text);
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    lines.startOf(line) + columns(text.slice(lines.startOf(line), lines.endOf(line)), character);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: { start: offset(range.start), end: offset(range.end) }, newText })),
  );
}

const headingsOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('## '));

describe('the server, asked about sections', () => {
  let talk: Conversation;
  const folder = mkdtempSync(join(tmpdir(), 'policywright-sections-'));
  const uri = pathToFileURL(join(folder, 'loans.md')).href;
  const renumber = (params: object): Promise<RenumberResult | null> =>
    talk.connection.sendRequest<RenumberResult | null>(RENUMBER_REQUEST, params);
  const move = (params: object): Promise<MoveSectionResult | null> =>
    talk.connection.sendRequest<MoveSectionResult | null>(MOVE_SECTION_REQUEST, params);
  const lineOf = (text: string): number => POLICY.split('\n').findIndex((line) => line.includes(text));
  before(async () => {
    writeFileSync(
      join(folder, 'other.md'),
      '---\ndocument_title: Other\n---\n\n# Other\n\n[Returns](loans.md#2-returns), [all](loans.md).\n\nSection 2 of the Loan of Seeds counts.\n',
    );
    talk = await converse({ folder: pathToFileURL(folder).href });
    await talk.open(uri, POLICY);
  });
  after(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('renumbers the document and says what that does', async () => {
    const result = await renumber({ uri });
    assert(result);
    const text = applied(POLICY, result.edits);
    assert.deepEqual(headingsOf(text), ['## 1. Scope 🌱', '## 2. New', '## 3. Returns', '## 4. Fees', '## 6. Law']);
    assert(text.includes('[Returns](#3-returns)') && text.includes('See Section 3.'), text);
    assert(text.includes('As Section 2 and Section 4 of the Seeds Act'));
    assert.deepEqual(result.renumbered, [
      { title: 'New', from: '1', to: '2' },
      { title: 'Returns', from: '2', to: '3' },
    ]);
    assert.equal(result.references, 2);
    assert.deepEqual(result.pinned, [{ title: 'Law', number: '6' }]);
    assert.deepEqual(
      result.elsewhere.map(({ uri: other, links }) => [other.split('/').at(-1), links]),
      [['other.md', 1]],
    );
    assert.deepEqual(
      result.mentions.map(({ uri: other, line, text: words }) => [other.split('/').at(-1), line, words]),
      [['other.md', 8, 'Section 2 of the Loan of…']],
    );
    assert.match(result.table, /\| 2 \| 3 \| Returns \|/);
    assert.deepEqual(new Set(result.edits.map(({ what }) => what)), new Set(['section', 'reference']));
  });

  it('counts links in what is open and not saved, however the client spells its address', async () => {
    const names = ['terms%20%282026%29.md', 'fees (old).md'];
    for (const name of names) {
      writeFileSync(join(folder, decodeURIComponent(name)), '# Saved\n');
      await talk.open(uri.replace('loans.md', name), '# Open\n\n[Returns](loans.md#2-returns)\n');
    }
    const result = await renumber({ uri });
    assert.deepEqual(
      result?.elsewhere.map(({ uri: other, links }) => [other.split('/').at(-1), links]).sort(),
      [...names, 'other.md'].map((name) => [name, 1]).sort(),
    );
    for (const name of names) {
      await talk.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri.replace('loans.md', name) } });
      rmSync(join(folder, decodeURIComponent(name)));
    }
  });

  it('offers it where numbers are wrong', async () => {
    const start = { line: lineOf('## 1. New'), character: 4 };
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['refactor.rewrite.renumberList', 'refactor.rewrite.renumberSections'],
    );
    const edits = (actions[1]!.edit!.documentChanges![0] as TextDocumentEdit).edits as TextEdit[];
    assert(applied(POLICY, edits).includes('## 3. Returns'));
  });

  it('moves a section with the cursor', async () => {
    const line = lineOf('## 2. Returns');
    const result = await move({ uri, position: { line, character: 8 }, direction: 'down' });
    assert(result && !('refusal' in result));
    const text = applied(POLICY, result.edits);
    assert.deepEqual(headingsOf(text), ['## 1. Scope 🌱', '## 1. New', '## 2. Fees', '## 4. Returns', '## 6. Law']);
    assert(text.includes('See Section 4.'));
    assert.equal(text.split('\n')[result.cursor.line]?.slice(0, result.cursor.character), '## 4. Re');
  });

  it('shows what it leaves before anything is changed', async () => {
    const other = 'file:///w/left.md';
    const text = POLICY.replace('See Section 2.', 'See Section 2. In chapter 2 too. “Section 2 🌱 applies”.');
    await talk.open(other, text);
    const result = await renumber({ uri: other });
    assert(result);
    const at = (source: string, { start, end }: TextEdit['range']): string =>
      source.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
    const after = applied(text, result.edits);
    assert.deepEqual(
      result.left.map(({ range, after: now, why }) => [at(text, range), at(after, now), why]),
      [
        ['2', '2', 'Might be the number of a section'],
        ['Section 2', 'Section 2', 'Quoted text is never changed'],
      ],
    );
    const start = { line: text.split('\n').findIndex((line) => line.includes('## 1. New')), character: 4 };
    const ask = async (conversation: Conversation): Promise<CodeAction | undefined> => {
      const params = {
        textDocument: { uri: other },
        range: { start, end: start },
        context: { diagnostics: [], only: ['refactor.rewrite.renumberSections'] },
      };
      return ((await conversation.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[])[0];
    };
    const action = await ask(talk);
    assert.equal(action?.title, 'Renumber the sections of the whole document (2 numbers to review)');
    assert.equal((action!.data as { left: unknown[] }).left.length, 2);
    const annotating = await converse({
      capabilities: {
        ...MODERN,
        workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
      },
    });
    await annotating.open(other, text);
    const confirmed = (await ask(annotating))?.edit?.changeAnnotations;
    assert.deepEqual(
      Object.values(confirmed ?? {}).map(({ needsConfirmation, description }) => [needsConfirmation, description?.split('\n').length]),
      [[true, 2]],
    );
    assert.equal(await annotating.end(), 0);
    const commanding = await converse({ commands: ['policywright.renumberSections'] });
    await commanding.open(other, text);
    const command = await ask(commanding);
    assert.equal(command?.edit, undefined);
    assert.deepEqual([command?.command?.command, command?.command?.arguments], ['policywright.renumberSections', [other]]);
    assert.equal(await commanding.end(), 0);
  });

  it('offers a renumbering once where a finding has it as its fix', async () => {
    const other = 'file:///w/once.md';
    const text = '---\ndocument_title: "T"\nversion: "1"\n---\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n## 4. C\n\nText.\n';
    await talk.open(other, text);
    const start = { line: text.split('\n').indexOf('## 4. C'), character: 4 };
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: other },
      range: { start, end: start },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('Renumber'));
    assert(titles.length > 0);
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it('refuses where it would have to guess', async () => {
    const other = 'file:///w/twice.md';
    await talk.open(other, '---\ndocument_title: "T"\nversion: "1"\n---\n\n## 1. A\n\n## 1. B\n\n## 2. C\n\n## 2. D\n');
    const result = await renumber({ uri: other });
    assert.match(result?.refusal ?? '', /^Each section number appears twice/);
    assert.deepEqual([result?.edits, result?.left], [[], []]);
  });

  it('says why a section cannot move', async () => {
    assert.deepEqual(await move({ uri, position: { line: lineOf('Scope'), character: 0 }, direction: 'up' }), {
      refusal: 'This section is the first on its level',
    });
  });

  it('answers null for what is no policy', async () => {
    const readme = pathToFileURL(join(folder, 'README.md')).href;
    await talk.open(readme, '## 1. A\n\n## 3. B\n');
    assert.equal(await renumber({ uri: readme }), null);
    assert.equal(await move({ uri: readme, position: { line: 0, character: 0 }, direction: 'down' }), null);
  });

  it('counts columns as the client does', async () => {
    const other = await converse({ capabilities: { ...MODERN, general: { positionEncodings: ['utf-8'] } } });
    const text = '---\ndocument_title: "Ü"\nversion: "1"\n---\n\n## 1. 🌱 Ä\n\nÜber 🌱 Section 3.\n\n## 3. Ö\n';
    await other.open('file:///w/policy.md', text);
    const result = await other.connection.sendRequest<RenumberResult | null>(RENUMBER_REQUEST, { uri: 'file:///w/policy.md' });
    assert(result);
    const utf8 = (line: string, character: number): number => Buffer.from(line).subarray(0, character).toString().length;
    assert.equal(applied(text, result.edits, utf8), text.replace('Section 3', 'Section 2').replace('## 3', '## 2'));
    assert.equal(await other.end(), 0);
  });
});
