/** Time spent on hostile texts: linear in their length. */
import { parseMarkdown } from '../../server/src/core/document/markdown/markdown.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('markdown', () => {
  const n = 40_000;
  const hostile: Readonly<Record<string, string>> = {
    'open brackets': '['.repeat(n),
    'tabs before a pipe': `${'\t'.repeat(n)}x|`,
    'links of links': '[a]('.repeat(n / 4),
    stars: '*a '.repeat(n / 3),
    'nested stars': '*a_'.repeat(n / 3),
    backticks: Array.from({ length: 280 }, (_, index) => '`'.repeat(index)).join(' '),
    quotes: '>'.repeat(n),
    lists: '- '.repeat(n / 2),
    'ordered lists': '1. '.repeat(n / 3),
    'indented lists': Array.from({ length: 250 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
    tables: '|'.repeat(n),
    'rows of hyphens': '|-'.repeat(n / 2),
    'rows of hyphens and space': `|${'-'.repeat(n)}`.concat(' '.repeat(n)),
    spaces: `a${' '.repeat(n)}b`,
    'spaces at the end': `a${' '.repeat(n)}`,
    tabs: `a${'\t'.repeat(n)}b`,
    'carriage returns': '\r'.repeat(n),
    backslashes: `${'\\'.repeat(n)}\r\n`,
    tags: '<a '.repeat(n / 3),
    comments: '<!--'.repeat(n / 4),
    entities: '&'.repeat(n),
    definitions: '[a]: b\n'.repeat(n / 7),
    'long line': 'word '.repeat(n / 5),
    images: '!['.repeat(n / 2),
    tildes: '~~a'.repeat(n / 3),
    addresses: 'a@b.'.repeat(n / 4),
    urls: 'https://a.b/('.repeat(n / 13),
    hashes: '#'.repeat(n),
    setext: 'a\n='.repeat(n / 3),
    attributes: '{: '.repeat(n / 3),
  };
  for (const [name, text] of Object.entries(hostile))
    it(`does no more than linear work on ${name}`, () => assertOrdinaryEffort(text, (one) => parseMarkdown(one, 0), 200));
});
