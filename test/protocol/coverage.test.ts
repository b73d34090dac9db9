/** Coverage in conversation with the server. */
import assert from 'node:assert/strict';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver-protocol/node';
import { applyEdits, indexLines } from '../../server/src/core/index.ts';
import {
  COVERAGE_EDIT_REQUEST,
  COVERAGE_REQUEST,
  type CoverageEditParams,
  type CoverageEditResult,
  type CoverageResult,
} from '../../server/src/protocol.ts';
import { type Conversation, converse } from '../support/serverProcess.ts';

const POLICY = `---
document_title: "Privacy Policy"
version: "1.0"
---

# Privacy Policy

Larkspur Garden Ltd. ("we") is the data controller. We collect your name and email address to send your order. We retain orders for ten years.

Under the GDPR you have the right to access your data. Write to <privacy@larkspur.garden>.
`;
const DECIDED = POLICY.replace('version:', 'profiles: [gdpr]\ncoverage:\n  retention: { elsewhere: retention.md }\nversion:');

describe('the server, asked about coverage', () => {
  let talk: Conversation;
  const uri = 'file:///legal/privacy.md';
  let opened = 0;
  const open = async (text: string): Promise<string> => {
    const name = `file:///legal/${++opened}/privacy.md`;
    await talk.open(name, text);
    return name;
  };
  const coverage = (one: string): Promise<CoverageResult | null> =>
    talk.connection.sendRequest<CoverageResult | null>(COVERAGE_REQUEST, { uri: one });
  const alsoFor = (one: string, also: string): Promise<CoverageResult | null> =>
    talk.connection.sendRequest<CoverageResult | null>(COVERAGE_REQUEST, { uri: one, also });
  const edit = (one: string, change: CoverageEditParams['change']): Promise<CoverageEditResult | null> =>
    talk.connection.sendRequest<CoverageEditResult | null>(COVERAGE_EDIT_REQUEST, { uri: one, change });
  const applied = (text: string, { edits }: CoverageEditResult): string => {
    const lines = indexLines(text);
    return applyEdits(
      text,
      edits.map(({ range: { start, end }, newText }) => ({
        span: { start: lines.startOf(start.line) + start.character, end: lines.startOf(end.line) + end.character },
        newText,
      })),
    );
  };
  before(async () => {
    talk = await converse({});
    await talk.open(uri, POLICY);
  });
  after(() => talk.end());

  it('reads a law as well that is not chosen, where it is asked to', async () => {
    const names = (result: CoverageResult | null): readonly unknown[] | undefined =>
      result?.profiles.map(({ id, isExtra }) => [id, isExtra === true]);
    const result = await alsoFor(uri, 'gdpr');
    assert.deepEqual(names(result), [
      ['gdpr', true],
      ['core', false],
    ]);
    assert.equal(result?.isChosen, false);
    assert.deepEqual(names(await alsoFor(await open(DECIDED), 'gdpr')), [['gdpr', false]]);
    assert.deepEqual(names(await alsoFor(uri, 'no-such-law')), [['core', false]]);
    assert.deepEqual(
      names(await alsoFor(await open('# Terms of Service\n\nWe lend seeds.\n'), 'gdpr'))?.some((one) => String(one).startsWith('gdpr')),
      false,
    );
  });

  it('tells what is found, where, and which laws the text speaks of', async () => {
    const result = await coverage(uri);
    assert(result);
    assert.deepEqual([result.takesProfiles, result.isChosen, result.suggested[0]], [true, false, { id: 'gdpr', name: 'EU GDPR' }]);
    const [core] = result.profiles;
    assert(core);
    assert.deepEqual([core.id, core.name], ['core', 'Common core']);
    const retention = core.items.find(({ topic }) => topic === 'retention');
    assert.deepEqual([retention?.status, retention?.statusName, retention?.source], ['present', 'found', undefined]);
    assert.match(retention?.question ?? '', /\?$/);
    assert.equal(retention?.passages[0]?.range.start.line, 7);
    assert.match(retention?.passages[0]?.text ?? '', /We retain orders for ten years\./);
    assert.equal(core.found, core.items.filter(({ status }) => status === 'present' || status === 'elsewhere').length);
    assert(result.available.some(({ id }) => id === 'lgpd'));
  });

  it('tells what the front matter decides', async () => {
    const result = await coverage(await open(DECIDED));
    assert.deepEqual([result?.isChosen, result?.profiles.map(({ id }) => id), result?.suggested], [true, ['gdpr'], []]);
    const retention = result?.profiles[0]?.items.find(({ topic }) => topic === 'retention');
    assert.deepEqual([retention?.status, retention?.note, retention?.source], ['elsewhere', 'retention.md', 'Art. 13(2)(a)']);
  });

  it('follows what is typed', async () => {
    const typed = await open(POLICY);
    await talk.change(typed, 2, [{ text: POLICY.replace('We retain orders for ten years.', '') }]);
    const result = await coverage(typed);
    assert.deepEqual([result?.version, result?.profiles[0]?.items.find(({ topic }) => topic === 'retention')?.status], [2, 'missing']);
  });

  it('says where a language or kind is not read, and nothing of other files', async () => {
    const spanish = await coverage(await open(DECIDED.replace('version:', 'lang: es\nversion:')));
    assert.deepEqual([spanish?.profiles, spanish?.takesProfiles], [[], false]);
    assert.equal(spanish?.notice, "Policies of this kind aren't read in this language (Spanish)");
    await talk.open('file:///notes.md', '# Notes\n');
    assert.equal(await coverage('file:///notes.md'), null);
    assert.equal(await coverage('file:///closed.md'), null);
  });

  it('gives the edits that write answers', async () => {
    const of = async (change: CoverageEditParams['change'], text = POLICY): Promise<string> => {
      const result = await edit(text === POLICY ? uri : await open(text), change);
      assert(result && result.refusal === undefined, result?.refusal);
      assert.equal(result.edits.length, 1);
      return applied(text, result);
    };
    assert.match(await of({ what: 'profiles', profiles: ['gdpr', 'nonsense', 'ccpa'] }), /^profiles: \[gdpr, ccpa\]$/m);
    assert.match(await of({ what: 'addProfile', profile: 'gdpr' }), /^profiles: \[gdpr\]$/m);
    assert.match(await of({ what: 'addProfile', profile: 'ccpa' }, DECIDED), /^profiles: \[gdpr, ccpa\]$/m);
    assert.match(
      await of({ what: 'decide', item: 'core-retention', status: 'not-applicable', note: 'nothing is kept' }),
      /^coverage:\n {2}core-retention: \{ not-applicable: "nothing is kept" \}$/m,
    );
    assert.equal(
      await of({ what: 'undecide', item: 'gdpr-13-2-a-retention', topic: 'retention' }, DECIDED),
      POLICY.replace('version:', 'profiles: [gdpr]\nversion:'),
    );
    assert.match(
      await of({ what: 'placeholder', topic: 'complaint-authority' }),
      /\n## Right to complain to an authority\n\n\[TODO: [^\]]+\?\]\n$/,
    );
  });

  it('refuses what it cannot write', async () => {
    const broken = await open(POLICY.replace('"1.0"', '["1.0"'));
    const result = await edit(broken, { what: 'profiles', profiles: ['gdpr'] });
    assert.deepEqual(result?.edits, []);
    assert.match(result?.refusal ?? '', /front matter/);
    assert.equal(await edit('file:///closed.md', { what: 'profiles', profiles: ['gdpr'] }), null);
  });

  it('offers to check against a law where the text speaks of it', async () => {
    const position = { line: 9, character: POLICY.split('\n')[9]?.indexOf('GDPR') ?? 0 };
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const offer = actions.find(({ kind }) => kind === 'refactor.rewrite.checkAgainstLaw');
    assert.equal(offer?.title, 'Check this policy against EU GDPR, which it mentions');
    assert(offer.edit?.documentChanges);
  });
});
