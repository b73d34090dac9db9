/** Shares of a whole in words, and what is around those that are a limit, in all languages that are read. Data only. */

/** Words for how many parts, with their number. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ...['one', 'a', 'an', 'ein', 'eine', 'einem', 'eines', 'un', 'une', 'una', 'uno', '1'].map((word) => [word, 1] as const),
  ...['two', 'zwei', 'deux', 'dos', 'due', '2'].map((word) => [word, 2] as const),
  ...['three', 'drei', 'trois', 'tres', 'tre', '3'].map((word) => [word, 3] as const),
  ...['four', 'vier', 'quatre', 'cuatro', 'quattro', '4'].map((word) => [word, 4] as const),
]);

/** Names of parts: the source of a regular expression, and into how many parts the whole is divided. */
export const FRACTIONS: readonly (readonly [source: string, parts: number])[] = [
  ['half|halves|hälfte|moitié|mitad|metà', 2],
  ['thirds?|dritteln?|drittels|drittelmehrheit|tiers|tercios?|tercera parte|terz[oi]', 3],
  ['fourths?|quarters?|vierteln?|viertels|viertelmehrheit|quarts?|cuart[oa]s?(?: partes?)?|quart[oi]', 4],
  ['fifths?|fünfteln?|fünftels|fünftelmehrheit|cinquièmes?|quint[oa]s?(?: partes?)?|quint[oi]', 5],
  ['tenths?|zehnteln?|zehntels|dixièmes?|décim[oa]s?(?: partes?)?|decim[oi]', 10],
];

/** Behind a number of hundredths. */
export const HUNDREDTHS = '%|percent|per cent|prozent|pour cent|por ciento|per cento';

/** Right before a share that was named before: "the required", "dieses". */
export const SAME_SHARE =
  /(?<!\p{L})(?:th(?:is|at|e)|such|required|necessary|said|stated|dieses?r?|das|die|jenes|nötigen?|erforderlichen?|notwendigen?|genannten?|vorgeschriebenen?|ce|cette|le|la|este|esta|el|questo|questa|il)\s$/iu;

/** Right behind or before it, what makes sure that it was. */
export const REQUIRED =
  /(?<!\p{L})(?:required|necessary|prescribed|needed|said|this|such|nötige[nrs]?|erforderliche[nrs]?|notwendige[nrs]?|genannte[nrs]?|vorgeschriebene[nrs]?|dieses?|requis(?:e|es)?|nécessaires?|prévue?s?|cette|ce|requerid[oa]s?|necesari[oa]s?|exigid[oa]s?|richiest[oaie]|necessari[oaie]|previst[oaie]|questo|questa)(?!\p{L})/iu;

/** The rest of a whole, and limits for other acts than the one before. */
export const OTHER_SHARE =
  /(?<!\p{L})(?:remaining|other|another|rest|second|amend\p{L}*|dissol\p{L}*|remov\p{L}*|restliche\p{L}*|übrige\p{L}*|zweite\p{L}*|erneut\p{L}*|weitere\p{L}*|Satzungsänderung\p{L}*|Auflösung|Änderung\p{L}*|restants?|autres?|deuxième|seconde|modifi\p{L}*|dissolution|restante|otr[oa]s?|segunda|disolución|altr[oa]|seconda|scioglimento)(?!\p{L})/iu;

