/** The menu of the light bulb: the fix first, at most five entries for one finding, and nothing twice. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, indexLines } from '../../server/src/core/index.ts';
import { CHANGE_SEVERITY_KIND, ClientCommand, type RuleChoice } from '../../server/src/protocol.ts';
import { type ClientOptions, type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const uri = 'file:///w/policies/privacy.md';
const CREATING = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const MOST = 5;
/** Many findings of many rules, some at one place and some of one rule. */
const SAMPLE = readFileSync(new URL('../../samples/privacy-with-mistakes.md', import.meta.url), 'utf8').replace(
  'last_updated: "2026-02-30"',
  'last_updated: "2026-02-30" # gmial.com',
);
const REPEATED = `---
document_title: "Privacy Policy"
last_updated: "2026-02-30"
effective_date: "2026-02-30"
---

# Privacy Policy

Last updated: February 30, 2026. Write to contact@gmial.con or the the office at privacy@larkspur..garden, and to [us](mailto:a@gmial.con).

## 1. Sharing

The the seeds, [TODO] and [TODO], go to <privacy@gmial.con>.

## 1. Sharing

See Section 9, and http://larkspur.garden/.
`;

describe('the menu of the light bulb', () => {
  let talk: Conversation;
  afterEach(async () => assert.equal(await talk.end(), 0));

  const start = async (text: string, options: ClientOptions): Promise<Diagnostic[]> => {
    talk = await converse({ capabilities: CREATING, folder: 'file:///w', ...options });
    await talk.open(uri, text);
    return talk.pull(uri);
  };
  const actionsAt = async (range: Range, only?: string[]): Promise<CodeAction[]> =>
    (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })) as CodeAction[];
  const quickFixes = async (range: Range): Promise<CodeAction[]> =>
    (await actionsAt(range)).filter(({ kind }) => kind?.startsWith('quickfix'));
  const isAbout =
    ({ code, range }: Diagnostic) =>
    ({ diagnostics }: CodeAction): boolean =>
      diagnostics?.some((one) => one.code === code && JSON.stringify(one.range) === JSON.stringify(range)) === true;
  const isChoice = ({ kind }: CodeAction): boolean => kind === CHANGE_SEVERITY_KIND;

  for (const [client, commands] of [
    ['of VS Code', Object.values(ClientCommand)],
    ['of another editor', undefined],
  ] as const) {
    for (const [name, text] of [
      ['the sample', SAMPLE],
      ['repeated mistakes', REPEATED],
    ] as const) {
      it(`${client} has at most ${MOST} entries for each finding of ${name}, none twice, fixes first`, async () => {
        const found = await start(text, commands ? { commands } : {});
        assert(found.length > 8, `${found.length} findings`);
        for (const finding of found) {
          const actions = await quickFixes(finding.range);
          const own = actions.filter(isAbout(finding));
          const titles = own.map(({ title }) => title).join('\n');
          const rules = new Set(found.filter((one) => actions.some(isAbout(one))).map(({ code }) => code)).size;
          assert(own.length >= 1 && own.length <= MOST, `${String(finding.code)}:\n${titles}`);
          assert.equal(new Set(actions.map(({ title }) => title)).size, actions.length, titles);
          const firstChoice = actions.findIndex(isChoice);
          assert(firstChoice === -1 || actions.slice(firstChoice).every(isChoice), titles);
          if (commands) assert(actions.filter(isChoice).length === rules, titles);
        }
      });
    }
  }

  it('of VS Code has one entry that asks about severity and turning off', async () => {
    const found = await start(SAMPLE, { commands: Object.values(ClientCommand) });
    const finding = found.find(({ code }) => code === 'contact-email-mismatch');
    assert(finding);
    const choices = (await quickFixes(finding.range)).filter(isChoice);
    assert.deepEqual(
      choices.map(({ title, command }) => [title, command?.command, command?.arguments]),
      [
        [
          'Change severity of contact-email-mismatch or turn it off…',
          ClientCommand.configureRule,
          [uri, 'contact-email-mismatch', finding.range, 'error'],
        ],
      ],
    );
  });

  it('gives every choice to whoever asks for them', async () => {
    const found = await start(SAMPLE, { commands: Object.values(ClientCommand) });
    const finding = found.find(({ code }) => code === 'contact-email-mismatch');
    assert(finding);
    const choices = (await actionsAt(finding.range, [CHANGE_SEVERITY_KIND])).map(({ data }) => data as RuleChoice);
    assert.deepEqual(
      choices.map(({ choice, folder }) => [choice, folder]),
      [
        ['here', undefined],
        ['file', undefined],
        ['off', ''],
        ['warning', ''],
        ['information', ''],
        ['hint', ''],
      ],
    );
  });

  it('has no comment to offer for front matter', async () => {
    const found = await start(SAMPLE, { commands: Object.values(ClientCommand) });
    const finding = found.find(({ code }) => code === 'last-updated-invalid');
    assert(finding);
    const choices = (await actionsAt(finding.range, [CHANGE_SEVERITY_KIND])).map(({ data }) => (data as RuleChoice).choice);
    assert.deepEqual(choices, ['off', 'warning', 'information', 'hint']);
  });

  for (const [what, text] of [
    ['with front matter', SAMPLE],
    ['without front matter', SAMPLE.slice(SAMPLE.indexOf('# Privacy Policy'))],
    ['with front matter and no blank line behind it', SAMPLE.replace('---\n\n# Privacy', '---\n# Privacy')],
    ['with line ends of two characters', SAMPLE.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`turns a rule off in a file ${what}`, async () => {
      const found = await start(text, {});
      const finding = found.find(({ code }) => code === 'placeholder-left');
      assert(finding);
      const action = (await actionsAt(finding.range, [CHANGE_SEVERITY_KIND])).find(({ data }) => (data as RuleChoice).choice === 'file');
      assert(action);
      const silenced = applied(text, action);
      await talk.change(uri, 2, [{ text: silenced }]);
      const left = (await talk.pull(uri)).map(({ code }) => code);
      const expected = found.map(({ code }) => code).filter((code) => code !== 'placeholder-left');
      assert.deepEqual([...left].sort(), [...expected].sort());
      assert.doesNotMatch(silenced.replaceAll('\r\n', '\n'), /\n{4}|disable placeholder-left -->\n[^\n]/);
      if (text.includes('\r\n')) assert.doesNotMatch(silenced, /(?<!\r)\n/);
    });
  }
});

function applied(text: string, action: CodeAction): string {
  const lines = indexLines(text);
  const offset = ({ line, character }: { line: number; character: number }): number => lines.startOf(line) + character;
  return applyEdits(
    text,
    (action.edit!.documentChanges![0] as TextDocumentEdit).edits.flatMap((edit) =>
      'newText' in edit ? [{ span: { start: offset(edit.range.start), end: offset(edit.range.end) }, newText: edit.newText }] : [],
    ),
  );
}
