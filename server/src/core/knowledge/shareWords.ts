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
  ['thirds?|dritteln?|drittels|tiers|tercios?|tercera parte|terz[oi]', 3],
  ['fourths?|quarters?|vierteln?|viertels|quarts?|cuart[oa]s?(?: partes?)?|quart[oi]', 4],
  ['fifths?|fünfteln?|fünftels|cinquièmes?|quint[oa]s?(?: partes?)?|quint[oi]', 5],
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

/** Words between a share and whose share it is. */
export const OF_WHOM =
  /^\s?(?:(?:of|der|des|de|von|dei|degli|delle|del|d['’])\s?(?:(?:the|all|its|their|our|total|aller|los|las|les|la|abgegebenen|gültigen|erschienenen|anwesenden|stimmberechtigten|voting|number of|vot(?:e|ing) of)\s){0,3})(\p{L}{4,20})/iu;

/** A quick look. */
export const ANY_SHARE = new RegExp(
  `(?<!\\p{L})(?:${FRACTIONS.map(([source]) => source).join('|')})(?!\\p{L})|\\d\\s?(?:${HUNDREDTHS})|\\d/\\d`,
  'iu',
);
