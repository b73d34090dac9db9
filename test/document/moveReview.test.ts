/** What moving, renumbering and renaming leave to the writer, or refuse, where a text can't follow as a whole. */
import assert from 'node:assert/strict';
import { moveSection } from '../../server/src/core/features/moveSection.ts';
import { rename } from '../../server/src/core/features/rename.ts';
import { renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { applyEdits, DEFAULT_SETTINGS, lint, parsePolicy } from '../../server/src/core/index.ts';
import { inEnglish } from '../support/inEnglish.ts';

/** The words listed as left by a move of the section with a title. */
function leftByMove(text: string, title: string, direction: 'up' | 'down'): readonly string[] {
  const moved = moveSection(parsePolicy(text), text.indexOf(title), direction);
  assert(!('refusal' in moved), 'refusal' in moved ? inEnglish(moved.refusal) : '');
  const after = applyEdits(text, moved.edits);
  for (const { span, after: now } of moved.left) assert.equal(after.slice(now.start, now.end), text.slice(span.start, span.end));
  return moved.left.map(({ span }) => text.slice(span.start, span.end));
}

describe('words of direction in moved sections', () => {
  const cases: readonly (readonly [language: string, down: string, up: string, words: readonly string[]])[] = [
    ['English', 'Report the beds found below.', 'As said above, water is free.', ['below', 'above']],
    [
      'English, neighbors',
      'See the following section.',
      'The preceding section is about tools.',
      ['following section', 'preceding section'],
    ],
    ['German', 'Es gelten die unten genannten Regeln.', 'Die vorstehenden Regeln gelten.', ['unten', 'vorstehenden']],
    ['French', 'Les règles indiquées ci-dessous valent.', 'Les règles ci-dessus valent.', ['ci-dessous', 'ci-dessus']],
    ['Spanish', 'Las reglas indicadas más adelante valen.', 'Las reglas descritas arriba valen.', ['más adelante', 'arriba']],
    ['Italian', 'Le regole di seguito valgono.', 'Le regole di cui sopra valgono.', ['di seguito', 'di cui sopra']],
  ];
  for (const [language, down, up, words] of cases)
    it(`are listed: ${language}`, () => {
      const text = `# Garden\n\n## Tools\n\n${down}\n\n## Beds\n\n${up}\n\n## Water\n\nFree.\n`;
      assert.deepEqual([...leftByMove(text, 'Tools', 'down')].sort(), [...words].sort());
    });

  it('stay silent where they still hold, introduce a list, or count', () => {
    const text =
      '# Garden\n\n## Tools\n\nAs said above, tools are lent. The tools below:\n\n- Rakes\n\nSee Section 4 below.\n\n## Beds\n\nSee the plan below. Children above 12 may dig.\n\n## 3. Water\n\nFree.\n\n## 4. Light\n\nOn.\n';
    assert.deepEqual(leftByMove(text, 'Tools', 'down'), []);
  });

  it('are listed in a neighbor that speaks of the section next to it', () => {
    const text = '# Garden\n\n## Gate\n\nThe next section is about tools.\n\n## Tools\n\nLent.\n\n## Beds\n\nDug.\n';
    assert.deepEqual(leftByMove(text, 'Beds', 'up'), ['next section']);
  });
});

describe('labels of groups of sections', () => {
  const text =
    '# Garden\n\n### Who waters?\n\nYou do.\n\n### Who digs?\n\nWe do.\n\n#### Questions on tools\n\n### Who lends tools?\n\nNobody.\n\n### Who sells them?\n\nAll.\n';
  it('are listed where they move along with the section before them', () =>
    assert.deepEqual(leftByMove(text, 'Who digs?', 'up'), ['#### Questions on tools']));
  it("aren't in the way of sections that have text, or end the document", () => {
    assert.deepEqual(leftByMove(text, 'Who sells', 'up'), []);
    assert.deepEqual(leftByMove(text.replace('Questions on tools', 'At night\n\nNobody does.'), 'Who digs?', 'up'), []);
  });
});

describe('headings that count with a word of their own', () => {
  for (const word of ['Phase', 'Stage', 'Tier', 'Level', 'Day', 'Schritt', 'Stufe', 'Phase', 'Jour', 'Fase', 'Paso', 'Passo', 'Livello'])
    it(`are listed: ${word}`, () => {
      const text = `# Plan\n\n## ${word} 1: Gate\n\nOpen.\n\n## ${word} 2: Tools\n\nLent.\n\n## ${word} 3: Beds\n\nDug.\n`;
      assert.deepEqual(leftByMove(text, 'Beds', 'up'), [`${word} 2: Tools`, `${word} 3: Beds`]);
      assert.deepEqual(leftByMove(text, 'Tools', 'down'), [`${word} 2: Tools`, `${word} 3: Beds`]);
    });
  it('stay silent where they change their numbers, or only one has one', () => {
    assert.deepEqual(leftByMove('# Plan\n\n## Step 1: Gate\n\nOpen.\n\n## Step 2: Tools\n\nLent.\n', 'Tools', 'up'), []);
    assert.deepEqual(leftByMove('# Plan\n\n## Phase 1: Gate\n\nOpen.\n\n## Tools\n\nLent.\n', 'Tools', 'up'), []);
  });
});

describe('references to a section that gets or loses what is below it', () => {
  /** The words listed as left by a change of level of the section with a title. */
  const leftByLevel = (text: string, title: string, direction: 'promote' | 'demote'): readonly string[] => {
    const moved = moveSection(parsePolicy(text), text.indexOf(title), direction);
    assert(!('refusal' in moved), 'refusal' in moved ? inEnglish(moved.refusal) : '');
    return moved.left.map(({ span }) => text.slice(span.start, span.end));
  };
  for (const [language, list, alone, self] of [
    ['en', 'Sections 3 and 4', 'Section 2', 'This Section 3'],
    ['de', 'Abschnitte 3 und 4', 'Abschnitt 2', 'Dieser Abschnitt 3'],
    ['fr', 'sections 3 et 4', 'section 2', 'Cette section 3'],
    ['es', 'secciones 3 y 4', 'sección 2', 'Esta sección 3'],
    ['it', 'sezioni 3 e 4', 'sezione 2', 'Questa sezione 3'],
  ] as const)
    it(`are listed: ${language}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beds\n\n## 1. Aaa\n\n(${list}; ${alone}).\n\n## 2. Bbb\n\nBbb.\n\n## 3. Ccc\n\n${self} bbb.\n\n### 3.1 Ddd\n\nDdd.\n\n### 3.2 Eee\n\nEee.\n\n### 3.3 Fff\n\nFff.\n\n## 4. Ggg\n\nGgg.\n`;
      const promoted = leftByLevel(text, 'Eee', 'promote');
      assert(promoted.includes(list) && promoted.some((words) => self.toLowerCase().includes(words.toLowerCase())), promoted.join('; '));
      assert(!promoted.some((words) => words.includes(alone)), promoted.join('; '));
      const demoted = leftByLevel(text, 'Ggg', 'demote');
      assert(demoted.includes(list), demoted.join('; '));
    });

  it('are listed where nothing is numbered', () => {
    const text = '# Beds\n\n## Gate\n\nSee “Tools” and “Water” below.\n\n## Tools\n\nLent.\n\n### Rakes\n\nTwo.\n\n## Water\n\nFree.\n';
    assert.equal(leftByLevel(text, 'Rakes', 'promote').filter((words) => words.includes('Tools')).length, 1);
  });
});

