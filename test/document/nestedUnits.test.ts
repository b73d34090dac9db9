/** References to a section of an article, where both have their word in their headings: "Article 3, Section 6". */
import assert from 'node:assert/strict';
import { moveSection } from '../../server/src/core/features/moveSection.ts';
import { applyEdits, parsePolicy } from '../../server/src/core/index.ts';
import { inEnglish } from '../support/inEnglish.ts';

/** Bylaws with five articles of five sections each; section 2 of article 4 has the sentence. */
function bylaws(language: string, [article, section]: readonly [string, string], sentence: string): string {
  const numbers = [1, 2, 3, 4, 5];
  const articles = numbers.map((outer) => {
    const sections = numbers.map(
      (inner) => `### ${section} ${inner}. Row ${outer}${inner}\n\n${outer === 4 && inner === 2 ? sentence : 'Seeds.'}\n`,
    );
    return `## ${article} ${outer} - Bed ${outer}\n\n${sections.join('\n')}`;
  });
  return `---\nlang: ${language}\n---\n\n# Garden\n\n${articles.join('\n')}`;
}

/** Each number of the references with the title that it leads to. */
function targets(text: string): readonly string[] {
  return parsePolicy(text).references.flatMap(({ numbers }) =>
    numbers.map(({ label, target }) => `${label} ${target?.title ?? ''}`.trim()),
  );
}

describe('numbers of sections within articles', () => {
  const words = {
    en: ['ARTICLE', 'SECTION'],
    de: ['Artikel', '§'],
    fr: ['Article', 'Section'],
    es: ['Artículo', 'Sección'],
    it: ['Articolo', 'Sezione'],
  } as const;
  for (const [language, sentence, wanted] of [
    ['en', 'See Article 3, Section 5, of these bylaws.', ['3 Bed 3', '5 Row 35']],
    ['en', 'See Article 3 Section 5.', ['3 Bed 3', '5 Row 35']],
    ['en', 'See Section 5, Article 3.', ['5 Row 35', '3 Bed 3']],
    ['en', 'See Section 5 of Article 3.', ['5 Row 35', '3 Bed 3']],
    ['en', 'See Sections 4 and 5 of Article 3.', ['4 Row 34', '5 Row 35', '3 Bed 3']],
    ['en', 'See Section 4 and Section 5 of Article 3.', ['4 Row 34', '5 Row 35', '3 Bed 3']],
    ['en', 'See Section 5 of this Article.', ['5 Row 45']],
    ['en', 'See Section 5.', ['5 Row 45']],
    ['en', 'See Article 5.', ['5 Bed 5']],
    ['en', 'See Section 9 of Article 3.', ['9', '3 Bed 3']],
    ['de', 'Siehe § 5 des Artikels 3.', ['5 Row 35', '3 Bed 3']],
    ['de', 'Siehe § 5 in Artikel 3.', ['5 Row 35', '3 Bed 3']],
    ['de', 'Siehe Artikel 3 § 5.', ['3 Bed 3', '5 Row 35']],
    ['de', 'Siehe § 5 dieses Artikels.', ['5 Row 45']],
    ['fr', "Voir la section 5 de l'article 3.", ['5 Row 35', '3 Bed 3']],
    ['fr', "Voir l'article 3, section 5.", ['3 Bed 3', '5 Row 35']],
    ['fr', 'Voir la section 5 du présent article.', ['5 Row 45']],
    ['es', 'Véase la sección 5 del artículo 3.', ['5 Row 35', '3 Bed 3']],
    ['es', 'Véase el artículo 3, sección 5.', ['3 Bed 3', '5 Row 35']],
    ['es', 'Véase la sección 5 de este artículo.', ['5 Row 45']],
    ['it', "Vedi la sezione 5 dell'articolo 3.", ['5 Row 35', '3 Bed 3']],
    ['it', "Vedi l'articolo 3, sezione 5.", ['3 Bed 3', '5 Row 35']],
    ['it', 'Vedi la sezione 5 del presente articolo.', ['5 Row 45']],
  ] as const)
    it(`${language}: ${sentence}`, () => assert.deepEqual(targets(bylaws(language, words[language], sentence)), wanted));

  it('stay when another article moves', () => {
    const text = bylaws('en', words.en, 'See Article 3, Section 5, and Article 4, Section 4.');
    const moved = moveSection(parsePolicy(text), text.indexOf('Bed 4'), 'down');
    assert(!('refusal' in moved));
    assert.match(applyEdits(text, moved.edits), /See Article 3, Section 5, and Article 5, Section 4\./);
  });

  it('keep their section from becoming an article', () => {
    const text = bylaws('en', words.en, 'See Section 1 and Section 5 of this Article, and this Section.').replace(
      '### SECTION 5. Row 45\n\nSeeds.',
      '### SECTION 5. Row 45\n\nSee Section 1 of this Article. This Section ends.',
    );
    const moved = moveSection(parsePolicy(text), text.indexOf('Row 45'), 'promote');
    // Its number would be that of an article.
    assert.match('refusal' in moved ? inEnglish(moved.refusal) : '', /would get another word before its number/);
  });
});
