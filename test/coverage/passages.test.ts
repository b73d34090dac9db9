/** Which passage is shown for a topic, and what is no statement of it: definitions, contents of the right of access, other companies, denials. */
import assert from 'node:assert/strict';
import { coverageOf, type ItemStatus, parsePolicy } from '../../server/src/core/index.ts';

function topicOf(text: string, topic: string): { readonly status: string; readonly passage: string } {
  const { topics } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { kind: 'privacy' });
  const found = topics.find(({ id }) => id === topic);
  const span = found?.evidence[0]?.span;
  return { status: found?.status ?? '', passage: span ? text.slice(span.start, span.end) : '' };
}

function itemStatus(text: string, id: string): ItemStatus | undefined {
  const { profiles } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
  return profiles[0]?.items.find((item) => item.id === id)?.status;
}

const inLanguage = (language: string, text: string): string => `---\nlang: ${language}\n---\n\n${text}`;

describe('the passage that is shown for a topic', () => {
  it('is no definition', () => {
    const english =
      '# Privacy\n\n## Definitions\n\n"Restriction of processing" means that stored seeds data is marked.\n\n## What you can do\n\nYou have the right to restrict how we process your data.\n';
    assert.match(topicOf(english, 'right-restriction').passage, /^You have/);
    const german = inLanguage(
      'de',
      '# Datenschutz\n\n## 1. Begriffsbestimmungen\n\n### a) Profiling\n\nProfiling ist jede Art der automatisierten Verarbeitung von Saatgutdaten.\n\n## 2. Entscheidungen\n\nEine automatisierte Entscheidung über die Ausleihe treffen wir nicht.\n',
    );
    assert.match(topicOf(german, 'automated-decisions').passage, /^Eine automatisierte/);
    const french = inLanguage(
      'fr',
      "# Confidentialité\n\n## Définitions\n\n« Destinataire » désigne toute personne à qui des données sont communiquées.\n\n## Partage\n\nVos données sont communiquées à notre prestataire d'expédition.\n",
    );
    assert.match(topicOf(french, 'recipients').passage, /^Vos données/);
  });

  it('is not what the right of access covers', () => {
    const english =
      '# Privacy\n\n## Access\n\nYou have the right to access the following information:\n\n- the source of the data\n- the existence of the right to rectification or erasure\n- the existence of the right to lodge a complaint with a supervisory authority\n\n## Correction\n\nYou may request the correction of inaccurate data.\n';
    assert.match(topicOf(english, 'right-rectification').passage, /^You may request/);
    assert.equal(topicOf(english, 'data-source').status, 'absent');
    assert.equal(topicOf(english, 'complaint-authority').status, 'partial');
    const german = inLanguage(
      'de',
      '# Datenschutz\n\n## Rechte\n\nSie haben das Recht auf Auskunft über die Zwecke, die Empfänger, die Speicherdauer, das Bestehen eines Rechts auf Löschung und die Herkunft der Daten, die wir von Dritten erhalten haben.\n\nSie können die Löschung Ihrer Daten verlangen.\n',
    );
    assert.match(topicOf(german, 'right-erasure').passage, /^Sie können die Löschung/);
    assert.equal(topicOf(german, 'data-source').status, 'absent');
  });

  it('names who is responsible rather than a host', () => {
    const german = inLanguage(
      'de',
      '# Datenschutz\n\n## Hosting\n\nUnser Hoster ist die Beispielwolke GmbH, Serverstraße 1, 10115 Berlin.\n\n## Wer wir sind\n\nVerantwortlich für die Verarbeitung ist der Saatgutverein Musterdorf e.V., Gartenweg 2, 79100 Freiburg. Wir antworten gern.\n',
    );
    assert.equal(topicOf(german, 'controller-identity').status, 'present');
    assert.match(topicOf(german, 'controller-identity').passage, /Saatgutverein Musterdorf e\.V\., Gartenweg 2, 79100 Freiburg\.$/);
  });

  it('says what is done rather than what is not', () => {
    const text =
      '# Privacy\n\nWe do not share your data with third parties for their own ends.\n\nWe share your address with our delivery partners.\n';
    assert.match(topicOf(text, 'recipients').passage, /^We share your address/);
    assert.equal(topicOf('# Privacy\n\nWe do not share your data with third parties.\n', 'recipients').status, 'present');
  });

  it('is where the heading names the topic', () => {
    const text = inLanguage(
      'de',
      '# Datenschutz\n\n## Bestellung\n\nWir verarbeiten Ihre Adresse gemäß Art. 6 Abs. 1 lit. b DSGVO.\n\n## Rechtsgrundlagen der Verarbeitung\n\nFür den Versand stützen wir uns auf Art. 6 Abs. 1 lit. b DSGVO.\n',
    );
    assert.match(topicOf(text, 'legal-basis').passage, /^Für den Versand/);
  });

  it('says what the company does rather than what people may demand', () => {
    const text =
      '# Privacy\n\nYou may object to the use of your data for marketing purposes.\n\nWe use your address to deliver seeds and to manage your loans.\n';
    assert.match(topicOf(text, 'purposes').passage, /^We use your address/);
  });

  it('is a statement rather than a question, a disclaimer, or a mention', () => {
    assert.match(
      topicOf(
        '# Privacy\n\n**Which data is stored, and how long do we keep it for 2 years or less?**\n\nWe keep loans for 2 years.\n',
        'retention',
      ).passage,
      /^We keep/,
    );
    assert.match(
      topicOf(
        '# Privacy\n\nWe have no access to or control over data that you give to third parties.\n\nWe share your address with our delivery partners.\n',
        'recipients',
      ).passage,
      /^We share/,
    );
    assert.match(
      topicOf(
        inLanguage(
          'de',
          '# Datenschutz\n\nAuf die Weitergabe durch Dritte haben wir keinen Einfluss.\n\nIhre Anschrift geben wir an unseren Dienstleister für den Versand weiter, und übermitteln sie an Dritte.\n',
        ),
        'recipients',
      ).passage,
      /^Ihre Anschrift/,
    );
    assert.match(
      topicOf(
        '# Privacy\n\nThe data is stored on servers in the European Union.\n\nLoan letters are transferred to a printer outside the EU.\n',
        'transfers',
      ).passage,
      /^Loan letters/,
    );
    assert.match(
      topicOf(
        '# Privacy\n\nAggregate information may be shared with third parties.\n\nYour address is shared with our partners.\n',
        'recipients',
      ).passage,
      /^Your address/,
    );
    assert.match(
      topicOf(
        '# Privacy\n\nIf you have questions or require more information, you may be used to hesitate to contact us.\n\nWe use your address to deliver seeds.\n',
        'purposes',
      ).passage,
      /^We use/,
    );
  });

  it('stands under the GDPR rather than under an American law', () => {
    const text =
      '# Privacy\n\n## Your CCPA rights\n\nTo exercise any of these rights, email us at seeds@library.example.\n\n## Your GDPR rights\n\nTo exercise any of your rights, email us at rights@library.example.\n';
    assert.match(topicOf(text, 'rights-how').passage, /rights@library/);
  });

  it('is a whole sentence, not the label before it', () => {
    const text =
      '# Privacy\n\n**Legal basis.** For the loan we rely on Art. 6(1)(b) GDPR, since it is a contract with you. We keep no copies.\n';
    assert.match(topicOf(text, 'legal-basis').passage, /contract with you\.$/);
  });

  it('is an address at which people are read', () => {
    const text =
      '# Privacy\n\nWe store account names such as name@library.example.\n\nTo be removed from our mailing list, write to leave@library.example.\n\n## Contact\n\nseeds@library.example\n';
    assert.match(topicOf(text, 'contact').passage, /seeds@library/);
    assert.equal(topicOf('# Privacy\n\nDo not hesitate to contact us about seeds.\n', 'contact').status, 'absent');
    assert.equal(itemStatus('# Privacy\n\nDo not hesitate to contact us about seeds.\n', 'gdpr-13-1-a-contact'), 'question');
  });

  it('is a cell below the title that asks for it', () => {
    const text = inLanguage('de', '# Datenschutz\n\n| Daten | Zweck |\n| --- | --- |\n| Beetgröße | Auswahl der Saat |\n');
    assert.equal(topicOf(text, 'purposes').passage, 'Auswahl der Saat');
  });

  it('is a right in other words', () => {
    for (const [text, topic] of [
      ['You have the right to request information about the data we hold about you.', 'right-access'],
      [inLanguage('de', 'Sie können von uns Auskunft verlangen.'), 'right-access'],
      [inLanguage('fr', 'Vous pouvez demander des renseignements sur les données que nous gardons.'), 'right-access'],
      ['We rely on our overriding legitimate interest in protecting the seeds.', 'legitimate-interests'],
      [inLanguage('de', 'Wir haben ein überwiegendes berechtigtes Interesse an dem Schutz der Saat.'), 'legitimate-interests'],
      [inLanguage('fr', 'Nous avons un intérêt légitime prépondérant à protéger les graines.'), 'legitimate-interests'],
    ] as const)
      assert.equal(topicOf(`${text}\n`, topic).status, 'present', text);
    for (const [text, topic] of [
      [inLanguage('de', 'Das Konto wird bei Widerruf der Zugangsberechtigung gesperrt.'), 'withdraw-consent'],
      ['We may revoke your access to the seed store.', 'withdraw-consent'],
      [inLanguage('fr', "Le retrait des habilitations d'accès est noté."), 'withdraw-consent'],
      [inLanguage('de', 'Ausleihen werden nach dem Austritt berechtigter Personen gelöscht.'), 'right-erasure'],
      [inLanguage('de', 'Dieser Text ist für Gärtner, Datenschutzbeauftragte und Vereine gedacht.'), 'dpo'],
    ] as const)
      assert.equal(topicOf(`${text}\n`, topic).status, 'absent', text);
  });

  it('is no word in another sense', () => {
    assert.equal(
      topicOf('# Privacy\n\nOur logs hold the [HTTP method](https://example.org/wiki/Request_methods).\n', 'contact').status,
      'absent',
    );
    assert.equal(
      topicOf('# Privacy\n\nThe request number is used by volunteers to access the details of a loan.\n', 'right-access').status,
      'absent',
    );
    const credit = inLanguage(
      'de',
      '# Datenschutz\n\nDiese Datenschutzerklärung wurde mit dem Generator eines externen Datenschutzbeauftragten erstellt.\n',
    );
    assert.equal(topicOf(credit, 'dpo').status, 'absent');
    const profiling = inLanguage(
      'de',
      '# Datenschutz\n\nSie können jederzeit gegen Werbung, einschließlich Profiling, Widerspruch einlegen.\n',
    );
    assert.equal(topicOf(profiling, 'automated-decisions').status, 'absent');
  });
});

