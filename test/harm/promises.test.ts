/** Changes that damage a text on purpose: each promise sees its own kind of damage, and says nothing of a change that does what it is meant to do. */
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, lint, parsePolicy, type TextEdit } from '../../server/src/core/index.ts';
import { type Action, type ActionKind, carryOut } from './change.ts';
import { violationsOf } from './promises.ts';

const TEXT = `---
title: Policy of Seeds
owner: Ann
---

# Policy of Seeds

Last updated: 3 May 2026

These are the rules of Seedwell Ltd.

## 1. Loans

We lend the seeds. See Section 2 and Sections 2 and 3, write to <seeds@gmail.com> or read [Fees](#2-fees).

All of [this policy](#policy-of-seeds) holds.

## 2. Fees

There are none.

## 3. Care

Water them [well](care.md), says Seedwell Ltd.
`;

const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS } as const;

/** The edit that exchanges some words, at their first place behind others. */
function exchange(old: string, now: string, behind = ''): TextEdit {
  const start = TEXT.indexOf(old, TEXT.indexOf(behind));
  assert(start >= 0, old);
  return { span: { start, end: start + old.length }, newText: now };
}

function broken(kind: ActionKind, edits: readonly TextEdit[], more: Partial<Action> = {}): readonly string[] {
  const change = carryOut({
    name: kind,
    kind,
    policy: parsePolicy(TEXT, { path: 'legal/policy.md' }),
    edits,
    title: 'test',
    safe: false,
    place: 0,
    ...more,
  });
  return [
    ...new Set(
      violationsOf(change, { before: () => lint(change.before, context), after: () => lint(change.after, context) }).map(
        ({ promise }) => promise,
      ),
    ),
  ];
}

describe('promises', () => {
  const cases: readonly (readonly [what: string, promise: string, kind: ActionKind, edits: readonly TextEdit[], more?: Partial<Action>])[] =
    [
      [
        'a number that stays when its section gets another',
        'numbers',
        'renumber',
        [exchange('2.', '3.', '## 2'), exchange('3.', '2.', '## 3'), exchange('Section 2', 'Section 3')],
      ],
      ['a reference to another section', 'references', 'renumber', [exchange('Section 2', 'Section 3')]],
      ['a link to a heading that has another name now', 'links', 'renumber', [exchange('2. Fees', '4. Fees', '## 2')]],
      [
        'an address that was right',
        'addresses',
        'fix',
        [exchange('seeds@gmail.com', 'seeds@gmial.com')],
        { rules: ['contact-email-typo'] },
      ],
      ['a broken front matter', 'front matter', 'fix', [exchange('title: Policy', 'title: [Policy')], { rules: ['title-mismatch'] }],
      ['a date that is none any more', 'dates', 'fix', [exchange('# Policy of Seeds', '```', 'owner')], { rules: ['word-repeated'] }],
      [
        'words that vanish from what is shown',
        'words',
        'fix',
        [exchange('We lend', '<!-- We lend'), exchange('none.', 'none. -->')],
        { rules: ['word-repeated'] },
      ],
      ['other words after a safe fix', 'words', 'fix', [exchange('We lend', 'We keep')], { rules: ['contact-email-unlinked'], safe: true }],
      ['a heading that is none any more', 'sections', 'rename address', [exchange('## 3. Care', '3. Care')]],
      ['a doubled mark', 'scraps', 'fix', [exchange('<seeds@gmail.com>', '<<seeds@gmail.com>>')], { rules: ['contact-email-unlinked'] }],
      [
        'an address that becomes a tag',
        'angle brackets',
        'fix',
        [exchange('[well](care.md)', '<care@seeds.example>')],
        { rules: ['contact-email-unlinked'] },
      ],
      ['a new warning', 'new findings', 'fix', [exchange('(#2-fees)', '(#fee)')], { rules: ['link-fragment-missing'] }],
      ['a fix that cures nothing', 'cure', 'fix', [exchange('There', 'Here')], { rules: ['contact-email-unlinked'] }],
      [
        'an action that never ends',
        'once',
        'set date',
        [exchange('3 May', '4 May')],
        { again: () => [{ span: { start: 0, end: 0 }, newText: 'x' }] },
      ],
      ['a way back that leads elsewhere', 'back', 'link references', [exchange('Section 2', '[Section 2](#2-fees)')], { back: () => [] }],
      [
        'an edit that writes what is there',
        'minimal',
        'fix',
        [exchange('There are none.', 'There are none.')],
        { rules: ['word-repeated'] },
      ],
      ['line ends of another kind', 'line ends', 'fix', [exchange('none.', 'none.\r\n\r\nReally.')], { rules: ['contact-missing'] }],
    ];

  for (const [what, promise, kind, edits, more = {}] of cases) {
    it(`“${promise}” sees ${what}`, () => {
      const policy = parsePolicy(TEXT, { path: 'legal/policy.md' });
      const finding = promise === 'cure' ? lint(policy, context)[0] : undefined;
      assert(promise !== 'cure' || finding);
      assert(broken(kind, edits, { ...more, ...(finding ? { finding } : {}) }).includes(promise));
    });
  }

  for (const [what, kind, edits, more = {}] of [
    [
      'renumbering with all that follows',
      'renumber',
      [
        exchange('1. Loans', '2. Loans'),
        exchange('2. Fees', '3. Fees', '## 2'),
        exchange('3. Care', '4. Care'),
        exchange('Section 2', 'Section 3'),
        exchange('Sections 2 and 3', 'Sections 3 and 4'),
        exchange('#2-fees', '#3-fees'),
      ],
    ],
    [
      'renumbering that tells what it left',
      'renumber',
      [exchange('3. Care', '4. Care')],
      { left: [{ span: exchange('3, write', '').span }] },
    ],
    ['a linked reference', 'link references', [exchange('Section 2', '[Section 2](#2-fees)')]],
    ['a date set', 'set date', [exchange('3 May 2026', '23 November 2026')]],
    [
      'a moved file',
      'follow file moves',
      [exchange('care.md', 'help.md')],
      { moved: (path: string) => (path === 'legal/care.md' ? 'legal/help.md' : undefined) },
    ],
  ] as const satisfies readonly (readonly [string, ActionKind, readonly TextEdit[], Partial<Action>?])[]) {
    it(`say nothing of ${what}`, () => assert.deepEqual(broken(kind, edits, more), []));
  }

  it('“edits” sees a character and a line end cut in two', () => {
    const text = '# Seeds\r\n\r\nWe lend \u{1F331}.\r\n';
    const cut = [text.indexOf('\n'), text.indexOf('\u{1F331}') + 1].map((start) => ({ span: { start, end: start }, newText: ' ' }));
    assert.equal(broken('fix', cut, { policy: parsePolicy(text) })[0], 'edits');
  });
});

