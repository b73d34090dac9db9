/** Which links a page gets back whose anchors were lost: those whose words can mean one heading alone. */
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, lint, parsePolicy } from '../server/src/core/index.ts';

/** What the fix for a whole page writes, each as `old > new`. */
function linksBack(text: string): readonly string[] {
  const policy = parsePolicy(text, { path: 'privacy-notice.md' });
  const found = lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS }).filter(({ rule }) => rule === 'link-fragment-missing');
  assert.equal(found.length, 1);
  return (found[0]?.fixes ?? []).flatMap(({ edits }) =>
    edits.map(({ span, newText }) => `${text.slice(span.start, span.end)} > ${newText}`),
  );
}

const HEADINGS = `## Open days

We take pictures.

## How long we keep data

Two years.

## Your own rights

Ask the board.

## Photos

They are deleted.
`;

describe('the links of a page that lost its anchors', () => {
  it('lead to the headings that have their words', () =>
    assert.deepEqual(
      linksBack(`# Privacy Notice

[Open days](#a1), [How long we keep data](#a2), [Your own rights](#a3), [Photos](#_Photos1) and [Elsewhere](#a5).

${HEADINGS}`),
      ['#a1 > #open-days', '#a2 > #how-long-we-keep-data', '#a3 > #your-own-rights', '#_Photos1 > #photos'],
    ));

  it('stay where one word may be the name of much', () =>
    assert.deepEqual(linksBack(`# Privacy Notice\n\n[Photos](#n_photos), [One](#n1), [Two](#n2), [Three](#n3).\n\n${HEADINGS}`), []));

  it('stay where the words are a line of text as well, or two headings', () =>
    assert.deepEqual(
      linksBack(`# Privacy Notice

[Open days](#n1), [How long we keep data](#n2), [Your own rights](#n3), [Lost parcels](#n4).

Open days

Members bring their seeds.

**1. How long we keep data**

One year.

${HEADINGS}
### Your own rights

Ask the treasurer.
`),
      [],
    ));

  it('stay where links to one place would lead to two, or links to two places to one', () =>
    assert.deepEqual(
      linksBack(`# Datenschutzhinweise

[Kekse und Technik](#technik), [Was Kekse sind](#technik), [Fotos im Garten](#fotos1), [Fotos im Garten](#fotos2), [Kontakt](#kontakt-x).

## Kekse und Technik

Lang gesagt.

## Was Kekse sind

Kurz gesagt.

## Fotos im Garten

Sie werden gelöscht.
`),
      [],
    ));
});
