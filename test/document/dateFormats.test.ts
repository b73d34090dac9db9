/** Reading and writing of spelled dates. */
import assert from 'node:assert/strict';
import { addDays, type IsoDate } from '../../server/src/core/document/dates/calendar.ts';
import { findWrittenDates, readDate, readDateAt, writeDate } from '../../server/src/core/document/dates/dateFormats.ts';
import type { DateFormat, DateReading } from '../../server/src/core/document/dates/dateReading.ts';
import { MONTH_NAMES, NUMERIC_LINES } from '../../server/src/core/knowledge/monthNames.ts';

/** State and day in short: `2026-02-10`, `month 2026-02-28`, `2026-01-09|2026-09-01`, `impossible 2026-02-28`, `placeholder`. */
function gist({ state, date, other, nearest, template }: DateReading): string {
  if (state === 'exact') return date ?? '';
  if (state === 'ambiguous') return `${date}|${other}`;
  return [state, date ?? nearest, template ? 'template' : undefined].filter((part) => part !== undefined).join(' ');
}

describe('readDate', () => {
  const readings: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
    und: [
      ['2026-02-10', '2026-02-10'],
      ['  2026-02-10 ', '2026-02-10'],
      ['2025-7-7', '2025-07-07'],
      ['2025/07/07', '2025-07-07'],
      ['2025.7.7', '2025-07-07'],
      ['20260210', '2026-02-10'],
      ['2026-09-29T00:00:00Z', '2026-09-29'],
      ['2021-02-03T19:12:20-05:00', '2021-02-03'],
      ['2021-02-03T23:59:59.999+14:00', '2021-02-03'],
      ['2021-02-03 19:12', '2021-02-03'],
      ['2021-02-03 19:12:20 -0500', '2021-02-03'],
      ['June 22, 2026', '2026-06-22'],
      ['June 22,2026', '2026-06-22'],
      ['JUNE 22 2026', '2026-06-22'],
      ['Jun 1 2018', '2018-06-01'],
      ['Sept. 16, 2022', '2022-09-16'],
      ['August  26, 2015', '2015-08-26'],
      ['23 June 2026', '2026-06-23'],
      ['1st April 2023', '2023-04-01'],
      ['February 7th, 2024', '2024-02-07'],
      ['3rd of May 2024', '2024-05-03'],
      ['23-Sept-2021', '2021-09-23'],
      ['30-May-2023', '2023-05-30'],
      ['Wednesday, November 1, 2023', '2023-11-01'],
      ['Wednesday, the 1st of November 2023', '2023-11-01'],
      ['22. April 2025', '2025-04-22'],
      ['1er février 2026', '2026-02-01'],
      ['12 janv. 2026', '2026-01-12'],
      ['martes, 22 de abril de 2025', '2025-04-22'],
      ['5. listopadu 2025', '2025-11-05'],
      ['9 września 2020 r.', '2020-09-09'],
      ['4 мая 2026 г.', '2026-05-04'],
      ['2026. május 4.', '2026-05-04'],
      ['2024 年 3 月 18 日', '2024-03-18'],
      ['2024년 4월 3일', '2024-04-03'],
      ['10 Haziran 2025 Salı', '2025-06-10'],
      ['1o de novembro de 2023', '2023-11-01'],
      ['8.1.2026', '2026-01-08'],
      ['31/12/2026', '2026-12-31'],
      ['12/31/2026', '2026-12-31'],
      ['12.18.14', '2014-12-18'],
      ['31-05-23', '2023-05-31'],
      ['05/05/2026', '2026-05-05'],
      ['Last updated 19 September 2026.', '2026-09-19'],
      ['10 February 2026 (draft)', '2026-02-10'],
      ['01/09/2022', '2022-01-09|2022-09-01'],
      ['08-12-2026', '2026-08-12|2026-12-08'],
      ['26-07-22', '2022-07-26|2026-07-22'],
      ['December 2025', 'month 2025-12-31'],
      ['février 2024', 'month 2024-02-29'],
      ['październik 2025', 'month 2025-10-31'],
      ['2026-02', 'month 2026-02-28'],
      ['2021-24-01', 'impossible 2021-01-24'],
      ['2026-02-30', 'impossible 2026-02-28'],
      ['2026-00-10', 'impossible'],
      ['2026-13-45', 'impossible'],
      ['31/02/2026', 'impossible 2026-02-28'],
      ['February 30, 2026', 'impossible 2026-02-28'],
      ['31 September 2026', 'impossible 2026-09-30'],
      ['TBD', 'placeholder'],
      ['tbd.', 'placeholder'],
      ['[TO BE PROVIDED]', 'placeholder'],
      ['YYYY-MM-DD', 'placeholder'],
      ['YYYYMMDD', 'placeholder'],
      ['dd/mm/yyyy', 'placeholder'],
      ['____', 'placeholder'],
      ['<insert date>', 'placeholder'],
      ['Effective [DATE]', 'placeholder'],
      ['Month DD, YYYY', 'placeholder'],
      ['{{ page.date }}', 'placeholder template'],
      ['{{git_revision_date_localized}}', 'placeholder template'],
      ['{% updated %}', 'placeholder template'],
      ['${DATE}', 'placeholder template'],
      ['', 'empty'],
      ['~', 'empty'],
      ['null', 'empty'],
      ['soon', 'none'],
      ['true', 'none'],
      ['2026', 'none'],
      ['1.0', 'none'],
      ['Q3 2026', 'none'],
      ['every 12 months', 'none'],
      ['Mai', 'none'],
      ['May the 4th', 'none'],
    ],
    en: [
      ['01/09/2022', '2022-01-09|2022-09-01'],
      ['1 December 2026', '2026-12-01'],
      ['01.09.2022', '2022-09-01'],
    ],
    de: [
      ['01.09.2022', '2022-09-01'],
      ['01/09/2022', '2022-09-01'],
      ['01-09-2022', '2022-09-01'],
      ['1. März 2026', '2026-03-01'],
      ['1. Dezember 2026', '2026-12-01'],
      ['3. Dez. 2026', '2026-12-03'],
      ['1. 9. 2022', '2022-09-01'],
      ['Mittwoch, den 1. November 2023', '2023-11-01'],
    ],
    fr: [
      ['01/09/2022', '2022-09-01'],
      ['lundi 29 avril 2024', '2024-04-29'],
      ['1ᵉʳ mai 2026', 'month 2026-05-31'],
      ['12 août 2026', '2026-08-12'],
    ],
    es: [
      ['8/1/2026', '2026-01-08'],
      ['5 de septiembre de 2026', '2026-09-05'],
      ['5 de setiembre del 2026', '2026-09-05'],
    ],
  };
  for (const [language, cases] of Object.entries(readings)) {
    it(`reads the spellings of policies (${language})`, () => {
      for (const [text, expected] of cases) assert.equal(gist(readDate(text, language).reading), expected, text);
    });
  }

  it('says where the date stands', () => {
    assert.deepEqual(readDate(' Last updated 19 September 2026.', 'en'), {
      start: 14,
      end: 31,
      reading: {
        text: '19 September 2026',
        state: 'exact',
        date: '2026-09-19',
        format: { kind: 'day-first', language: 'en', pattern: '{d} {Month} {yyyy}' },
      },
    });
  });

  it('takes a month name for the language of the text', () => {
    for (const [text, language, expected] of [
      ['5 April 2026', 'id', 'id'],
      ['5 April 2026', 'und', 'en'],
      ['22. April 2025', 'und', 'de'],
      ['5 mai 2026', 'fr', 'fr'],
      ['5 mars 2026', 'sv', 'sv'],
    ] as const)
      assert.equal(readDate(text, language).reading.format?.language, expected, `${text} (${language})`);
  });

  it('is not fooled by numbers that are no dates', () => {
    for (const text of [
      'Section 1.2.3 of 2016',
      'RFC 5321',
      '45 CFR 164.316',
      'ISO 27001:2022',
      '12 months',
      '1.2.3.2026',
      'v2020-01',
      'Regulation (EU) 2016/679',
    ])
      assert.deepEqual(findWrittenDates(text, 'en'), [], text);
  });

  it('finds all dates of a text, in order', () => {
    const text = 'In force since 1 May 2024, updated on 2025-06-07 and again in March 2026; see 3.4.2026.';
    assert.deepEqual(
      findWrittenDates(text, 'en').map(({ start, end }) => text.slice(start, end)),
      ['1 May 2024', '2025-06-07', 'March 2026', '3.4.2026'],
    );
  });
});

