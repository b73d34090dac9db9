/** In which language a policy is: declared, by its path, by its words. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';

describe('the language of a policy', () => {
  const cases: readonly (readonly [name: string, text: string, path: string, language: string])[] = [
    ['declared', '---\nlang: de-AT\n---\nThe of and to in that is for you your.', '', 'de'],
    ['by folder', 'Hi', 'docs/fr/privacy.md', 'fr'],
    ['by region folder', 'Hi', 'docs/pt-BR/privacy.md', 'pt'],
    ['by suffix', 'Hi', 'privacy.de.md', 'de'],
    [
      'by words against the folder, German',
      'Wir verarbeiten die Daten, die Sie uns geben, nur für den Zweck und mit der Einwilligung, die Sie uns erteilt haben, und wir bewahren sie nicht länger auf als nötig ist. Sie können uns jederzeit fragen, welche Daten wir von Ihnen haben, und wir löschen sie, wenn Sie das wünschen. Dies gilt auch für die Daten der Mitglieder, solange wir einen Vertrag mit ihnen haben, und für die Daten, die uns von den Behörden oder von den Gerichten mitgeteilt werden.',
      'content/en/privacy.md',
      'de',
    ],
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
    ['by its title, German', '# Datenschutzerklärung\n\nLarkspur GmbH, Hexham. Kontakt: hallo@larkspur.garden.', '', 'de'],
    ['by its title, German, with English words', '# Nutzungsbedingungen\n\nWir nutzen Cookies und Analytics for Web.', '', 'de'],
    ['by its title in front matter, French', '---\ndocument_title: Politique de confidentialité\n---\nLarkspur SARL, Lyon.', '', 'fr'],
    ['by its title, Spanish', '# Política de privacidad\n\nUsamos sus datos.', '', 'es'],
    ['by its title, Italian', '# Informativa sulla privacy\n\nUsiamo i tuoi dati.', '', 'it'],
    ['by its file name', 'Larkspur GmbH, Hexham.', 'legal/datenschutz.md', 'de'],
    ['by few words, Italian', 'Usiamo i dati che ci dai e non li vendiamo. Gli indirizzi sono nel registro della ditta.', '', 'it'],
    ['by few words, German', 'Wir nutzen Cookies nur, wenn Sie dem zustimmen.', '', 'de'],
    [
      'English below a German title',
      '# Datenschutzerklärung\n\nThis is the notice of the shop. We keep the data that you give to us for the order.',
      '',
      'en',
    ],
    [
      'English below a title that says so in two languages',
      '# Privacy Policy (Datenschutzerklärung, Política de privacidad)\n\nHi.',
      '',
      'und',
    ],
    ['unknown', 'Lorem.', 'docs/ab/x.md', 'und'],
    ['unknown when empty', '', '', 'und'],
  ];
  for (const [name, text, path, language] of cases) it(name, () => assert.equal(parsePolicy(text, { path }).language, language));
});
