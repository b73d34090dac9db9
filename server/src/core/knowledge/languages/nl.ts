/** Dutch. Data only. */
import { type Language, words } from './language.ts';

/** The words of Dutch. */
export const nl: Language = {
  code: 'nl',
  policyTitles: /privacyverklaring|privacybeleid|(?<!\p{L})voorwaarden|gebruiksvoorwaarden|cookiebeleid|verwerkersovereenkomst/u,
  iso639: 'nld',
  names: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    short: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    dayFirst: true,
    line: { label: 'Laatst bijgewerkt: ', date: '{d} {month} {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words(`laatst bijgewerkt, laatst bij gewerkt, laatst gewijzigd, laatste update, laatste wijziging, laatst herzien`),
    },
    {
      label: 'last-updated',
      strong: true,
      closing: /bijgewerkt|gewijzigd|herzien|aangepast/u,
      phrases: words('laatst op, voor het laatst op'),
    },
    { label: 'last-updated', phrases: words('bijgewerkt, gewijzigd, herzien') },
    { label: 'effective', phrases: words('van kracht, ingangsdatum, geldig, geldt') },
  ],
  dates: { links: words('op, per, vanaf, den'), versionWord: /versie/u },
  frontMatterKeys: {
    id: words('kenmerk'),
    version: words('versie'),
    last_updated: words(`laatst_bijgewerkt, bijgewerkt, bijgewerkt_op, laatste_update, laatst_gewijzigd, gewijzigd_op, laatste_wijziging`),
    effective_date: words('ingangsdatum, geldig_vanaf, van_kracht, van_kracht_sinds'),
    created: words('aangemaakt, aangemaakt_op, gepubliceerd, gepubliceerd_op'),
    last_reviewed: words('laatst_beoordeeld, beoordeeld_op, goedgekeurd_op'),
    next_review: words('volgende_beoordeling, volgende_review, geldig_tot'),
    document_title: words('titel'),
    owner: words('eigenaar, verantwoordelijke'),
    approver: words('goedgekeurd_door'),
    language: words('taal'),
  },
  documents: {
    nouns:
      /(?:privacy|cookie)?beleid|(?:privacy|cookie)?verklaring|privacystatement|(?:gebruiks)?voorwaarden|reglement|document|pagina|overeenkomst/u,
    these: /deze|dit|onze|ons|de|het/u,
    contentsTitle: /inhoud(?:sopgave)?/u,
    privacyPolicy: /privacyverklaring/u,
  },
  numberContext: {
    clauseWords: words('artikelen, artikels, sectie, secties, paragraaf, lid, leden, hoofdstuk, bijlage, onderdeel'),
    headingWords: /bijlage|hoofdstuk|deel/u,
  },
  definitions: {
    leadIns:
      words(`de, het, een, hierna, hierin, hieronder, gezamenlijk, samen, collectief, allemaal, te, noemen, genoemd, aangeduid, als, en, of,
  elk, ieder, onze, deze, dit, die, wordt, worden, ook, verder`),
    announcing: words('hierna, gezamenlijk'),
    connectives: words('of, en'),
    none: /bijv\.?|bijvoorbeeld|zie/u,
    means: /betekent|betekenen/u,
    meansAtStart: /verwijst/u,
    announced: /de term/u,
    defining: /hierna/u,
    definingLink: /te noemen|de|het/u,
    glossaryTitle: /definities|begrippen/u,
    termColumn: /begrip/u,
    meaningColumn: /definitie|betekenis/u,
    pronouns: words('wij, ons, onze, u, uw'),
    joining: /of|en/u,
  },
  terms: { functionWords: words('het, een, van, te'), abbreviations: /b\.v/u },
  templates: {
    note: /(?<!\p{L})sjabloon (?:van|door|onderhouden|beschikbaar gesteld)(?!\p{L})|(?<!\p{L})(?:dit|deze) sjabloon(?!\p{L})|pas (?:\p{L}+ ){0,3}?aan (?:voor|aan) (?:uw|je) (?:organisatie|bedrijf|vereniging)(?!\p{L})/u,
    instructions: /invoegen/u,
  },
  contacts: {
    link: /ondersteuning/u,
    otherPolicy: /privacyverklaring/u,
    postal: /\p{L}(?:laan|straat) ?\d/u,
    thirdParty: /autoriteit|vertegenwoordiger|verwerker|leverancier|derde/u,
  },
  neverRepeated: words('de, het, een, en, of, van, voor, met, op, in, te, bij, naar, door, over, onze, wij'),
  verbParticles: words('op, in, bij, door, over, voor'),
  stems: { longerThan: 4, endings: [[/(?:en|er|em|es|e|n|s)$/, '']] },
  scopes: {
    annexWords: /bijlage/u,
    annexForms: /bijlagen?/u,
    annexOfThis: /(?:van|bij|aan) (?:deze|dit|onderhavige)/u,
    annexOfOther: /van|bij|uit|aan|in/u,
  },
  firstPerson: { singular: /(?<!\p{L})(?:ik|mijn)(?!\p{L})/giu, plural: /(?<!\p{L})(?:wij|we|ons|onze)(?!\p{L})/giu },
};
