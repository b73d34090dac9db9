/** Which version of an original is taken for the one that was translated. */
import assert from 'node:assert/strict';
import { type FileHistory, findTranslationBase } from '../../client/src/redline/translationBase.ts';
import type { RevisionResult } from '../../server/src/protocol.ts';

/** One commit, oldest first: the dates or versions that it brings, `-` for a change that leaves what is stated as it is. */
interface Commit {
  readonly date?: string;
  readonly original?: string;
  readonly translation?: string;
}

/** What a text states that has a date, a version, or neither. */
const revisionOf = (written: string | undefined): RevisionResult =>
  written === undefined ? {} : /^\d{4}-/.test(written) ? { updated: written } : { version: written };

/** The commit that is found in a history; commits are called `0`, `1`, … @param now what the translation states */
function base(now: string | undefined, commits: readonly Commit[], { other = false } = {}): Promise<string | undefined> {
  const historyOf = (file: 'original' | 'translation'): FileHistory => ({
    versions: commits
      .flatMap((one, index) => (one[file] === undefined ? [] : [{ commit: String(index), ...(one.date ? { date: one.date } : {}) }]))
      .reverse(),
    stated: (commit) => {
      const upTo = commits.slice(0, Number(commit) + 1).flatMap((one) => one[file] ?? []);
      const isElsewhere = other && commits[Number(commit)]?.[file] === undefined;
      return Promise.resolve(upTo.length === 0 || isElsewhere ? undefined : revisionOf(upTo.findLast((one) => one !== '-')));
    },
  });
  return findTranslationBase({ now: revisionOf(now), translation: historyOf('translation'), original: historyOf('original') }).then(
    (found) => found?.commit,
  );
}

describe('the version of an original that was translated', () => {
  it('is that of the commit that brought the date of the translation', async () => {
    const commits: readonly Commit[] = [
      { original: '2026-02-10', translation: '2026-02-10' },
      { original: '2026-05-02' },
      { original: '2026-07-01' },
    ];
    assert.equal(await base('2026-02-10', commits), '0');
  });

  it('is not moved on by a typing error that was fixed in the translation later', async () => {
    const commits: readonly Commit[] = [
      { original: '2026-02-10' },
      { translation: '2026-02-10' },
      { original: '-' },
      { original: '2026-05-02' },
      { translation: '-' },
    ];
    assert.equal(await base('2026-02-10', commits), '1');
  });

  it('is an older one where the translation was late', async () => {
    const commits: readonly Commit[] = [{ original: '2026-02-10' }, { original: '2026-05-02' }, { translation: '2026-02-10' }];
    assert.equal(await base('2026-02-10', commits), '0');
  });

  it('is found by the dates alone where the translation was never committed, or is in another repository', async () => {
    const commits: readonly Commit[] = [{ original: '2026-02-10' }, { original: '2026-03-01' }, { original: '2026-05-02' }];
    assert.equal(await base('2026-03-15', commits), '1');
    assert.equal(await base('2026-03-15', [...commits, { translation: '2026-03-15' }], { other: true }), '1');
  });

  it('is that of the last commit where the translation states no date', async () => {
    const commits: readonly Commit[] = [
      { original: '-' },
      { translation: '-' },
      { original: '-' },
      { translation: '-' },
      { original: '-' },
    ];
    assert.equal(await base(undefined, commits), '3');
    const dated = commits.map((one, index): Commit => ({ ...one, date: `2026-0${index + 1}-10` }));
    assert.equal(await base(undefined, dated, { other: true }), '2');
  });

  it('is found by the version where there is no date', async () => {
    const commits: readonly Commit[] = [
      { original: '1.0' },
      { translation: '1.0' },
      { original: '-' },
      { original: '2.0' },
      { translation: '-' },
    ];
    assert.equal(await base('1.0', commits), '1');
    const late: readonly Commit[] = [{ original: '1.0' }, { original: '2.0' }, { translation: '1.0' }];
    assert.equal(await base('1.0', late), '0');
    assert.equal(await base('2.0', late), '1', 'not committed yet');
    assert.equal(await base('1-de', [{ original: '1.0' }, { translation: '1-de' }, { original: '2.0' }]), '1', 'versions of its own');
  });

  it('goes by the days of commits where the original states none', async () => {
    const commits: readonly Commit[] = [
      { date: '2026-02-10', original: '-' },
      { date: '2026-04-10', original: '-' },
    ];
    assert.equal(await base('2026-03-01', commits), '0');
  });

  it('is none where git does not go back so far', async () => {
    assert.equal(await base('2025-01-01', [{ original: '2026-02-10' }, { translation: '2025-01-01' }]), undefined);
    assert.equal(await base('2026-02-10', []), undefined);
    assert.equal(await base(undefined, [{ translation: '-' }, { original: '-' }]), undefined);
    assert.equal(await base(undefined, []), undefined);
  });
});
