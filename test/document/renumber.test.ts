/** The fix that numbers a list anew: what it changes, and what it leaves alone. */
import assert from 'node:assert/strict';
import { applyEdits, DEFAULT_SETTINGS, lint, parseIsoDate, parsePolicy, rules } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const numbering = rules.filter(({ id }) => id.startsWith('heading-number-'));

/** The text after the first fix of the first finding, and that fix's title. */
function fixFirst(text: string): { readonly after: string; readonly title: string } {
  const today = parseIsoDate('2026-11-23');
  assert(today);
  const [first] = lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS, only: numbering });
  const fix = first?.fixes?.[0];
  assert(fix, 'no fix');
  return { after: applyEdits(text, fix.edits), title: fix.title };
}

const PLAIN = 'Renumber the sections of this list';
const CAREFUL = 'Renumber the sections of this list (1 number to review)';

describe('renumbering', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, title: string])[] = [
    ['closes a gap', '## 1. a\n## 2. b\n## 4. c\n## 5. d\n', '## 1. a\n## 2. b\n## 3. c\n## 4. d\n', PLAIN],
    ['keeps escapes, tabs and bold', '## 1\\. a\n## **2.**\tb\n## 4\\.\tc\n', '## 1\\. a\n## **2.**\tb\n## 3\\.\tc\n', PLAIN],
    ['keeps Windows line ends and emoji', '## (1) 😀\r\n## (2) b\r\n## (4) 😀\r\n', '## (1) 😀\r\n## (2) b\r\n## (3) 😀\r\n', PLAIN],
    ['writes letters and roman numbers in their case', '## a. x\n## b. x\n## d. x\n', '## a. x\n## b. x\n## c. x\n', PLAIN],
    ['begins where the list began', '## 4.1 a\n## 4.2 b\n## 4.4 c\n', '## 4.1 a\n## 4.2 b\n## 4.3 c\n', PLAIN],
    [
      'takes what is below along',
      '## 1. a\n## 3. b\n### 3.1 c\n#### 3.1.1 d\n### 3.2 e\n',
      '## 1. a\n## 2. b\n### 2.1 c\n#### 2.1.1 d\n### 2.2 e\n',
      PLAIN,
    ],
    ['keeps a section put in between', '## 1. a\n## 1A. b\n## 3. c\n', '## 1. a\n## 1A. b\n## 2. c\n', PLAIN],
    ['numbers by place', '## 1. a\n## 3. b\n## 2. c\n', '## 1. a\n## 2. b\n## 3. c\n', PLAIN],
    [
      'changes plain references',
      '## 1. a\nSee Section 3.\n## 3. b\nIn sections 1, 3 and 4 of these Terms, and Section 3.1.\n### 3.1 x\n## 4. c\n',
      '## 1. a\nSee Section 2.\n## 2. b\nIn sections 1, 2 and 3 of these Terms, and Section 2.1.\n### 2.1 x\n## 3. c\n',
      PLAIN,
    ],
    ['leaves laws alone', '## 1. a\nSection 3 of the Privacy Act.\n## 3. b\n', '## 1. a\nSection 3 of the Privacy Act.\n## 2. b\n', PLAIN],
    [
      'lets links follow headings whose anchors change',
      '## 1. a\nSee [there](#3-b), [3. b](#3-b) and [b](#b).\n## 3. b\n',
      '## 1. a\nSee [there](#2-b), [2. b](#2-b) and [b](#b).\n## 2. b\n',
      PLAIN,
    ],
    [
      'leaves a reference alone that two headings answer to',
      '## 1. a\nSee Section 2.\n## 2. b\n## 2. c\n',
      '## 1. a\nSee Section 2.\n## 2. b\n## 3. c\n',
      CAREFUL,
    ],
    [
      'moves sub-sections to their parent',
      '## 3. a\n### 2.1 b\n### 2.2 c\n#### 2.2.1 d\n',
      '## 3. a\n### 3.1 b\n### 3.2 c\n#### 3.2.1 d\n',
      PLAIN,
    ],
    [
      'numbers a heading without number',
      '## 1. a\n## b\n## 3. c\n## 4. d\n',
      '## 1. a\n## 2. b\n## 3. c\n## 4. d\n',
      'Number this section 2',
    ],
    [
      'numbers a bold heading without number',
      '## 1) a\n## **b**\n## 2) c\n## 3) d\n',
      '## 1) a\n## **2) b**\n## 3) c\n## 4) d\n',
      'Number this section 2 and renumber those after it',
    ],
  ];
  for (const [name, before, after, title] of cases) it(name, () => assert.deepEqual(fixFirst(before), { after, title }));

  it('stays linear on a list of nothing but faults', () => {
    const text = Array.from({ length: 8000 }, (_, index) => `## ${(index * 7) % 999}. x\n`).join('');
    const today = parseIsoDate('2026-11-23');
    assert(today);
    assertOrdinaryEffort(text, (one) => lint(parsePolicy(one), { today, settings: DEFAULT_SETTINGS, only: numbering }));
  });
});
