/** Whose address is shown: that of who is responsible, in lines, code, lists, or tables, and no host's or authority's. */
import assert from 'node:assert/strict';
import { coverageOf, parsePolicy } from '../../server/src/core/index.ts';

function topicOf(language: string, body: string, topic: string): { readonly status: string; readonly passage: string } {
  const text = `---\nlang: ${language}\n---\n\n${body}`;
  const { topics } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { kind: 'privacy' });
  const found = topics.find(({ id }) => id === topic);
  const span = found?.evidence[0]?.span;
  return { status: found?.status ?? '', passage: span ? text.slice(span.start, span.end) : '' };
}

/** Around the address of who is responsible: prose with words of addresses, and a host. */
const around = (address: string): string =>
  `# Datenschutz\n\nWir verarbeiten etwa den Namen und die Anschrift, die Sie in ein Kontaktformular eingeben, nach dem Saatgutgesetz 2021 (SaG).\n\n## Hosting\n\nUnser Hoster ist die Beispielwolke GmbH, Serverstraße 1, 10115 Berlin, hilfe@wolke.example.\n\n## Hinweise zur verantwortlichen Stelle\n\nDie verantwortliche Stelle ist:\n\n${address}\n\nVerantwortliche Stelle ist, wer über die Verarbeitung entscheidet.\n\n## Beschwerde\n\nSie können sich bei der Aufsichtsbehörde beschweren. Bei uns ist das die Datenschutzbehörde (dsb@behoerde.example; Amtsgasse 4, 1030 Wien).\n`;

describe('the address that is shown', () => {
  const shapes: readonly (readonly [shape: string, address: string])[] = [
    ['lines', 'Saatgutverein Musterdorf e.V.\\\nGartenweg 2\\\n79100 Freiburg\\\nE-Mail: post@saatgut.example'],
    [
      'lines with breaks in HTML',
      'Saatgutverein Musterdorf e.V.<br />\nGartenweg 2<br />\n79100 Freiburg<br />\nE-Mail: post@saatgut.example',
    ],
    ['fenced code', '```\nSaatgutverein Musterdorf e.V.\nGartenweg 2\n79100 Freiburg\n\nE-Mail: post@saatgut.example\n```'],
    ['indented lines', '    Saatgutverein Musterdorf e.V.\n    Gartenweg 2\n    79100 Freiburg\n    E-Mail: post@saatgut.example'],
    ['a list', '- Saatgutverein Musterdorf e.V.\n- Gartenweg 2\n- 79100 Freiburg\n- E-Mail: post@saatgut.example'],
    ['paragraphs', 'Saatgutverein Musterdorf e.V.\n\nGartenweg 2\n\n79100 Freiburg\n\nE-Mail: post@saatgut.example'],
    [
      'a table',
      '| Wer | Angaben |\n| --- | --- |\n| Name | Saatgutverein Musterdorf e.V. |\n| Straße | Gartenweg 2 |\n| Ort | 79100 Freiburg |\n| E-Mail | post@saatgut.example |',
    ],
  ];
  for (const [shape, address] of shapes)
    it(`is that of who is responsible, in ${shape}`, () => {
      for (const topic of ['contact', 'postal-address', 'controller-identity']) {
        const { status, passage } = topicOf('de', around(address), topic);
        assert.equal(status, 'present', topic);
        assert.match(passage, /Saatgutverein Musterdorf[^]*Gartenweg 2[^]*79100 Freiburg[^]*post@saatgut\.example/, topic);
      }
    });

  it('tells the officer from an authority', () => {
    assert.equal(topicOf('de', around('Saatgutverein Musterdorf e.V.'), 'dpo').status, 'absent');
    const officer = 'Erika Beispiel  \nGartenweg 2  \n79100 Freiburg  \nE-Mail: erika@saatgut.example';
    const text = around('Saatgutverein Musterdorf e.V.').concat(`\n**Datenschutzbeauftragte**\n\n${officer}\n`);
    assert.match(topicOf('de', text, 'dpo').passage, /^Erika Beispiel[^]*erika@/);
    assert.match(
      topicOf('de', text.replace('**Datenschutzbeauftragte**', '**Datenschutzbeauftragte und Verantwortliche**'), 'dpo').passage,
      /^Erika/,
    );
  });

  it('names who is responsible under a title that only says so', () => {
    const people = '# Privacy\n\nWe lend seeds.\n\n## Data controllers\n\nJo Sample\njo@seeds.example\n';
    assert.deepEqual(topicOf('en', people, 'controller-identity'), { status: 'present', passage: 'Jo Sample\njo@seeds.example' });
    const contact = '# Privacy\n\nWe lend seeds.\n\n## Your contact information\n\nSeed Library Sampleton\n12 Mill Lane\nBristol BS1 4DJ\n';
    assert.equal(topicOf('en', contact, 'controller-identity').status, 'partial');
  });

  it('belongs to nobody else', () => {
    const text =
      '# Privacy\n\n## Hosting\n\nOur hosting provider is:\n\nSample Cloud Ltd\n7 Server Road\nLeeds LS1 4DJ\n\n## Complaints\n\nThe supervisory authority is:\n\nPrivacy Office\n1 Court Road\nOxford OX1 4DJ\n\n## Contact\n\nSeed Library Sampleton\n12 Mill Lane\nBristol BS1 4DJ\n';
    for (const topic of ['contact', 'postal-address']) assert.match(topicOf('en', text, topic).passage, /^Seed Library/);
    assert.doesNotMatch(topicOf('en', text, 'controller-identity').passage, /Cloud|Office/);
  });

  it("is no other company's where that is called responsible", () => {
    const text = (leadIn: string): string =>
      `# Privacy\n\n## Services\n\n${leadIn}\n\nGoogle Ireland Limited\nGordon House 4\nSeed Road 5\nDublin\nservice@cloud.example\n\n## Data controller\n\nSeed Library Sampleton\njo@seeds.example\n`;
    for (const leadIn of ['The party responsible for hosting is:', 'The controller of that service is:'])
      for (const topic of ['contact', 'controller-identity'])
        assert.match(topicOf('en', text(leadIn), topic).passage, /^Seed Library/, leadIn);
  });

  it('is no sentence behind the lines', () => {
    const text = '# Privacy\n\n## Data controller\n\n- Seed Library Sampleton\n- jo@seeds.example\n- We answer within 10 days of spring.\n';
    assert.match(topicOf('en', text, 'contact').passage, /^Seed Library Sampleton\n- jo@seeds\.example$/);
  });

  it('is no data of people', () => {
    const text = '# Privacy\n\nWe store your name and your postal address.\n';
    assert.equal(topicOf('en', text, 'postal-address').status, 'partial');
    assert.equal(
      topicOf('en', text.replace('postal address', 'post. Our postal address: see the shop'), 'postal-address').status,
      'present',
    );
  });

  it('is not looked for in code that has a language', () => {
    const text = '# Privacy\n\n## Controller\n\n```yaml\nSeed Library Sampleton\njo@seeds.example\n```\n';
    assert.equal(topicOf('en', text, 'contact').status, 'absent');
  });
});
