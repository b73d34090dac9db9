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
    ];
    for (const text of hostile) {
      assertOrdinaryEffort(text, (one) => parsePolicy(one).markdown);
    }
    // Each line is given to the YAML parser by itself once the block as a whole cannot be read.
    assertOrdinaryEffort(`---\n${'a: "\n'.repeat(10_000)}---\n`, (one) => parsePolicy(one).markdown, 400);
  });
});
