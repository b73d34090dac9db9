/** Links after files were renamed or moved, to the letter. */
import assert from 'node:assert/strict';
import { applyEdits } from '../server/src/core/document/text/span.ts';
import { followFileMoves } from '../server/src/core/features/followFileMoves.ts';
import { parsePolicy } from '../server/src/core/index.ts';

const FILES = [
  'legal/privacy.md',
  'legal/terms.md',
  'legal/eu/dpa.md',
  'README.md',
  'img/seal.png',
  'legal/Terms of Use.md',
  'legal/ärger (2).md',
];

/** The text of `legal/privacy.md`, or another, after a move. */
function afterMove(body: string, moves: Readonly<Record<string, string>>, path = 'legal/privacy.md'): string {
  const text = `---\ndocument_title: "[terms](terms.md)"\nsupersedes: terms.md\n---\n\n# Privacy\n\n${body}\n`;
  const policy = parsePolicy(text, { path });
  const moved = (file: string): string | undefined => {
    for (const [from, to] of Object.entries(moves)) if (file === from || file.startsWith(`${from}/`)) return to + file.slice(from.length);
    return undefined;
  };
  const edits = followFileMoves(policy, path, { moved, exists: (file) => FILES.some((one) => one === file || one.startsWith(`${file}/`)) });
  const changed = applyEdits(text, edits);
  assert.equal(changed.slice(0, text.indexOf(body)), text.slice(0, text.indexOf(body)), 'what stands before the body changed');
  return changed.slice(text.indexOf(body), -1);
}

const RENAMED = { 'legal/terms.md': 'legal/terms-of-use.md' };

describe('links after a folder was renamed', () => {
  for (const [before, expected] of [
    ['See [`eu/`](eu/) and [eu/](./eu/).', 'See [`europe/`](europe/) and [europe/](./europe/).'],
    ['See [`eu`](eu/), [the EU](eu/), [`us/`](eu/).', 'See [`eu`](europe/), [the EU](europe/), [`us/`](europe/).'],
  ] as const)
    it(`show its name only where there is a slash: ${before}`, () =>
      assert.equal(afterMove(before, { 'legal/eu': 'legal/europe' }), expected));
});

