/** Time spent on hostile texts: linear in their length. */
import { findWrittenDates, readDate } from '../../server/src/core/document/dates/dateFormats.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('readDate', () => {
  it('is linear on hostile text', () => {
    for (const text of [
      '1 '.repeat(100_000),
      'May '.repeat(100_000),
      '2026-'.repeat(100_000),
      'January 1, '.repeat(50_000),
      '{{'.repeat(100_000),
      '['.repeat(200_000),
      'Monday, '.repeat(50_000),
    ]) {
      // An ordinary text has few numbers, each of these is nothing else.
      assertOrdinaryEffort(text, (one) => [readDate(one, 'en'), findWrittenDates(one, 'und')], 200);
    }
  });
});
