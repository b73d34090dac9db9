/** Addresses in every dress that policies give them, and everything that only looks like one. */
import assert from 'node:assert/strict';
import type { EmailMention } from '../../server/src/core/document/addresses/emails.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { ENGLISH, worded } from '../../server/src/core/l10n/localizer.ts';

const emails = (text: string): readonly EmailMention[] => parsePolicy(text).emails;
/** "form address" of each, with ⟦the source⟧ where it differs from the address. */
const describeAll = (text: string): string[] =>
  emails(text).map(({ form, address, span }) => {
    const source = text.slice(span.start, span.end);
    return `${form} ${address}${source === address ? '' : ` ⟦${source}⟧`}`;
  });

const FOUND: readonly (readonly [string, string, readonly string[]])[] = [
  ['bare', 'Write to privacy@larkspur.garden for more.', ['bare privacy@larkspur.garden']],
  ['at the end of a sentence', 'Write to privacy@larkspur.garden.', ['bare privacy@larkspur.garden']],
  [
    'before other punctuation',
    'privacy@larkspur.garden, legal@larkspur.garden; (dpo@larkspur.garden) "abuse@larkspur.garden"!',
    ['bare privacy@larkspur.garden', 'bare legal@larkspur.garden', 'bare dpo@larkspur.garden', 'bare abuse@larkspur.garden'],
  ],
  ['behind a colon without a space', 'E-mail:privacy@larkspur.garden', ['bare privacy@larkspur.garden']],
  ['before the next sentence without a space', 'Ask privacy@larkspur.garden.We answer.', ['bare privacy@larkspur.garden']],
  [
    'two with a slash between them',
    'privacy@larkspur.garden/legal@larkspur.garden',
    ['bare privacy@larkspur.garden', 'bare legal@larkspur.garden'],
  ],
  ['bold, as in many policies', 'contact: **privacy@larkspur.garden**.', ['emphasis privacy@larkspur.garden']],
  [
    'italic',
    '_privacy@larkspur.garden_ or *legal@larkspur.garden*',
    ['emphasis privacy@larkspur.garden', 'emphasis legal@larkspur.garden'],
  ],
  ['in a bold sentence', '**Write to privacy@larkspur.garden today.**', ['emphasis privacy@larkspur.garden']],
  ['in angle brackets', '<privacy@larkspur.garden>', ['autolink privacy@larkspur.garden']],
  ['in angle brackets with its scheme', '<mailto:privacy@larkspur.garden>', ['autolink privacy@larkspur.garden']],
  [
    'a link with itself as text',
    '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)',
    ['link-text privacy@larkspur.garden', 'link-target privacy@larkspur.garden'],
  ],
  ['a link with other text', '[write to us](mailto:privacy@larkspur.garden)', ['link-target privacy@larkspur.garden']],
  ['a link with subject', '[write](mailto:privacy@larkspur.garden?subject=My%20data)', ['link-target privacy@larkspur.garden']],
  [
    'a link to two',
    '[write](mailto:privacy@larkspur.garden,legal@larkspur.garden)',
    ['link-target privacy@larkspur.garden', 'link-target legal@larkspur.garden'],
  ],
  [
    'a percent-encoded link',
    '[write](mailto:privacy%40larkspur.garden)',
    ['link-target privacy@larkspur.garden ⟦privacy%40larkspur.garden⟧'],
  ],
  [
    'a link that touches the word before it',
    'all’indirizzo[dpo@larkspur.garden](mailto:dpo@larkspur.garden) oppure',
    ['link-text dpo@larkspur.garden', 'link-target dpo@larkspur.garden'],
  ],
  [
    'a bold link',
    '**[dpo@larkspur.garden](mailto:dpo@larkspur.garden)**',
    ['link-text dpo@larkspur.garden', 'link-target dpo@larkspur.garden'],
  ],
  [
    'a link by reference',
    '[dpo@larkspur.garden][mail]\n\n[mail]: mailto:dpo@larkspur.garden',
    ['link-text dpo@larkspur.garden', 'link-target dpo@larkspur.garden'],
  ],
  ['brackets that are no link', 'Ask [dpo@larkspur.garden].', ['bare dpo@larkspur.garden']],
  ['with escapes', 'data\\_team\\@larkspur.garden', ['bare data_team@larkspur.garden ⟦data\\_team\\@larkspur.garden⟧']],
  [
    'with entities',
    'privacy&#64;larkspur&#46;garden &commat; privacy&commat;larkspur.garden',
    ['bare privacy@larkspur.garden ⟦privacy&#64;larkspur&#46;garden⟧', 'bare privacy@larkspur.garden ⟦privacy&commat;larkspur.garden⟧'],
  ],
  ['behind a no-break space', 'Ask\u00A0privacy@larkspur.garden\u00A0now', ['bare privacy@larkspur.garden']],
  ['between zero-width spaces', 'Ask \u200Bprivacy@larkspur.garden\u200B now', ['bare privacy@larkspur.garden']],
  ['behind an emoji', '✉️🌱privacy@larkspur.garden🌱', ['bare privacy@larkspur.garden']],
  ['in Japanese without spaces', 'お問い合わせはprivacy@larkspur.gardenまで', ['bare privacy@larkspur.garden']],
  ['in Korean with a particle behind the full stop', '문의는 privacy@larkspur.garden.으로', ['bare privacy@larkspur.garden']],
  [
    'a link with a particle behind it',
    '문의는 [privacy@larkspur.garden](mailto:privacy@larkspur.garden).으로',
    ['link-text privacy@larkspur.garden', 'link-target privacy@larkspur.garden'],
  ],
  ['in Korean with a particle', '문의는 privacy@larkspur.garden으로', ['bare privacy@larkspur.garden']],
  ['in Hungarian with a suffix', 'Írjon a privacy@larkspur.garden-ra', ['bare privacy@larkspur.garden']],
  ['international', 'Пишите: данные@сад.рф, kontakt@gärtnerei.de', ['bare данные@сад.рф', 'bare kontakt@gärtnerei.de']],
  [
    'obfuscated with brackets',
    'privacy[at]larkspur[dot]garden, legal (at) larkspur (dot) garden, dpo(at)larkspur.garden.',
    [
      'obfuscated privacy@larkspur.garden ⟦privacy[at]larkspur[dot]garden⟧',
      'obfuscated legal@larkspur.garden ⟦legal (at) larkspur (dot) garden⟧',
      'obfuscated dpo@larkspur.garden ⟦dpo(at)larkspur.garden⟧',
    ],
  ],
  [
    'obfuscated with words',
    'write to privacy at larkspur dot garden',
    ['obfuscated privacy@larkspur.garden ⟦privacy at larkspur dot garden⟧'],
  ],
  [
    'obfuscated in capitals',
    'write to privacy AT larkspur DOT garden',
    ['obfuscated privacy@larkspur.garden ⟦privacy AT larkspur DOT garden⟧'],
  ],
  [
    'obfuscated in its domain only',
    'privacy@larkspur(dot)garden, legal@larkspur[.]garden',
    ['obfuscated privacy@larkspur.garden ⟦privacy@larkspur(dot)garden⟧', 'obfuscated legal@larkspur.garden ⟦legal@larkspur[.]garden⟧'],
  ],
  ['with emphasis inside', '**privacy**@larkspur.garden', ['bare privacy@larkspur.garden ⟦privacy**@larkspur.garden⟧']],
  ['struck through', '~~privacy@larkspur.garden~~', ['bare privacy@larkspur.garden']],
  [
    'before an ellipsis, an apostrophe, a port, a path',
    'privacy@larkspur.garden… privacy@larkspur.garden’s legal@larkspur.garden:25 dpo@larkspur.garden/x',
    ['bare privacy@larkspur.garden', 'bare privacy@larkspur.garden', 'bare legal@larkspur.garden', 'bare dpo@larkspur.garden'],
  ],
  [
    'before a line break of any kind',
    'privacy@larkspur.garden<br>a\n\nlegal@larkspur.garden\\\nb\n\ndpo@larkspur.garden  \nc',
    ['bare privacy@larkspur.garden', 'bare legal@larkspur.garden', 'bare dpo@larkspur.garden'],
  ],
  [
    'with its own encoded domain',
    'post@xn--grtnerei-0za.de, δοκιμή@παράδειγμα.ελ, 用户@例子.中国',
    ['bare post@xn--grtnerei-0za.de', 'bare δοκιμή@παράδειγμα.ελ', 'bare 用户@例子.中国'],
  ],
  [
    'a link to one with copies to others',
    '[us](mailto:privacy@larkspur.garden?cc=legal@larkspur.garden&subject=a%20b@c.de)',
    ['link-target privacy@larkspur.garden'],
  ],
  ['an autolink with a subject', '<mailto:privacy@larkspur.garden?subject=Data>', ['autolink privacy@larkspur.garden']],
  ['in a footnote', 'Ask[^1].\n\n[^1]: Write privacy@larkspur.garden', ['bare privacy@larkspur.garden']],
  [
    'with a plus and an apostrophe',
    "support+data@larkspur.garden o'neil@larkspur.garden",
    ['bare support+data@larkspur.garden', "bare o'neil@larkspur.garden"],
  ],
  [
    'residue with an entity in it',
    '[email&#160;protected] [e-mail protected]',
    ['residue [email\u00A0protected] ⟦[email&#160;protected]⟧', 'residue [e-mail protected]'],
  ],
  [
    'residue of a protected address',
    'Write to [email protected] or \\[email protected\\]',
    ['residue [email protected]', 'residue [email protected] ⟦[email protected\\]⟧'],
  ],
  [
    'residue with its link',
    'Ask [\\[email protected\\]](https://larkspur.garden/cdn-cgi/l/email-protection).',
    ['residue [email protected] ⟦[\\[email protected\\]](https://larkspur.garden/cdn-cgi/l/email-protection)⟧'],
  ],
  ['in a heading', '# Ask privacy@larkspur.garden', ['bare privacy@larkspur.garden']],
  ['in a table', '| Role | Mail |\n|---|---|\n| DPO | dpo@larkspur.garden |', ['bare dpo@larkspur.garden']],
  ['in a list in a quotation', '> - privacy@larkspur.garden', ['bare privacy@larkspur.garden']],
  [
    'in front matter',
    '---\nowner: privacy@larkspur.garden\ncontacts:\n  - name: DPO\n    mail: "dpo@larkspur.garden"\n---\n',
    ['front-matter privacy@larkspur.garden', 'front-matter dpo@larkspur.garden'],
  ],
  [
    'in an HTML block',
    '<p><a href="mailto:privacy@larkspur.garden">write</a> or dpo&#64;larkspur.garden</p>',
    ['html privacy@larkspur.garden', 'html dpo@larkspur.garden ⟦dpo&#64;larkspur.garden⟧'],
  ],
  [
    'in an HTML link in a sentence',
    'Ask <a href="mailto:privacy@larkspur.garden">privacy@larkspur.garden</a> or legal@larkspur.garden.',
    ['html privacy@larkspur.garden', 'html privacy@larkspur.garden', 'bare legal@larkspur.garden'],
  ],
  ['with mailto: in plain sight', 'mailto:privacy@larkspur.garden', ['bare privacy@larkspur.garden']],
  ['an address at a network address', 'post@[192.0.2.1]', ['bare post@[192.0.2.1]']],
];

