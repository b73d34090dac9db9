/** Uses of defined terms: which words are one, where they stand, and that looking for them is linear. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const HEAD =
  'What you send (each an "Order"), all of it (the "Order Data"), whoever helps (a "Sub-processor") and our site (the "Services").\n\n';
/** Uses outside the definitions, as `term: words (place, form)`. */
function uses(body: string, head = HEAD): readonly string[] {
  const text = head + body;
  return parsePolicy(text).terms.flatMap(({ name, uses: all }) =>
    all
      .filter(({ span }) => span.start >= head.length)
      .map(({ span, text: shown, where, form, inName }) => {
        assert.equal(
          text
            .slice(span.start, span.end)
            .replace(/\s+/g, ' ')
            .replace(/[*_\\]/g, ''),
          shown,
        );
        return `${name}: ${shown} (${where}, ${form}${inName ? ', in a name' : ''})`;
      }),
  );
}

describe('uses of terms', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The Order and two Orders.', ['Order: Order (prose, exact)', 'Order: Orders (prose, exact)']],
    ["The Order’s date, the Orders' dates.", ['Order: Order (prose, exact)', 'Order: Orders (prose, exact)']],
    ['The Order Data and the Order.', ['Order: Order (prose, exact)', 'Order Data: Order Data (prose, exact)']],
    ['The **Order** *Data* and Order\nData.', ['Order Data: Order Data (prose, exact)', 'Order Data: Order Data (prose, exact)']],
    ['Some order data and order.', ['Order: order (prose, caseless)', 'Order Data: order data (prose, caseless)']],
    [
      'A Subprocessor, two Sub-processors, a Sub-Processor.',
      [
        'Sub-processor: Subprocessor (prose, exact)',
        'Sub-processor: Sub-processors (prose, exact)',
        'Sub-processor: Sub-Processor (prose, caseless)',
      ],
    ],
    ['THE SERVICES ARE OPEN, and each Service.', ['Services: SERVICES (prose, exact)', 'Services: Service (prose, exact)']],
    ['## Your Orders', ['Order: Orders (heading, exact)']],
    ['> The Order', ['Order: Order (quotation, exact)']],
    ['They said “your Order is gone”.', ['Order: Order (quoted, exact)']],
    ['<p class="Order">an Order</p>', ['Order: Order (markup, exact)']],
    ['[Your Order](https://larkspur.garden/Order)', ['Order: Order (prose, exact)']],
    ['`Order` https://larkspur.garden/Order <https://larkspur.garden/Order> Order@larkspur.garden', []],
    ['[wiki.orderdata.org/Order](https://order.example) www.order.garden.com', []],
    ['An Or\u00ADder and rec\u00ADOrder.', ['Order: Or\u00ADder (prose, exact)']],
    ['Reordering and Ordered things.', []],
    [
      'The Terms of Services and the Garden Order Book.',
      ['Order: Order (prose, exact, in a name)', 'Services: Services (prose, exact, in a name)'],
    ],
    ['Our Services are open.', ['Services: Services (prose, exact)']],
  ];
  const ASSET =
    'What you list (each an "Asset"), what you order (an "Order"), a gathering (the "Event"), those who come (the "Visitors"), our site (the "Website"), who you are (the "Login"), what you may do (the "Opt-out"), who helps (a "Subprocessor"), America (the "U.S."), the World Health Organization ("WHO"), what you pay (the "Charges").\n\n';
  const others: readonly (readonly [string, readonly string[]])[] = [
    ['AS SET FORTH IN THE RULES, as set out above. As set forth below.', []],
    [
      'Each ASSET and all ASSETS; the Asset’s name.',
      ['Asset: ASSET (prose, exact)', 'Asset: ASSETS (prose, exact)', 'Asset: Asset (prose, exact)'],
    ],
    ['You list it as. Set it aside as: set, as-set forth.', ['Asset: as-set (prose, caseless)']],
    ['You visit or call. If you log in, or opt out, or want to OPT OUT, you can.', []],
    [
      'The opt-out, an OPT-OUT and the Opt Out.',
      ['Opt-out: opt-out (prose, caseless)', 'Opt-out: OPT-OUT (prose, exact)', 'Opt-out: Opt Out (prose, caseless)'],
    ],
    [
      'Our Web Site, the web site, two Web-sites.',
      ['Website: Web Site (prose, exact)', 'Website: web site (prose, caseless)', 'Website: Web-sites (prose, exact)'],
    ],
    ['A Sub-processor, a sub processor.', ['Subprocessor: Sub-processor (prose, exact)', 'Subprocessor: sub processor (prose, caseless)']],
    [
      'Write to us. CONTACT US AT ANY TIME. We are in the U.S. and the US. THE U.S. LAW.',
      ['U.S.: U.S (prose, exact)', 'U.S.: US (prose, exact)', 'U.S.: U.S (prose, exact)'],
    ],
    ['WE SAY WHO SEES IT. Ask WHO for help, or whoever is who.', ['WHO: WHO (prose, exact)']],
    ['In order to come, IN ORDER TO STAY and in order that you go, send an order.', ['Order: order (prose, caseless)']],
    [
      'IN NO EVENT ARE WE LIABLE, in the event of rain, free of charge. Come to the Event, in order for the Event to begin in the Event tent.',
      ['Event: Event (prose, exact)', 'Event: Event (prose, exact)', 'Event: Event (prose, exact)'],
    ],
  ];
  for (const [body, expected] of others)
    it(`of other words: ${JSON.stringify(body)}`, () => assert.deepEqual([...uses(body, ASSET)].sort(), [...expected].sort()));

  it('do not cross German, French and Spanish words', () => {
    for (const [language, head, body] of [
      ['de', 'Was Sie schicken (die „Anlage“).', 'Es liegt an Lage und Größe.'],
      ['fr', 'Ce que vous envoyez (le « Contenu »).', 'On les con tenu.'],
      ['es', 'Lo que firmamos (el «Contrato»).', 'Con trato amable.'],
    ] as const) {
      const [term] = parsePolicy(`---\nlang: ${language}\n---\n${head}\n\n${body}\n`).terms;
      assert(term, language);
      assert.deepEqual(
        term.uses.filter(({ where }) => where === 'prose').map(({ text }) => text),
        [],
        language,
      );
    }
  });

  for (const [body, expected] of cases) it(JSON.stringify(body), () => assert.deepEqual([...uses(body)].sort(), [...expected].sort()));

  it('knows irregular plurals and leaves "Terms" and "Term" apart', () => {
    const head = 'Rules (the "Terms"), a time (the "Term"), a firm (each a "Party"), a small person (a "Child").\n\n';
    assert.deepEqual(uses('The Terms, the Term, both Parties, all Children.', head), [
      'Terms: Terms (prose, exact)',
      'Term: Term (prose, exact)',
      'Party: Parties (prose, exact)',
      'Child: Children (prose, exact)',
    ]);
  });

  it('counts what stands in the definition and in the words it names apart', () => {
    const [term] = parsePolicy('The Garden Club (the "Club") meets. The Club is free.').terms;
    assert.deepEqual(
      term?.uses.map(({ where }) => where),
      ['subject', 'definition', 'prose'],
    );
  });

  it('knows German endings, and French and Spanish plurals', () => {
    const of = (text: string, language: string): readonly string[] =>
      parsePolicy(`---\nlang: ${language}\n---\n${text}`)
        .terms[0]?.uses.filter(({ where }) => where === 'prose')
        .map(({ text: shown }) => shown) ?? [];
    assert.deepEqual(of('Unsere Beete (die „Anlagen“). In den Anlagen und jeder Anlage.', 'de'), ['Anlagen', 'Anlage']);
    assert.deepEqual(of('Les graines (les « Produits »). Chaque Produit et nos Produits.', 'fr'), ['Produit', 'Produits']);
    assert.deepEqual(of('Las semillas (los «Productos»). Cada Producto.', 'es'), ['Producto']);
  });

  it('takes as long for ten thousand definitions as for any text', () => {
    const find = (text: string): unknown => parsePolicy(text).terms;
    const many = Array.from({ length: 3000 }, (_, i) => `a thing (the "Thing${i} Box") and Thing${i} Box`).join(', ');
    for (const text of [
      many,
      'a thing (the "Thing") and Thing '.repeat(3000),
      'A (the "A A A A") A A A A '.repeat(1500),
      `a (the "${'a '.repeat(30)}")${' a'.repeat(20_000)}`,
    ])
      assertOrdinaryEffort(text, find);
  });
});

