/** Number words of the languages whose policies state numbers in words and figures. Data only, from Unicode CLDR 46 (rule-based number formats, spell-out). */
import { byCode } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const NUMBER_WORDS = byCode(({ numbers }) => numbers);

/** Words before a number that make a label of it: "Section two (3)" is the third footnote or paragraph of Section two. */
export const LABELS_BEFORE =
  /(?<!\p{L})(?:sections?|articles?|clauses?|paragraphs?|sub-?(?:section|clause|paragraph)s?|chapters?|parts?|annex(?:es)?|appendi(?:x|ces)|schedules?|exhibits?|phases?|stages?|steps?|levels?|tiers?|class(?:es)?|categor(?:y|ies)|options?|tables?|figures?|items?|points?|titles?|modules?|groups?|rules?|recitals?|notes?|footnotes?|column|row|page|version|abschnitt|artikel|ziffer|absatz|kapitel|teil|anhang|anlage|stufe|phase|punkt|nummer|seite|tabelle|fußnote|klasse|section|article|alinéa|paragraphe|chapitre|partie|annexe|étape|niveau|tableau|note|point|page|sección|artículo|cláusula|apartado|capítulo|parte|anexo|fase|nivel|tabla|nota|punto|página|sezione|articolo|clausola|paragrafo|comma|capo|capitolo|allegato|livello|tabella|pagina)[\s\u00a0]*$/iu;

/** Words before "one" with which it is a pronoun. */
export const PRONOUN_BEFORE =
  /(?<!\p{L})(?:no|any|every|each|some|this|that|which|another|either|neither|the first|the last|jede[rsnm]?|irgend|so|manch|wie|chaque|quelqu'|aucun|cada|ningún|qualcun|ogn)[\s-]*$/iu;

/** What counted things are called where they stand between the words and the figure; compared by their beginnings. */
export const UNIT_STEMS =
  /^(?:day|week|month|year|hour|minute|tag|woche|monat|jahr|stunde|jour|semaine|mois|an|année|heure|día|semana|mes|año|hora|giorn|settiman|mes|anni|anno|or[ae]$|cop|business|calendar|working)/iu;

/** Currencies and percentages in words. */
export const MONEY_OR_SHARE =
  /^(?:us|u\.s\.|united|states|dollars?|euros?|pounds?|sterling|francs?|franken|pesos?|yen|cents?|per|percent|prozent|pour|por|per|cento|ciento|british|canadian|australian|swiss|american|américains?|estadounidenses?|statunitensi|de los estados unidos)$/iu;
