/** Coverage of all policies of a workspace, in conversation with the server. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import {
  COVERAGE_REQUEST,
  type CoverageResult,
  WORKSPACE_COVERAGE_REQUEST,
  type WorkspaceCoverageParams,
  type WorkspaceCoveragePart,
  type WorkspaceCoverageResult,
  type WorkspaceCoverageRow,
} from '../../server/src/protocol.ts';
import { type Conversation, converse } from '../support/serverProcess.ts';

const privacy = (head: string): string => `---
document_title: "Privacy Policy"
version: "1.0"
${head}---

# Privacy Policy

Larkspur Garden Ltd. ("we") is the data controller. We collect your name and email address to send your order. We retain orders for ten years.
`;
const files: Readonly<Record<string, string>> = {
  'legal/privacy.md': privacy('profiles: [gdpr, ccpa]\ncoverage:\n  retention: { elsewhere: retention.md }\n'),
  'legal/terms.md':
    '---\ndocument_title: "Terms of Service"\n---\n\n# Terms of Service\n\nYou may order seeds. We may change these terms.\n',
  'legal/it/privacy.md': privacy('lang: it\n').replace(/Privacy Policy/g, 'Informativa sulla privacy'),
  // What a spreadsheet takes for a formula, and what a page takes for an element.
  '=1+1, <b>&privacy.md': privacy(''),
  'notes.md': '# Notes\n\nSeeds.\n',
};

describe('the server, asked about coverage of the workspace', () => {
  let top: string;
  let talk: Conversation;
  const uriOf = (path: string): string => pathToFileURL(join(top, path)).href;
  const ask = async (params: WorkspaceCoverageParams = {}): Promise<WorkspaceCoverageResult> => {
    const result = await talk.connection.sendRequest<WorkspaceCoverageResult | null>(WORKSPACE_COVERAGE_REQUEST, params);
    assert(result);
    return result;
  };
  const rowOf = ({ rows }: Pick<WorkspaceCoverageResult, 'rows'>, path: string): WorkspaceCoverageRow | undefined =>
    rows.find((row) => row.path === path);
  before(async () => {
    top = mkdtempSync(join(tmpdir(), 'policywright-coverage-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(top, path)), { recursive: true });
      writeFileSync(join(top, path), text);
    }
    talk = await converse({ folder: pathToFileURL(top).href });
  });
  after(async () => {
    await talk.end();
    rmSync(top, { recursive: true, force: true });
  });

  it('tells for each policy how much of each law is found', async () => {
    const result = await ask();
    assert.deepEqual(
      result.rows.map(({ path }) => path).sort(),
      Object.keys(files)
        .filter((path) => path !== 'notes.md')
        .sort(),
    );
    assert.equal(result.omitted, 0);
    const row = rowOf(result, 'legal/privacy.md');
    assert.deepEqual([row?.title, row?.kind, row?.notice], ['Privacy Policy', 'privacy policy', undefined]);
    assert.deepEqual(
      row?.cells.map(({ column }) => column),
      ['gdpr', 'ccpa'],
    );
    assert.deepEqual(
      rowOf(result, 'legal/terms.md')?.cells.map(({ column, profile }) => [column, profile]),
      [['sections', 'terms']],
    );
    assert.deepEqual(
      rowOf(result, '=1+1, <b>&privacy.md')?.cells.map(({ column }) => column),
      ['core'],
    );
    const names = new Map(result.profiles.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      ['core', 'gdpr', 'sections'].map((id) => names.get(id)),
      ['Common core', 'EU GDPR', 'Expected sections'],
    );
  });

  it('counts as the Coverage view does', async () => {
    const uri = uriOf('legal/privacy.md');
    await talk.open(uri, files['legal/privacy.md'] ?? '');
    const view = await talk.connection.sendRequest<CoverageResult | null>(COVERAGE_REQUEST, { uri });
    const gdpr = view?.profiles.find(({ id }) => id === 'gdpr');
    const cell = rowOf(await ask(), 'legal/privacy.md')?.cells[0];
    const count = (status: string): number | undefined => gdpr?.items.filter((item) => item.status === status).length;
    assert.deepEqual(cell, {
      column: 'gdpr',
      profile: 'gdpr',
      found: count('present'),
      partial: count('partial'),
      missing: count('missing'),
      questions: count('question'),
      elsewhere: 1,
      notApplicable: 0,
    });
  });

  it('says why nothing is asked of a policy', async () => {
    const row = rowOf(await ask(), 'legal/it/privacy.md');
    assert.deepEqual([row?.cells, row?.notice], [[], "Policies of this kind aren't read in this language (Italian)"]);
  });

  it('takes laws instead of those that are chosen, and knows no others', async () => {
    const result = await ask({ profiles: ['lgpd', 'nonsense'] });
    assert.deepEqual(
      rowOf(result, 'legal/privacy.md')?.cells.map(({ column }) => column),
      ['lgpd'],
    );
    assert.deepEqual(
      rowOf(result, 'legal/terms.md')?.cells.map(({ column }) => column),
      ['sections'],
    );
  });

  it('reads only the files that it is asked about, as they are in the editor', async () => {
    const uri = uriOf('legal/terms.md');
    const before = (await ask({ uris: [uri] })).rows[0]?.cells[0];
    await talk.open(uri, `${files['legal/terms.md']}\nThese terms are governed by the laws of Scotland.\n`);
    const { rows } = await ask({ uris: [uri, uriOf('notes.md'), uriOf('gone.md')] });
    assert.deepEqual(
      rows.map(({ path }) => path),
      ['legal/terms.md'],
    );
    assert((rows[0]?.cells[0]?.found ?? 0) > (before?.found ?? 0));
  });

  it('sends what it has while it goes on', async () => {
    const parts: WorkspaceCoveragePart[] = [];
    const listening = talk.connection.onProgress(new ProgressType<WorkspaceCoveragePart>(), 'parts', (part) => void parts.push(part));
    const { rows } = await ask({ partialResultToken: 'parts' });
    listening.dispose();
    assert.deepEqual(rows, []);
    assert.equal(parts.flatMap((part) => part.rows).length, 4);
    const last = parts.at(-1);
    assert.equal(last?.done, last?.total);
  });

  it('writes CSV in which no cell is a formula', async () => {
    const { csv = '' } = await ask({ csv: true });
    const lines = csv.split('\r\n');
    assert.match(lines[0] ?? '', /^"path","kind","profile","item",/);
    assert(
      lines.some((line) =>
        line.startsWith('"legal/privacy.md","privacy","gdpr","gdpr-13-2-a-retention","Retention periods","Art. 13(2)(a)","elsewhere"'),
      ),
    );
    const { csv: ofOne = '' } = await ask({ csv: true, uris: [uriOf('=1+1, <b>&privacy.md')] });
    assert(ofOne.includes(`"'=1+1, <b>&privacy.md","privacy","core"`));
    assert.doesNotMatch(csv, /(?:^|,)"[=+@-]/m);
  });

  it('stops when it is canceled', async () => {
    const source = new CancellationTokenSource();
    const asked = talk.connection.sendRequest(WORKSPACE_COVERAGE_REQUEST, {}, source.token);
    source.cancel();
    await assert.rejects(asked, /no longer wanted/);
  });
});