describe('numbers beside a heading of another level', () => {
  for (const [what, text] of [
    [
      'a heading one level too high',
      '# Beds\n\n## Article 4. Money\n\n### 4.1 Bank\n\n## 4.2 Year\n\nMay.\n\n### 4.3 Plan\n\n### 4.4 Bills\n',
    ],
    ['without words', '# Beds\n\n## 4 Money\n\n### 4.1 Bank\n\n## 4.2 Year\n\nMay.\n\n### 4.3 Plan\n\n### 4.4 Bills\n'],
    ['a heading one level too low', '# Beds\n\n## 4 Money\n\n### 4.1 Bank\n\n#### 4.2 Year\n\nMay.\n\n### 4.3 Plan\n\n### 4.4 Bills\n'],
  ] as const)
    it(`stay: ${what}`, () => assert.deepEqual(renumberSections(parsePolicy(text))?.edits, []));
});

describe('moving what came apart', () => {
  it('refuses where the number stands below an empty heading', () => {
    const text = '# Garden\n\n### \n\n4.4 Rakes\n\nLent.\n\n### \n\n4.5 Spades\n\nLent.\n';
    const moved = moveSection(parsePolicy(text), text.indexOf('4.5'), 'up');
    assert.match('refusal' in moved ? inEnglish(moved.refusal) : '', /^The heading above "4\.[45] \w+" is empty/);
  });
});

/** The words listed as left by renumbering a text, and the text after it. */
function renumbered(text: string): { readonly left: readonly string[]; readonly after: string } {
  const done = renumberSections(parsePolicy(text));
  assert(done && done.refusal === undefined, inEnglish(done?.refusal));
  return { left: done.left.map(({ span }) => text.slice(span.start, span.end)), after: applyEdits(text, done.edits) };
}

const TAIL = '## 2. Beds\n\nDug.\n\n## 4. Water\n\nFree.\n\n## 5. Light\n\nOn.\n';