describe('addresses found', () => {
  for (const [name, text, expected] of FOUND) it(name, () => assert.deepEqual(describeAll(text), expected));

  it('at the same place with CRLF, a BOM, tabs, astral characters and no final newline', () => {
    for (const head of ['', '\uFEFF', '---\r\ntitle: "🌱 Privacy"\r\n---\r\n', '🌱\r\n\r\n', '# A\n\n']) {
      const text = `${head}\r\n- 🌱\twrite to **privacy@larkspur.garden**,\r\n  or 🌱 legal&#64;larkspur.garden`;
      assert.deepEqual(
        describeAll(text),
        ['emphasis privacy@larkspur.garden', 'bare legal@larkspur.garden ⟦legal&#64;larkspur.garden⟧'],
        JSON.stringify(head),
      );
    }
  });

  it('again after an edit elsewhere, at their new places', () => {
    const before = parsePolicy('# A\n\nOne.\n\nAsk dpo@larkspur.garden.\n');
    assert.equal(before.emails.length, 1);
    const text = '# A\n\nOne and two.\n\nAsk dpo@larkspur.garden.\n';
    const [mention] = parsePolicy(text, {}, before).emails;
    assert.equal(mention && text.slice(mention.span.start, mention.span.end), 'dpo@larkspur.garden');
  });
});

