/** Which passage comes first: the plain statement of a policy about itself, whole, and with whose address it is. */
import assert from 'node:assert/strict';
import { coverageOf, type ItemStatus, parsePolicy, quoteOf } from '../../server/src/core/index.ts';

interface Shown {
  readonly status: ItemStatus | undefined;
  /** As views and reports show it. */
  readonly passage: string;
}

function shown(language: string, body: string, topic: string): Shown {
  const text = `---\nlang: ${language}\n---\n\n${body}`;
  const { topics, profiles } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
  const item = profiles[0]?.items.find((one) => one.topic === topic);
  const span = (item ?? topics.find(({ id }) => id === topic))?.evidence[0]?.span;
  return { status: item?.status, passage: span ? quoteOf(text, span) : '' };
}

/** Policies in which the first passage must begin with certain words. */
function first(cases: readonly (readonly [what: string, language: string, topic: string, body: string, passage: RegExp])[]): void {
  for (const [what, language, topic, body, passage] of cases) it(what, () => assert.match(shown(language, body, topic).passage, passage));
}

/** Sentences that leave a topic as it is. */
function leaves(cases: readonly (readonly [status: ItemStatus, language: string, topic: string, body: string])[]): void {
  for (const [status, language, topic, body] of cases)
    it(`leaves ${topic} ${status} by ${JSON.stringify(body)}`, () => assert.equal(shown(language, body, topic).status, status));
}

describe('whose address is evidence of contact', () => {
  leaves([
    // Of a video service, a host, and a processor.
    [
      'missing',
      'en',
      'contact',
      '# Privacy\n\n## Films\n\nThe operating company of the films is Moving Beans, LLC, 12 Mill Lane, Bristol BS1 4DJ.\n',
    ],
    [
      'missing',
      'de',
      'contact',
      '# Datenschutz\n\nHostingdienste stellt uns die Beetwolke SE, Gartenweg 2, 79100 Freiburg, zur Verfügung.\n',
    ],
    [
      'missing',
      'en',
      'contact',
      '# Privacy\n\n## Our processors\n\nLabels are printed for us by Sample Print GmbH, Gartenweg 2, D-79100 Freiburg.\n',
    ],
    // Ways to write without an address.
    ['partial', 'en', 'contact', '# Privacy\n\nPlease contact us through the catalogue or at our designated contact address.\n'],
    [
      'missing',
      'de',
      'contact',
      '# Datenschutz\n\nWenn Sie uns Saat anbieten (z. B. per Kontaktformular, E-Mail oder Telefon), speichern wir das Angebot.\n',
    ],
    // The mailbox of who is responsible.
    [
      'question',
      'de',
      'dpo',
      '# Datenschutz\n\n## Verantwortlicher\n\nSaatgutverein Musterdorf e.V.\\\nGartenweg 2\\\n79100 Freiburg\\\nE-Mail: datenschutz@saatgut.example\n',
    ],
  ]);
  first([
    [
      'is that of the contact section, not of the one on children',
      'en',
      'contact',
      '# Privacy\n\n## Minimum age\n\nIf you are under 16, please email young@seeds.example.\n\n## Inquiries\n\nPlease email desk@seeds.example.\n',
      /^desk@/,
    ],
    [
      'is filled in by the generator of the site',
      'de',
      'contact',
      '# Datenschutz\n\n## Verantwortlicher\n\nVerantwortlicher ist die Gärtnerin.\n\n{{ site.owner }}\\\n{{ site.street }}\\\nTelefon: {{ site.phone }}\\\nE-Mail: {{ site.email }}\n',
      /^\{\{ site\.owner \}\}[^]*site\.email \}\}$/,
    ],
    [
      'stands under "person responsible", with the country before the post code',
      'en',
      'controller-identity',
      '# Privacy\n\n## Name and address of the person responsible\n\nDr. Jo Sample  \nSeed Institute Sampleton  \nGottfried-Muster-Strasse 48  \nDE-17475 Sampleton\n',
      /^Dr\. Jo Sample/,
    ],
  ]);
});

