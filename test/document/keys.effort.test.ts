/** Time spent on hostile texts: linear in their length. */
import { findMisspelledKeys } from '../../server/src/core/document/frontmatter/keys.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

const slips = (...keys: string[]): string[] =>
  findMisspelledKeys(parsePolicy(`---\n${keys.map((key) => `${key}: x\n`).join('')}---\n`).frontMatter, {}).map(
    ({ entry, spelling }) => `${entry.key}>${spelling}`,
  );

describe('keys', () => {
  it('are quick to look up in a hostile block', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `effectve_dat${index}`).join('\n');
    assertOrdinaryEffort(text, (one) => slips(...one.split('\n')), 500);
  });
});
