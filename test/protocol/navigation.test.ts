/** Navigation as editors ask for it, in conversations with the real server process. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
  type DefinitionLink,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  HoverRequest,
  type InlayHint,
  InlayHintRequest,
  type Location,
  type MarkupContent,
  type Position,
  type Range,
  ReferencesRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { indexLines } from '../../server/src/core/index.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const TERMS = `---
document_title: "Terms of Use"
version: "2.0"
---

# Terms of Use

## 1. Definitions

"**Service**" means the seed exchange that Larkspur Garden Club runs.

## 2. Retention

We keep for the Service what you send, for 30 days.

## 3. Sharing

As set out in Sections 1 and 2, we share nothing. Write to <privacy@larkspur.garden>.
`;

const NOTICE = `---
document_title: "Privacy Notice"
version: "1.1"
---

# Privacy Notice

## 1. Meanings

Capitalised terms have the meaning given in the [Terms of Use](terms%20of%20use.md#1-definitions).

## 2. Data

The Service keeps your name. See [what we keep](terms%20of%20use.md#2-retention), or ask privacy@larkspur.garden, as [a script](javascript:alert(1)) will not.

## 3. Rights

Section 2 holds.
`;

const LINKS: ClientCapabilities = { ...MODERN, textDocument: { ...MODERN.textDocument, definition: { linkSupport: true } } };

/** The place of the first character of some words, moved on. */
function positionOf(text: string, words: string, after = 0): Position {
  const { line, column } = indexLines(text).positionAt(text.indexOf(words) + after);
  return { line, character: column };
}

