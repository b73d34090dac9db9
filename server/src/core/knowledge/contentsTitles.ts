/** What writers call the table of contents of a policy. Data only. */

/** The whole heading, without its number. */
export const CONTENTS_TITLE =
  /^(?:(?:table of )?contents|toc|quick links|on this page|in this (?:policy|notice|document)|inhalt(?:sverzeichnis|sübersicht)?|table des matières|sommaire|índice|contenido|tabla de contenidos?|indice|sommario|inhoud(?:sopgave)?|sumário|spis treści)\s*:?$/iu;
