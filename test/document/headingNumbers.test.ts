/** What a heading's number is: every style of real policies, and what only looks like one. */
import assert from 'node:assert/strict';
import { romanValue, writeNumber } from '../../server/src/core/document/outline/headingNumbers.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

/** Each heading of a list as `[number] parts style |title|`, or `- |title|` where there is no number. */
function describeHeadings(headings: readonly string[], lineEnd = '\n'): string[] {
  const text = headings.map((heading) => `## ${heading}${lineEnd}${lineEnd}Text.${lineEnd}`).join(lineEnd);
  return parsePolicy(text).sections.all.map(({ heading: { number, title, titleSpan } }) => {
    assert.equal(text.slice(titleSpan.start, titleSpan.end).replace(/[\\*_`]|&#46;/g, ''), title.replace(/[*_`]/g, ''), 'title span');
    if (number) number.partSpans.forEach(({ start, end }) => assert.match(text.slice(start, end), /^[\dA-Za-z]+$/));
    return `${number ? `[${number.text}] ${number.word ?? ''} ${number.parts.join(',')} ${number.style}`.replace(/ {2,}/g, ' ') : '-'} |${title}|`;
  });
}

describe('heading numbers', () => {
  const numbers: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['dot', ['1. Scope'], ['[1] 1 decimal |Scope|']],
    ['escaped dot', ['1\\. Scope'], ['[1] 1 decimal |Scope|']],
    ['entity dot', ['1&#46; Scope'], ['[1] 1 decimal |Scope|']],
    ['parenthesis', ['1) Scope'], ['[1] 1 decimal |Scope|']],
    ['two parentheses', ['(1) Scope'], ['[(1)] 1 decimal |Scope|']],
    ['hyphen', ['1 - Scope'], ['[1] 1 decimal |Scope|']],
    ['dash', ['1 – Scope', '2 — Terms'], ['[1] 1 decimal |Scope|', '[2] 2 decimal |Terms|']],
    ['colon', ['1: Scope'], ['[1] 1 decimal |Scope|']],
    ['ideographic comma', ['1、定义'], ['[1] 1 decimal |定义|']],
    ['no space', ['1.Scope', '2.资格条件'], ['[1] 1 decimal |Scope|', '[2] 2 decimal |资格条件|']],
    ['tab', ['1.\tDEFINITIONS'], ['[1] 1 decimal |DEFINITIONS|']],
    ['bare', ['1 Scope', '2 Terms'], ['[1] 1 decimal |Scope|', '[2] 2 decimal |Terms|']],
    [
      'deep',
      ['2.1 A', '2.1. B', '3.1.1 C', '1.2.3.4. D'],
      ['[2.1] 2,1 decimal |A|', '[2.1] 2,1 decimal |B|', '[3.1.1] 3,1,1 decimal |C|', '[1.2.3.4] 1,2,3,4 decimal |D|'],
    ],
    ['one point zero', ['1.0 Purpose', '2.0 Scope'], ['[1.0] 1 decimal |Purpose|', '[2.0] 2 decimal |Scope|']],
    ['put in between', ['1A. Payment', '4.1A. Cards'], ['[1A] 1.01 decimal |Payment|', '[4.1A] 4,1.01 decimal |Cards|']],
    ['letters', ['A. Who', 'B. What'], ['[A] 1 letter |Who|', '[B] 2 letter |What|']],
    ['small letters', ['a. Who', 'b. What'], ['[a] 1 letter |Who|', '[b] 2 letter |What|']],
    ['letters in parentheses', ['(a) Who', '(b) What'], ['[(a)] 1 letter |Who|', '[(b)] 2 letter |What|']],
    [
      'roman',
      ['I. Who', 'II. What', 'III. When', 'IV. Where', 'V. Why'],
      ['[I] 1 roman |Who|', '[II] 2 roman |What|', '[III] 3 roman |When|', '[IV] 4 roman |Where|', '[V] 5 roman |Why|'],
    ],
    ['small roman', ['(i) Who', '(ii) What'], ['[(i)] 1 roman |Who|', '[(ii)] 2 roman |What|']],
    ['I among letters', ['H. Who', 'I. What', 'J. When'], ['[H] 8 letter |Who|', '[I] 9 letter |What|', '[J] 10 letter |When|']],
    ['C and D', ['C. Who', 'D. What'], ['[C] 3 letter |Who|', '[D] 4 letter |What|']],
    ['Section', ['Section 1. Scope'], ['[Section 1] section 1 decimal |Scope|']],
    ['Article', ['Article 1 - Scope', 'ARTICLE 2'], ['[Article 1] article 1 decimal |Scope|', '[ARTICLE 2] article 2 decimal ||']],
    ['Part', ['Part I', 'Part II – More'], ['[Part I] part 1 roman ||', '[Part II] part 2 roman |More|']],
    ['Annex', ['Annex A', 'Annex B: Measures'], ['[Annex A] annex 1 letter ||', '[Annex B] annex 2 letter |Measures|']],
    ['Appendix', ['Appendix B', 'Appendix C'], ['[Appendix B] appendix 2 letter ||', '[Appendix C] appendix 3 letter ||']],
    [
      'German',
      ['Artikel 1 Geltung', 'Artikel 2 Preise'],
      ['[Artikel 1] artikel 1 decimal |Geltung|', '[Artikel 2] artikel 2 decimal |Preise|'],
    ],
    ['Abschnitt', ['Abschnitt 1: Geltung'], ['[Abschnitt 1] abschnitt 1 decimal |Geltung|']],
    ['Spanish', ['Cláusula 1. Objeto'], ['[Cláusula 1] cláusula 1 decimal |Objeto|']],
    ['paragraph sign', ['§ 1 Geltung', '§ 2 Preise'], ['[§ 1] § 1 decimal |Geltung|', '[§ 2] § 2 decimal |Preise|']],
    ['behind an empty link', ['[](#3-1-1)3.1.1 Daten'], ['[3.1.1] 3,1,1 decimal |Daten|']],
    ['behind an anchor', ['<a name="x"></a>1. Scope'], ['[1] 1 decimal |Scope|']],
    ['bold', ['**2.1 “User”**'], ['[2.1] 2,1 decimal |“User”|']],
    ['bold number', ['**1.** Scope'], ['[1] 1 decimal |Scope|']],
    ['code in the title', ['1. `last_updated`'], ['[1] 1 decimal |last_updated|']],
    ['nothing behind it', ['1.'], ['[1] 1 decimal ||']],
    ['astral characters', ['1. 😀 Scope 𝒳'], ['[1] 1 decimal |😀 Scope 𝒳|']],
  ];
  for (const [name, headings, expected] of numbers) {
    it(`reads ${name}`, () => {
      assert.deepEqual(describeHeadings(headings), expected);
      assert.deepEqual(describeHeadings(headings, '\r\n'), expected);
    });
  }

  const friends = [
    'COVID-19 rules',
    '5 Whys Analysis',
    '2FA',
    '3rd party tools',
    '401(k)',
    '2024 Report',
    'A Note',
    'U.S. Government',
    '1. Januar 2025',
    '3 May 2024',
    '1.2.0 - 2024-05-01',
    '24/7 Support',
    '1.5 million users',
    '30 days',
    '(Optional) Extras',
    '(c) 2024 Qualy',
    'Section 508 Compliance',
    'Parties',
    'Part of the deal',
    'Steps 1',
    'Q: Who?',
    '1️⃣ First',
    '10.12.2025',
    'v1.2 Changes',
    '3-2-1 Backups',
    'Article about us',
    'i.e. more',
    'X. Smith',
    'AU-01 — Oversight',
    'A.5.1 Policies',
    '',
  ];
  for (const friend of friends) {
    it(`sees no number in "${friend}"`, () => {
      const [heading] = describeHeadings([friend]);
      assert.equal(heading, `- |${friend}|`);
    });
  }
  it('believes a bare number only beside its neighbours', () =>
    assert.deepEqual(
      describeHeadings(['1. Scope', '2 Terms', '5 Whys']).map((one) => one.slice(0, 3)),
      ['[1]', '[2]', '- |'],
    ));

  it('reads roman numbers in their usual spelling only', () => {
    for (let value = 1; value < 90; value++) assert.equal(romanValue(writeNumber(value, 'roman', 'I')), value);
    for (const text of ['', 'IIII', 'VX', 'IC', 'abc', 'iix']) assert.equal(romanValue(text), undefined, text);
  });
});
