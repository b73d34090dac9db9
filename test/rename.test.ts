/** Renaming headings, and what one rename from a place of a policy changes here and in others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { prepareRename, rename } from '../server/src/core/features/rename.ts';
import { applyEdits, DEFAULT_SETTINGS, lint, type Policy, parsePolicy, rules } from '../server/src/core/index.ts';
import { rounds, spread } from './support/breadth.ts';
import { assertOrdinaryEffort } from './support/effort.ts';
import { inEnglish } from './support/inEnglish.ts';
import { HAS_REAL_POLICIES, policyFiles } from './support/policyTexts.ts';

const POLICY = `---
document_title: 'Bloom Policy'
title: "Another title"
---

# Bloom Policy

- [1. Who we are](#1-who-we-are)
- [2. Sharing your seeds](#2-sharing-your-seeds)
- [**Fees**](#fees)

## 1. Who we are

See Section 2 (Sharing your seeds) and the section “sharing your seeds” below; [here](#sharing-your-seeds), [there](#2_sharing_your_seeds), [again][ref] or [sharing your seeds](https://bloom.example.org/#2-sharing-your-seeds).

[ref]: <#2-sharing-your-seeds> "Seeds"

## 2. Sharing your seeds

> See the section “Sharing your seeds” above.

\`Sharing your seeds\` is fun, and sharing your seeds is free.

\`\`\`
[x](#2-sharing-your-seeds)
\`\`\`

## Fees

## Fees

One [Fees](#fees), another [fees](#fees-1), [Old fees](#prices) and [Past fees](#prices).

## Old fees {#prices}

## What *we* [sell](https://bloom.example.org) at **market**
`;

const outcomeOf = (text: string, at: string, newName: string): ReturnType<typeof rename> =>
  rename(parsePolicy(text), text.indexOf(at) + at.length, newName);
const afterRename = (text: string, at: string, newName: string): string => {
  const outcome = outcomeOf(text, at, newName);
  assert('edits' in outcome, JSON.stringify(outcome));
  return applyEdits(text, outcome.edits);
};
/** Lines that differ, as they are afterwards. */
const changed = (before: string, now: string): readonly string[] => {
  const old = before.split('\n');
  return now.split('\n').filter((line, index) => line !== old[index]);
};