describe('numbers that cannot follow', () => {
  for (const [language, right, wrong] of [
    ['en', 'This Section 5', 'this Section 4'],
    ['de', 'Dieser Abschnitt 5', 'dieser Abschnitt 4'],
    ['fr', 'Cette section 5', 'cette section 4'],
    ['es', 'Esta sección 5', 'esta sección 4'],
    ['it', 'Questa sezione 5', 'questa sezione 4'],
  ] as const)
    it(`are those of a section that says another number of itself: ${language}`, () => {
      const done = renumbered(`---\nlang: ${language}\n---\n\n# Garden\n\n## 1. Tools\n\nLent.\n\n${TAIL}\n${right} and ${wrong}.\n`);
      assert.equal(done.left.length, 1, done.left.join());
      assert(done.after.includes(`${right.replace('5', '4')} and ${wrong}.`), done.after);
    });

  it('are all with a number for which another section is mistaken somewhere', () => {
    const text =
      '# Garden\n\nMind the waiver in Section 4.\n\n## 1. Tools\n\nLent; see Section 5.\n\n## 3. Beds\n\nDug.\n\n## 4. Water\n\nFree.\n\n## 5. Waiver\n\nYou waive the terms of this Section 4.\n';
    assert.deepEqual(renumbered(text).left, ['Section 4', 'Section 4']);
  });

  const lists: readonly (readonly [language: string, sentence: string, left: readonly string[]])[] = [
    ['English', 'The following sections shall continue to apply: 2, 4, and the duties of Section 5.', ['4', 'Section 5']],
    ['German', 'Die folgenden Abschnitte gelten weiter: 2, 4 und die Pflichten aus Abschnitt 5.', ['4', 'Abschnitt 5']],
    ['French', 'Les sections suivantes restent en vigueur : 2, 4 et les règles de la section 5.', ['4', 'section 5']],
  ];
  for (const [language, sentence, left] of lists)
    it(`are those of a list without its word, all or none: ${language}`, () => {
      const done = renumbered(`# Garden\n\n## 1. Tools\n\n${sentence}\n\n${TAIL}`);
      assert.deepEqual(done.left, left);
      assert(done.after.includes(sentence));
    });

  for (const words of [
    '本セクション 4 は適用されます。',
    '第4条は適用されます。',
    '第 ４ 節を参照。',
    '제4조를 적용한다.',
    '本协议第4条适用。',
  ])
    it(`are shown beside words that are not read: ${words}`, () => {
      const done = renumbered(`# 規約\n\n## 1. Tools\n\n${words}\n\n${TAIL}`);
      assert.equal(done.left.length, 1);
      assert(done.after.includes(words));
    });

  it('are shown where a section has gone and another gets its number', () => {
    assert.deepEqual(renumbered(`# 規約\n\n## 1. Tools\n\n本セクション 3 は適用されます。\n\n${TAIL}`).left, ['3']);
  });

  const annexes: readonly (readonly [language: string, annex: string, words: string])[] = [
    ['Japanese', '付属書 A', '本規約のセクション 4 または附則'],
    ['Chinese', '附件 A', '本协议第4条'],
    ['Korean', '별첨 A', '본 약관 제4조'],
    ['Swedish', 'Bilaga A', 'Avtalets avsnitt 4'],
  ];
  for (const [language, annex, words] of annexes)
    it(`are shown in the headings of annexes: ${language}`, () => {
      const done = renumbered(
        `# Garden\n\n## 1. Tools\n\nLent.\n\n${TAIL}\n---\n\n## ${annex} – Garden Terms\n\n### 1. ${words}\n\nFree.\n\n### 2. Seeds\n\nSown.\n`,
      );
      assert.equal(done.left.length, 1, done.left.join());
      assert(done.after.includes(words));
    });

  const entries: readonly (readonly [name: string, entry: string])[] = [
    ['a line with a date', '24 March 2021: Section 4 was added.'],
    ['a list below a date', '**24 March 2021**\n\n- Section 4 was added.'],
    ['German', '24. März 2021: Abschnitt 4 wurde hinzugefügt.'],
    [
      'German with an English date',
      '**September 29, 2024**\n\n- Abschnitt 4 wurde hinzugefügt und gilt für alle, die mit uns im Garten sind.',
    ],
    ['a link', '**24 March 2021**\n\n- [4. Water](#4-water) was added.'],
  ];
  for (const [name, entry] of entries)
    it(`are those in the entries of a change log: ${name}`, () => {
      const done = renumbered(`# Garden\n\n## 1. Tools\n\n${entry}\n\n${TAIL}`);
      assert.equal(done.left.length, 1);
      assert(done.after.includes(entry.replace('#4-water', '#3-water')));
    });

  it('are those of a list of contents with an entry whose section is gone', () => {
    const rows = '1. [Tools](#1-tools)\n2. [Beds](#2-beds)\n3. [Seeds](#3-seeds)\n4. [Water](#4-water)\n5. [Light](#5-light)\n';
    const done = renumbered(`# Garden\n\n${rows}\n## 1. Tools\n\nLent.\n\n${TAIL}`);
    assert.deepEqual(done.left, ['[Seeds](#3-seeds)']);
  });
});