describe('what ranks behind a plain statement', () => {
  first([
    [
      'are words of the law',
      'en',
      'legal-basis',
      '# Privacy\n\n## Lawfulness\n\nProcessing is necessary for the performance of a contract to which the data subject is party.\n\n## Loans\n\nThe legal basis for lending seeds is Art. 6(1)(b) GDPR.\n',
      /^The legal basis for lending/,
    ],
    [
      'is what would be done',
      'en',
      'legal-basis',
      '# Privacy\n\nIf we need to rely on consent as a legal basis for a survey, we ask first.\n\nWe process your loans because they are necessary for the performance of our contract with you.\n',
      /^We process your loans/,
    ],
    [
      'is what holds where something was asked',
      'de',
      'legal-basis',
      '# Datenschutz\n\nSofern eine Einwilligung abgefragt wurde, erfolgt die Verarbeitung auf Grundlage von Art. 6 Abs. 1 lit. a DSGVO. Die Ausleihe erfolgt auf Grundlage von Art. 6 Abs. 1 lit. b DSGVO.\n',
      /^Die Ausleihe/,
    ],
    [
      'is where a right does not hold',
      'de',
      'right-portability',
      '# Datenschutz\n\n## Recht auf Datenübertragbarkeit\n\nDas Recht auf Datenübertragbarkeit gilt nicht für Daten über Beete der Stadt.\n\nSie haben das Recht, Ihre Daten in einem maschinenlesbaren Format zu erhalten.\n',
      /^Sie haben das Recht/,
    ],
    [
      'is what comes of a right',
      'en',
      'right-objection',
      '# Privacy\n\n## Right to object\n\nIf you object to the processing, we no longer use the data, and delete it if you object to its storage.\n\nYou have the right to object to how we process your data.\n',
      /^You have the right/,
    ],
    [
      'are the conditions of a right, also of another one, in numbered paragraphs',
      'de',
      'right-objection',
      '# Datenschutz\n\n## Rechte\n\n### Recht auf Löschung\n\nSie können die Löschung verlangen, sofern einer der folgenden Gründe zutrifft:\n\n(1) Die Saat ist vergangen.\n\n(2) Sie legen gegen die Verarbeitung Widerspruch ein, und es gibt keine Gründe dafür.\n\n### Widerspruchsrecht\n\nSie können der Verarbeitung widersprechen.\n',
      /^Sie können der Verarbeitung/,
    ],
    [
      'are the conditions of the right itself',
      'de',
      'right-restriction',
      '# Datenschutz\n\n## Rechte\n\n### Recht auf Einschränkung der Verarbeitung\n\nUnter den folgenden Voraussetzungen können Sie die Einschränkung der Verarbeitung verlangen:\n\n(1) wenn Sie die Richtigkeit bestreiten;\n\n(2) wenn Sie die Löschung ablehnen und stattdessen die Einschränkung der Verarbeitung und der Nutzung verlangen.\n',
      /^Unter den folgenden/,
    ],
    [
      'is a reference to another section',
      'en',
      'purposes',
      '# Privacy\n\nThe data is used for the purposes described in section 4 and to lend seeds.\n\nWe use your address to send you the seeds.\n',
      /^We use your address/,
    ],
    [
      'is who gets data by law or by a sale',
      'en',
      'recipients',
      '# Privacy\n\n## Disclosure of data\n\n### Business transfers\n\nYour data may be disclosed to another company that takes over the library.\n\n### Printers\n\nWe share your address with our service providers.\n',
      /^We share your address/,
    ],
    [
      'is what people can do in an app, behind their right to it',
      'en',
      'right-erasure',
      '# Privacy\n\n## Your rights\n\nYou have the right to:\n\n- access your data;\n- delete your data;\n\n## Deleting your data\n\nYou can delete your account in the app.\n',
      /^delete your data;/,
    ],
    [
      'is a copy, behind access',
      'en',
      'right-access',
      '# Privacy\n\n## Your rights\n\nYou have the right to:\n\n- receive a copy of your data;\n- access your data;\n',
      /^access your data;/,
    ],
    [
      'is how long cookies last',
      'de',
      'retention',
      '# Datenschutz\n\n**Speicherdauer:** Cookies unterscheiden sich darin:\n\n- Dauerhafte Cookies werden bis zu zwei Jahre gespeichert.\n\n## Ausleihe\n\nAusleihen werden nach 30 Tagen gelöscht.\n',
      /^Ausleihen werden/,
    ],
    [
      'is the right not to be subject to decisions, behind whether there are any',
      'en',
      'automated-decisions',
      '# Privacy\n\n## Rights\n\nYou have the right not to be subject to a decision based solely on automated processing.\n\n## Loans\n\nWe do not use automated decision-making.\n',
      /^We do not use/,
    ],
  ]);
  leaves([
    [
      'partial',
      'en',
      'legal-basis',
      '# Privacy\n\n## Children\n\nWhere we rely on consent as a legal basis for lending to a child, we ask the parents.\n',
    ],
    [
      'partial',
      'en',
      'legal-basis',
      '# Privacy\n\nProcessing is necessary for the performance of a contract to which the data subject is party.\n',
    ],
    ['partial', 'en', 'legal-basis', '# Privacy\n\n**Consent:** We may share your address with your explicit consent.\n'],
    ['question', 'de', 'right-access', '# Datenschutz\n\nDas Landesdatenschutzgesetz enthält Spezialregelungen zum Recht auf Auskunft.\n'],
    ['question', 'de', 'automated-decisions', '# Datenschutz\n\nDas Gesetz regelt die automatisierte Entscheidung im Einzelfall.\n'],
    [
      'partial',
      'de',
      'recipients',
      '# Datenschutz\n\n## Begriffsbestimmungen\n\n### Beetpost\n\nDie Beetpost umfasst Briefe, bei denen Daten an Dritte weitergegeben werden.\n',
    ],
    ['missing', 'en', 'controller-identity', '# Privacy\n\nThis is required by law to which the controller is subject.\n'],
  ]);
});

