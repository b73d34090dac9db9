/** Which dates of a policy are found, under which label, and where exactly. */
import assert from 'node:assert/strict';
import { writeDate } from '../../server/src/core/document/dates/dateFormats.ts';
import { dayRange, rewriteDate } from '../../server/src/core/document/dates/dates.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';
import { LANGUAGES } from '../../server/src/core/knowledge/languages/languages.ts';

/** Each mention as `label where day: text`; `(part)` when it is not about the whole policy. */
function datesOf(text: string, path = 'policy.md'): string[] {
  const policy = parsePolicy(text, { path });
  return policy.dates.map(
    ({ label, where, reading, dateSpan, scope }) =>
      `${label} ${where} ${reading.date ?? reading.state}: ${policy.text.slice(dateSpan.start, dateSpan.end)}${scope === 'part' ? ' (part)' : ''}`,
  );
}

const filler = Array.from({ length: 12 }, (_, index) => `## ${index + 1}. Topic\n\nWe keep what we need and no more.\n`).join('\n');

describe('dates', () => {
  describe('in front matter', () => {
    const cases: readonly (readonly [name: string, yaml: string, expected: readonly string[]])[] = [
      ['quoted', 'last_updated: "2026-02-10"', ['last-updated front-matter 2026-02-10: 2026-02-10']],
      ['bare', 'lastUpdated: 2026-02-10', ['last-updated front-matter 2026-02-10: 2026-02-10']],
      [
        'a time with a zone is the day as written',
        'updated: 2026-02-10T23:30:00-08:00',
        ['last-updated front-matter 2026-02-10: 2026-02-10T23:30:00-08:00'],
      ],
      ['a sentence', 'updated: "Last updated 19 September 2026."', ['last-updated front-matter 2026-09-19: 19 September 2026']],
      ['words', 'effective: June 22, 2026', ['effective front-matter 2026-06-22: June 22, 2026']],
      ['null', 'last_reviewed: null', ['last-reviewed front-matter empty: null']],
      ['nothing', 'last_updated:', ['last-updated front-matter empty: ']],
      ['TBD', 'next_review: TBD', ['next-review front-matter placeholder: TBD']],
      ['a template', 'created: "{{ today }}"', ['created front-matter placeholder: {{ today }}']],
      [
        'a mapping',
        'date:\n  created: 2025-01-02\n  updated: 2026-02-10',
        ['created front-matter 2025-01-02: 2025-01-02', 'last-updated front-matter 2026-02-10: 2026-02-10'],
      ],
      [
        'a list of revisions',
        'majorRevisions:\n  - date: Jun 1 2018\n    comment: First\n  - date: Jul 2 2019',
        ['version front-matter 2018-06-01: Jun 1 2018 (part)', 'version front-matter 2019-07-02: Jul 2 2019 (part)'],
      ],
      ['a comment behind it', 'last_updated: 2026-02-10 # by hand', ['last-updated front-matter 2026-02-10: 2026-02-10']],
    ];
    for (const [name, yaml, expected] of cases)
      it(`reads ${name}`, () => assert.deepEqual(datesOf(`---\n${yaml}\n---\n\n# Policy\n`), expected));

    it('reads a block that is misplaced, and does not take it for text', () => {
      assert.deepEqual(datesOf('\n---\nlast_updated: 2026-02-10\neffective: 2026-03-01\n---\n\n# Policy\n'), [
        'last-updated front-matter 2026-02-10: 2026-02-10',
        'effective front-matter 2026-03-01: 2026-03-01',
      ]);
    });
  });

  describe('in the text', () => {
    const cases: readonly (readonly [name: string, body: string, expected: readonly string[]])[] = [
      ['a label with a colon', 'Last updated: February 10, 2026', ['last-updated text 2026-02-10: February 10, 2026']],
      [
        'a Dutch sentence',
        'Dit beleid is voor het laatst bijgewerkt op 10 februari 2026.',
        ['last-updated text 2026-02-10: 10 februari 2026'],
      ],
      [
        'a Dutch sentence with its verb at the end',
        'Deze voorwaarden zijn voor het laatst op 10 februari 2026 gewijzigd.',
        ['last-updated text 2026-02-10: 10 februari 2026'],
      ],
      [
        'a German sentence with its verb at the end',
        'Diese Erklärung wurde zuletzt am 10. Februar 2026 aktualisiert.',
        ['last-updated text 2026-02-10: 10. Februar 2026'],
      ],
      [
        'a French sentence',
        'Cette politique a été mise à jour pour la dernière fois le 10 février 2026.',
        ['last-updated text 2026-02-10: 10 février 2026'],
      ],
      [
        'a Spanish sentence',
        'Esta política se modificó por última vez el 10 de febrero de 2026.',
        ['last-updated text 2026-02-10: 10 de febrero de 2026'],
      ],
      [
        'an Italian sentence',
        'Questa informativa è stata modificata da ultimo il 10 febbraio 2026.',
        ['last-updated text 2026-02-10: 10 febbraio 2026'],
      ],
      ['no other verb at the end', 'Diese Erklärung wurde zuletzt am 10. Februar 2026 verlesen.', []],
      ['a label in bold', '**Last Updated:** 10 February 2026', ['last-updated text 2026-02-10: 10 February 2026']],
      ['a line in italics', '_Last updated 2026-02-10_', ['last-updated text 2026-02-10: 2026-02-10']],
      ['a quotation', '> Last Updated: October 20, 2025', ['last-updated text 2025-10-20: October 20, 2025']],
      ['label and date on two lines', 'These terms were last updated on\nAugust 6, 2018', ['last-updated text 2018-08-06: August 6, 2018']],
      [
        'label and date in two paragraphs',
        'These terms were last updated on\n\nAugust 6, 2018',
        ['last-updated text 2018-08-06: August 6, 2018'],
      ],
      ['a heading and a date', '## Effective date\n\nAugust 6, 2018', ['effective text 2018-08-06: August 6, 2018']],
      [
        'a sentence about the policy',
        'This Privacy Policy was last updated on 1st April 2023.',
        ['last-updated text 2023-04-01: 1st April 2023'],
      ],
      [
        'several in one line',
        'Effective: May 1, 2026 | Last updated: April 2, 2026',
        ['effective text 2026-05-01: May 1, 2026', 'last-updated text 2026-04-02: April 2, 2026'],
      ],
      [
        'several in several lines',
        '**Version:** 1.0  \n**Created:** 2025-01-02  \n**Next review:** [DATE]',
        ['created text 2025-01-02: 2025-01-02', 'next-review text placeholder: [DATE]'],
      ],
      ['a version before it', 'Version 1.2, effective November 1, 2023', ['effective text 2023-11-01: November 1, 2023']],
      ['both in one label', 'Effective and last modified October 25, 2023', ['last-updated text 2023-10-25: October 25, 2023']],
      ['a month', 'Last updated: January 2026', ['last-updated text 2026-01-31: January 2026']],
      [
        'a template',
        'Last updated: {{ git_revision_date_localized }}',
        ['last-updated text placeholder: {{ git_revision_date_localized }}'],
      ],
      ['an impossible day', 'Last updated: February 30, 2026', ['last-updated text impossible: February 30, 2026']],
      ['a date without a label', 'September 9, 2020', ['document text 2020-09-09: September 9, 2020']],
      ['a date that Markdown takes for a list', '5. November 2025', ['document text 2025-11-05: 5. November 2025']],
      [
        'a kramdown attribute',
        'Effective October 31, 2025\n{: datetime="2025-10-31" }',
        ['effective text 2025-10-31: October 31, 2025', 'effective attribute 2025-10-31: 2025-10-31'],
      ],
      [
        'a time element',
        'Last updated: <time datetime="2026-02-10">10 February 2026</time>',
        ['last-updated attribute 2026-02-10: 2026-02-10', 'last-updated text 2026-02-10: 10 February 2026'],
      ],
      ['raw HTML', '<p><strong>Last Revised: </strong>July 27, 2022</p>', ['last-updated text 2022-07-27: July 27, 2022']],
      [
        'a table with labels in front',
        '| Owner | CISO |\n|---|---|\n| Last reviewed | 2026-01-05 |\n| Next review | 2027-01-05 |',
        ['last-reviewed text 2026-01-05: 2026-01-05', 'next-review text 2027-01-05: 2027-01-05'],
      ],
      [
        'a table with labels above',
        '| Version | Effective date |\n|---|---|\n| 1.2 | 2026-01-05 |',
        ['effective text 2026-01-05: 2026-01-05'],
      ],
      [
        'a revision table',
        '| Version | Date |\n|---|---|\n| 1.0 | 2025-01-05 |\n| 1.1 | 29-Apr-2026 |',
        ['version text 2025-01-05: 2025-01-05 (part)', 'version text 2026-04-29: 29-Apr-2026 (part)'],
      ],
      [
        'a revision table in raw HTML',
        '<table>\n<tr><td><strong>Version</strong></td><td>Date</td></tr>\n<tr><td>1.0\n</td><td>2022-03-20\n</td><td>Rules of 2021-01-01 revised</td></tr>\n</table>',
        ['version text 2022-03-20: 2022-03-20 (part)'],
      ],
      ['German', 'Gültig ab 22. April 2025', ['effective text 2025-04-22: 22. April 2025']],
      [
        'German with a weekday',
        'Zuletzt aktualisiert am Dienstag, 10. Juni 2025',
        ['last-updated text 2025-06-10: Dienstag, 10. Juni 2025'],
      ],
      ['German, short', 'Stand: Mai 2025', ['last-updated text 2025-05-31: Mai 2025']],
      ['French', 'Dernière mise à jour : lundi 29 avril 2024', ['last-updated text 2024-04-29: lundi 29 avril 2024']],
      [
        'French with a curly apostrophe',
        'Version 1.2 - Date d’effet : mercredi 1er novembre 2023',
        ['effective text 2023-11-01: mercredi 1er novembre 2023'],
      ],
      ['Spanish', '*Vigente desde el miércoles, 03 de abril de 2024*', ['effective text 2024-04-03: miércoles, 03 de abril de 2024']],
      ['Italian', 'In vigore dal 1 novembre 2023', ['effective text 2023-11-01: 1 novembre 2023']],
      [
        'Portuguese',
        'Data de vigência: quarta-feira, 17 de dezembro de 2025',
        ['effective text 2025-12-17: quarta-feira, 17 de dezembro de 2025'],
      ],
      ['Polish', 'Data wejścia w życie: 4 maja 2026 r.', ['effective text 2026-05-04: 4 maja 2026']],
      ['Hungarian', 'Hatályos: 2026. május 4-től', ['effective text 2026-05-04: 2026. május 4']],
      ['Russian', 'Последнее обновление: 18 марта 2024 г.', ['last-updated text 2024-03-18: 18 марта 2024']],
      ['Japanese', '最終更新　2024 年 3 月 18 日', ['last-updated text 2024-03-18: 2024 年 3 月 18 日']],
      ['Chinese, label behind', '2025 年 10 月 31 日生效', ['effective text 2025-10-31: 2025 年 10 月 31 日']],
    ];
    for (const [name, body, expected] of cases)
      it(`reads ${name}`, () => assert.deepEqual(datesOf(`# Privacy Policy\n\n${body}\n\nWe keep what we need.\n`), expected));

    const traps: readonly (readonly [name: string, body: string])[] = [
      ['the end of a version', 'This version is effective until 30 November 2021.'],
      ['something else that takes effect', 'The old terms were deprecated effective 30 November 2021, and are no longer used.'],
      ['a sentence that goes on', 'Effective January 1, 2020, the following changes apply to all accounts.'],
      ['a law', 'The rule is effective September 24, 2009 with full compliance required by 2010.'],
      ['a list that was updated', 'The list of subprocessors was last updated on May 1, 2024.'],
      ['a date in a sentence', 'Customers who joined before April 4, 2024 keep their price.'],
      ['a defined term', '"Effective Date" means the date on which you accept.'],
      ['a table of events', '| Date | Incident |\n|---|---|\n| 2025-01-05 | Outage |\n| 2025-02-05 | Breach |'],
      ['code', '```\nLast updated: 2026-02-10\n```'],
      ['a comment', '<!-- Last updated: 2026-02-10 -->'],
      ['an update without a date', 'Last updated by the legal team.'],
      ['words that begin alike', 'Updates of 2024-05-05 are listed; standing orders of 3 May 2020 remain.'],
    ];
    for (const [name, body] of traps)
      it(`leaves alone ${name}`, () => assert.deepEqual(datesOf(`# Privacy Policy\n\n${body}\n\nWe keep what we need.\n`), []));

    it('tells the whole from its parts', () => {
      assert.deepEqual(
        datesOf(
          `# Privacy Policy\n\nLast updated: June 1, 2026\n\n${filler}\n## California addendum\n\nLast updated: May 2, 2025\n\nIf you live in California, this applies.\n`,
        ),
        ['last-updated text 2026-06-01: June 1, 2026', 'last-updated text 2025-05-02: May 2, 2025 (part)'],
      );
      assert.deepEqual(datesOf(`# Privacy Policy\n\n${filler}\nLast updated: June 1, 2026\n`), [
        'last-updated text 2026-06-01: June 1, 2026',
      ]);
      assert.deepEqual(datesOf(`# Privacy Policy\n\n${filler}\n## Last updated\n\nJune 1, 2026\n`), [
        'last-updated text 2026-06-01: June 1, 2026',
      ]);
      assert.deepEqual(
        datesOf(
          `# Privacy Policy\n\n${filler}\n## Changes to this policy\n\nWe may change this text.\n\nThis policy was last updated on June 1, 2026.\n`,
        ),
        ['last-updated text 2026-06-01: June 1, 2026'],
      );
      assert.deepEqual(datesOf('# Privacy Policy\n\n## Version history\n\nUpdated: June 1, 2026\n\nUpdated: May 1, 2025\n'), [
        'last-updated text 2026-06-01: June 1, 2026 (part)',
        'last-updated text 2025-05-01: May 1, 2025 (part)',
      ]);
    });

    it('leaves alone links to earlier versions', () =>
      assert.deepEqual(datesOf('# Terms\n\n- [Effective May 1, 2025](2025.md)\n- [Effective May 1, 2024](2024.md)\n'), []));
  });

  it('is exact with CRLF, tabs, a byte order mark and astral characters', () => {
    const text =
      '\ufeff---\r\ntitle: "🦊 Policy"\r\nlast_updated:\t"10 Feb 2026"\r\n---\r\n\r\n# 🦊 Policy\r\n\r\n😀 **Effective date** &mdash; 1&nbsp;March 2026\r\n\r\n😀\r\n\tLast updated:\r\nMay 1, 2026';
    const { dates } = parsePolicy(text);
    assert.deepEqual(
      dates.map(({ span, dateSpan, labelSpan }) => [span, dateSpan, labelSpan].map(({ start, end }) => text.slice(start, end))),
      [
        ['"10 Feb 2026"', '10 Feb 2026', 'last_updated'],
        ['1&nbsp;March 2026', '1&nbsp;March 2026', 'Effective date'],
        ['May 1, 2026', 'May 1, 2026', 'Last updated'],
      ],
    );
  });

  it('reads texts without a body, a front matter or a final newline', () => {
    assert.deepEqual(datesOf(''), []);
    assert.deepEqual(datesOf('---\nlast_updated: 2026-02-10\n---'), ['last-updated front-matter 2026-02-10: 2026-02-10']);
    assert.deepEqual(datesOf('Last updated: 2026-02-10'), ['last-updated text 2026-02-10: 2026-02-10']);
  });

  it('reads an edited text as it would read it anew', () => {
    const before = parsePolicy('# Terms\n\nLast updated: May 1, 2026\n\nText.\n');
    assert.equal(before.dates.length, 1);
    const text = '# Terms\n\nNew words here.\n\nLast updated: May 1, 2026\n\nText.\n';
    assert.deepEqual(parsePolicy(text, {}, before).dates, parsePolicy(text).dates);
  });

  it('rewrites a date in its own format, and only where nothing is torn', () => {
    const rewritten = (text: string): (string | undefined)[] =>
      parsePolicy(text).dates.map((mention) => rewriteDate(text, mention, '2027-03-01')?.newText);
    assert.deepEqual(rewritten('---\nlast_updated: "10 Feb. 2026"\n---\n\nZuletzt aktualisiert am Dienstag, 10. Juni 2025\n'), [
      '1 Mar. 2027',
      'Montag, 1. März 2027',
    ]);
    assert.deepEqual(rewritten('# P\n\nLast updated: 10 **February** 2026\n'), [undefined]);
    assert.deepEqual(rewritten('# P\n\nLast updated: TBD\n'), [undefined]);
    assert.deepEqual(rewritten('# P\n\nLast updated: 2026-02-10 18:11 UTC\n'), ['2027-03-01 00:00 UTC']);
  });

  it('writes no date where an ending or an article goes with the number', () => {
    for (const [line, day] of [
      ['Hatályos: 2025. június 10-től', '2027-03-01'],
      ['Yürürlük tarihi: 10 Haziran 2025’ten itibaren', '2027-03-01'],
      ["Son güncelleme: 10 Haziran 2025'te", '2027-03-01'],
      ['Viimeksi päivitetty 10.6.2025:stä', '2027-03-01'],
      ['In vigore dal 10 giugno 2025', '2027-03-11'],
      ['Ultimo aggiornamento del 10 giugno 2025', '2027-03-08'],
      ['Dernière mise à jour : de juin 2025', '2027-08-01'],
    ] as const) {
      const text = `# Larkspur\n\n${line}\n`;
      const { dates } = parsePolicy(text);
      assert.equal(dates.length, 1, line);
      assert.deepEqual(
        dates.map((mention) => rewriteDate(text, mention, day)),
        [undefined],
        line,
      );
    }
    for (const [line, after] of [
      ['Hatályos: 2025. június 10.', '2027. március 12'],
      ['In vigore dal 10 giugno 2025', '12 marzo 2027'],
      ['Dernière mise à jour : le 10 juin 2025', '12 mars 2027'],
      ['Last updated: June 10, 2025 - see below', 'March 12, 2027'],
    ] as const) {
      const text = `# Larkspur\n\n${line}\n`;
      assert.deepEqual(
        parsePolicy(text).dates.map((mention) => rewriteDate(text, mention, '2027-03-12')?.newText.replace(/\.$/, '')),
        [after],
        line,
      );
    }
  });

  it('keeps the form and the zone of a time of day', () => {
    for (const [before, after] of [
      ['2026-02-10T18:11:13Z', '2027-03-01T00:00:00Z'],
      ['2026-02-10T18:11:13.250+02:00', '2027-03-01T00:00:00.000+02:00'],
      ['2026-02-10 8:15 -0530', '2027-03-01 0:00 -0530'],
      ['"2026-02-10T18:11"', '2027-03-01T00:00'],
      ['Tue, 10 Feb 2026 21:50:04 +0100', 'Mon, 01 Mar 2027 00:00:00 +0100'],
      ['10. Februar 2026, 14.30 Uhr', '1. März 2027, 00.00 Uhr'],
      ['10 février 2026 à 14:30', '1er mars 2027 à 00:00'],
      ['Di., 10. Februar 2026, 14:30 Uhr', undefined],
      ['February 10, 2026 at 2:30 pm', undefined],
    ] as const) {
      const text = `---\nlast_updated: ${before}\n---\n\n# P\n`;
      assert.deepEqual(
        parsePolicy(text).dates.map((mention) => rewriteDate(text, mention, '2027-03-01')?.newText),
        [after],
        before,
      );
    }
  });

  it('gives the days that a date may mean', () => {
    const ranges = parsePolicy(
      '# P\n\nEffective: 01/09/2022 | Last updated: January 2026 | Created: 2025-01-02 | Next review: TBD\n',
    ).dates.map(dayRange);
    assert.deepEqual(ranges, [
      { first: '2022-01-09', last: '2022-09-01' },
      { first: '2026-01-01', last: '2026-01-31' },
      { first: '2025-01-02', last: '2025-01-02' },
      undefined,
    ]);
  });
});

