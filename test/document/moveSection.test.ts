/** Moving sections: the text goes along, numbers keep their places, references follow. */
import assert from 'node:assert/strict';
import { type MoveDirection, moveSection } from '../../server/src/core/features/moveSection.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';
import { inEnglish } from '../support/inEnglish.ts';

/** The text after a move of the section that `█` stands in, with the cursor; or why it was not moved. */
function moved(marked: string, direction: MoveDirection): string {
  const at = marked.indexOf('█');
  const text = marked.replace('█', '');
  const result = moveSection(parsePolicy(text), at, direction);
  if ('refusal' in result) return inEnglish(result.refusal);
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.cursor)}█${after.slice(result.cursor)}`;
}

describe('moving a section', () => {
  const cases: readonly (readonly [name: string, direction: MoveDirection, before: string, after: string])[] = [
    [
      'exchanges it with the one after',
      'down',
      '## 1. Uno\n\nSee Section 2█.\n\n## 2. Dos\n\nSee Section 1.\n\n## 3. Tres\n',
      '## 1. Dos\n\nSee Section 2.\n\n## 2. Uno\n\nSee Section 1█.\n\n## 3. Tres\n',
    ],
    [
      'takes sub-sections along',
      'up',
      '## 1. Uno\n\n### 1.1 Low\n\nText.\n\n## 2█. Dos\n\n### 2.1 Deep\n\nSee 1.1 in Section 1.1.\n',
      '## 1█. Dos\n\n### 1.1 Deep\n\nSee 2.1 in Section 2.1.\n\n## 2. Uno\n\n### 2.1 Low\n\nText.\n',
    ],
    [
      'keeps a missing last line end where it is',
      'up',
      '# T\n\n## 1. Uno\n\na\n\n## 2. D█os\n\nb',
      '# T\n\n## 1. D█os\n\nb\n\n## 2. Uno\n\na',
    ],
    [
      'keeps Windows line ends',
      'down',
      '## 1. █Uno\r\n\r\na\r\n\r\n## 2. Dos\r\n\r\nb\r\n',
      '## 1. Dos\r\n\r\nb\r\n\r\n## 2. █Uno\r\n\r\na\r\n',
    ],
    [
      'takes comments and anchors above the heading along',
      'down',
      '## 1. Uno\n\na\n\n<!-- policywright-disable-next-line heading-duplicate -->\n<a id="dos"></a>\n\n## 2. █Dos\n\nb\n\n## 3. Tres\n\nc\n',
      '## 1. Uno\n\na\n\n## 2. Tres\n\nc\n\n<!-- policywright-disable-next-line heading-duplicate -->\n<a id="dos"></a>\n\n## 3. █Dos\n\nb\n',
    ],
    [
      'leaves link definitions at the end',
      'up',
      '## 1. Uno\n\na\n\n## 2. █Dos\n\nb [x]\n\n[x]: https://a.example\n',
      '## 1. █Dos\n\nb [x]\n\n## 2. Uno\n\na\n\n[x]: https://a.example\n',
    ],
    [
      'keeps an underlined heading from running into a paragraph',
      'down',
      'Uno█\n---\na\n## Dos\nb\n## Tres\n',
      '## Dos\nb\n\nUno█\n---\na\n\n## Tres\n',
    ],
    [
      'moves what belongs to it on its own level',
      'down',
      '## 1. Un█o\n## 1.1 Low\na\n## 2. Dos\n## 2.1 Deep\nb\n',
      '## 1. Dos\n## 1.1 Deep\nb\n## 2. Un█o\n## 2.1 Low\na\n',
    ],
    [
      'leaves pinned numbers with their sections',
      'down',
      '## 1. Un█o\n\na\n\n<!-- policywright-pin -->\n\n## 2. Dos\n\nb\n',
      '<!-- policywright-pin -->\n\n## 2. Dos\n\nb\n\n## 1. Un█o\n\na\n',
    ],
    [
      'lets links follow',
      'down',
      '[Uno](#1-uno), [2. Dos](#2-dos)\n\n## 1. █Uno\n\na\n\n## 2. Dos\n\nb\n',
      '[Uno](#2-uno), [1. Dos](#1-dos)\n\n## 1. Dos\n\nb\n\n## 2. █Uno\n\na\n',
    ],
    ['stops at the first', 'up', '# T\n\n## 1. █Uno\n', 'This section is the first on its level'],
    ['stops at the last', 'down', '# T\n\n## 1. █Uno\n', 'This section is the last on its level'],
    [
      'promotes with everything below',
      'promote',
      '# T\n\n## 1. Uno\n\n### 1.1 A\n\nSee Sections 1.2 and 2.\n\n### 1.2 B█\n\n#### 1.2.1 C\n\nSee Section 1.2.1, 1.3 in Section 1.3.\n\n### 1.3 D\n\n## 2. Dos\n',
      '# T\n\n## 1. Uno\n\n### 1.1 A\n\nSee Sections 2 and 3.\n\n## 2. B█\n\n### 2.1 C\n\nSee Section 2.1, 2.2 in Section 2.2.\n\n### 2.2 D\n\n## 3. Dos\n',
    ],
    [
      'demotes under the section before',
      'demote',
      '# T\n\n## 1. Uno\n\n### 1.1 A\n\nSee Section 2.1 and Section 3.\n\n## 2. Dos█ ##\n\n### 2.1 B\n\n## 3. Tres\n',
      '# T\n\n## 1. Uno\n\n### 1.1 A\n\nSee Section 1.2.1 and Section 2.\n\n### 1.2 Dos█ ###\n\n#### 1.2.1 B\n\n## 2. Tres\n',
    ],
    [
      'demotes where nothing stands below yet',
      'demote',
      '## 1. Uno\n\n## 2. Dos█\n\nSee Section 2.\n\n## 3. Tres\n',
      '## 1. Uno\n\n### 1.1. Dos█\n\nSee Section 1.1.\n\n## 2. Tres\n',
    ],
    [
      'writes entries of contents like their headings',
      'demote',
      '- [1. Uno](#1-uno)\n- [2. Dos](#2-dos)\n- [3. Tres](#3-tres)\n\n## 1. Uno\n\n### 1.1 Low\n\n## 2. Dos█\n\n## 3. Tres\n',
      '- [1. Uno](#1-uno)\n- [1.2 Dos](#12-dos)\n- [2. Tres](#2-tres)\n\n## 1. Uno\n\n### 1.1 Low\n\n### 1.2 Dos█\n\n## 2. Tres\n',
    ],
    [
      'takes the number away where neighbours have none',
      'demote',
      '## 1. Uno\n\n### Low\n\n## 2. █Dos\n\n## 3. Tres\n',
      '## 1. Uno\n\n### Low\n\n### █Dos\n\n## 2. Tres\n',
    ],
    [
      'gives a number where neighbours have one',
      'promote',
      '## 1. Uno\n\n### Low█\n\nx\n\n## 2. Dos\n\nSee Section 2.\n',
      '## 1. Uno\n\n## 2. Low█\n\nx\n\n## 3. Dos\n\nSee Section 3.\n',
    ],
    ['turns underlined headings into marked ones', 'demote', '# T\n\nUno\n---\n\nDos█\n---\n\nx\n', '# T\n\nUno\n---\n\n### Dos█\n\nx\n'],
    [
      'gives letters way to numbers',
      'promote',
      '## 1. Uno\n\n### (a) A\n\n### (b) B█\n\n## 2. Dos\n',
      '## 1. Uno\n\n### (a) A\n\n## 2. B█\n\n## 3. Dos\n',
    ],
    ...(
      [
        ['Spanish', '## Artículo 1. Uno\n\n### Sección 1. A\n\n### Sección 2. B█\n\n## Artículo 2. Dos\n', 'Sección 2. B'],
        ['Italian', '## Titolo 1: Uno\n\n### Art. 1: A\n\n### Art. 2: B█\n\n## Titolo 2: Dos\n', 'Art. 2: B'],
        ['German', '## Teil I Uno\n\n### § 1 A\n\n### § 2 B█\n\n## Teil II Dos\n', '§ 2 B'],
      ] as const
    ).map(
      ([language, before, heading]) =>
        [
          `does not give a number another word in ${language}`,
          'promote',
          before,
          `"${heading}" would get another word before its number. Write the number by hand`,
        ] as const,
    ),
    [
      'puts no number before a letter with a number',
      'promote',
      '## A. Uno\n\n### A1. Low\n\n### A2. Hi█gh\n\n## B. Dos\n',
      '"A2. High" would get another word before its number. Write the number by hand',
    ],
    [
      'puts no number before one without a space behind it',
      'demote',
      '## 1. Uno\n\n### 1.a Low\n\n## 2.b.High█\n\n## 3. Dos\n',
      'The number of "2.b.High" can\'t be read and would stay; put a space between number and title first',
    ],
    ['does not promote above the title', 'promote', '# T\n\n## 1. █Uno\n', 'This section is on the highest level already'],
    ['does not demote below the sixth level', 'demote', '###### A\n\n###### █B\n', 'There is no level below the sixth'],
    ['does not demote the first', 'demote', '# T\n\n## █A\n', 'There is no section before this one that it could go under'],
  ];
  for (const [name, direction, before, after] of cases) it(name, () => assert.equal(moved(before, direction), after));

  const contents: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'links',
      '- [1. Uno](#1-uno)\n  - [1.1 Low](#11-low)\n- [2. Dos](#2-dos)\n',
      '- [1. Dos](#1-dos)\n- [2. Uno](#2-uno)\n  - [2.1 Low](#21-low)\n',
    ],
    ['words', '- 1 Uno\n- 1.1 Low\n- 2 Dos\n', '- 1 Dos\n- 2 Uno\n- 2.1 Low\n'],
    [
      'an ordered list',
      '1. [Uno](#1-uno)\n   1. [Low](#11-low)\n2. [Dos](#2-dos)\n',
      '1. [Dos](#1-dos)\n2. [Uno](#2-uno)\n   1. [Low](#21-low)\n',
    ],
    [
      'a table',
      '| No. | Title |\n|---|---|\n| 1 | Uno |\n| 1.1 | Low |\n| 2 | Dos |\n',
      '| No. | Title |\n|---|---|\n| 1 | Dos |\n| 2 | Uno |\n| 2.1 | Low |\n',
    ],
    ['lines', '**1. Uno**<br>\n**1.1 Low**<br>\n**2. Dos**\n', '**1. Dos**<br>\n**2. Uno**<br>\n**2.1 Low**\n'],
  ];
  for (const [name, before, after] of contents)
    it(`puts the contents in the new order: ${name}`, () => {
      const one = (list: string, sections: string): string => `# T\n\n${list}\n${sections}`;
      const down = moved(one(before, '## 1. █Uno\n\n### 1.1 Low\n\na\n\n## 2. Dos\n\nb\n'), 'down');
      assert.equal(down, one(after, '## 1. Dos\n\nb\n\n## 2. █Uno\n\n### 2.1 Low\n\na\n'));
      assert.equal(moved(down, 'up'), one(before, '## 1. █Uno\n\n### 1.1 Low\n\na\n\n## 2. Dos\n\nb\n'));
    });

  it('shows what it leaves at its old and at its new place', () => {
    const text = '## 1. Uno\n\nIn 2.1 as well.\n\n## 2. Dos\n\n### 2.1 Low\n\nSections 1 to 2.\n\n## 3. Tres\n';
    const result = moveSection(parsePolicy(text), text.indexOf('Dos'), 'up');
    assert(!('refusal' in result));
    const after = applyEdits(text, result.edits);
    assert.deepEqual(
      result.left.map(({ span, after: now, why }) => [text.slice(span.start, span.end), after.slice(now.start, now.end), why.text]),
      [['2.1', '2.1', 'Might be the number of a section']],
    );
    assert(after.includes('Sections 1 to 2.'), 'the range means the same two sections');
  });

  it('does not go into another numbering', () => {
    const text = '## 1. A\n\n## 2. B\n\n## 1. C\n\n## 2. D\n';
    assert.deepEqual(moveSection(parsePolicy(text), text.indexOf('B'), 'down'), {
      refusal: { text: 'The section after this one belongs to another numbering' },
    });
  });

  it('does not go in among the entries of contents written as headings', () => {
    const entries = '# T\n\n## 1. Sommaire█\n\n## [2. Objet](#objet)\n\n## [3. Prix](#prix)\n\n## [4. Droit](#droit)\n\n';
    const text = `${entries}## 2. Objet\n\nTexte.\n\n## 3. Prix\n\nTexte.\n\n## 4. Droit\n\nTexte.\n`;
    assert.equal(moved(text, 'down'), 'The section after this one belongs to another numbering');
  });

  it('does not change the number that an inserted section has too', () => {
    const text = (first: string, last: string): string =>
      `# T\n\n## Art. 1 Oggetto${first}\n\nTesto.\n\n## Art. 2 Soci\n\nTesto.\n\n## Art. 2-bis Pausa\n\nTesto.\n\n## Art. 3 Organi${last}\n\nTesto.\n\n## Art. 4 Fine\n\nTesto.\n`;
    assert.match(moved(text('█', ''), 'down'), /^The number of "Art\. 2-bis Pausa" can't be read, and would stay/);
    assert.match(moved(text('', '█'), 'down'), /## Art\. 3 Fine[^#]*## Art\. 4 Organi/);
  });

  it('does not change a level where an inserted section would keep its number', () => {
    const text = (one: string, last: string): string =>
      `# T\n\n## 1. Oggetto\n\nTesto.\n\n## 2. Soci${one}\n\nTesto.\n\n## 2-bis. Pausa\n\nTesto.\n\n## 3. Organi${last}\n\nTesto.\n`;
    const refused = /^The number of "2-bis\. Pausa" can't be read, and would stay/;
    assert.match(moved(text('█', ''), 'demote'), refused);
    assert.doesNotMatch(moved(text('', '█'), 'demote'), refused);
  });

  it('does not take a numbered section out from among others that would come below it without a number', () => {
    const text =
      '# Keys\n\n## Purpose\n\na\n\n## Rules\n\n### 1. Make\n\nb\n\n### 2. Ke█ep\n\nc\n\n### 3. Destroy\n\nd\n\n## Contact\n\ne\n';
    assert.match(moved(text, 'promote'), /^"2\. Keep" would lose its number/);
  });

  it('does not make an article of a title below one', () => {
    const text = '# Statuto\n\n## ART. 1\n\n### (Na█me)\n\na\n\n## ART. 2\n\n### (Scopo)\n\nb\n';
    assert.match(moved(text, 'promote'), /^"\(Name\)" seems to be the title/);
  });

  it('leaves numbered lines of contents in a quotation to the writer', () => {
    const text =
      '# Regole\n\n> [1 Uno](#1)  \n> [2 Due](#2)  \n> [3 Tre](#3)\n\n## 1 Un█o <a name="1"></a>\n\na\n\n## 2 Due <a name="2"></a>\n\nb\n\n## 3 Tre <a name="3"></a>\n\nc\n';
    assert.match(moved(text, 'down'), /> \[1 Uno\]\(#1\) {2}\n> \[2 Due\]/);
  });

  it('does not move what introduces the section after it', () => {
    const text = '# Deed\n\n## Before\n\na\n\n## Pre█amble\n\nThe members adopt the following statutes:\n\n## Statutes\n\nb\n';
    assert.match(moved(text, 'down'), /^"Preamble" ends with a colon/);
  });

  it('does not change the level of a heading that is nothing but a number', () => {
    const text = '# Statuten\n\n## 1. Bestuur\n\n### Artikel 1\n\na\n\n### Arti█kel 2\n\nb\n\n## 2. Leden\n\nc\n';
    assert.match(moved(text, 'promote'), /^"Artikel 2" (?:has no words besides its number|would get another word)/);
  });

  it('does not make a title of a part an article', () => {
    const text = '# Statuts\n\n## Article 1 - Objet\n\na\n\n# TITRE█ II - MEMBRES\n\n## Article 2 - Adhésion\n\nb\n';
    assert.doesNotMatch(moved(text, 'demote'), /Article 2 . TITRE/);
  });

  it('keeps the small letter of an inserted section', () => {
    const text = '# T\n\n## § 4 Name█\n\nNach § 4a.\n\n## § 4a Strafen\n\nNach § 4.\n\n## § 5 Zweck\n\nText.\n';
    const down = moved(text, 'down');
    assert.equal(down, '# T\n\n## § 4 Strafen\n\nNach § 4a.\n\n## § 4a Name█\n\nNach § 4.\n\n## § 5 Zweck\n\nText.\n');
    assert.equal(moved(down, 'up'), text);
  });

  it('tells of pinned numbers', () => {
    const text = '---\npinned_sections: ["2"]\n---\n## 1. A\n\n## 2. B\n';
    const result = moveSection(parsePolicy(text), text.indexOf('A'), 'down');
    assert(!('refusal' in result));
    assert.deepEqual(result.renumbering.pinned, [{ title: 'B', number: '2' }]);
  });
});
