/** Where a list of contents is neither inserted nor updated. */
import assert from 'node:assert/strict';
import { appendSections } from '../../server/src/core/analysis/appendSection.ts';
import { contents } from '../../server/src/core/features/contents.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';
import { ENGLISH } from '../../server/src/core/l10n/localizer.ts';

const offered = (text: string): number => contents(parsePolicy(text), { start: 0, end: text.length }, ENGLISH).length;
const PART = '## Beds\n\nTwo.\n\n## Tools\n\nTen.\n\n## Water\n\nFree.\n';

describe('a list of contents', () => {
  it('is offered where a text has none', () => assert.equal(offered(`# Garden\n\n${PART}`), 1));

  it('is not offered in a text of two languages', () =>
    assert.equal(
      offered(`<!-- LANG:EN, title="G" -->\n\n${PART}\n<!-- LANG:DE, title="G" -->\n\n## Beete\n\nZwei.\n\n## Wege\n\nEiner.\n`),
      0,
    ));

  it('is not offered in a page with containers of a generator', () => assert.equal(offered(`# Garden\n\n::Accordion\n\n${PART}\n::\n`), 0));

  it('is not offered where one has links to the published page, no links, or no items', () => {
    const onSite = ['Beds', 'Tools', 'Water'].map((one) => `1. [${one}](https://larkspur.garden/rules#${one})`).join('\n');
    for (const list of [
      `### Table of contents\n\n${onSite}`,
      `**Contents**\n\n${onSite}`,
      `## Contents\n\n- Plots\n- Means`,
      '## Contents\n\n[Beds](#a) | [Tools](#b)',
    ])
      assert.equal(offered(`# Garden\n\n${list}\n\n${PART}`), 0, list);
    assert.equal(offered(`# Garden\n\n## Contents\n\n${PART}`), 1);
  });

  it('keeps the capitals and the anchors of its entries', () => {
    const text = `# Garden\n\n- [Garden Beds](#garden-beds)\n- [U.K. Tools](#u.k.-tools)\n- [Water](#water)\n\n## GARDEN BEDS\n\nTwo.\n\n## <a id="u.k.-tools"></a>U.K. TOOLS\n\nTen.\n\n## WATER\n\nFree.\n\n## GATE\n\nShut.\n`;
    const [offer] = contents(parsePolicy(text), { start: 0, end: text.length }, ENGLISH);
    assert.equal(
      applyEdits(text, offer?.edits ?? []).split('\n\n')[1],
      '- [Garden Beds](#garden-beds)\n- [U.K. Tools](#u.k.-tools)\n- [Water](#water)\n- [GATE](#gate)',
    );
  });

  it('stays flat, and keeps the entry of the title, where it has one', () => {
    const list = '* [Garden rules](#garden-rules)\n* [Beds](#beds)\n* [Tools](#tools)\n* [Water](#water)';
    const text = `# Garden rules\n\n${list}\n\n${PART}`;
    assert.deepEqual(contents(parsePolicy(text), { start: 0, end: text.length }, ENGLISH), []);
    const longer = `${text}\n## Gate\n\nShut.\n`;
    const [offer] = contents(parsePolicy(longer), { start: 0, end: longer.length }, ENGLISH);
    assert.equal(applyEdits(longer, offer?.edits ?? []).split('\n\n')[1], `${list}\n* [Gate](#gate)`);
    const added = appendSections(parsePolicy(text), [{ heading: 'Gate', paragraph: 'Shut.' }]) ?? [];
    assert.equal(applyEdits(text, added), longer.replace(list, `${list}\n* [Gate](#gate)`));
  });

  for (const [open, close] of [
    [':::note', ':::'],
    ['{% hint style="info" %}', '{% endhint %}'],
    ['{{< tabs >}}', '{{< /tabs >}}'],
    ['<Tabs>', '</Tabs>'],
    ['<details>', '</details>'],
  ] as const)
    it(`is not put into a container: ${open}`, () => {
      assert.equal(offered(`# Garden\n\n${open}\n\n${PART}\n${close}\n`), 0);
      assert.equal(offered(`# Garden\n\n${PART}\n${open}\n\nFree.\n\n${close}\n`), 1);
      assert.equal(offered(`${open}\n\n# Garden\n\n${PART}\n${close}\n`), 1);
    });

  for (const [first, count] of [
    ['## Welcome\n\nHello.\n\n', 0],
    ['', 1],
  ] as const)
    it(`with the numbers of its sections is updated: ${count}`, () => {
      const text = `# Garden\n\n${first}1. [Beds](#1-beds)\n2. [Tools](#2-tools)\n3. [Water](#3-water)\n\n## 1. Beds\n\nTwo.\n\n## 2. Tools\n\nTen.\n\n## 3. Water\n\nFree.\n${count > 0 ? '\n## 4. Gate\n\nShut.\n' : ''}`;
      assert.equal(offered(text), count);
    });
});