describe('renaming a term', () => {
  const afterRename = (text: string, name: string, newName: string): string => {
    const done = rename(parsePolicy(text), text.indexOf(name), newName);
    return 'problem' in done ? inEnglish(done.problem) : applyEdits(text, done.edits);
  };

  it('takes the lower-case words of a name in sentence case along', () => {
    const text = (one: string, two: string, three: string): string =>
      `# Garden\n\n“${one}” means a firm. If you are a “${two}”, you pay. Most ${three} dig.\n`;
    const old = text('Business user', 'business user', 'business users');
    assert.equal(afterRename(old, 'Business user', 'Garden guest'), text('Garden guest', 'garden guest', 'garden guests'));
    assert.equal(afterRename(old, 'Business user', 'Garden Guest'), text('Garden Guest', 'Garden Guest', 'Garden Guests'));
  });

  it('leaves the lower-case words of names with more capitals', () => {
    const text = '# Garden\n\n“Business User” means a firm. Each Business User is a business user.\n';
    assert.equal(afterRename(text, 'Business User', 'Guest'), '# Garden\n\n“Guest” means a firm. Each Guest is a business user.\n');
  });

  it('refuses a term that a law defines', () => {
    const text = '# Garden\n\n“Personal Data” has the meaning given in Article 4 GDPR. We keep Personal Data.\n';
    assert.equal(
      afterRename(text, 'Personal Data', 'Seeds'),
      'The text says that a law defines "Personal Data", so its name can\'t be changed here',
    );
  });

  it('refuses where a code block for readers has it, and not where a program does', () => {
    const text = (info: string): string =>
      `# Garden\n\n“Service” means gardens. The Service is ours.\n\n\`\`\`${info}\nStart --> Service\n\`\`\`\n`;
    assert.match(afterRename(text(''), 'Service', 'Garden'), /^"Service" is also in the code block in line 6/);
    assert.match(afterRename(text('json'), 'Service', 'Garden'), /The Garden is ours/);
  });
});

/** Containers of pages, as generators read them; `divider` parts one. */
const CONTAINERS: readonly (readonly [what: string, open: string, close: string, divider?: string])[] = [
  ['Nuxt', '::Accordion', '::', '#body'],
  ['Docusaurus', ':::note Beds', ':::'],
  ['Pandoc', '::: {.box}', ':::'],
  ['GitBook', '{% hint style="info" %}', '{% endhint %}'],
  ['Jekyll', '{%- if page.garden -%}', '{%- endif -%}', '{% else %}'],
  ['Markdoc', '{% callout type="note" %}', '{% /callout %}'],
  ['Hugo', '{{< tabs "beds" >}}', '{{< /tabs >}}'],
  ['Hugo, with Markdown', '{{% notice tip %}}', '{{% /notice %}}'],
  ['Handlebars', '{{#if garden}}', '{{/if}}', '{{else}}'],
  ['Go templates', '{{ if .Garden }}', '{{ end }}', '{{ else }}'],
  ['MDX', '<Tabs items={["a"]}>', '</Tabs>'],
  ['HTML', '<details class="box">', '</details>'],
  ['Docsify', '<!-- tabs:start -->', '<!-- tabs:end -->'],
  ['a region', '<!-- #region beds -->', '<!-- #endregion beds -->'],
  ['linters', '<!-- markdownlint-disable MD013 -->', '<!-- markdownlint-enable MD013 -->'],
  ['LaTeX', '\\begin{multicols}{2}', '\\end{multicols}'],
];

describe('a section that a container begins or ends in', () => {
  const refusal = (text: string, title: string, direction: 'up' | 'down' | 'promote' | 'demote'): string => {
    const moved = moveSection(parsePolicy(text), text.indexOf(title), direction);
    return 'refusal' in moved ? inEnglish(moved.refusal) : '';
  };
  for (const [what, open, close, divider] of CONTAINERS) {
    const text = `# Garden\n\n${open}\n\n## Beds\n\nTwo.\n\n## Tools\n\nTen.\n\n${close}\n\n${open}\n\n## Water\n\nFree.\n\n## Gate\n\nShut.\n\n${close}\n`;
    it(`stays where it is: ${what}`, () => {
      for (const [title, direction] of [
        ['Beds', 'down'],
        ['Tools', 'up'],
        ['Tools', 'down'],
        ['Water', 'up'],
        ['Gate', 'up'],
      ] as const)
        assert.match(refusal(text, `## ${title}`, direction), /^A container of the page begins or ends in /, `${title} ${direction}`);
    });

    it(`goes on no level of another container: ${what}`, () => {
      assert.match(refusal(text, '## Water', 'demote'), /^A container of the page begins or ends between "Tools" and "Water"/);
      const below = `# Garden\n\n## Beds\n\nTwo.\n\n${open}\n\n### Tools\n\nTen.\n\n${close}\n`;
      assert.match(refusal(below, '### Tools', 'promote'), /^A container of the page begins or ends between "Beds" and "Tools"/);
      assert.equal(refusal(text, '## Tools', 'demote'), '');
    });

    it(`goes where it has all of it: ${what}`, () => {
      const whole = `# Garden\n\n## Beds\n\n${open}\n\nTwo.\n\n${close}\n\n## Tools\n\nTen.\n`;
      assert.equal(refusal(whole, '## Beds', 'down'), '');
      const inside = `# Garden\n\n${open}\n\n## Beds\n\nTwo.\n\n## Tools\n\nTen.\n\n## Water\n\n${close}\n`;
      assert.equal(refusal(inside, '## Beds', 'down'), '');
    });

    if (divider !== undefined)
      it(`stays where it has a part of it: ${what}`, () => {
        const parted = `# Garden\n\n${open}\n\n## Beds\n\nTwo.\n\n${divider}\n\n## Tools\n\nTen.\n\n## Water\n\n${close}\n`;
        assert.match(refusal(parted, '## Tools', 'up'), /container/);
      });
  }

  it('goes past what has no end, is in code, or is a part of a line', () => {
    for (const mark of [
      '{% include note.html %}',
      '{{< youtube abc >}}',
      '{{ site.name }}',
      '<Banner />',
      '<br>',
      '::video[Beds]',
      '```\n:::note\n```',
      'Write `{% hint %}` first. {% endhint',
      '<!-- Beds begin in May -->',
      '<p>Beds',
    ]) {
      const text = `# Garden\n\n## Beds\n\n${mark}\n\nTwo.\n\n## Tools\n\nTen.\n`;
      assert.equal(refusal(text, '## Beds', 'down'), '', mark);
    }
  });
});

