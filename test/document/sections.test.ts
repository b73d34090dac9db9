/** The section tree, its spans and words. */
import assert from 'node:assert/strict';
import { findNumberedLists } from '../../server/src/core/document/outline/outlineStyle.ts';
import type { Section } from '../../server/src/core/document/outline/sections.ts';
import { type Policy, parsePolicy } from '../../server/src/core/index.ts';

function tree(sections: readonly Section[]): unknown[] {
  return sections.map(({ heading, children }) => (children.length > 0 ? [heading.text, tree(children)] : heading.text));
}

function source(policy: Policy, text: string): string {
  const section = policy.sections.all.find(({ heading }) => heading.text === text);
  assert(section, text);
  return policy.text.slice(section.span.start, section.span.end);
}

describe('sections', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`makes a tree of headings (${name})`, () => {
      const policy = parsePolicy(
        [
          '---',
          'title: x',
          '---',
          '',
          '# A',
          '',
          'one two',
          '',
          '## B',
          'three',
          '### C',
          '',
          '   ## D',
          'four',
          '# E',
          '===',
          'no',
          '',
          'F',
          '---',
          'five',
        ].join(lineEnd),
      );
      assert.deepEqual(tree(policy.sections.roots), [
        ['A', [['B', ['C']], 'D']],
        ['E', ['F']],
      ]);
      assert.equal(source(policy, 'A'), ['# A', '', 'one two', '', '## B', 'three', '### C', '', '   ## D', 'four', ''].join(lineEnd));
      assert.equal(source(policy, 'B'), ['## B', 'three', '### C', '', ''].join(lineEnd));
      assert.equal(source(policy, 'D'), ['## D', 'four', ''].join(lineEnd));
      assert.equal(source(policy, 'F'), ['F', '---', 'five'].join(lineEnd));
      assert.deepEqual(
        policy.sections.all.map(({ words }) => words),
        [4, 1, 0, 1, 2, 1],
      );
      for (const section of policy.sections.all) assert(section.parent === undefined || section.parent.children.includes(section));
    });
  }
  for (const source of [
    '### 1. Scope ### {#own}',
    '### 1. Scope {#own} ###',
    '### 1. Scope ### {: #own .wide }',
    '### 1. Scope {.wide #own}',
    '### 1. Scope {/* #own */}',
    '### 1. Scope ## {.wide #own}  ',
  ])
    it(`leaves closing marks and attributes out of “${source}”`, () => {
      const policy = parsePolicy(`${source}\n\nWords.\n`);
      const [section] = policy.sections.all;
      assert.equal(section?.heading.text, '1. Scope');
      assert.equal(source.slice(section.heading.titleSpan.start, section.heading.titleSpan.end), 'Scope');
      assert(policy.anchors.find('own'));
    });
  for (const link of [
    '[¶](#fees)',
    '[#](#3-fees "Permalink")',
    '<a class="anchor" href="#3-fees">#</a>',
    '[](#3-fees)',
    '[🔗](#fees) ##',
    '[¶](#fees) {#fees}',
  ])
    it(`leaves the link to the heading itself out of its title: “${link}”`, () => {
      const source = `## 3. Fees ${link}`;
      const [section] = parsePolicy(`${source}\n\nWords.\n`).sections.all;
      assert.equal(section?.heading.text, '3. Fees');
      assert.equal(source.slice(section.heading.titleSpan.start, section.heading.titleSpan.end), 'Fees');
    });
  it('keeps links of a title that say something', () => {
    for (const title of ['Fees [of ours](#fees)', 'C [#](https://seeds.example)', '[#](#fees)'])
      assert.notEqual(parsePolicy(`## ${title}\n`).sections.all[0]?.heading.text.at(-1), 'C', title);
    assert.equal(parsePolicy('## Fees [of ours](#fees)\n').sections.all[0]?.heading.title, 'Fees of ours');
  });
  it('gives the source of a heading without marks and attributes', () => {
    const text = '\uFEFF##  **1. Über `uns` 😀**  {#id}\n\n## Closed ##\n\nTwo lines\nof 𝒳 heading\n===\n';
    const { all } = parsePolicy(text).sections;
    assert.deepEqual(
      all.map(({ heading }) => [
        heading.level,
        heading.text,
        heading.title,
        text.slice(heading.span.start, heading.span.end),
        text.slice(heading.titleSpan.start, heading.titleSpan.end),
      ]),
      [
        [2, '1. Über uns 😀', 'Über uns 😀', '1. Über `uns` 😀', 'Über `uns` 😀'],
        [2, 'Closed', 'Closed', 'Closed', 'Closed'],
        [1, 'Two lines of 𝒳 heading', 'Two lines of 𝒳 heading', 'Two lines\nof 𝒳 heading', 'Two lines\nof 𝒳 heading'],
      ],
    );
  });
  it('reads a heading without marks of byte order', () => {
    assert.equal(parsePolicy('## E\uFEFF-Government Act\n').sections.all[0]?.heading.text, 'E-Government Act');
  });
  it('takes headings in lists, and none in quotations and code', () => {
    assert.deepEqual(
      tree(
        parsePolicy('# T\n\n1. #### One\n\n   text\n\n2. #### Two\n\n> # Quoted\n\n```\n# code\n```\n\n<!-- # comment -->\n').sections
          .roots,
      ),
      [['T', ['One', 'Two']]],
    );
  });
  it('copes with nothing', () => {
    for (const text of ['', '\uFEFF', '---\ntitle: x\n---', '#', '#\n#\n', '\r\n'])
      for (const { heading, span } of parsePolicy(text).sections.all)
        assert(span.end <= text.length && heading.span.end >= heading.span.start);
  });
  it('finds 14 sections and 3 below them in a policy as people write them', () => {
    const { roots } = parsePolicy(WHOLE_POLICY).sections;
    assert.equal(roots.length, 1);
    const sections = roots[0]?.children ?? [];
    assert.deepEqual(
      sections.map(({ heading }) => heading.number?.parts[0]),
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    assert.deepEqual(
      sections.flatMap(({ children }) => children.map(({ heading }) => heading.number?.text)),
      ['2.1', '2.2', '2.3', undefined],
    );
  });
});

