/** How a text says that it is a template for others, in English, German, French, Spanish and Italian. Data only. */

/** Names of folders and files. */
export const TEMPLATE_PATH =
  /(?:^|[/._ -])(?:(?:[a-z]+)?templates?|boilerplates?|vorlagen?|mustervorlagen?|mod[eèé]les?|plantillas?|modell[oi]|starter-?kits?)(?=[/._ -]|$)/i;

/** Words of a title. */
export const TEMPLATE_TITLE =
  /(?<!\p{L})(?:templates?|boilerplate|specimen|sample (?:\p{L}+ )?(?:policy|policies|terms|agreement|notice|letter|form|statement)|model (?:form|letter|clauses?|agreement|terms)|(?:withdrawal|acknowledge?ment|consent|request) form|\p{L}*vorlage|muster-?\p{L}*(?:erklärung|vertrag|richtlinie|vorlage|formular|schreiben|text)|modèle(?: de)?|plantilla|modelo de|modello di|fac[- ]simile)(?!\p{L})/iu;

/** A value of the front matter. */
export const TEMPLATE_STATUS =
  /^\s*(?:policy )?(?:template|boilerplate|sample|example|vorlage|muster|modèle|plantilla|modelo|modello)\s*$/iu;

/** A sentence or comment at the top. */
export const TEMPLATE_NOTE = new RegExp(
  [
    '(?<!\\p{L})(?:is|as) (?:only |just |meant as |intended as |provided as )?(?:a|an|the) (?:\\p{L}+ ){0,3}(?:template|boilerplate|starting point)(?!\\p{L})|(?<!\\p{L})this (?:\\p{L}+ ){0,2}(?:template|boilerplate)(?!\\p{L})',
    '(?<!\\p{L})(?:replace|fill in|fill out|complete|customi[sz]e|adapt|edit|update) (?:\\p{L}+ ){0,5}(?:placeholders?|brackets|bracketed|blanks)(?!\\p{L})|(?<!\\p{L})(?:text|words|items|fields|sections|parts|passages|everything|anything|information|places) in (?:\\[)?(?:square )?brackets(?!\\p{L})',
    '(?<!\\p{L})(?:diese|die) (?:\\p{L}+ )?\\p{L}*vorlage(?!\\p{L})|(?<!\\p{L})platzhalter(?!\\p{L})|in eckigen klammern',
    '(?<!\\p{L})(?:ce|présent) modèle(?!\\p{L})|entre crochets',
    '(?<!\\p{L})esta plantilla(?!\\p{L})|este modelo(?!\\p{L})|entre corchetes',
    '(?<!\\p{L})questo modello(?!\\p{L})|tra parentesi quadre|(?<!\\p{L})segnaposto(?!\\p{L})',
  ].join('|'),
  'iu',
);