describe('what keeps the old number of a section', () => {
  it('is listed: paragraphs with a letter', () => {
    const text =
      '# Garden\n\n## Art. 1 – Beds\n\n1.a. Two.\n\n1.b. Ten.\n\n## Art. 2 – Tools\n\n2.a. Rakes.\n\n## Art. 3 – Water\n\n3.a. Free.\n';
    assert.deepEqual(leftByMove(text, 'Beds', 'down'), ['1.a.', '1.b.', '2.a.']);
  });

  it('is listed: contents in HTML', () => {
    const rows = ['Beds', 'Tools', 'Water'].map((title, index) => `0${index + 1}) <a href="#${index + 1}">${title}</a><br>`);
    const text = `# Garden\n\n${rows.join('\n')}\n\n${['Beds', 'Tools', 'Water'].map((title, index) => `<a id="${index + 1}"></a>\n## ${index + 1}. ${title}\n\nFree.\n`).join('\n')}`;
    const left = leftByMove(text, '. Beds', 'down');
    assert(left.includes(rows[0] ?? ''), left.join('; '));
  });

  for (const file of ['', 'garden.md'])
    it(`is listed: links to anchors made of it, ${file || 'in the page'}`, () => {
      const links = ['1.-beds', '2.-tools', '3.-water'].map((one) => `[Go to ${one.slice(3)}](${file}#id-${one})`);
      const text = `# Garden\n\n${links.map((one) => `See ${one}.`).join('\n\n')}\n\n## 1. Beds\n\nTwo.\n\n## 2. Tools\n\nTen.\n\n## 3. Water\n\nFree.\n`;
      assert.deepEqual(leftByMove(text, '. Beds', 'down'), links.slice(0, 2));
    });
});

describe('a heading whose number is not read', () => {
  it('gets no second one on another level', () => {
    const text =
      '# Regels\n\n## Deel I : Tuin\n\n### Hoofdstuk I.1. Bedden\n\nTwee.\n\n### Hoofdstuk I.1-bis. Harken\n\nTien.\n\n## Deel II : Water\n\nVrij.\n\n## Deel III : Licht\n\nAan.\n';
    const moved = moveSection(parsePolicy(text), text.indexOf('### Hoofdstuk I.1-bis'), 'promote');
    assert('refusal' in moved, 'refusal' in moved ? '' : applyEdits(text, moved.edits));
  });
});

describe('sections of which one or the other is shown', () => {
  const ALTERNATIVES = [
    ['{% if garden %}', '{% else %}', '{% endif %}'],
    ['{{#if garden}}', '{{else}}', '{{/if}}'],
    ['{{ if .Garden }}', '{{ else }}', '{{ end }}'],
    ['<TabItem value="a">', '</TabItem>\n\n<TabItem value="b">', '</TabItem>'],
    [':::tab A', ':::\n\n:::tab B', ':::'],
    ['{{< tab "A" >}}', '{{< /tab >}}\n\n{{< tab "B" >}}', '{{< /tab >}}'],
  ] as const;
  const textOf = ([open, divider, close]: (typeof ALTERNATIVES)[number]): string =>
    `# Garden\n\n## 1. Gate\n\nShut.\n\n${open}\n\n## 2. Rakes\n\nTwo.\n\n${divider}\n\n## 2. Saws\n\nTen.\n\n${close}\n\n## 3. Water\n\nFree.\n\n## 4. Light\n\nOn.\n`;
  for (const marks of ALTERNATIVES) {
    it(`may have one number: ${marks[0]}`, () => {
      const policy = parsePolicy(textOf(marks));
      const findings = lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS });
      assert.deepEqual(
        findings.filter(({ rule }) => rule.startsWith('heading-number')).map(({ message }) => message),
        [],
      );
      assert.match(inEnglish(renumberSections(policy)?.refusal), /may be shown instead of/);
    });

    it(`are not counted when a section changes its level: ${marks[0]}`, () => {
      const moved = moveSection(parsePolicy(textOf(marks)), textOf(marks).indexOf('## 4.'), 'demote');
      assert.match('refusal' in moved ? inEnglish(moved.refusal) : '', /may be shown instead of/);
    });
  }

  it('may have clauses of one number', () => {
    const rows = (numbers: readonly number[]): string => numbers.map((number) => `2.${number} We lend seeds and rakes.`).join('\n\n');
    const text = `# Garden\n\n## 2. Beds\n\n${rows([1, 2, 3])}\n\n{% if garden %}\n\n2.4 Two rakes.\n\n{% else %}\n\n2.4 Ten rakes.\n\n{% endif %}\n\n${rows([5, 6, 7])}\n`;
    const found = (source: string): number =>
      lint(parsePolicy(source), { today: '2026-11-23', settings: DEFAULT_SETTINGS }).filter(({ rule }) => rule.startsWith('clause-number'))
        .length;
    assert.equal(found(text), 0);
    assert.equal(found(text.replace(/\{%.*?%\}/g, '')), 1);
  });

  it('are told from boxes, which are all shown', () => {
    const policy = parsePolicy(textOf([':::note', ':::\n\n:::note', ':::'] as never));
    assert.equal(renumberSections(policy)?.refusal, undefined);
  });
});

