/** What is still to be filled in, and the brackets and words of finished texts. */
import assert from 'node:assert/strict';
import { findPlaceholders } from '../../server/src/core/document/wording/placeholders.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

const find = (text: string): string[] => {
  const { markdown, frontMatter } = parsePolicy(text);
  return findPlaceholders(text, markdown, frontMatter).map(
    ({ span, kind }) => `${kind === 'variable' ? '$' : ''}${text.slice(span.start, span.end)}`,
  );
};

describe('placeholders', () => {
  for (const blank of [
    '[COMPANY]',
    '[Company Name]',
    '[company]',
    '[DATE]',
    '[Date]',
    '[●]',
    '[___]',
    '[XX]',
    '[TBD]',
    '[To be determined]',
    '[insert your address]',
    '[your name]',
    '[Your Company, Inc.]',
    '[Name of the DPO]',
    '[email address]',
    '[E-Mail-Adresse einfügen]',
    '[Firma]',
    '[Datum]',
    '[nom de la société]',
    '[fecha]',
    '[Security Officer]',
    '[day/month/year]',
    '[INCIDENT RESPONSE TEAM]',
    '[EMAIL/PHONE]',
    '[City, State, Zip Code]',
    '[link goes here]',
    '<insert e-mail address here>',
    '<Company Name>',
    '<company-name>',
    '<your city>',
    'TBD',
    'FIXME',
    '20XX',
    'XX/XX/20XX',
    'lorem ipsum dolor',
  ])
    it(`a blank: ${blank}`, () => assert.deepEqual(find(`We, of ${blank} here.`), [blank]));

  for (const variable of ['{{companyName}}', '{{ company.name }}', '{{{name}}}', '${company}', '%COMPANY%', '<%= name %>'])
    it(`a variable: ${variable}`, () => assert.deepEqual(find(`We, of ${variable} here.`), [`$${variable}`]));

  for (const finished of [
    '[sic]',
    '[...]',
    '[…]',
    '[ ]',
    '[x]',
    '[74]',
    '[emphasis added]',
    '[REDACTED]',
    '[SIGNATURE PAGE FOLLOWS]',
    '[Intentionally left blank]',
    '[BAA]',
    '[GDPR]',
    '[t]he',
    '[164.308(a)(2)]',
    '[CC5.1, CC6.1]',
    '[see below]',
    '[Privacy Policy]',
    '[Security]',
    '[link](https://larkspur.garden)',
    '[Company Name](https://larkspur.garden)',
    '`[COMPANY]`',
    '“[insert group] should go”',
    '"[name] likes this"',
    'Settings > [your name]',
    '[Name]{#name} and [Date]{.when}',
    '<b>bold</b>',
    '<address>x</address>',
    'a <details> b',
    '{{< figure >}}',
    '{{% note %}}',
    '{% include x %}',
    '100%',
    'TBDs',
    'the todo list',
    'XX chromosomes',
    'BMX XXX',
    '+1 XXXXXXXXXX',
    'TODO O RISCO',
    'in the format YYYY-MM-DD',
    'Signature: ______',
    'method_to_be',
    '**Date:** ________',
  ])
    it(`finished: ${finished}`, () =>
      assert.deepEqual(find(`We, of ${finished} here.`.replace(/ here\.$/, finished.includes('__') ? '' : ' here.')), []));

  it('keep their places with CRLF, BOM, escapes, entities and astral characters', () => {
    assert.deepEqual(find('\uFEFF🌱 of \\[date\\]\r\n\r\n| 🌱 | TBD |\r\n|---|---|\r\n| &#91;Date&#93; | x |'), [
      '[date\\]',
      'TBD',
      '&#91;Date&#93;',
    ]);
  });

  it('are looked for in front matter, except in dates', () => {
    assert.deepEqual(find('---\ntitle: "[COMPANY] Policy"\nlast_updated: TBD\ntags: [a, "{{b}}"]\n---\n'), ['[COMPANY]', '${{b}}']);
  });

  it('are no links by reference', () => {
    assert.deepEqual(find('[Date] and [name][date] and [City].\n\n[date]: /date\n'), ['[City]']);
  });
});
