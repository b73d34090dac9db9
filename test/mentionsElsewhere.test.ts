/** Sections that other texts name by the title of a policy and a number. */
import assert from 'node:assert/strict';
import { mentionsOfSections } from '../server/src/core/index.ts';

const numbersIn = (text: string, title: string, numbers: readonly string[] = ['7.', 'Article IV']): readonly string[] =>
  mentionsOfSections(text, 'legal/other.md', title, numbers).map(({ span }) => text.slice(span.start, span.end));

describe('sections that other policies name', () => {
  for (const [title, text, expected] of [
    ['Bylaws of the Seed Library', 'As Bylaws Section 7.5 says, and Bylaws Section 8 too.', ['7.5']],
    ['Bylaws of the Seed Library', 'See the [Bylaws](bylaws.md), Article IV, and Section 7(b) of our **Bylaws**.', ['IV', '7']],
    ['Larkspur Privacy Policy', 'See Section 7 of the Privacy Policy and Section 7 of the Leave Policy.', ['7']],
    ['Terms of Service', 'Section 7 of the Terms of Service applies, not Section 7 of the Seeds Act.', ['7']],
    ['Satzung des Beetvereins', 'Es gilt Ziffer 7.2 unserer Satzung; § 7 BGB nicht.', ['7.2']],
    ['Charte des données', 'L’article 7 de la Charte compte, l’article 8 de la Charte aussi.', ['7']],
    ['Estatutos de la Biblioteca', 'La cláusula 7 de los Estatutos vale.', ['7']],
    ['Statuto della Biblioteca', 'L’articolo 7.1 dello Statuto vale.', ['7.1']],
  ] as const)
    it(title, () => assert.deepEqual(numbersIn(text, title), expected));

  it('are none where only a word that any title has is written, or no number changes', () => {
    assert.deepEqual(numbersIn('Section 7 of the Policy, Policy Section 7.', 'Privacy Policy'), []);
    assert.deepEqual(numbersIn('Section 7 of the Bylaws.', 'Bylaws', []), []);
    assert.deepEqual(numbersIn('Section 7 of the Bylaws.', ''), []);
  });
});