describe('what is no passage', () => {
  first([
    [
      'is a table of contents',
      'en',
      'contact',
      '# Privacy\n\n- [Contact and address](#contact-and-address)\n- [Right to object](#right-to-object)\n\n## Contact and address\n\nWrite to desk@seeds.example.\n',
      /^desk@/,
    ],
    [
      'is a link to the top',
      'en',
      'retention',
      '# Privacy\n\n## Retention\n\n[to top](#privacy)\n\nHow long a loan takes is told in the catalogue.\n',
      /^How long a loan/,
    ],
    [
      'is the head of a table',
      'en',
      'purposes',
      '# Privacy\n\n| The data is used for the following purposes | Data |\n| --- | --- |\n| We use it to send seeds | Address |\n',
      /^We use it/,
    ],
  ]);
  it('leaves a contents list without its sections a question', () =>
    assert.equal(
      shown('en', '# Privacy\n\n- [Right to data portability](#right-to-data-portability)\n', 'right-portability').status,
      'question',
    ));
});

describe('a list under a lead-in that denies it', () => {
  it('is shown with the lead-in, and says that nothing is done', () => {
    const text = '# Privacy\n\nWe do not:\n\n- transfer your data to countries outside the EU;\n- read your letters.\n';
    assert.match(shown('en', text, 'transfers').passage, /^We do not:\s+- transfer your data/);
    assert.equal(shown('en', text, 'transfer-safeguards').status, 'question');
  });
});

describe('the section that a passage stands in', () => {
  first([
    [
      'is the next one over it where the nearest heading is about nothing that is looked for',
      'en',
      'purposes',
      '# Privacy\n\nWe use cookies to run the catalogue.\n\n## Why we use your data\n\n### Lending\n\nWe need your address to send you seeds.\n',
      /^We need your address/,
    ],
    [
      'goes on below a number alone',
      'de',
      'retention',
      '# Datenschutz\n\n## 6.3. Zweck\n\n### 6.3.1.\n\nDie Adresse bleibt für die Dauer der Ausleihe gespeichert, das sind 30 Tage.\n\n## 6.4. Dauer der Speicherung\n\n### 6.4.1.\n\nBei einer Speicherung in Listen ist dies nach spätestens sieben Tagen der Fall.\n',
      /^Bei einer Speicherung/,
    ],
  ]);
});

