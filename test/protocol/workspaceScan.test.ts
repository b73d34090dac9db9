/** The scan of a workspace by itself, over files in memory whose reads last until the test ends them. */
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parsePolicy } from '../../server/src/core/index.ts';
import { fileFacts } from '../../server/src/lsp/workspace/fileFacts.ts';
import { createPolicyStore, type PolicyStore } from '../../server/src/lsp/workspace/policyStore.ts';
import { createScan, type WorkspaceScan } from '../../server/src/lsp/workspace/scan.ts';
import type { IndexBatch } from '../../server/src/lsp/workspace/workspaceIndex.ts';

const LEGAL = 'file:///work/legal';
const PRIVACY = `${LEGAL}/privacy.md`;
const COOKIES = `${LEGAL}/cookies.md`;
const TERMS = 'file:///work/shop/terms.md';

const policy = (title: string): string => `---\nversion: "1.4"\ndocument_title: "${title}"\n---\n\n# ${title}\n\nWe keep your name.\n`;

describe('the scan of a workspace', () => {
  let store: PolicyStore;
  let scan: WorkspaceScan;
  let batches: IndexBatch[];
  let folders: string[];
  let excluded: string[];
  let disk: Map<string, string>;
  let editors: Map<string, string>;
  let today: string;
  let failures: string[];
  /** Reads so far, in order. */
  let reads: string[];
  /** Reads and listings of these URIs wait until they are let go. */
  let held: Set<string>;
  let waiting: Map<string, () => void>;

  const hold = async (uri: string): Promise<void> => {
    if (held.has(uri)) await new Promise<void>((resolve) => waiting.set(uri, resolve));
  };
  /** Waits until the scan has come to a held URI. */
  const reached = async (uri: string): Promise<void> => {
    for (let turn = 0; turn < 100 && !waiting.has(uri); turn++) await nextTurn();
    assert(waiting.has(uri), `${uri} is not reached`);
  };
  const letGo = (uri: string): void => {
    held.delete(uri);
    waiting.get(uri)?.();
    waiting.delete(uri);
  };
  const stored = (): readonly string[] => [...store.files()].map(([uri]) => uri).sort();
  const titleOf = (uri: string): string | undefined => store.get(uri)?.identity.title;

  beforeEach(() => {
    store = createPolicyStore();
    batches = [];
    folders = [LEGAL, 'file:///work/shop'];
    excluded = [];
    disk = new Map([
      [PRIVACY, policy('Privacy')],
      [COOKIES, policy('Cookies')],
      [TERMS, policy('Terms')],
    ]);
    editors = new Map();
    today = '2026-11-23';
    failures = [];
    reads = [];
    held = new Set();
    waiting = new Map();
    const folderOf = (uri: string): string | undefined => folders.find((folder) => uri.startsWith(`${folder}/`));
    const pathOf = (uri: string): string => uri.slice((folderOf(uri) ?? '').length + 1);
    scan = createScan(store, {
      host: {
        listFiles: async (folder, globs) => {
          const paths = [...disk.keys()].filter((uri) => uri.startsWith(`${folder}/`)).map((uri) => uri.slice(folder.length + 1));
          const listed = paths.filter((path) => !globs.includes(path));
          await hold(folder);
          return listed;
        },
        isListed: (_folder, path, globs) => Promise.resolve(!globs.includes(path)),
        yieldToEventLoop: () => nextTurn(),
      },
      settings: { folders: () => folders, folderOf, pathOf },
      openUris: () => [...editors.keys()],
      excludedGlobs: () => Promise.resolve([...excluded]),
      today: () => today as `${number}-${number}-${number}`,
      readFacts: async (uri) => {
        reads.push(uri);
        const isOpen = editors.has(uri);
        const text = editors.get(uri) ?? disk.get(uri);
        await hold(uri);
        // As the server: what is closed meanwhile has no analysis.
        if (text === undefined || (isOpen && !editors.has(uri))) return undefined;
        return fileFacts(parsePolicy(text, { path: pathOf(uri) }), []);
      },
      guard: async (what, fallback, work) => {
        try {
          return await work();
        } catch (error) {
          failures.push(`${what}: ${String(error)}`);
          return fallback;
        }
      },
    });
    scan.onBatch((batch) => batches.push(batch));
  });
  afterEach(() => assert.deepEqual(failures, []));

  it('stores every policy, and is complete after the last one only', async () => {
    held.add(TERMS);
    scan.restart();
    await reached(TERMS);
    assert.deepEqual(stored(), [COOKIES, PRIVACY]);
    assert.equal(store.isComplete(), false);
    assert.equal(store.workspaceOf(PRIVACY), undefined);
    letGo(TERMS);
    await scan.whenIdle();
    assert.deepEqual(stored(), [COOKIES, PRIVACY, TERMS]);
    assert.equal(store.isComplete(), true);
    assert.equal(store.workspaceOf(PRIVACY)?.file, PRIVACY);
    assert.equal(batches.at(-1)?.progress, null);
  });

  it('does nothing before it is started', async () => {
    assert.equal(scan.hasStarted(), false);
    await scan.whenIdle();
    assert.deepEqual(reads, []);
    scan.restart();
    assert.equal(scan.hasStarted(), true);
    await scan.whenIdle();
  });

  it('reads a file again that changes during the scan, before and after its turn', async () => {
    held.add(COOKIES);
    scan.restart();
    await reached(COOKIES);
    disk.set(PRIVACY, policy('Privacy 2'));
    disk.set(TERMS, policy('Terms 2'));
    scan.enqueue([PRIVACY, TERMS]);
    letGo(COOKIES);
    await scan.whenIdle();
    assert.equal(titleOf(PRIVACY), 'Privacy 2');
    assert.equal(titleOf(TERMS), 'Terms 2');
    assert.equal(reads.filter((uri) => uri === TERMS).length, 1, 'one turn is enough for a file that waits');
  });

  it('reads a file again that changes while it is read', async () => {
    held.add(PRIVACY);
    scan.restart();
    await reached(PRIVACY);
    disk.set(PRIVACY, policy('Privacy 2'));
    scan.enqueue([PRIVACY]);
    letGo(PRIVACY);
    await scan.whenIdle();
    assert.equal(titleOf(PRIVACY), 'Privacy 2');
  });

  it('notices files that come and go during the scan', async () => {
    held.add(COOKIES);
    scan.restart();
    await reached(COOKIES);
    const added = `${LEGAL}/added.md`;
    disk.set(added, policy('Added'));
    disk.delete(TERMS);
    disk.delete(COOKIES);
    scan.enqueue([added, TERMS, COOKIES]);
    letGo(COOKIES);
    await scan.whenIdle();
    assert.deepEqual(stored(), [added, PRIVACY]);
    assert.equal(batches.flatMap(({ removed }) => removed).includes(TERMS), false, 'it was never reported');
  });

  it('drops the policies of a folder that is removed during the scan', async () => {
    held.add(TERMS);
    scan.restart();
    await reached(TERMS);
    folders = ['file:///work/shop'];
    scan.restart();
    letGo(TERMS);
    await scan.whenIdle();
    assert.deepEqual(stored(), [TERMS]);
  });

  it('drops the policies of a folder that is removed while it is listed', async () => {
    held.add(LEGAL);
    scan.restart();
    await reached(LEGAL);
    folders = ['file:///work/shop'];
    scan.restart();
    letGo(LEGAL);
    await scan.whenIdle();
    assert.deepEqual(stored(), [TERMS]);
  });

  it('drops files that other settings exclude, also when they change while files are listed', async () => {
    for (const place of [LEGAL, COOKIES]) {
      excluded = [];
      held.add(place);
      scan.restart();
      await reached(place);
      excluded = ['cookies.md'];
      scan.restart();
      letGo(place);
      await scan.whenIdle();
      assert.deepEqual(stored(), [PRIVACY, TERMS], place);
    }
  });

  it('takes the text of the editor when a file is opened while it is read', async () => {
    held.add(PRIVACY);
    scan.restart();
    await reached(PRIVACY);
    editors.set(PRIVACY, policy('Privacy, being edited'));
    scan.enqueue([PRIVACY]);
    letGo(PRIVACY);
    await scan.whenIdle();
    assert.equal(titleOf(PRIVACY), 'Privacy, being edited');
  });

  it('takes the saved text when a file is closed while it is read', async () => {
    editors.set(PRIVACY, policy('Privacy, being edited'));
    held.add(PRIVACY);
    scan.restart();
    await reached(PRIVACY);
    editors.delete(PRIVACY);
    scan.enqueue([PRIVACY]);
    letGo(PRIVACY);
    await scan.whenIdle();
    assert.equal(titleOf(PRIVACY), 'Privacy');
  });

  it('keeps the date of its start, and tells when there is another day', async () => {
    scan.restart();
    await scan.whenIdle();
    today = '2026-11-24';
    assert.equal(scan.today(), '2026-11-23');
    assert.equal(scan.isOutdated(), true);
    scan.restart();
    await scan.whenIdle();
    assert.equal(scan.today(), '2026-11-24');
    assert.equal(scan.isOutdated(), false);
  });

  it('reports a file that did not change only when it is asked for everything', async () => {
    scan.restart();
    await scan.whenIdle();
    const reported = (): number => batches.flatMap(({ changed }) => changed).length;
    assert.equal(reported(), 3);
    scan.restart();
    await scan.whenIdle();
    assert.equal(reported(), 3);
    const next = new Promise<IndexBatch>((resolve) => void scan.onBatch(resolve));
    scan.resend();
    assert.equal((await next).changed.length, 3);
  });

  it('goes on when one file cannot be read', async () => {
    const listFails = createScan(store, {
      host: {
        listFiles: () => Promise.resolve(['broken.md', 'privacy.md']),
        isListed: () => Promise.resolve(true),
        yieldToEventLoop: () => nextTurn(),
      },
      settings: { folders: () => [LEGAL], folderOf: () => LEGAL, pathOf: (uri) => uri },
      openUris: () => [],
      excludedGlobs: () => Promise.resolve([]),
      today: () => '2026-11-23',
      readFacts: (uri) =>
        uri === PRIVACY ? Promise.resolve(fileFacts(parsePolicy(policy('Privacy'), {}), [])) : Promise.reject(new Error('broken')),
      guard: (_what, fallback, work) => work().catch(() => fallback),
    });
    listFails.restart();
    await listFails.whenIdle();
    assert.deepEqual(stored(), [PRIVACY]);
  });
});
