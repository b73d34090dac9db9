/** How policies refer to their own date. Data only. */

const PHRASES = [
  // English
  '["“”]?(?:last updated|last modified|last revised|effective|updated)["“”]? date (?:above|below|at the (?:top|bottom|beginning|end)|of this (?:policy|notice|page|document|statement|agreement)|on this page|stated above)',
  '["“](?:last updated|last modified|last revised|effective date|effective)["”] (?:date|line|legend|notation)',
  '(?:the|a|an|this|new|revised|updated|changing the) (?:effective |revision |revised |update )?date (?:at|on) the (?:top|bottom|beginning|end|first page)',
  'date (?:at|on) the (?:top|bottom|beginning|end) of (?:this|the) (?:page|policy|notice|document|statement|agreement|terms)',
  '(?:update|updating|change|changing|revise|revising|amend) the ["“”]?(?:last updated|last modified|last revised|effective)["“”]? date',
  // German
  'datum (?:am|zu) (?:anfang|beginn|ende|kopf)',
  '(?:oben|unten) (?:angegebene|genannte)[nrsm]? datum',
  // French
  'date (?:de (?:la )?dernière mise à jour |de mise à jour )?(?:figurant |indiquée |mentionnée )?(?:en haut|en bas|au début|en tête|ci-dessus)',
  // Spanish
  'fecha (?:de (?:la )?última actualización )?(?:que (?:figura|aparece) |indicada )?(?:al (?:principio|comienzo|final|inicio)|en la parte (?:superior|inferior))',
];

/** Matches one such phrase in visible text. */
export const DATE_REFERENCES = new RegExp(
  `(?<!\\p{L})(?:${PHRASES.map((phrase) => phrase.replaceAll(' ', '\\s')).join('|')})(?!\\p{L})`,
  'iu',
);