describe('what is read as a statement', () => {
  for (const [language, topic, sentence] of [
    ['de', 'complaint-authority', 'Recht auf Beschwerde gemäß Art. 77 DSGVO.'],
    ['de', 'complaint-authority', 'Sie können eine Beschwerde bei der Landesbehörde für Datenschutz einreichen.'],
    ['de', 'object-marketing', 'Sie können der Nutzung Ihrer Daten für Direktwerbung jederzeit widersprechen.'],
    ['de', 'object-marketing', 'Sie haben ein Widerspruchsrecht. Es besteht auch, wenn wir Daten zur Direktwerbung nutzen.'],
    ['de', 'right-access', 'Ihnen steht ein Recht auf Zugang zu.'],
    ['de', 'right-rectification', 'Sie haben das Recht, veraltete Angaben aktualisieren zu lassen.'],
    ['de', 'statutory-requirement', 'Eine Pflicht zur Bereitstellung der Daten besteht nicht.'],
    ['de', 'rights-how', 'Um Ihre Rechte auszuüben, schreiben Sie uns eine E-Mail.'],
    ['fr', 'right-rectification', 'Vous pouvez demander la mise à jour de vos données.'],
    ['fr', 'right-objection', 'Vous pouvez vous opposer au traitement de vos données.'],
    ['fr', 'object-marketing', 'Vous pouvez vous opposer à la prospection.'],
    ['fr', 'statutory-requirement', 'Sans ces informations, nous ne pourrons pas vous prêter de graines : cela est impossible.'],
    ['fr', 'rights-how', 'Pour exercer vos droits, écrivez à notre bureau.'],
    ['en', 'statutory-requirement', 'Without this data we cannot lend you any seeds.'],
    ['en', 'rights-how', 'Contact us at the desk below to exercise any of your rights.'],
    ['en', 'object-marketing', 'You may object at any time to the use of your address for direct marketing.'],
  ] as const)
    it(`is ${topic} in "${sentence}"`, () =>
      assert.equal(
        topicOf(inLanguage(language, `# ${language === 'en' ? 'Privacy' : 'Datenschutz'}\n\n${sentence}\n`), topic).status,
        'present',
      ));

  it('needs a way to use a right, not a mention of its use', () => {
    assert.equal(topicOf('# Privacy\n\nWe contact you about your request when a loan ends.\n', 'rights-how').status, 'absent');
    assert.equal(
      topicOf(inLanguage('de', '# Datenschutz\n\nWir speichern dies zur Geltendmachung von Rechtsansprüchen.\n'), 'rights-how').status,
      'absent',
    );
  });
});

describe('safeguards of transfers', () => {
  it('are a question where nothing is transferred', () => {
    for (const text of [
      '# Privacy\n\nWe do not transfer your data outside the European Union.\n',
      inLanguage('de', '# Datenschutz\n\n## Übermittlung in Drittländer\n\nWir übermitteln Ihre Daten nicht in Länder außerhalb der EU.\n'),
      inLanguage('fr', "# Confidentialité\n\nAucun transfert de données hors de l'Union européenne n'est réalisé.\n"),
    ])
      assert.deepEqual([itemStatus(text, 'gdpr-13-1-f-safeguards'), topicOf(text, 'transfers').status], ['question', 'present'], text);
  });
  it('are missing where something is', () =>
    assert.equal(itemStatus('# Privacy\n\nWe transfer your data to the United States.\n', 'gdpr-13-1-f-safeguards'), 'missing'));
});
