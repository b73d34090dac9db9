/** Number words of the languages whose policies state numbers in words and figures. Data only, from Unicode CLDR 46 (rule-based number formats, spell-out). */

/** The number words of one language. */
export interface NumberWords {
  /** 0 to 19, in order. */
  readonly units: string;
  /** 20 to 90, in order. */
  readonly tens: string;
  /** 100, 1,000, 1,000,000; in the plural where that differs. */
  readonly hundred: string;
  readonly thousand: string;
  readonly million: readonly [one: string, many: string];
  /** Further spellings, inflections and irregular multiples, each with its value. */
  readonly also: Readonly<Record<string, number>>;
  /** Ordinals from 1 that are no regular derivation. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words between the parts of a number. */
  readonly joiners: readonly string[];
  /** Words that say that a figure is spelled out: "in words". */
  readonly inWords: RegExp;
}

/** By BCP 47 primary language. */
export const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = {
  en: {
    units:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundred: 'hundred',
    thousand: 'thousand',
    million: ['million', 'million'],
    also: { fourty: 40, ninty: 90 },
    ordinals: {
      first: 1,
      second: 2,
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
      tenth: 10,
      eleventh: 11,
      twelfth: 12,
      thirteenth: 13,
      fourteenth: 14,
      fifteenth: 15,
      sixteenth: 16,
      seventeenth: 17,
      eighteenth: 18,
      nineteenth: 19,
      twentieth: 20,
      thirtieth: 30,
      fortieth: 40,
      fiftieth: 50,
      sixtieth: 60,
      seventieth: 70,
      eightieth: 80,
      ninetieth: 90,
      hundredth: 100,
    },
    joiners: ['and'],
    inWords: /^in words:?\s/i,
  },
  de: {
    units:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    hundred: 'hundert',
    thousand: 'tausend',
    million: ['million', 'millionen'],
    also: { ein: 1, eine: 1, einen: 1, einem: 1, einer: 1, eines: 1, zwo: 2 },
    ordinals: {
      erste: 1,
      zweite: 2,
      dritte: 3,
      vierte: 4,
      fünfte: 5,
      sechste: 6,
      siebte: 7,
      siebente: 7,
      achte: 8,
      neunte: 9,
      zehnte: 10,
      elfte: 11,
      zwölfte: 12,
    },
    joiners: ['und'],
    inWords: /^(?:in worten|i\.\s?w\.):?\s/i,
  },
  fr: {
    units: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix',
    hundred: 'cent',
    thousand: 'mille',
    million: ['million', 'millions'],
    also: { une: 1, vingts: 20, cents: 100, septante: 70, huitante: 80, octante: 80, nonante: 90 },
    ordinals: {
      premier: 1,
      première: 1,
      deuxième: 2,
      second: 2,
      seconde: 2,
      troisième: 3,
      quatrième: 4,
      cinquième: 5,
      sixième: 6,
      septième: 7,
      huitième: 8,
      neuvième: 9,
      dixième: 10,
      onzième: 11,
      douzième: 12,
      treizième: 13,
      quatorzième: 14,
      quinzième: 15,
      seizième: 16,
      vingtième: 20,
      trentième: 30,
      quarantième: 40,
      cinquantième: 50,
      soixantième: 60,
      centième: 100,
    },
    joiners: ['et'],
    inWords: /^en (?:toutes )?lettres\s?:?\s/i,
  },
  es: {
    units:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundred: 'ciento',
    thousand: 'mil',
    million: ['millón', 'millones'],
    also: {
      un: 1,
      una: 1,
      veintiuno: 21,
      veintiún: 21,
      veintiuna: 21,
      veintidós: 22,
      veintitrés: 23,
      veinticuatro: 24,
      veinticinco: 25,
      veintiséis: 26,
      veintisiete: 27,
      veintiocho: 28,
      veintinueve: 29,
      cien: 100,
      doscientos: 200,
      trescientos: 300,
      cuatrocientos: 400,
      quinientos: 500,
      seiscientos: 600,
      setecientos: 700,
      ochocientos: 800,
      novecientos: 900,
      doscientas: 200,
      trescientas: 300,
      cuatrocientas: 400,
      quinientas: 500,
      seiscientas: 600,
      setecientas: 700,
      ochocientas: 800,
      novecientas: 900,
    },
    ordinals: {
      primero: 1,
      primer: 1,
      primera: 1,
      segundo: 2,
      segunda: 2,
      tercero: 3,
      tercer: 3,
      tercera: 3,
      cuarto: 4,
      cuarta: 4,
      quinto: 5,
      quinta: 5,
      sexto: 6,
      séptimo: 7,
      octavo: 8,
      noveno: 9,
      décimo: 10,
      décima: 10,
      vigésimo: 20,
      trigésimo: 30,
    },
    joiners: ['y'],
    inWords: /^en letras?\s?:?\s/i,
  },
  it: {
    units:
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    hundred: 'cento',
    thousand: 'mila',
    million: ['milione', 'milioni'],
    also: { un: 1, una: 1, mille: 1000 },
    ordinals: {
      primo: 1,
      prima: 1,
      secondo: 2,
      seconda: 2,
      terzo: 3,
      terza: 3,
      quarto: 4,
      quarta: 4,
      quinto: 5,
      quinta: 5,
      sesto: 6,
      settimo: 7,
      ottavo: 8,
      nono: 9,
      decimo: 10,
      decima: 10,
      ventesimo: 20,
      trentesimo: 30,
      quarantesimo: 40,
      cinquantesimo: 50,
      sessantesimo: 60,
    },
    joiners: ['e'],
    inWords: /^in lettere\s?:?\s/i,
  },
};