describe('renaming a heading', () => {
  it('takes its anchors, references and contents along, and touches nothing else', () => {
    assert.deepEqual(changed(POLICY, afterRename(POLICY, '## 2. Sh', 'Whom seeds go to')), [
      '- [2. Whom seeds go to](#2-whom-seeds-go-to)',
      'See Section 2 (Whom seeds go to) and the section “whom seeds go to” below; [here](#whom-seeds-go-to), [there](#2_whom_seeds_go_to), [again][ref] or [sharing your seeds](https://bloom.example.org/#2-sharing-your-seeds).',
      '[ref]: <#2-whom-seeds-go-to> "Seeds"',
      '## 2. Whom seeds go to',
    ]);
  });

  it('there and back gives the same text', () => {
    for (const [place, old] of [
      ['## 2. Sh', 'Sharing your seeds'],
      ['# Bl', 'Bloom Policy'],
      ['## 1. W', 'Who we are'],
      ['## Old', 'Old fees'],
    ] as const) {
      for (const name of ['Seeds', 'Über uns: “alles” & mehr', 'A_b *c* [d]', 'Apple and iOS']) {
        const there = afterRename(POLICY, place, name);
        const start = parsePolicy(POLICY).lines.lineAt(POLICY.indexOf(place));
        const back = afterRename(
          there,
          there
            .split('\n')
            .slice(0, start + 1)
            .join('\n'),
          old,
        );
        assert.equal(back, POLICY, `${old} → ${name}`);
      }
    }
  });

  it('renames the policy in its front matter where that has the same title, in its own quotation marks', () => {
    assert.deepEqual(changed(POLICY, afterRename(POLICY, '# Bloom', "Bloom's Policy")), [
      "document_title: 'Bloom''s Policy'",
      "# Bloom's Policy",
    ]);
    const plain = POLICY.replace("'Bloom Policy'", 'Bloom Policy');
    assert.deepEqual(changed(plain, afterRename(plain, '# Bloom', 'Bloom: seeds')), ['document_title: "Bloom: seeds"', '# Bloom: seeds']);
  });

  it('keeps a name that the writer gave to the heading, and counts those of one name anew', () => {
    assert.deepEqual(changed(POLICY, afterRename(POLICY, '## Old', 'Gone')), [
      'One [Fees](#fees), another [fees](#fees-1), [Gone](#prices) and [Past fees](#prices).',
      '## Gone {#prices}',
    ]);
    assert.deepEqual(changed(POLICY, afterRename(POLICY, '## Fe', 'Gone')), [
      '- [**Gone**](#gone)',
      '## Gone',
      'One [Gone](#gone), another [fees](#fees), [Old fees](#prices) and [Past fees](#prices).',
    ]);
  });

  it('changes the words that differ and leaves links and emphasis of the others', () => {
    assert.deepEqual(changed(POLICY, afterRename(POLICY, 'market', 'What we sell at home')), [
      '## What *we* [sell](https://bloom.example.org) at **home**',
    ]);
    assert.deepEqual(changed(POLICY, afterRename(POLICY, 'market', 'Where we sell at market')), [
      '## Where *we* [sell](https://bloom.example.org) at **market**',
    ]);
    assert.equal('problem' in outcomeOf(POLICY, 'market', 'Sales'), true);
    assert.equal(afterRename('## What *we* sell at **market**\n', 'market', 'Sales'), '## Sales\n');
  });

  it('starts from the title without its number, on the heading and on a link to it', () => {
    const at = (place: string): unknown => {
      const found = prepareRename(parsePolicy(POLICY), POLICY.indexOf(place) + place.length);
      return found && [found.kind, POLICY.slice(found.span.start, found.span.end), found.name];
    };
    assert.deepEqual(at('## 2. Sh'), ['heading', 'Sharing your seeds', 'Sharing your seeds']);
    assert.deepEqual(at('(#1-wh'), ['heading', '#1-who-we-are', 'Who we are']);
    for (const place of ['> See the', 'seeds` is', 'org/#2', 'x](#2', 'See Sec']) assert.equal(at(place), undefined, place);
  });

  it('keeps the heading’s link to itself, and lets that and links in HTML follow', () => {
    const text =
      '## 1. Fees [¶](#1-fees)\n\n## 2. End <a class="x" href="#2-end">#</a>\n\nSee <a href="#1-fees">there</a>.\n\n<p><a href=\'#2-end\'>End</a></p>\n';
    const named = (from: string, to: string): string => {
      const done = rename(parsePolicy(text), text.indexOf(from), to);
      assert('edits' in done);
      return applyEdits(text, done.edits);
    };
    assert.equal(named('Fees', 'Costs'), text.replace('Fees', 'Costs').replaceAll('#1-fees', '#1-costs'));
    assert.equal(named('End', 'Close'), text.replace('End', 'Close').replaceAll('#2-end', '#2-close'));
  });

  for (const [number, rest] of [
    ['8.6.2.a. ', '**'],
    ['4-bis. ', '**'],
    ['§ 4 bis ', '*'],
    ['3.b) ', ''],
  ] as const)
    it(`keeps a number that can't be read, and the marks around: ${number}`, () => {
      const text = `# Beds\n\n## ${rest}${number}Residents of the valley${rest}\n\nDug.\n`;
      assert.equal(afterRename(text, 'Resid', 'Water'), text.replace('Residents of the valley', 'Water'));
      assert.equal(afterRename(text, 'Resid', `${number}Water`), text.replace('Residents of the valley', 'Water'));
    });

  it('refuses a title without the link that the old one has', () => {
    const outcome = outcomeOf('# Beds\n\n## **1.a. Rights of [Members](https://bloom.example.org)**\n\nDug.\n', 'Rig', 'Water');
    assert('problem' in outcome && /link that would be lost/.test(inEnglish(outcome.problem)), JSON.stringify(outcome));
  });

  for (const [language, word] of [
    ['en', 'Section'],
    ['de', 'Abschnitt'],
    ['fr', 'section'],
    ['es', 'sección'],
    ['it', 'sezione'],
  ] as const)
    it(`lists references and links that keep the old title: ${language}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beds\n\n1. [Gate](https://bloom.example.org/p#1)\n2. [Seeds](https://bloom.example.org/p#2)\n\n## 1. Gate\n\n${word} 2, Seeds. Seeds grow.\n\n## 2. Seeds\n\nDug.\n`;
      const outcome = outcomeOf(text, '## 2. Se', 'Water');
      assert('edits' in outcome, JSON.stringify(outcome));
      const after = applyEdits(text, outcome.edits);
      const old = after.split('Seeds').length - 1;
      assert.equal(outcome.left.length, old - 1, after);
    });

  it('says what is wrong with a title', () => {
    const say = (name: string): unknown => {
      const outcome = outcomeOf(POLICY, '## 1. W', name);
      return 'problem' in outcome ? inEnglish(outcome.problem) : outcome.edits.length;
    };
    assert.equal(say('  '), 'The new title is empty; expected the words of a heading');
    assert.equal(say('a\nb'), 'The new title runs over two lines; expected one');
    assert.equal(say('Who we are'), 'The new title is the old one');
    assert.equal(say('1. Who we are'), 'The new title is the old one');
    assert.equal(say('3. Who'), 'The number of a heading stays as it is; expected the words of the title alone');
    assert.equal(say('x'.repeat(201)), 'The new title is too long; expected at most 200 characters');
    assert.equal(say('1. Who they are'), 3);
  });

  it('works on one text as long as on any', () => {
    const texts = ['## A\n\n[a](#a) “A” below\n\n', '## A [a](#a)\n\n', '- [A](#a)\n', '# *A\n'];
    for (const one of texts) assertOrdinaryEffort(`# Top\n\n${one.repeat(1500)}`, (text) => rename(parsePolicy(text), 3, 'New top'));
  });
});