describe('a number in a component of the page', () => {
  for (const [component, isListed] of [
    ['::card{title="3. Water"}\n::', false],
    ['<Clause number={3} />', true],
    ['<Clause title="Section 3: Water">Free.</Clause>', true],
    ['{{< ref "#3-water" >}}', false],
    ['<Link to="#3-water">Water</Link>', false],
    ['{% tab title="3. Water" %}', false],
    [':::note 3. Water\n:::', true],
    ['<Clause number={7} />', false],
    ['<Clause columns={3} />', false],
    ['{{< ref "garden.md#water" >}}', false],
  ] as const)
    it(`is ${isListed ? '' : 'not '}listed: ${component}`, () => {
      const text = `# Garden\n\n## 1. Beds\n\nTwo.\n\n${component}\n\n## 3. Water\n\nFree.\n\n## 4. Gate\n\nShut.\n`;
      const done = renumbered(text);
      assert.match(done.after, /^## 2\. Water$/m);
      assert.equal(done.left.length, isListed ? 1 : 0, done.left.join('; '));
      // What isn't listed has followed.
      if (!isListed) assert(!/3[.-] ?water/i.test(done.after), done.after);
    });
});

describe('links to a heading in components of the page', () => {
  for (const [written, after] of [
    ['{{< relref "#water" >}}', '{{< relref "#how-it-rains" >}}'],
    ['{{< ref "garden.md#water" >}}', '{{< ref "garden.md#how-it-rains" >}}'],
    ['{{< ref "other.md#water" >}}', '{{< ref "other.md#water" >}}'],
    ['<Link to="#water">it</Link>', '<Link to="#how-it-rains">it</Link>'],
    ['{% content-ref url="#water" %}', '{% content-ref url="#how-it-rains" %}'],
    ['::card{to="#water"}\n::', '::card{to="#how-it-rains"}\n::'],
    ['`{{< relref "#water" >}}`', '`{{< relref "#water" >}}`'],
  ] as const)
    it(`follow where it is renamed: ${written}`, () => {
      const text = `# Garden\n\n## Beds\n\n${written}\n\n## Water\n\nFree.\n`;
      const policy = parsePolicy(text, { path: 'legal/garden.md' });
      const done = rename(policy, text.indexOf('Water'), 'How It Rains');
      assert(!('problem' in done));
      assert.equal(applyEdits(text, done.edits), text.replace(written, after).replace('## Water', '## How It Rains'));
    });
});

describe('a list with the number of a section that is gone', () => {
  for (const [language, sentence, after] of [
    ['en', 'The licenses of Sections 2.2 and 2.4 are irrevocable.', 'The licenses of Sections 2.2 and 2.3 are irrevocable.'],
    ['en', 'The licenses of Sections 2.1, 2.2 and 2.5 stay.', 'The licenses of Sections 2.1, 2.2 and 2.4 stay.'],
    ['en', 'Section 2.2, Section 2.4 and Section 2.5 stay.', 'Section 2.2, Section 2.3 and Section 2.4 stay.'],
    ['de', 'Die Abschnitte 2.2 und 2.4 gelten weiter.', 'Die Abschnitte 2.2 und 2.3 gelten weiter.'],
    ['fr', 'Les sections 2.2 et 2.4 restent en vigueur.', 'Les sections 2.2 et 2.3 restent en vigueur.'],
    ['es', 'Las secciones 2.2 y 2.4 siguen vigentes.', 'Las secciones 2.2 y 2.3 siguen vigentes.'],
    ['it', 'Le sezioni 2.2 e 2.4 restano in vigore.', 'Le sezioni 2.2 e 2.3 restano in vigore.'],
  ] as const)
    it(`follows with its other numbers, and is listed: ${sentence}`, () => {
      const done = renumbered(
        `---\nlang: ${language}\n---\n\n# Garden\n\n## 1. Gate\n\n${sentence}\n\n## 2. Beds\n\n### 2.1 Rakes\n\nx\n\n### 2.3 Saws\n\nx\n\n### 2.4 Hooks\n\nx\n\n### 2.5 Cans\n\nx\n`,
      );
      assert(done.after.includes(after), done.after);
      assert(
        done.left.some((words) => words.includes('2.2')),
        done.left.join('; '),
      );
    });

  it('follows on the highest level', () => {
    const done = renumbered('# Garden\n\n## 1. Gate\n\nSections 2 and 4 stay.\n\n## 3. Saws\n\nx\n\n## 4. Hooks\n\nx\n');
    assert.match(done.after, /^Sections 2 and 3 stay\.$/m);
    assert.deepEqual(done.left, ['Sections 2 and 4']);
  });

  it('stays where nobody gets that number', () => {
    const done = renumbered('# Garden\n\n## 1. Gate\n\nSections 4 and 9 stay.\n\n## 3. Saws\n\nx\n\n## 4. Hooks\n\nx\n');
    assert.match(done.after, /^Sections 4 and 9 stay\.$/m);
    assert.deepEqual(done.left, ['Sections 4 and 9']);
  });
});

describe('sections after one that changes its level', () => {
  const leftAfter = (text: string, title: string, direction: 'promote' | 'demote'): readonly string[] => {
    const moved = moveSection(parsePolicy(text), text.indexOf(title), direction);
    assert(!('refusal' in moved), 'refusal' in moved ? inEnglish(moved.refusal) : '');
    const after = applyEdits(text, moved.edits);
    for (const { span, after: now } of moved.left) assert.equal(after.slice(now.start, now.end), text.slice(span.start, span.end));
    return moved.left.map(({ why }) => inEnglish(why));
  };

  it('are listed where they come to be in it with their numbers', () => {
    const text =
      '# Garden\n\n## A. Ways\n\nTwo.\n\n## B. Beds\n\nTen.\n\n### 1. Rakes\n\nx\n\n### 2. Saws\n\nx\n\n### 3. Hooks\n\nx\n\n### 4. Cans\n\nx\n\n## C. Water\n\nx\n';
    assert.deepEqual(leftAfter(text, 'Saws', 'promote'), Array(2).fill('Will be in "C. Saws", and keeps its number'));
  });

  it('are listed where an unnumbered heading keeps them from following', () => {
    const text =
      '# Garden\n\n## 1. Rakes\n\nx\n\n## 2. Saws\n\nx\n\n## 3. Hooks\n\nx\n\n## Opt out\n\nx\n\n## 4. Cans\n\nx\n\n## 5. Gate\n\nx\n';
    assert.deepEqual(leftAfter(text, 'Hooks', 'demote'), Array(2).fill('Keeps its number, which no longer follows the one before it'));
  });

  it('are not where they are renumbered', () => {
    const text = '# Garden\n\n## 1. Rakes\n\nx\n\n## 2. Saws\n\nx\n\n## 3. Hooks\n\nx\n\n## 4. Cans\n\nx\n';
    assert.deepEqual(leftAfter(text, 'Saws', 'demote'), []);
  });
});

/** The words listed as left by renumbering. */
function leftByRenumbering(text: string): readonly string[] {
  const { left = [] } = renumberSections(parsePolicy(text)) ?? {};
  return left.map(({ span }) => text.slice(span.start, span.end));
}

describe('paragraphs that are counted by the letter of their section', () => {
  for (const [language, word] of [
    ['en', 'Section'],
    ['de', 'Abschnitt'],
    ['fr', 'section'],
    ['es', 'sección'],
    ['it', 'sezione'],
  ] as const)
    it(`are listed where it changes, as is what refers to them: ${language}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beds\n\n## A. Aaa\n\nA.1. Aa (${word} C.2).\n\n## C. Ccc\n\nC.1. Cc.\n\n**C.2** Cc.\n\n## D. Ddd\n\nD.1.a) Dd.\n\n### D-2 Dd\n\nDd.\n`;
      assert.deepEqual(
        leftByRenumbering(text).map((words) => words.replace(/[.)]$/, '')),
        [`${word} C.2`, 'C.1', 'C.2', 'D.1.a', 'D-2'],
      );
    });
  it('are listed below Roman numbers, and where a section moves', () => {
    assert.deepEqual(leftByRenumbering('# Beds\n\n## I. Aaa\n\nI.1 Aa.\n\n## III. Ccc\n\nIII.1 Cc.\n\n## IV. Ddd\n\nDd.\n'), ['III.1']);
    const text = '# Beds\n\n## A. Aaa\n\nA.1. Aa.\n\n## B. Bbb\n\nB.1. Bb.\n\n## C. Ccc\n\nC.1. Cc.\n';
    assert.deepEqual(leftByMove(text, 'Aaa', 'down'), ['A.1.', 'B.1.']);
  });
  it('stay silent where the letter stays', () => {
    const text = '# Beds\n\n## A. Aaa\n\nA.1. Aa. A. 1 bed.\n\n## B. Bbb\n\nB.1. Bb.\n\n## D. Ddd\n\nDd.\n';
    assert.deepEqual(leftByRenumbering(text), []);
  });
});