describe('links after a file was renamed', () => {
  for (const [what, before, expected] of [
    ['lead to the new name', 'See [the terms](terms.md).', 'See [the terms](terms-of-use.md).'],
    ['keep fragment and title', 'See [the terms](terms.md#scope "Our terms").', 'See [the terms](terms-of-use.md#scope "Our terms").'],
    ['keep a question', 'See [the terms](./terms.md?raw=1#a).', 'See [the terms](./terms-of-use.md?raw=1#a).'],
    ['stand in angle brackets', 'See [the terms](<terms.md#scope> "x").', 'See [the terms](<terms-of-use.md#scope> "x").'],
    [
      'stand in definitions, used or not',
      'See [the terms][t].\n\n[t]: terms.md "Terms"\n[u]: <terms.md>',
      'See [the terms][t].\n\n[t]: terms-of-use.md "Terms"\n[u]: <terms-of-use.md>',
    ],
    [
      'stand in HTML',
      '<p><a class="x" href="terms.md#a">Terms</a></p>\n\nAnd <a href=\'terms.md\'>here</a> or <a href=terms.md>here</a>.',
      '<p><a class="x" href="terms-of-use.md#a">Terms</a></p>\n\nAnd <a href=\'terms-of-use.md\'>here</a> or <a href=terms-of-use.md>here</a>.',
    ],
    ['name a page without its ending', 'See [the terms](terms#a).', 'See [the terms](terms-of-use#a).'],
    ['are images around links', '[![Seal](../img/seal.png)](terms.md)', '[![Seal](../img/seal.png)](terms-of-use.md)'],
    [
      'show the new name',
      'See [terms.md](terms.md), [`terms.md`](./terms.md).',
      'See [terms-of-use.md](terms-of-use.md), [`terms-of-use.md`](./terms-of-use.md).',
    ],
    [
      'keep words that only look like the folder',
      'See [`eu`](eu/), [eu/terms/](terms.md).',
      'See [`eu`](eu/), [eu/terms/](terms-of-use.md).',
    ],
    [
      'show the new path, from here and from the root',
      'See [./terms.md#a](./terms.md#a), [**legal/terms.md**](terms.md), [/legal/terms.md](terms.md).',
      'See [./terms-of-use.md#a](./terms-of-use.md#a), [**legal/terms-of-use.md**](terms-of-use.md), [/legal/terms-of-use.md](terms-of-use.md).',
    ],
    [
      'show the new name through definitions, whose labels stay',
      'See [terms.md][t], [terms.md], [terms.md][].\n\n[t]: terms.md\n[terms.md]: terms.md',
      'See [terms-of-use.md][t], [terms-of-use.md][terms.md], [terms-of-use.md][terms.md].\n\n[t]: terms-of-use.md\n[terms.md]: terms-of-use.md',
    ],
    [
      'show the new name in HTML',
      '<p><a href="terms.md">terms.md</a></p>\n\nAnd <a class="x" href="terms.md#a">legal/terms.md</a>.',
      '<p><a href="terms-of-use.md">terms-of-use.md</a></p>\n\nAnd <a class="x" href="terms-of-use.md#a">legal/terms-of-use.md</a>.',
    ],
    [
      'show other words that stay',
      'See [terms](terms.md), [our terms.md](terms.md).',
      'See [terms](terms-of-use.md), [our terms.md](terms-of-use.md).',
    ],
    [
      'stand in lists and tables',
      '- [a](terms.md)\n\n| A |\n| --- |\n| [b](terms.md) |',
      '- [a](terms-of-use.md)\n\n| A |\n| --- |\n| [b](terms-of-use.md) |',
    ],
  ] as const)
    it(what, () => assert.equal(afterMove(before, RENAMED), expected));

  for (const [what, body] of [
    ['in code', '`[terms](terms.md)`\n\n```\n[terms](terms.md)\n```'],
    ['in comments', '<!-- [terms](terms.md) <a href="terms.md"> -->'],
    ['in plain words', 'The file terms.md holds them.'],
    [
      'to other places',
      '[a](eu/terms.md) [b](/legal/terms.md) [c](https://larkspur.garden/legal/terms.md) [d](#terms.md) [e](terms.mdx) [f](../terms.md)',
    ],
  ] as const)
    it(`stay ${what}`, () => assert.equal(afterMove(body, RENAMED), body));
});

describe('names of moved files', () => {
  for (const [what, before, to, expected] of [
    [
      'are encoded where they must be',
      '[a](terms.md) [b](<terms.md>)',
      'legal/50% (new) #1?.md',
      '[a](50%25%20%28new%29%20%231%3F.md) [b](<50%25 (new) %231%3F.md>)',
    ],
    ['are encoded in HTML', '<a href="terms.md">a</a>', 'legal/R&D "x".md', '<a href="R%26D%20%22x%22.md">a</a>'],
    ['keep their letters', '[a](terms.md)', 'legal/Bedingungen_für_*.md', '[a](Bedingungen_für_*.md)'],
    ['are no scheme', '[a](terms.md)', 'legal/a:b.md', '[a](./a:b.md)'],
    ['may lie deeper', '[a](terms.md)', 'legal/eu/de/terms.md', '[a](eu/de/terms.md)'],
    ['may lie elsewhere', '[a](./terms.md)', 'archive/terms.md', '[a](../archive/terms.md)'],
  ] as const)
    it(what, () => assert.equal(afterMove(before, { 'legal/terms.md': to }), expected));

  it('are found however they are written', () => {
    const body = '[a](Terms%20of%20Use.md) [b](<Terms of Use.md>) [c](%C3%A4rger%20%282%29.md) [d](ärger%20\\(2\\).md)';
    assert.equal(afterMove(body, { legal: 'law' }, 'README.md'), body);
    assert.equal(
      afterMove(body, { 'legal/Terms of Use.md': 'legal/Neu/Terms of Use.md', 'legal/ärger (2).md': 'legal/Neu/ärger (2).md' }),
      '[a](Neu/Terms%20of%20Use.md) [b](<Neu/Terms of Use.md>) [c](Neu/%C3%A4rger%20%282%29.md) [d](Neu/ärger%20\\(2\\).md)',
    );
  });
});

