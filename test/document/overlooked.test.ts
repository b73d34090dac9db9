/** The last look before sections are renumbered or moved and terms are renamed: what is written like an old number or name and stays is listed. */
import assert from 'node:assert/strict';
import { changeLevel } from '../../server/src/core/features/changeLevel.ts';
import { moveSection } from '../../server/src/core/features/moveSection.ts';
import { rename } from '../../server/src/core/features/rename.ts';
import { renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';
import { inEnglish } from '../support/inEnglish.ts';

/** What renumbering lists, and the text that it leads to. */
function renumbered(text: string): { readonly left: readonly string[]; readonly after: string } {
  const outcome = renumberSections(parsePolicy(text));
  assert(outcome);
  assert.equal(outcome.refusal, undefined);
  return { left: outcome.left.map(({ span }) => text.slice(span.start, span.end)), after: applyEdits(text, outcome.edits) };
}

/** Sections 1, 2, 4 and 5: the third was taken out. */
const without = (title: string, lines: readonly string[]): string =>
  `# ${title}\n\n## 1. Gate\n\nOpen by day.\n\n## 2. Tools\n\nLent for free.\n\n## 4. Water\n\nRuns in May.\n\n## 5. Beds\n\n${lines.join('\n\n')}\n`;

/** The number is there twice at most: where it is changed it isn't there, and where it stays it is listed. */
function isDealtWith(sentence: string, title = 'Garden Policy'): void {
  const text = without(title, [sentence]);
  const { left, after } = renumbered(text);
  assert(left.length > 0 || !after.includes(sentence), `${sentence} stays silently`);
}

describe('numbers of sections that change', () => {
  const sentences = [
    'The **Clause** _4_ rules hold.',
    'The rules (see also no. 4) hold.',
    'Sections&nbsp;1, 2 &amp; 4 hold.',
    'Section <b>4</b> holds.',
    'Section Four holds.',
    'The 4th section holds.',
    'Water is free (4).',
    'Under Sections 1, 2 plus also 4, water is free.',
    'Section ４ holds.',
    '<p>Clause <em>4</em> holds.</p>',
    '| Rule | Section |\n| --- | --- |\n| Water | 4 |',
    '- Provision 4',
    'Prices change as said in [Section 4](/pages/rules/#4-water).',
  ];
  for (const sentence of sentences) it(`are changed or listed in English: ${sentence}`, () => isDealtWith(sentence));
  it('are listed where a part has the same number, beside one that follows', () => {
    const text =
      '# Rules\n\n## A. Water\n\n(i) Runs in May.\n\n## B. Tools\n\nLent.\n\n# Exhibit 1 to the Rules\n\n## A. Subject\n\nSeeds.\n\n## B. Time\n\nWater is shared in accordance with Section A(i). Later, the rules of Section A go on.\n\nOn its own, Section A means seeds.\n';
    const moved = moveSection(parsePolicy(text), text.indexOf('## A. Water') + 4, 'down');
    assert('left' in moved, JSON.stringify(moved));
    const after = applyEdits(text, moved.edits);
    const listed = moved.left
      .filter(({ span }) => span.start > text.indexOf('Exhibit'))
      .map(({ span }) => text.slice(span.start - 8, span.end));
    assert.match(after, /in accordance with Section B\(i\)\. Later, the rules of Section A go on/);
    assert.deepEqual(listed, ['Section A']);
  });

  const others: readonly (readonly [string, readonly string[]])[] = [
    [
      'Gartenordnung',
      [
        'Nach **Ziffer** 4 ist Wasser frei.',
        'Der 4. Abschnitt gilt.',
        'Abschnitt vier gilt.',
        'Wasser ist frei (Nr. 4).',
        'Es gelten die Abschnitte 1, 2 sowie auch 4.',
      ],
    ],
    [
      'Politique du jardin',
      [
        'Selon le **point** 4, l’eau est libre.',
        'L’article quatre s’applique.',
        'Voir le n° 4 pour l’eau.',
        'Les articles 1, 2 et aussi 4 valent.',
      ],
    ],
    [
      'Política del jardín',
      [
        'Según el **apartado** 4, el agua es libre.',
        'El artículo cuatro rige.',
        'Véase el n.º 4 sobre el agua.',
        'Rigen las cláusulas 1, 2 y también 4.',
      ],
    ],
    [
      'Regole del giardino',
      [
        'Secondo il **punto** 4, l’acqua è libera.',
        'L’articolo quattro vale.',
        'Si veda il n. 4 sull’acqua.',
        'Valgono gli articoli 1, 2 e anche 4.',
      ],
    ],
  ];
  for (const [title, all] of others)
    for (const sentence of all) it(`are changed or listed: ${sentence}`, () => isDealtWith(sentence, title));

  it('are listed at the start of paragraphs in whatever way they are written', () => {
    const text = `# Rules\n\n## A. Gate\n\nA.1. Open.\n\n## C. Water\n\n<p>C.1 It runs.</p>\n\n> C-2 It is cold.\n\n## D. Beds\n\nDug.\n`;
    const { left } = renumbered(text);
    assert.deepEqual(left.filter((one) => one.startsWith('C')).length > 0, true, JSON.stringify(left));
  });

  it('stay silent where something is counted or another text is meant', () => {
    const { left } = renumbered(
      without('Garden Policy', [
        'There are 4 gates, 4 % of them open for five (5) days and 4 weeks.',
        'Article 4 GDPR applies from 4 May 2024. Version 4 of the form costs € 4.',
      ]),
    );
    assert.deepEqual(left, []);
  });
});

describe('paragraphs that begin with a number that a section gets', () => {
  it('are listed', () => {
    const text =
      '# Terms\n\n## 4. Orders\n\n### 4.1 Beds\n\nA.\n\n### 4.2 Herbs\n\nB.\n\n### 4.3 Trees\n\nC.\n\n###\n\n4.4 Orders in the shop\n\nD.\n\n### 4.5 Fruit\n\nE.\n';
    const policy = parsePolicy(text);
    const section = policy.sections.all.find(({ heading }) => heading.title === 'Trees');
    assert(section);
    const move = changeLevel(policy, section, section.heading.block.start, 1);
    assert('renumbering' in move);
    assert.deepEqual(
      move.renumbering.left.map(({ span }) => text.slice(span.start, span.end)),
      ['4.4'],
    );
  });
});

describe('references that may be wrong', () => {
  it('stay and are listed where a title says so', () => {
    const text = without('Garden Policy', ['See Section 4 (Tools). Section 4 is about tools.']);
    const { left, after } = renumbered(text);
    assert(after.includes('See Section 4 (Tools). Section 4 is'));
    assert.deepEqual(left.length, 2, JSON.stringify(left));
  });
  it('stay and are listed beside a law that is cited by the same word', () => {
    const sentence = 'We act under Article 6 GDPR and, for seeds, under Article 4.';
    const text = `# Garden Policy\n\n## Article 1. Gate\n\nOpen.\n\n## Article 2. Tools\n\nLent.\n\n## Article 4. Water\n\n${sentence}\n`;
    const { left, after } = renumbered(text);
    assert(after.includes(sentence), after);
    assert(left.length > 0);
  });
});

/** What a rename lists, and the text that it leads to. */
function renamed(text: string, at: string, name: string): { readonly left: readonly string[]; readonly after: string } {
  const outcome = rename(parsePolicy(text), text.indexOf(at) + 1, name);
  if ('problem' in outcome) assert.fail(inEnglish(outcome.problem));
  return { left: outcome.left.map(({ span }) => text.slice(span.start, span.end)), after: applyEdits(text, outcome.edits) };
}

describe('names of terms that stay', () => {
  const define = 'Payments for beds (the “**Fees**”) are due in May. The Fees are low, and the Fees are fair. We list the Fees.';
  for (const sentence of [
    '<span>Garden</span> Fees and taxes are due.',
    '<div>The Fees are due.</div>',
    '> The Fees are due.',
    'The `Fees` are due.',
    'Larkspur Fees are due.',
    'The Fees-Table is below.',
    'THE FEES ARE DUE, as all fees are.',
    '```\nFees: low\n```',
    'The Fee is due.',
    'We ask and collectFees in May.',
    'Pay the FeesYou owe.',
  ])
    it(`are renamed or listed: ${sentence}`, () => {
      const text = `# Garden Policy\n\n${define}\n\n${sentence}\n`;
      const outcome = rename(parsePolicy(text), text.indexOf('Fees') + 1, 'Parcels');
      if ('problem' in outcome) return;
      const after = applyEdits(text, outcome.edits);
      const stays = /\bfees?\b/i.exec(after.slice(after.lastIndexOf('\n\n')).replace('all fees', ''));
      assert(!stays || outcome.left.length > 0, after);
    });
  it('are renamed at the end of an item of an ordered list', () => {
    const { after } = renamed(`# Garden Policy\n\n${define}\n\n1. Pay the Fees\n2. Dig the beds\n3. List the Fees\n`, 'Fees**', 'Parcels');
    assert(!after.includes('Fees'), after);
  });
  it('are listed where they have three letters', () => {
    const text =
      '# Garden Policy\n\nThis Bed Use Policy (the “BUP”) holds. The BUP is short. Read the BUP.\n\n> The BUP is new.\n\n<div>The BUP.</div>\n';
    const { left, after } = renamed(text, 'BUP', 'Plan');
    assert.equal(left.length, (after.match(/BUP/g) ?? []).length, after);
    assert(left.length > 0);
  });
  it('are listed in the front matter', () => {
    const { left } = renamed(`---\ntitle: Garden Fees\n---\n\n# Garden Policy\n\n${define}\n`, 'Fees**', 'Parcels');
    assert.deepEqual(left, ['Fees']);
  });
  it('are listed outside of the section that they are defined for', () => {
    const text =
      '# Garden Policy\n\n## Seeds\n\nFor the purposes of this Section, “Batch” means a bag of seeds. Each Batch is dry.\n\n## Water\n\nThe Batch is counted.\n';
    const { left, after } = renamed(text, 'Batch”', 'Parcel');
    assert(after.includes('Each Parcel is dry'));
    assert(after.includes('The Batch is counted'));
    assert.deepEqual(left, ['Batch']);
  });
  it('are listed at the start of sentences where the text has them as ordinary words', () => {
    const text =
      '# Garden Policy\n\nSigns at beds (the “**Content**”) are ours. The Content is old. Content may be green, and content in general is free. All content counts.\n';
    const { left, after } = renamed(text, 'Content*', 'Parcel');
    assert(after.includes('The Parcel is old. Content may be'));
    assert(left.includes('Content'));
  });
});

describe('text at the end of a section that moves', () => {
  const listed = (text: string, title: string, direction: 'up' | 'down'): readonly string[] => {
    const moved = moveSection(parsePolicy(text), text.indexOf(title), direction);
    return 'refusal' in moved ? ['refused'] : moved.left.map(({ span }) => text.slice(span.start, span.end));
  };
  for (const closing of [
    'Last updated: 3 May 2024',
    '© 2024 Larkspur Garden Club',
    'By: ____________________',
    'Stand: 3. Mai 2024',
    'Dernière mise à jour : 3 mai 2024',
    'Última actualización: 3 de mayo de 2024',
    'Ultimo aggiornamento: 3 maggio 2024',
    '_These rules were made by all of us._',
  ])
    it(`is listed: ${closing}`, () => {
      const text = `# Garden\n\n## Tools\n\nLent.\n\n## Beds\n\nDug by hand.\n\n${closing}\n`;
      const found = listed(text, 'Beds', 'up');
      assert(found.length > 0, closing);
    });
  it('is listed where it opens another text', () => {
    const text =
      '# Garden\n\n## Tools\n\nLent.\n\n## Beds\n\nDug by hand.\n\nWelcome to the Larkspur Garden!\n\nThis policy explains what we do.\n\n## Water\n\nRuns.\n';
    assert.deepEqual(listed(text, 'Beds', 'up'), ['Welcome to the Larkspur Garden!']);
  });
  it('is its own otherwise', () => {
    const text =
      '# Garden\n\n## Tools\n\nLent.\n\nBring them back.\n\n## Beds\n\nDug by hand.\n\n- In May\n- In June\n\nThen comes rain.\n';
    assert.deepEqual(listed(text, 'Beds', 'up'), []);
  });
  for (const word of ['ANNEX', 'Part', 'Anlage', 'Annexe', 'Anexo', 'Allegato'])
    it(`is unclear behind the title of a part: ${word}`, () => {
      const text = `# Garden\n\n## Rules\n\nOpen.\n\n## ${word} 2\n\nTools are listed here.\n\n## Rakes\n\nFour.\n\n## Spades\n\nTwo.\n`;
      assert.deepEqual(listed(text, `${word} 2`, 'down'), ['refused']);
      assert.deepEqual(listed(text, 'Rakes', 'up'), ['refused']);
      assert.deepEqual(listed(text, 'Spades', 'up'), []);
    });
});
