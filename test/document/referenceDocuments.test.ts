/** References to sections of other documents, by what is said of whose they are. */
import assert from 'node:assert/strict';
import { sectionLinks } from '../../server/src/core/features/linkReferences.ts';
import { parsePolicy } from '../../server/src/core/index.ts';

/** What a reference is said to be in a document with five numbered sections; `own` ones become links. */
function kindOf(language: string, title: string, sentence: string): string | undefined {
  const word = language === 'fr' || language === 'it' ? 'Article ' : '';
  const sections = ['Scope', 'Use', 'Fees', 'Data', 'End'].map(
    (name, index) => `## ${word}${index + 1}. ${name}\n\n${index === 1 ? sentence : 'We lend seeds.'}\n`,
  );
  const policy = parsePolicy(`---\nlang: ${language}\n---\n\n# ${title}\n\n${sections.join('\n')}`);
  const [only, ...more] = policy.references;
  assert.equal(more.length, 0, sentence);
  assert.equal(sectionLinks(policy).length > 0, only?.kind === 'own', `${sentence}: links`);
  return only?.kind;
}

const TITLES: Readonly<Record<string, readonly [privacy: string, terms: string]>> = {
  en: ['Privacy Policy', 'Terms of Service'],
  de: ['Datenschutzerklärung', 'Allgemeine Geschäftsbedingungen (AGB)'],
  fr: ['Politique de confidentialité', 'Conditions générales de vente'],
  es: ['Política de privacidad', 'Términos y condiciones'],
  it: ['Informativa sulla privacy', 'Condizioni generali di contratto'],
};

describe('references to sections of other documents', () => {
  for (const [language, sentence, inPrivacy, inTerms] of [
    ['en', 'See Section 4 of our Terms of Service for details.', 'other', 'own'],
    ['en', 'See Section 4 of our Terms.', 'other', 'unsure'],
    ['en', 'See Section 4 of our [Terms of Service](terms.md).', 'other', 'own'],
    ['en', 'See Section 4 (Data) of your Terms of Use.', 'other', 'unsure'],
    ['en', 'See Sections 3 and 4 in our Terms of Service.', 'other', 'own'],
    ['en', 'See Section 4 of our Privacy Policy.', 'own', 'other'],
    ['en', 'See Section 4 of the Terms of Service.', 'other', 'unsure'],
    ['en', 'See our Terms of Service, Section 4.', 'unsure', 'own'],
    ['en', 'Our Terms of Service (Section 4) apply.', 'unsure', 'own'],
    ['de', 'Das folgt aus § 4 Abs. 5 Satzung der Gartenfreunde.', 'other', 'other'],
    ['de', 'Das folgt aus § 4 Wahlordnung des Verbands.', 'other', 'other'],
    ['fr', 'Cela suit l’article 4 Statuts de la Fédération.', 'other', 'other'],
    ['es', 'Lo dice el artículo 4 Estatutos de la Federación.', 'other', 'other'],
    ['it', 'Lo dice l’art. 4, comma 2 Statuto della Federazione.', 'other', 'other'],
    ['en', 'See Section 4 Bylaws of the Union.', 'other', 'other'],
    ['en', 'This goes beyond the numbers 1 to 4 above.', undefined, undefined],
    ['fr', 'Cela dépasse les numéros 1 à 4 ci-dessus.', undefined, undefined],
    ['en', 'See Section 4 of this document.', 'own', 'own'],
    ['en', 'We apply Section 4 to our users.', 'own', 'own'],
    ['en', 'See Section 4 on our website.', 'own', 'own'],
    ['en', 'We tell our partners (Section 4).', 'own', 'own'],
    ['de', 'Siehe Ziffer 4 unserer AGB.', 'other', 'own'],
    ['de', 'Siehe § 4 unserer Allgemeinen Geschäftsbedingungen.', 'other', 'own'],
    ['de', 'Es gilt Ziffer 3 der Nutzungsbedingungen.', 'other', 'other'],
    ['de', 'Siehe Ziffern 3 und 4 Ihres Vertrags.', 'other', 'other'],
    ['de', 'Siehe Abschnitt 4 unserer Datenschutzerklärung.', 'own', 'other'],
    ['de', 'Siehe unsere AGB, Ziffer 4.', 'unsure', 'own'],
    ['de', 'Wir dürfen nach Ziffer 4 Ihre Daten verarbeiten.', 'own', 'own'],
    ['fr', 'Voir l’article 4 de nos Conditions générales de vente.', 'other', 'own'],
    ['fr', 'Voir les articles 3 et 4 de nos CGV.', 'other', 'own'],
    ['fr', 'Voir l’article 4 de votre contrat.', 'other', 'other'],
    ['fr', 'Voir l’article 4 des présentes.', 'own', 'own'],
    ['fr', 'Vous avez vos droits (article 4).', 'own', 'own'],
    ['es', 'Véase la sección 4 de nuestros Términos y condiciones.', 'other', 'own'],
    ['es', 'Véase la sección 4 de nuestros Términos.', 'other', 'unsure'],
    ['es', 'Véase la sección 4 de nuestra Política de privacidad.', 'own', 'other'],
    ['es', 'Véase la sección 4 en su caso.', 'own', 'own'],
    ['it', 'Si veda l’articolo 4 delle nostre Condizioni generali di contratto.', 'other', 'own'],
    ['it', 'Si veda l’articolo 4 nelle nostre Condizioni.', 'other', 'unsure'],
    ['it', 'Si veda l’articolo 4 della presente informativa.', 'own', 'own'],
  ] as const) {
    it(`${language}: “${sentence}”`, () => {
      const [privacy, terms] = TITLES[language] ?? ['', ''];
      assert.equal(kindOf(language, privacy, sentence), inPrivacy, privacy);
      assert.equal(kindOf(language, terms, sentence), inTerms, terms);
    });
  }
});

describe('lists of references whose end says whose they are', () => {
  for (const [language, sentence] of [
    ['en', 'Clause 3 (entry), Clause 4 and Clause 5 of the Garden Accord apply.'],
    ['en', 'Clause 3 (entry), Clause 4 (the prior or the general consent of all the gardeners) and Clause 5 of the EEA SCCs apply.'],
    ['en', 'Section 3, Section 4, as well as Section 5 of the Garden Accord apply.'],
    [
      'de',
      'Klausel 3 (Beitritt), Klausel 4 (vorherige oder allgemeine Zustimmung aller Gärtner) sowie Klausel 5 des Rahmenvertrags gelten.',
    ],
    ['fr', "La section 3, la section 4 ainsi que la section 5 du Contrat-cadre s'appliquent."],
    ['es', 'La cláusula 3 (entrada), la cláusula 4 y la cláusula 5 del Contrato Marco se aplican.'],
    ['it', "La clausola 3 (adesione), la clausola 4 e la clausola 5 dell'Accordo Quadro si applicano."],
  ] as const)
    it(`${language}: ${sentence}`, () => {
      const policy = parsePolicy(
        `---\nlang: ${language}\n---\n\n# Seeds\n\n${[1, 2, 3, 4, 5].map((number) => `## ${number}. Bed ${number}\n\n${number === 2 ? sentence : 'Seeds.'}\n`).join('\n')}`,
      );
      assert.equal(policy.references.length, 3);
      assert(policy.references.every(({ kind }) => kind === 'other' || kind === 'law'));
      assert.deepEqual(sectionLinks(policy), []);
    });
});
