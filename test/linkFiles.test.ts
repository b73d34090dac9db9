/** What a link to a missing file is offered instead: a file that is called nearly the same, and never the policy itself. */
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, lint, parsePolicy, rules, type SurroundingFiles } from '../server/src/core/index.ts';

const FILES = [
  'acceptable-use-policy.md',
  'password-policy.md',
  'data-protection-policy.md',
  'LICENCE-copyright-notices.md',
  'continuous-review-process.md',
];
const files: SurroundingFiles = {
  has: (path) => FILES.includes(path.replace(/^\.\//, '')),
  isTop: (folder) => folder === '',
  entries: (folder) => (/^(?:\.\/)?$/.test(folder) ? FILES : []),
};

function offered(target: string, path = 'acceptable-use-policy.md'): readonly string[] {
  const policy = parsePolicy(`# Acceptable Use\n\nSee [that](${target}).\n`, { path });
  const [found] = lint(policy, {
    today: '2026-11-23',
    settings: DEFAULT_SETTINGS,
    files,
    only: rules.filter(({ id }) => id === 'link-file-missing'),
  });
  assert(found, target);
  return (found.fixes ?? []).flatMap(({ edits }) => edits.map(({ newText }) => newText));
}

describe('a link to a file that is not there', () => {
  for (const [target, expected] of [
    ['pasword-policy.md', ['password-policy.md']],
    ['./passwords-policy.md#rules', ['./password-policy.md#rules']],
    ['Password_Policy.md', ['password-policy.md']],
    ['copyright-notices.md', []],
    ['mobile-device-policy.md', []],
    ['secure-code-review.md', []],
    ['acceptable-uses-policy.md', []],
  ] as const)
    it(`${target} is offered ${expected.length === 0 ? 'nothing' : expected[0]}`, () => assert.deepEqual(offered(target), expected));

  it('is offered the same file from another policy', () =>
    assert.deepEqual(offered('acceptable-uses-policy.md', 'terms.md'), ['acceptable-use-policy.md']));
});
