/** `policywright rules`, and that what it says of fixes is true of the fixtures. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/core/index.ts';
import { FIXABLE_RULES } from '../../server/src/core/knowledge/fixableRules.ts';
import { runCommandLine } from '../support/commandLine.ts';
import { lintFixture } from '../support/fixtures.ts';

const fixtures = join(import.meta.dirname, '../rules');

describe('policywright rules', () => {
  it('lists every rule with its default and what it says', () => {
    const { stdout, status } = runCommandLine(['rules'], { cwd: fixtures });
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /\u001b/);
    for (const { id, severity } of rules) assert.match(stdout, new RegExp(`^  ${id} +${severity} +(?:fix +)?\\S`, 'm'));
  });

  it('speaks JSON', () => {
    const { stdout } = runCommandLine(['rules', '--format', 'json'], { cwd: fixtures });
    const list = JSON.parse(stdout) as {
      version: number;
      rules: { id: string; severity: string; summary: string; fixable: boolean; url: string }[];
    };
    assert.equal(list.version, 1);
    assert.deepEqual(list.rules.map(({ id }) => id).sort(), rules.map(({ id }) => id).sort());
    assert.equal(list.rules.find(({ id }) => id === 'contact-email-unlinked')?.fixable, true);
    assert.equal(list.rules.find(({ id }) => id === 'policy-not-utf8')?.fixable, false);
  });

  it('knows which rules offer a fix: those that do so in a fixture (UPDATE=1 writes them down)', () => {
    const offering = rules
      .filter(
        (rule) =>
          existsSync(join(fixtures, rule.id)) &&
          readdirSync(join(fixtures, rule.id)).some(
            (name) =>
              name.endsWith('.md') &&
              !/\.(?:fixed|before)\.md$/.test(name) &&
              lintFixture(rule, join(fixtures, rule.id, name)).some(({ fixes }) => (fixes?.length ?? 0) > 0),
          ),
      )
      .map(({ id }) => id)
      .sort();
    const file = join(import.meta.dirname, '../../server/src/core/knowledge/fixableRules.ts');
    if (process.env['UPDATE'])
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\(\[[^]*?\]\)/, `([\n${offering.map((id) => `  '${id}',\n`).join('')}])`));
    else assert.deepEqual([...FIXABLE_RULES].sort(), offering);
  });
});
