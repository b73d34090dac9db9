/** The row that a version history lacks: who made the change. */
import assert from 'node:assert/strict';
import { applyEdits, DEFAULT_SETTINGS, lint, parseIsoDate, parsePolicy } from '../server/src/core/index.ts';

const BEFORE = `# Laptop Policy

Laptops are for work.

| Version | Date | Author | Changes |
| --- | --- | --- | --- |
| 1.0 | 2026-02-10 | M. Okoye | First version |
`;

describe('the row of a new version', () => {
  const today = parseIsoDate('2026-11-23');
  const fixed = (author?: string): string => {
    assert(today);
    const text = BEFORE.replace('for work.', 'for work, and may be used at home if nobody else can read the screen.');
    const baseline = { policy: parsePolicy(BEFORE), ref: 'HEAD', ...(author === undefined ? {} : { author }) };
    const found = lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS, baseline });
    const [fix] = found.find(({ rule }) => rule === 'revision-table-stale')?.fixes ?? [];
    assert(fix, 'no fix');
    return applyEdits(text, fix.edits).split('\n').at(-2) ?? '';
  };

  it('has the author where git knows the name', () => assert.match(fixed('Ada | Lee'), /^\| 1\.1 \| 2026-11-23 \| Ada \\\| Lee \|/));
  it('has no author otherwise', () => assert.match(fixed(), /^\| 1\.1 \| 2026-11-23 \| {10}\|/));
});
