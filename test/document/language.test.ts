/** In which language a policy is: declared, by its path, by its words. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';

describe('the language of a policy', () => {
  const cases: readonly (readonly [name: string, text: string, path: string, language: string])[] = [
    ['declared', '---\nlang: de-AT\n---\nThe of and to in that is for you your.', '', 'de'],
    ['by folder', 'Hi', 'docs/fr/privacy.md', 'fr'],
    ['by region folder', 'Hi', 'docs/pt-BR/privacy.md', 'pt'],
    ['by suffix', 'Hi', 'privacy.de.md', 'de'],
    ['by words, English', 'We use the data that you give to us for the purposes of this policy and with your consent.', '', 'en'],
    [
      'by words, German',
      'Wir verarbeiten die Daten, die Sie uns geben, für den Zweck und mit der Einwilligung, nicht auf Vorrat.',
      '',
      'de',
    ],
    [
      'by words, French',
      'Nous utilisons les données que vous nous donnez pour les finalités de la politique et dans le respect du droit.',
      '',
      'fr',
    ],
    [
      'by words, Spanish',
      'Usamos los datos que nos da para los fines de la política y con el consentimiento del usuario en todo.',
      '',
      'es',
    ],
    [
      'by its letters, Dutch',
      'Wij verwerken de gegevens die u ons geeft voor het doel waarvoor u ze hebt gegeven en met uw toestemming, en wij bewaren ze niet langer dan nodig is. U kunt ons altijd vragen welke gegevens wij van u hebben, en wij verwijderen ze wanneer u dat wilt. Dit geldt ook voor gegevens van uw medewerkers, zolang wij een overeenkomst met u hebben.',
      '',
      'nl',
    ],
    ['unknown', 'Lorem.', 'docs/ab/x.md', 'und'],
    ['unknown when empty', '', '', 'und'],
  ];
  for (const [name, text, path, language] of cases) it(name, () => assert.equal(parsePolicy(text, { path }).language, language));
});
