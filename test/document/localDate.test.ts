/** Today is the calendar date on the wall, whatever the zone and the clocks do. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../server/src', name)).href);

/** What a process in a zone says of moments in time. */
function inZone(zone: string, expression: string): string {
  const script = `const { localDate } = await import(${modules('core/document/dates/localDate.ts')}); const { addDays, addPeriod, daysBetween } = await import(${modules('core/document/dates/calendar.ts')}); console.log(${expression});`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  }).trim();
}

describe('localDate', () => {
  const moments: readonly (readonly [zone: string, moment: string, expected: string])[] = [
    ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31'],
    ['America/New_York', '2026-01-01T05:00:00Z', '2026-01-01'],
    // Clocks go forward at 07:00Z on 8 March and back at 06:00Z on 1 November.
    ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/New_York', '2028-03-01T04:59:59Z', '2028-02-29'],
    ['Pacific/Apia', '2026-12-31T10:59:59Z', '2026-12-31'],
    ['Pacific/Apia', '2026-12-31T11:00:00Z', '2027-01-01'],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
  ];
  it('is the date where the machine stands', () => {
    for (const zone of new Set(moments.map(([one]) => one))) {
      const own = moments.filter(([one]) => one === zone);
      assert.deepEqual(
        inZone(zone, `[${own.map(([, moment]) => `localDate(new Date(${JSON.stringify(moment)}))`).join()}].join(' ')`).split(' '),
        own.map(([, , expected]) => expected),
        zone,
      );
    }
  });

  it('counts days alike in every zone', () => {
    for (const zone of ['America/New_York', 'Pacific/Apia', 'Europe/Berlin', 'UTC']) {
      assert.equal(
        inZone(
          zone,
          `[addDays('2026-03-07', 2), addDays('2026-11-02', -2), addDays('2011-12-29', 1), daysBetween('2026-03-07', '2026-11-02'), addPeriod('2026-01-31', { years: 0, months: 1, days: 0 })].join(' ')`,
        ),
        '2026-03-09 2026-10-31 2011-12-30 240 2026-02-28',
        zone,
      );
    }
  });
});