describe('one rename and other policies', () => {
  const terms =
    '# Terms\n\nOur shop (the "Service") is free.\n\n## 1. The Service\n\nThe Service is [here](#1-the-service). Write to <ask@bloom.garden>.\n';
  const others: Readonly<Record<string, string>> = {
    links:
      '# Privacy\n\nSee [1. The Service](terms.md#1-the-service) and [x](other.md#1-the-service). The Service is theirs. Write to ask@bloom.garden.\n',
    takes:
      '# Photos\n\nCapitalized terms have the meanings given in the [Terms](terms.md). A photo on the Service, and the Services, is yours; “the Service” is quoted.\n',
    both: '# Films\n\nCapitalized terms have the meanings given in the [Terms](terms.md). See [1. The Service](terms.md#1-the-service).\n',
    defines:
      '# Own\n\nCapitalized terms have the meanings given in the [Terms](terms.md). A photo site (the "Service") is ours. The Service is free.\n',
  };
  const elsewhere = (at: string, name: string): Readonly<Record<string, readonly string[]>> => {
    const outcome = outcomeOf(terms, at, name);
    assert('edits' in outcome, JSON.stringify(outcome));
    return Object.fromEntries(
      Object.entries(others).map(([key, text]) => [
        key,
        changed(
          text,
          applyEdits(
            text,
            outcome.elsewhere(parsePolicy(text), (path) => path === 'terms.md'),
          ),
        ),
      ]),
    );
  };

  it('changes links to a heading of this one', () => {
    assert.deepEqual(elsewhere('## 1. T', 'What we run'), {
      links: [
        'See [1. What we run](terms.md#1-what-we-run) and [x](other.md#1-the-service). The Service is theirs. Write to ask@bloom.garden.',
      ],
      takes: [],
      both: ['Capitalized terms have the meanings given in the [Terms](terms.md). See [1. What we run](terms.md#1-what-we-run).'],
      defines: [],
    });
  });
  it('changes a term where its definition is taken over, and links to headings that had it', () => {
    assert.equal(
      afterRename(terms, '\nThe Serv', 'Shop'),
      '# Terms\n\nOur shop (the "Shop") is free.\n\n## 1. The Shop\n\nThe Shop is [here](#1-the-shop). Write to <ask@bloom.garden>.\n',
    );
    const found = elsewhere('\nThe Serv', 'Shop');
    assert.deepEqual(found.takes, [
      'Capitalized terms have the meanings given in the [Terms](terms.md). A photo on the Shop, and the Shops, is yours; “the Service” is quoted.',
    ]);
    assert.deepEqual(found.links, [
      'See [1. The Shop](terms.md#1-the-shop) and [x](other.md#1-the-service). The Service is theirs. Write to ask@bloom.garden.',
    ]);
    assert.deepEqual(found.both, [
      'Capitalized terms have the meanings given in the [Terms](terms.md). See [1. The Shop](terms.md#1-the-shop).',
    ]);
    assert.deepEqual(found.defines, []);
  });
  it('changes an address', () => {
    assert.deepEqual(elsewhere('<ask@', 'hello@bloom.garden').links, [
      'See [1. The Service](terms.md#1-the-service) and [x](other.md#1-the-service). The Service is theirs. Write to hello@bloom.garden.',
    ]);
  });
});

