/** Laws that policies cite by their provisions, and how many provisions each has. Data only; only what is certain is counted. */
import { patternOfAll } from './languages/languages.ts';

/** One law. */
export interface Law {
  /** Its names as policies write them in any language: alternatives, the longest first. */
  readonly names: RegExp;
  /** What it is divided into. */
  readonly unit: 'article' | 'section';
  /** Number of its last article or section, whatever letters it has. */
  readonly last: number;
  /** How many recitals precede it; absent where it has none, or they are seldom cited. */
  readonly recitals?: number;
  /** What its articles consist of; absent where only the articles are counted. */
  readonly articles?: ReadonlyMap<number, Provision>;
}

/** What an article consists of. */
export interface Provision {
  /** How many paragraphs; 1 where they are not numbered. */
  readonly paragraphs: number;
  /** Last point of each paragraph that has points. */
  readonly points: ReadonlyMap<number, string>;
}

/** Reads `2 4 2d`: article 2 has four paragraphs, of which the second has points up to (d). */
function provisions(table: string): ReadonlyMap<number, Provision> {
  return new Map(
    table.split(/;\s*/).map((row): [number, Provision] => {
      const [article, paragraphs, ...points] = row.trim().split(' ');
      return [
        Number(article),
        {
          paragraphs: Number(paragraphs),
          points: new Map(points.map((point): [number, string] => [Number.parseInt(point, 10), point.replace(/\d+/, '')])),
        },
      ];
    }),
  );
}

/** GDPR, Official Journal L 119 of 4 May 2016, page 1, with the corrigendum L 127 of 23 May 2018. Article 4 counts its definitions. */
const GDPR_ARTICLES = provisions(`1 3; 2 4 2d; 3 3 2b; 4 26; 5 2 1f; 6 4 1f 3b 4e; 7 4; 8 3; 9 4 2j; 10 1; 11 2; 12 8 5b; 13 4 1f 2f;
  14 5 1f 2g 3c 5d; 15 4 1h; 16 1; 17 3 1f 3e; 18 3 1d; 19 1; 20 4 1b; 21 6; 22 4 2c; 23 2 1j 2h; 24 3; 25 3; 26 3; 27 5 2b; 28 10 3h;
  29 1; 30 5 1g 2d; 31 1; 32 4 1d; 33 5 3d; 34 4 3c; 35 11 3c 7d; 36 5 3f; 37 7 1c; 38 6; 39 2 1e; 40 11 2k; 41 6 2d; 42 8; 43 9 1b 2e;
  44 1; 45 9 2c; 46 5 2f 3b; 47 3 1c 2n; 48 1; 49 6 1g; 50 1 1d; 51 4; 52 6; 53 4; 54 2 1f; 55 3; 56 6; 57 4 1v; 58 6 1f 2j 3j; 59 1;
  60 12; 61 9 4b; 62 7; 63 1; 64 8 1f; 65 6 1c; 66 4; 67 1; 68 6; 69 2; 70 4 1y; 71 2; 72 2; 73 2; 74 2; 75 6; 76 2; 77 2; 78 4; 79 2;
  80 2; 81 3; 82 6; 83 9 2k 4c 5e; 84 2; 85 3; 86 1; 87 1; 88 3; 89 4; 90 2; 91 2; 92 5; 93 3; 94 2; 95 1; 96 1; 97 5 2b; 98 1; 99 2`);

/**
 * The laws. Short names that are also those of other things ("DSA", "DMA", "DSG") are left out, and so are laws whose namesakes of another country are divided otherwise (UWG, StGB, ZPO).
 * Sources: EUR-Lex for the laws of the Union; gesetze-im-internet.de; legislation.gov.uk and irishstatutebook.ie; boe.es; normattiva.it; legifrance.gouv.fr; fedlex.admin.ch.
 */
