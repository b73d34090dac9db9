/** Time spent on hostile texts: linear in their length. */
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, lint, parseIsoDate, parsePolicy, rules } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const numbering = rules.filter(({ id }) => id.startsWith('heading-number-'));

describe('renumbering', () => {
  it('stays linear on a list of nothing but faults', () => {
    const text = Array.from({ length: 8000 }, (_, index) => `## ${(index * 7) % 999}. x\n`).join('');
    const today = parseIsoDate('2026-11-23');
    assert(today);
    assertOrdinaryEffort(text, (one) => lint(parsePolicy(one), { today, settings: DEFAULT_SETTINGS, only: numbering }));
  });
});