/** Before a share that is a limit which may be missed or passed. */
export const PASSED_LIMIT =
  /(?<!\p{L})(?:(?:no|not) (?:more|fewer|less) than|more than|fewer than|less than|at most|exceed(?:s|ing)?|(?:nicht )?(?:mehr|weniger) als|höchstens|(?:plus|moins) (?:de |d['’])|au plus|(?:más|menos) (?:de|que)|como máximo|(?:più|meno) di|al massimo)\s?(?:de |la |the |d['’])?$/iu;

/** A share that was named before is missed. */
export const MISSED =
  /(?<!\p{L})(?:(?:fewer|less) than|below|short of|(?:does|is|are|do|did) not (?:reach|obtain|attain|get|reached|met|obtained)|fails? to (?:reach|obtain|get|attain)|not (?:reached|met|obtained|attained)|without reaching|verfehlt|weniger als|(?:nicht|ohne) (?:\p{L}+ )?(?:erreich|zustande)\p{L}*|(?:n[’']\p{L}+|ne \p{L}+|sans) pas (?:atteint|réuni|obtenu)\p{L}*|sans (?:atteindre|réunir)|pas atteints?e?s?|moins de|(?:no|sin) (?:se )?(?:alcanz|obt|reún|lleg|reun)\p{L}*|menos de|non (?:\p{L}+ )?(?:raggiun|otten)\p{L}*|meno di)/iu;

/** In the sentence of a share, what says that it is the same as the one before. */
export const LIKEWISE =
  /(?<!\p{L})(?:likewise|again|also|too|equally|in the same way|auch|ebenfalls|ebenso|gleichfalls|wiederum|erneut|également|aussi|de même|de nouveau|à nouveau|là encore|también|igualmente|asimismo|de nuevo|otra vez|tampoco|anche|ugualmente|comunque|di nuovo|ancora)(?!\p{L})/iu;

/** Acts that a policy sets one majority for: the words of the act, of which all have to be in the sentence. */
export const MAJORITY_ACTS = {
  amendment: [
    /(?:amend|chang|modif|revis|alter)\p{L}*|(?:satzungs|statuten)?änder\p{L}*|geändert|modifi\p{L}*|révis\p{L}*|modific\p{L}*|reform\p{L}*/iu,
    /bylaws?|by-laws|constitution|charter|articles of association|statutes?|satzung|statuten|statuts?|règlement|estatutos?|statuto|reglamento|regolamento/iu,
  ],
  dissolution: [/dissol(?:ution|ve)|(?:vereins)?auflös|aufgelöst|dissou|disolu|disuelv|scioglimento|sciolt|sciogli/iu],
  exclusion: [
    /exclu(?:sion|de)|expel|expulsion|ausschluss|ausschließ|ausgeschlossen|exclus|exclue?|radiation|expulsi|exclusión|excluid|espulsion|esclus/iu,
    /members?(?!\p{L})|mitglied|membres?|soci[oa]s?|miembros?|soci(?!\p{L})/iu,
  ],
} as const;

/** The sentence is about votes. */
export const ABOUT_VOTES =
  /(?<!\p{L})(?:vot(?:e|es|ed|ing)|majorit(?:y|ies)|in favou?r|approv\p{L}*|stimm\p{L}*|\p{L}*mehrheit\p{L}*|beschl\p{L}*|majorité|voix|votes?|mayorías?|votos?|maggioranz[ae]|vot[oi])(?!\p{L})/iu;

/** Such a sentence has another limit or another case: a quorum, another purpose, who may propose it, a second meeting. */
export const OTHER_VOTE =
  /(?<!\p{L})(?:quorum|attend\p{L}*|present (?:is|are)|presence|propos\p{L}*|petition\p{L}*|request\p{L}*|call(?:s|ed)?|sign\p{L}*|board|trustees|directors|council|second|adjourn\p{L}*|purposes?|name|fees?|dues|unless|except|other than|beschlussfähig\p{L}*|anwesen(?:d (?:ist|sind|sein)|heit)|erschienen (?:ist|sind)|antr[aä]g\p{L}*|verlang\p{L}*|vorstand\p{L}*|zweite\p{L}*|erneut\p{L}*|zweck\p{L}*|beitr[aä]g\p{L}*|außer|ausgenommen|abweichend|(?:sont|est) présent\p{L}*|propos\p{L}*|demand\p{L}*|conseil|bureau|deuxième|seconde|objet|cotisation\p{L}*|sauf|quórum|asist(?:a|an|encia)|propuest\p{L}*|petición|solicit\p{L}*|junta directiva|segunda|objeto|fines|cuotas?|salvo|written|ballot|postal|online|schriftlich\p{L}*|brieflich\p{L}*|écrit\p{L}*|por escrito|scritt\p{L}*|convoc\p{L}*|richiest\p{L}*|propost\p{L}*|consiglio|second[ao]|scopo|quot[ae])(?!\p{L})|§\s?\d|(?<!\p{L})(?:sections?|articles?|arts?\.|artikel|ziffer|absatz|artículos?|articol[oi]|clauses?)\s\d/iu;

/** Beside a share: a smaller one is enough. */
export const SUFFICES =
  /(?<!\p{L})(?:suffic\p{L}*|enough|simple|lower|smaller|genüg\p{L}*|reich\p{L}*|einfache\p{L}*|suffi\p{L}*|suffis\p{L}*|basta\p{L}*|sencilla|semplice)(?!\p{L})/iu;

/** Words between a share and whose share it is. */
export const OF_WHOM =
  /^\s?(?:(?:of|der|des|de|von|dei|degli|delle|del|d['’])\s?(?:(?:the|all|its|their|our|total|aller|los|las|les|la|abgegebenen|gültigen|erschienenen|anwesenden|stimmberechtigten|voting|number of|vot(?:e|ing) of)\s){0,3})(\p{L}{4,20})/iu;

/** A quick look. */
export const ANY_SHARE = new RegExp(
  `(?<!\\p{L})(?:(?:zwei|drei|vier)?(?:${FRACTIONS.map(([source]) => source).join('|')}))(?!\\p{L})|\\d\\s?(?:${HUNDREDTHS})|\\d/\\d`,
  'iu',
);