describe('no addresses', () => {
  for (const [name, text] of Object.entries({
    'image names': 'See logo@2x.png, icon@3x.webp, photo@home.jpg',
    'a product name': 'Sites such as Bugzilla@Mozilla, BMO and MDN',
    handles: 'Follow @larkspur, @larkspur@social.larkspur.garden, @team.name',
    'a handle of a team': 'ask @larkspur/people-ops for approval',
    'a domain on its own': 'every _verified_ @larkspur.garden address, and @Larkspur.com',
    code: '`privacy@larkspur.garden`\n\n    legal@larkspur.garden\n\n```\ndpo@larkspur.garden\n```',
    'a comment': '<!-- dpo@larkspur.garden -->\n\ntext <!-- dpo@larkspur.garden -->',
    'the user of a URL': 'https://user@larkspur.garden/path and https://a:b@larkspur.garden and <ftp://me@larkspur.garden>',
    'a path with @': '[docs](/enterprise-cloud@latest/code) and https://larkspur.garden/@user@host.com and docs/readme@v2.com',
    packages: 'npm i larkspur@1.2.3, actions/checkout@v4, @larkspur/seeds@2.0.0, larkspur@next',
    'a repository': 'git@github.com:larkspur/seeds.git',
    'only a subject': '[write](mailto:?subject=Hello)',
    'template variables':
      '[compliance@{{companyEmailDomain}}](mailto:compliance@{{companyEmailDomain}}), privacy@${DOMAIN}, {{user}}@larkspur.garden, %USER%@larkspur.garden, privacy@mail.{{domain}}',
    blanks: 'privacy@[your domain].com, [name]@larkspur.garden, privacy@<domain>',
    'masked addresses': 'j***@larkspur.garden, d…@larkspur.garden',
    'an alias': 'a standard info@company/HR-email',
    'a chat address': 'xmpp:room@conference.larkspur.garden',
    'a quoted mailbox': '"john smith"@larkspur.garden and "john"@larkspur.garden',
    'a wildcard': '*@larkspur.garden\n\nanything@*.larkspur.garden',
    'two run together': 'privacy@larkspur.gardenlegal@larkspur.garden',
    'a bare network address': 'root@192.0.2.1',
    'an image whose description is one': '![privacy@larkspur.garden](x.png)',
    'a query of a URL': 'https://larkspur.garden/?mail=a@larkspur.garden and [x](https://larkspur.garden/?m=a@larkspur.garden)',
    'a lone sign': 'Rooms @ 20 euro, 3@4, a@b, @@, x @ larkspur.garden',
    'the time or place': 'meet at noon at larkspur. dot by dot',
    'handles behind a word':
      'Contact @larkspur.garden. To support @larkspur.garden, see GitHub; for help @larkspur.garden on Mastodon, or privacy @larkspur.garden on Twitter. Based @larkspur.garden.',
    'places at a domain': 'Interrogation @ larkspur.garden, a photo by Christina @ larkspur.garden, lunch @ larkspur.garden',
    'a way through another machine': 'ssh me@gate@larkspur.garden and app@10.0.0.1:5432, npm i seeds@1.2.3@larkspur.garden',
    'a log-in': 'ssh privacy-bot@192.168.0.1 and ubuntu@10.0.0.1, larkspur@1.2.3.4',
    'code with two signs': 'foo@@GLIBC_2.2.5, `a@@b`, @@ -1 +1 @@, class@@method(x)',
    'a handle with a domain of its own': '@larkspur@social.garden@larkspur.garden',
  }))
    it(name, () => assert.deepEqual(describeAll(text), []));
});

