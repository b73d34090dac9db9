/** Whole policies in five languages have exactly the findings that `test/corpus/policies/findings.tsv` lists; `UPDATE=1` writes it anew. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, lint, parsePolicy } from '../server/src/core/index.ts';
import { OWN_POLICIES } from './support/policyTexts.ts';

const list = join(OWN_POLICIES, 'findings.tsv');

describe('policies of our own', () => {
  it('have these findings', () => {
    const rows = globSync('**/*.md', { cwd: OWN_POLICIES })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .flatMap((file) => {
        const policy = parsePolicy(readFileSync(join(OWN_POLICIES, file), 'utf8'), { path: file });
        return lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS }).map(({ span, severity, rule, message }) =>
          [file, policy.lines.lineAt(span.start) + 1, severity, rule, message].join('\t'),
        );
      });
    const found = `${['file', 'line', 'severity', 'rule', 'message'].join('\t')}\n${rows.join('\n')}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(list, found);
    assert.equal(found, readFileSync(list, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('are clean but for those that were given mistakes', () => {
    const flawed = new Set(
      readFileSync(list, 'utf8')
        .split('\n')
        .slice(1)
        .flatMap((row) => row.split('\t')[0] || []),
    );
    const all = globSync('**/*.md', { cwd: OWN_POLICIES }).length;
    assert(all >= 8 && all - flawed.size >= 4, `${flawed.size} of ${all} have findings`);
  });
});