describe('a date with a day of the week', () => {
  const rewritten = (line: string, language: string): readonly string[] => {
    const text = `---\nlang: ${language}\n---\n\n# Garden\n\n${line}\n`;
    return parsePolicy(text, { path: 'garden.md' }).dates.flatMap((mention) => {
      const edit = mention.where === 'text' ? rewriteDate(text, mention, '2026-11-30') : undefined;
      return edit ? [applyEdits(text, [edit]).slice(text.indexOf(line), -1)] : [];
    });
  };
  for (const [language, before, after] of [
    ['ko', '시행일: 2024년 4월 3일 수요일', '시행일: 2026년 11월 30일 월요일'],
    ['ko', '시행일: 2024.04.03(수)', '시행일: 2026.11.30(월)'],
    ['ja', '最終更新日：2024年4月3日（水）', '最終更新日：2026年11月30日（月）'],
    ['ja', '最終更新日：2024年4月3日水曜日', '最終更新日：2026年11月30日月曜日'],
    ['zh', '更新日期：2024年4月3日 星期三', '更新日期：2026年11月30日 星期一'],
    ['zh', '更新日期：2024年4月3日（週三）', '更新日期：2026年11月30日（週一）'],
    ['en', 'Last updated: April 3, 2024 (Wednesday)', 'Last updated: November 30, 2026 (Monday)'],
    ['en', 'Last updated: 2024-04-03, WEDNESDAY', 'Last updated: 2026-11-30, MONDAY'],
    ['hu', 'Utoljára frissítve: 2024. április 3., szerda', 'Utoljára frissítve: 2026. november 30., hétfő'],
    ['ru', 'Последнее обновление: 3 апреля 2024 г. (среда)', 'Последнее обновление: 30 ноября 2026 г. (понедельник)'],
    ['en', 'Last updated: 3 April 2024 (with notes)', 'Last updated: 30 November 2026 (with notes)'],
  ] as const)
    it(`gets that of its new day: ${before}`, () => assert.deepEqual(rewritten(before, language), [after]));
  for (const [language, line] of [
    ['ko', '시행일: 수요일, 2024년 4월 3일'],
    ['ja', '最終更新日：2024年3月31日（日）'],
    ['en', 'Last updated: 3 April 2024 (Wed)'],
    ['en', 'Last updated: 3 April 2024 Wednesday mornings are quiet.'],
    ['ru', 'Последнее обновление: в среду, 3 апреля 2024'],
  ] as const)
    it(`stays where the name can't be told: ${line}`, () => assert.deepEqual(rewritten(line, language), []));

  const namesOf = LANGUAGES.flatMap(({ code, names }) => (names ? [{ code, names }] : []));
  for (const { code, names } of namesOf)
    it(`is written in the language with the code ${code}, before and behind`, () => {
      const [monday = '', , wednesday = ''] = names.weekdays.split(' ');
      const format = { kind: 'day-first', language: code, pattern: names.line?.date ?? '{d} {month} {yyyy}' } as const;
      const [old, now] = [writeDate('2024-04-03', format), writeDate('2026-11-30', format)];
      const label = names.line?.label ?? 'Last updated: ';
      for (const [shape, of] of [
        ['before', (day: string, date: string) => `${label}${day}, ${date}`],
        ['behind', (day: string, date: string) => `${label}${date} (${day})`],
      ] as const)
        assert.deepEqual(rewritten(of(wednesday, old), code), [of(monday, now)], shape);
    });
});