describe('links of addresses', () => {
  it('are known where GitHub makes them by itself', () => {
    const linked = (text: string): boolean | undefined => emails(text)[0]?.linkedByRenderer;
    assert.equal(linked('privacy@larkspur.garden'), true);
    assert.equal(linked('**privacy@larkspur.garden**.'), true);
    assert.equal(linked('kontakt@gärtnerei.de'), false);
    assert.equal(linked('privacy&#64;larkspur.garden'), false);
    assert.equal(linked('[a](mailto:privacy@larkspur.garden)'), false);
  });

  it('name their target and its place', () => {
    const text = '[A@larkspur.garden][m] [b@larkspur.garden](<mailto:c@larkspur.garden> "x")\n\n[M]: mailto:d@larkspur.garden\n';
    const shown = emails(text)
      .filter(({ form }) => form === 'link-text')
      .map(({ target }) => target && [target.text, text.slice(target.span.start, target.span.end)]);
    assert.deepEqual(shown, [
      ['mailto:d@larkspur.garden', 'mailto:d@larkspur.garden'],
      ['<mailto:c@larkspur.garden>', '<mailto:c@larkspur.garden>'],
    ]);
  });

  it('give back a protected address where its hash is there', () => {
    // Each byte mixed with the first, as Cloudflare does: a@b.co with the key 0x10.
    const hash = ['10', ...[...'a@b.co'].map((character) => (character.charCodeAt(0) ^ 0x10).toString(16).padStart(2, '0'))].join('');
    assert.equal(emails(`[contact](/cdn-cgi/l/email-protection#${hash})`)[0]?.recovered, 'a@b.co');
    assert.equal(emails('[contact](/cdn-cgi/l/email-protection#zz)')[0]?.recovered, undefined);
    assert.equal(emails('[\\[email protected\\]](mailto:a@b.co)').find(({ form }) => form === 'residue')?.recovered, 'a@b.co');
  });
});

