/** How disclosures are phrased in lists by article, in generated texts, and in pasted ones; and when "not found" is a question. */
import assert from 'node:assert/strict';
import { coverageOf, type ItemStatus, parsePolicy } from '../../server/src/core/index.ts';

function coverage(language: string, text: string): ReturnType<typeof coverageOf> {
  return coverageOf(parsePolicy(`---\nlang: ${language}\n---\n\n${text}`, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
}

function statusOf(language: string, text: string, topic: string): string | undefined {
  return coverage(language, text).topics.find(({ id }) => id === topic)?.status;
}

function itemOf(language: string, text: string, id: string): ItemStatus | undefined {
  return coverage(language, text).profiles[0]?.items.find((item) => item.id === id)?.status;
}

describe('phrasings of disclosures', () => {
  for (const [language, topic, text] of [
    ['en', 'right-portability', '## Rights of members\n\n- Handing over of data (Article 20 GDPR)\n'],
    ['en', 'right-access', '## Rights of members\n\n- Information (Art. 15 GDPR)\n'],
    ['de', 'right-objection', '## Rechte der Mitglieder\n\n- Einspruch (Artikel 21 DSGVO)\n'],
    ['fr', 'right-restriction', '## Droits des membres\n\n- Gel des données (article 18 RGPD)\n'],
    ['en', 'purposes', 'The purpose of this survey is to learn which seeds our members like.\n'],
    ['de', 'statutory-requirement', 'Die Angabe der Beetgröße ist weder gesetzlich noch vertraglich vorgeschrieben.\n'],
    ['en', 'statutory-requirement', 'Giving us your bed size is neither a statutory nor a contractual requirement.\n'],
    ['en', 'transfer-safeguards', 'Seeds data goes to countries that are recognized as adequate by the European Commission.\n'],
    [
      'en',
      'rights-how',
      '## Your rights\n\nYou have the right of access.\n\nQuestions about seeds data can be sent to the following address: 4 Mill Lane.\n',
    ],
  ] as const)
    it(`finds ${topic} in ${JSON.stringify(text)}`, () => assert.equal(statusOf(language, text, topic), 'present'));

  it('finds where the clauses of a transfer can be read by a link to them', () =>
    assert.equal(
      statusOf('de', 'Näheres steht in den [Klauseln](https://example.org/standardvertragsklauseln).\n', 'transfer-copy'),
      'present',
    ));
  it('takes a report of a breach for no right to complain', () =>
    assert.equal(
      statusOf('en', 'After a breach of our seed store, we will inform the Information Commissioner.\n', 'complaint-authority'),
      'absent',
    ));
  it('takes a right to hear of safeguards for no safeguard', () =>
    assert.equal(
      statusOf(
        'de',
        'Sie haben das Recht, über die geeigneten Garantien gemäß Artikel 46 DSGVO unterrichtet zu werden.\n',
        'transfer-safeguards',
      ),
      'absent',
    ));
  it('takes articles written by software for no decision about people', () =>
    assert.equal(
      statusOf('en', '**AI-Assisted Articles**: Some of our seed stories are drafted by software.\n', 'automated-decisions'),
      'absent',
    ));
  it('reads a plain line over an address as a title', () => {
    const text = 'Name und Anschrift des Verantwortlichen\n\nSaatgut Musterdorf GmbH\nGartenweg 2\n79100 Freiburg\n';
    const { topics } = coverage('de', text);
    const [best] = topics.find(({ id }) => id === 'controller-identity')?.evidence ?? [];
    assert.equal(best && `---\nlang: de\n---\n\n${text}`.slice(best.span.start, best.span.end).split('\n')[0], 'Saatgut Musterdorf GmbH');
  });
});

describe('what is not found', () => {
  it('is missing where no words of the topic are there', () =>
    assert.equal(itemOf('en', 'We lend seeds and keep them dry.\n', 'gdpr-13-2-b-portability'), 'missing'));
  it('is a question with the passage where some are', () => {
    const correction = 'Tell us when the data on a seed packet need to be corrected.\n';
    assert.notEqual(itemOf('en', correction, 'gdpr-13-2-b-rectification'), 'missing');
    const item = coverage('de', 'Beschwerden über Keimfähigkeit nehmen wir gern entgegen.\n').profiles[0]?.items.find(
      ({ id }) => id === 'gdpr-13-2-d-complaint',
    );
    assert.deepEqual([item?.status, item?.evidence.length], ['question', 1]);
  });
  it('is warned of only for topics whose claims held', () => {
    const { profiles } = coverage('en', 'We lend seeds and keep them dry.\n');
    const severity = (topic: string): string | undefined => profiles[0]?.items.find((item) => item.topic === topic)?.severity;
    assert.deepEqual(['right-restriction', 'right-objection', 'statutory-requirement'].map(severity), [
      'warning',
      'information',
      'information',
    ]);
  });
});