export const LAWS: readonly Law[] = [
  {
    // Retained by the United Kingdom, which has put in articles with letters and paragraphs; their numbers still end with 99.
    names: /UK[- ]?GDPR|UK General Data Protection Regulation/u,
    unit: 'article',
    last: 99,
    recitals: 173,
  },
  {
    names:
      /EU[- ]?DS-?GVO|DS-?GVO|(?:EU[- ])?Datenschutz-?[Gg]rundverordnung|EU[- ]GDPR|GDPR|(?:EU )?General Data Protection Regulation|RGPD|Règlement général sur la protection des données|Reglamento General de Protección de Datos|Regolamento generale sulla protezione dei dati|(?:[Rr]egulation|Verordnung|[Rr]èglement|[Rr]eglamento|[Rr]egolamento|Reg\.)(?: of)? (?:\((?:EU|UE)\)|(?:EU|UE)) (?:n\.? ?[°º]? ?|Nr\. |No\.? )?(?:2016\/679|679\/2016)/u,
    unit: 'article',
    last: 99,
    recitals: 173,
    articles: GDPR_ARTICLES,
  },
  {
    // Directive 2002/58/EC, with the articles 14a and 15a.
    names:
      /(?:[Ee]-?[Pp]rivacy|Privacy and Electronic Communications) [Dd]irective|[Ee]-?[Pp]rivacy-Richtlinie|[Dd]irective [Ee]-?[Pp]rivacy|[Dd]irectiva [Ee]-?[Pp]rivacy|[Dd]irettiva [Ee]-?[Pp]rivacy|(?:Directive|Richtlinie|Directiva|Direttiva) 2002\/58\/(?:EC|EG|CE)/u,
    unit: 'article',
    last: 21,
    recitals: 49,
  },
  {
    names:
      /(?:EU )?Digital Services Act|Gesetz über digitale Dienste|(?:[Rr]egulation|Verordnung|[Rr]èglement|[Rr]eglamento|[Rr]egolamento) \((?:EU|UE)\) 2022\/2065/u,
    unit: 'article',
    last: 93,
    recitals: 156,
  },
  {
    names:
      /(?:EU )?Digital Markets Act|Gesetz über digitale Märkte|(?:[Rr]egulation|Verordnung|[Rr]èglement|[Rr]eglamento|[Rr]egolamento) \((?:EU|UE)\) 2022\/1925/u,
    unit: 'article',
    last: 54,
    recitals: 109,
  },
  {
    names: /EU AI Act|KI-Verordnung|KI-VO|(?:[Rr]egulation|Verordnung|[Rr]èglement|[Rr]eglamento|[Rr]egolamento) \((?:EU|UE)\) 2024\/1689/u,
    unit: 'article',
    last: 113,
    recitals: 180,
  },
  {
    names: /EU Data Act|(?:[Rr]egulation|Verordnung|[Rr]èglement|[Rr]eglamento|[Rr]egolamento) \((?:EU|UE)\) 2023\/2854/u,
    unit: 'article',
    last: 50,
    recitals: 119,
  },
  { names: /AEUV|TFEU|TFUE/u, unit: 'article', last: 358 },
  { names: /EMRK|ECHR|European Convention on Human Rights/u, unit: 'article', last: 59 },
  // Act of 30 June 2017, with the § 86 of 2019; of the act before it, which had 48, only the name with "a. F." is told apart.
  { names: /Bundesdatenschutzgesetz(?:es)?|BDSG/u, unit: 'section', last: 86 },
  // Act of 23 June 2021, until 13 May 2024 TTDSG, which `legal-reference-stale` speaks of.
  { names: /Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz(?:es)?|TDDDG/u, unit: 'section', last: 30 },
  // Act of 6 May 2024.
  { names: /Digitale-Dienste-Gesetz(?:es)?|DDG/u, unit: 'section', last: 34 },
  { names: /Bürgerliche[ns] Gesetzbuch(?:e?s)?|BGB/u, unit: 'section', last: 2385 },
  { names: /Grundgesetz(?:es)?|GG/u, unit: 'article', last: 146 },
  // United Kingdom: 215 sections; Ireland: 232.
  { names: /Data Protection Act,? 2018/u, unit: 'section', last: 232 },
  // Spain: Ley Orgánica 3/2018 and Ley 34/2002.
  { names: /LOPD-?GDD|Ley Orgánica 3\/2018/u, unit: 'article', last: 97 },
  { names: /LSSI(?:-?CE)?|Ley 34\/2002/u, unit: 'article', last: 45 },
  // Italy: decreto legislativo 196/2003.
  { names: /Codice (?:della )?[Pp]rivacy|(?:D\. ?Lgs\.?|[Dd]ecreto legislativo) (?:n\. ?)?196\/2003/u, unit: 'article', last: 186 },
  // France: loi no 78-17, as written again in 2018.
  { names: /loi [«"“]? ?[Ii]nformatique et [Ll]ibertés|loi (?:n° ?)?78-17/u, unit: 'article', last: 128 },
  // Switzerland: Federal Act on Data Protection of 25 September 2020. "DSG" alone may be that of Austria, which has sections.
  { names: /(?:rev|n)DSG|(?:rev|n)FADP|nLPD/u, unit: 'article', last: 74 },
];

/** Sections of the California Consumer Privacy Act behind `1798.`, as amended to 2025; California Civil Code, division 3, part 4, title 1.81.5. */
export const CCPA_SECTIONS: ReadonlySet<string> = new Set(
  `100 105 106 110 115 120 121 125 130 135 136 140 145 146 148 150 155 160 175 180 185 190 192 194 196 198 199 199.10 199.15 199.20
   199.25 199.30 199.35 199.40 199.45 199.50 199.55 199.60 199.65 199.70 199.75 199.80 199.82 199.85 199.90 199.95 199.100`.split(/\s+/),
);

/** Before the name of a law it is an earlier version of it, or that of another state; behind it an earlier version. */
export const OTHER_VERSION = /^[\s(]*(?:a\.? ?F\.?(?!\p{L})|alt(?!\p{L})|\(alt\)|old version)/iu;

type WordKey = 'article' | 'section' | 'recital' | 'paragraph' | 'point' | 'smaller' | 'joins' | 'of';

const patternOf = (key: WordKey): string => patternOfAll(({ laws }) => laws?.[key]);

/** Sources of regular expressions: what stands around the numbers of provisions, in any language. */
export const PROVISION_WORDS: Readonly<Record<WordKey, string>> = {
  article: patternOf('article'),
  section: `§§?|${patternOf('section')}`,
  recital: patternOf('recital'),
  paragraph: patternOf('paragraph'),
  point: patternOf('point'),
  smaller: patternOf('smaller'),
  joins: patternOf('joins'),
  of: patternOf('of'),
};

/** "Ley 34/2002, de 11 de julio, de ", "Décret n° 2011-219 relatif à la Conservation des ": a noun behind it is part of the name of the law. */
export const LAW_NAME_BEFORE =
  /(?<!\p{L})(?:Ley(?:es)?|Real Decreto(?:-ley)?|Decreto(?:-legge| [Ll]egislativo)?|Loi|Décret|Code|Código|Codice|Legge|D\. ?Lgs\.?|Directiva|Directive|Direttiva|Reglamento|Règlement|Regolamento|Ordonnance)(?:[\s,]{1,2}(?:Orgánica|n[.°º]{1,2}|núm\.?|\(?(?:UE|EU|CE)\)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|\d[\d./-]{0,12}|\p{Lu}\p{L}{2,20}|de|del|la|las|los|les?|y|e|et|du|des|di|della|delle|dei|degli|sur|sobre|sulla|pour)){0,16}[\s,]{1,2}(?:de|del|de las?|de los|du|des|de la|di|della|delle|dei|degli|sobre|sur les?|sur la|sui|sulle|sulla|sugli)\s$/u;
