/** Which versions are proposed while the version of a policy is written: those after its own, else those after the committed one. */
import assert from 'node:assert/strict';
import { complete } from '../../server/src/core/features/completion.ts';
import { DEFAULT_SETTINGS, ENGLISH, parsePolicy } from '../../server/src/core/index.ts';

const POLICY = (line: string): string =>
  `---\ndocument_title: "Privacy Policy"\n${line}last_updated: "2026-02-10"\n---\n\n# Privacy Policy\n\nWe keep nothing.\n`;

/** What is proposed at the end of the line. */
function proposed(line: string, committed?: string): readonly { readonly label: string; readonly insert: string }[] {
  const policy = parsePolicy(POLICY(`${line}\n`), { path: 'privacy.md' });
  const offset = policy.text.indexOf(line, 4) + line.length;
  const baseline = committed === undefined ? {} : { baseline: { policy: parsePolicy(POLICY(committed)), ref: 'HEAD' } };
  return complete(policy, offset, { today: '2026-11-23', settings: DEFAULT_SETTINGS, l10n: ENGLISH, ...baseline });
}

describe('completion of a version', () => {
  const committed = 'version: "2.4"\n';
  for (const [line, before, labels] of [
    ['version: ', committed, ['2.5', '3.0', '2.4.1']],
    ['version:', committed, ['2.5', '3.0', '2.4.1']],
    ['version: ""', committed, ['2.5', '3.0', '2.4.1']],
    ['version: 2.', committed, ['2.5', '3.0', '2.4.1']],
    ['version: 2', committed, ['2.5', '3.0', '2.4.1']],
    ['version: "2.4"', committed, ['2.5', '3.0', '2.4.1']],
    ['version: "2.5"', committed, ['2.6', '3.0', '2.5.1']],
    ['version: ', 'version: 2.4\n', ['2.5', '3.0', '2.4.1']],
    ['version: ', 'version: v1.4.9\n', ['v1.4.10', 'v1.5.0', 'v2.0.0']],
    ['version: ', 'version: 7\n', ['8']],
    ['version: ', 'version: "2025-01-31"\n', ['2026-11-23']],
    ['version: ', '', ['1.0']],
    ['version: ', undefined, ['1.0']],
    ['version: "2.4"', undefined, ['2.5', '3.0', '2.4.1']],
  ] as const) {
    it(`proposes ${labels.join(', ')} for ${line} where ${before?.trim() || (before === '' ? 'no version' : 'nothing')} is committed`, () =>
      assert.deepEqual(
        proposed(line, before).map(({ label }) => label),
        labels,
      ));
  }

  it('writes the next version with its key', () => {
    const keys = proposed('ver', committed);
    assert.equal(keys.find(({ label }) => label === 'version')?.insert, 'version: "${1:2.5}"');
    assert.equal(proposed('ver').find(({ label }) => label === 'version')?.insert, 'version: "${1:1.0}"');
  });

  it('keeps the quotation marks that are there', () => {
    assert.deepEqual(
      proposed("version: ''", committed).map(({ insert }) => insert),
      ["'2.5'", "'3.0'", "'2.4.1'"],
    );
    assert.deepEqual(
      proposed('version: ', committed).map(({ insert }) => insert),
      ['"2.5"', '"3.0"', '"2.4.1"'],
    );
    assert.deepEqual(
      proposed('version:', committed).map(({ insert }) => insert),
      [' "2.5"', ' "3.0"', ' "2.4.1"'],
    );
  });
});
