/** Words before a noun that go with its gender or its first sound, and endings that tell its gender, by language. Data only. */

/** What is known of the nouns of one language. */
export interface Articles {
  /** Words before a noun that have another form for another gender; lower case. */
  readonly gendered: ReadonlySet<string>;
  /** Words that lose their vowel before a vowel, "le", or have another form there, "ce"; lower case. */
  readonly elided?: ReadonlySet<string>;
  /** Whether the noun that gives a name of several words its gender is the last of them. */
  readonly headIsLast: boolean;
  readonly feminine: RegExp;
  readonly masculine: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** By the code of the language. */
export const ARTICLES: Readonly<Record<string, Articles>> = {
  de: {
    gendered: words(
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes unser unsere unseren unserem unserer unseres ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines euer eure vom zum zur beim im am ins ans welcher welche welches',
    ),
    headIsLast: true,
    feminine: /(?:ung|heit|keit|schaft|tion|sion|tät)(?:en)?$/u,
    masculine: /(?:ismus|ling)e?$/u,
  },
  fr: {
    gendered: words(
      'le la un une du au ce cet cette mon ma ton ta son sa aucun aucune tout toute quel quelle ledit ladite dudit audit chacun chacune certain certaine lequel laquelle nul nulle',
    ),
    elided: words('le la de que ce du au ma ta sa ne se jusque lorsque puisque'),
    headIsLast: false,
    feminine: /(?:tion|sion|té|ance|ence|ette|ure)s?$/u,
    masculine: /(?:ment|age|isme|eau|oir)[sx]?$/u,
  },
  es: {
    gendered: words(
      'el la los las un una unos unas del al este esta estos estas ese esa esos esas aquel aquella nuestro nuestra nuestros nuestras vuestro vuestra dicho dicha dichos dichas ningún ninguna algún alguna todo toda todos todas cualquier otro otra otros otras mismo misma',
    ),
    headIsLast: false,
    feminine: /(?:ción|sión|dad|tad|tud|eza|[^m]a|ciones|siones|dades|[^m]as)$/u,
    masculine: /(?:aje|o|ajes|os)$/u,
  },
  it: {
    gendered: words(
      'il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle questo questa questi queste quello quella quel quei quegli quelle nostro nostra nostri nostre vostro vostra suo sua suoi sue tale detto detta ciascun ciascuno ciascuna nessun nessuna tutto tutta ogni',
    ),
    elided: words(
      'il lo la i un uno una del dello della dei al allo alla ai dal dallo dalla dai nel nello nella nei sul sullo sulla sui questo questa quello quella quel quei',
    ),
    headIsLast: false,
    feminine: /(?:zion[ei]|sion[ei]|tà|tudin[ei]|[^m]a)$/u,
    masculine: /o$/u,
  },
  pt: {
    gendered: words(
      'o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela pelos pelas este esta estes estas esse essa esses essas nosso nossa nossos nossas seu sua seus suas todo toda todos todas nenhum nenhuma algum alguma',
    ),
    headIsLast: false,
    feminine: /(?:ção|são|dade|[^m]a|ções|sões|dades|[^m]as)$/u,
    masculine: /(?:o(?<!ção|são)|os)$/u,
  },
  nl: {
    gendered: words('de het deze dit die dat ons onze elk elke ieder iedere welk welke'),
    headIsLast: true,
    feminine: /(?:ing|heid|teit|schap|tie)(?:en)?$/u,
    masculine: /(?:isme)$/u,
  },
};
