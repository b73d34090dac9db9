/** `check --profile`: what each rule and each fact costs. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printProfile } from '../../server/src/cli/print/printProfile.ts';
import { createProfile } from '../../server/src/cli/profile.ts';
import { runCommandLine } from '../support/commandLine.ts';

describe('a profile', () => {
  it('counts the time of what is measured within something only there', () => {
    let now = 0;
    const profile = createProfile(() => now);
    const take = (time: number): void => {
      now += time;
    };
    profile.time('rule', 'outer', () => {
      take(5);
      profile.time('fact', 'inner', () => take(20));
      take(1);
      assert.throws(() =>
        profile.time('fact', 'failing', () => {
          take(3);
          throw new Error('no');
        }),
      );
    });
    profile.time('fact', 'inner', () => take(2));
    assert.deepEqual(profile.costs(), [
      { kind: 'fact', name: 'inner', time: 22 },
      { kind: 'fact', name: 'failing', time: 3 },
      { kind: 'rule', name: 'outer', time: 6 },
    ]);
    assert.equal(profile.total(), 31);
  });

  it('is printed with the dearest first, and the rest in one line', () => {
    const printed = printProfile(
      [
        { kind: 'rule', name: 'term-unused', time: 100 },
        { kind: 'fact', name: 'capitalisedNouns', time: 300 },
        { kind: 'fixes', name: '', time: 0.25 },
        { kind: 'rule', name: 'id-invalid', time: 0.25 },
      ],
      1000,
      [{ text: 'x'.repeat(2_000_000) }, { text: '' }],
    );
    assert.deepEqual(printed.split('\n').slice(0, 7), [
      'Processor time: 1,000 ms (policies checked: 2, 2.0 MB)',
      '',
      '        ms     share',
      '     300.0    30.0 %  fact          capitalised nouns',
      '     100.0    10.0 %  rule          term-unused',
      '       0.5     0.1 %  2 others',
      '     599.5    60.0 %  starting, reading files, printing',
    ]);
  });

  it('goes to standard error, and changes no finding', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policywright-'));
    try {
      writeFileSync(join(folder, 'privacy-policy.md'), '# Privacy Policy\n\nLast updated: February 30, 2026\n\nSee section 4.\n');
      const args = ['check', '--format', 'json', '--today', '2026-11-23'];
      const [plain, profiled] = [args, [...args, '--profile']].map((one) => runCommandLine(one, { cwd: folder }));
      assert.equal(profiled?.stdout, plain?.stdout);
      assert.equal(profiled?.status, plain?.status);
      assert.equal(plain?.stderr, '');
      assert.match(profiled?.stderr ?? '', /^Processor time: [\d,]+ ms \(policies checked: 1, 0\.0 MB\)\n/);
      assert.match(profiled?.stderr ?? '', / {2}parsing +markdown\n/);
      assert.match(profiled?.stderr ?? '', / {2}fact +recognition\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
