/** Every form of definition, in four languages, and what only looks like one. */
import assert from 'node:assert/strict';
import type { Definition } from '../../server/src/core/document/terms/definitions.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

const definitions = (text: string, path = 'policy.md'): readonly Definition[] => parsePolicy(text, { path }).definitions.all;
const terms = (text: string): readonly string[] => definitions(text).map(({ term }) => term);

describe('definitions', () => {
  it('have no quotation marks in a heading', () => {
    const text = '# Terms\n\n## 1. Definitions\n\n### 1.1 “Seed Bank”\n\nMeans our store of seeds.\n\n### 1.2 “Plot”\n\nMeans a bed.\n';
    assert.deepEqual(terms(text), ['Seed Bank', 'Plot']);
  });
  it('are none of a heading that is only a number', () => {
    const text =
      '# Declaration\n\n## Definitions\n\n### Section 1.\n\n"Lot" shall mean a bed on the map.\n\n### Section 2.\n\n"Shed" shall mean a house for tools.\n';
    assert.deepEqual(terms(text), ['Lot', 'Shed']);
  });
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['Larkspur Inc. ("Larkspur", "we", "us", "our") sells seeds.', ['Larkspur']],
    ['Our shop and apps (collectively, the “Services”) are open.', ['Services']],
    ['What you send (each an "Order") is kept.', ['Order']],
    ['These rules (hereinafter referred to as the "**Rules**") hold.', ['Rules']],
    ['A person (hereinafter “Guest”) pays.', ['Guest']],
    ['You and your school ("Garden Partner", “you”, or "your") agree.', ['Garden Partner']],
    ['These rules ("Agreement" or "Terms of Use") hold.', ['Agreement', 'Terms of Use']],
    ['A quarrel (each a "Dispute" and collectively, the "Disputes") is rare.', ['Dispute', 'Disputes']],
    ['The shop, the firm and its staff (collectively, “we,” “us,” “our,” or “Larkspur”) help.', ['Larkspur']],
    ['The law on seeds (“**SEEDA**”) and our tools (the **“Tools”**) are known.', ['SEEDA', 'Tools']],
    ['Our site (the **Website**) and its pages (the "<u>Pages</u>") are free.', ['Website', 'Pages']],
    ['Everything here (all of which are referred to collectively herein as the "Garden Works") is ours.', ['Garden Works']],
    ['Boxes ("the Boxes") are wood.', ['Boxes']],
    ['The mixed quotes of some ("Program”) count.', ['Program']],
    ['"Personal Data" means what tells who you are.', ['Personal Data']],
    ['“Seed” and “Bulb” mean what grows.', ['Seed', 'Bulb']],
    ['The term "Guest" refers to anyone who comes.', ['Guest']],
    ['When we say "Guest", we mean anyone.', ['Guest']],
    ['By “Guest” we mean anyone.', ['Guest']],
    ['- (a) "Mulch" shall mean what covers the soil.', ['Mulch']],
    ['We look after your “Garden Data”, which is what tells us about your beds.', ['Garden Data']],
    ['**Affiliate** means a firm under one roof.', ['Affiliate']],
    ['*Account* means a shed.', ['Account']],
    ['**(e)** "**Garden Move**" means carrying pots.', ['Garden Move']],
    ['"_Plot_" includes every bed.', ['Plot']],
    ['- Open Order means what we still owe you.', ['Open Order']],
    ['Those who help us, hereinafter called “Helpers”, sign.', ['Helpers']],
    ['We use the Services (as defined in our Terms).', ['Services']],
    ['We’ll refer to those who come to us as our “Guests,” here.', ['Guests']],
    ['When you read “Guests” in this Policy, we’re talking about all who come.', ['Guests']],
    ['Le jardin et la cour pourront être désignés comme étant le « Site ».', ['Site']],
    ['"Guest", meaning any person who comes, pays.', ['Guest']],
    ['1.1 "Plot" meaning a bed and its path.', ['Plot']],
    ['We let in each “Guest”, meaning any person with a ticket.', ['Guest']],
    ['Whoever comes (the "Guest", meaning any person with a ticket) pays.', ['Guest']],
    ['„Gast“, womit jede Person gemeint ist, zahlt. „Beet“, das heißt jedes Stück Erde, bleibt.', ['Gast', 'Beet']],
    ['« Client », désignant toute personne, paie. « Jardin », c’est-à-dire tout terrain, reste.', ['Client', 'Jardin']],
    ['«Cliente», entendiéndose cualquier persona, paga. «Jardín», es decir, cualquier terreno, queda.', ['Cliente', 'Jardín']],
    ['«Cliente», intendendosi ogni persona, paga. «Orto», ossia ogni terreno, resta.', ['Cliente', 'Orto']],
    ['We keep health data ("PHI" as defined in the law).', ['PHI']],
    [
      'Unsere Beete (nachfolgend „Anlagen“ genannt) und die Firma (im Folgenden „wir“, „uns“ und/oder „Moos“) sind da.',
      ['Anlagen', 'Moos'],
    ],
    ['„Gast“ bezeichnet jeden, der kommt. Unter „Beet“ verstehen wir ein Stück Erde.', ['Gast', 'Beet']],
    ['Les graines (ci-après dénommées les « Produits ») et la société (ci-après « **Ortie** ») sont là.', ['Produits', 'Ortie']],
    ['« Client » désigne toute personne. On entend par « Jardin » un terrain.', ['Client', 'Jardin']],
    ['Las semillas (en adelante, los «Productos») y la empresa (en adelante, «nosotros», «Ortiga») están.', ['Productos', 'Ortiga']],
    ['«Cliente» significa cualquier persona.', ['Cliente']],
    ['Наши сады (далее «Сады») открыты.', ['Сады']],
    ['Naše zahrady (dále jen „Zahrady“) jsou otevřené.', ['Zahrady']],
    ['Kertjeink (a „Kertek”) nyitva vannak.', ['Kertek']],
  ];
  for (const [text, expected] of forms) it(`sees ${expected.join(', ')} in ${text}`, () => assert.deepEqual(terms(text), expected));

  const others: readonly string[] = [
    'We remove hate (such as "weed wars" or "Slug Talk").',
    'A notice in time (i.e., a “Just-In-Time” notice) helps.',
    'We say “stop”, meaning that you stop. We write "weeds", meaning nettles.',
    'Wir sagen „stopp“, das heißt, ihr haltet an. On écrit « halte », c’est-à-dire rien.',
    'See our page ([ask](https://larkspur.garden "Ask Us")).',
    'Some words (“good” or “nearly good” marks) are given.',
    'They searched ("weather in Hexham").',
    'Section 4 (“Trademarks of Ours”) says so.',
    'She said "we" and left.',
    'What "Guest" means is not said here.',
    '> The firm (the "Firm") is quoted.',
    'This means that you pay, and which means more.',
  ];
  for (const text of others) it(`sees no definition in ${text}`, () => assert.deepEqual(terms(text), []));

  it('takes the quoted title of a section for no term', () => {
    assert.deepEqual(terms('We say so above ("Information We Collect").\n\n## Information We Collect\n\nNames.'), []);
  });

  it('reads lists, lines, tables and headings below a heading that says so', () => {
    const text =
      '# Terms\n\n- **Shed**: not a term here\n\n## Definitions\n\n- **Bed**: earth\n- "House": glass\n- *Row* – a line of plants\n- Path: gravel\n\n| Word | Meaning |\n| --- | --- |\n| Hoe | a tool |\n\n### Compost\n\nWhat rots.\n\n## Other\n\n- **Fence**: wood\n';
    assert.deepEqual(terms(text), ['Bed', 'House', 'Row', 'Path', 'Hoe', 'Compost']);
  });

  it('says where name, definition and its subject stand, and which names go together', () => {
    const text = '# Notice\n\nThis notice tells how **Larkspur Ltd** ("*Larkspur*", "we") sells.';
    const [definition] = definitions(text);
    assert(definition);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(at(definition.span), 'Larkspur');
    assert.equal(at(definition.whole), '("*Larkspur*", "we")');
    assert.match(at(definition.subject ?? { start: 0, end: 0 }), /^Larkspur Ltd/);
    assert.deepEqual(
      definition.aliases.map(({ text: alias, span }) => [alias, at(span)]),
      [['we', 'we']],
    );
    assert.deepEqual(
      [definition.form, definition.confidence, definition.pronoun, definition.language],
      ['parenthesis', 'likely', false, 'und'],
    );
  });

  it('knows a definition of nothing but pronouns', () => {
    assert.deepEqual(
      definitions('The firm (“we” or “us”) sells.').map(({ term, pronoun }) => [term, pronoun]),
      [['we', true]],
    );
  });

  it('finds where the meaning of words is said elsewhere, with the link', () => {
    const { definitions: found } = parsePolicy(
      'Capitalized terms used but not defined here have the meanings given in the [Terms](../terms.md). Read [this](x.md).\n\nThis notice is part of our Terms of Use.\n\nCapitalized terms have the meanings below.',
    );
    assert.deepEqual(
      found.references.map(({ kind, targets }) => [kind, ...targets]),
      [['meanings', '../terms.md'], ['part-of']],
    );
  });

  it('knows the GDPR taken over, a list of definitions, a chapter and a template', () => {
    const facts = (text: string, path = 'policy.md'): readonly boolean[] => {
      const { asInGdpr, glossaryOnly, isPart } = parsePolicy(text, { path }).definitions;
      return [asInGdpr, glossaryOnly, isPart];
    };
    assert.deepEqual(facts('We use these words as defined in Article 4 GDPR.'), [true, false, false]);
    assert.deepEqual(facts('# Definitions\n\n- **Bed**: earth\n- **House**: glass'), [false, true, false]);
    assert.deepEqual(facts('# 3. Tools\n\nTools are ours.', 'rules/03-tools.md'), [false, false, true]);
    assert.deepEqual(facts('# Tools\n\nThe tools of {{company}}.'), [false, false, true]);
    assert.deepEqual(facts('# 1. Tools\n\nTools are ours.', 'rules/tools-1.md'), [false, false, false]);
  });
});