/** With what stands between headings in real ones: contents, lists, tables, quotations, code, references, and lines that only look like headings. */
const WHOLE_POLICY = `---
document_title: "Lending of Tools"
last_updated: "2026-09-14"
---

# Lending of Tools

**Last updated:** September 14, 2026

- [1. Who May Borrow](#1-who-may-borrow)
- [14. Contact](#14-contact)

## 1. Who May Borrow

1. Neighbours,
2. their guests.

## 2. What You Tell Us

### 2.1 At the Counter

Your name and where you live.

### 2.2 On the Website

| What | Why |
|---|---|
| ## 9. Not a heading | it stands in a table |

### 2.3 From Others

> ## 10. Not a heading either
>
> It is quoted.

## 3. Reserving

\`\`\`
## 11. Code
\`\`\`

## 4. Picking Up

12\\. A line that begins with a number, and Section 2.1 in a sentence.

## 5. Deposits

## 6. **Damage** and Loss

See [Deposits](#5-deposits).

## 7. Late Returns ##

8\\. is no heading.

## 8. Insurance

<!-- ## 13. A comment -->

## 9. Repairs

- ### A heading in a list has no number

## 10. Children

## 11. Your Rights {#rights}

## 12. How Long We Keep This

## 13. Changes to This Policy

## 14. Contact

Write to <tools@larkspur.example>.
`;

describe('numbered lists', () => {
  const lists = (text: string): string[] =>
    findNumberedLists(parsePolicy(text).sections, parsePolicy(text).scopes).map(({ items }) =>
      items.map(({ heading }) => heading.number.text).join(' '),
    );
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['siblings under one parent', '# A\n## 1. x\n## 2. x\n# B\n## 1. x\n', ['1 2', '1']],
    ['one list for each beginning on one level', '## 1. x\n## 1.1 x\n## 1.2 x\n## 2. x\n## 2.1 x\n', ['1 2', '1.1 1.2', '2.1']],
    ['numbers apart from annexes', '## 1. x\n## 2. x\n## Annex 1\n## Annex 2\n', ['1 2', 'Annex 1 Annex 2']],
    ['a new list where counting starts again', '## 1. x\n## 2. x\n## 1. x\n## 2. x\n', ['1 2', '1 2']],
    ['a new list behind an unnumbered heading', '## 1. x\n## 2. x\n## Part\n## 1. x\n', ['1 2', '1']],
    ['one list where a number stands twice', '## 1. x\n## 2. x\n## 2. x\n## 3. x\n', ['1 2 2 3']],
  ];
  for (const [name, text, expected] of cases) it(`are ${name}`, () => assert.deepEqual(lists(text), expected));
});
