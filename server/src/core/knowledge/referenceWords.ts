/** The words by which policies refer to their own sections, to laws and to other documents. */
import type { ReferenceLanguage } from './languages/language.ts';
import { byCode, LANGUAGES, patternOfAll, wordsOfAll } from './languages/languages.ts';

/** How each language speaks of sections, by BCP 47 primary tag. */
export const REFERENCE_LANGUAGES = byCode(({ references }) => references);

/** Words of direction and their opposites, where swapping the one word is enough. */
export const OPPOSITES: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGES.flatMap(({ references }) => Object.entries(references?.opposites ?? {})),
);

/** Names of laws, regulations, standards and frameworks that have sections of their own, and the words for such; matched as they are written. Names are the same in all languages. */
export const LAW = new RegExp(
  `U\\.? ?S\\.? ?C(?:\\.|\\b)|C\\.? ?F\\.? ?R(?:\\.|\\b)|U\\.? ?S\\.? Code|\\b(?:GDPR|DSGVO|DS-GVO|RGPD|BDSG|TDDDG|TTDSG|TMG|TKG|BGB|HGB|UWG|UrhG|DDG|StGB|ZPO|LOPDGDD?|LSSI(?:CE)?|LGPD|PIPEDA|CCPA|CPRA|COPPA|CAN-SPAM|HIPAA|HITECH|HITRUST|FERPA|GLBA|FCRA|FTC|DMCA|DSA|DMA|SOX|Sarbanes|SOC ?[123]|ISO(?:\\/IEC)?|NIST|PCI(?: |-)?DSS|CIS|CSF|FAR|DFARS?S?|ePrivacy|eIDAS|CNIL|(?:n|rev)?(?:FADP|DSG|LPD)|PECR|UCC|U\\.C\\.C|EU|EEA|TFEU|ECHR|IFRS|GAAP|OFAC|SCCs?|AGPL|GPL|RFC|CMMC|FedRAMP|COBIT|BSA)\\b|${patternOfAll(({ scopes }) => scopes?.law)}|\\bWPA?\\d`,
  'u',
);

/** The European Commission's standard contractual clauses, which contracts complete clause by clause. */
export const STANDARD_CLAUSES = new RegExp(`\\bSCCs?\\b|${patternOfAll(({ scopes }) => scopes?.standardClauses)}|\\bIDTA\\b`, 'u');

/** Nouns that, capitalised or behind "our", name another text when they are behind "of the". */
export const DOCUMENT = new RegExp(`\\b(?:BAA|DPA|MSA|EULA|${patternOfAll(({ scopes }) => scopes?.document)})\\b`, 'iu');

const referenceWords = (read: (language: ReferenceLanguage) => readonly string[] | undefined): readonly string[] => [
  ...new Set(wordsOfAll(({ references }) => references && read(references))),
];

/** Before the first number of a range: "sezioni da 1 a 3", "Abschnitte von 2 bis 4". */
export const RANGE_STARTS = referenceWords(({ rangeFrom }) => rangeFrom);

/** Before a number in many sentences, most of which count something: only with "above" or "below" behind it is it a section's. */
export const PREPOSITIONS = referenceWords(({ prepositions }) => prepositions);

/** Between a word of direction and the clause word: "above in the". */
export const DIRECTION_ARTICLES = referenceWords(({ directionArticles }) => directionArticles);

/** Between a reference and the one that it counts in: "paragraph 3 of Schedule 1". */
export const COUNTS_IN = referenceWords(({ partOf }) => partOf);

/** All that is between two references of which what is said of one is said of both. */
export const JOINTLY = new RegExp(
  String.raw`^[\s,;]*(?:\([^()]{0,120}\)[\s,;]*)?(?:(?:${patternOfAll(({ references }) => references?.jointly)})[\s,]*)?(?:(?:(?:the|in|with|des|der|die|den|dem|la|le|les|el|los|las|il|lo|gli|i)\s+){1,2}|l['’])?$`,
  'u',
);