describe('web addresses without a scheme', () => {
  for (const name of ['seeds.nl', 'www.seeds.de', 'seed-bank.co.uk', 'graines.fr', 'semillas.es', 'semi.it'])
    it(`aren't paths: ${name}`, () => {
      const body = `See [${name}](${name}), [us](${name}#a) and <a href="${name}">${name}</a>.`;
      assert.equal(afterMove(body, { [`legal/${name}`]: `legal/new.${name}` }), body);
      assert.equal(afterMove(`[${name}](terms.md)`, RENAMED), `[${name}](terms-of-use.md)`);
    });
  it('but names of files with such endings are', () => {
    assert.equal(afterMove('[sow.sh](sow.sh)', { 'legal/sow.sh': 'legal/dig.sh' }), '[dig.sh](dig.sh)');
    assert.equal(afterMove('[seeds.pdf](./seeds.pdf)', { 'legal/seeds.pdf': 'legal/beds.pdf' }), '[beds.pdf](./beds.pdf)');
  });
});

describe('the links of a policy that is moved', () => {
  const body = '[a](terms.md#x) [b](eu/dpa.md) ![c](../img/seal.png) [d](#here) [e](example.org/x) [f](not-there.md) [g](terms)';
  it('lead where they led', () => {
    assert.equal(
      afterMove(body, { 'legal/privacy.md': 'legal/eu/privacy.md' }),
      '[a](../terms.md#x) [b](dpa.md) ![c](../../img/seal.png) [d](#here) [e](example.org/x) [f](not-there.md) [g](../terms)',
    );
  });
  it('stay where it is renamed in its folder, or moved with its folder', () => {
    assert.equal(afterMove(body, { 'legal/privacy.md': 'legal/privacy-policy.md' }), body);
    assert.equal(afterMove(body, { legal: 'law' }), body);
  });
  it('follow what is moved with it, and leave what stays', () => {
    assert.equal(afterMove(body, { legal: 'site/legal' }), body.replace('../img', '../../img'));
    assert.equal(afterMove('[a](../legal/terms.md)', { legal: 'law' }), '[a](terms.md)');
  });
  it('show the new path where they show it, and the name of a file that stays', () => {
    assert.equal(
      afterMove('[../README.md](../README.md) [terms.md](terms.md) [eu/dpa.md](eu/dpa.md) [legal/eu/dpa.md](eu/dpa.md)', {
        'legal/privacy.md': 'legal/eu/privacy.md',
      }),
      '[../../README.md](../../README.md) [terms.md](../terms.md) [dpa.md](dpa.md) [legal/eu/dpa.md](dpa.md)',
    );
    assert.equal(
      afterMove('[legal/terms.md](legal/terms.md), [`legal/eu/dpa.md`](legal/eu/dpa.md)', { legal: 'law' }, 'README.md'),
      '[law/terms.md](law/terms.md), [`law/eu/dpa.md`](law/eu/dpa.md)',
    );
  });
  it('follow a folder in other files', () => {
    assert.equal(
      afterMove('[a](legal/terms.md#x) [b](legal/eu/) [c](./legal)', { legal: 'law' }, 'README.md'),
      '[a](law/terms.md#x) [b](law/eu/) [c](./law)',
    );
  });
});
