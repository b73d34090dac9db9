/** Findings of all policies of the workspace, as the real server process tells them over a temporary folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  HoverRequest,
  LSPErrorCodes,
  ProgressType,
  PublishDiagnosticsNotification,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { type ClientOptions, type Conversation, converse, MODERN } from '../support/serverProcess.ts';
import { comesToRest, eventually } from '../support/waiting.ts';

const policy = (title: string, id: string, body = 'We keep your name until you leave.'): string =>
  `---\ndocument_title: "${title}"\nid: ${id}\nversion: "1.4"\nlast_updated: "2026-09-14"\n---\n\n# ${title}\n\n${body}\n`;

/** What a client is shown of each file, by the end of its path; files with nothing are left out. */
type Shown = Map<string, readonly Diagnostic[]>;

describe('findings of the workspace', () => {
  let folder: string;
  let outside: string;
  let talk: Conversation;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const start = async (options: ClientOptions = {}): Promise<void> => {
    talk = await converse({ folder: pathToFileURL(folder).href, ...options });
  };
  const changed = (name: string, type: FileChangeType): Promise<void> =>
    talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(name), type }] });
  const nameOf = (uri: string): string => decodeURIComponent(uri).slice(decodeURIComponent(pathToFileURL(folder).href).length + 1);
  const ask = (previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
    talk.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  const rulesIn = (found: readonly Diagnostic[] | undefined): readonly string[] => (found ?? []).map(({ code }) => String(code)).sort();
  const inReport = ({ items }: WorkspaceDiagnosticReport): Record<string, readonly string[]> =>
    Object.fromEntries(items.map((one) => [nameOf(one.uri), one.kind === 'full' ? rulesIn(one.items) : ['unchanged']]));
  const until = (what: string, expected: () => boolean): Promise<true> =>
    eventually(
      () => expected() || undefined,
      () => what,
    );
  /** Asks as VS Code does: parts are taken as they come, and the question is asked again once it is answered. */
  const follow = (): {
    readonly shown: Shown;
    readonly reports: () => number;
    readonly answers: () => number;
    readonly stop: CancellationTokenSource;
  } => {
    const shown: Shown = new Map();
    const ids = new Map<string, string>();
    const stop = new CancellationTokenSource();
    let reports = 0;
    let answers = 0;
    const take = ({ items }: WorkspaceDiagnosticReportPartialResult): void => {
      for (const one of items) {
        reports++;
        if (one.resultId !== undefined) ids.set(one.uri, one.resultId);
        if (one.kind !== 'full') continue;
        if (one.items.length > 0) shown.set(nameOf(one.uri), one.items);
        else shown.delete(nameOf(one.uri));
      }
    };
    const poll = async (round: number): Promise<void> => {
      const partialResultToken = `part-${round}`;
      talk.connection.onProgress(new ProgressType<WorkspaceDiagnosticReportPartialResult>(), partialResultToken, take);
      try {
        take(
          await talk.connection.sendRequest(
            WorkspaceDiagnosticRequest.type,
            { partialResultToken, previousResultIds: [...ids].map(([uri, value]) => ({ uri, value })) },
            stop.token,
          ),
        );
      } catch {
        return;
      }
      answers++;
      await wait(100);
      await poll(round + 1);
    };
    void poll(0);
    return { shown, reports: () => reports, answers: () => answers, stop };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright (räume & #1)-'));
    outside = mkdtempSync(join(tmpdir(), 'policywright-outside-'));
    put('legal/privacy.md', policy('Privacy Policy', 'privacy', 'Ask [COMPANY] or us at Larkspur Garden.'));
    put('legal/terms (2026).md', policy('Terms of Use', 'terms'));
    put('legal/cookies.md', policy('Cookie Policy', 'cookies', 'See [the terms](terms.pdf).'));
    put('notes.md', '# Notes\n\nAsk [COMPANY].\n');
    put('legal/terms.pdf', '');
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    assert.deepEqual(talk.log, []);
    rmSync(folder, { recursive: true });
    rmSync(outside, { recursive: true });
  });

  it('are told of closed policies, and not of other files', async () => {
    await start();
    assert.deepEqual(inReport(await ask()), { 'legal/privacy.md': ['placeholder-left'] });
  });

  it('know the files of the whole workspace without git, not of what is outside, open or closed', async () => {
    const body = 'See [the map](../images/map.png), [the fees](../fees.pdf), and [the rest](../../elsewhere.pdf).';
    put('images/map.png', '');
    put('legal/privacy.md', policy('Privacy Policy', 'privacy', body));
    await start();
    assert.deepEqual(inReport(await ask()), { 'legal/privacy.md': ['link-file-missing'] });
    await talk.open(uriOf('legal/privacy.md'), policy('Privacy Policy', 'privacy', body));
    assert.deepEqual(
      (await talk.pull(uriOf('legal/privacy.md'))).map(({ message }) => /"(.*?)"/.exec(String(message))?.[1]),
      ['../fees.pdf'],
    );
  });

  it('are those that are shown when the file is opened', async () => {
    put(
      'legal/privacy.md',
      `\uFEFF${policy('Privacy Policy', 'terms', 'Ask [COMPANY] and  privacy@larkspur-garden, see Section 9.').replaceAll('\n', '\r\n')}`,
    );
    await start();
    const closed = (await ask()).items.find(({ uri }) => nameOf(uri) === 'legal/privacy.md');
    await talk.open(
      uriOf('legal/privacy.md'),
      policy('Privacy Policy', 'terms', 'Ask [COMPANY] and  privacy@larkspur-garden, see Section 9.').replaceAll('\n', '\r\n'),
    );
    const opened = await talk.pull(uriOf('legal/privacy.md'));
    assert(closed?.kind === 'full' && closed.items.length >= 3, JSON.stringify(closed));
    assert(rulesIn(closed.items).includes('id-duplicate'));
    assert.deepEqual(closed.items, opened);
  });

  it('cost nothing where they are known', async () => {
    await start();
    const { items } = await ask();
    const known = items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
    assert.deepEqual(inReport(await ask(known)), { 'legal/privacy.md': ['unchanged'] });
    put('legal/privacy.md', policy('Privacy Policy', 'privacy'));
    put('legal/terms (2026).md', policy('Terms of Use', 'terms', 'TBD'));
    await changed('legal/privacy.md', FileChangeType.Changed);
    await changed('legal/terms (2026).md', FileChangeType.Changed);
    assert.deepEqual(inReport(await ask(known)), { 'legal/privacy.md': [], 'legal/terms (2026).md': ['placeholder-left'] });
  });

  it('are streamed while the question stays open, and come to rest', async () => {
    await start();
    const { shown, reports, answers, stop } = follow();
    await until('the placeholder', () => shown.has('legal/privacy.md'));
    put('policies/second.md', policy('Second Policy', 'privacy'));
    await changed('policies/second.md', FileChangeType.Created);
    await until(
      'both with one id',
      () =>
        rulesIn(shown.get('legal/privacy.md')).includes('id-duplicate') &&
        rulesIn(shown.get('policies/second.md')).includes('id-duplicate'),
    );
    rmSync(join(folder, 'policies'), { recursive: true });
    await changed('policies', FileChangeType.Deleted);
    await until('one alone', () => !shown.has('policies/second.md') && !rulesIn(shown.get('legal/privacy.md')).includes('id-duplicate'));
    await comesToRest(() => `${reports()} reports, ${answers()} answers`);
    stop.cancel();
  });

  it('point at the other policies of the site that state something else, and follow those', async () => {
    const stating = (title: string, date: string, body: string): string =>
      policy(title, title.toLowerCase(), body).replace('2026-09-14', date);
    put('legal/privacy.md', stating('Privacy Policy', '2026-03-01', 'You must be at least 16 years old to use the exchange.'));
    put('legal/terms (2026).md', stating('Terms of Use', '2025-03-01', 'You must be at least 13 years old to use the exchange.'));
    put('other/terms.md', stating('Terms of Sale', '2024-03-01', 'You must be at least 18 years old to use the exchange.'));
    await start();
    const { shown, stop } = follow();
    const found = (): Diagnostic | undefined => shown.get('legal/terms (2026).md')?.find(({ code }) => code === 'figure-contradictory');
    await until('the contradiction', () => found() !== undefined);
    assert.equal(found()?.message, 'The minimum age is "13" here, but "16" in legal/privacy.md');
    assert.deepEqual(
      found()?.relatedInformation?.map(({ location, message }) => [nameOf(location.uri), location.range.start.line, message]),
      [['legal/privacy.md', 9, '"16" here']],
    );
    assert.deepEqual(
      [...shown].filter(([, all]) => rulesIn(all).includes('figure-contradictory')).map(([name]) => name),
      ['legal/terms (2026).md'],
    );
    put('legal/privacy.md', stating('Privacy Policy', '2026-03-01', 'You must be at least 13 years old to use the exchange.'));
    await changed('legal/privacy.md', FileChangeType.Changed);
    await until('agreement', () => found() === undefined);
    // Another file is open, and says what isn't saved.
    await talk.open(
      uriOf('legal/privacy.md'),
      stating('Privacy Policy', '2024-03-01', 'You must be at least 16 years old to use the exchange.'),
    );
    await eventually(
      async () => rulesIn(await talk.pull(uriOf('legal/privacy.md'))).includes('figure-contradictory') || undefined,
      () => 'the open one is the older one now',
    );
    stop.cancel();
  });

  it('end when they are no longer wanted', async () => {
    await start();
    const source = new CancellationTokenSource();
    const { items } = await ask();
    const asked = talk.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      {
        partialResultToken: 'part',
        previousResultIds: items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }])),
      },
      source.token,
    );
    // Questions are answered in order: the one before this has begun.
    await talk.pull(uriOf('legal/privacy.md'));
    source.cancel();
    await assert.rejects(asked, ({ code }: { code: number }) => code === LSPErrorCodes.RequestCancelled);
  });

  it('follow what is typed, and go back to what is saved when the file is closed', async () => {
    await start();
    const { shown, stop } = follow();
    await until('the placeholder', () => shown.has('legal/privacy.md'));
    await talk.open(uriOf('legal/terms (2026).md'), policy('Terms of Use', 'terms', 'TBD'));
    await until('what is typed', () => rulesIn(shown.get('legal/terms (2026).md')).includes('placeholder-left'));
    await talk.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf('legal/terms (2026).md') },
    });
    await until('what is saved', () => !shown.has('legal/terms (2026).md'));
    stop.cancel();
  });

  it('notice that a file which a closed policy links comes or goes', async () => {
    await start();
    const { shown, stop } = follow();
    await until('the placeholder', () => shown.has('legal/privacy.md'));
    assert(!shown.has('legal/cookies.md'));
    rmSync(join(folder, 'legal/terms.pdf'));
    await changed('legal/terms.pdf', FileChangeType.Deleted);
    await until('the dead link', () => rulesIn(shown.get('legal/cookies.md')).includes('link-file-missing'));
    put('legal/terms.pdf', '');
    await changed('legal/terms.pdf', FileChangeType.Created);
    await until('the link mended', () => !shown.has('legal/cookies.md'));
    stop.cancel();
  });

  it('stand in closed configuration files too', async () => {
    put('.policywright.json', '{ "rules": { "no-such-rule": "off" } }');
    await start();
    assert.deepEqual(inReport(await ask()), { '.policywright.json': ['config-invalid'], 'legal/privacy.md': ['placeholder-left'] });
  });

  for (const [check, closed, open] of [
    ['openFiles', false, true],
    ['off', false, false],
  ] as const) {
    it(`are as the setting says: ${check}`, async () => {
      const settings = { check: 'workspace' as string };
      await start({ settings });
      const { shown, stop } = follow();
      await until('the placeholder', () => shown.has('legal/privacy.md'));
      await talk.open(uriOf('legal/terms (2026).md'), policy('Terms of Use', 'terms', 'TBD'));
      settings.check = check;
      await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await until('no longer', () => shown.has('legal/privacy.md') === closed && !shown.has('legal/terms (2026).md'));
      assert.equal((await talk.pull(uriOf('legal/terms (2026).md'))).length > 0, open);
      settings.check = 'workspace';
      await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await until('again', () => shown.has('legal/privacy.md') && shown.has('legal/terms (2026).md'));
      stop.cancel();
    });
  }

  it('are pushed to clients that cannot ask, once for each file', async () => {
    const { diagnostic: _cannot, ...textDocument } = MODERN.textDocument ?? {};
    await start({ capabilities: { ...MODERN, textDocument } });
    const shown: Shown = new Map();
    talk.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (diagnostics.length > 0) shown.set(uri, diagnostics);
      else shown.delete(uri);
    });
    const of = (name: string): readonly (readonly string[])[] =>
      [...shown].flatMap(([uri, found]) => (nameOf(uri) === name ? [rulesIn(found)] : []));
    await until('the placeholder', () => of('legal/privacy.md').length === 1);
    // A client may spell the address otherwise than we do.
    const otherwise = uriOf('legal/privacy.md').replace('policywright', '%70olicywright');
    await talk.open(otherwise, policy('Privacy Policy', 'privacy', 'Ask [COMPANY] by TBD.'));
    await until('what is typed', () => of('legal/privacy.md').some((found) => found.length === 2));
    await comesToRest(() => JSON.stringify([...shown]));
    assert.deepEqual(of('legal/privacy.md'), [['placeholder-left', 'placeholder-left']]);
    await talk.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: otherwise } });
    await until('what is saved', () => JSON.stringify(of('legal/privacy.md')) === '[["placeholder-left"]]');
    rmSync(join(folder, 'legal/privacy.md'));
    await changed('legal/privacy.md', FileChangeType.Deleted);
    await until('nothing', () => of('legal/privacy.md').length === 0);
  });

  it('leave out what git or the explorer leaves out, as that changes', async () => {
    put('legal/drafts/.gitignore', 'draft-*.md\n');
    put('legal/drafts/draft-privacy-policy.md', policy('Draft', 'draft', 'TBD'));
    put('hidden/privacy-policy.md', policy('Hidden', 'hidden', 'TBD'));
    const files = { exclude: { '**/hidden': true } };
    await start({ files });
    const { shown, stop } = follow();
    await until('the placeholder', () => shown.has('legal/privacy.md'));
    assert.deepEqual([...shown.keys()], ['legal/privacy.md']);
    put('legal/drafts/.gitignore', '');
    await changed('legal/drafts/.gitignore', FileChangeType.Changed);
    await until('the draft', () => shown.has('legal/drafts/draft-privacy-policy.md'));
    files.exclude['**/hidden'] = false;
    await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await until('the hidden one', () => shown.has('hidden/privacy-policy.md'));
    put('legal/drafts/.gitignore', '*\n');
    await changed('legal/drafts/.gitignore', FileChangeType.Changed);
    await until('no draft', () => !shown.has('legal/drafts/draft-privacy-policy.md'));
    stop.cancel();
  });

  it('never come from outside the workspace', async () => {
    writeFileSync(join(outside, 'secret.md'), policy('Secret Policy', 'privacy', 'Our service (the "Secret Service") is closed. TBD'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'legal/linked-privacy-policy.md'));
    symlinkSync(outside, join(folder, 'legal/linked'));
    put(
      'legal/reader.md',
      policy(
        'Reader Policy',
        'reader',
        `Capitalized terms have the meanings given in the [Secrets](linked/secret.md) and the [Others](../../${outside.split('/').at(-1)}/secret.md). The Secret Service is ours.`,
      ),
    );
    await start();
    const report = await ask();
    assert.deepEqual(
      Object.keys(inReport(report)).filter((name) => /linked|secret/.test(name)),
      [],
    );
    assert(!JSON.stringify(report).includes('id-duplicate'));
    const reader = readFileSync(join(folder, 'legal/reader.md'), 'utf8');
    await talk.open(uriOf('legal/reader.md'), reader);
    const lines = reader.split('\n');
    for (const word of ['Secret Service', 'Secrets](', 'linked/secret', 'Others](', '/secret.md).']) {
      const line = lines.findIndex((one) => one.includes(word));
      const at = { textDocument: { uri: uriOf('legal/reader.md') }, position: { line, character: (lines[line] ?? '').indexOf(word) + 2 } };
      for (const answer of [
        await talk.connection.sendRequest(HoverRequest.type, at),
        await talk.connection.sendRequest(DefinitionRequest.type, at),
        await talk.connection.sendRequest(CompletionRequest.type, at),
      ])
        assert.doesNotMatch(JSON.stringify(answer), /is closed/, word);
    }
    await changed('legal/linked-privacy-policy.md', FileChangeType.Created);
    assert(!JSON.stringify(await ask()).includes('id-duplicate'));
  });
});