/** The words of a range on one line. */
function wordsAt(text: string, range: Range | undefined): string {
  if (!range) return '';
  const { start, end } = range;
  return (text.split('\n')[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined);
}

describe('navigation', () => {
  let talk: Conversation;
  let folder: string;
  let terms: string;
  let notice: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-navigation-'));
    writeFileSync(join(folder, 'terms of use.md'), TERMS);
    writeFileSync(join(folder, 'notice.md'), NOTICE);
    terms = `${pathToFileURL(folder).href}/terms%20of%20use.md`;
    notice = `${pathToFileURL(folder).href}/notice.md`;
    talk = await converse({ folder: pathToFileURL(folder).href, capabilities: LINKS, settings: { inlayHints: { sectionTitles: true } } });
    await talk.open(notice, NOTICE);
  });
  after(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const definition = async (uri: string, position: Position): Promise<DefinitionLink[]> =>
    ((await talk.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position })) ?? []) as DefinitionLink[];
  const references = async (uri: string, position: Position, includeDeclaration = true): Promise<Location[]> =>
    (await talk.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context: { includeDeclaration } })) ?? [];

  it('leads from a link to the heading in a file that is closed', async () => {
    const [link] = await definition(notice, positionOf(NOTICE, '#2-retention', 3));
    assert.equal(link?.targetUri, terms);
    assert.equal(wordsAt(TERMS, link?.targetSelectionRange), '2. Retention');
    assert.equal(wordsAt(NOTICE, link?.originSelectionRange), 'terms%20of%20use.md#2-retention');
  });

  it('leads from a term to its definition in the file that the text takes its meanings from, and quotes it', async () => {
    const position = positionOf(NOTICE, 'Service keeps', 2);
    const [link] = await definition(notice, position);
    assert.equal(link?.targetUri, terms);
    assert.equal(wordsAt(TERMS, link?.targetSelectionRange), 'Service');
    assert.equal(wordsAt(NOTICE, link?.originSelectionRange), 'Service');
    const hover = await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri: notice }, position });
    assert.match((hover!.contents as MarkupContent).value, /means the seed exchange[\s\S]*line 10 of terms of use\.md/);
  });

  it('leads from each number of a list to its own section', async () => {
    await talk.open(terms, TERMS);
    for (const [words, after, number, heading] of [
      ['Sections 1 and', 9, '1', '1. Definitions'],
      ['1 and 2, we', 6, '2', '2. Retention'],
    ] as const) {
      const [link] = await definition(terms, positionOf(TERMS, words, after));
      assert.equal(wordsAt(TERMS, link?.originSelectionRange), number);
      assert.equal(wordsAt(TERMS, link?.targetSelectionRange), heading);
    }
  });

  it('gives plain locations to a client that knows no links', async () => {
    const plain = await converse();
    await plain.open(terms, TERMS);
    const found = (await plain.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: terms },
      position: positionOf(TERMS, 'Sections 1', 9),
    })) as Location[];
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, wordsAt(TERMS, range)]),
      [[terms, '1. Definitions']],
    );
    assert.equal(
      await plain.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: terms }, position: positionOf(TERMS, 'we share') }),
      null,
    );
    assert.equal(await plain.end(), 0);
  });

  it('lists the references of a section, with its heading where that is asked for', async () => {
    const position = positionOf(TERMS, '## 2. Retention', 6);
    assert.deepEqual(
      (await references(terms, position)).map(({ range }) => wordsAt(TERMS, range)),
      ['## 2. Retention', '2'],
    );
    assert.deepEqual(
      (await references(terms, position, false)).map(({ range }) => wordsAt(TERMS, range)),
      ['2'],
    );
  });

  it('lists the places of an address in all open policies', async () => {
    const found = await references(notice, positionOf(NOTICE, 'privacy@', 4));
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, wordsAt(uri === notice ? NOTICE : TERMS, range)]),
      [
        [notice, 'privacy@larkspur.garden'],
        [terms, 'privacy@larkspur.garden'],
      ],
    );
  });

  it('marks a term, its definition as written and its uses as read', async () => {
    const marks = await talk.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri: terms },
      position: positionOf(TERMS, 'the Service what', 5),
    });
    assert.deepEqual(
      marks?.map(({ range, kind }) => [range.start.line, wordsAt(TERMS, range), kind]),
      [
        [9, 'Service', 3],
        [13, 'Service', 2],
      ],
    );
  });

  it('makes links of references, files and pages, and none of scripts', async () => {
    const links = await talk.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: notice } });
    assert.deepEqual(
      links?.map(({ range, target }) => [wordsAt(NOTICE, range), target]),
      [
        ['Section 2', `${notice}#L12`],
        ['terms%20of%20use.md#1-definitions', terms],
        ['terms%20of%20use.md#2-retention', terms],
        ['privacy@larkspur.garden', 'mailto:privacy@larkspur.garden'],
      ],
    );
  });

  it('finds sections and terms of all open policies by name', async () => {
    const found = (await talk.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ret' })) as SymbolInformation[];
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, wordsAt(TERMS, location.range)]),
      [['2. Retention', 'Terms of Use', '2. Retention']],
    );
    const terms = (await talk.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'service' })) as SymbolInformation[];
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Service'],
    );
  });

  it('shows titles behind numbers where that is switched on', async () => {
    const hints = (await talk.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: terms },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    })) as InlayHint[];
    assert.deepEqual(
      hints.map(({ position, label }) => [position, (label as { value: string }[])[0]?.value]),
      [
        [positionOf(TERMS, 'Sections 1', 10), '(Definitions)'],
        [positionOf(TERMS, '1 and 2, we', 7), '(Retention)'],
      ],
    );
    const quiet = await converse();
    await quiet.open(terms, TERMS);
    assert.deepEqual(
      await quiet.connection.sendRequest(InlayHintRequest.type, {
        textDocument: { uri: terms },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      }),
      [],
    );
    assert.equal(await quiet.end(), 0);
  });

  it('proposes sections when a space follows a clause word, and nothing after other words', async () => {
    const text = `${TERMS}\nUnder Section \n\nThis Section \n\nin this section \n\nMore [there](#\n`;
    await talk.change(terms, 2, [{ text }]);
    const proposed = async (words: string, triggerCharacter: string): Promise<string[]> => {
      const answer = await talk.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: terms },
        position: positionOf(text, words, words.length),
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter },
      });
      return (answer as CompletionItem[]).map(({ label }) => label);
    };
    assert.deepEqual(await proposed('Under Section ', ' '), ['1 Definitions', '2 Retention', '3 Sharing']);
    assert.deepEqual(await proposed('This Section ', ' '), []);
    assert.deepEqual(await proposed('in this section ', ' '), []);
    assert.deepEqual(await proposed('Under ', ' '), []);
    assert.deepEqual(await proposed('More [there](#', '#'), ['terms-of-use', '1-definitions', '2-retention', '3-sharing']);
    await talk.change(terms, 3, [{ text: TERMS }]);
  });

  it('colours definitions, terms and references, all, in a range and by their differences', async () => {
    const { tokenTypes } = talk.initialized.capabilities.semanticTokensProvider?.legend ?? { tokenTypes: [] };
    const full = (await talk.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: terms } })) as SemanticTokens;
    assert.deepEqual(decode(TERMS, full.data, tokenTypes), ['Service type 1', 'Service type 0', 'Sections 1 property 0', '2 property 0']);
    const part = (await talk.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri: terms },
      range: { start: { line: 12, character: 0 }, end: { line: 14, character: 0 } },
    })) as SemanticTokens;
    assert.deepEqual(decode(TERMS, part.data, tokenTypes), ['Service type 0']);
    await talk.change(terms, 4, [{ text: TERMS.replace('Sections 1 and 2', 'Section 1') }]);
    const delta = (await talk.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument: { uri: terms },
      previousResultId: full.resultId ?? '',
    })) as SemanticTokensDelta;
    const changed = [...full.data];
    for (const { start, deleteCount, data = [] } of [...delta.edits].reverse()) changed.splice(start, deleteCount, ...data);
    assert.deepEqual(decode(TERMS.replace('Sections 1 and 2', 'Section 1'), changed, tokenTypes), [
      'Service type 1',
      'Service type 0',
      'Section 1 property 0',
    ]);
  });

  it('says nothing about a file that is no policy', async () => {
    const readme = `${pathToFileURL(folder).href}/README.md`;
    await talk.open(readme, '# Seeds\n\n## 1. Start\n\nSee Section 1.\n');
    assert.deepEqual(await definition(readme, { line: 4, character: 12 }), []);
    assert.deepEqual(await references(readme, { line: 2, character: 5 }), []);
    const tokens = await talk.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: readme } });
    assert.deepEqual(tokens?.data, []);
  });
});

