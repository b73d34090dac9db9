/** Words around references into other policies. */

/** Words that may be between a section and the name of the policy that it belongs to: "Section 4 of our Backup Policy". */
export const CITATION_LEADS: ReadonlySet<string> = new Set(
  `of in under from to our the its their your company organization s der des dem den die das im in von aus unserer unseren unserem unseres zur zum
  de la le les du des notre nos votre dans en del los las el nuestra nuestras nuestro nuestros su della delle dei del di nostra nostro nostre nell nella dell l`
    .trim()
    .split(/\s+/),
);