const FAULTY: readonly (readonly [string, string, string?])[] = [
  ['Ask complaints@larkspur⟦..⟧garden.', 'Periods in a row', 'complaints@larkspur.garden'],
  ['Ask first⟦..⟧last@larkspur.garden.', 'Periods in a row', 'first.last@larkspur.garden'],
  ['Ask **privacy@⟦larkspur⟧**.', 'The domain "larkspur" has no top-level domain such as'],
  [
    'Ask people-team@⟦larkspur⟧ or dpo@larkspur.garden.',
    'The domain "larkspur" has no top-level domain; expected "larkspur.garden"',
    'people-team@larkspur.garden',
  ],
  ['Ask privacy@larkspur⟦,⟧com.', 'Comma in the domain', 'privacy@larkspur.com'],
  ['Ask privacy@larkspur.⟦ ⟧com.', 'Space in the email address', 'privacy@larkspur.com'],
  ['Ask privacy⟦@@⟧larkspur.com.', 'The email address has 2 "@"', 'privacy@larkspur.com'],
  ['Ask privacy@⟦ ⟧larkspur.com.', 'Space in the email address', 'privacy@larkspur.com'],
  ['Ask privacy⟦＠⟧larkspur.com.', '"＠" is a full-width', 'privacy@larkspur.com'],
  ['Ask pri⟦\u200B⟧vacy@larkspur.com.', 'Invisible character', 'privacy@larkspur.com'],
  ['Ask privacy@⟦l\u0430rkspur⟧.com.', '"l\u0430rkspur" mixes Latin and Cyrillic', 'privacy@larkspur.com'],
  ['Ask privacy@⟦larksπur⟧.com.', '"larksπur" mixes Latin and Greek'],
  ['Ask privacy@larkspur⟦\u00AD⟧.com.', 'Invisible character', 'privacy@larkspur.com'],
  ['Ask privacy@⟦-⟧larkspur.com.', "A part of a domain name can't start", 'privacy@larkspur.com'],
  ['Ask ⟦.⟧privacy@larkspur.com.', 'The email address starts with a period', 'privacy@larkspur.com'],
  ['[us](mailto:privacy@larkspur.com⟦,⟧)', 'The email address ends in ","', 'privacy@larkspur.com'],
  ['Ask privacy@my⟦_⟧larkspur.com.', '"_" isn\'t allowed'],
  ['[us](mailto:privacy@larkspur.com⟦.⟧)', 'The email address ends in "."', 'privacy@larkspur.com'],
  ['[us](mailto:⟦//⟧privacy@larkspur.com)', '"//" isn\'t part', 'privacy@larkspur.com'],
  ['[us](mailto:⟦privacy⟧)', 'The email address has no "@"'],
  ['[us](mailto:⟦privacy%20@larkspur.com⟧)', 'Space in the email address', 'privacy@larkspur.com'],
  ['<a href="mailto:privacy@larkspur⟦..⟧com">us</a>', 'Periods in a row', 'privacy@larkspur.com'],
  ['Ask privacy⟦ ⟧@larkspur.com.', 'Space in the email address', 'privacy@larkspur.com'],
  ['Ask legal@larkspur.com, privacy⟦ ⟧@larkspur.com or both.', 'Space in the email address', 'privacy@larkspur.com'],
  ['- privacy⟦ ⟧@larkspur.com', 'Space in the email address', 'privacy@larkspur.com'],
  ['Ask privacy⟦ @ ⟧larkspur.com.', 'Spaces around "@"', 'privacy@larkspur.com'],
  ['E-Mail: anna.moos⟦ @ ⟧larkspur.com', 'Spaces around "@"', 'anna.moos@larkspur.com'],
  ['Schreiben Sie an datenschutz⟦ ⟧@larkspur.de.', 'Space in the email address', 'datenschutz@larkspur.de'],
  ['Écrivez à confidentialite@⟦ ⟧larkspur.fr.', 'Space in the email address', 'confidentialite@larkspur.fr'],
  ['Escriba a privacidad⟦ @ ⟧larkspur.es.', 'Spaces around "@"', 'privacidad@larkspur.es'],
  ['Ask privacy@larkspur.com⟦@larkspur.com⟧.', 'The domain "larkspur.com" appears twice', 'privacy@larkspur.com'],
  ['Ask privacy@larkspur⟦@⟧larkspur.com.', 'The email address has a second "@"'],
  ['Ask privacy@⟦https://⟧larkspur.com/.', '"https://" isn\'t part', 'privacy@larkspur.com'],
  ['Ask privacy@⟦www.⟧larkspur.com.', '"www." doesn\'t belong', 'privacy@larkspur.com'],
  ['Mail privacy@⟦192.168.0.1⟧ please.', '"192.168.0.1" is an IP address'],
  ['Ask a@b⟦@⟧larkspur.com.', 'The email address has a second "@"'],
  ['Mail a@⟦10.0.0.1⟧:25 please.', '"10.0.0.1" is an IP address'],
  ['Ask foo⟦@@⟧bar.', 'The email address has 2 "@"'],
  ['Ask larkspur@larkspur⟦. rg⟧ Then dpo@larkspur.org.', 'The domain is broken off; expected "larkspur.org"', 'larkspur@larkspur.org'],
  ['Ask people-ops@⟦larkspur⟧. we answer, as does dpo@larkspur.org.', 'The domain "larkspur" has no top-level domain such as'],
  [
    'Ask people-ops@⟦larkspur⟧, a@larkspur.con, b@larkspur.org or c@larkspur.org.',
    'The domain "larkspur" has no top-level domain; expected "larkspur.org"',
    'people-ops@larkspur.org',
  ],
  ['Ask people-ops@⟦larkspur⟧, b@larkspur.com or c@larkspur.org.', 'The domain "larkspur" has no top-level domain such as'],
  ['---\nmail: "privacy@larkspur⟦..⟧com"\n---\n', 'Periods in a row', 'privacy@larkspur.com'],
];

describe('addresses with a fault', () => {
  for (const [marked, message, repair] of FAULTY) {
    it(marked, () => {
      const start = marked.indexOf('⟦');
      const text = marked.replace(/[⟦⟧]/g, '');
      const fault = emails(text).find((one) => one.fault)?.fault;
      assert(fault, 'no fault');
      const said = worded(ENGLISH, fault.message);
      assert(said.startsWith(message), said);
      assert.deepEqual([fault.span.start, fault.span.end, fault.repair], [start, marked.indexOf('⟧') - 1, repair]);
    });
  }
});
