/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('dates', () => {
  it('is linear on hostile text', () => {
    for (const body of [
      'Last updated: '.repeat(20_000),
      'effective 1 '.repeat(20_000),
      `${'this policy '.repeat(10_000)}was last updated on May 1, 2026`,
      '{: datetime="'.repeat(10_000),
      '<time '.repeat(20_000),
      `<table><td>Version${'<td> 2026-01-01 '.repeat(5_000)}`,
      `<div ${'<'.repeat(50_000)}`,
      'Updated: 2026-01-01 | '.repeat(5_000),
      '1. May 2026\n'.repeat(5_000),
    ]) {
      assertOrdinaryEffort(`# P\n\n${body}`, (text) => parsePolicy(text).dates);
    }
  });
});
