/** The list of the workspace's policies, as the real server process keeps it over a temporary folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { patience } from '../../scripts/slowness.ts';
import {
  CANDIDATES_REQUEST,
  POLICIES_NOTIFICATION,
  type PoliciesParams,
  type PolicyCandidate,
  type PolicyEntry,
  WATCH_POLICIES_REQUEST,
} from '../../server/src/protocol.ts';
import { rounds } from '../support/breadth.ts';
import { type ClientOptions, type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const policy = (title: string, date = '2026-02-10', body = 'We keep your name until you leave.'): string =>
  `---\nversion: "1.4"\nlast_updated: ${date}\ndocument_title: "${title}"\n---\n\n# ${title}\n\n${body}\n`;

/** A client that watches: the list as its batches make it. */
interface Watcher {
  readonly batches: PoliciesParams[];
  readonly list: Map<string, PolicyEntry>;
  readonly titles: () => readonly string[];
  /** Waits until the list is as `expected` says. */
  readonly until: (what: string, expected: (last: PoliciesParams) => boolean) => Promise<void>;
}

async function watch({ connection }: Conversation): Promise<Watcher> {
  const batches: PoliciesParams[] = [];
  const list = new Map<string, PolicyEntry>();
  let check = (): void => undefined;
  connection.onNotification(POLICIES_NOTIFICATION, (batch: PoliciesParams) => {
    batches.push(batch);
    for (const one of batch.changed) list.set(one.uri, one);
    for (const uri of batch.removed) assert(list.delete(uri), `${uri} is gone and was not there`);
    check();
  });
  assert.equal(await connection.sendRequest(WATCH_POLICIES_REQUEST), null);
  const titles = (): readonly string[] => [...list.values()].map(({ title }) => title).sort();
  return {
    batches,
    list,
    titles,
    until: (what, expected) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`${what}; the list is ${titles().slice(0, 20).join()}`)), patience(30_000));
        check = () => {
          const last = batches.at(-1);
          if (!last || !expected(last)) return;
          clearTimeout(limit);
          resolve();
        };
        check();
      }),
  };
}

