/** Time spent on hostile texts: linear in their length. */
import { DEFAULT_SETTINGS, lint, parsePolicy, rules } from '../server/src/core/index.ts';
import { assertOrdinaryEffort } from './support/effort.ts';

describe('the rules on terms', () => {
  it('take as long for hostile text as for any', () => {
    const own = rules.filter(({ id }) => /^term-|^company-/.test(id));
    const check = (text: string): unknown =>
      lint(parsePolicy(`---\nlang: en\n---\n${text}`), { today: '2026-11-23', settings: DEFAULT_SETTINGS, only: own });
    const texts = [
      'a thing (the "Sub-thing Box") and Subthing Box, sub-thing box. ',
      'one (the "One") of the Service and a Party, ',
      '# Annex A\n\nA thing (the "Thing") is.\n\n',
      'Acme, Inc. and Acme Inc. and ',
      '"Aa", "Bb", ',
      '"X" means y. X ',
    ];
    for (const text of texts) assertOrdinaryEffort(text.repeat(1200), check);
    assertOrdinaryEffort(`${'"Aa", '.repeat(4000)} and "Bb" mean x.`, check);
  });
});
