/** What statutes call members who have all rights, and those who have some: the words, in all languages that are read. Data only. */

/** The end of a word for members, behind an adjective or joined with it. */
const GERMAN = 'mitglied(?:ern?|s|es)?';

/** Members with all rights, by BCP 47 primary language; the group says which word. "Voting" and "stimmberechtigt" only say what they may do. */
export const FULL_MEMBERS: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?<kind>active|full|ordinary|regular)[ \u00a0]members?(?![\p{L}-])/giu,
  de: new RegExp(
    `(?<!\\p{L})(?:(?<kind>aktiv|ordentlich)(?:e[nrms]?)?[ \\u00a0]${GERMAN}|(?<joined>Voll|Aktiv)${GERMAN})(?![\\p{L}-])`,
    'giu',
  ),
  fr: /(?<!\p{L})membres?[ \u00a0](?<kind>acti|titulaire|ordinaire|effecti)(?:fs?|ves?|s)?(?![\p{L}-])/giu,
  es: /(?<!\p{L})(?:soci[oa]s?|miembros?)[ \u00a0](?:y[ \u00a0]soci[oa]s[ \u00a0])?(?<kind>numerari|ordinari|activ|de número|de pleno derecho)(?:[oa]s?)?(?![\p{L}-])/giu,
  it: /(?<!\p{L})soci[oa]?[ \u00a0](?<kind>ordinari|effettiv|attiv)[oaie]?(?![\p{L}-])/giu,
};

/** Members of other kinds, in any language: beside them the others are a kind as well. */
export const OTHER_MEMBERS =
  /(?<!\p{L})(?:(?:associate|supporting|honorary|passive|sustaining|junior|student|corporate|affiliate)[ \u00a0]members?|(?:fördernde?|passive?|außerordentliche?|korrespondierende?|unterstützende?)[nrms]?[ \u00a0]mitglied\p{L}*|(?:Förder|Ehren|Passiv|Jugend|Fach)mitglied\p{L}*|membres?[ \u00a0](?:bienfaiteur|honoraire|associé|d[’']honneur|passif|adhérent|fondateur)\p{L}*|(?:soci[oa]s?|miembros?)[ \u00a0](?:colaborador|honorari|protector|de honor|fundador|benefactor)\p{L}*|soci[oa]?[ \u00a0](?:sostenitor|onorari|benemerit|fondator)\p{L}*)(?!\p{L})/iu;

/** A sentence that says which kinds there are. */
export const KINDS_STATED =
  /(?<!\p{L})(?:has|have|consists? of|compris\p{L}*|divided|classes|categories|kinds|types|hat|haben|besteht aus|unterscheide\p{L}*|gliedern|gliedert|setzt sich|umfasst|kennt|es gibt|gibt es|sind[ \u00a0]entweder|mitglieder sind|comprend|compos\p{L}*|distingu\p{L}*|catégories|divis\p{L}*|tiene|hay|clases|categorías|tipos|si dividono|si distinguono|categorie|comprende)(?!\p{L})/iu;

/** Right behind a kind of members, what says who belongs to it. */
export const WHO_BELONGS =
  /^(?:[ \u00a0]\([^()]{1,40}\))?,?[ \u00a0](?:ist,? wer|sind (?:alle |jene |die |nur )?(?:natürliche |juristische )?(?:Personen|die(?:jenigen)?)|können?|kann|werden|is (?:a person|any|someone)|are (?:those|persons|people|individuals|all)|means?|may be|est (?:toute|une|celui)|sont (?:les|ceux|toutes)|es (?:toda|quien)|son (?:las|los|quienes)|è (?:chi|colui)|sono (?:coloro|le|i|tutti))(?!\p{L})/iu;