describe('the list of policies', () => {
  const folders: string[] = [];
  let talk: Conversation | undefined;
  const newFolder = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'policywright (räume & #1)-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) put(folder, name, text);
    return folder;
  };
  const put = (folder: string, name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const uriOf = (folder: string, name = ''): string => pathToFileURL(join(folder, name)).href;
  const start = async (
    folder: string,
    options: ClientOptions = {},
  ): Promise<{
    readonly talk: Conversation;
    readonly watcher: Watcher;
    readonly changed: (name: string, type: FileChangeType) => Promise<void>;
  }> => {
    const conversation = await converse({ folder: uriOf(folder), ...options });
    talk = conversation;
    const watcher = await watch(conversation);
    const changed = (name: string, type: FileChangeType): Promise<void> =>
      conversation.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(folder, name), type }] });
    return { talk: conversation, watcher, changed };
  };
  const complete = ({ progress }: PoliciesParams): boolean => progress === null;

  afterEach(async () => {
    assert.equal(await talk?.end(), 0);
    talk = undefined;
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('holds every policy and nothing else', async () => {
    const folder = newFolder({
      'legal/privacy (new) & more.md': policy('Privacy Policy', '2025-02-10', 'Ask [COMPANY].'),
      'policies/deep/access.markdown': policy('Access Control Policy', '2025-12-10'),
      'README.md': policy('Read me'),
      'notes.md': '# Notes\n',
      'node_modules/x/privacy.md': policy('Not ours'),
      'drafts/.gitignore': '*.md\n',
      'drafts/terms.md': policy('Ignored by git'),
      'hidden/terms.md': policy('Hidden in the explorer'),
      'shown/terms.md': policy('Shown'),
    });
    const { watcher } = await start(folder, {
      files: { exclude: { '**/hidden': true, '**/shown': false, '**/*.markdown': { when: '$(basename).md' } } },
    });
    await watcher.until('a complete list', complete);
    assert.deepEqual(watcher.titles(), ['Access Control Policy', 'Privacy Policy', 'Shown']);
    const privacy = [...watcher.list.values()].find(({ title }) => title === 'Privacy Policy');
    assert(privacy);
    const { uri, findings, ...rest } = privacy;
    assert.equal(decodeURIComponent(uri), decodeURIComponent(uriOf(folder, 'legal/privacy (new) & more.md')));
    assert.equal(findings.error, 1);
    assert.deepEqual(rest, {
      title: 'Privacy Policy',
      kind: 'privacy policy',
      version: '1.4',
      lastUpdated: '2025-02-10',
      review: { due: '2026-02-10', why: '12 months after the last update', state: 'overdue', reminds: true },
      archived: false,
      draft: false,
    });
    assert.equal([...watcher.list.values()].find(({ title }) => title.startsWith('Access'))?.review?.state, 'soon');
    assert.equal(watcher.batches[0]?.today, '2026-11-23');
  });

  it('tells which policies are translations of each other, and follows their dates', async () => {
    const inLanguage = (language: string, title: string, date: string): string =>
      policy(title, date).replace('---\n', `---\nlang: ${language}\n`);
    const folder = newFolder({
      'legal/privacy.md': inLanguage('en', 'Privacy Policy', '2026-02-10'),
      'legal/de/privacy.md': inLanguage('de', 'Datenschutzerklärung', '2026-02-10'),
      'legal/terms.md': policy('Terms of Use'),
    });
    const { watcher, changed } = await start(folder);
    const versionOf = (title: string): PolicyEntry['languageVersion'] =>
      [...watcher.list.values()].find((one) => one.title === title)?.languageVersion;
    const original = uriOf(folder, 'legal/privacy.md');
    await watcher.until(
      'a translation',
      () => versionOf('Datenschutzerklärung') !== undefined && versionOf('Privacy Policy') !== undefined,
    );
    assert.deepEqual(versionOf('Privacy Policy'), { language: 'en', isTranslation: false });
    const { listedBelow = '', ...rest } = versionOf('Datenschutzerklärung') ?? {};
    assert.deepEqual(rest, { language: 'de', isTranslation: true });
    assert(watcher.list.has(listedBelow), listedBelow);
    assert.equal(decodeURIComponent(listedBelow), decodeURIComponent(original));
    assert.equal(versionOf('Terms of Use'), undefined);
    put(folder, 'legal/privacy.md', inLanguage('en', 'Privacy Policy', '2026-05-02'));
    await changed('legal/privacy.md', FileChangeType.Changed);
    await watcher.until('a translation behind', () => versionOf('Datenschutzerklärung')?.behind?.since === '2026-05-02');
    rmSync(join(folder, 'legal/privacy.md'));
    await changed('legal/privacy.md', FileChangeType.Deleted);
    await watcher.until('no translation', () => watcher.list.size === 2 && versionOf('Datenschutzerklärung') === undefined);
  });

  it('is beside what only looks like a policy, which is told when asked for', async () => {
    const folder = newFolder({
      'legal/privacy.md': policy('Privacy Policy'),
      'policies/kitchen.md': '# Kitchen\n',
      'policies/attic.md': '# Attic\n\nThis policy applies to the attic.\n',
      'notes.md': '# Notes\n\nBuy seeds.\n',
    });
    const {
      talk: { connection },
    } = await start(folder);
    const found = await connection.sendRequest<readonly PolicyCandidate[] | null>(CANDIDATES_REQUEST, {});
    assert.deepEqual(
      found?.map(({ path }) => path),
      ['policies/kitchen.md'],
    );
    assert.match(found?.[0]?.uri ?? '', /\/policies\/kitchen\.md$/);
    assert.match(found?.[0]?.reason ?? '', /folder of legal texts or policies/);
    // What an editor has counts, saved or not.
    const uri = found?.[0]?.uri ?? '';
    const textDocument = { uri, languageId: 'markdown', version: 1, text: '# Changelog of the kitchen\n\n```yaml\nport: 80\n```\n' };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    assert.deepEqual(await connection.sendRequest(CANDIDATES_REQUEST, {}), []);
  });

  it('follows files that change, come and go', async () => {
    const folder = newFolder({ 'legal/privacy.md': policy('Privacy Policy'), 'legal/terms.md': policy('Terms of Use') });
    const { watcher, changed } = await start(folder);
    await watcher.until('two policies', complete);
    put(folder, 'legal/privacy.md', policy('Privacy Notice'));
    await changed('legal/privacy.md', FileChangeType.Changed);
    await watcher.until('a new title', () => watcher.titles().includes('Privacy Notice'));
    put(folder, 'legal/cookies.md', policy('Cookie Policy'));
    await changed('legal/cookies.md', FileChangeType.Created);
    await watcher.until('a third', () => watcher.list.size === 3);
    rmSync(join(folder, 'legal/terms.md'));
    await changed('legal/terms.md', FileChangeType.Deleted);
    await watcher.until('one fewer', () => watcher.list.size === 2);
    put(folder, 'legal/cookies.md', '# Changelog of the cookie banner\n\n```yaml\nkind: banner\nport: 80\n```\n');
    await changed('legal/cookies.md', FileChangeType.Changed);
    await watcher.until('no policy any more', () => watcher.list.size === 1);
    assert.deepEqual(watcher.titles(), ['Privacy Notice']);
  });

  it('follows folders that come and go, and what git ignores', async () => {
    const folder = newFolder({ 'legal/privacy.md': policy('Privacy Policy'), 'legal/old/terms.md': policy('Terms of Use') });
    const { talk, watcher, changed } = await start(folder);
    await watcher.until('two policies', complete);
    renameSync(join(folder, 'legal'), join(folder, 'policies'));
    await talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: uriOf(folder, 'legal'), type: FileChangeType.Deleted },
        { uri: uriOf(folder, 'policies'), type: FileChangeType.Created },
      ],
    });
    await watcher.until(
      'the other folder',
      () => watcher.list.size === 2 && [...watcher.list.keys()].every((uri) => uri.includes('/policies/')),
    );
    put(folder, '.gitignore', 'old/\n');
    await changed('.gitignore', FileChangeType.Created);
    await watcher.until('one policy', () => watcher.list.size === 1);
    put(folder, 'policies/old/terms.md', policy('Terms of Use'));
    await changed('policies/old/terms.md', FileChangeType.Changed);
    rmSync(join(folder, 'policies/old'), { recursive: true });
    put(folder, 'policies/cookies.md', policy('Cookie Policy'));
    await changed('policies/cookies.md', FileChangeType.Created);
    await watcher.until('what git does not ignore', () => watcher.list.size === 2);
    assert.deepEqual(watcher.titles(), ['Cookie Policy', 'Privacy Policy']);
    rmSync(join(folder, 'policies'), { recursive: true });
    await changed('policies', FileChangeType.Deleted);
    await watcher.until('an empty list', () => watcher.list.size === 0);
  });

  it('takes what stands in an editor for what is saved', async () => {
    const folder = newFolder({ 'legal/a & (b).md': policy('Privacy Policy') });
    const { talk, watcher } = await start(folder);
    await watcher.until('one policy', complete);
    // Spelled another way than the list does.
    const uri = `${uriOf(folder)}/legal/a%20&%20(b).md`;
    await talk.open(uri, policy('Privacy Notice'));
    await watcher.until('the title in the editor', () => watcher.titles().join() === 'Privacy Notice');
    await talk.change(uri, 2, [{ text: policy('Privacy Statement') }]);
    await watcher.until('the title just typed', () => watcher.titles().join() === 'Privacy Statement');
    await talk.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await watcher.until('the title that is saved', () => watcher.titles().join() === 'Privacy Policy');
    assert.equal(watcher.list.size, 1);
  });

  it('obeys settings and folders that change', async () => {
    const folder = newFolder({ 'legal/privacy.md': policy('Privacy Policy'), '.policywright.json': '{ "reviewEvery": "2 years" }' });
    const other = newFolder({ 'policies/terms.md': policy('Terms of Use') });
    const { talk, watcher, changed } = await start(folder);
    const due = (): string | undefined => [...watcher.list.values()].find(({ title }) => title === 'Privacy Policy')?.review?.due;
    await watcher.until('one policy', complete);
    assert.equal(due(), '2028-02-10');
    put(folder, '.policywright.json', '{ "reviewEvery": "6 months" }');
    await changed('.policywright.json', FileChangeType.Changed);
    await watcher.until('another date', () => due() === '2026-08-10');
    await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    talk.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(other), name: 'other' }]);
    await talk.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: uriOf(other), name: 'other' }], removed: [{ uri: uriOf(folder), name: 'test' }] },
    });
    await watcher.until('the policy of the other folder', () => watcher.titles().join() === 'Terms of Use');
  });

  it('tells everything once more to a client that asks again', async () => {
    const { talk, watcher } = await start(newFolder({ 'legal/privacy.md': policy('Privacy Policy') }));
    await watcher.until('one policy', complete);
    watcher.list.clear();
    await talk.connection.sendRequest(WATCH_POLICIES_REQUEST);
    await watcher.until('one policy', () => watcher.list.size === 1);
  });

  it('says nothing to a client that does not ask', async () => {
    const folder = newFolder({ 'legal/privacy.md': policy('Privacy Policy') });
    talk = await converse({ folder: uriOf(folder) });
    let told = 0;
    talk.connection.onNotification(POLICIES_NOTIFICATION, () => {
      told++;
    });
    await talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(folder, 'legal/privacy.md'), type: FileChangeType.Changed }],
    });
    await talk.open(uriOf(folder, 'legal/privacy.md'), policy('Privacy Policy'));
    await talk.pull(uriOf(folder, 'legal/privacy.md'));
    assert.equal(told, 0);
  });

  /** In `npm test` half as many as in a thorough run: still seconds of work. */
  const MANY = rounds(5000, 2);

  it('copes with thousands of files, and answers for an open one meanwhile', async () => {
    const folder = newFolder(
      Object.fromEntries(
        Array.from({ length: MANY }, (_, number) => [`policies/${number % 50}/policy-${number}.md`, policy(`Policy ${number}`)]),
      ),
    );
    let asked = 0;
    const { talk, watcher } = await start(folder);
    talk.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => {
      asked += items.length;
      return items.map(() => ({}));
    });
    const uri = uriOf(folder, 'policies/0/policy-0.md');
    await talk.open(uri, policy('Policy 0', '2026-02-30'));
    await watcher.until('a beginning', ({ progress }) => progress !== null && progress.total >= MANY);
    const found = await talk.pull(uri);
    const hover = await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 1, character: 2 } });
    assert(
      watcher.batches.every(({ progress }) => progress !== null),
      'the scan was over before the answers came',
    );
    assert(found.some(({ code }) => code === 'last-updated-invalid'));
    assert(hover);
    await new Promise<void>((resolve, reject) => {
      const check = setInterval(() => {
        if (watcher.batches.at(-1)?.progress !== null) return;
        clearInterval(check);
        resolve();
      }, 50);
      void talk.connection.onClose(() => reject(new Error('the server ended')));
    });
    assert.equal(watcher.list.size, MANY);
    assert(watcher.batches.length < MANY / 2, `${watcher.batches.length} batches`);
    assert(asked < 20, `the client was asked ${asked} times for its settings`);
    const done = watcher.batches.flatMap(({ progress }) => (progress ? [progress.done] : []));
    assert.deepEqual(
      done,
      [...done].sort((a, b) => a - b),
    );
  });

  it('lists what is open inside the folder, saved or not, for a client of few abilities', async () => {
    const folder = newFolder({ 'legal/privacy.md': policy('Privacy Policy') });
    const { talk, watcher } = await start(folder, { capabilities: { ...MODERN, workspace: {} } });
    await watcher.until('one policy', complete);
    assert.deepEqual(watcher.titles(), ['Privacy Policy']);
    await talk.open('untitled:Untitled-1', policy('Untitled'));
    await talk.open('file:///elsewhere/legal/terms.md', policy('Elsewhere'));
    await talk.open(uriOf(folder, 'legal/new.md'), policy('Not Saved Yet'));
    await watcher.until('one more', () => watcher.list.size > 1);
    assert.deepEqual(watcher.titles(), ['Not Saved Yet', 'Privacy Policy']);
  });
});
