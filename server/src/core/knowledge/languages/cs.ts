/** Czech. Data only. */
import { type Language, words } from './language.ts';

/** The words of Czech. */
export const cs: Language = {
  code: 'cs',
  iso639: 'ces',
  names: {
    months: 'ledna února března dubna května června července srpna září října listopadu prosince',
    standing: 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
    weekdays: 'pondělí úterý středa čtvrtek pátek sobota neděle',
    dayFirst: true,
    line: { label: 'Poslední aktualizace: ', date: '{d}. {month} {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words(
        'poslední aktualizace, naposledy aktualizováno, poslední změna, datum poslední aktualizace, aktualizováno, naposledy upraveno',
      ),
    },
    { label: 'effective', phrases: words('účinné, účinnost, účinné od, platné, platná, platnost od, datum účinnosti') },
  ],
  dates: { links: words('ke, dni, k, od, ke'), versionWord: /verze/u },
  numberContext: { clauseWords: words('článek, článku, odstavec, bod, bodu, členu') },
  definitions: {
    leadIns: words(
      `dále, jen, společně, souhrnně, jako, též, také, a, nebo, či, i, zde, označované, označovaná, označován, nazývané, každý`,
    ),
    announcing: words('jen, společně, souhrnně'),
    connectives: words('nebo'),
    none: /např\.|například/u,
    means: /znamená/u,
    defining: /dále jen/u,
    glossaryTitle: /definice/u,
    termColumn: /pojem/u,
    pronouns: words('my, nás, náš, naše, vy, váš'),
  },
  scopes: {
    annexWords: /příloha/u,
    annexForms: /(?:příloh(?:a|y|u|ou|ách|ami)|příloze)(?: č\.)?/u,
    annexOfThis: /(?:této|těchto|smlouvy|k této smlouvě)/u,
    annexOfOther: /k|ke|nařízení|zákona|směrnice/u,
  },
};