describe('words in another sense', () => {
  leaves([
    ['question', 'de', 'legitimate-interests', '# Datenschutz\n\nWir freuen uns über Ihr Interesse an unserer Saat.\n'],
    ['question', 'de', 'recipients', '# Datenschutz\n\nMitglieder sind Empfänger von Leistungen der Bücherei.\n'],
    ['question', 'de', 'further-processing', '# Datenschutz\n\nDie Daten werden gesperrt und nicht für andere Zwecke verarbeitet.\n'],
    ['question', 'en', 'transfers', '# Privacy\n\nMembers in jurisdictions that adopt similar laws may use the rights below.\n'],
    [
      'partial',
      'en',
      'transfer-safeguards',
      '# Privacy\n\nWe transfer your address to countries outside the EU and rely on the data protection terms and safeguards of the printer.\n',
    ],
    [
      'question',
      'en',
      'transfer-safeguards',
      '# Privacy\n\nIf data is transferred to a third country, you have the right to be informed of the appropriate safeguards under Article 46 GDPR.\n',
    ],
    [
      'partial',
      'de',
      'transfers',
      '# Datenschutz\n\nBetreiber der Beetkarten ist Beanmap, Inc., 12 Mill Lane, Springfield, United States of America.\n',
    ],
    ['missing', 'en', 'statutory-requirement', '# Privacy\n\nLegal basis: performance of a contract and legal obligation.\n'],
    ['partial', 'en', 'statutory-requirement', '# Privacy\n\nYou will be informed about the necessity of some data when you provide it.\n'],
    [
      'partial',
      'en',
      'legitimate-interests',
      '# Privacy\n\nWe rely on “legitimate interests” (yours or of third parties, like your neighbour).\n',
    ],
    [
      'question',
      'de',
      'automated-decisions',
      '# Datenschutz\n\n- **Zwecke:** Reichweitenmessung (etwa automatisierte Bewertung der Beete).\n',
    ],
    [
      'present',
      'de',
      'transfer-copy',
      '# Datenschutz\n\nStandardvertragsklauseln (Schutz in Drittländern): https://beanmap.example/clauses\n',
    ],
  ]);
});

describe('what the text answers', () => {
  it('is no decision of the front matter', () => {
    const text = '# Privacy\n\nWe do not send marketing emails.\n';
    const { profiles } = coverageOf(parsePolicy(text, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
    const item = profiles[0]?.items.find(({ topic }) => topic === 'object-marketing');
    assert.deepEqual([item?.isAnswered, item?.override], [true, undefined]);
    const decided = `---\ncoverage:\n  object-marketing: { elsewhere: mail.md }\n---\n\n${text}`;
    const other = coverageOf(parsePolicy(decided, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
    const chosen = other.profiles[0]?.items.find(({ topic }) => topic === 'object-marketing');
    assert.deepEqual([chosen?.status, chosen?.isAnswered], ['elsewhere', undefined]);
  });
  it('does not apply, with the passage', () => {
    const own = 'Verantwortlich ist:\n\nSaatgutverein Musterdorf e.V.\\\nGartenweg 2\\\n79100 Freiburg\n';
    assert.deepEqual(shown('de', `# Datenschutz\n\n## Verantwortlicher\n\n${own}`, 'eu-representative').status, 'not-applicable');
    assert.deepEqual(shown('en', '# Privacy\n\nWe do not send marketing emails.\n', 'object-marketing'), {
      status: 'not-applicable',
      passage: 'We do not send marketing emails.',
    });
  });
  leaves([
    [
      'question',
      'de',
      'eu-representative',
      '# Datenschutz\n\n## Verantwortlicher\n\nSaatgutverein Musterdorf\\\nGartenweg 2\\\n8001 Zürich\n',
    ],
    ['question', 'en', 'object-marketing', '# Privacy\n\nWe do not send newsletters without your consent.\n'],
    ['missing', 'en', 'object-marketing', '# Privacy\n\nWe do not use your bed for marketing. We send newsletters about seeds.\n'],
  ]);
});

describe('the words of a passage', () => {
  it('go on behind an abbreviation', () => {
    const text =
      '# Datenschutz\n\nDie Ausleihe geschieht. Rechtsgrundlage der Ausleihe ist Art. 6 Abs. 1 Buchst. b DSGVO i. V. m. Nr. 2 der o. g. Satzung und § 3 ff. des Saatgesetzes, auch für Beete.\n';
    assert.equal(
      shown('de', text, 'legal-basis').passage,
      'Rechtsgrundlage der Ausleihe ist Art. 6 Abs. 1 Buchst. b DSGVO i. V. m. Nr. 2 der o. g. Satzung und § 3 ff. des Saatgesetzes, auch für Beete.',
    );
  });
  it('have no halves of marks', () => {
    const whole = (text: string): string => quoteOf(text, { start: 0, end: text.length });
    assert.equal(whole('Printers:** We share your address'), 'Printers: We share your address');
    assert.equal(whole('Mail: [desk@seeds.example'), 'Mail: desk@seeds.example');
    assert.equal(whole('seeds](https://seeds.example/a) are lent'), 'seeds are lent');
    assert.equal(whole('**All** of [the seeds](https://seeds.example) [1]'), '**All** of [the seeds](https://seeds.example) [1]');
  });
});
