/** Words around acronyms. */
import { byCode } from './languages/languages.ts';

/** Articles and the like right before an acronym that is the name of a thing, by language. */
export const ACRONYM_ARTICLES = byCode(
  ({ terms }) => terms?.acronymArticles && new RegExp(`(?<![\\p{L}])(?:${terms.acronymArticles.source})$`, 'iu'),
);

/** Small words that an acronym leaves out of what it stands for. */
export const SMALL_WORDS: readonly string[] =
  'of the for and to in on a an as by with de la le les des du et pour à en y del los las el di dei della delle per e und für der die das des zur zum von über &'.split(
    ' ',
  );

/** What says that the next word, often behind an article, is the short name of what comes before it: "hereinafter referred to as", "im Folgenden", "ci-après". */
export const INTRODUCES_SHORT_NAME = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:here(?:in)?after|from now on|henceforth)(?:[, ]{1,2}(?:simply|only|also))?(?:[, ](?:referred to|called|known|named|abbreviated|styled)(?: (?:simply|only))?(?: (?:as|to))?)?',
    '(?:referred to|known|abbreviated)(?: (?:simply|only|herein|hereafter|below))? (?:as|to)|(?:called|named|or),? (?:for|in) short|for short',
    '(?:im (?:folgenden|weiteren)|nachfolgend|nachstehend|fortan|künftig|abgekürzt|in kurzform|kurz)(?:,? (?:nur|kurz|auch|als))*(?: (?:genannt|bezeichnet))?',
    '(?:ci-?après|ci-dessous|désormais|dorénavant|en abrégé|par abréviation)(?:,? (?:dénommée?s?|désignée?s?|appelée?s?|nommée?s?|dite?s?))?(?: (?:sous le nom de|par|simplement))*',
    '(?:en adelante|en lo sucesivo|de ahora en adelante|en siglas|abreviad[oa]s?)(?:,? (?:denominad[oa]s?|llamad[oa]s?|simplemente|también|como))*',
    "(?:di seguito|d['’]ora in (?:poi|avanti)|in seguito|nel seguito|in breve|in sigla|per brevità)(?:,? (?:denominat[oaie]|detto|detta|indicat[oaie]|anche|solo|semplicemente|come|con))*",
    '(?:doravante|daqui em diante|a seguir|adiante|em sigla|abreviadamente)(?:,? (?:denominad[oa]s?|designad[oa]s?|referid[oa]s?|chamad[oa]s?|simplesmente|apenas|por|como))*',
  ].join('|')})\\s?[,:]?\\s(?:(?:the|der|die|das|den|dem|le|la|les|el|los|las|il|lo|gli|o|a|os|as)\\s|(?:l|dell)['’])?$`,
  'iu',
);

/** First parts of words that acronyms give a letter of their own, as in "Northwest". */
export const SPLIT_BEGINNINGS: readonly string[] =
  'north south mid inter multi micro tele photo bio geo hydro electro cyber hyper radio trans video web nord süd sud nordest'.split(' ');

/** Legal forms of companies and associations, as they are written behind a name. In what is before them the letters are the company's name. */
export const LEGAL_FORMS: readonly string[] = [
  'd\\.?\\s?o\\.?\\s?o|j\\.?d\\.?o\\.?o|d\\.?n\\.?o|d\\.?d|a\\.?d',
  's\\.?\\s?r\\.?\\s?o|a\\.?s|v\\.?o\\.?s|k\\.?s|sp\\.?\\s?z\\s?o\\.?\\s?o|sp\\.?\\s?[jk]|spol',
  'Kft|Zrt|Nyrt|Bt|OÜ|AS|SIA|UAB|AB|MB|VšĮ|Oyj?|ry|HB|KB|ApS|A/S|I/S|ASA|ANS|ehf|hf',
  'GmbH|mbH|gGmbH|UG|AG|KG|OHG|GbR|KGaA|e\\.?\\s?[KVUG]|eG|SE|GesbR|Genossenschaft',
  'S\\.?\\s?[AL]|S\\.?A\\.?S|S\\.?A\\.?R\\.?L|S\\.?à\\s?r\\.?l|S\\.?A\\.?U|S\\.?L\\.?[UPL]|S\\.?C|E\\.?U\\.?R\\.?L|SASU|SNC|SCIC|SCOP|SCI|GIE|ASBL|AISBL|SCRL',
  'S\\.?\\s?[rR]\\.?\\s?[lL]\\.?[sS]?|S\\.?\\s?[pP]\\.?\\s?A|S\\.?n\\.?c|S\\.?a\\.?s|ONLUS|ODV|APS|ASD|SSD|ETS|A\\.S\\.D|O\\.d\\.V',
  'B\\.?\\s?V|N\\.?\\s?V|V\\.?O\\.?F|C\\.?V|BVBA|VZW|CVBA',
  'Ltda?|Ltda\\.?\\sME|Lda|ME|EIRELI|S\\.?\\s?A\\.?\\sde\\sC\\.?\\s?V|S\\.?\\s?de\\s?R\\.?L',
  'EOOD|OOD|EAD|ЕООД|ООД|ООО|АО|ТОВ|Α\\.?Ε|Ε\\.?Π\\.?Ε|A\\.?Ş|Ltd\\.?\\sŞti',
  'Inc|LLC|L\\.L\\.C|LLP|LP|PLLC|P\\.?C|Corp|Corporation|Company|Co|Limited|Ltd|plc|CIC|CIO|Pty|Pte|Pvt|Sdn\\.?\\sBhd|Bhd|K\\.?K|G\\.?K|Tbk|FZE|FZCO|FZ-LLC|DMCC',
];
