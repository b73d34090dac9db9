/** Ways to reach someone, in the forms and languages in which policies give them. */
import assert from 'node:assert/strict';
import { findContacts } from '../../server/src/core/analysis/contacts/contacts.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { mailboxRole } from '../../server/src/core/knowledge/mailboxRoles.ts';
import { reservedDomain } from '../../server/src/core/knowledge/reservedDomains.ts';

/** Kind and source of the first way. */
const first = (body: string, language = 'en'): string | undefined => {
  const text = `---\nlang: ${language}\n---\n\n# Privacy Policy\n\n${body}\n`;
  const way = findContacts(parsePolicy(text)).next().value;
  return way && `${way.kind}: ${text.slice(way.span.start, way.span.end)}`;
};

const WAYS: readonly (readonly [string, string, string?])[] = [
  ['Write to **privacy@larkspur.garden**.', 'email: privacy@larkspur.garden'],
  ['Write to privacy (at) larkspur (dot) garden.', 'email: privacy (at) larkspur (dot) garden'],
  ['Write to privacy@{{domain}}.', 'email: Write to privacy@{{domain}}.'],
  ['[Write](mailto:privacy@larkspur.garden)', 'email: privacy@larkspur.garden'],
  ['Call +44 20 7946 0000.', 'phone: Call +44 20 7946 0000.'],
  ['Toll-free: 800-555-0100', 'phone: Toll-free: 800-555-0100'],
  ['Téléphone : 01 23 45 67 89', 'phone: Téléphone : 01 23 45 67 89', 'fr'],
  ['Larkspur Garden Club\n12 Mill Lane\nHexham', 'post: Larkspur Garden Club\n12 Mill Lane\nHexham'],
  ['P.O. Box 12, Hexham', 'post: P.O. Box 12, Hexham'],
  ['Gärtnerweg 7, 10115 Berlin', 'post: Gärtnerweg 7, 10115 Berlin', 'de'],
  ['12 rue des Lilas, Paris', 'post: 12 rue des Lilas, Paris', 'fr'],
  ['Calle de las Flores 3, Madrid', 'post: Calle de las Flores 3, Madrid', 'es'],
  ['Use [our form](https://larkspur.garden/forms/1).', 'link: [our form](https://larkspur.garden/forms/1)'],
  ['See [our help pages](/help).', 'link: [our help pages](/help)'],
  ['[Call](tel:+442079460000)', 'link: [Call](tel:+442079460000)'],
  ['<https://larkspur.garden/contact>', 'link: <https://larkspur.garden/contact>'],
  ['Part of [our privacy policy](/privacy).', 'link: [our privacy policy](/privacy)'],
  ['Ota yhteyttä [tästä](https://larkspur.garden/x).', 'link: [tästä](https://larkspur.garden/x)', 'fi'],
  ['Report it to your manager or the Security Officer.', 'person: Report it to your manager or the Security Officer.'],
  ['## Contact\n\nYou find us in the greenhouse.', 'section: Contact'],
  ['## Kontakt\n\nSie finden uns im Gewächshaus.', 'section: Kontakt', 'de'],
  ['<form action="/ask"></form>', 'link: <form action="/ask"></form>'],
];

describe('ways to reach someone', () => {
  for (const [body, expected, language] of WAYS) it(expected, () => assert.equal(first(body, language), expected));

  for (const body of [
    'We keep data for 2026 days, version 1.2.3, of 12 customers.',
    'Write to [email protected].',
    '![contact](contact.png)',
    'See [our plants](/plants).',
    'Please contact us.',
    '`privacy@larkspur.garden`',
    'Kept from 2020-01-01 to 2021-12-31, ISO 27001:2022.',
  ]) {
    it(`none in "${body}"`, () => assert.equal(first(body), undefined));
  }
});

describe('mailboxes', () => {
  it('have roles, in any case and with a note behind +', () => {
    assert.equal(mailboxRole('Privacy')?.role, 'privacy requests and questions');
    assert.equal(mailboxRole('dpo+eu')?.role, 'the data protection officer');
    assert.equal(mailboxRole('privacy')?.rfc2142, undefined);
    assert.equal(mailboxRole('security')?.rfc2142, 'security bulletins and queries');
    assert.match(mailboxRole('seeds-request')?.role ?? '', /mailing list `seeds`/);
    assert.equal(mailboxRole('noreply')?.contact, false);
    assert.equal(mailboxRole('jane.doe'), undefined);
  });
});

describe('reserved domains', () => {
  it('are known by name, ending and subdomain', () => {
    for (const domain of [
      'example.com',
      'mail.EXAMPLE.org',
      'larkspur.test',
      'larkspur.invalid',
      'router.home.arpa',
      'yourcompany.com',
      'your-domain.de',
      'your-company-name.com',
      '[192.0.2.1]',
      'acme.com',
    ])
      assert(reservedDomain(domain), domain);
    for (const domain of [
      'larkspur.garden',
      'example.garden',
      'testing.org',
      'mydomain.dev',
      'yours.com',
      'local.org',
      'youraide.com',
      'domains.com',
    ])
      assert.equal(reservedDomain(domain), undefined, domain);
  });
});
