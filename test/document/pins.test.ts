/** Pinned numbers: by comment or in the front matter; the others are counted around them. */
import assert from 'node:assert/strict';
import { renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';

function renumbered(text: string): { readonly after: string; readonly pinned: readonly string[] } {
  const result = renumberSections(parsePolicy(text));
  return { after: applyEdits(text, result?.edits ?? []), pinned: result?.pinned.map(({ number }) => number) ?? [] };
}

describe('pinned section numbers', () => {
  const PIN = '<!-- policywright-pin -->\n\n';
  const cases: readonly (readonly [name: string, before: string, after: string, pinned: readonly string[]])[] = [
    [
      'stay, and those after count on',
      `## 1. a\n\n${PIN}## 4. b\n\n## 5. c\n\n## 7. d\n`,
      `## 1. a\n\n${PIN}## 4. b\n\n## 5. c\n\n## 6. d\n`,
      ['4'],
    ],
    [
      'are given to no other section',
      `## 1. a\n\n## 1. new\n\n## 2. b\n\n${PIN}## 3. c\n\n## 4. d\n`,
      `## 1. a\n\n## 2. new\n\n## 4. b\n\n${PIN}## 3. c\n\n## 5. d\n`,
      ['3'],
    ],
    [
      'may be named in the front matter',
      '---\npinned_sections: ["4", "Section 9"]\n---\n## 1. a\n\n## 4. b\n\n## 6. c\n',
      '---\npinned_sections: ["4", "Section 9"]\n---\n## 1. a\n\n## 4. b\n\n## 5. c\n',
      ['4'],
    ],
    [
      'may be named in one line',
      '---\npinned_sections: 2.3, 4\n---\n## 1. a\n\n## 2. b\n\n### 2.1 x\n\n### 2.3 y\n',
      '---\npinned_sections: 2.3, 4\n---\n## 1. a\n\n## 2. b\n\n### 2.1 x\n\n### 2.3 y\n',
      ['2.3'],
    ],
    [
      'keep their sub-sections',
      `## 1. a\n\n${PIN}## 3. b\n\n### 3.1 x\n\n### 3.3 y\n`,
      `## 1. a\n\n${PIN}## 3. b\n\n### 3.1 x\n\n### 3.2 y\n`,
      ['3'],
    ],
    ['are not told of where nothing else would be', `## 1. a\n\n${PIN}## 2. b\n\n## 4. c\n`, `## 1. a\n\n${PIN}## 2. b\n\n## 3. c\n`, []],
  ];
  for (const [name, before, after, pinned] of cases) it(name, () => assert.deepEqual(renumbered(before), { after, pinned }));
});

describe('renumbering a whole document', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'lets numbered paragraphs follow',
      '## 1. a\n\n1.1 We lend seeds.\n\n1.2 We ask for them.\n\n## 3. b\n\n3.1 See Section 3.2.\n\n3.2 As agreed.\n',
      '## 1. a\n\n1.1 We lend seeds.\n\n1.2 We ask for them.\n\n## 2. b\n\n2.1 See Section 2.2.\n\n2.2 As agreed.\n',
    ],
    [
      'counts bold lines',
      '**1. Scope**\n\na\n\n**3. Returns**\n\nSee Section 3.\n',
      '**1. Scope**\n\na\n\n**2. Returns**\n\nSee Section 2.\n',
    ],
    [
      'changes only the parts of a reference that changed',
      '## 1. a\n\nSections 3 to 4, and Section 3.2(b) apply.\n\n## 3. b\n\n### 3.1 x\n\n### 3.2 y\n\n(a) one\n\n(b) two\n\n## 4. c\n',
      '## 1. a\n\nSections 2 to 3, and Section 2.2(b) apply.\n\n## 2. b\n\n### 2.1 x\n\n### 2.2 y\n\n(a) one\n\n(b) two\n\n## 3. c\n',
    ],
    [
      'goes on from one part to the next',
      '# Part A\n\n## 1. a\n\n## 2. b\n\n## 2. new\n\n# Part B\n\n## 3. c\n\n## 4. d\n',
      '# Part A\n\n## 1. a\n\n## 2. b\n\n## 3. new\n\n# Part B\n\n## 4. c\n\n## 5. d\n',
    ],
    [
      'leaves numbers of a law alone',
      '# Rights\n\n## Article 15. a\n\n## Article 16. b\n\n## Article 20. c\n',
      '# Rights\n\n## Article 15. a\n\n## Article 16. b\n\n## Article 20. c\n',
    ],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(renumbered(before).after, after));
});