describe('renaming headings of whole policies', () => {
  const fragments = rules.filter(({ id }) =>
    ['link-fragment-missing', 'reference-title-mismatch', 'reference-heading-missing'].includes(id),
  );
  const count = (policy: Policy): number => lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS, only: fragments }).length;
  it('breaks no link and no reference', () => {
    let renamed = 0;
    // Every fourth of these in `npm test`.
    for (const file of spread(policyFiles(['corpus'], 6), 4)) {
      const policy = parsePolicy(new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file)), { path: basename(file) });
      const missing = count(policy);
      const { all } = policy.sections;
      for (const section of [all[0], all[Math.floor(all.length / 2)], all.at(-1)]) {
        if (!section || all.filter(({ heading }) => heading.title === section.heading.title).length > 1) continue;
        const there = rename(policy, section.heading.titleSpan.start, 'Of quince and medlar');
        if ('problem' in there || there.kind !== 'heading') continue;
        renamed++;
        const now = parsePolicy(applyEdits(policy.text, there.edits), { path: file });
        assert.equal(count(now), missing, `${file}: ${section.heading.title}`);
        const title = now.sections.all[all.indexOf(section)]?.heading;
        assert.equal(title?.title, 'Of quince and medlar');
      }
    }
    assert(renamed > rounds(HAS_REAL_POLICIES ? 150 : 20, 4), `${renamed} headings were renamed`);
  });
});

describe('what renaming a term takes for its uses', () => {
  it('not those in the longer name that it stands for', () => {
    const text =
      '# Bylaws\n\nThe Board of Gardeners ("Board") decides. The Board meets in May.\n\n## Board of Gardeners\n\nThe Board of Gardeners can meet online.\n';
    assert.equal(
      afterRename(text, '("', 'Council'),
      text.replace('("Board")', '("Council")').replace('The Board meets', 'The Council meets'),
    );
  });

  it('nothing where an abbreviation is part of the name', () => {
    const text =
      '# Leave\n\n## Definitions\n\n| Term | Meaning |\n| --- | --- |\n| **Garden Day (GD)** | A day off. |\n| **Manager** | Who plans. |\n\nA GD is planned. Each Garden Day (GD) counts.\n';
    const outcome = outcomeOf(text, '**Gard', 'Free Day');
    assert('problem' in outcome && /abbreviation/.test(inEnglish(outcome.problem)), JSON.stringify(outcome));
  });
});

