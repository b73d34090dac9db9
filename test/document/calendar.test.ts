/** Calendar arithmetic: leap years, month ends, periods. */
import assert from 'node:assert/strict';
import {
  addDays,
  addPeriod,
  dateParts,
  daysBetween,
  daysInMonth,
  type IsoDate,
  isoDate,
  monthsBetween,
  parseIsoDate,
  parsePeriod,
} from '../../server/src/core/document/dates/calendar.ts';

const period = (years: number, months: number, days: number): { years: number; months: number; days: number } => ({ years, months, days });

describe('calendar', () => {
  it('knows leap years', () => {
    for (const [year, days] of [
      [2024, 29],
      [2026, 28],
      [1900, 28],
      [2000, 29],
      [2100, 28],
    ] as const)
      assert.equal(daysInMonth(year, 2), days, String(year));
  });

  it('counts whole months', () => {
    for (const [from, to, months] of [
      ['2026-01-15', '2026-02-14', 0],
      ['2026-01-15', '2026-02-15', 1],
      ['2026-01-31', '2026-04-30', 2],
      ['2025-12-31', '2027-01-01', 12],
    ] as const)
      assert.equal(monthsBetween(from, to), months, `${from} to ${to}`);
  });

  it('makes only days that exist', () => {
    assert.equal(isoDate(2026, 2, 10), '2026-02-10');
    for (const [year, month, day] of [
      [2026, 2, 29],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 4, 31],
      [2026, 4, 0],
      [999, 1, 1],
      [10000, 1, 1],
      [Number.NaN, 1, 1],
    ] as const)
      assert.equal(isoDate(year, month, day), undefined, `${year}-${month}-${day}`);
  });

  it('reads ISO dates and nothing else', () => {
    assert.equal(parseIsoDate('2024-02-29'), '2024-02-29');
    for (const text of ['', '2026-2-3', '2026-02-30', '20260203', ' 2026-02-03', '2026-02-03T00:00:00Z', '٢٠٢٦-٠٢-٠٣'])
      assert.equal(parseIsoDate(text), undefined, text);
  });

  it('counts days over month, year and leap day', () => {
    for (const [from, to, days] of [
      ['2026-02-10', '2026-11-23', 286],
      ['2024-02-28', '2024-03-01', 2],
      ['2026-01-01', '2025-12-31', -1],
      ['2026-03-28', '2026-03-30', 2],
      ['2026-05-05', '2026-05-05', 0],
    ] as const) {
      assert.equal(daysBetween(from, to), days);
      assert.equal(addDays(from, days), to);
    }
  });

  it('adds periods and stays within the month', () => {
    const cases: readonly (readonly [IsoDate, ReturnType<typeof period>, IsoDate])[] = [
      ['2026-02-10', period(0, 12, 0), '2027-02-10'],
      ['2026-01-31', period(0, 1, 0), '2026-02-28'],
      ['2024-01-31', period(0, 1, 0), '2024-02-29'],
      ['2024-02-29', period(1, 0, 0), '2025-02-28'],
      ['2026-11-30', period(0, 3, 0), '2027-02-28'],
      ['2026-12-31', period(0, 0, 1), '2027-01-01'],
      ['2026-10-15', period(1, 6, 20), '2028-05-05'],
      ['2026-05-05', period(0, 0, 0), '2026-05-05'],
    ];
    for (const [from, by, to] of cases) assert.equal(addPeriod(from, by), to, `${from} + ${JSON.stringify(by)}`);
  });

  it('reads periods in words and in ISO 8601', () => {
    for (const [text, expected] of [
      ['12 months', period(0, 12, 0)],
      ['1 year', period(1, 0, 0)],
      ['30 Days', period(0, 0, 30)],
      ['6 weeks', period(0, 0, 42)],
      ['P12M', period(0, 12, 0)],
      ['p1y6m', period(1, 6, 0)],
      ['P2W', period(0, 0, 14)],
      ['P0D', period(0, 0, 0)],
    ] as const)
      assert.deepEqual(parsePeriod(text), expected, text);
    for (const text of ['', 'yearly', '12', '-1 month', 'P', 'PT1H', '1.5 years', 'P1D2M'])
      assert.equal(parsePeriod(text), undefined, text);
  });

  it('takes a date apart', () => assert.deepEqual(dateParts('2026-02-10'), { year: 2026, month: 2, day: 10 }));
});
