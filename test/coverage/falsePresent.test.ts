/** What only looks like a statement: what access covers, minimal data, disclosure by law, spam filters, and grounds of other rights. */
import assert from 'node:assert/strict';
import { coverageOf, type ItemStatus, parsePolicy } from '../../server/src/core/index.ts';

function coverage(language: string, body: string): { readonly text: string; readonly found: ReturnType<typeof coverageOf> } {
  const text = `---\nlang: ${language}\n---\n\n${body}`;
  return { text, found: coverageOf(parsePolicy(text, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' }) };
}

function statusOf(language: string, body: string, topic: string): ItemStatus | undefined {
  return coverage(language, body).found.profiles[0]?.items.find((item) => item.topic === topic)?.status;
}

function passageOf(language: string, body: string, topic: string): string {
  const { text, found } = coverage(language, body);
  const span = found.topics.find(({ id }) => id === topic)?.evidence[0]?.span;
  return span ? text.slice(span.start, span.end) : '';
}

describe('what only looks like a statement', () => {
  const cases: readonly (readonly [topic: string, language: string, body: string, status: ItemStatus])[] = [
    [
      'transfers',
      'de',
      '## Ihre Rechte\n\n### Recht auf Auskunft\n\nSie können Auskunft verlangen.\n\n#### Umfang\n\n- die Empfänger, insbesondere bei Empfängern in Drittländern oder bei internationalen Organisationen\n- Ferner steht Mitgliedern ein Auskunftsrecht darüber zu, ob Saatgutdaten an ein Drittland übermittelt wurden.\n',
      'missing',
    ],
    [
      'transfers',
      'en',
      '## Right of access\n\nYou may ask for access to your data.\n\n- the recipients, in particular recipients in third countries or international organisations\n',
      'question',
    ],
    ['statutory-requirement', 'de', 'Verarbeitet werden nur jene Daten, die für die Ausleihe notwendig sind.\n', 'missing'],
    ['statutory-requirement', 'en', 'This information is required for technical purposes, to show you the catalogue.\n', 'missing'],
    ['legal-basis', 'en', 'Except when required by law, we never publish who lent a seed.\n', 'missing'],
    ['automated-decisions', 'en', 'Notes on seeds may pass through an automated spam detection service.\n', 'partial'],
    [
      'legitimate-interests',
      'de',
      'Sie können jederzeit gegen die Verarbeitung, die zur Wahrung berechtigter Interessen der Bücherei im Sinne des Gesetzes nötig ist, Widerspruch einlegen.\n',
      'partial',
    ],
    [
      'legitimate-interests',
      'en',
      'You have the right to object to processing that is done for the legitimate interests of the library.\n',
      'partial',
    ],
    [
      'withdraw-consent',
      'en',
      'You have the right to erasure. For example, the processing was based on your consent and you wish to withdraw that consent.\n',
      'partial',
    ],
  ];
  for (const [topic, language, body, status] of cases)
    it(`leaves ${topic} ${status} by ${JSON.stringify(body)}`, () => assert.equal(statusOf(language, body, topic), status));

  it('leaves what is said beside it', () => {
    assert.equal(statusOf('en', 'You can withdraw your consent at any time, and we then erase the data.\n', 'withdraw-consent'), 'present');
    assert.equal(
      statusOf(
        'en',
        'We process your data for our legitimate interest in keeping seeds apart. You may object to that.\n',
        'legitimate-interests',
      ),
      'present',
    );
    assert.equal(statusOf('de', 'Ihre Daten werden an Empfänger in Drittländern übermittelt.\n', 'transfers'), 'present');
    assert.equal(statusOf('de', '## Auskunft\n\n- Wir übermitteln Daten in Drittländer.\n', 'transfers'), 'present');
  });
});

describe('portability in other words', () => {
  it('is found where data goes to somebody else', () => {
    assert.equal(
      statusOf('de', 'Sie können die Übermittlung erhobener Daten an einen Dritten verlangen.\n', 'right-portability'),
      'present',
    );
  });
  it('is a question where data is exported', () =>
    assert.equal(
      statusOf('en', 'You can ask to receive an exported file of the data we hold on your seeds.\n', 'right-portability'),
      'question',
    ));
});

describe('sentences about rights', () => {
  it('are shown last for what is done', () => {
    const text =
      '## How we work\n\nWe share data with seed partners. We process data where it is necessary for our legitimate interests.\n\n## What you can do\n\n- You have the right to have your data erased where the processing was based on your consent and there is no legal ground for it.\n- You have the right of access to the data and to whom we disclosed it, such as recipients of your data are: partners with names.\n';
    assert.match(passageOf('en', text, 'legal-basis'), /^We process data where/);
    assert.match(passageOf('en', text, 'recipients'), /^We share data/);
  });
});
