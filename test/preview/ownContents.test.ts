/** A policy with a table of contents of its own gets no second one, whatever the first is written as. */
import assert from 'node:assert/strict';
import { hasOwnContents } from '../../server/src/core/features/ownContents.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { standalonePage } from '../../server/src/core/preview/standalonePage.ts';

const BODY =
  '## 1. Who we are\n\nA garden club.\n\n## 2. What we collect\n\n### 2.1 Orders\n\nWhat you order.\n\n### 2.2 Visits\n\nPages you open.\n\n### 2.3 Letters\n\nWhat you write.\n\n## 3. Your rights\n\nYou may ask.\n\n## 4. Contact\n\nWrite to us.\n';
const LINKS = [
  '[Who we are](#1-who-we-are)',
  '[What we collect](#2-what-we-collect)',
  '[Your rights](#3-your-rights)',
  '[Contact](#4-contact)',
];
const page = (top: string, body = BODY): string =>
  `---\ndocument_title: "Privacy Policy"\nversion: "1.0.0"\n---\n\n# Privacy Policy\n\n${top}\n\n${body}`;
const has = (top: string, body?: string): boolean => hasOwnContents(parsePolicy(page(top, body), { path: 'privacy-policy.md' }));

const OWN: Readonly<Record<string, string>> = {
  'a list of links': LINKS.map((link) => `- ${link}`).join('\n'),
  'a numbered list of links': LINKS.map((link, index) => `${index + 1}. ${link}`).join('\n'),
  'a nested list of links': `- ${LINKS[0]}\n- ${LINKS[1]}\n  - [Orders](#21-orders)\n  - [Visits](#22-visits)\n- ${LINKS[2]}\n- ${LINKS[3]}`,
  'a list of titles': '1. Who we are\n2. What we collect\n3. Your rights\n4. Contact',
  'a list under a heading': `## Contents\n\n${LINKS.map((link) => `* ${link}`).join('\n')}`,
  'a list behind a summary and an introduction': `## Summary\n\nIn short.\n\n## Introduction\n\nHello.\n\n## Contents\n\n${LINKS.map((link) => `* ${link}`).join('\n')}`,
  'a list in German': `## Inhaltsverzeichnis\n\n${LINKS.slice(0, 3)
    .map((link) => `- ${link}`)
    .join('\n')}`,
  'lines of a paragraph': LINKS.join('  \n'),
  'links in a row': LINKS.join(' | '),
  paragraphs: LINKS.join('\n\n'),
  'links with numbers before them': LINKS.map((link, index) => `- ${index + 1}.\u00a0${link}`).join('\n'),
  'a table': `| No. | Section |\n| --- | --- |\n${LINKS.map((link, index) => `| ${index + 1} | ${link} |`).join('\n')}`,
  'reference links': `- [Who we are][1]\n- [What we collect][2]\n- [Your rights][3]\n\n[1]: #1-who-we-are\n[2]: #2-what-we-collect\n[3]: #3-your-rights`,
  HTML: '<ul>\n<li><a href="#1-who-we-are">Who we are</a></li>\n<li><a href="#2-what-we-collect">What we collect</a></li>\n<li><a href="#3-your-rights">Your rights</a></li>\n</ul>',
  'a list that is folded away': `<details>\n<summary>Table of contents</summary>\n\n${LINKS.map((link) => `- ${link}`).join('\n')}\n\n</details>`,
  'HTML links in a list':
    '- <a href="#1-who-we-are">Who we are</a>\n- <a href="#2-what-we-collect">What we collect</a>\n- <a href="#3-your-rights">Your rights</a>',
  'a titled list whose links lead nowhere': '**Contents**\n\n- [Us](#a)\n- [Data](#b)\n- [Rights](#c)',
  'a titled list in words of its own': '## Table of Contents\n\nClick on a line to go there.\n\n- About the club\n- The data\n- Rights',
  'a list between markers': `<!-- toc -->\n\n${LINKS.map((link) => `- ${link}`).join('\n')}\n\n<!-- tocstop -->`,
};

const NONE: Readonly<Record<string, string>> = {
  nothing: '',
  'an introduction with links':
    'We are a garden club. What we collect is said [below](#2-what-we-collect), and so are [your rights](#3-your-rights) and [how to write to us](#4-contact).',
  'a summary that leads on':
    '- We collect little. [More](#2-what-we-collect)\n- You have rights. [More](#3-your-rights)\n- Write to us at any time. [More](#4-contact)',
  'a list of something else': '- Seeds\n- Plants\n- Bulbs',
  'a section on the contents of a parcel': '## Contents\n\nA parcel holds seeds and a letter that tells how to sow them.',
  'links to other pages': '- [Terms](terms.md)\n- [Cookies](cookies.md)\n- [Imprint](imprint.md)',
};

describe('an own table of contents', () => {
  for (const [name, top] of Object.entries(OWN)) it(`is seen as ${name}`, () => assert.equal(has(top), true));
  for (const [name, top] of Object.entries(NONE)) it(`is not seen in ${name}`, () => assert.equal(has(top), false));

  it('is not the overview of one section', () => {
    const within = '- [Orders](#21-orders)\n- [Visits](#22-visits)\n- [Letters](#23-letters)';
    assert.equal(has('', BODY.replace('## 2. What we collect\n', `## 2. What we collect\n\n${within}\n`)), false);
    assert.equal(
      has(
        '',
        BODY.replace('## 1. Who we are\n\nA garden club.\n', '').replace('## 2. What we collect\n', `## 2. What we collect\n\n${within}\n`),
      ),
      false,
    );
  });

  it('is the only one on a page', () => {
    const contentsIn = (top: string): number =>
      standalonePage(parsePolicy(page(top), { path: 'privacy-policy.md' })).html.split('<nav class="contents"').length - 1;
    assert.deepEqual([contentsIn(''), contentsIn(OWN['a list of links'] ?? ''), contentsIn(OWN['a table'] ?? '')], [1, 0, 0]);
  });

  it('is the only one in a redline', () => {
    const [before, after] = ['', OWN['a list of links'] ?? ''].map((top) => parsePolicy(page(top), { path: 'privacy-policy.md' })) as [
      ReturnType<typeof parsePolicy>,
      ReturnType<typeof parsePolicy>,
    ];
    assert.equal(standalonePage(after, { policy: before, name: '1.0' }).html.includes('<nav class="contents"'), false);
    assert.equal(standalonePage(before, { policy: after, name: '1.0' }).html.includes('<nav class="contents"'), true);
  });
});