describe('writeDate', () => {
  /** Days that show every month, one- and two-digit days, ordinals, leap day. */
  const days: readonly IsoDate[] = [...Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index))];
  const patterns = [
    '{yyyy}-{mm}-{dd}',
    '{yyyy}-{m}-{d}',
    '{yyyy}/{mm}/{dd}',
    '{yyyy}{mm}{dd}',
    '{yyyy}-{mm}-{dd}T19:12:20-05:00',
    '{dd}.{mm}.{yyyy}',
    '{d}.{m}.{yyyy}',
  ];
  const named = [
    '{Month} {d}, {yyyy}',
    '{Month} {do}, {yyyy}',
    '{MONTH} {d}, {yyyy}',
    '{d} {month} {yyyy}',
    '{d}. {Month} {yyyy}',
    '{dd} {Month} {yyyy}',
    '{d} de {month} de {yyyy}',
    '{Weekday}, {d} {Month} {yyyy}',
    '{weekday} {d} {month} {yyyy}',
    '{d}-{Mon}-{yyyy}',
    '{Mon}. {d}, {yyyy}',
    '{d} {mon} {yyyy}',
    '{yyyy}. {month} {d}.',
  ];

  /** What reading what was written gives must be the same day, and writing it again the same text. */
  function checkRoundTrip(date: IsoDate, format: DateFormat): void {
    const text = writeDate(date, format);
    const { reading, start, end } = readDate(text, format.language);
    assert.equal(reading.state, 'exact', `${text} (${format.language}, ${format.pattern})`);
    assert.equal(reading.date, date, `${text} (${format.language})`);
    assert.deepEqual([start, end], [0, text.length], text);
    assert(reading.format);
    assert.equal(writeDate(date, reading.format), text, `${text} (${reading.format.pattern})`);
    assert.deepEqual(readDate(text, format.language).reading.format, reading.format);
  }

  it('writes what reads as the same date again, in every numeric format', () => {
    for (const pattern of patterns)
      for (const date of days) checkRoundTrip(date, { kind: pattern.includes('T19') ? 'iso-time' : 'numeric', language: 'de', pattern });
  });

  for (const language of Object.keys(MONTH_NAMES)) {
    it(`writes what reads as the same date again, with the names of ${language}`, () => {
      for (const pattern of named) {
        if ((/\{[Mm]on\}/.test(pattern) && !MONTH_NAMES[language]?.short) || (pattern.includes('{do}') && language !== 'en')) continue;
        for (const date of days)
          checkRoundTrip(date, {
            kind:
              pattern.startsWith('{Mon') || pattern.startsWith('{MON')
                ? 'month-name-first'
                : pattern.startsWith('{yyyy}')
                  ? 'year-first'
                  : 'day-first',
            language,
            pattern,
          });
      }
    });
  }

  it('writes date lines that read again', () => {
    for (const [language, line] of [
      ...Object.entries(NUMERIC_LINES),
      ...Object.entries(MONTH_NAMES).flatMap(([language, { line }]) => (line ? [[language, line] as const] : [])),
    ]) {
      const text = writeDate('2026-05-01', { kind: 'day-first', language, pattern: line.date });
      assert.equal(readDate(text, language).reading.date, '2026-05-01', `${language}: ${text}`);
    }
  });

  it('keeps the format of what was read', () => {
    for (const [text, language, expected] of [
      ['June 22, 2026', 'en', 'May 1, 2027'],
      ['23 JUNE 2026', 'en', '1 MAY 2027'],
      ['February 7th 2024', 'en', 'May 1st 2027'],
      ['Jan. 2, 2026', 'en', 'May 1, 2027'],
      ['Wednesday, November 1, 2023', 'en', 'Saturday, May 1, 2027'],
      ['22. April 2025', 'de', '1. Mai 2027'],
      ['lundi 29 avril 2024', 'fr', 'samedi 1er mai 2027'],
      ['martes, 22 de abril de 2025', 'es', 'sábado, 1 de mayo de 2027'],
      ['08.01.2026', 'de', '01.05.2027'],
      ['8/13/2026', 'en', '5/1/2027'],
      ['2021-02-03T19:12:20-05:00', 'en', '2027-05-01T19:12:20-05:00'],
      ['2024 年 3 月 18 日', 'zh', '2027 年 5 月 1 日'],
      ['2026. május 4.', 'hu', '2027. május 1.'],
      ['10 Haziran 2025 Salı', 'tr', '1 Mayıs 2027 Cumartesi'],
      ['December 2025', 'en', 'May 2027'],
      ['październik 2025', 'pl', 'maj 2027'],
      ['20260210', 'en', '20270501'],
      ['26-07-2022', 'nl', '01-05-2027'],
    ] as const) {
      const { reading } = readDate(text, language);
      assert(reading.format, text);
      assert.equal(writeDate('2027-05-01', reading.format), expected, text);
    }
  });

  it('reads every exact spelling back as written', () => {
    for (const text of [
      'June 22, 2026',
      'Jun 1 2018',
      '1st April 2023',
      '1er février 2026',
      '12 janv. 2026',
      '5 de septiembre de 2026',
      '3. Dez. 2026',
      '2025-7-7',
      '23.06.2016',
      'Mittwoch, 9. September 2020',
      'Mercredi 9 septembre 2020',
      'OCTOBER 5,2020',
    ]) {
      const { reading } = readDate(text, 'und');
      assert(reading.date && reading.format, text);
      assert.equal(writeDate(reading.date, reading.format), text);
    }
  });
});

describe('readDateAt', () => {
  it('reads at its offset only', () => {
    const text = 'on May 4, 2026, and later';
    assert.equal(readDateAt(text, 0, 'en'), undefined);
    assert.equal(readDateAt(text, 3, 'en')?.end, 14);
  });
});
