/** Which documents are read or checked again after other files changed. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FileChangeType, type FileEvent } from 'vscode-languageserver-protocol';
import { parsePolicy } from '../../server/src/core/index.ts';
import { createDebouncedUris } from '../../server/src/lsp/workspace/debouncedUris.ts';
import { type FileFacts, fileFacts } from '../../server/src/lsp/workspace/fileFacts.ts';
import { createPolicyStore, type PolicyStore } from '../../server/src/lsp/workspace/policyStore.ts';
import {
  type CrossFileContexts,
  createCrossFileContexts,
  createStalenessCheck,
  dependantsOf,
  filesToReread,
  hasCreatedOrDeletedFiles,
  type StalenessCheck,
} from '../../server/src/lsp/workspace/staleness.ts';

const FOLDER = 'file:///work/legal';
const PRIVACY = `${FOLDER}/privacy.md`;
const COOKIES = `${FOLDER}/cookies.md`;
const TERMS = 'file:///work/shop/terms.md';
const TERMS_HERE = `${FOLDER}/terms.md`;

const factsOf = (body: string, dependsOn: readonly string[] = []): FileFacts => fileFacts(parsePolicy(`# Policy\n\n${body}\n`), dependsOn);
const withId = (id: string, title: string): FileFacts =>
  fileFacts(
    parsePolicy(`---\ndocument_title: "${title}"\nid: ${id}\nversion: "1.4"\n---\n\n# ${title}\n\nWe keep your name.\n`, {
      path: `${title}.md`,
    }),
    [],
  );
const event = (uri: string, type: FileChangeType): FileEvent => ({ uri, type });

describe('files to read again', () => {
  const files: readonly (readonly [string, FileFacts])[] = [
    [PRIVACY, factsOf('See the [seal](img/seal.png) and the [terms](../shop/terms.md).')],
    [COOKIES, factsOf('We use no cookies.', [PRIVACY])],
    [TERMS, factsOf('Pay here.')],
  ];

  it('are those that changed', () => {
    assert.deepEqual(filesToReread([event(TERMS, FileChangeType.Changed)], files), [TERMS]);
    assert.deepEqual(filesToReread([event(`${FOLDER}/img/seal.png`, FileChangeType.Changed)], files), []);
  });
  it('are those that link to what came or went, too', () => {
    assert.deepEqual(filesToReread([event(TERMS, FileChangeType.Deleted)], files), [TERMS, PRIVACY]);
    assert.deepEqual(filesToReread([event(`${FOLDER}/img/seal.png`, FileChangeType.Created)], files), [PRIVACY]);
  });
  it('are those in a folder that went', () =>
    assert.deepEqual(filesToReread([event('file:///work/shop', FileChangeType.Deleted)], files), [TERMS, PRIVACY]));
  it('are all when a folder came or what git ignores changed', () => {
    assert.equal(filesToReread([event('file:///work/new', FileChangeType.Created)], files), 'everything');
    assert.equal(filesToReread([event(`${FOLDER}/.gitignore`, FileChangeType.Changed)], files), 'everything');
  });
  it('are none for a configuration file, which has its own part', () =>
    assert.deepEqual(filesToReread([event(`${FOLDER}/.policywright.json`, FileChangeType.Changed)], files), []));
  it('are those that take definitions from them', () => {
    assert.deepEqual(dependantsOf([PRIVACY], files), [COOKIES]);
    assert.deepEqual(dependantsOf([COOKIES], files), []);
  });
  it('include none that came or went when texts changed only', () => {
    assert.equal(hasCreatedOrDeletedFiles([event(TERMS, FileChangeType.Changed)]), false);
    assert.equal(hasCreatedOrDeletedFiles([event(TERMS, FileChangeType.Changed), event(PRIVACY, FileChangeType.Deleted)]), true);
  });
});

describe('findings that depend on other files', () => {
  let store: PolicyStore;
  let standings: CrossFileContexts;
  let check: StalenessCheck;
  let open: Set<string>;
  let checksClosed: boolean;
  let refreshOpen: () => Promise<void>;
  let reread: (readonly string[])[];
  let upToDate: number;
  let failures: string[];

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    store = createPolicyStore();
    standings = createCrossFileContexts();
    open = new Set();
    checksClosed = true;
    refreshOpen = () => Promise.resolve();
    reread = [];
    upToDate = 0;
    failures = [];
    check = createStalenessCheck({
      store,
      standings,
      isOpen: (uri) => open.has(uri),
      checksClosed: () => checksClosed,
      refreshOpen: () => refreshOpen(),
      reread: (uris) => {
        reread.push(uris);
        for (const uri of uris) checked(uri);
        return Promise.resolve();
      },
      onUpToDate: () => upToDate++,
      yieldToEventLoop: () => nextTurn(),
      guard: async (what, fallback, work) => {
        try {
          return await work();
        } catch (error) {
          failures.push(`${what}: ${String(error)}`);
          return fallback;
        }
      },
    });
  });
  afterEach(() => mock.timers.reset());

  const checked = (uri: string): void => {
    const facts = store.get(uri);
    if (facts) standings.record(uri, facts, store.workspaceOf(uri));
  };
  const pass = async (milliseconds: number): Promise<void> => {
    mock.timers.tick(milliseconds);
    for (let turn = 0; turn < 10; turn++) await nextTurn();
  };
  const twoWithOneId = (): void => {
    store.set(PRIVACY, withId('privacy', 'Privacy Policy'));
    store.set(COOKIES, withId('privacy', 'Cookie Policy'));
    store.markComplete();
  };

  it('are checked once no more changes come, and once only', async () => {
    twoWithOneId();
    check.schedule();
    await pass(200);
    check.schedule();
    await pass(200);
    assert.deepEqual(reread, []);
    await pass(50);
    assert.deepEqual(reread, [[PRIVACY, COOKIES]]);
    assert.equal(upToDate, 1);
    await pass(10_000);
    assert.equal(reread.length, 1);
    check.schedule();
    await pass(250);
    assert.deepEqual(reread[1], [], 'checked against each other already');
  });

  it('are checked again when another file changes', async () => {
    twoWithOneId();
    for (const uri of [PRIVACY, COOKIES]) checked(uri);
    store.set(PRIVACY, withId('privacy-policy', 'Privacy Policy'));
    store.publish();
    check.schedule();
    await pass(250);
    assert.deepEqual(reread, [[PRIVACY, COOKIES]]);
  });

  it('are checked again when another policy of the site states another figure, and not when it states the same elsewhere', async () => {
    const stating = (title: string, body: string): FileFacts =>
      fileFacts(parsePolicy(`# ${title}\n\n${body}\n`, { path: `${title}.md` }), []);
    const AGE = 'You must be at least 16 years old to use the exchange.';
    store.set(PRIVACY, stating('Privacy Policy', AGE));
    store.set(TERMS_HERE, stating('Terms of Use', AGE));
    store.set(TERMS, stating('Terms of Sale', AGE));
    store.markComplete();
    for (const uri of [PRIVACY, TERMS_HERE, TERMS]) checked(uri);
    store.set(PRIVACY, stating('Privacy Policy', `We keep your name.\n\n${AGE}`));
    store.publish();
    check.schedule();
    await pass(250);
    assert.deepEqual(reread, [[]]);
    store.set(PRIVACY, stating('Privacy Policy', AGE.replace('16', '13')));
    store.publish();
    check.schedule();
    await pass(250);
    assert.deepEqual(reread[1], [TERMS_HERE]);
    store.set(PRIVACY, stating('Privacy Policy', `We keep your name.\n\n${AGE.replace('16', '13')}`));
    store.publish();
    check.schedule();
    await pass(250);
    assert.deepEqual(reread[2], [TERMS_HERE], 'the place that is shown beside the finding moved');
    store.delete(PRIVACY);
    store.publish();
    check.schedule();
    await pass(250);
    assert.deepEqual(reread[3], [TERMS_HERE]);
  });

  it('are left to the editor in open documents', async () => {
    twoWithOneId();
    open.add(PRIVACY);
    check.schedule();
    await pass(250);
    assert.deepEqual(reread, [[COOKIES]]);
  });

  it('are looked for again in a document that was open', async () => {
    twoWithOneId();
    for (const uri of [PRIVACY, COOKIES]) checked(uri);
    standings.forget(PRIVACY);
    check.schedule();
    await pass(250);
    assert.deepEqual(reread, [[PRIVACY]]);
  });

  it('are not looked for in closed files when nobody is shown them', async () => {
    twoWithOneId();
    checksClosed = false;
    check.schedule();
    await pass(250);
    assert.deepEqual(reread, [[]]);
    assert.equal(upToDate, 1);
  });

  it('wait until all files were read once', async () => {
    store.set(PRIVACY, withId('privacy', 'Privacy Policy'));
    check.schedule();
    await pass(250);
    assert.deepEqual([reread, upToDate], [[], 0]);
  });

  it('are up to date only after the last change, when one comes during a check', async () => {
    twoWithOneId();
    let goOn = (): void => undefined;
    refreshOpen = () =>
      new Promise((resolve) => {
        goOn = resolve;
      });
    check.schedule();
    await pass(250);
    check.schedule();
    refreshOpen = () => Promise.resolve();
    goOn();
    await pass(0);
    assert.equal(upToDate, 0);
    await pass(250);
    assert.equal(upToDate, 1);
  });

  it('are up to date also when open documents could not be asked for', async () => {
    twoWithOneId();
    refreshOpen = () => Promise.reject(new Error('broken'));
    check.schedule();
    await pass(250);
    assert.equal(upToDate, 1, 'requests that wait for findings are answered');
    assert.deepEqual(failures, ['other policies: Error: broken']);
  });
});

describe('debounced URIs', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('come together, each once, after a pause', () => {
    const flushed: (readonly string[])[] = [];
    const uris = createDebouncedUris(400, (some) => flushed.push(some));
    uris.add(PRIVACY);
    mock.timers.tick(300);
    uris.add(TERMS);
    uris.add(PRIVACY);
    mock.timers.tick(399);
    assert.deepEqual(flushed, []);
    mock.timers.tick(1);
    assert.deepEqual(flushed, [[PRIVACY, TERMS]]);
    uris.add(TERMS);
    mock.timers.tick(400);
    assert.deepEqual(flushed[1], [TERMS]);
  });
});
