/** Polish. Data only. */
import { type Language, words } from './language.ts';

/** The words of Polish. */
export const pl: Language = {
  code: 'pl',
  iso639: 'pol',
  names: {
    months: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    standing: 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
    weekdays: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
    dayFirst: true,
    line: { label: 'Ostatnia aktualizacja: ', date: '{d} {month} {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words('ostatnia aktualizacja, data ostatniej aktualizacji, ostatnia zmiana, ostatnia modyfikacja'),
    },
    { label: 'effective', phrases: words('data wejścia w życie, obowiązuje, obowiązująca, wchodzi w życie') },
  ],
  dates: { links: words('dnia, z, dniem, od'), versionWord: /wersja/u },
  documents: { contentsTitle: /spis treści/u },
  numberContext: { clauseWords: words('artykuł, artykule, artykułu, ust, pkt, rozdział, sekcja, sekcji, punkt') },
  definitions: {
    leadIns: words(`dalej, zwany, zwana, zwane, zwani, zwanym, zwaną, zwanych, zwanymi, nazywana, nazywaną, nazywany, nazywanym, określany,
  określane, określanych, łącznie, zbiorczo, pojedynczo, lub, i, oraz, jako, każdy, terminem, niniejszym, w, dalszej, części`),
    announcing: words('dalej, łącznie, terminem, zbiorczo'),
    connectives: words('i, lub'),
    none: /np\.|na przykład|przeczytaj/u,
    means: /oznacza(?:ją)?/u,
    meansAtStart: /odnosi/u,
    announced: /termin/u,
    defining: /zwan[eyai]m?i? dalej|zwaną dalej/u,
    glossaryTitle: /definicje/u,
    termColumn: /termin/u,
    meaningColumn: /definicja|znaczenie/u,
    pronouns: words('my, nas, nasz, nasza, nasze, nam, ty'),
  },
  contacts: { link: /pomoc/u, title: /kontakt/u, postal: /\bul\. (?:[\p{L}.'’-]+,? ){0,4}n?º?\s?\d/u, thirdParty: /urząd|podmiot/u },
  scopes: {
    annexWords: /załącznik|aneks/u,
    annexForms: /(?:załącznik(?:a|u|owi|iem|i|ów|ach|ami)?|aneks(?:u|ie|em|y)?)(?: nr\.?| numer)?/u,
    annexOfThis: /do (?:niniejsz\p{L}+|umowy|regulaminu|polityki)/u,
    annexOfOther: /do|z|ze|rozporządzenia|ustawy|dyrektywy/u,
  },
};