/** Words before a number that make a label of it: "Section two (3)" is the third footnote or paragraph of Section two. */
export const LABELS_BEFORE =
  /(?<!\p{L})(?:sections?|articles?|clauses?|paragraphs?|sub-?(?:section|clause|paragraph)s?|chapters?|parts?|annex(?:es)?|appendi(?:x|ces)|schedules?|exhibits?|phases?|stages?|steps?|levels?|tiers?|class(?:es)?|categor(?:y|ies)|options?|tables?|figures?|items?|points?|titles?|modules?|groups?|rules?|recitals?|notes?|footnotes?|column|row|page|version|abschnitt|artikel|ziffer|absatz|kapitel|teil|anhang|anlage|stufe|phase|punkt|nummer|seite|tabelle|fußnote|klasse|section|article|alinéa|paragraphe|chapitre|partie|annexe|étape|niveau|tableau|note|point|page|sección|artículo|cláusula|apartado|capítulo|parte|anexo|fase|nivel|tabla|nota|punto|página|sezione|articolo|clausola|paragrafo|comma|capo|capitolo|allegato|livello|tabella|pagina)[\s\u00a0]*$/iu;

/** Words before "one" with which it is a pronoun. */
export const PRONOUN_BEFORE =
  /(?<!\p{L})(?:no|any|every|each|some|this|that|which|another|either|neither|the first|the last|jede[rsnm]?|irgend|so|manch|wie|chaque|quelqu'|aucun|cada|ningún|qualcun|ogn)[\s-]*$/iu;

/** What counted things are called where they stand between the words and the figure; compared by their beginnings. */
export const UNIT_STEMS =
  /^(?:day|week|month|year|hour|minute|tag|woche|monat|jahr|stunde|jour|semaine|mois|an|année|heure|día|semana|mes|año|hora|giorn|settiman|mes|anni|anno|or[ae]$|cop|business|calendar|working)/iu;

/** Currencies and percentages in words. */
export const MONEY_OR_SHARE =
  /^(?:us|u\.s\.|united|states|dollars?|euros?|pounds?|sterling|francs?|franken|pesos?|yen|cents?|per|percent|prozent|pour|por|per|cento|ciento|british|canadian|australian|swiss|american|américains?|estadounidenses?|statunitensi|de los estados unidos)$/iu;
