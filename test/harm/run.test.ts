/** The harm run itself: the same twice, and a sheet that is read as it was written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet, tallyTable, writeSheet } from '../../scripts/harm/sheet.ts';
import type { Trial } from '../../scripts/harm/trials.ts';
import { unifiedDiff } from '../../scripts/harm/unifiedDiff.ts';

const script = join(import.meta.dirname, '../../scripts/harmRun.ts');
const POLICY =
  '# Privacy Policy\n\nLast updated: 3 May 2026\n\nWrite to privacy@larkspur.garden. The the seeds are ours.\n\n## 1. Loans\n\nSee Section 2.\n\n## 2. Fees\n\nThere are none.\n\n## 3. Care\n\nSee [the terms](terms.md).\n';

describe('the harm run', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright harm-'));
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/privacy.md'), POLICY);
    writeFileSync(join(folder, 'site/terms.md'), POLICY.replace('Privacy Policy', 'Terms of Use'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };

  it('counts what is offered, carries it out, and is the same twice', () => {
    const [first, second] = [join(folder, 'a.md'), join(folder, 'b.md')];
    run(join(folder, 'site'), '--per-rule', '3', '--out', first, '--threads', '1');
    run(join(folder, 'site'), '--per-rule', '3', '--out', second, '--threads', '2');
    const report = readFileSync(first, 'utf8');
    assert.match(report, /\| fix word-repeated \| 2 \| 2 \| 2 \| 0 \| 0 \| {2}\|/);
    assert.match(report, /\| rename heading \| 8 \| 3 \|/);
    assert.equal(readFileSync(second, 'utf8'), report);
    assert.equal(readFileSync(join(folder, 'a-sheet.md'), 'utf8'), readFileSync(join(folder, 'b-sheet.md'), 'utf8'));
    assert.equal(readFileSync(join(folder, 'site/privacy.md'), 'utf8'), POLICY, 'the files stay as they are');
  });

  it('sums what a person wrote on the sheet', () => {
    const trial = (name: string, index: number): Trial => ({
      name,
      index,
      file: 'site/privacy.md',
      hash: String(index),
      line: 5,
      title: 'Delete one “the”',
      safe: false,
      message: 'twice',
      gone: 1,
      fresh: [],
      violations: [],
      diff: '@@ -1,1 +1,1 @@\n-## 9. fix nothing\n-- Verdict: harmful\n+```\n',
      left: [{ line: 7, text: 'Section 4', why: 'Quoted text is never changed' }],
    });
    const sheet = writeSheet([
      trial('fix word-repeated', 1),
      trial('fix word-repeated', 2),
      trial('fix date-order', 3),
      trial('fix date-order', 4),
    ]);
    const verdicts = ['right', 'Harmful – a word is gone', '', 'no idea'];
    let at = 0;
    const judged = sheet.replace(/^- Verdict: $/gm, () => `- Verdict: ${verdicts[at++]}`);
    assert.equal(at, 4);
    assert.deepEqual(
      [...readSheet(judged)],
      [
        ['fix date-order', { right: 1, harmless: 0, harmful: 1, open: 0, unreadable: 0 }],
        ['fix word-repeated', { right: 0, harmless: 0, harmful: 0, open: 1, unreadable: 1 }],
      ],
    );
    assert.match(
      tallyTable(readSheet(judged)),
      /\| fix date-order \| 1 \| 0 \| 1 \| 50 % \| 0 \| 0 \|\n\| fix word-repeated \| 0 \| 0 \| 0 \| – \| 1 \| 1 \|/,
    );
  });
});

describe('a diff on the sheet', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');
  it('has two lines of context, and one header for changes that touch', () => {
    assert.equal(
      unifiedDiff(lines(9), lines(9).replace('line 5', 'other')),
      '@@ -5,1 +5,1 @@\n line 3\n line 4\n-line 5\n+other\n line 6\n line 7',
    );
    assert.equal(
      unifiedDiff(lines(9), lines(9).replace('line 3', 'x').replace('line 5', 'y')),
      '@@ -3,1 +3,1 @@\n line 1\n line 2\n-line 3\n+x\n line 4\n-line 5\n+y\n line 6\n line 7',
    );
  });
  it('shows of long lines what is near the change', () => {
    const long = 'word '.repeat(400);
    const [, removed, added] = unifiedDiff(long, `${long.slice(0, 1500)}NEW ${long.slice(1500)}`).split('\n');
    assert(added?.includes('NEW') && added.length < 400 && (removed?.length ?? 999) < 400);
  });
});