describe('promises on what other programs read', () => {
  const PAGE = '# Garden\n\n:::note\n\n## Beds\n\nTwo. See {{< ref "#water" >}}.\n\n:::\n\n## Water\n\na. One.\n\nb. Two.\n';
  /** The promises that exchanging some words breaks. */
  const brokenBy = (kind: ActionKind, old: string, now: string): readonly string[] => {
    const start = PAGE.indexOf(old);
    assert(start >= 0, old);
    const edits = [{ span: { start, end: start + old.length }, newText: now }];
    const change = carryOut({ name: kind, kind, policy: parsePolicy(PAGE), edits, title: 'test', safe: false, place: 0 });
    return violationsOf(change, { before: () => [], after: () => [] }, new Set(['containers', 'components', 'lists'])).map(
      ({ promise }) => promise,
    );
  };
  for (const [promise, kind, old, now] of [
    ['containers', 'renumber', ':::\n\n## Water', '## Water\n\n:::'],
    ['containers', 'renumber', ':::note\n\n## Beds', '## Beds\n\n:::note'],
    ['components', 'rename heading', '## Water', '## Rain'],
    ['lists', 'turn off here', 'b. Two.', '<!-- policywright-disable x -->\n\nb. Two.'],
  ] as const)
    it(`see "${promise}" broken: ${JSON.stringify(now)}`, () => assert.deepEqual(brokenBy(kind, old, now), [promise]));
  for (const [kind, old, now] of [
    ['renumber', '## Beds', '## 1. Beds'],
    ['turn off here', 'b. Two.', 'b. Two. <!-- policywright-disable-line x -->'],
    ['turn off here', 'a. One.', '<!-- policywright-disable x -->\n\na. One.'],
  ] as const)
    it(`are kept: ${JSON.stringify(now)}`, () => assert.deepEqual(brokenBy(kind, old, now), []));
});
