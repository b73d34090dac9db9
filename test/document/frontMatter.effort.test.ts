/** Time spent on hostile texts: linear in their length. */
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('front matter', () => {
  it('is quick on hostile files', () => {
    const hostile = [
      `---${'\t'.repeat(60_000)}-\n`,
      `---\n${'--- x\n'.repeat(20_000)}`,
      `---\n${'a: b\n---x\n'.repeat(10_000)}---\n`,
      '\n'.repeat(200_000),
      `${'a: b\n'.repeat(50_000)}`,
      `---\n${'a:\n'.repeat(20_000)}---\n`,
      `---\n${'x\n'.repeat(30_000)}---\n`,
      `---\n${'"'.repeat(60_000)}\n---\n`,
      `---\n${'['.repeat(60_000)}\n---\n`,
      `---\n${' '.repeat(60_000)}a: [\n---\n`,
      `---\n${'- '.repeat(30_000)}\n---\n`,
      `---\n${'? '.repeat(30_000)}\n---\n`,
      `+++\n${'['.repeat(60_000)}\n+++\n`,
      `+++\na = ${'['.repeat(60_000)}\n+++\n`,
      `+++\na = ${'"'.repeat(60_000)}\n+++\n`,
      `+++\ntitle${' '.repeat(60_000)}\n+++\n`,
      `+++\na = 1\n${'+++ x\n'.repeat(10_000)}`,
      `+++\n${'# c\n'.repeat(15_000)}`,
      `{"title":${'{"a":'.repeat(12_000)}`,
      `{"title": ${'}\n\n'.repeat(20_000)}`,
      `{"title":"${'\\'.repeat(60_000)}`,
      `{"title":1,${'\n}'.repeat(20_000)}`,
      `{${' '.repeat(60_000)}"title":1}`,
      `;;;\n"title":${'"'.repeat(60_000)}\n;;;\n`,
    ];
    for (const text of hostile) {
      assertOrdinaryEffort(text, (one) => parsePolicy(one).markdown);
    }
    // Each line is given to the YAML parser by itself once the block as a whole cannot be read.
    assertOrdinaryEffort(`---\n${'a: "\n'.repeat(10_000)}---\n`, (one) => parsePolicy(one).markdown, 400);
    for (const line of ['a = \n', 'a = "\n', 'a: 1\n', 'a = 1\n', '[a]\n', '[[a]]\n', 'a.b.c.d = 1\n'])
      assertOrdinaryEffort(`+++\n${line.repeat(60_000 / line.length)}+++\n`, (one) => parsePolicy(one).frontMatter, 1000);
    assertOrdinaryEffort(`+++\na${'.a'.repeat(25_000)} = 1\n+++\n`, (one) => parsePolicy(one).frontMatter, 400);
    assertOrdinaryEffort(`{"title":1${',"a":1'.repeat(10_000)}}\n`, (one) => parsePolicy(one).frontMatter, 400);
    assertOrdinaryEffort(`{"title":1${'\n"a"'.repeat(12_000)}}\n`, (one) => parsePolicy(one).frontMatter, 400);
  });
});