describe('capitalised nouns', () => {
  const nouns = (text: string): readonly string[] =>
    parsePolicy(`---\nlang: en\n---\n${text}`).capitalisedNouns.map(({ noun, places }) => `${noun} ${places.length}`);
  it('count only in the middle of sentences, outside names, marks and titles', () => {
    assert.deepEqual(
      nouns(
        'Our services run. We run the Service. The Services run. Service runs.\n\nOf **the Service**, [the Service](x) and “the Service” nothing more is said here, nor of any Garden Service or Service Desk.',
      ),
      ['Service 2'],
    );
    assert.deepEqual(
      nouns('## the Service\n\n> the Service\n\n`the Service`\n\n| the Service |\n| --- |\n\nThis Agreement and the Agreement.'),
      [],
    );
    assert.deepEqual(nouns('We keep Personal Data and your Personal Data.'), ['Personal Data 2']);
  });
});

describe('uses of a term', () => {
  it('are no places that are to be filled in', () => {
    const { terms } = parsePolicy(
      'Larkspur Ltd (the "Company") lends seeds. The Company and THE COMPANY pay; [COMPANY] decides, and [the Company] signs, as [COMPANY](#a) says.\n',
    );
    assert.deepEqual(
      terms[0]?.uses.filter(({ where }) => where === 'prose').map(({ text }) => text),
      ['Company', 'COMPANY', 'Company', 'COMPANY'],
    );
  });
});

describe('companies', () => {
  const companies = (text: string): readonly string[] =>
    parsePolicy(text).companies.map(({ text: shown, name, form, span }) => {
      assert.equal(text.slice(span.start, span.end), shown);
      return `${name} · ${form.form}`;
    });
  it('are names with a legal form behind them', () => {
    assert.deepEqual(companies('By Seedwell, Inc. and Moos & Farn GmbH, with Ortie S.A.S. and Rose Pty Ltd; 2020–2024 Seedwell Inc.'), [
      'Seedwell · Inc.',
      'Moos & Farn · GmbH',
      'Ortie · S.A.S.',
      'Rose · Pty Ltd',
      'Seedwell · Inc.',
    ]);
    assert.deepEqual(
      companies("Access is limited. Limited to you. Seedwell's Limited offer. The Corporation. A Limited offer, incorporated."),
      [],
    );
  });
});