describe('what renaming a term leaves to the writer', () => {
  /** The places that a rename leaves, those whose article it leaves, and the text after it. */
  const renamedTo = (
    text: string,
    at: string,
    name: string,
  ): { readonly left: readonly string[]; readonly articles: readonly string[]; readonly after: string } => {
    const policy = parsePolicy(text);
    const done = rename(policy, text.indexOf(at) + at.length, name);
    assert('edits' in done, JSON.stringify(done));
    const isOfArticle = ({ why }: (typeof done.left)[number]): boolean => inEnglish(why).startsWith('The word before');
    return {
      left: done.left.filter((one) => !isOfArticle(one)).map(({ text: words }) => words),
      articles: done.left.filter(isOfArticle).map(({ text: words }) => words),
      after: applyEdits(text, done.edits),
    };
  };

  it('lists a longer name that is no term but the title of a section in brackets', () => {
    const text =
      '# Terms\n\n“Garden Data” means what is planted. See 3.a (“Rules”) and 3.b (“More Terms for Garden Data”).\n\n**b. More Terms for Garden Data**\n\nGarden Data is kept.\n';
    const { left } = renamedTo(text, '“Gard', 'Seed Parcel');
    assert.deepEqual(left, ['Garden Data', 'Garden Data']);
  });

  it('the title of a document that the term shortens, and small letters behind an article', () => {
    const text =
      '# Rules\n\nThe Plat is governed by the Declaration and Covenants, Easements and Reservations for Larkspur Lake, as recorded and amended from time to time (the "Declaration"). You follow the Declaration; see article 4 of the declaration.\n';
    const { left, after } = renamedTo(text, 'the "Dec', 'Charter');
    assert.deepEqual(left, ['Declaration', 'declaration']);
    assert.match(after, /by the Declaration and Covenants.*\(the "Charter"\)\. You follow the Charter; see article 4 of the declaration/);
  });
  it('uses in capitals behind a word that may belong to another name', () => {
    const text =
      '# Terms\n\nYour card (“Filed Details”) is kept.\n\nYOUR FILED DETAILS MAY BE USED. YOU ALLOW US TO CHARGE YOUR FILED DETAILS FOR SUCH, OR FOR FILED DETAILS OF OTHERS, AND THE GARDEN FILED DETAILS.\n';
    const { left, after } = renamedTo(text, '“Filed', 'Seed Parcels');
    assert.equal(after.split('SEED PARCELS').length - 1, 3);
    assert.deepEqual(left, ['FILED DETAILS']);
  });
  for (const [language, defined, name, sentence] of [
    ['de', 'Karten („Seedwell Daten“) bleiben.', '„Seed', 'WIR NUTZEN IHRE SEEDWELL DATEN UND DIE SEEDWELL DATEN FÜR SIE.'],
    ['fr', 'La carte (ci-après les « Données Seedwell ») reste.', '« Donn', 'NOUS GARDONS VOS DONNÉES SEEDWELL ET LES DONNÉES SEEDWELL.'],
    ['es', 'La tarjeta (en adelante, los «Datos Seedwell») queda.', '«Dat', 'GUARDAMOS SUS DATOS SEEDWELL Y LOS DATOS SEEDWELL.'],
    ['it', 'La carta (di seguito, i «Dati Seedwell») resta.', '«Dat', 'TENIAMO I DATI SEEDWELL E I DATI SEEDWELL.'],
  ] as const)
    it(`changes all uses in capitals, or lists them: ${language}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beet\n\n${defined}\n\n${sentence}\n`;
      const { left, after } = renamedTo(text, name, 'Beta Gamma');
      assert.equal(after.split('BETA GAMMA').length - 1 + left.length, 2, after);
    });
  it('a longer name that begins with an abbreviation', () => {
    const text =
      '# Rules\n\n- [H. API Terms](#h-api-terms)\n\nThese rules (the "Terms") bind you. You accept the Terms.\n\n## H. API Terms\n\nThe API Terms are for developers.\n';
    const { left, after } = renamedTo(text, 'the "Ter', 'Charter');
    assert.equal(left.length, 3);
    assert.match(after, /\[H\. API Terms\]\(#h-api-terms\).*You accept the Charter\..*## H\. API Terms\n\nThe API Terms are/s);
  });
  for (const [language, defined, at, uses, silent] of [
    [
      'en',
      'Sums are due (the "Fees").',
      'the "Fe',
      ['<b>Grower</b> Fees', 'The LARKSPUR Fees', 'Our Larkspur Fees', 'The Fees Policy'],
      '',
    ],
    ['de', 'Beträge sind fällig (die „Gebühren“).', 'die „Geb', ['Die Larkspur Gebühren', 'Unsere LARKSPUR Gebühren'], ''],
    ['fr', 'Les sommes sont dues (les « Frais »).', 'les « Fr', ['Les Frais Larkspur', 'Vos Frais LARKSPUR'], ''],
    ['es', 'Las sumas se deben (las «Tarifas»).', 'las «Tar', ['Las Tarifas Larkspur', 'Sus Tarifas LARKSPUR'], ''],
    ['it', 'Le somme sono dovute (le «Tariffe»).', 'le «Tar', ['Le Tariffe Larkspur', 'Sue Tariffe LARKSPUR'], ''],
    ['en', 'This text (the "Terms") binds.', 'the "Te', [], 'The Terms of Service'],
  ] as const)
    it(`each use beside a word of another name: ${language} ${uses.join(', ')}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beet\n\n${defined}\n\n${[...uses, silent].map((use) => `${use} so.`).join('\n\n')}\n`;
      const { left, after } = renamedTo(text, at, 'Parcelas');
      assert.equal(left.length + after.split('Parcelas').length - 2, uses.length, after);
      assert.equal(after.includes(silent), true);
    });
  for (const [language, defined, at, uses] of [
    ['en', 'Our mails (together, “Content”) are free.', '“Con', ['YOUR HARDWARE, SOFTWARE OR CONTENT', 'ALL CONTENT']],
    ['en', 'Our mails (together, “Content”) are free. Your content is yours.', '“Con', ['BEDS AND CONTENT', 'THE CONTENT OF MAILS']],
    ['de', 'Die Post (die „Inhalte“) ist frei.', '„Inh', ['IHRE GERÄTE ODER INHALTE', 'ALLE INHALTE']],
    ['fr', 'Nos envois (le « Contenu ») sont libres.', '« Con', ['VOS OUTILS OU CONTENU', 'TOUT CONTENU']],
    ['es', 'Los envíos (en conjunto, «Contenido») son libres.', '«Con', ['SUS EQUIPOS O CONTENIDO', 'TODO CONTENIDO']],
    ['it', 'Le lettere (insieme, «Contenuti») sono libere.', '«Con', ['I SUOI ATTREZZI O CONTENUTI', 'TUTTI CONTENUTI']],
  ] as const)
    it(`an ordinary word in capitals: ${language} ${uses.join(', ')}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beet\n\n${defined}\n\n${uses.join(' SO. ')} SO.\n`;
      const { left, after } = renamedTo(text, at, 'Parcelas');
      assert.equal(left.length, uses.length);
      for (const use of uses) assert(after.includes(use), after);
    });
  it('no name in capitals, and none that an article makes certain', () => {
    const text = '# Terms\n\nLarkspur Ltd ("Larkspur") lends tools (the “Services”).\n\nTHE SERVICES ARE FREE. YOU AND LARKSPUR AGREE.\n';
    assert.match(renamedTo(text, '“Serv', 'Loans').after, /THE LOANS ARE FREE/);
    assert.match(renamedTo(text, '("Lark', 'Yarrow').after, /YOU AND YARROW AGREE/);
  });
  it('no heading that has only the end of the name', () => {
    const text =
      '# Privacy Policy\n\n## Your personal data\n\n“Sale of Personal Data” means handing it over for money. We make no Sale of Personal Data.\n';
    const { left } = renamedTo(text, '“Sale', 'Trade');
    assert.deepEqual(left, []);
  });
  it('everything where the section says that the meaning is that of a law', () => {
    const text =
      '# Privacy Policy\n\nYou may opt out of the sale of seeds.\n\n## Residents of Larkspur\n\nUnder the Larkspur Seed Protection Act (LSPA):\n\n“Sale of seeds” means handing them over for money.\n\nWe make no sale of seeds.\n';
    const outcome = outcomeOf(text, '“Sale', 'Trade');
    assert('problem' in outcome && /law defines/.test(inEnglish(outcome.problem)), JSON.stringify(outcome));
  });

  it('other forms and ordinary words in German', () => {
    const text =
      '---\nlang: de\n---\n\n# Datenschutzerklärung\n\nWir sind der Beet e. V. (im Folgenden „der Verein“). Wer dem Verein beitritt, wird Mitglied des Vereins. Die Aktivitäten des Vereines und anderer Vereine zählen nicht. Als gemeinnütziger Verein helfen wir; ein Verein hilft gern. Unser Verein und der kleine Verein graben. Die Vereinssatzung gilt.\n';
    const { left, after } = renamedTo(text, '„der Ver', 'Bund');
    assert.deepEqual(left, ['Vereins', 'Vereines', 'Vereine', 'Verein', 'Verein']);
    assert.match(after, /„der Bund“\)\. Wer dem Bund beitritt, wird Mitglied des Vereins\./);
    assert.match(after, /Als gemeinnütziger Verein helfen wir; ein Verein hilft gern\. Unser Bund und der kleine Bund graben/);
  });

  it('German nouns that are those of others, or further ones', () => {
    const text =
      '---\nlang: de\n---\n\n# Regeln\n\nDies sind die vorliegenden Nutzungsbedingungen („Bedingungen“). Samen gibt es unter den Bedingungen verschiedener Lizenzen.\n\n## Für Werkzeug gelten zusätzliche Bedingungen\n\nWir ändern die vorliegenden Bedingungen.\n';
    const { left, after } = renamedTo(text, '„Bed', 'Regeln');
    assert.deepEqual(left, ['Bedingungen', 'Bedingungen']);
    assert.match(after, /unter den Bedingungen verschiedener.*zusätzliche Bedingungen\n\nWir ändern die vorliegenden Regeln\./s);
  });

  for (const [language, defined, form] of [
    ['fr', 'Nous prêtons des graines (ci-après le « Service »). Le Service est gratuit.', 'Services'],
    ['es', 'Prestamos semillas (en adelante, el «Servicio»). El Servicio es gratuito.', 'Servicios'],
    ['it', 'Prestiamo semi (di seguito, il «Servizio»). Il Servizio è gratuito.', 'Servizi'],
  ] as const)
    it(`other forms: ${language}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beet\n\n${defined} ${form} ${form}.\n`;
      const { left, after } = renamedTo(text, 'Serv', 'Beta');
      assert.deepEqual(left, [form, form]);
      assert(after.endsWith(`${form} ${form}.\n`));
    });

  it('headings that keep the old name', () => {
    const text = '# Terms\n\n“Refund” means money back.\n\n## 3.1 Prorated Refunds\n\nA Refund is paid.\n\n## 3.2 The Refund\n\nPaid.\n';
    const { left, after } = renamedTo(text, '“Ref', 'Repayment');
    assert.deepEqual(left, ['Refunds']);
    assert.match(after, /## 3\.1 Prorated Refunds\n\nA Repayment is paid\.\n\n## 3\.2 The Repayment/);
  });

  for (const [language, text, at, left] of [
    // Shared words.
    [
      'en',
      'Seeds set by others are called “third party seeds”. Third party seeds grow. We sow first and third party seeds, and first- or third party seeds. Beds and third party seeds are ours.',
      '“third',
      ['third party seeds', 'third party seeds'],
    ],
    [
      'en',
      '“Personal Seeds” means yours. Customer Seeds are ours. Customer and Personal Seeds grow; Members and Personal Seeds too.',
      '“Pers',
      ['Personal Seeds'],
    ],
    [
      'de',
      'Wir schließen einen Vertrag (im Folgenden „Beetvertrag“). Der Beetvertrag gilt; Nutzungs- und Beetvertrag auch. Der Beetvertrag und -anhang gilt.',
      '„Beet',
      ['Beetvertrag', 'Beetvertrag'],
    ],
    [
      'fr',
      'Les « Données Personnelles » désignent tout. Les Données Personnelles et sensibles restent. Les Données Personnelles et les graines aussi.',
      '« Donn',
      ['Données Personnelles'],
    ],
    [
      'es',
      'Guardamos datos (en adelante, los «Datos Personales»). Los Datos Personales y sensibles quedan. Los Datos Personales y las semillas también.',
      '«Dat',
      ['Datos Personales'],
    ],
    [
      'it',
      'I «Dati Personali» sono i vostri. I Dati Personali e sensibili restano; anche i Dati Personali e i semi.',
      '«Dat',
      ['Dati Personali'],
    ],
    // Names given in parentheses.
    [
      'en',
      'You share a bed (a “**Team**”). Users join the Team (each, a “**Team Member**”). One leads that Team (the **“Admin”**). The Team grows.',
      '“**Te',
      ['Team'],
    ],
    // Other names at the start of a sentence, a title or formatted words.
    [
      'en',
      '“Order” means what you order. If Order forms differ, the Order counts.\n\n**7. Purchase Orders.** No purchase order counts.\n\nStanding Orders end. Late Orders wait, as all late Orders do. Immediately Orders close. Customer’s Order stays.',
      '“Ord',
      ['Orders', 'Orders'],
    ],
    [
      'fr',
      'La « Commande » désigne tout achat. La Commande compte. Si Commande il y a, un bon de commande suit.\n\n**Bon de Commande**\n\nIl compte.',
      '« Comm',
      ['Commande'],
    ],
    [
      'es',
      'Usted compra semillas (en adelante, el «Pedido»). Cada Pedido cuenta.\n\n**Hoja de Pedido**\n\nLa hoja de pedido sigue.',
      '«Ped',
      ['Pedido'],
    ],
    // The singular of a name in the plural.
    [
      'de',
      'Die Seite hat Beet-Plugins („Plugins“). Die Plugins sind alt. Mithilfe dieses Plugins und des kleinen Plugins wird gezählt. Unsere Plugins zählen.',
      '„Pl',
      ['Plugins', 'Plugins'],
    ],
    [
      'de',
      'Wir haben Käufer („Kunden“). Die Kunden graben. Ein Kunde gräbt; dem Kunden und jedes Kunden gedenken wir. Den Kunden wird geholfen.',
      '„Kun',
      ['Kunde', 'Kunden', 'Kunden'],
    ],
  ] as const)
    it(`what may be something else: ${language}, ${at}`, () => {
      const outcome = renamedTo(`---\nlang: ${language}\n---\n\n# Beet\n\n${text}\n`, at, 'Xyz');
      assert.deepEqual(outcome.left, left, outcome.after);
      const name =
        text
          .slice(text.indexOf(at) + 1)
          .replace(/^[ *]+/, '')
          .split(/[*”“» ]{2,}|[”“»]/)[0] ?? '';
      const kept = outcome.after.split(new RegExp(name.replace(/s$/, ''), 'gi')).length - 1;
      assert(kept <= left.length + 2 && outcome.after.includes('Xyz'), outcome.after);
    });

  it('changes "a" and "an" where the new name is said with the other', () => {
    const text =
      '# Terms\n\nWe may ask for proof of age (an “Age Check”). During an Age Check you wait. An Age Check is free; AN AGE CHECK IS NO TEST. After an\n**Age Check** come in. This Age Check is ours.\n';
    const { articles, after } = renamedTo(text, '“Age', 'Garden Parcel');
    assert.deepEqual(articles, []);
    assert.match(
      after,
      /\(a “Garden Parcel”\)\. During a Garden Parcel you wait\. A Garden Parcel is free; A GARDEN PARCEL IS NO TEST\. After a\n\*\*Garden/,
    );
    const back = renamedTo(after, '“Garden', 'Age Check');
    assert.equal(back.after, text);
  });

  it('names "a" and "an" where letters do not tell how a name is said', () => {
    const text = '# Terms\n\nYou get a bed (a “Bed”). A Bed is small. The Bed and (a) Bed rent.\n';
    assert.deepEqual(renamedTo(text, '“Bed', 'User').articles, ['a “Bed', 'A Bed']);
    assert.deepEqual(renamedTo(text, '“Bed', 'SLA').articles, ['a “Bed', 'A Bed']);
    assert.deepEqual(renamedTo(text, '“Bed', 'Hotbed').articles, []);
  });

  for (const [language, text, at, name, articles] of [
    [
      'fr',
      'Nous prêtons des graines (ci-après l’« Association »). L’Association prête. Les statuts de l’Association et d’Association. Votre Association aide.',
      '« Ass',
      'Union',
      [],
    ],
    [
      'fr',
      'Nous prêtons des graines (ci-après l’« Association »). L’Association prête, parce qu’Association oblige. Notre Association aide.',
      '« Ass',
      'Grainothèque',
      ['l’« Association', 'L’Association', 'qu’Association'],
    ],
    [
      'fr',
      'Nous prêtons des graines (ci-après le « Service »). Le Service est gratuit ; nul besoin de Service payant. Votre Service reste.',
      '« Serv',
      'Emprunt',
      ['le « Service', 'Le Service', 'de Service'],
    ],
    [
      'es',
      'Prestamos semillas (en adelante, el «Servicio»). El Servicio es gratuito, y nuestro Servicio dura. Su Servicio queda.',
      '«Serv',
      'Plataforma',
      ['el «Servicio', 'El Servicio', 'nuestro Servicio'],
    ],
    ['es', 'Prestamos semillas (en adelante, el «Servicio»). El Servicio es gratuito.', '«Serv', 'Préstamo', []],
    [
      'it',
      'Prestiamo semi (di seguito, il «Servizio»). Il Servizio è gratuito, nel Servizio e con questo Servizio.',
      '«Serv',
      'Scambio',
      ['il «Servizio', 'Il Servizio', 'nel Servizio', 'questo Servizio'],
    ],
    ['it', 'Prestiamo semi (di seguito, il «Servizio»). Il Servizio è gratuito.', '«Serv', 'Prestito', []],
    [
      'de',
      'Wir verleihen Saatgut (im Folgenden „der Dienst“). Der kostenlose Dienst gilt; unser Dienst bleibt. Zum Dienst kommt der andere.',
      '„der Di',
      'Ausleihe',
      ['der Dienst', 'Der kostenlose Dienst', 'unser Dienst', 'Zum Dienst'],
    ],
    [
      'de',
      'Wir verleihen Saatgut (im Folgenden „der Dienst“). Der kostenlose Dienst gilt; unser Dienst bleibt.',
      '„der Di',
      'Leihdienst',
      [],
    ],
  ] as const)
    it(`articles that may not fit the new name: ${language}, ${name}`, () =>
      assert.deepEqual(renamedTo(`---\nlang: ${language}\n---\n\n# Beet\n\n${text}\n`, at, name).articles, articles));

  it('keeps places that are told apart', () => {
    const text =
      '# Beds\n\n“Customer” means who buys. When Customer pays, Customer gets beds. Under Customer’s bed grows a seed. Accordingly Customer digs.\n';
    const { left, after } = renamedTo(text, '“Cust', 'Gardener');
    assert.deepEqual(left, []);
    assert(!after.includes('Customer'), after);
  });
});
