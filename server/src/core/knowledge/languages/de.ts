/** German. Data only. */
import { type Language, words } from './language.ts';

/** The words of German. */
export const de: Language = {
  code: 'de',
  frequentWords: words(`der, die, das, und, den, von, zu, mit, sich, des, auf, für, ist, im, dem, nicht, ein, eine, wir, sie`),
  names: {
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    short: 'Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez',
    also: { jänner: 1, feber: 2, mrz: 3, maerz: 3, jun: 6, jul: 7, sep: 9 },
    weekdays: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    dayFirst: true,
    line: { label: 'Zuletzt aktualisiert: ', date: '{d}. {Month} {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases:
        words(`zuletzt aktualisiert, letzte aktualisierung, letzte änderung, zuletzt geändert, zuletzt überarbeitet, letzte überarbeitung,
  letztes update, datum der letzten aktualisierung, datum der letzten änderung, stand dieser datenschutzerklärung`),
    },
    { label: 'last-updated', phrases: words('stand, aktualisiert, geändert, überarbeitet') },
    {
      label: 'effective',
      phrases: words(
        `gültig ab, gültig seit, wirksam ab, wirksam seit, in kraft ab, in kraft seit, datum des inkrafttretens, inkrafttreten, gilt ab`,
      ),
    },
    { label: 'created', phrases: words('erstellt, veröffentlicht, erstellungsdatum') },
    { label: 'last-reviewed', strong: true, phrases: words('zuletzt geprüft, letzte prüfung, letzte überprüfung, zuletzt überprüft') },
    { label: 'next-review', strong: true, phrases: words('nächste überprüfung, nächste prüfung') },
  ],
  frontMatterKeys: {
    id: words('kennung, dokument_id, dokumentnummer'),
    version: words('fassung, dokumentversion'),
    last_updated:
      words(`stand, aktualisiert, aktualisiert_am, zuletzt_aktualisiert, letzte_aktualisierung, letzte_änderung, letzte_aenderung,
  zuletzt_geändert, zuletzt_geaendert, geändert, geaendert, geändert_am, geaendert_am, änderungsdatum, aenderungsdatum,
  aktualisierungsdatum, datum`),
    effective_date: words(`gültig_ab, gueltig_ab, gilt_ab, in_kraft_ab, in_kraft, inkrafttreten, wirksam_ab, gültig_seit, gueltig_seit`),
    created: words(`erstellt, erstellt_am, erstellungsdatum, veröffentlicht, veroeffentlicht, veröffentlicht_am, veroeffentlicht_am`),
    last_reviewed: words(`geprüft, geprueft, geprüft_am, geprueft_am, zuletzt_geprüft, zuletzt_geprueft, letzte_prüfung, letzte_pruefung,
  letzte_überprüfung, letzte_ueberpruefung, freigegeben_am, genehmigt_am`),
    next_review: words(
      `nächste_prüfung, naechste_pruefung, nächste_überprüfung, naechste_ueberpruefung, wiedervorlage, gültig_bis, gueltig_bis`,
    ),
    document_title: words('titel, dokumenttitel'),
    owner: words('eigentümer, eigentuemer, verantwortlich, verantwortlicher, verantwortliche'),
    approver: words('freigegeben_von, genehmigt_von, freigabe'),
    language: words('sprache'),
  },
  references: {
    words: [
      {
        forms:
          words(`abschnitt, abschnitte, abschnitten, abschnitts, ziffer, ziffern, ziff., klausel, klauseln, artikel, artikeln, artikels, art.,
  §, §§, unterabschnitt, unterabschnitte, unterabschnitten, abschn., paragraf, paragrafen, paragraph, paragraphen`),
        plural: words(
          `abschnitte, abschnitten, unterabschnitte, unterabschnitten, ziffern, klauseln, artikeln, §§, paragrafen, paragraphen`,
        ),
        space: 'section',
      },
      {
        forms: words('punkt, punkte, punkten, pkt., unterpunkt, unterpunkte, unterpunkten'),
        plural: words('punkte, punkten, unterpunkte, unterpunkten'),
        space: 'section',
        loose: true,
      },
      {
        forms: words('nummer, nummern, nr., nrn., absatz, absätze, absätzen, absatzes, abs.'),
        plural: words('nummern, nrn., absätze, absätzen'),
        space: 'section',
        loose: true,
        below: true,
      },
      { forms: words('teil, teile, teilen'), plural: words('teile, teilen'), space: 'part' },
      { forms: words('kapitel, kapiteln, kapitels'), plural: words('kapiteln'), space: 'chapter' },
      { forms: words('anhang, anhänge, anhängen, anhangs'), plural: words('anhänge, anhängen'), space: 'annex' },
      { forms: words('anlage, anlagen'), plural: words('anlagen'), space: 'schedule' },
    ],
    and: words('und, oder, &, sowie, und/oder, bzw., beziehungsweise, noch, als auch'),
    cite: words('siehe, siehe auch, siehe oben, siehe unten, vgl., s., s. auch, s. o., s. u., vergleiche'),
    citeDeep: words(`gemäß, gem., nach maßgabe von, entsprechend, laut, im sinne von, i. s. v., unbeschadet, vorbehaltlich, aufgeführt in,
  genannt in, geregelt in, beschrieben in, beschrieben unter`),
    to: words('bis'),
    numero: words('nr.'),
    below:
      words(`abs., absatz, absätze, absätzen, satz, sätze, sätzen, s., nr., nrn., nummer, nummern, lit., buchstabe, buchstaben, buchst.,
  uabs., unterabs., unterabsatz, alt., halbsatz, hs.`),
    above: words('oben, obigen, obiger, obige, vorstehend, vorstehenden'),
    under: words('unten, nachstehend, nachfolgend, nachstehenden, nachfolgenden, weiter unten'),
    self: words('dieser, diesem, diesen, dieses, diese'),
    see: words('siehe, vgl.'),
    within: words('unter, in'),
    section: words('abschnitt, abschnitts, abschnitten, ziffer, kapitel, überschrift'),
    titled: words('mit dem titel, mit der überschrift, über, zum thema'),
    of: words('der, des, von, vom, aus, in, im, zu, zur, zum'),
    own: words('dieser, dieses, diesen, diesem, vorliegenden, unserer, hiervon'),
    units: words(`tage, tagen, tag, monate, monaten, jahre, jahren, stunden, wochen, prozent, werktage, werktagen, euro, eur`),
    opposites: {
      oben: 'unten',
      unten: 'oben',
      vorstehend: 'nachstehend',
      nachstehend: 'vorstehend',
      nachfolgend: 'vorstehend',
      vorstehenden: 'nachstehenden',
      nachstehenden: 'vorstehenden',
      nachfolgenden: 'vorstehenden',
    },
  },
  numbers: {
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
    joiners: words('und'),
    inWords: /^(?:in worten|i\.\s?w\.):?\s/i,
  },
  definitions: {
    leadIns:
      words(`der, die, das, den, dem, des, ein, eine, im, folgenden, nachfolgend, nachstehend, hiernach, hierin, weiteren, künftig, fortan,
  auch, kurz, genannt, bezeichnet, als, und, oder, bzw, gemeinsam, zusammen, insgesamt, kollektiv, einzeln, jeweils, jede, jeder,
  jedes, unsere, unser, diese, dieser, dieses, sowie, wir, zusammenfassend`),
  },
  neverRepeated:
    words(`und, oder, für, von, mit, auf, bei, nach, durch, gegen, ohne, unter, über, eine, einer, eines, einem, einen, nicht, wenn, weil,
  wie, unsere, unserer, unseren, ihre, ihrer, ihren, ihrem, wir, im, zum, zur, vom, beim, dass`),
  stems: { longerThan: 4, endings: [[/(?:en|er|em|es|e|n|s)$/, '']] },
  quotationMarks: ['„', '“'],
};