describe('a reference to a section that is gone', () => {
  for (const [language, reference, of] of [
    ['en', 'Section 2 (Tools)', 'of the DPA'],
    ['de', 'Ziffer 2 (Tools)', 'der AVV'],
    ['fr', 'section 2 (Tools)', 'de l’ATD'],
    ['es', 'sección 2 (Tools)', 'del ATD'],
    ['it', 'sezione 2 (Tools)', 'dell’ATD'],
  ] as const)
    it(`is listed where another section takes its number: ${language}`, () => {
      const body = (tools: string): string =>
        `This Garden Addendum (the “DPA”, „AVV“, « ATD ») binds.\n\n## 1. Aaa\n\nAa.\n\n${tools}## 3. Ccc\n\nCc.\n\n## Exhibit 1\n\n(${reference} ${of}.)\n\n`;
      const text = `---\nlang: ${language}\n---\n\n# Garden Addendum\n\n${body('')}# Garden Addendum\n\n${body('## 2. Tools\n\nTt.\n\n')}`;
      const left = leftByRenumbering(text);
      const renumbered = renumberSections(parsePolicy(text));
      assert.equal(renumbered?.edits.length, 1);
      assert.equal(left.filter((words) => words.includes('2')).length, 1, left.join('; '));
    });
});

describe('a range whose end is a moved section', () => {
  const text = (language: string, words: string): string =>
    `---\nlang: ${language}\n---\n\n# Beds\n\n## 1. Aaa\n\nAa ${words}\n\n${['Bbb', 'Ccc', 'Ddd', 'Eee', 'Fff', 'Ggg'].map((title, at) => `## ${at + 2}. ${title}\n\nTt.\n`).join('\n')}`;
  for (const [language, word, behind, joints] of [
    ['en', 'Sections', ' apply.', ['〜', '～', '~', '–', '—', '-', '‑', ' to ', ' through ']],
    ['de', 'Ziffern', ' gelten.', ['〜', '~', '–', ' bis ']],
    ['fr', 'articles', ' valent.', ['～', '–', ' à ']],
    ['es', 'secciones', ' valen.', ['〜', '–', ' a ']],
    ['it', 'articoli', ' valgono.', ['〜', '–', ' a ']],
    ['ja', 'セクション', 'は存続します。', ['〜', '～', '–', 'から', '、', 'および']],
    ['zh', '第', '条有效。', ['至', '到', '–', '～']],
    ['ko', '섹션', '은 유효합니다.', ['~', '부터 ', '–']],
  ] as const)
    for (const joint of joints)
      it(`is listed: ${language} 2${joint}4`, () => {
        const left = leftByMove(text(language, `${word} 2${joint}4${behind}`), 'Ddd', 'down');
        assert.equal(left.length, 1, left.join('; '));
        assert.match(left[0] ?? '', /4$/);
      });
  it('stays silent where no clause word is before it, or none of its numbers moves', () => {
    for (const words of ['In 2〜4 days.', 'Sections 6〜7 apply.', 'セクション 6〜7 です。', '2〜4年です。'])
      assert.deepEqual(leftByMove(text('en', words), 'Ddd', 'down'), [], words);
  });
});