describe('navigation beside an editor that knows Markdown', () => {
  it('leaves links, headings and their anchors to the editor', async () => {
    const talk = await converse({ knowsMarkdown: true });
    const text = TERMS.replace('## 3. Sharing', '<a id="partners"></a>\n\n## 3. Sharing').concat('\nMore [there](#\n');
    await talk.open('file:///w/terms.md', text);
    const links = await talk.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: 'file:///w/terms.md' } });
    assert.deepEqual(
      links?.map(({ range }) => wordsAt(text, range)),
      ['Sections 1', '2'],
    );
    const symbols = (await talk.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' })) as SymbolInformation[];
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Service'],
    );
    const anchors = (await talk.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: 'file:///w/terms.md' },
      position: positionOf(text, '[there](#', 9),
    })) as CompletionItem[];
    assert.deepEqual(
      anchors.map(({ label, detail }) => [label, detail]),
      [['partners', '3. Sharing · line 18']],
    );
    assert.equal(await talk.end(), 0);
  });
});

/** Semantic tokens as words, type and modifiers. */
function decode(text: string, data: readonly number[], types: readonly string[]): string[] {
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    found.push(
      `${wordsAt(text, { start: { line, character }, end: { line, character: character + length } })} ${types[type]} ${modifiers}`,
    );
  }
  return found;
}
