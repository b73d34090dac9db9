/** What the server answers to AI assistants: findings, changes, and coverage in words, of the workspace and of nothing else. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ASSISTANT_CHANGES_REQUEST,
  ASSISTANT_CHECK_REQUEST,
  ASSISTANT_COVERAGE_REQUEST,
  type AssistantAnswer,
  type AssistantChangesParams,
  type AssistantCheckParams,
  type AssistantCoverageParams,
} from '../../server/src/protocol.ts';
import { type Conversation, converse } from '../support/serverProcess.ts';

const policy = (title: string, date: string, text: string): string =>
  `---\ndocument_title: "${title}"\nlast_updated: "${date}"\n---\n\n# ${title}\n\n${text}\n`;
const files = {
  'ours/legal/privacy.md': policy('Privacy Policy', '2026-02-30', 'Write to us.'),
  'ours/terms.md': policy('Terms of Use', '2026-02-10', 'We keep seeds for [TODO] years.').replace('---\n\n', 'status: draft\n---\n\n'),
  'ours/list.md': '# Shopping list\n\n- Pots\n',
  'theirs/privacy.md': policy('Privacy Policy', '2026-02-30', 'A secret.'),
};

describe('the server, asked by an assistant', () => {
  let top: string;
  let talk: Conversation;
  const uriOf = (name: string): string => pathToFileURL(join(top, name)).href;
  const check = async (params: AssistantCheckParams): Promise<AssistantAnswer> => {
    const answer = await talk.connection.sendRequest<AssistantAnswer | null>(ASSISTANT_CHECK_REQUEST, params);
    assert(answer);
    return answer;
  };
  const changes = (params: AssistantChangesParams): Promise<AssistantAnswer | null> =>
    talk.connection.sendRequest<AssistantAnswer | null>(ASSISTANT_CHANGES_REQUEST, params);

  const coverage = async (params: AssistantCoverageParams): Promise<AssistantAnswer> => {
    const answer = await talk.connection.sendRequest<AssistantAnswer | null>(ASSISTANT_COVERAGE_REQUEST, params);
    assert(answer);
    return answer;
  };

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'policywright-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(top, name)), { recursive: true });
      writeFileSync(join(top, name), text);
    }
    talk = await converse({ folder: uriOf('ours'), today: '2026-11-23', locale: 'de', messages: { Error: 'Fehler' } });
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(top, { recursive: true });
  });

  it('checks files, folders, and every policy of the workspace; in English', async () => {
    const { head, lines } = await check({});
    assert.match(head, /^2 files checked: 1 error/);
    assert.match(lines[0] ?? '', /^legal\/privacy\.md:3:16: error last-updated-invalid: .* \(fix: Change to 2026-02-28\)$/);
    assert.match((await check({ folders: [uriOf('ours/legal')] })).head, /^1 file checked: 1 error/);
    assert.match((await check({ files: [uriOf('ours/list.md')] })).head, /^1 file checked/);
  });

  it('checks what is open before what is saved, and a text that is neither', async () => {
    await talk.open(uriOf('ours/legal/privacy.md'), files['ours/legal/privacy.md'].replace('02-30', '02-28'));
    assert.doesNotMatch((await check({})).lines.join('\n'), /last-updated-invalid/);
    const text = { uri: uriOf('ours/new.md'), text: files['ours/legal/privacy.md'] };
    assert.match((await check({ text })).lines[0] ?? '', /^new\.md:3:16: error last-updated-invalid/);
  });

  it('compares with earlier versions, and checks as before publishing', async () => {
    const uri = uriOf('ours/terms.md');
    const before = files['ours/terms.md'].replace('seeds', 'all seeds');
    const compared = await check({ files: [uri], baselines: [{ uri, ref: 'main', text: before.replace('status: draft\n', '') }] });
    assert(compared.lines.length > 0);
    const severityOf = ({ lines }: AssistantAnswer): string => /: (\w+) placeholder-left/.exec(lines.join('\n'))?.[1] ?? '';
    assert.notEqual(severityOf(await check({ files: [uri] })), 'error');
    assert.equal(severityOf(await check({ files: [uri], release: true })), 'error');
    const told = await changes({ uri, before, against: 'main' });
    assert.equal(told?.head, 'terms.md compared with main: 1 word changed');
    assert.equal(told?.lines[0], '## Changes to Terms of Use');
    assert.match((await changes({ uri, before, after: before }))?.head ?? '', /0 words changed/);
  });

  it('finds what policies say of what laws ask for; in English', async () => {
    const { head } = await coverage({});
    assert.match(head, /^2 policies read\n.*: \d+ found, /);
    const text = `${files['ours/legal/privacy.md']}\nYou have the right to access your data.\n`;
    const told = await coverage({ text: { uri: uriOf('ours/new.md'), text }, profiles: ['gdpr'] });
    assert.match(told.head, /^1 policy read\nnew\.md: EU GDPR: \d+ found, /);
    assert.match(told.lines[0] ?? '', /^new\.md: not found, /);
    assert(told.lines.some((line) => /^new\.md:10:1: found: Right of access .*: You have the right to access your data\.$/.test(line)));
    assert.match((await coverage({ files: [uriOf('ours/list.md')], kind: 'terms' })).head, /^1 policy read\nlist\.md: terms document: /);
    // An open document counts before the file.
    await talk.open(uriOf('ours/legal/privacy.md'), text);
    assert.match((await coverage({ folders: [uriOf('ours/legal')] })).lines.join('\n'), /legal\/privacy\.md:10:1: found/);
  });

  it('reads nothing outside of the workspace', async function () {
    try {
      symlinkSync(join(top, 'theirs/privacy.md'), join(top, 'ours/linked.md'));
    } catch {
      // Some systems let nobody make links.
      this.skip();
    }
    for (const name of ['theirs/privacy.md', 'ours/linked.md', 'ours/missing.md']) {
      const { head, lines } = await check({ files: [uriOf(name)] });
      assert.match(head, /^0 files checked: no findings\n.*can't be read$/, name);
      assert.deepEqual(lines, []);
      const covered = await coverage({ files: [uriOf(name)] });
      assert.match(covered.head, /^0 policies read\n.*can't be read$/, name);
      assert.deepEqual(covered.lines, []);
      assert.equal(await changes({ uri: uriOf(name), before: '# A\n' }), null);
    }
  });
});