/** One or more numbers with a part below: "4.8", "B.2 and B.4"; none of an amount, a version, or a longer number. */
const DOTTED = String.raw`(?:[A-Z]|\d{1,2})\.\d{1,2}`;
const DOTTED_LIST = String.raw`(${DOTTED}(?:(?:,\s|,?\s(?:${wordsOfAll(({ references }) => references?.and)
  .map(escaped)
  .join('|')})\s)${DOTTED}){0,4})(?![\p{L}\p{N}%°]|[.,:/-]\d|\s?(?:%|€|[$£]|per\s?cent|prozent|pour cent|por ciento|${wordsOfAll(
  ({ references }) => references?.units,
)
  .map(escaped)
  .join('|')})(?!\p{L}))`;

/** What sends the reader to a number that has no clause word, or one that counts paragraphs: "see 4.8", "under C.6", "points B.2 and B.4". */
export const CITED_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    ...wordsOfAll(({ references }) => references && [...references.cite, ...references.citeDeep]),
    ...wordsOfAll(({ references }) => references?.words.flatMap(({ forms, space }) => (space === 'section' ? forms : []))),
    'under',
  ]
    .map(escaped)
    .join('|')})\s${DOTTED_LIST}`,
  'giu',
);

/** A number in parentheses, alone or with a word that sends the reader there. */
export const NUMBER_IN_PARENTHESES = new RegExp(String.raw`\((?=[^()]{3,40}\))${DOTTED_LIST}(?=\))`, 'gu');

/** An item of a list that is called a rule: "rule 29", "Rules 3 and 13"; not one of something that is named behind it. */
export const ITEM_CITED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${patternOfAll(({ references }) => references?.itemNouns)})\s(?:(?:no\.|n[.º°]|Nr\.)\s?)?(\d{1,3}(?:(?:,\s|\s(?:${wordsOfAll(
    ({ references }) => references?.and,
  )
    .map(escaped)
    .join(
      '|',
    )})\s)\d{1,3}){0,3})(?![\p{L}\p{N}]|[.,:/-]\d|\s?[(%]|\s(?:of|to|from|in|der|des|vom|von|aus|im|du|de|des|della|del|di|van|uit)(?!\p{L}))`,
  'giu',
);

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`);
}

/** Head of a column that names no clause word but says that a place in this text is meant. */
export const REFERENCE_COLUMN = new RegExp(`^(?:${patternOfAll(({ references }) => references?.columnHeads)})\\.?$`, 'i');

/** What is beside a clause word in the head of a column. */
export const COLUMN_FILLERS = new RegExp(
  String.raw`(?<![\p{L}])(?:${patternOfAll(({ references }) => references?.columnFillers)})(?![\p{L}])\.?|[()#°:]|\(s\)`,
  'giu',
);

/** Titles of sections that list laws, standards, and other documents, whose sections they name. */
export const SOURCES_TITLE =
  /^(?:(?:legal|regulatory|normative|external|standards?|related|relevant|applicable|associated|supporting|internal)[ /&-]{1,3}(?:and |& )?(?:\p{L}+ )?(?:references?|documents?|documentation|policies|standards?|frameworks?|laws?|legislation|regulations?|requirements?|basis|resources|mapping|alignment|compliance)|references?(?:$| (?:and|&|to) )|(?:standards?|compliance|regulatory|control|framework) (?:and \p{L}+ )?(?:mapping|alignment|references?)|sources|bibliography|see also|rechtsgrundlagen?|rechtliche grundlagen|normative verweis|mitgeltende|verweise|quellen|literatur|verwandte dokumente|références?(?:$| )|bases? légales?|cadre (?:légal|juridique|réglementaire)|textes (?:de référence|applicables)|documents? (?:de référence|associés|liés|applicables)|referencias?(?:$| )|marco (?:legal|normativo|jurídico)|base(?:s)? (?:legal|jurídica)|normativa|legislación|documentos relacionados|riferimenti|quadro normativo|normativa|base giuridica|documenti (?:correlati|di riferimento))/iu;