describe('a section whose end is not clear', () => {
  const refused = (text: string, title: string, direction: 'up' | 'down'): string => {
    const moved = moveSection(parsePolicy(text), text.indexOf(`## ${title}`), direction);
    return 'refusal' in moved ? inEnglish(moved.refusal) : '';
  };
  it("isn't moved with the closing of the document behind its last rule", () => {
    const text =
      '# Beds\n\n## Aaa\n\nAa.\n\n## Bbb\n\nBb.\n\n---\n\nThese rules (v. 3) are kept by the gardeners.\n\nPlease dig with care.\n';
    assert.match(refused(text, 'Bbb', 'up'), /isn't clear where "Bbb" ends/);
    assert.match(refused(text, 'Aaa', 'down'), /isn't clear where "Bbb" ends/);
  });
  it('moves without a rule at the end of the document, and footnotes behind it', () => {
    for (const end of ['---\n', '***\n', '---\n\n[^1]: A note.\n']) {
      const text = `# Beds\n\n## Aaa\n\nAa.[^1]\n\n## Bbb\n\nBb.\n\n${end}`;
      const moved = moveSection(parsePolicy(text), text.indexOf('## Aaa'), 'down');
      assert('edits' in moved, end);
      assert.equal(applyEdits(text, moved.edits), `# Beds\n\n## Bbb\n\nBb.\n\n## Aaa\n\nAa.[^1]\n\n${end}`);
    }
  });
  it('moves where a rule has more sections of its document behind it', () => {
    const text = '# Beds\n\n## Aaa\n\nAa.\n\n---\n\nAnd aa.\n\n## Bbb\n\nBb.\n\n## Ccc\n\nCc.\n';
    assert.equal(refused(text, 'Aaa', 'down'), '');
  });
  it("isn't moved with the opening of a copy that begins without a heading", () => {
    const lead = '**Welcome to the garden!** These rules say what grows here.\n\n**Scope.** They hold for all beds.\n\n';
    const body = ['Tools', 'Water', 'Light', 'Seeds', 'Changes']
      .map((title, at) => `## ${at + 1}. ${title}\n\n${title} are shared.\n\n`)
      .join('');
    const text = `# Garden Policy\n\n${lead}${body}${lead}${body}`;
    assert.match(refused(text, '4. Seeds', 'down'), /Another document begins in "5\. Changes"/);
    assert.equal(refused(text, '2. Water', 'down'), '');
  });
});
