/** Words by which a text points up or down itself, in the languages that policies are written in. Regular expressions are alternatives; case doesn't matter. */

/** What follows words such as "next" where a part of the text is meant. */
const PARTS =
  'sections?|clauses?|paragraphs?|articles?|parts?|chapters?|provisions?|policies|abschnitte?s?n?|ziffern?|klauseln?|absätze?n?|kapiteln?|bestimmungen|paragraphen?|paragraphes?|dispositions|points?|secci(?:ón|ones)|cláusulas?|apartados?|artículos?|párrafos?|puntos?|disposiciones|sezion[ei]|clausol[ae]|paragraf[oi]|articol[oi]|punt[oi]|disposizioni';

/** Up. */
export const POINTS_UP = [
  'above(?! (?:all|\\d|the (?:age|market|average)))',
  'aforementioned|aforesaid|foregoing',
  `(?:preceding|previous|prior|earlier) (?:${PARTS})`,
  '(?:described|set out|set forth|mentioned|defined|listed|found|explained|stated|outlined|discussed|given) earlier',
  'oben|obige[nrms]?|vorstehend(?:e[nrms]?)?|vorgenannte[nrms]?|vorangehende[nrms]?|vorangegangene[nrms]?',
  `(?:vorherige|vorige)[nrms]? (?:${PARTS})`,
  'ci-dessus|ci-avant|plus haut|susmentionnée?s?|susvisée?s?',
  `(?:${PARTS}) (?:précédente?s?|précèdent)`,
  'arriba|(?:antes|anteriormente) (?:mencionad|descrit|indicad|citad)[oa]s?',
  `(?:${PARTS}) (?:anterior|precedente)(?:es|s)?|anterior(?:es)? (?:${PARTS})`,
  '(?:di cui|qui|come) sopra|(?:sopra|suddett|summenzionat|sopraccitat|predett)(?:[oaie])?|(?:indicat|elencat|descritt|menzionat|riportat)[oaie] sopra',
  `(?:${PARTS}) (?:precedent[ei])|precedent[ei] (?:${PARTS})`,
].join('|');

/** Down. */
export const POINTS_DOWN = [
  'below(?! (?:\\d|the (?:age|market|average)))',
  `(?:following|next|subsequent|later) (?:${PARTS})`,
  '(?:described|set out|set forth|mentioned|defined|listed|found|explained|stated|outlined|discussed|given) later',
  'unten|nachstehend(?:e[nrms]?)?|nachfolgend(?:e[nrms]?)?',
  `(?:folgende|nächste)[nrms]? (?:${PARTS})`,
  'ci-dessous|ci-après|plus bas|plus loin',
  `(?:${PARTS}) (?:suivante?s?|suivent)`,
  'abajo|más adelante|a continuación',
  `(?:${PARTS}) siguientes?|siguientes? (?:${PARTS})`,
  '(?:di cui|qui) sotto|più avanti|di seguito|(?:indicat|elencat|descritt|menzionat|riportat)[oaie] sotto',
  `(?:${PARTS}) (?:seguent[ei]|successiv[oaie])|(?:seguent[ei]|successiv[oaie]) (?:${PARTS})`,
].join('|');

/** Of those, the words for the part right before. */
export const PART_BEFORE = [
  `(?:preceding|previous|last) (?:${PARTS})`,
  `(?:vorherige|vorige|vorangehende|vorstehende)[nrms]? (?:${PARTS})`,
  `(?:${PARTS}) précédente?s?`,
  `(?:${PARTS}) anterior|anterior (?:${PARTS})`,
  `(?:${PARTS}) precedente|precedente (?:${PARTS})`,
].join('|');

/** The words for the part right behind. */
export const PART_BEHIND = [
  `(?:following|next|subsequent) (?:${PARTS})`,
  `(?:folgende|nächste|nachfolgende|nachstehende)[nrms]? (?:${PARTS})`,
  `(?:${PARTS}) suivante?s?`,
  `(?:${PARTS}) siguiente|siguiente (?:${PARTS})`,
  `(?:${PARTS}) (?:seguente|successiv[oa])|(?:seguente|successiv[oa]) (?:${PARTS})`,
].join('|');
