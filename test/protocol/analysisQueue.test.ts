/** The queue of analyses by itself, with analyses that last until the test ends them. */
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { type AnalysisQueue, createAnalysisQueue } from '../../server/src/lsp/analysisQueue.ts';

interface FakeDocument {
  text: string;
  getText(): string;
}

interface FakeAnalysis {
  readonly text: string;
  readonly surroundings: string;
}

/** One call of the fake `analyse`. */
interface Run {
  readonly document: FakeDocument;
  readonly text: string;
  readonly isWanted: () => boolean;
  /** Ends it as a real analysis ends: without a result when that is not wanted any more. */
  finish(): void;
  fail(error: Error): void;
}

const documentOf = (text: string): FakeDocument => ({
  text,
  getText() {
    return this.text;
  },
});

const isCancelled = ({ code }: { readonly code?: number }): boolean => code === LSPErrorCodes.RequestCancelled;

describe('the queue of analyses', () => {
  let queue: AnalysisQueue<FakeDocument, FakeAnalysis>;
  let open: Set<FakeDocument>;
  /** Analyses that were begun; one that was made before is returned without one. */
  let runs: Run[];
  let surroundings: string;

  beforeEach(() => {
    const made = new Map<FakeDocument, FakeAnalysis>();
    open = new Set();
    runs = [];
    surroundings = 'before';
    queue = createAnalysisQueue<FakeDocument, FakeAnalysis>({
      isOpen: (document) => open.has(document),
      analyse: (document, isWanted) => {
        const { text } = document;
        const before = made.get(document);
        if (before?.text === text && before.surroundings === surroundings) return Promise.resolve(before);
        return new Promise((resolve, reject) => {
          const finish = (): void => {
            if (!isWanted()) return resolve(undefined);
            const analysis = { text, surroundings };
            made.set(document, analysis);
            resolve(analysis);
          };
          runs.push({ document, text, isWanted, finish, fail: reject });
        });
      },
    });
  });

  const opened = (text: string): FakeDocument => {
    const document = documentOf(text);
    open.add(document);
    return document;
  };
  /** The run with this number, once it has begun. */
  const run = async (index: number): Promise<Run> => {
    for (let turn = 0; turn < 20 && !runs[index]; turn++) await nextTurn();
    const begun = runs[index];
    assert(begun, `run ${index} has not begun`);
    return begun;
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await nextTurn();
  };

  it('answers with the newer version when the text changes during an analysis', async () => {
    const document = opened('one');
    const answer = queue.analyse(document);
    const first = await run(0);
    assert.equal(first.isWanted(), true);
    document.text = 'two';
    assert.equal(first.isWanted(), false);
    first.finish();
    (await run(1)).finish();
    assert.equal((await answer)?.text, 'two');
    assert.equal(runs.length, 2);
  });

  it('goes on with an analysis when the text changes back', async () => {
    const document = opened('one');
    const answer = queue.analyse(document);
    const first = await run(0);
    document.text = 'two';
    document.text = 'one';
    first.finish();
    assert.equal((await answer)?.text, 'one');
    assert.equal(runs.length, 1);
  });

  it('answers nothing when the document is closed during its analysis, nor starts what waits', async () => {
    const document = opened('one');
    const [first, second] = [queue.analyse(document), queue.analyse(document)];
    const running = await run(0);
    open.delete(document);
    assert.equal(running.isWanted(), false);
    running.finish();
    assert.deepEqual(await Promise.all([first, second]), [undefined, undefined]);
    assert.equal(runs.length, 1);
  });

  it('answers nothing for a document that is closed already', async () => {
    assert.equal(await queue.analyse(documentOf('one')), undefined);
    assert.equal(runs.length, 0);
  });

  it('analyses a document that is opened again as another one', async () => {
    const closed = opened('one');
    const old = queue.analyse(closed);
    const running = await run(0);
    open.delete(closed);
    const reopened = opened('one');
    const answer = queue.analyse(reopened);
    (await run(1)).finish();
    assert.equal((await answer)?.text, 'one');
    running.finish();
    assert.equal(await old, undefined);
  });

  it('stops the work when the last request that waits for it is cancelled', async () => {
    const document = opened('one');
    const [first, second] = [new CancellationTokenSource(), new CancellationTokenSource()];
    const answers = [queue.analyse(document, first.token), queue.analyse(document, second.token)];
    const rejections = answers.map((answer) => assert.rejects(answer, isCancelled));
    const running = await run(0);
    first.cancel();
    await rejections[0];
    assert.equal(running.isWanted(), true, 'the second one still waits');
    second.cancel();
    await rejections[1];
    assert.equal(running.isWanted(), false);
    running.finish();
    await settle();
    assert.equal(runs.length, 1);
  });

  it('answers a cancelled request at once, and one made afterwards with an analysis of its own', async () => {
    const document = opened('one');
    const source = new CancellationTokenSource();
    const cancelled = queue.analyse(document, source.token);
    const running = await run(0);
    source.cancel();
    await assert.rejects(cancelled, isCancelled);
    running.finish();
    const answer = queue.analyse(document);
    (await run(1)).finish();
    assert.equal((await answer)?.text, 'one');
  });

  it('shares the work among requests for the same version', async () => {
    const document = opened('one');
    const answers = [queue.analyse(document), queue.analyse(document), queue.analyse(document)];
    (await run(0)).finish();
    const [first, second, third] = await Promise.all(answers);
    assert(first && first === second && first === third);
    assert.equal(runs.length, 1);
  });

  it('keeps the work of a cancelled request for the one that waits behind it', async () => {
    const document = opened('one');
    const source = new CancellationTokenSource();
    const cancelled = queue.analyse(document, source.token);
    const answer = queue.analyse(document);
    const running = await run(0);
    source.cancel();
    await assert.rejects(cancelled, isCancelled);
    running.finish();
    assert.equal((await answer)?.text, 'one');
    assert.equal(runs.length, 1);
  });

  it('runs one analysis of a document at a time, and those of others beside it', async () => {
    const [one, other] = [opened('one'), opened('other')];
    const answers = [queue.analyse(one), queue.analyse(one), queue.analyse(other)];
    await run(1);
    await settle();
    assert.deepEqual(
      runs.map(({ document }) => document.text),
      ['one', 'other'],
    );
    runs.forEach(({ finish }) => finish());
    assert.deepEqual(
      (await Promise.all(answers)).map((analysis) => analysis?.text),
      ['one', 'one', 'other'],
    );
  });

  it('gives analyses of one version different serials when surroundings changed, else the same', async () => {
    const document = opened('one');
    const analysed = async (index: number): Promise<FakeAnalysis> => {
      const answer = queue.analyse(document);
      if (index >= 0) (await run(index)).finish();
      const analysis = await answer;
      assert(analysis);
      return analysis;
    };
    const first = await analysed(0);
    const again = await analysed(-1);
    surroundings = 'after';
    const second = await analysed(1);
    assert.equal(queue.serialOf(first), queue.serialOf(again));
    assert.notEqual(queue.serialOf(first), queue.serialOf(second));
    assert.equal(queue.serialOf(first), queue.serialOf(first));
  });

  it('is not blocked by an analysis that fails', async () => {
    const document = opened('one');
    const failing = assert.rejects(queue.analyse(document), /^Error: broken$/);
    const next = queue.analyse(document);
    (await run(0)).fail(new Error('broken'));
    await failing;
    (await run(1)).finish();
    assert.equal((await next)?.text, 'one');
  });
});
